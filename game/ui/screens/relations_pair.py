"""One pair, below the charts: how the two stand, why one trusts the other so far, and what they gave each other."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from game.ui.lines.ledger import Ledger, how_counted
from game.ui.lines.relations import Figure, PairPage
from game.ui.screens.ledger_list import LedgerHead, LedgerPainter
from game.ui.screens.many import Many
from game.ui.screens.page import Panel
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind, ButtonSize
from game.ui.widgets.ground import Edges
from game.ui.widgets.note_popover import NotePopover
from game.ui.widgets.row_list import RowList
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose, hint
from game.ui.widgets.seal_view import SealView
from game.ui.widgets.segmented import Segment, Segmented
from game.ui.widgets.sign import Sign
from game.ui.widgets.waterfall import Waterfall


class PairPanel(Panel):
    """The two, with their figures."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        edges = Edges(top=True, right=True)
        margins = Margins(left=28, top=12, right=16, bottom=8)
        super().__init__(look, "", tone=Tone.SHEET, edges=edges, margins=margins, parent=parent)
        self.setAccessibleName(self.tr("The pair"))
        self._about = Many(look)
        self.column.addWidget(self._about)
        self.column.addStretch(1)

    def show_page(self, page: PairPage) -> None:
        """Another pair."""
        self._about.show_values((page,), lambda each: _about(self.look, each))


class WhyPanel(Panel):
    """Why one trusts the other so far. Signals: ``turned`` to look at it the other way round."""

    turned = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        edges = Edges(top=True, right=True)
        super().__init__(look, "", tone=Tone.SHEET, edges=edges, margins=Margins.around(28, 14), parent=parent)
        self.setAccessibleName(self.tr("Why"))
        head = Row(look, spacing=12)
        self._heading = Line(look, self.tr("Why"), role=Role.HEADING)
        head.addWidget(self._heading, 1)
        self.ways = Segmented(look, self.tr("Whose trust"), (), "")
        self.ways.chosen.connect(self.turned)
        head.addWidget(self.ways)
        self.column.addLayout(head)
        self._why = Many(look)
        self.column.addWidget(self._why)
        self.column.addStretch(1)

    def show_page(self, page: PairPage) -> None:
        """Another pair, or another moment to look back to."""
        self._heading.show_text(page.why)
        self.ways.show_segments((Segment(key="there", words=page.there), Segment(key="back", words=page.back)), "there")
        self._why.show_values((page.account,), lambda each: self._account(page))

    def _account(self, page: PairPage) -> QWidget:
        """F1 and the tip say all of the account, also where a line is cut."""
        waterfall = Waterfall(self.look, page.account)
        waterfall.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        hint(waterfall, waterfall.accessibleDescription())
        return waterfall


class LedgerPanel(Panel):
    """What the two gave each other."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        edges = Edges(top=True)
        super().__init__(
            look, "", tone=Tone.SHEET, edges=edges, margins=Margins.around(28, 16), spacing=2, parent=parent
        )
        self.setAccessibleName(self.tr("Given and received"))
        row = Row(look, spacing=12)
        row.addWidget(Line(look, self.tr("Given and received"), role=Role.HEADING), 1)
        self.how = Button(look, self.tr("How this is counted"), kind=ButtonKind.QUIET, size=ButtonSize.SMALL)
        self.how.clicked.connect(self._on_how)
        row.addWidget(self.how)
        self.column.addLayout(row)
        self.note: NotePopover | None = None
        self._head = LedgerHead(look)
        self.column.addWidget(self._head)
        self._painter = LedgerPainter(look)
        self.list = RowList(look, self.tr("Given and received"), self._painter)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column.addWidget(self.list)
        self._empty = self.prose(role=Role.SMALL, tone=Tone.INK3)
        self.column.addStretch(1)
        look.changed.connect(self._fit)

    def show_ledger(self, books: Ledger) -> None:
        """Other books."""
        self._head.show_ledger(books)
        self._head.setVisible(bool(books.rows))
        self._painter.books = books
        self.list.show_rows(books.rows)
        self.list.setVisible(bool(books.rows))
        self._empty.show_text(books.empty)
        self._empty.setVisible(bool(books.empty))
        self._fit()

    def _on_how(self) -> None:
        """Say it, or put it away again."""
        if self.note is not None and self.note.isVisible():
            self.note.close_up()
            return
        if self.note is not None:
            self.note.deleteLater()
        self.note = NotePopover(self.look, self.window(), self.how.words(), how_counted())
        self.note.open_at(self.how)

    def _fit(self) -> None:
        self.list.setFixedHeight(max(1, self.list.content_height()))


def figure_row(look: Look, figure: Figure) -> QWidget:
    """Words, and the value at the right; a range or what it was below the words."""
    holder = QWidget()
    row = Row(look, holder, spacing=10)
    words = Column(look, spacing=0)
    words.addWidget(Prose(look, figure.words, role=Role.SMALL))
    if figure.range:
        words.addWidget(Prose(look, figure.range, role=Role.CAPTION, tone=Tone.INK2))
    row.addLayout(words, 1)
    row.addWidget(Line(look, figure.value, role=Role.STRONG, whole=True), 0, Qt.AlignmentFlag.AlignTop)
    return holder


def _about(look: Look, page: PairPage) -> QWidget:
    card, head = QWidget(), QWidget()
    row = Row(look, head, spacing=10)
    row.addWidget(SealView(look, page.truster, side=44))
    row.addWidget(Sign(look, Icon.SWAP))
    row.addWidget(SealView(look, page.trusted, side=44))
    row.addStretch(1)
    column = Column(look, card, spacing=4)
    column.addWidget(head)
    column.addWidget(Prose(look, page.title, role=Role.HEADING))
    for figure in page.figures:
        column.addWidget(figure_row(look, figure))
    column.addWidget(Prose(look, page.books.sums, role=Role.SMALL, tone=Tone.INK2))
    return card
