"""A word at the lower left that goes by itself: what has just happened, and how to take it back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from game.ui.theme.icons import Icon, paint_icon
from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted, paint_box
from game.ui.widgets.pressable import Pressable
from game.ui.widgets.rows import Margins, Row
from game.ui.widgets.safe_text import Line, name
from game.ui.widgets.typeset import Mark, Run, Setting, width_of, write

SHOWN_MS = 6000
_EDGE = 20
_MOST = 520


class _Link(Pressable):
    def __init__(self, look: Look, words: str) -> None:
        super().__init__(look)
        self._words = words
        name(self, words)

    def show_words(self, words: str) -> None:
        self._words = words
        name(self, words)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(width_of(self.theme, self._words, Setting(role=Role.STRONG)) + 2, self.theme.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        run = Run(text=self._words, mark=Mark.RULED)
        setting = Setting(role=Role.STRONG, tone=Tone.SHEET, lines=1)
        write(brush(self), self.theme, QRectF(self.rect()), (run,), setting)


class Toast(Painted):
    """Shown for six seconds over the lower left of its window; it waits while the pointer or the keyboard is on it.

    Signals: ``undo_wished``.
    """

    undo_wished = Signal()

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window)
        self.setProperty("overlay", True)
        self._words = Line(look, tone=Tone.SHEET)
        self._undo = _Link(look, self.tr("Undo"))
        self._key = Line(look, role=Role.SMALL, tone=Tone.LINE2, whole=True)
        row = Row(look, self, spacing=12, margins=Margins(left=41, top=6, right=14, bottom=6))
        row.addWidget(self._words, 1)
        row.gap(20)
        row.addWidget(self._undo)
        row.addWidget(self._key)
        self._undo.clicked.connect(self._on_undo)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._on_time)
        window.installEventFilter(self)
        self.hide()

    @property
    def undo(self) -> QWidget:
        """What takes it back."""
        return self._undo

    def show_words(self, words: str, *, undo_key: str = "") -> None:
        """Say ``words``; with ``undo_key`` it offers to undo and names the key."""
        self._words.show_text(words)
        self._key.show_text(undo_key)
        self._undo.setVisible(bool(undo_key))
        self._key.setVisible(bool(undo_key))
        name(self, words)
        self._place()
        self.show()
        self.raise_()
        self._clock.start(SHOWN_MS)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay in the corner of the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait."""
        self._clock.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go on."""
        if self.isVisible():
            self._clock.start(SHOWN_MS)
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A dark ground and a tick."""
        painter = brush(self)
        paint_box(painter, self.theme, QRectF(self.rect()), pen=None, ground=Tone.INK)
        side = self.theme.px(16)
        place = QRectF(self.theme.px(14), (self.height() - side) / 2, side, side)
        paint_icon(painter, place, self.theme, Icon.CHECK, Tone.SHEET)

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        edge = self.theme.px(_EDGE)
        width = min(self.sizeHint().width(), self.theme.px(_MOST), window.width() - 2 * edge)
        height = self.sizeHint().height()
        self.setGeometry(edge, window.height() - edge - height, width, height)

    def _on_look_changed(self) -> None:
        super()._on_look_changed()
        if self.isVisible():
            self._place()

    def _on_time(self) -> None:
        if self._undo.hasFocus():
            self._clock.start(SHOWN_MS)
        else:
            self.hide()

    def _on_undo(self) -> None:
        self.hide()
        self.undo_wished.emit()
