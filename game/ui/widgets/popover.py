"""A small surface that opens beside what it explains, and gives the keyboard back when it closes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from game.ui.theme.look import Look
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Sheet

_GAP = 4
_EDGE = 8


class Popover(Sheet):
    """Lies over its window, under or above an anchor. Esc, and a press elsewhere, close it unless it is pinned.

    Signals: ``closed``.
    """

    spoken_as = QAccessible.Role.Dialog

    closed = Signal()

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, border=Tone.CTL, parent=window)
        self._anchor: QWidget | None = None
        self._place = QRect()
        self.pinned = False
        """Whether it stays when something else is pressed."""
        self.setProperty("overlay", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def open_at(self, anchor: QWidget, place: QRect | None = None) -> None:
        """Open under ``anchor``, or under ``place`` in it; above where there is more room."""
        if anchor is not self._anchor:
            anchor.destroyed.connect(self._on_gone)
        self._anchor = anchor
        self._place = place or anchor.rect()
        self.place()
        self.show()
        self.raise_()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.installEventFilter(self)
        self.first_focus().setFocus(Qt.FocusReason.PopupFocusReason)

    def close_up(self) -> None:
        """Close, and give the keyboard back to the anchor."""
        if not self.isVisible():
            return
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.removeEventFilter(self)
        mine = self.isAncestorOf(focused) or focused is self if (focused := QApplication.focusWidget()) else True
        self.hide()
        if mine and (anchor := self.anchor) is not None and anchor.isVisible():
            anchor.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    @property
    def anchor(self) -> QWidget | None:
        """What it is open at, as long as that is there: a sentence is made anew under the list that is open at it."""
        return self._anchor if self._anchor is not None and isValid(self._anchor) else None

    def _on_gone(self) -> None:
        """What it explains may be gone with its screen: it does not stay behind over the next one."""
        if self.anchor is None:
            self.close_up()

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        return self

    def place(self) -> None:
        """Put it next to its anchor, inside the window."""
        window, anchor = self.parentWidget(), self.anchor
        if window is None or anchor is None:
            return
        gap, edge = self.theme.px(_GAP), self.theme.px(_EDGE)
        corner = anchor.mapTo(window, self._place.topLeft())
        room = window.rect().adjusted(edge, edge, -edge, -edge)
        size = self.sizeHint().boundedTo(room.size())
        if self.hasHeightForWidth():
            size.setHeight(min(room.height(), self.heightForWidth(size.width())))
        below, above = corner.y() + self._place.height() + gap, corner.y() - gap - size.height()
        top = below if below + size.height() <= room.bottom() or above < room.top() else above
        left = max(room.left(), min(corner.x(), room.right() - size.width()))
        top = max(room.top(), min(top, room.bottom() - size.height()))
        self.setGeometry(QRect(QPoint(left, top), size))

    def event(self, event: QEvent) -> bool:
        """Something in it asks for another size."""
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.place()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press elsewhere closes; it still reaches what it was meant for."""
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self.place()
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            # The anchor toggles by itself: closing here would make its click open again.
            inside = watched is self or self.isAncestorOf(watched) or watched is self.anchor
            if not inside and not self.pinned:
                self.close_up()
        return False
