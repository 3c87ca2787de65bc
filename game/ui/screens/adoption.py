"""Adoption and signature: the text before the house, how it decided, and one's own answer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from game.minutes.treaty import rolling_paragraphs
from game.table.ports import Part
from game.terms.actions import GiveAnswer, SignConvention
from game.terms.by_seat import Keyed
from game.terms.ids import ItemId
from game.terms.moments import Phase
from game.terms.standing import BracketStatus, Vote
from game.terms.views import SeatView
from game.ui.lines.adoption import AnswerLine, Ballot, ItemLine, Tally, TextLine, VoterLine, ballot, tallies, text_lines
from game.ui.lines.signature import SignaturePage, signature
from game.ui.lines.stage import turn
from game.ui.screens.many import Many
from game.ui.screens.page import ActionBar, Page, Panel
from game.ui.screens.positions import PositionsBox
from game.ui.screens.treaty import treaty_paragraph
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.bracket_frame import BracketFrame, BracketState
from game.ui.widgets.button import Button, ButtonKind, ButtonSize
from game.ui.widgets.flow import Flow
from game.ui.widgets.ground import Edges, Painted, Rule, paint_box
from game.ui.widgets.key_cap import key_cap_width, paint_key_cap
from game.ui.widgets.marks import ClauseSign, VoteSign, paint_clause_sign, paint_vote
from game.ui.widgets.pressable import Pressable
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose, name
from game.ui.widgets.seal_view import SealView
from game.ui.widgets.treaty_text import Wording
from game.ui.widgets.typeset import Setting, Side, width_of, write

VOTE_SIGNS = {Vote.IN_FAVOUR: VoteSign.IN_FAVOUR, Vote.AGAINST: VoteSign.AGAINST, Vote.ABSTAIN: VoteSign.ABSTAINS}
CLAUSE_SIGNS = {
    BracketStatus.OPEN: ClauseSign.BRACKETED,
    BracketStatus.AGREED: ClauseSign.AGREED,
    BracketStatus.ADOPTED: ClauseSign.ADOPTED,
    BracketStatus.FALLEN: ClauseSign.WITHDRAWN,
}


class ClauseRow(Painted):
    """An article of the text before the house: its state, number, title and what stands."""

    def __init__(self, look: Look, line: TextLine, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._line = line
        row = Row(look, self, spacing=8, margins=Margins(left=26, top=5, bottom=5))
        row.addWidget(Line(look, line.number, role=Role.STRONG, whole=True), 0, Qt.AlignmentFlag.AlignTop)
        words = Column(look, spacing=0)
        words.addWidget(Prose(look, line.title))
        if line.under:
            words.addWidget(Prose(look, line.under, role=Role.CAPTION, tone=Tone.INK3))
        row.addLayout(words, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sign."""
        px = self.theme.px
        paint_clause_sign(QPainter(self), QRectF(0, px(7), px(16), px(16)), self.theme, CLAUSE_SIGNS[self._line.status])


