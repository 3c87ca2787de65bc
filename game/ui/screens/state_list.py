"""States by their likelihood to ratify: who, how far, and the line that entry into force takes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from game.ui.lines.ratification import StateLine
from game.ui.theme.icons import Icon, paint_icon
from game.ui.theme.roles import Role
from game.ui.theme.seal_painting import paint_seal
from game.ui.theme.tones import Tone
from game.ui.widgets.interval_marks import paint_likelihood
from game.ui.widgets.row_list import ListRow, RowPainter
from game.ui.widgets.typeset import Setting, Side, width_of, write

_NAME = 174
"""Room for a name and its state, in logical pixels."""


class StatePainter(RowPainter):
    """Paints one state: seal, name, how it stands; its likelihood with range, or a tick for a party."""

    height = 52

    def row_height(self, row: ListRow) -> int:
        """A row that carries the threshold is higher."""
        assert isinstance(row, StateLine)
        return self.height + (22 if row.threshold else 0)

    def paint_row(self, painter: QPainter, rect: QRectF, row: ListRow, *, selected: bool) -> None:
        """One state."""
        assert isinstance(row, StateLine)
        px = self.theme.px
        box = QRectF(rect.left(), rect.top(), rect.width(), px(self.height))
        side = px(28)
        seal = QRectF(box.left() + px(18), box.center().y() - side / 2, side, side)
        paint_seal(painter, seal, row.delegate.seal)
        left, room = box.left() + px(56), float(px(_NAME))
        title = Setting(role=Role.STRONG if selected else Role.BODY, lines=1)
        write(painter, self.theme, QRectF(left, box.top() + px(6), room, px(20)), row.name, title)
        under = Setting(role=Role.CAPTION, tone=Tone.INK2, lines=1)
        write(painter, self.theme, QRectF(left, box.top() + px(27), room, px(18)), row.state, under)
        self._paint_odds(painter, box, row)
        if row.threshold:
            self._paint_threshold(painter, QRectF(rect.left(), box.bottom(), rect.width(), px(22)), row.threshold)

    def _paint_odds(self, painter: QPainter, box: QRectF, row: StateLine) -> None:
        px = self.theme.px
        right = box.right() - px(18)
        if row.party:
            side = px(18)
            place = QRectF(right - side, box.center().y() - side / 2, side, side)
            paint_icon(painter, place, self.theme, Icon.CHECK, Tone.ACCENT)
            return
        figure = QRectF(right - px(34), box.top(), px(34), box.height())
        setting = Setting(role=Role.STRONG, side=Side.RIGHT, lines=1)
        write(painter, self.theme, figure, row.figure, setting)
        left = box.left() + px(56 + _NAME + 10)
        bar = QRectF(left, box.top(), max(1.0, figure.left() - px(10) - left), box.height())
        paint_likelihood(painter, bar, self.theme, row.likely)

    def _paint_threshold(self, painter: QPainter, rect: QRectF, words: str) -> None:
        px = self.theme.px
        setting = Setting(role=Role.LABEL, tone=Tone.ACCENT, lines=1)
        wide = min(width_of(self.theme, words, setting), int(rect.width()) - px(60))
        left = rect.right() - px(18) - wide
        write(painter, self.theme, QRectF(left, rect.top(), wide + 1, rect.height()), words, setting)
        pen = QPen(self.theme.colour(Tone.ACCENT), self.theme.length(1.4))
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        y = rect.center().y()
        painter.drawLine(QPointF(rect.left() + px(6), y), QPointF(left - px(8), y))
