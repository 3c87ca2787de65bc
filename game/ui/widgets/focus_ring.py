"""The focus ring: 2 pixels of accent, 2 pixels away from whatever the keyboard speaks to."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from game.ui.theme.look import Look
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted

BY_KEYS = "byKeys"
"""Property of a window: the last word came from the keyboard, so lists ring their current row as well."""

_OFFSET = 2
_THICK = 2
_RADIUS = 6
_KEYS = {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}
"""A key that is a shortcut is announced, and pressed for nobody."""
_MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest}


class FocusRing(Painted):
    """Lies over one window and follows the focus. Shown from the first key on, put away by a press of the mouse.

    Fields draw their own border and lists ring the current row, so both are left alone.
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("overlay", True)
        self._around: QWidget | None = None
        self._chain: list[QWidget] = []
        self._by_keys = False
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)
        # The window's handle hears every key and press first, and nothing else: far fewer than the application.
        window.installEventFilter(self)
        self._listen()

    def show_around(self, widget: QWidget | None) -> None:
        """Put the ring around ``widget``, or nowhere."""
        for each in self._chain:
            if isValid(each) and each is not self.window():
                each.removeEventFilter(self)
        self._around, self._chain = widget, []
        walker = widget
        while walker is not None:
            self._chain.append(walker)
            walker.installEventFilter(self)
            walker = None if walker is self.window() else walker.parentWidget()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the widget when it moves, and learn whether the last word came from the keyboard."""
        if event.type() in _KEYS and not self._by_keys:
            self._hear(by_keys=True)
            self._on_focus_changed(None, QApplication.focusWidget())
        elif event.type() == QEvent.Type.MouseButtonPress:
            self._hear(by_keys=False)
            self.show_around(None)
        elif event.type() == QEvent.Type.Show and watched is self.window():
            self._listen()
        elif event.type() in _MOVES and watched in self._chain:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = self.theme.length(_THICK)
        worn = getattr(self._around, "look", self.look)  # what it is around may stand on a ground of its own
        painter.setPen(QPen(worn.theme.colour(Tone.ACCENT), thick))
        radius = self.theme.length(_RADIUS)
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2), radius, radius
        )

    def _hear(self, *, by_keys: bool) -> None:
        self._by_keys = by_keys
        self.window().setProperty(BY_KEYS, by_keys)
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractItemView):
            focused.viewport().update()

    def _listen(self) -> None:
        handle = self.window().windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        mine = new is not None and new.window() is self.window() and not _rings_itself(new)
        self.show_around(new if mine and self._by_keys else None)

    def _place(self) -> None:
        widget = self._around
        if widget is None or not isValid(widget) or not widget.isVisible():
            self.hide()
            return
        reach = self.theme.px(_OFFSET) + self.theme.px(_THICK)
        corner = widget.mapTo(self.window(), QPoint(0, 0))
        place = QRect(corner, widget.size()).adjusted(-reach, -reach, reach, reach)
        self.setGeometry(place)
        shown = self._shown_part(widget).translated(-place.topLeft())
        self.setMask(QRegion(shown))
        self.setVisible(not shown.isEmpty())
        self.raise_()

    def _shown_part(self, widget: QWidget) -> QRect:
        """What of the window a ring around ``widget`` may cover: not beyond the viewport that it scrolls in."""
        shown = self.window().rect()
        walker = widget.parentWidget()
        while walker is not None and walker is not self.window():
            scroller = walker.parentWidget()
            if isinstance(scroller, QAbstractScrollArea) and walker is scroller.viewport():
                shown &= QRect(walker.mapTo(self.window(), QPoint(0, 0)), walker.size())
            walker = scroller
        return shown


def _rings_itself(widget: QWidget) -> bool:
    return isinstance(widget, QLineEdit | QPlainTextEdit | QAbstractItemView)
