"""The roll of delegations: a cell for each, with seal, vote and name, moved through with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QScrollArea, QSizePolicy, QStyleOptionViewItem, QWidget

from game.ui.lines.roll_call import Roll, RollRow
from game.ui.screens.horseshoe import MOST, NARROWEST, TONES, VOTE_SIGNS, Horseshoe
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.seal_painting import paint_seal
from game.ui.theme.tones import Tone
from game.ui.widgets.marks import VoteSign, paint_vote
from game.ui.widgets.row_list import Index, ListRow, RowList, RowPainter
from game.ui.widgets.rows import Column
from game.ui.widgets.safe_text import Prose
from game.ui.widgets.typeset import Setting, write

_NARROWEST = 205
"""Of a cell, in logical pixels."""
_SEAL, _SIGN = 32, 18


class RollPainter(RowPainter):
    """Paints one delegation: its seal, the sign of its vote upon it, its name and its vote in words."""

    height = 52

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """A cell, as many beside one another as there is room for."""
        list_ = option.widget
        assert isinstance(list_, RollList)
        # A list wraps a row that ends at the very edge.
        return QSize((list_.viewport().width() - 1) // list_.across, self.theme.px(self.height))

    def paint_row(self, painter: QPainter, rect: QRectF, row: ListRow, *, selected: bool) -> None:
        """One delegation."""
        assert isinstance(row, RollRow)
        px = self.theme.px
        seal = QRectF(rect.left() + px(8), rect.center().y() - px(_SEAL) / 2, px(_SEAL), px(_SEAL))
        paint_seal(painter, seal, row.delegate.seal)
        sign = QRectF(seal.right() - px(_SIGN) * 0.6, seal.top() - px(_SIGN) * 0.3, px(_SIGN), px(_SIGN))
        paint_vote(painter, sign, self.theme, VOTE_SIGNS[row.vote] if row.vote else VoteSign.TO_COME)
        left = seal.right() + px(13)
        room = rect.right() - left - px(4)
        title = Setting(role=Role.STRONG if row.delegate.you or selected else Role.BODY, lines=1)
        write(painter, self.theme, QRectF(left, rect.top() + px(6), room, px(20)), row.delegate.name, title)
        tone = TONES.get(row.vote, Tone.INK2) if row.vote else Tone.INK2
        under = Setting(role=Role.CAPTION, tone=tone, lines=1)
        write(painter, self.theme, QRectF(left, rect.top() + px(27), room, px(18)), row.words, under)


class RollList(RowList):
    """All delegations of a roll, as high as they need."""

    def __init__(self, look: Look, what: str, rows: tuple[RollRow, ...], parent: QWidget | None = None) -> None:
        super().__init__(look, what, RollPainter(look), parent)
        self._look = look
        self._count = len(rows)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_rows(rows)
        look.changed.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another height."""
        super().resizeEvent(event)
        self._fit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Keep the current cell in sight: the page scrolls, the list does not."""
        super().currentChanged(current, previous)
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        inside = page.widget() if page is not None else None
        if page is not None and inside is not None and self.hasFocus():
            cell = self.visualRect(self.currentIndex())
            at = self.viewport().mapTo(inside, cell.center())
            page.ensureVisible(at.x(), at.y(), 0, cell.height())

    @property
    def across(self) -> int:
        """How many stand beside one another."""
        return max(1, self.viewport().width() // self._look.theme.px(_NARROWEST))

    def _fit(self) -> None:
        self.setFixedHeight(-(-self._count // self.across) * self._look.theme.px(RollPainter.height))


class RollCard(QWidget):
    """The roll of the question before the house."""

    def __init__(self, look: Look, roll: Roll, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._around = 0 < len(roll.rows) <= MOST
        column = Column(look, self, spacing=6)
        self.table = Horseshoe(look, roll, question) if self._around else None
        self._title = Prose(look, question, role=Role.TITLE)
        column.addWidget(self._title)
        column.addWidget(Prose(look, roll.under, role=Role.SMALL, tone=Tone.INK2, measure=640))
        self._label = Prose(look, roll.title, role=Role.LABEL)
        column.addWidget(self._label)
        if self.table is not None:
            column.gap(6)
            column.addWidget(self.table)
        self.list = RollList(look, roll.title, roll.rows)
        column.addWidget(self.list)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Around a table where there is room for one, else in a list."""
        super().resizeEvent(event)
        around = self._around and self.width() >= self._look.theme.px(NARROWEST)
        if self.table is not None:
            self.table.setVisible(around)
        for each in (self._title, self._label, self.list):
            each.setVisible(not around)
