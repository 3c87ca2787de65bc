"""Where the conference stands: one dot for each of its stages, and attention left as pips."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted
from game.ui.widgets.marks import paint_pips
from game.ui.widgets.safe_text import name

_PITCH = 20
_EDGE = 7


class StageDots(Painted):
    """Stages behind are filled, the present one is ringed, those to come are hollow."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._count = 1
        self._at = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_stage(self, at: int, count: int, words: str) -> None:
        """Stage ``at`` (from 0) of ``count``; ``words`` say it."""
        name(self, words)
        if (self._at, self._count) != (at, max(1, count)):
            self._at, self._count = at, max(1, count)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """All dots."""
        return QSize(self.theme.px((self._count - 1) * _PITCH + 2 * _EDGE), self.theme.px(16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Line, dots."""
        painter = brush(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        length, middle = self.theme.length, self.height() / 2
        first, now = self._x(0), self._x(self._at)
        painter.setPen(QPen(self.theme.colour(Tone.LINE2), length(1.4)))
        painter.drawLine(QPointF(now, middle), QPointF(self._x(self._count - 1), middle))
        painter.setPen(QPen(self.theme.colour(Tone.ACCENT), length(2)))
        painter.drawLine(QPointF(first, middle), QPointF(now, middle))
        for place in range(self._count):
            self._paint_dot(painter, QPointF(self._x(place), middle), place)

    def _paint_dot(self, painter: QPainter, centre: QPointF, place: int) -> None:
        length, accent = self.theme.length, self.theme.colour(Tone.ACCENT)
        if place < self._at:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawEllipse(centre, length(3.4), length(3.4))
        elif place == self._at:
            painter.setPen(QPen(accent, length(1.6)))
            painter.setBrush(self.theme.colour(Tone.PANEL))
            painter.drawEllipse(centre, length(5.8), length(5.8))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawEllipse(centre, length(2.8), length(2.8))
        else:
            painter.setPen(QPen(self.theme.colour(Tone.CTL), length(1.3)))
            painter.setBrush(self.theme.colour(Tone.PANEL))
            painter.drawEllipse(centre, length(3), length(3))

    def _x(self, place: int) -> float:
        return self.theme.length(_EDGE + place * _PITCH)


class AttentionPips(Painted):
    """Attention left this round: filled pips are left, hollow ones are spent."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._left = 0
        self._budget = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_attention(self, left: int, budget: int) -> None:
        """So many left of so many."""
        name(self, self.tr("Attention"), self.tr("{left} of {budget} left").format(left=left, budget=budget))
        if (self._left, self._budget) != (left, budget):
            self._left, self._budget = left, budget
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """All pips."""
        return QSize(self.theme.px(max(0, self._budget - 1) * 13 + 10), self.theme.px(16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The pips."""
        paint_pips(brush(self), QRectF(self.rect()), self.theme, self._left, self._budget)
