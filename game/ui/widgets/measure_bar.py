"""How much a delegation has of something, beside the average of all."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted
from game.ui.widgets.safe_text import hint, name
from game.ui.widgets.typeset import Setting, width_of, write

_SETTING = Setting(role=Role.SMALL, tone=Tone.INK2, lines=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One of them."""

    words: str
    value: int
    average: int
    """Per mille of the scale, as is the value."""
    sentence: str


class MeasureBar(Painted):
    """Its name, a bar, and a tick for the average."""

    def __init__(self, look: Look, measure: Measure, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._measure = measure
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name(self, measure.words, measure.sentence)
        hint(self, measure.sentence)

    def sizeHint(self) -> QSize:
        """Words over a bar."""
        return QSize(max(self.theme.px(120), self.minimumSizeHint().width()), self.theme.px(36))

    def minimumSizeHint(self) -> QSize:
        """The whole words."""
        return QSize(width_of(self.theme, self._measure.words, _SETTING) + 1, self.theme.px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Words, track, bar, tick."""
        painter, px, measure = brush(self), self.theme.px, self._measure
        write(painter, self.theme, QRectF(0, 0, self.width(), px(18)), measure.words, _SETTING)
        track = QRectF(0, px(25), self.width(), px(4))
        painter.fillRect(track, self.theme.colour(Tone.MID_SOFT))
        filled = QRectF(track)
        filled.setWidth(track.width() * measure.value / 1000)
        painter.fillRect(filled, self.theme.colour(Tone.INK2))
        x = min(track.width() * measure.average / 1000, track.width() - px(1))
        painter.fillRect(QRectF(x, track.top() - px(4), px(1), px(12)), self.theme.colour(Tone.INK))
