"""Small pictures of the years of practice: a figure over the years, and who complies with what."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.terms.practice import NOT_DUE, THIRDS
from game.ui.lines.review_years import ComplianceTable, YearsChart
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.seal_painting import paint_seal
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted
from game.ui.widgets.safe_text import hint, name
from game.ui.widgets.typeset import Setting, Side, width_of, write

_ROW, _HEAD, _CELL, _BOX = 34, 44, 36, 18
_TITLED = 140
"""Width from which articles are written with their titles."""


class YearLine(Painted):
    """One figure over the years: what it is now, what it was, and the line."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._chart: YearsChart | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chart(self, chart: YearsChart) -> None:
        """Other figures."""
        self._chart = chart
        name(self, chart.title, chart.sentence)
        hint(self, chart.sentence)
        self.update()

    def sizeHint(self) -> QSize:
        """Words, line, years."""
        return QSize(self.theme.px(200), self.theme.px(160))

    def minimumSizeHint(self) -> QSize:
        """As high."""
        return QSize(self.theme.px(120), self.theme.px(160))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Title and figure over the grid, the line, the years."""
        chart = self._chart
        if chart is None:
            return
        painter, px, theme = QPainter(self), self.theme.px, self.theme
        figure = Setting(role=Role.HEADING, side=Side.RIGHT, lines=1)
        wide = width_of(theme, chart.figures[-1], figure) + px(4)
        head = QRectF(0, 0, max(1, self.width() - wide - px(6)), px(20))
        write(painter, theme, head, chart.title, Setting(role=Role.LABEL, lines=1))
        write(painter, theme, QRectF(self.width() - wide, 0, wide, px(24)), chart.figures[-1], figure)
        under = Setting(role=Role.CAPTION, tone=Tone.INK2, lines=1)
        before = width_of(theme, chart.before, under) + px(4) if chart.before else 0
        line = QRectF(0, px(20), max(1, self.width() - before - px(6)), px(18))
        write(painter, theme, line, chart.under, under)
        right = Setting(role=Role.CAPTION, tone=Tone.INK2, side=Side.RIGHT, lines=1)
        write(painter, theme, QRectF(self.width() - before, px(22), before, px(18)), chart.before, right)
        self._paint_plot(painter, chart, QRectF(px(30), px(52), self.width() - px(40), px(82)))

    def _paint_plot(self, painter: QPainter, chart: YearsChart, plot: QRectF) -> None:
        px, theme, top = self.theme.px, self.theme, round_top(max(chart.values))
        side = Setting(role=Role.CAPTION, tone=Tone.INK2, side=Side.RIGHT, lines=1)
        for part in (0, 1, 2):
            y = plot.bottom() - plot.height() * part / 2
            painter.fillRect(QRectF(plot.left(), y, plot.width(), px(1)), theme.colour(Tone.LINE))
            words = f"{top * part / 2:g}"
            write(painter, theme, QRectF(0, y - px(9), plot.left() - px(6), px(18)), words, side)
        points = [
            QPointF(self._x(plot, place, chart.years), plot.bottom() - plot.height() * value / top)
            for place, value in enumerate(chart.values, start=1)
        ]
        middle = Setting(role=Role.CAPTION, tone=Tone.INK2, side=Side.CENTRE, lines=1)
        for year in sorted({1, len(points), chart.years}):
            x = self._x(plot, year, chart.years)
            write(painter, theme, QRectF(x - px(14), plot.bottom() + px(3), px(28), px(18)), str(year), middle)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour(Tone.ACCENT), theme.length(2)))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(Tone.ACCENT))
        painter.drawEllipse(points[-1], theme.length(4), theme.length(4))

    def _x(self, plot: QRectF, year: int, years: int) -> float:
        return plot.left() + plot.width() * (year - 1) / max(1, years - 1)


def round_top(most: float) -> float:
    """The least of 1, 2, 5, 10, 20, 50 … that is not below ``most``."""
    scale = 1.0
    while True:
        for step in (1.0, 2.0, 5.0):
            if most <= step * scale:
                return step * scale
        scale *= 10


class ComplianceGrid(Painted):
    """Articles down, states across; each box is filled by the thirds that are met. Its twin says it in words."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._shown: ComplianceTable | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_table(self, shown: ComplianceTable) -> None:
        """Another year."""
        self._shown = shown
        rows = (
            f"{article}: "
            + ", ".join(f"{state} {cell}" for state, cell in zip(shown.table.columns, cells, strict=True))
            for article, cells in zip(shown.articles, shown.table.cells, strict=True)
        )
        name(self, shown.table.what, "; ".join(rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A row for each article."""
        rows = len(self._shown.articles) if self._shown else 0
        states = len(self._shown.states) if self._shown else 0
        px = self.theme.px
        return QSize(px(150) + px(_CELL) * states, px(_HEAD) + px(_ROW) * rows + px(52))

    def minimumSizeHint(self) -> QSize:
        """As high; names are cut first."""
        states = len(self._shown.states) if self._shown else 0
        return QSize(self.theme.px(90) + self.theme.px(24) * states, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """States, articles, boxes, what the boxes mean."""
        shown = self._shown
        if shown is None or not shown.states:
            return
        painter, px, theme = QPainter(self), self.theme.px, self.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        names = max(px(70), self.width() - px(_CELL) * len(shown.states))
        pitch = (self.width() - names) / len(shown.states)
        small = Setting(role=Role.CAPTION, tone=Tone.INK2, side=Side.CENTRE, lines=1)
        lettered = all(width_of(theme, state.letters, small) < pitch for state in shown.states)
        for place, state in enumerate(shown.states):
            middle = names + pitch * (place + 0.5)
            paint_seal(painter, QRectF(middle - px(10), 0, px(20), px(20)), state.seal)
            if lettered:
                write(painter, theme, QRectF(middle - pitch / 2, px(22), pitch, px(18)), state.letters, small)
        for row, article in enumerate(shown.articles if names > px(_TITLED) else shown.short):
            top = px(_HEAD) + px(_ROW) * row
            painter.fillRect(QRectF(0, top, self.width(), px(1)), theme.colour(Tone.LINE))
            write(painter, theme, QRectF(0, top, names - px(8), px(_ROW)), article, Setting(role=Role.SMALL, lines=1))
            for place, level in enumerate(shown.levels[row]):
                at = QPointF(names + pitch * (place + 0.5), top + px(_ROW) / 2)
                self._paint_level(painter, at, level)
        self._paint_legend(painter, px(_HEAD) + px(_ROW) * len(shown.articles) + px(4))

    def _paint_level(self, painter: QPainter, at: QPointF, level: int | None) -> None:
        theme, half = self.theme, self.theme.length(_BOX) / 2
        if level is None or level == NOT_DUE:
            words = "?" if level is None else "\u00b7"
            setting = Setting(role=Role.SMALL, tone=Tone.INK3, side=Side.CENTRE, lines=1)
            write(painter, theme, QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half), words, setting)
            return
        box = QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half)
        painter.setPen(QPen(theme.colour(Tone.ACCENT), theme.length(1.4)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, theme.length(2), theme.length(2))
        inner = box.adjusted(half / 4, half / 4, -half / 4, -half / 4)
        inner.setTop(inner.bottom() - inner.height() * level / THIRDS)
        painter.fillRect(inner, theme.colour(Tone.ACCENT))

    def _paint_legend(self, painter: QPainter, top: float) -> None:
        assert self._shown is not None
        px, left = self.theme.px, float(self.theme.px(9))
        caption = Setting(role=Role.CAPTION, tone=Tone.INK2, lines=1)
        levels: tuple[int | None, ...] = (3, 2, 1, 0, NOT_DUE, None)
        for level, words in zip(levels, self._shown.legend, strict=True):
            wide = width_of(self.theme, words, caption) + px(2)
            if left + px(16) + wide > self.width():
                left, top = float(px(9)), top + px(24)
            self._paint_level(painter, QPointF(left, top + px(10)), level)
            write(painter, self.theme, QRectF(left + px(14), top, wide, px(20)), words, caption)
            left += px(34) + wide
