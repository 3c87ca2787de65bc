"""Three small charts of the forecast: how many will ratify, when it is in force, and where the world drifts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.lines.outlook_words import FutureLine
from game.ui.lines.ratification import CountChart, YearChart
from game.ui.speaking import clauses, items, sentences
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted
from game.ui.widgets.safe_text import hint, name
from game.ui.widgets.typeset import Setting, Side, width_of, write

_FUTURE = 20
"""Height of one future's row."""
_LABELLED = 5
"""Bars of at least so many per cent carry their number."""


class CountBars(Painted):
    """One bar for each number of ratifications; those that suffice are in accent."""

    def __init__(self, look: Look, chart: CountChart, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._chart = chart
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name(self, chart.axis, chart.sentence)

    def sizeHint(self) -> QSize:
        """Words, bars, axis."""
        return QSize(self.theme.px(320), self.theme.px(188))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Bars, numbers, the line of entry into force."""
        painter, px, chart = QPainter(self), self.theme.px, self._chart
        top, base = px(38), self.height() - px(38)
        pitch = self.width() / max(1, len(chart.shares))
        most = max((*chart.shares, 1))
        for count, share in enumerate(chart.shares):
            enough = count >= chart.needed
            height = (base - top) * share / most
            bar = QRectF(count * pitch + pitch * 0.1, base - height, pitch * 0.8, height)
            painter.fillRect(bar, self.theme.colour(Tone.ACCENT if enough else Tone.MID))
            under = Setting(role=Role.LABEL if count == chart.needed else Role.CAPTION, side=Side.CENTRE, lines=1)
            write(painter, self.theme, QRectF(count * pitch, base + px(2), pitch, px(18)), str(count), under)
            if share >= _LABELLED:
                above = QRectF(count * pitch, bar.top() - px(19), pitch, px(18))
                write(painter, self.theme, above, str(share), Setting(role=Role.SMALL, side=Side.CENTRE, lines=1))
        painter.fillRect(QRectF(0, base, self.width(), px(1)), self.theme.colour(Tone.LINE2))
        self._paint_threshold(painter, pitch, base)
        axis = Setting(role=Role.CAPTION, tone=Tone.INK2, side=Side.CENTRE, lines=1)
        write(painter, self.theme, QRectF(0, self.height() - px(18), self.width(), px(18)), chart.axis, axis)

    def _paint_threshold(self, painter: QPainter, pitch: float, base: int) -> None:
        px, chart = self.theme.px, self._chart
        x = chart.needed * pitch
        if not 0 < x <= self.width():
            return
        pen = QPen(self.theme.colour(Tone.ACCENT), self.theme.length(1.4))
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, 0), QPointF(x, base))
        label = Setting(role=Role.LABEL, tone=Tone.INK2, lines=1)
        enough = Setting(role=Role.LABEL, tone=Tone.ACCENT, lines=1)
        wide = width_of(self.theme, chart.short_words, label)
        if wide + px(8) <= x:
            write(painter, self.theme, QRectF(x - wide - px(8), 0, wide + 1, px(18)), chart.short_words, label)
        wide = width_of(self.theme, chart.enough_words, enough)
        if x + px(8) + wide <= self.width():
            write(painter, self.theme, QRectF(x + px(8), 0, wide + 1, px(18)), chart.enough_words, enough)


class YearCurve(Painted):
    """The chance of being in force by the end of each year, in its likely range; half of those in which it happens."""

    def __init__(self, look: Look, chart: YearChart, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._chart = chart
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name(self, chart.axis, sentences((chart.sentence, chart.middle_sentence)))
        hint(self, sentences((chart.sentence, chart.middle_sentence)))

    def sizeHint(self) -> QSize:
        """The curve and its axis."""
        return QSize(self.theme.px(320), self.theme.px(150))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Grid, band, curve, years."""
        painter, px = QPainter(self), self.theme.px
        plot = QRectF(px(34), px(10), self.width() - px(46), self.height() - px(52))
        for level in (0, 25, 50, 75, 100):
            y = plot.bottom() - plot.height() * level / 100
            painter.fillRect(QRectF(plot.left(), y, plot.width(), px(1)), self.theme.colour(Tone.LINE))
            setting = Setting(role=Role.CAPTION, tone=Tone.INK2, side=Side.RIGHT, lines=1)
            write(painter, self.theme, QRectF(0, y - px(9), plot.left() - px(8), px(18)), str(level), setting)
        self._paint_years(painter, plot)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_band(painter, plot)
        painter.setPen(QPen(self.theme.colour(Tone.ACCENT), self.theme.length(2)))
        points = [self._point(plot, year) for year in range(len(self._chart.shares) + 1)]
        painter.drawPolyline(QPolygonF(points))
        self._paint_middle(painter, plot)
        if self._chart.now and self._chart.shares:
            painter.setBrush(self.theme.colour(Tone.SHEET))
            painter.drawEllipse(self._point(plot, min(self._chart.now, len(self._chart.shares))), px(4), px(4))

    def _paint_band(self, painter: QPainter, plot: QRectF) -> None:
        chart = self._chart
        above = [self._at(plot, year, each) for year, each in enumerate((0, *chart.highs))]
        below = [self._at(plot, year, each) for year, each in enumerate((0, *chart.lows))]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour(Tone.SOFT))
        painter.drawPolygon(QPolygonF([*above, *reversed(below)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_middle(self, painter: QPainter, plot: QRectF) -> None:
        """Where half of those lie in which it happens; the words where there is room above the curve."""
        chart, px = self._chart, self.theme.px
        if not chart.middle:
            return
        at = self._point(plot, chart.middle)
        pen = QPen(self.theme.colour(Tone.INK2), self.theme.length(1))
        pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(at, QPointF(at.x(), plot.bottom()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour(Tone.INK))
        painter.drawEllipse(at, self.theme.length(4), self.theme.length(4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        setting = Setting(role=Role.LABEL, lines=1)
        wide = width_of(self.theme, chart.middle_words, setting) + 1
        left = at.x() - px(12) - wide
        if left >= plot.left():
            write(painter, self.theme, QRectF(left, at.y() - px(24), wide, px(18)), chart.middle_words, setting)

    def _paint_years(self, painter: QPainter, plot: QRectF) -> None:
        px, years = self.theme.px, len(self._chart.shares)
        setting = Setting(role=Role.CAPTION, tone=Tone.INK2, side=Side.CENTRE, lines=1)
        step = max(1, -(-years // 10))
        for year in range(step, years + 1, step):
            x = self._point(plot, year).x()
            write(painter, self.theme, QRectF(x - px(16), plot.bottom() + px(3), px(32), px(18)), str(year), setting)
        below = QRectF(plot.left(), self.height() - px(20), plot.width(), px(18))
        write(painter, self.theme, below, self._chart.axis, setting)

    def _point(self, plot: QRectF, year: int) -> QPointF:
        return self._at(plot, year, self._chart.shares[year - 1] if year else 0)

    def _at(self, plot: QRectF, year: int, share: int) -> QPointF:
        x = plot.left() + plot.width() * year / max(1, len(self._chart.shares))
        return QPointF(x, plot.bottom() - plot.height() * share / 100)


class FutureBars(Painted):
    """The five futures, each with its colour, its words and its share."""

    def __init__(self, look: Look, lines: Sequence[FutureLine], what: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._lines = tuple(lines)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name(self, what, clauses(items((sentences((each.words, each.figure)), each.range)) for each in self._lines))
        hint(self, self.accessibleDescription())

    def sizeHint(self) -> QSize:
        """A row for each."""
        return QSize(self.theme.px(320), self.theme.px(_FUTURE * len(self._lines)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Words, track, bar, figure."""
        painter, px, theme = QPainter(self), self.theme.px, self.theme
        small, bold = Setting(role=Role.SMALL, lines=1), Setting(role=Role.LABEL, side=Side.RIGHT, lines=1)
        left = max((width_of(theme, each.words, small) for each in self._lines), default=0) + px(16)
        right = self.width() - px(46)
        for place, each in enumerate(self._lines):
            row = QRectF(0, place * px(_FUTURE), self.width(), px(_FUTURE))
            write(painter, theme, QRectF(0, row.top(), left, row.height()), each.words, small)
            track = QRectF(left, row.center().y() - px(5), max(1.0, right - left), px(10))
            painter.fillRect(track, theme.colour(Tone.MID_SOFT))
            share = QRectF(track)
            share.setWidth(track.width() * each.share / 100)
            painter.fillRect(share, theme.future(each.future))
            write(painter, theme, QRectF(right, row.top(), px(46), row.height()), each.figure, bold)
