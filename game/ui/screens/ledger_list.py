"""The books of a pair: when, what, given, received, and the balance after it, in columns."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.lines.ledger import Ledger, LedgerRow
from game.ui.speaking import items
from game.ui.theme.icons import Icon, paint_icon
from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.roles import Role
from game.ui.theme.theme import Theme
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted
from game.ui.widgets.row_list import ListRow, RowPainter
from game.ui.widgets.safe_text import name
from game.ui.widgets.typeset import Setting, Side, width_of, write

_WHEN, _SIGN = 48, 20
_LEAST = 62
_GAP = 10


def column_widths(theme: Theme, books: Ledger) -> tuple[int, int, int]:
    """Pixels of the three columns of figures, by their heads."""
    setting = Setting(role=Role.CAPTION, lines=1)
    heads = (books.gave, books.received, books.balance)
    one, two, three = (max(theme.px(_LEAST), width_of(theme, each, setting) + theme.px(_GAP)) for each in heads)
    return one, two, three


class LedgerHead(Painted):
    """The heads of the columns."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._books: Ledger | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_ledger(self, books: Ledger) -> None:
        """Whose columns they are."""
        self._books = books
        name(self, items((books.gave, books.received, books.balance)))
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(self.theme.px(240), self.theme.px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Right-aligned words, and the line under them."""
        if self._books is None or not self._books.rows:
            return
        painter, right = brush(self), float(self.width())
        setting = Setting(role=Role.CAPTION, tone=Tone.INK2, side=Side.RIGHT, lines=1)
        heads = (self._books.gave, self._books.received, self._books.balance)
        for words, wide in zip(reversed(heads), reversed(column_widths(self.theme, self._books)), strict=True):
            write(painter, self.theme, QRectF(right - wide, 0, wide, self.height()), words, setting)
            right -= wide
        line = QRectF(0, self.height() - self.theme.px(1), self.width(), self.theme.px(1))
        painter.fillRect(line, self.theme.colour(Tone.LINE))


class LedgerPainter(RowPainter):
    """Paints one line of the books; what is only promised in grey brackets of its own."""

    height = 27
    ground = Tone.SHEET

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.books: Ledger | None = None

    def variant(self) -> tuple[str, str]:
        """The heads decide the widths."""
        return (self.books.gave, self.books.received) if self.books else ("", "")

    def paint_row(self, painter: QPainter, rect: QRectF, row: ListRow, *, selected: bool) -> None:
        """When, words, figures."""
        assert isinstance(row, LedgerRow)
        if self.books is None:
            return
        px, theme = self.theme.px, self.theme
        left = rect.left() + px(4)
        small = Setting(role=Role.CAPTION, tone=Tone.WARN if row.pending else Tone.INK3, lines=1)
        wide = max(px(_WHEN), width_of(theme, row.when, small) + px(8)) if row.when else px(_WHEN)
        write(painter, theme, QRectF(left, rect.top(), wide, rect.height()), row.when, small)
        left += wide
        if row.pending:
            side = px(14)
            paint_icon(painter, QRectF(left, rect.center().y() - side / 2, side, side), theme, Icon.PROMISE, Tone.WARN)
            left += px(_SIGN)
        right = self._paint_figures(painter, rect, row)
        words = QRectF(left, rect.top(), max(0.0, right - px(8) - left), rect.height())
        write(painter, theme, words, row.words, Setting(role=Role.SMALL, lines=1))
        line = QRectF(rect.left(), rect.bottom() - px(1), rect.width(), px(1))
        painter.fillRect(line, theme.colour(Tone.LINE))

    def _paint_figures(self, painter: QPainter, rect: QRectF, row: LedgerRow) -> float:
        """Paint the three figures; answers where they begin."""
        assert self.books is not None
        right = rect.right()
        if row.pending:
            return right
        figures = (
            (row.balance, Tone.INK, Role.STRONG),
            (row.received, Tone.NEG, Role.LABEL),
            (row.gave, Tone.POS, Role.LABEL),
        )
        for (words, tone, role), wide in zip(figures, reversed(column_widths(self.theme, self.books)), strict=True):
            setting = Setting(role=role, tone=tone, side=Side.RIGHT, lines=1)
            write(painter, self.theme, QRectF(right - wide, rect.top(), wide, rect.height()), words, setting)
            right -= wide
        return right
