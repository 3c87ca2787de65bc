"""A likelihood over the course of a session, small: a line in its likely range, sittings below, the last figure."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.lines.door_course import DoorCourse
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted
from game.ui.widgets.safe_text import hint, name
from game.ui.widgets.typeset import Setting, Side, width_of, write

HIGH = 150
"""Height of all of it, in logical pixels."""
_GRID = 25
"""Per cent from one line of the grid to the next."""
_APART = 12
"""Logical pixels between two words below the line."""


class LikelihoodLine(Painted):
    """Drawn for the eye, and said in a sentence."""

    def __init__(self, look: Look, course: DoorCourse, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._course = course
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name(self, course.heading, course.says)
        hint(self, course.says)

    def sizeHint(self) -> QSize:
        """The line, its numbers and its sittings."""
        return QSize(self.theme.px(420), self.theme.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        """Still legible."""
        return QSize(self.theme.px(220), self.theme.px(HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Grid, band, line, figure, sittings; time runs from left to right in every language."""
        painter, course = QPainter(self), self._course
        self._paint_grid(painter)
        self._paint_ticks(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        band = [self._point(k, each) for k, each in enumerate(course.highs)]
        band += [self._point(k, each) for k, each in reversed(list(enumerate(course.lows)))]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour(Tone.SOFT))
        painter.drawPolygon(QPolygonF(band))
        painter.setPen(QPen(self.theme.colour(Tone.ACCENT), self.theme.length(2)))
        painter.drawPolyline(QPolygonF([self._point(k, each) for k, each in enumerate(course.values)]))
        self._paint_end(painter)

    def _bounds(self) -> tuple[int, int]:
        """Per cent at the foot and at the head: whole steps of the grid around everything that is drawn."""
        low = min(self._course.lows) // (10 * _GRID) * _GRID
        high = -(-max(self._course.highs) // (10 * _GRID)) * _GRID
        return min(low, 100 - _GRID), max(high, low + _GRID)

    def _plot(self) -> QRectF:
        px = self.theme.px
        return QRectF(px(30), px(10), max(1, self.width() - px(66)), self.height() - px(46))

    def _point(self, place: int, per_mille: int) -> QPointF:
        plot, (low, high) = self._plot(), self._bounds()
        along = place / (len(self._course.values) - 1)
        up = (per_mille / 10 - low) / (high - low)
        return QPointF(plot.left() + plot.width() * along, plot.bottom() - plot.height() * up)

    def _paint_grid(self, painter: QPainter) -> None:
        plot, px, (low, high) = self._plot(), self.theme.px, self._bounds()
        right = Setting(role=Role.CAPTION, tone=Tone.INK2, side=Side.RIGHT, lines=1)
        for level in range(low, high + 1, _GRID):
            y = self._point(0, 10 * level).y()
            painter.fillRect(QRectF(plot.left(), y, plot.width(), px(1)), self.theme.colour(Tone.LINE))
            write(painter, self.theme, QRectF(0, y - px(9), plot.left() - px(8), px(18)), str(level), right)

    def _paint_ticks(self, painter: QPainter) -> None:
        plot, px, free = self._plot(), self.theme.px, 0.0
        small = Setting(role=Role.CAPTION, tone=Tone.INK2, lines=1)
        for place, words in self._course.ticks:
            x = self._point(place, 0).x()
            wide = width_of(self.theme, words, small)
            left = min(x, self.width() - wide - 2)
            if left < free:
                continue
            painter.fillRect(QRectF(x, plot.bottom() + px(8), px(1), px(5)), self.theme.colour(Tone.LINE2))
            under = QRectF(left, plot.bottom() + px(15), wide + 2, px(18))
            write(painter, self.theme, under, words, small)
            free = left + wide + px(_APART)

    def _paint_end(self, painter: QPainter) -> None:
        at, px = self._point(len(self._course.values) - 1, self._course.values[-1]), self.theme.px
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour(Tone.ACCENT))
        painter.drawEllipse(at, self.theme.length(4), self.theme.length(4))
        box = QRectF(at.x() + px(8), at.y() - px(10), px(32), px(20))
        write(painter, self.theme, box, self._course.figure, Setting(role=Role.STRONG, lines=1))
