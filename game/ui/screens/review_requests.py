"""What awaits an answer in a year of practice, as a list with one thing opened."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from game.ui.lines.review import AwaitsLine
from game.ui.theme.roles import Role
from game.ui.theme.seal_painting import paint_seal
from game.ui.theme.tones import Tone
from game.ui.widgets.row_list import ListRow, RowPainter
from game.ui.widgets.typeset import Setting, write

_SEAL, _LEFT, _END = 28, 64, 24


class AwaitsPainter(RowPainter):
    """Paints one thing that waits: seal, what it is, who asks."""

    height = 60

    def paint_row(self, painter: QPainter, rect: QRectF, row: ListRow, *, selected: bool) -> None:
        """One request, or one amendment."""
        assert isinstance(row, AwaitsLine)
        px, theme = self.theme.px, self.theme
        side = px(_SEAL)
        seal = QRectF(rect.left() + px(_END), rect.center().y() - side / 2, side, side)
        paint_seal(painter, seal, row.delegate.seal)
        left = rect.left() + px(_LEFT)
        room = max(1.0, rect.right() - px(_END) - left)
        title = Setting(role=Role.STRONG, lines=1)
        top = rect.top() + px(10 if row.under else 20)
        write(painter, theme, QRectF(left, top, room, px(20)), row.title, title)
        under = Setting(role=Role.SMALL, tone=Tone.INK2, lines=1)
        write(painter, theme, QRectF(left, rect.top() + px(30), room, px(20)), row.under, under)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - px(1), rect.width(), px(1)), theme.colour(Tone.LINE))
