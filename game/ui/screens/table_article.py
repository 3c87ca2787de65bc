"""The sheet: one article of the text, its alternatives to be chosen, its agreed words clean."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from game.ui.lines.comparing import compared
from game.ui.lines.table_article import ArticlePage
from game.ui.lines.text_forms import Form, SheetParagraph
from game.ui.screens.page import Panel, Scroll
from game.ui.screens.table_article_head import ArticleHead
from game.ui.screens.table_inline import InlineChoice
from game.ui.screens.treaty import COMPARE, sheet_paragraph
from game.ui.speaking import sentences
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.bracket_frame import BracketFrame, BracketState
from game.ui.widgets.button import Button, ButtonKind
from game.ui.widgets.ground import Edges, Ground
from game.ui.widgets.option_card import LETTER_NARROW, LETTER_WIDTH, SPONSORS_WIDTH, OptionCard
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose, name


class ArticleSheet(Panel):
    """In three forms.

    Signals: ``chosen`` with the key of a choice; ``copied`` likewise (E); ``picked`` an article; ``reopen_wished``.
    """

    chosen = Signal(str)
    copied = Signal(str)
    picked = Signal(str)
    reopen_wished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", tone=Tone.SHEET, edges=Edges(), margins=Margins(), spacing=0, parent=parent)
        self._page: ArticlePage | None = None
        self._current = self._against = ""
        self._below = False
        self._reopening: tuple[str, str] | None = None
        self._cards: dict[str, OptionCard] = {}
        self.head = ArticleHead(look)
        self.forms = self.head.forms
        self.head.form_chosen.connect(self._on_form)
        self.head.picked.connect(self.picked)
        self.column.addLayout(self.head)
        under = Row(look, spacing=14)
        self._note = Line(look, role=Role.CAPTION, tone=Tone.INK3, whole=True)
        under.addWidget(self._note)
        self.issue = Line(look, role=Role.CAPTION, tone=Tone.INK2, italic=True)
        under.addWidget(self.issue, 1)
        self.column.addLayout(under)
        inside = QWidget()
        outer = Column(look, inside, spacing=0)
        self._place, self._around = outer, (self.head, under, outer)
        self._show_margins()
        self._body: QWidget | None = None
        outer.addStretch(1)
        self._scroll = Scroll(inside, self.tr("The article"))
        inside.setAutoFillBackground(False)
        self.column.addWidget(self._scroll, 1)

    @property
    def cards(self) -> dict[str, OptionCard]:
        """The cards shown, by the key of their choice."""
        return self._cards

    def first_focus(self) -> QWidget:
        """The first card; the choice of a form where there are no cards."""
        return next(iter(self._cards.values()), self.head.switch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the head leaves alone scrolls the text below it, in which nothing may hear the keyboard."""
        self._scroll.keyPressEvent(event)

    def show_article(self, page: ArticlePage, current: str, *, below: bool, reopening: tuple[str, str] | None) -> None:
        """The article; ``current`` is the choice looked at, ``below`` puts sponsors under their cards.

        ``reopening`` is what its button says and why it is off; ``None`` where nothing is agreed.
        """
        shown = (self._page, self._current, self._below, self._reopening)
        if shown == (page, current, below, reopening):
            return
        old = self._page
        if old is not None and old.clause != page.clause:
            self._against = ""
        self._page, self._current, self._reopening = page, current, reopening
        name(self, sentences((page.number, page.title)), sentences((page.issue, page.note)))
        self.head.show_page(page)
        self._note.show_text(page.note)
        self.issue.show_text(page.issue)
        same = old is not None and below == self._below and self._outline_of(old) == self._outline_of(page)
        self._below = below
        self._show_margins()
        self.head.show_narrow(narrow=below)
        self._note.setHidden(below and bool(page.options))
        self.issue.setHidden(below and not page.issue)
        if same and shown[1] == current and shown[3] == reopening:
            for option in page.options:
                if option.key in self._cards:
                    self._cards[option.key].show_option(option)
            return
        self._rebuild(page, moved=old is None or old.clause != page.clause)

    def _show_margins(self) -> None:
        """Less space around where there is room for little else."""
        left, right = (18, 18) if self._below else (26, 22)
        for row, top, bottom in zip(self._around, (14 if self._below else 16, 0, 0), (2, 8, 16), strict=True):
            row.show_margins(Margins(left=left, top=top, right=right, bottom=bottom))

    def _rebuild(self, page: ArticlePage, *, moved: bool) -> None:
        focused = self._focused_key()
        if self._body is not None:
            self._place.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._cards = {}
        self._body = QWidget()
        column = Column(self.look, self._body, spacing=10)
        self._fill(column, page)
        self._place.insertWidget(0, self._body)
        if moved:
            self._scroll.verticalScrollBar().setValue(0)
        elif focused:
            self._refocus(focused)

    def _on_compared(self, key: str) -> None:
        """The others against that one; the forms above go back."""
        self._against = key
        self.forms.show_current(COMPARE)
        self._on_form()
        self.head.switch.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_form(self) -> None:
        self.head.show_form()
        if self._page is not None:
            self._rebuild(self._page, moved=True)

    def _fill(self, column: Column, page: ArticlePage) -> None:
        if self.forms.current == COMPARE:
            self._fill_text(column, compared(page.options, self._against))
            return
        match Form(self.forms.current):
            case Form.ROLLING:
                self._fill_rolling(column, page)
            case Form.CLEAN:
                self._fill_text(column, page.clean)
            case Form.REDLINE:
                self._fill_text(column, page.redline)

    def _fill_text(self, column: Column, paragraphs: tuple[SheetParagraph, ...]) -> None:
        for each in paragraphs:
            column.addWidget(sheet_paragraph(self.look, each))

    def _fill_rolling(self, column: Column, page: ArticlePage) -> None:
        if page.meeting:
            column.addWidget(Prose(self.look, page.meeting, role=Role.SMALL, tone=Tone.INK2))
        if page.sponsors_words and not self._below:
            column.addWidget(self._over_sponsors(page.sponsors_words), 0, Qt.AlignmentFlag.AlignRight)
        for option in page.options:
            card = OptionCard(self.look, option, sponsors_below=self._below)
            card.chosen.connect(self.chosen)
            card.copy_wished.connect(self.copied)
            card.comparison_wished.connect(self._on_compared)
            self._cards[option.key] = card
            column.addWidget(card)
        if page.settled:
            column.addWidget(self._agreed(page))
        if page.remark:
            column.addWidget(Prose(self.look, page.remark, tone=Tone.INK2))
        self._add_reopening(column)
        if page.inline:
            column.addWidget(self._inline(page))

    def _agreed(self, page: ArticlePage) -> QWidget:
        holder = QWidget()
        row = Row(self.look, holder, spacing=15)
        row.addWidget(BracketFrame(self.look, page.settled, state=BracketState.NONE), 1)
        if not self._below:
            row.addWidget(Ground(self.look, Tone.SHEET, width=SPONSORS_WIDTH))
        return holder

    def _over_sponsors(self, words: str) -> QWidget:
        holder = Ground(self.look, Tone.SHEET, width=SPONSORS_WIDTH)
        Row(self.look, holder).addWidget(Line(self.look, words, role=Role.CAPTION, tone=Tone.INK3))
        return holder

    def _inline(self, page: ArticlePage) -> QWidget:
        holder = QWidget()
        indent = (LETTER_NARROW if self._below else LETTER_WIDTH) if page.options else 0
        words = Column(self.look, holder, spacing=6, margins=Margins(left=indent, top=6))
        words.addWidget(Line(self.look, self.tr("Words still open"), role=Role.LABEL, tone=Tone.INK2))
        for bracket in page.inline:
            choice = InlineChoice(self.look, bracket, self._current)
            choice.chosen.connect(self.chosen)
            words.addWidget(choice)
        return holder

    def _add_reopening(self, column: Column) -> None:
        if self._reopening is None:
            return
        words, refusal = self._reopening
        button = Button(self.look, words, kind=ButtonKind.QUIET, icon=Icon.UNDO, sentence=refusal)
        button.setEnabled(not refusal)
        button.clicked.connect(self.reopen_wished)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        if refusal:
            column.addWidget(Prose(self.look, refusal, role=Role.SMALL, tone=Tone.INK2))

    def _focused_key(self) -> str:
        for key, card in self._cards.items():
            if card.hasFocus():
                return key
        focused = self.focusWidget()
        return str(focused.property("choice") or "") if focused is not None else ""

    def _refocus(self, key: str) -> None:
        if key in self._cards:
            self._cards[key].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        for each in self.findChildren(QWidget):
            if each.property("choice") == key and each.isVisibleTo(self):
                each.setFocus(Qt.FocusReason.OtherFocusReason)

    def _outline_of(self, page: ArticlePage) -> tuple[object, ...]:
        """What cannot change without new widgets."""
        if self.forms.current != Form.ROLLING:
            return (page.clause, page.clean, page.redline, page.options)
        keys = tuple(option.key for option in page.options)
        return (page.clause, keys, page.settled, page.remark, page.inline, page.sponsors_words, page.meeting)
