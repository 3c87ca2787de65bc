"""A button for what cannot be undone: held down for a second instead of asked about in a dialog."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from game.ui.theme.look import Look
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind
from game.ui.widgets.pressable import ENTER_KEYS

HOLD_MS = 1000
_TICKS = 20


class HoldButton(Button):
    """A destructive button that acts only after it was held down for a second, by mouse, Space or Enter.

    Signals: ``held``, once the second is over. Letting go earlier does nothing.
    """

    held = Signal()

    def __init__(self, look: Look, words: str, *, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, words, kind=ButtonKind.DESTRUCTIVE, sentence=sentence, parent=parent)
        self._share = 0.0
        self._ticks = QTimer(self)
        self._ticks.setInterval(HOLD_MS // _TICKS)
        self._ticks.timeout.connect(self._on_tick)

    def _how(self) -> str:
        return self.tr("Hold Enter or Space for a second")

    def show_share(self, share: float) -> None:
        """Fill the button to ``share``, 0..1."""
        self._share = share
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter hold."""
        if event.key() in ENTER_KEYS | {Qt.Key.Key_Space}:
            if not event.isAutoRepeat():
                self._ticks.start()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Letting go gives up."""
        if event.key() in ENTER_KEYS | {Qt.Key.Key_Space}:
            if not event.isAutoRepeat():
                self._let_go()
        else:
            super().keyReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The mouse holds."""
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._ticks.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Letting go gives up."""
        super().mouseReleaseEvent(event)
        self._let_go()

    def changeEvent(self, event: QEvent) -> None:
        """A button that is switched off is not held."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._let_go()

    def _paint_box(self, painter: QPainter) -> None:
        super()._paint_box(painter)
        line = self.theme.px(1)
        inner = self.rect().adjusted(line, line, -line, -line)
        inner.setWidth(round(inner.width() * self._share))
        painter.fillRect(inner, self.theme.colour(Tone.NEG_SOFT))

    def _on_tick(self) -> None:
        self.show_share(min(1.0, self._share + self._ticks.interval() / HOLD_MS))
        if self._share >= 1.0:
            self._let_go()
            self.held.emit()

    def _let_go(self) -> None:
        self._ticks.stop()
        self.show_share(0.0)
