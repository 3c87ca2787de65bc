"""A ring that closes while it is held: Space, Enter or the mouse; letting go gives up."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.theme.icons import Icon, paint_icon
from game.ui.theme.look import Look
from game.ui.theme.tones import Tone
from game.ui.widgets.pressable import ENTER_KEYS, Pressable
from game.ui.widgets.safe_text import name

HELD_MS = 700
_TICK_MS = 16
_SIDE, _RING = 76, 5
_HOLDING = ENTER_KEYS | {Qt.Key.Key_Space}


class HoldRing(Pressable):
    """Signals: ``held``, once the ring has closed."""

    held = Signal()

    def __init__(self, look: Look, words: str, sentence: str, *, track: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._track = track
        self._share = 0.0
        self._clock = QElapsedTimer()
        self._ticks = QTimer(self)
        self._ticks.setInterval(_TICK_MS)
        self._ticks.timeout.connect(self._on_tick)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        name(self, words, sentence)

    @property
    def share(self) -> float:
        """How much of the ring is closed, 0..1."""
        return self._share

    def sizeHint(self) -> QSize:
        """A square."""
        side = self.theme.px(_SIDE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """No smaller."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter hold."""
        if event.key() not in _HOLDING:
            QWidget.keyPressEvent(self, event)
        elif not event.isAutoRepeat():
            self._take_hold()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Letting go gives up."""
        if event.key() not in _HOLDING:
            QWidget.keyReleaseEvent(self, event)
        elif not event.isAutoRepeat():
            self._let_go()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The mouse holds."""
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._take_hold()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Letting go gives up."""
        super().mouseReleaseEvent(event)
        self._let_go()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes elsewhere lets go."""
        super().focusOutEvent(event)
        self._let_go()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The track, what of it is closed, the eye."""
        painter, theme = QPainter(self), self.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = theme.length(_RING)
        ring = QRectF(self.rect()).adjusted(width, width, -width, -width)
        painter.setPen(QPen(QColor(self._track), width))
        painter.drawEllipse(ring)
        painter.setPen(QPen(theme.colour(Tone.ACCENT2), width, c=Qt.PenCapStyle.FlatCap))
        painter.drawArc(ring, 90 * 16, -round(self._share * 360 * 16))
        side = theme.length(24)
        corner = QRectF(self.rect()).center() - QPointF(side / 2, side / 2)
        paint_icon(painter, QRectF(corner.x(), corner.y(), side, side), theme, Icon.EYE, Tone.INK)

    def _take_hold(self) -> None:
        if self.isEnabled():
            self._clock.start()
            self._ticks.start()

    def _on_tick(self) -> None:
        self._share = min(1.0, self._clock.elapsed() / HELD_MS)
        self.update()
        if self._share >= 1.0:
            self._let_go()
            self.held.emit()

    def _let_go(self) -> None:
        self._ticks.stop()
        self._share = 0.0
        self.update()
