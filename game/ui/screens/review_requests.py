"""What awaits an answer in a year of practice, as a list with one thing opened, and an answer as a row of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.lines.review import AwaitsLine
from game.ui.lines.review_trust import FeltLine
from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.roles import Role
from game.ui.theme.seal_painting import paint_seal
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button
from game.ui.widgets.ground import Painted
from game.ui.widgets.interval_marks import Axis, paint_dot, paint_zero, tone_of
from game.ui.widgets.row_list import ListRow, RowPainter
from game.ui.widgets.rows import Row
from game.ui.widgets.safe_text import name
from game.ui.widgets.typeset import Setting, Side, write

_FELT = Axis(low=-0.3, high=0.3)
"""Changes of trust by one answer."""
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


class AnswerRow(QWidget):
    """An answer, and what it would do to the trust of who asks."""

    def __init__(self, look: Look, button: Button, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = Row(look, self, spacing=12)
        row.addWidget(button)
        row.addStretch(1)
        self.felt = FeltMark(look)
        row.addWidget(self.felt, 0, Qt.AlignmentFlag.AlignVCenter)


class FeltMark(Painted):
    """A change of trust: its likely range on a line about zero, and the figure."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._line: FeltLine | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_line(self, line: FeltLine | None) -> None:
        """Another change; ``None`` while it is not known."""
        self._line = line
        name(self, line.what if line else "", line.spoken if line else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Mark and figure."""
        return QSize(self.theme.px(170), self.theme.px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Zero, range, dot, figure."""
        if self._line is None:
            return
        painter, px = brush(self), self.theme.px
        tone = tone_of(self._line.likely.value)
        mark = QRectF(0, 0, px(104), self.height())
        paint_zero(painter, mark, self.theme, _FELT, Tone.MID)
        paint_dot(painter, mark, self.theme, self._line.likely, axis=_FELT, tone=tone)
        figure = QRectF(px(108), 0, self.width() - px(108), self.height())
        write(painter, self.theme, figure, self._line.figure, Setting(role=Role.LABEL, tone=tone, side=Side.RIGHT))
