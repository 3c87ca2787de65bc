"""A figure over the years as a small picture: what was counted, and what is foreseen with its range."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.lines.review_years import YearsChart
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted
from game.ui.widgets.pressable import ENTER_KEYS
from game.ui.widgets.safe_text import hint, name
from game.ui.widgets.typeset import Setting, Side, width_of, write

_TALL = 178


class YearLine(Painted):
    """One figure over the years: what it is now, what it was, and the line. Signals: ``pressed`` where it ``leads``."""

    pressed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None, *, leads: bool = False) -> None:
        super().__init__(look, parent)
        self._chart: YearsChart | None = None
        self._leads = leads
        if leads:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chart(self, chart: YearsChart) -> None:
        """Other figures."""
        self._chart = chart
        name(self, chart.title, chart.sentence)
        hint(self, chart.sentence)
        self.update()

    @property
    def chart(self) -> YearsChart | None:
        """What it shows."""
        return self._chart

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press leads on."""
        if (
            self._leads
            and event.button() == Qt.MouseButton.LeftButton
            and self.rect().contains(event.position().toPoint())
        ):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """So do Enter and Space."""
        if self._leads and event.key() in (*ENTER_KEYS, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Words, line, years."""
        return QSize(self.theme.px(200), self.theme.px(_TALL))

    def minimumSizeHint(self) -> QSize:
        """As high."""
        return QSize(self.theme.px(120), self.theme.px(_TALL))

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
        self._paint_plot(painter, chart, QRectF(px(30), px(52), self.width() - px(40), px(_TALL - 78)))

    def _paint_plot(self, painter: QPainter, chart: YearsChart, plot: QRectF) -> None:
        top = round_top(max((*chart.values, *(each.high for each in chart.ahead))))
        self._paint_scale(painter, plot, top)
        now = len(chart.values)
        self._paint_years(painter, plot, sorted({1, now, chart.years}), chart.years)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        points = [self._at(plot, chart, year, value, top) for year, value in enumerate(chart.values, start=1)]
        if chart.ahead:
            self._paint_ahead(painter, plot, chart, points[-1], top)
        painter.setPen(QPen(self.theme.colour(Tone.ACCENT), self.theme.length(2)))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour(Tone.ACCENT))
        painter.drawEllipse(points[-1], self.theme.length(4), self.theme.length(4))

    def _paint_scale(self, painter: QPainter, plot: QRectF, top: float) -> None:
        px, side = self.theme.px, Setting(role=Role.CAPTION, tone=Tone.INK2, side=Side.RIGHT, lines=1)
        for part in (0, 1, 2):
            y = plot.bottom() - plot.height() * part / 2
            painter.fillRect(QRectF(plot.left(), y, plot.width(), px(1)), self.theme.colour(Tone.LINE))
            write(painter, self.theme, QRectF(0, y - px(9), plot.left() - px(6), px(18)), f"{top * part / 2:g}", side)

    def _paint_years(self, painter: QPainter, plot: QRectF, told: Sequence[int], years: int) -> None:
        px, middle = self.theme.px, Setting(role=Role.CAPTION, tone=Tone.INK2, side=Side.CENTRE, lines=1)
        for year in told:
            x = _across(plot, year, years)
            write(painter, self.theme, QRectF(x - px(14), plot.bottom() + px(3), px(28), px(18)), str(year), middle)

    def _paint_ahead(self, painter: QPainter, plot: QRectF, chart: YearsChart, now: QPointF, top: float) -> None:
        """The shade of the likely range, the dashed line of the middle, and where now is."""
        theme, first = self.theme, len(chart.values) + 1
        years = list(enumerate(chart.ahead, start=first))
        high = [self._at(plot, chart, year, each.high, top) for year, each in years]
        low = [self._at(plot, chart, year, each.low, top) for year, each in years]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(Tone.SOFT))
        painter.drawPolygon(QPolygonF([now, *high, *reversed(low)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour(Tone.INK3), theme.length(1), Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(now.x(), plot.top()), QPointF(now.x(), plot.bottom()))
        painter.setPen(QPen(theme.colour(Tone.ACCENT), theme.length(1.5), Qt.PenStyle.DashLine))
        painter.drawPolyline(QPolygonF([now, *(self._at(plot, chart, year, each.median, top) for year, each in years)]))

    def _at(self, plot: QRectF, chart: YearsChart, year: int, value: float, top: float) -> QPointF:
        return QPointF(_across(plot, year, chart.years), plot.bottom() - plot.height() * value / top)


def _across(plot: QRectF, year: int, years: int) -> float:
    return plot.left() + plot.width() * (year - 1) / max(1, years - 1)


def round_top(most: float) -> float:
    """The least of 1, 2, 5, 10, 20, 50 … that is not below ``most``."""
    scale = 1.0
    while True:
        for step in (1.0, 2.0, 5.0):
            if most <= step * scale:
                return step * scale
        scale *= 10