class AnswerCard(Pressable):
    """One way to answer, and what it does."""

    def __init__(self, look: Look, line: AnswerLine, *, keyed: bool, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.line = line
        self._key = line.key if keyed else ""
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name(self, line.words, line.under)

    def sizeHint(self) -> QSize:
        """Two lines, or one where there are many."""
        words = width_of(self.theme, self.line.under, Setting(role=Role.SMALL))
        return QSize(min(self.theme.px(320), words + self.theme.px(110)), self.theme.px(60))

    def minimumSizeHint(self) -> QSize:
        """Less wide."""
        return QSize(self.theme.px(200), self.theme.px(60))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Border, sign, words, key."""
        painter, px = QPainter(self), self.theme.px
        tone = Tone.ACCENT if self.isChecked() else Tone.CTL
        pen = QPen(self.theme.colour(tone), self.theme.length(2 if self.isChecked() else 1))
        ground = Tone.SOFT if self.isChecked() else Tone.HOVER if self.underMouse() else Tone.SHEET
        paint_box(painter, self.theme, QRectF(self.rect()), pen=pen, ground=ground)
        side = px(20)
        sign = QRectF(px(18), (self.height() - side) / 2, side, side)
        paint_vote(painter, sign, self.theme, VOTE_SIGNS[self.line.vote])
        cap = key_cap_width(self.theme, self._key) if self._key else 0
        room = self.width() - px(54) - px(16) - cap - px(8)
        write(
            painter, self.theme, QRectF(px(54), px(9), room, px(22)), self.line.words, Setting(role=Role.LEAD, lines=1)
        )
        under = Setting(role=Role.SMALL, tone=Tone.INK2, lines=1)
        write(painter, self.theme, QRectF(px(54), px(31), room, px(20)), self.line.under, under)
        if self._key:
            at = QRectF(self.rect()).center()
            at.setX(self.width() - px(16) - cap)
            paint_key_cap(painter, self.theme, at, self._key, Tone.INK2)


class ItemBallot(QWidget):
    """The answers to one thing that is put, one of them chosen."""

    def __init__(
        self, look: Look, line: ItemLine, chosen: Vote, changed: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.line = line
        column = Column(look, self, spacing=8)
        if line.wording:
            column.addWidget(Prose(look, line.title, role=Role.STRONG))
            column.addWidget(Prose(look, line.wording, role=Role.SMALL, tone=Tone.INK2))
        self.cards = [AnswerCard(look, each, keyed=not line.wording) for each in line.answers]
        self._group = QButtonGroup(self)
        for card in self.cards:
            self._group.addButton(card)
            card.setChecked(card.line.vote is chosen)
            column.addWidget(card)
        self._group.buttonToggled.connect(lambda _card, on: changed() if on else None)

    @property
    def chosen(self) -> AnswerLine:
        """What is chosen."""
        return next(card.line for card in self.cards if card.isChecked())

    def choose(self, key: str) -> None:
        """Choose by letter."""
        for card in self.cards:
            if card.line.key == key:
                card.setChecked(True)
                card.setFocus()


class TallyBar(Painted):
    """Votes in favour, abstaining and against, and the number needed."""

    def __init__(self, look: Look, tally: Tally, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._tally = tally
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name(self, tally.title, tally.arithmetic or tally.announced)

    def sizeHint(self) -> QSize:
        """Words above, the bar below."""
        return QSize(self.theme.px(360), self.theme.px(44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One box for each vote."""
        painter, px, tally = QPainter(self), self.theme.px, self._tally
        total = max(1, tally.in_favour + tally.abstaining + tally.against)
        box = min(float(px(40)), self.width() / total)
        gap = min(float(px(2)), box / 4)
        tones = [Tone.POS] * tally.in_favour + [Tone.MID_SOFT] * tally.abstaining + [Tone.NEG] * tally.against
        for place, tone in enumerate(tones):
            painter.fillRect(QRectF(place * box, px(22), box - gap, px(18)), self.theme.colour(tone))
        if tally.needed:
            x = tally.needed * box - gap / 2
            painter.fillRect(QRectF(x - px(1), px(18), px(2), px(26)), self.theme.colour(Tone.INK))
            setting = Setting(role=Role.LABEL, lines=1, side=Side.LEFT)
            width = width_of(self.theme, tally.needed_words, setting)
            left = max(0.0, min(x - width / 2, self.width() - width - 1.0))
            write(painter, self.theme, QRectF(left, 0, width + 1, px(18)), tally.needed_words, setting)


class VoterMark(QWidget):
    """How one delegation answered: its seal, the sign of its vote, its name."""

    def __init__(self, look: Look, line: VoterLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = Row(look, self, spacing=8, margins=Margins(right=18, top=3, bottom=3))
        row.addWidget(SealView(look, line.delegate, side=28))
        row.addWidget(VoteBadge(look, line.vote))
        words = Column(look, spacing=0)
        words.addWidget(Line(look, line.delegate.name, role=Role.SMALL, whole=True))
        tone = {Vote.IN_FAVOUR: Tone.POS, Vote.AGAINST: Tone.NEG}.get(line.vote, Tone.INK3)
        words.addWidget(Line(look, line.words, role=Role.CAPTION, tone=tone, whole=True))
        row.addLayout(words)
        name(self, line.delegate.name, line.words)


class VoteBadge(Painted):
    """The sign of a vote."""

    def __init__(self, look: Look, vote: Vote, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._vote = vote
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self.theme.px(18), self.theme.px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sign."""
        paint_vote(QPainter(self), QRectF(self.rect()), self.theme, VOTE_SIGNS[self._vote])


class TallyCard(QWidget):
    """One thing that was decided: as announced, with its arithmetic and everybody's answer."""

    def __init__(self, look: Look, tally: Tally, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = Column(look, self, spacing=6)
        column.addWidget(Prose(look, tally.title, role=Role.LABEL, tone=Tone.INK2))
        column.addWidget(Prose(look, tally.announced, role=Role.TREATY, measure=640))
        if tally.needed:
            column.addWidget(TallyBar(look, tally))
        voters = QWidget()
        flow = Flow(look, voters, across=4, down=2)
        for each in tally.voters:
            flow.addWidget(VoterMark(look, each))
        column.addWidget(voters)
        column.gap(6)
        column.addWidget(Rule(look))


class AdoptionScreen(Page):
    """The house decides. Signals: ``wished`` with the action."""

    wished = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent=parent)
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
        for letter, key in (("F", Qt.Key.Key_F), ("G", Qt.Key.Key_G), ("B", Qt.Key.Key_B)):
            self._letter(letter, key)

    @property
    def cast_button(self) -> Button:
        """The button that answers."""
        return self._cast

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        if self._items:
            return next(card for card in self._items[0].cards if card.isChecked())
        return self._cast

    def show_view(self, view: SeatView, touched: frozenset[Part]) -> None:
        """The text, what was decided, what this seat is asked."""
        self._view = view
        if touched & {Part.TEXT, Part.MOMENT}:
            self._text.show_values(text_lines(view.sight), lambda each: ClauseRow(self.look, each))
            paragraphs = rolling_paragraphs(view.sight)
            self._whole.show_values(paragraphs[1:], lambda each: treaty_paragraph(self.look, each))
        self._show_house(view)
        if view.sight.moment.phase is Phase.SIGNATURE:
            self._show_signature(signature(view.sight))
            self._positions.show_sight(view.sight)
        else:
            self._show_ballot(ballot(view.sight))

    def _letter(self, letter: str, key: Qt.Key) -> None:
        shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: self._items[0].choose(letter) if len(self._items) == 1 else None)

    def _make_text(self) -> None:
        panel = Panel(self.look, self.tr("The text before you"), edges=Edges(right=True), spacing=4)
        panel.heading(self.tr("The text before you"))
        panel.column.gap(6)
        self._text = Many(self.look, spacing=0)
        panel.column.addWidget(self._text)
        panel.column.addStretch(1)
        self.spread.add(panel, 300)

    def _make_house(self) -> None:
        panel = Panel(
            self.look, self.tr("The house"), tone=Tone.SHEET, margins=Margins(left=44, top=28, right=44, bottom=28)
        )
        self._question = panel.prose(role=Role.TITLE)
        self._under = panel.prose(tone=Tone.INK2)
        panel.column.gap(8)
        self._wordings = Many(self.look, spacing=12)
        panel.column.addWidget(self._wordings)
        self._whole = Many(self.look, spacing=6)
        self._decided_label = panel.label(self.tr("What the house decided"))
        self._decided = Many(self.look, spacing=12)
        panel.column.addWidget(self._decided)
        panel.column.addWidget(self._whole)
        panel.column.addStretch(1)
        self.spread.add(panel)

    def _make_own(self) -> None:
        self._own = Panel(self.look, self.tr("Your answer"), edges=Edges(left=True), spacing=10)
        self._own_title = self._own.heading("")
        self._own_words = self._own.prose(tone=Tone.INK2)
        self._choices = Many(self.look, spacing=18)
        self._own.column.addWidget(self._choices)
        self._positions = PositionsBox(self.look)
        self._positions.wished.connect(self.wished)
        self._own.column.addWidget(self._positions)
        self._own.column.addStretch(1)
        self.spread.add(self._own, 400)

    def _show_house(self, view: SeatView) -> None:
        made = tallies(view)
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
        wordings = [_quoted(self.look, each) for each in asked.items if each.text] if asked else []
        self._wordings.show_widgets(wordings)
        self._cast.setVisible(asked is not None)
        if asked is None:
            self._show_waiting()
            return
        self._question.show_text(asked.title)
        self._under.show_text(asked.under)
        self._own_title.show_text(self.tr("Your answer"))
        self._own_words.hide()
        self._foot.show_words(self.tr("An answer is final. Others see it when the question is closed."))
        self._name_cast()

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
        self._choices.show_widgets([])
        self._wordings.show_widgets([])
        self._question.show_text(page.title)
        self._under.show_text(page.under)
        self._own_title.show_text(page.own_title)
        self._own_words.show()
        self._own_words.show_text(page.own_words)
        self._withhold.setVisible(page.open)
        self._cast.setVisible(page.open)
        self._cast.show_words(page.sign, page.own_words)
        self._foot.show_words(page.foot)

    def _name_cast(self) -> None:
        if self._ballot is None:
            return
        words = self._ballot.cast_all or self._items[0].chosen.cast
        self._cast.show_words(words, self.tr("An answer is final"))

    def _on_cast(self) -> None:
        if self._view is None:
            return
        if self._ballot is None:
            self._on_sign(sign=True)
            return
        votes: dict[ItemId, Vote] = {each.line.id: each.chosen.vote for each in self._items}
        self.wished.emit(GiveAnswer(by=self._view.sight.seat, question=self._ballot.question, votes=Keyed(votes)))

    def _on_sign(self, *, sign: bool) -> None:
        if self._view is not None:
            self.wished.emit(SignConvention(by=self._view.sight.seat, sign=sign))


def _quoted(look: Look, line: ItemLine) -> QWidget:
    """The words of one thing that is put, between brackets."""
    holder = QWidget()
    column = Column(look, holder, spacing=4)
    column.addWidget(Prose(look, line.title, role=Role.LABEL))
    column.addWidget(BracketFrame(look, (Wording(text=line.text),), state=BracketState.OPEN))
    return holder
