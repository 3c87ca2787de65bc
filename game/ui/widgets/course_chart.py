"""The course of a conference: a line with its likely range, stages below, and the turning points on it."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.lines.debrief_course import CourseChart
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted
from game.ui.widgets.pressable import ENTER_KEYS
from game.ui.widgets.safe_text import hint, name
from game.ui.widgets.typeset import Setting, Side, width_of, write

_MARK = 9
"""Half the width of a turning point, in logical pixels."""
_OFFS = (22, 42, 62, 82, -22, -42, -62)
"""How far from the line a mark may stand, in logical pixels; those on its own side first."""
_HIGH = 262
"""Height of all of it; the strip of losses takes its part from the line."""
_STRIP = 30
"""Height of the strip of losses, in logical pixels."""
_WORTH = 5
"""Tenths of a point from which a loss is one."""


class CourseLine(Painted):
    """Left and right go from turning point to turning point; Enter goes to what stands behind it.

    Signals: ``picked`` with a turning point, ``pointed`` with another place on the line; ``entered``.
    """

    picked = Signal(int)
    pointed = Signal(int)
    entered = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._chart: CourseChart | None = None
        self._at = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chart(self, chart: CourseChart) -> None:
        """Another course."""
        self._chart, self._at = chart, -1
        name(self, self.tr("How it turned"), chart.says)
        self.updateGeometry()
        self.update()

    def show_at(self, place: int) -> None:
        """The turning point looked at; -1 for none."""
        self._at = place
        self.update()

    def sizeHint(self) -> QSize:
        """The line, its numbers and its stages."""
        return QSize(self.theme.px(560), self.theme.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Still legible."""
        return QSize(self.theme.px(320), self.theme.px(_HIGH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From one turning point to the next."""
        count = len(self._chart.turns) if self._chart else 0
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is not None and count:
            self._pick((self._at + step) % count if self._at >= 0 or step > 0 else count - 1)
        elif event.key() in ENTER_KEYS and count:
            self._pick(max(0, self._at))
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The turning point under the pointer, or the nearest; else what moved the line there."""
        place = self._nearest(event.position())
        if place is not None:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._pick(place)
        elif self._chart is not None and self._plot().contains(event.position()):
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.show_at(-1)
            plot, last = self._plot(), len(self._chart.values) - 1
            self.pointed.emit(round((event.position().x() - plot.left()) / plot.width() * last))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what lies there."""
        place = self._nearest(event.position())
        hint(self, self._chart.turns[place].told.text if self._chart and place is not None else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Stages, grid, band, line, turning points."""
        if self._chart is None or len(self._chart.values) < 2:
            return
        painter = QPainter(self)
        self._paint_stages(painter)
        self._paint_grid(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chart = self._chart
        band = [self._point(k, each) for k, each in enumerate(chart.highs)]
        band += [self._point(k, each) for k, each in reversed(list(enumerate(chart.lows)))]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour(Tone.SOFT))
        painter.drawPolygon(QPolygonF(band))
        painter.setPen(QPen(self.theme.colour(Tone.ACCENT), self.theme.length(2)))
        painter.drawPolyline(QPolygonF([self._point(k, each) for k, each in enumerate(chart.values)]))
        for number, at in enumerate(self.marks_at()):
            self._paint_turn(painter, number, at)
        self._paint_end(painter)
        self._paint_losses(painter)

    def _plot(self) -> QRectF:
        px = self.theme.px
        below = px(58) + (px(_STRIP) if self._chart is not None and self._chart.losses else 0)
        return QRectF(px(34), px(26), max(1, self.width() - px(76)), self.height() - below)

    def _point(self, place: int, per_mille: int) -> QPointF:
        plot = self._plot()
        last = max(1, len(self._chart.values) - 1) if self._chart else 1
        return QPointF(plot.left() + plot.width() * place / last, plot.bottom() - plot.height() * per_mille / 1000)

    def _paint_stages(self, painter: QPainter) -> None:
        assert self._chart is not None
        plot, stages = self._plot(), self._chart.stages
        small = Setting(role=Role.CAPTION, tone=Tone.INK2, lines=1)
        free = 0.0
        for number, (place, words) in enumerate(stages):
            left = self._point(place, 0).x()
            end = stages[number + 1][0] if number + 1 < len(stages) else len(self._chart.values) - 1
            right = self._point(end, 0).x()
            if number % 2 == 0:
                painter.fillRect(QRectF(left, plot.top(), right - left, plot.height()), self.theme.colour(Tone.PANEL))
            wide = width_of(self.theme, words, small)
            if left >= free and left + wide <= self.width():
                under = QRectF(left, plot.bottom() + self.theme.px(6), wide + 2, self.theme.px(18))
                write(painter, self.theme, under, words, small)
                free = left + wide + self.theme.px(14)

    def _paint_grid(self, painter: QPainter) -> None:
        plot, px = self._plot(), self.theme.px
        right = Setting(role=Role.CAPTION, tone=Tone.INK2, side=Side.RIGHT, lines=1)
        for level in (0, 25, 50, 75, 100):
            y = plot.bottom() - plot.height() * level / 100
            painter.fillRect(QRectF(plot.left(), y, plot.width(), px(1)), self.theme.colour(Tone.LINE))
            write(painter, self.theme, QRectF(0, y - px(9), plot.left() - px(8), px(18)), str(level), right)

    def marks_at(self) -> tuple[QPointF, ...]:
        """The middles of the turning points: above the line for a gain, below it for a loss, clear of those before.

        Where that side is full, a mark stands on the other: its colour still says which it is.
        """
        found: list[QPointF] = []
        for number in range(len(self._chart.turns) if self._chart else 0):
            tried = [self._turn_at(number, off) for off in (22 + 20 * (number % 2), *_OFFS)]
            clear = (each for each in tried if all(self._is_clear(each - other) for other in found))
            found.append(next(clear, tried[0]))
        return tuple(found)

    def _is_clear(self, gap: QPointF) -> bool:
        return math.hypot(gap.x(), gap.y()) >= self.theme.length(2 * _MARK + 1)

    def _turn_at(self, number: int, off: float) -> QPointF:
        assert self._chart is not None
        turn = self._chart.turns[number]
        on_line = self._point(turn.place, self._chart.values[turn.place])
        away = self.theme.length(off)
        y = on_line.y() + (away if turn.mark < 0 else -away)
        top, low = self.theme.length(_MARK + 2), self._plot().bottom() - self.theme.length(_MARK)
        return QPointF(on_line.x(), min(max(y, top), low))

    def _paint_turn(self, painter: QPainter, number: int, at: QPointF) -> None:
        assert self._chart is not None
        turn = self._chart.turns[number]
        on_line = self._point(turn.place, self._chart.values[turn.place])
        tone = Tone.POS if turn.mark > 0 else Tone.NEG if turn.mark < 0 else Tone.MID
        painter.setPen(QPen(self.theme.colour(Tone.MID), self.theme.length(1)))
        painter.drawLine(on_line, at)
        painter.setPen(QPen(self.theme.colour(Tone.INK), self.theme.length(1.3)))
        painter.setBrush(self.theme.colour(Tone.SHEET))
        painter.drawEllipse(on_line, self.theme.length(3.5), self.theme.length(3.5))
        chosen = number == self._at
        painter.setPen(QPen(self.theme.colour(Tone.INK if chosen else tone), self.theme.length(2.4 if chosen else 1.2)))
        painter.setBrush(self.theme.colour(tone))
        half = self.theme.length(_MARK)
        painter.drawEllipse(at, half, half)
        box = QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half)
        setting = Setting(role=Role.CAPTION, tone=Tone.SHEET, weight=600, side=Side.CENTRE, lines=1)
        write(painter, self.theme, box, turn.sign, setting)

    def _paint_end(self, painter: QPainter) -> None:
        assert self._chart is not None
        px, last = self.theme.px, len(self._chart.values) - 1
        at = self._point(last, self._chart.values[-1])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour(Tone.ACCENT))
        painter.drawEllipse(at, self.theme.length(4), self.theme.length(4))
        box = QRectF(at.x() + px(8), at.y() - px(10), px(34), px(20))
        words = str(round(self._chart.values[-1] / 10))
        write(painter, self.theme, box, words, Setting(role=Role.STRONG, lines=1))

    def _paint_losses(self, painter: QPainter) -> None:
        """A strip below the stages: how much each reviewed move fell short of the best that was found."""
        assert self._chart is not None
        losses, px, plot = self._chart.losses, self.theme.px, self._plot()
        if not losses:
            return
        top = plot.bottom() + px(32)
        most = max(20, *(loss for _, loss in losses))
        small = Setting(role=Role.CAPTION, tone=Tone.INK2, side=Side.RIGHT, lines=1)
        write(painter, self.theme, QRectF(0, top - px(9), plot.left() - px(8), px(18)), self.tr("lost"), small)
        painter.fillRect(QRectF(plot.left(), top, plot.width(), px(1)), self.theme.colour(Tone.LINE))
        for place, loss in losses:
            high = px(3) + px(_STRIP - 14) * loss / most
            tone = Tone.NEG if loss >= _WORTH else Tone.MID
            painter.fillRect(QRectF(self._point(place, 0).x() - px(2), top, px(4), high), self.theme.colour(tone))

    def _nearest(self, where: QPointF) -> int | None:
        reach = self.theme.length(28)
        found = [(number, at - where) for number, at in enumerate(self.marks_at())]
        near = [(gap.manhattanLength(), number) for number, gap in found if gap.manhattanLength() <= reach]
        return min(near)[1] if near else None

    def _pick(self, place: int) -> None:
        self._at = place
        self.update()
        self.picked.emit(place)
