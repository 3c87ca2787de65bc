"""States by their likelihood to ratify: who, how far, and the line that entry into force takes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.lines.ratification import StateLine
from game.ui.theme.icons import Icon, paint_icon
from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.roles import Role
from game.ui.theme.seal_painting import paint_seal
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted
from game.ui.widgets.interval_marks import SHARE, paint_likelihood
from game.ui.widgets.row_list import ListRow, RowPainter
from game.ui.widgets.safe_text import name
from game.ui.widgets.typeset import Setting, Side, width_of, write

_NAME, _LEFT, _FIGURE, _END = 174, 56, 34, 18
"""Room for a name and its state, in logical pixels."""


def odds_place(rect: QRectF, px: Callable[[int], int]) -> QRectF:
    """Where the likelihoods of a list that fills ``rect`` are drawn, from 0 to 100."""
    left = rect.left() + px(_LEFT + _NAME + 10)
    return QRectF(left, rect.top(), max(1.0, rect.right() - px(_END + _FIGURE + 10) - left), rect.height())


class StateAxis(Painted):
    """The scale over the list: 0 to 100 per cent."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name(self, self.tr("From 0 to 100 per cent"))

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(self.theme.px(240), self.theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Figures over their places."""
        painter, px = brush(self), self.theme.px
        place = odds_place(QRectF(self.rect()), px)
        setting = Setting(role=Role.CAPTION, tone=Tone.INK2, side=Side.CENTRE, lines=1)
        for level in (0, 25, 50, 75, 100):
            x = SHARE.x(place, level)
            words = f"{level}%" if level == 100 else str(level)
            write(painter, self.theme, QRectF(x - px(24), 0, px(48), self.height()), words, setting)


class StatePainter(RowPainter):
    """Paints one state: seal, name, how it stands; its likelihood with range, or a tick for a party.

    A hollow dot is what the likelihood was earlier.
    """

    height = 55

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
        seal = QRectF(box.left() + px(_END), box.center().y() - side / 2, side, side)
        paint_seal(painter, seal, row.delegate.seal)
        left, room = box.left() + px(_LEFT), float(px(_NAME))
        title = Setting(role=Role.STRONG if selected else Role.BODY, lines=1)
        write(painter, self.theme, QRectF(left, box.top() + px(6), room, px(20)), row.name, title)
        under = Setting(role=Role.CAPTION, tone=Tone.INK2, lines=1)
        write(painter, self.theme, QRectF(left, box.top() + px(27), room, px(18)), row.state, under)
        self._paint_odds(painter, box, row)
        if row.threshold:
            self._paint_threshold(painter, QRectF(rect.left(), box.bottom(), rect.width(), px(22)), row.threshold)

    def _paint_odds(self, painter: QPainter, box: QRectF, row: StateLine) -> None:
        px = self.theme.px
        right = box.right() - px(_END)
        if row.party:
            side = px(18)
            place = QRectF(right - side, box.center().y() - side / 2, side, side)
            paint_icon(painter, place, self.theme, Icon.CHECK, Tone.ACCENT)
            return
        figure = QRectF(right - px(_FIGURE), box.top(), px(_FIGURE), box.height())
        setting = Setting(role=Role.STRONG, side=Side.RIGHT, lines=1)
        write(painter, self.theme, figure, row.figure, setting)
        bar = odds_place(box, px)
        for level in (0, 25, 50, 75, 100):
            line = QRectF(SHARE.x(bar, level), bar.top(), px(1), bar.height())
            painter.fillRect(line, self.theme.colour(Tone.LINE))
        paint_likelihood(painter, bar, self.theme, row.likely)
        if row.earlier is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.theme.colour(Tone.INK2), self.theme.length(1.5)))
            painter.setBrush(self.theme.colour(Tone.SHEET))
            painter.drawEllipse(
                QPointF(SHARE.x(bar, row.earlier), bar.center().y()), self.theme.length(3.2), self.theme.length(3.2)
            )

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
