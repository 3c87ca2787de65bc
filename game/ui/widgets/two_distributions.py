"""Two distributions over one axis, one above the other, so that bars can be compared straight down."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.lines.debrief_moves import TwoBars
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted
from game.ui.widgets.pressable import ENTER_KEYS
from game.ui.widgets.safe_text import name
from game.ui.widgets.typeset import Setting, Side, write


class TwoDistributions(Painted):
    """As played in grey, otherwise in accent. Signals: ``pressed`` by pointer, Enter or Space."""

    pressed = Signal()

    def __init__(self, look: Look, bars: TwoBars, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._bars = bars
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name(self, self.tr("Your value of how it ended, as played and otherwise"), bars.says)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """To what stands behind it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """So do Enter and Space."""
        if event.key() in (*ENTER_KEYS, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Two rows of bars, their names and an axis."""
        return QSize(self.theme.px(340), self.theme.px(176))

    def minimumSizeHint(self) -> QSize:
        """Less wide."""
        return QSize(self.theme.px(220), self.theme.px(176))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Bars, base lines, names, ends of the axis."""
        painter, px, bars = QPainter(self), self.theme.px, self._bars
        most = max((*bars.played, *bars.otherwise, 1))
        for row, (shares, tone) in enumerate(((bars.played, Tone.MID), (bars.otherwise, Tone.ACCENT))):
            top = px(76) * row
            small = Setting(role=Role.CAPTION, tone=Tone.INK2, lines=1)
            write(painter, self.theme, QRectF(0, top, self.width(), px(16)), bars.names[row], small)
            base, pitch = top + px(72), self.width() / len(shares)
            for place, share in enumerate(shares):
                high = px(52) * share / most
                box = QRectF(place * pitch + pitch * 0.1, base - high, pitch * 0.8, high)
                painter.fillRect(box, self.theme.colour(tone))
            painter.fillRect(QRectF(0, base, self.width(), px(1)), self.theme.colour(Tone.LINE2))
        under = QRectF(0, px(152), self.width(), px(18))
        write(painter, self.theme, under, str(bars.low), Setting(role=Role.CAPTION, tone=Tone.INK2, lines=1))
        right = Setting(role=Role.CAPTION, tone=Tone.INK2, side=Side.RIGHT, lines=1)
        write(painter, self.theme, under, str(bars.high), right)
        middle = Setting(role=Role.CAPTION, tone=Tone.INK2, side=Side.CENTRE, lines=1)
        ends = px(40)
        write(painter, self.theme, under.adjusted(ends, 0, -ends, 0), bars.counts, middle)
