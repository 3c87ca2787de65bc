"""What the marks of the charts of relations mean."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.speaking import clauses
from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.roles import Role
from game.ui.theme.tones import DIVERGING_REACH, Tone
from game.ui.widgets.ground import Painted
from game.ui.widgets.safe_text import name
from game.ui.widgets.typeset import Setting, Side, width_of, write

_SMALL = Setting(role=Role.CAPTION, tone=Tone.INK2, lines=1)


class TieLegend(Painted):
    """One line: an arrow for trust, a bar for distrust, dashes for little evidence."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._words = (self.tr("trusts"), self.tr("distrusts"), self.tr("little evidence"))
        self._rest = self.tr("wider is stronger")
        self._name()

    def show_few(self, few: bool) -> None:
        """Whether only the strongest ties of each delegation are drawn."""
        self._rest = self.tr("the three strongest of each") if few else self.tr("wider is stronger")
        self._name()
        self.update()

    def _name(self) -> None:
        name(self, self.tr("Legend"), clauses((*self._words, self._rest)))

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(self.theme.px(420), self.theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Marks and words."""
        painter, theme = brush(self), self.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, middle = 0.0, self.height() / 2
        for place, words in enumerate(self._words):
            pen = QPen(theme.colour(Tone.NEG if place == 1 else Tone.POS), theme.length(2))
            if place == 2:
                pen.setDashPattern([2.5, 2])
            painter.setPen(pen)
            end = left + theme.length(26)
            painter.drawLine(QPointF(left, middle), QPointF(end, middle))
            pen.setStyle(Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            self._paint_head(painter, QPointF(end, middle), barred=place == 1)
            wide = width_of(theme, words, _SMALL)
            write(painter, theme, QRectF(end + theme.length(8), 0, wide + 1, self.height()), words, _SMALL)
            left = end + wide + theme.length(26)
        write(painter, theme, QRectF(left, 0, max(0.0, self.width() - left), self.height()), self._rest, _SMALL)

    def _paint_head(self, painter: QPainter, end: QPointF, *, barred: bool) -> None:
        reach = self.theme.length(5)
        if barred:
            painter.drawLine(end - QPointF(0, reach), end + QPointF(0, reach))
        else:
            painter.drawLine(end, end + QPointF(-reach, -reach * 0.7))
            painter.drawLine(end, end + QPointF(-reach, reach * 0.7))


class GridLegend(Painted):
    """The scale of colours, and the ring of little evidence."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._head, self._little = self.tr("Rows trust columns"), self.tr("little evidence yet")
        self._low, self._high = self.tr("−0.7 distrust"), self.tr("trust +0.7")
        name(self, self.tr("Legend"), clauses((self._head, self._low, self._high)))

    def sizeHint(self) -> QSize:
        """Three lines and a bar."""
        return QSize(self.theme.px(200), self.theme.px(76))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Words over the bar, its ends under it, the ring below."""
        painter, theme = brush(self), self.theme
        wide = float(min(self.width(), theme.px(200)))
        write(painter, theme, QRectF(0, 0, self.width(), theme.length(18)), self._head, _SMALL)
        bar = QRectF(0, theme.length(22), wide, theme.length(9))
        scale = QLinearGradient(bar.topLeft(), bar.topRight())
        for step in range(7):
            scale.setColorAt(step / 6, theme.diverging(DIVERGING_REACH * (step / 3 - 1)))
        painter.fillRect(bar, scale)
        ends = QRectF(0, bar.bottom() + theme.length(2), wide, theme.length(18))
        write(painter, theme, ends, self._low, _SMALL)
        write(painter, theme, ends, self._high, Setting(role=Role.CAPTION, tone=Tone.INK2, side=Side.RIGHT, lines=1))
        foot = QRectF(theme.length(14), ends.bottom() + theme.length(4), self.width(), theme.length(18))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour(Tone.INK), theme.length(1)))
        painter.drawEllipse(QPointF(theme.length(4), foot.center().y()), theme.length(2), theme.length(2))
        write(painter, theme, foot, self._little, _SMALL)
