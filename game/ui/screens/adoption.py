"""Adoption and signature: the text before the house, how it decided, and one's own answer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from game.table.ports import Part
from game.terms.actions import GiveAnswer, SignConvention
from game.terms.by_seat import Keyed
from game.terms.ids import ItemId
from game.terms.moments import Phase
from game.terms.readings import Preview
from game.terms.standing import Vote
from game.terms.views import SeatView
from game.ui.keys import Deed
from game.ui.lines.adoption import Ballot, ballot, ballot_title, text_lines
from game.ui.lines.handbook import Handbook
from game.ui.lines.roll_call import roll, tallies
from game.ui.lines.signature import SignaturePage, signature
from game.ui.lines.stage import turn
from game.ui.lines.text_forms import Form, whole_text
from game.ui.screens.adoption_ballot import ItemBallot
from game.ui.screens.adoption_bar import AdoptionBar
from game.ui.screens.adoption_effects import BallotEffects
from game.ui.screens.adoption_roll import RollCard
from game.ui.screens.adoption_tally import TallyCard
from game.ui.screens.adoption_text import ClauseRow, quoted
from game.ui.screens.many import Many
from game.ui.screens.page import ActionBar, Page, Panel
from game.ui.screens.positions import PositionsBox
from game.ui.screens.table_leaves import Leaves
from game.ui.screens.table_strip import WIDE_PANES, Pane
from game.ui.screens.treaty import form_switch, sheet_paragraph
from game.ui.speaking import sentences
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind, ButtonSize
from game.ui.widgets.ground import Edges, Ground
from game.ui.widgets.rows import Margins, Row
from game.ui.widgets.safe_text import Prose


class AdoptionScreen(Page):
    """The house decides. ``leaves`` = what can be looked at before one answers. Signals: ``wished`` with the action."""

    wished = Signal(object)

    def __init__(self, look: Look, leaves: Leaves, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent=parent)
        self.leaves = leaves
        self._make_panes()
        self._view: SeatView | None = None
        self._ballot: Ballot | None = None
        self._items: list[ItemBallot] = []
        self._make_text()
        self._make_house()
        self._make_own()
        self._foot = ActionBar(look, self.tr("Your answer"))
        self._withhold = Button(
            look, self.tr("Withhold your signature"), kind=ButtonKind.DESTRUCTIVE, size=ButtonSize.LARGE
        )
        self._withhold.clicked.connect(lambda: self._on_sign(sign=False))
        self._cast = Button(look, "", kind=ButtonKind.PRIMARY, size=ButtonSize.LARGE)
        self._cast.clicked.connect(self._on_cast)
        self._foot.add(self._withhold)
        self._foot.add(self._cast)
        self.show_bar(self._foot)
        for letter in "FGB":
            look.keys.hear_letter(letter, self, partial(self._on_letter, letter))
        look.keys.hear(Deed.SEND, self, self._on_send)

    def teach(self, handbook: Handbook) -> None:
        """What can be looked up here."""
        self.leaves.programme.teach(handbook)

    @property
    def cast_button(self) -> Button:
        """The button that answers."""
        return self._cast

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        if self.bar.pane is not Pane.TEXT:
            return self.bar.tabs
        if self._items:
            return next(card for card in self._items[0].cards if card.isChecked())
        return self.bar.tabs if self._cast.isHidden() else self._cast

    def show_view(self, view: SeatView, touched: frozenset[Part]) -> None:
        """The text, what was decided, what this seat is asked."""
        self._view = view
        if touched & {Part.TEXT, Part.MOMENT}:
            self._text.show_values(text_lines(view.sight), lambda each: ClauseRow(self.look, each))
            self._show_text()
        self._show_house(view)
        self.leaves.show_view(view)
        if view.sight.moment.phase is Phase.SIGNATURE:
            self._show_signature(signature(view.sight))
        else:
            self._show_ballot(ballot(view.sight))
        self.positions.show_view(view)

    def _make_panes(self) -> None:
        self.bar = AdoptionBar(self.look)
        self.bar.pane_chosen.connect(self._on_pane)
        self.show_top(self.bar)
        self.show_bar(self.leaves)
        self.leaves.hide()
        for place in range(len(WIDE_PANES)):
            QShortcut(QKeySequence(f"Ctrl+{place + 1}"), self).activated.connect(partial(self.bar.go_to, place))

    def _on_pane(self) -> None:
        beside = self.leaves.show_pane(self.bar.pane, self._view)
        self.bar.tabs.setFocus()  # what had the keyboard may lie on the page that is left
        self.scroller.setVisible(not beside)
        self.leaves.setVisible(beside)

    def _on_letter(self, letter: str) -> None:
        if len(self._items) == 1:
            self._items[0].choose(letter)

    def _make_text(self) -> None:
        panel = Panel(self.look, self.tr("The text before you"), edges=Edges(right=True), spacing=4)
        panel.heading(self.tr("The text before you"))
        panel.column.gap(6)
        self._text = Many(self.look, spacing=0)
        panel.column.addWidget(self._text)
        panel.column.addStretch(1)
        self.spread.add(panel, 288, below=2)

    def _make_house(self) -> None:
        panel = Panel(
            self.look, self.tr("The house"), tone=Tone.SHEET, margins=Margins(left=24, top=24, right=24, bottom=24)
        )
        self._banner = Prose(self.look, role=Role.SMALL)
        self._news = Ground(self.look, Tone.BG)
        Row(self.look, self._news, margins=Margins.around(16, 8)).addWidget(self._banner, 1)
        panel.column.addWidget(self._news)
        self._question = panel.prose(role=Role.TITLE)
        self._under = panel.prose(tone=Tone.INK2)
        panel.column.gap(8)
        self._wordings = Many(self.look, spacing=12)
        panel.column.addWidget(self._wordings)
        self._roll = Many(self.look)
        panel.column.addWidget(self._roll)
        self._decided_label = panel.label(self.tr("What the house decided"))
        self._decided = Many(self.look, spacing=12)
        panel.column.addWidget(self._decided)
        self._make_forms(panel)
        panel.column.addStretch(1)
        self.spread.add(panel, below=0)

    def _make_forms(self, panel: Panel) -> None:
        self.forms = form_switch(self.look)
        self.forms.chosen.connect(self._show_text)
        panel.column.addWidget(self.forms, 0, Qt.AlignmentFlag.AlignLeft)
        self._whole = Many(self.look, spacing=6)
        panel.column.addWidget(self._whole)

    def _make_own(self) -> None:
        self._own = Panel(self.look, self.tr("Your answer"), edges=Edges(left=True), spacing=10)
        self._own_title = self._own.heading("")
        self._own_words = self._own.prose(tone=Tone.INK2)
        self._choices = Many(self.look, spacing=18)
        self._own.column.addWidget(self._choices)
        self.effects = BallotEffects(self.look)
        self._own.column.addWidget(self.effects)
        self.positions = PositionsBox(self.look)
        self.positions.wished.connect(self.wished)
        self._own.column.addWidget(self.positions)
        self._own.column.addStretch(1)
        self.spread.add(self._own, 384, below=1)

    def _show_text(self) -> None:
        if self._view is not None:
            paragraphs = whole_text(self._view.sight, Form(self.forms.current))
            self._whole.show_values(paragraphs, lambda each: sheet_paragraph(self.look, each))

    def _show_house(self, view: SeatView) -> None:
        called = roll(view.sight)
        put = ballot_title(view.sight)
        self._roll.show_values([called] if called else [], lambda each: RollCard(self.look, each, put))
        self._question.setVisible(called is None)
        made = tallies(view)
        last = made[-1] if made and called is not None else None
        self._banner.show_text(sentences((last.announced, last.follows)) if last else "")
        self._news.setVisible(last is not None)
        self._decided_label.setVisible(bool(made))
        self._decided.show_values(made[::-1], lambda each: TallyCard(self.look, each))

    def _show_ballot(self, asked: Ballot | None) -> None:
        self._withhold.hide()
        if asked is not None and self._ballot == asked:
            return
        self._ballot = asked
        self._items = (
            [ItemBallot(self.look, each, Vote.IN_FAVOUR, self._name_cast) for each in asked.items] if asked else []
        )
        self._choices.show_widgets(self._items)
        wordings = [quoted(self.look, each) for each in asked.items if each.text] if asked else []
        self._wordings.show_widgets(wordings)
        self._cast.setVisible(asked is not None)
        if asked is None:
            self.effects.consider(None)
            self._show_waiting()
            return
        self._question.show_text(asked.title)
        self._under.show_text(asked.under)
        self._own_title.show_text(self.tr("Your answer"))
        self._own_words.hide()
        self._foot.show_words(self.tr("An answer is final. Others see it when the question is closed."))
        self._name_cast()
        self._call()

    def _call(self) -> None:
        """Something new is asked: the keyboard goes there from the foot and the tabs, where it waited."""
        focus = QApplication.focusWidget()
        waited = focus is not None and (self._foot.isAncestorOf(focus) or self.bar.isAncestorOf(focus))
        if waited and self.bar.pane is Pane.TEXT:
            self.first_focus().setFocus()

    def _show_waiting(self) -> None:
        assert self._view is not None
        whose = turn(self._view.sight)
        self._question.show_text(self.tr("The house is deciding"))
        self._under.show_text(whose.under)
        self._own_title.show_text(self.tr("You have answered"))
        self._own_words.show()
        self._own_words.show_text(self.tr("The result is announced when everybody has."))
        self._foot.show_words(whose.under)

    def _show_signature(self, page: SignaturePage) -> None:
        self._ballot, self._items = None, []
        self.effects.consider(None)
        self._choices.show_widgets([])
        self._wordings.show_widgets([])
        self._question.show_text(page.title)
        self._under.show_text(page.under)
        self._own_title.show_text(page.own_title)
        self._own_words.show()
        self._own_words.show_text(page.own_words)
        self._withhold.setVisible(page.open)
        came = page.open and self._cast.isHidden()
        self._cast.setVisible(page.open)
        self._cast.show_words(page.sign, page.own_words)
        self._foot.show_words(page.foot)
        if came:
            self._call()

    def _name_cast(self) -> None:
        if self._ballot is None:
            return
        words = self._ballot.cast_all or self._items[0].chosen.cast
        self._cast.show_words(words, self.tr("An answer is final"))
        self.effects.consider(self._answer())

    def _answer(self) -> GiveAnswer | None:
        """What is chosen, as the answer it would be."""
        if self._view is None or self._ballot is None:
            return None
        votes: dict[ItemId, Vote] = {each.line.id: each.chosen.vote for each in self._items}
        return GiveAnswer(by=self._view.sight.seat, question=self._ballot.question, votes=Keyed(votes))

    def show_preview(self, action: object, preview: object) -> None:
        """What the answer that is chosen would change."""
        if self._view is not None and isinstance(action, GiveAnswer) and isinstance(preview, Preview):
            self.effects.show_preview(self._view, action, preview)

    def _on_send(self) -> None:
        """The key sends what one writes: an explanation must not sign or vote by itself."""
        focus = QApplication.focusWidget()
        if focus is self.positions.field:
            self.positions.explain()
        elif focus is not self.positions.reading:
            self._cast.click()

    def _on_cast(self) -> None:
        """What was written to explain the answer goes on the record with it."""
        if self._view is None:
            return
        given = self._answer()
        if given is None:
            self._on_sign(sign=True)
        else:
            self.positions.explain()
            self.wished.emit(given)

    def _on_sign(self, *, sign: bool) -> None:
        if self._view is not None:
            self.wished.emit(SignConvention(by=self._view.sight.seat, sign=sign))
