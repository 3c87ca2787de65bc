"""What the composer's sentences can be made of in one sight: delegations, wordings, promises, years."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.minutes.names import Names
from game.terms.bargains import Pledge, PledgeKind
from game.terms.by_seat import Keyed
from game.terms.events import SeatKind
from game.terms.ids import AlternativeId, CaucusId, ClauseId, SeatId
from game.terms.standing import BracketStatus, Stance
from game.terms.text import Bracket, Choice
from game.terms.views import Sight
from game.ui.lines.delegates import delegates_of
from game.ui.lines.informals import circles
from game.ui.lines.table_article import key_of
from game.ui.lines.table_drafts import (
    WITH_CHOICE,
    PackageDraft,
    PromiseDraft,
    StanceDraft,
    WordingDraft,
)
from game.ui.lines.table_outline import SETTLED, standing
from game.ui.lines.table_words import CONTEXT, Words
from game.ui.speaking import say
from game.ui.widgets.phrase import Choice as Offered
from game.ui.widgets.phrase import Phrase
from game.ui.widgets.sentence import Sentence, SentenceLine, Slot

EVERYBODY = "everybody"
NO_PLEDGE = "none"
RATIFY = "ratify"
"""Keys of what is promised on top of a package: nothing, or to ratify by the year that follows."""
_STANCES = {
    Stance.SUPPORT: Words.SUPPORTS,
    Stance.CAN_ACCEPT: Words.ACCEPTS,
    Stance.OPPOSE: Words.OPPOSES,
    Stance.UNDECLARED: Words.SILENT,
}
_PLEDGES = {
    PledgeKind.VOTE_FOR: Words.TO_VOTE,
    PledgeKind.SIGN: Words.TO_SIGN,
    PledgeKind.RATIFY: Words.TO_RATIFY,
    PledgeKind.SUPPORT: Words.TO_SUPPORT,
    PledgeKind.TABLE: Words.TO_TABLE,
    PledgeKind.NOT_TABLE: Words.NOT_TO_TABLE,
    PledgeKind.ASSISTANCE: Words.TO_ASSIST,
    PledgeKind.CONTACT_POINT: Words.TO_NAME_CONTACT,
    PledgeKind.GRANT_REQUEST: Words.TO_GRANT,
}


def groups_of(sight: Sight) -> dict[CaucusId, str]:
    """The groups for which the seat speaks, by their names; one alone is no group yet (rule 27.2)."""
    return {each.id: each.name for each in sight.caucuses if each.speaker == sight.seat and len(each.members) > 1}


class Room:
    """What sentences can be made of in one sight."""

    def __init__(self, sight: Sight, reading: ClauseId | None = None) -> None:
        """``reading`` is the article on screen: its wordings are offered before the others."""
        self.sight = self._sight = sight
        self._reading = reading
        self.names = self._names = Names.seen(sight)
        self.you = self._names.seat(sight.seat)
        self._delegates = delegates_of(sight.scenario, sight.seat)
        self.groups = groups_of(sight)
        """Names of the groups one speaks for."""

    def line(self, words: Words, *, small: bool = False) -> SentenceLine:
        return SentenceLine(template=say(CONTEXT, words, you=self.you), small=small)

    def stance(self, draft: StanceDraft) -> Sentence:
        stances = tuple(Offered(key=key.value, words=say(CONTEXT, words)) for key, words in _STANCES.items())
        now = say(CONTEXT, _STANCES[draft.stance])
        slots = {
            "stance": Slot(
                what=say(CONTEXT, Words.WHAT_STANCE),
                phrases=(Phrase(key=draft.stance.value, words=now),),
                choices=stances,
            ),
            "choice": self.one_choice(draft.choice, on_table=True),
            "to": self._hearers(draft.to),
        }
        return Sentence(lines=(self.line(Words.STANCE_LINE), self.line(Words.STANCE_TO, small=True)), slots=slots)

    def wording(self, draft: WordingDraft) -> Sentence:
        return Sentence(lines=(self.line(Words.WORDING),), slots={"choice": self.one_choice(draft.choice)})

    def package(self, draft: PackageDraft) -> Sentence:
        lines = (Words.GIVES, Words.ASKS, Words.JOINS)
        slots = {
            "mine": self.many_choices(draft.mine, Words.WHAT_MINE),
            "parties": self.people(draft.parties, Words.WHAT_PARTIES),
            "theirs": self.many_choices(draft.theirs, Words.WHAT_THEIRS),
            "pledge": self._pledge_slot(draft.pledge),
        }
        return Sentence(lines=(*map(self.line, lines), self.line(Words.PLEDGES, small=True)), slots=slots)

    def promise(self, draft: PromiseDraft) -> Sentence:
        slots = {"to": self.people(draft.to, Words.WHAT_HEARERS), "kind": self.kind_slot(draft.kind)}
        second = Words.PROMISE_BARE
        if draft.kind in WITH_CHOICE:
            second = Words.PROMISE_CHOICE
            slots["choice"] = self.one_choice(draft.choice)
        elif draft.kind is PledgeKind.RATIFY:
            second = Words.PROMISE_YEAR
            slots["year"] = self.year_slot(draft.by_year)
        return Sentence(lines=(self.line(Words.PROMISES), self.line(second)), slots=slots)

    def people(self, seats: tuple[SeatId, ...], what: Words) -> Slot:
        """Other delegations, any number; an invitation while there is none."""
        offered = tuple(self._person(state) for state in self._sight.scenario.states if state != self._sight.seat)
        phrases = tuple(
            Phrase(key=each, words=self._names.seat_within(each), delegate=self._delegates.get(each), removable=True)
            for each in seats
        )
        invitation = (Phrase(key="", words=say(CONTEXT, Words.SOMEBODY)),)
        return Slot(
            what=say(CONTEXT, what),
            phrases=phrases or invitation,
            choices=offered,
            add=say(CONTEXT, Words.ADD_DELEGATION) if phrases and len(phrases) < len(offered) else "",
        )

    def readers(self, to: tuple[SeatId, ...]) -> Slot:
        """Whom a message goes to: delegations, or a circle one is in at once."""
        held = self.people(to, Words.WHAT_HEARERS)
        return replace(held, choices=(*circles(self._sight, self._names), *held.choices))

    def agreed(self) -> dict[str, str]:
        """Every bracket that stands agreed, by its name."""
        brackets = self._sight.scenario.convention.brackets
        settled = (each for each in brackets if standing(self._sight, each).status is BracketStatus.AGREED)
        return {each.id: self._names.bracket(each.id) for each in settled}

    def _person(self, state: SeatId) -> Offered:
        occupant = self._sight.seating.get(state)
        vacant = occupant is not None and occupant.kind is SeatKind.NOBODY
        return Offered(
            key=state,
            words=self._names.label(state),
            delegate=self._delegates[state],
            refusal=say(CONTEXT, Words.VACANT) if vacant else "",
        )

    def _hearers(self, to: tuple[SeatId, ...]) -> Slot:
        held = self.people(to, Words.WHAT_HEARERS)
        everybody = say(CONTEXT, Words.EVERYBODY)
        within = circles(self._sight, self._names)
        choices = (Offered(key=EVERYBODY, words=everybody), *within, *held.choices)
        if to:
            return replace(held, choices=choices)
        return replace(held, phrases=(Phrase(key=EVERYBODY, words=everybody),), choices=choices, add="")

    def articles(self) -> dict[ClauseId, str]:
        """Every article by its name."""
        return {each.id: self._names.article(each.id) for each in self._sight.scenario.convention.clauses}

    def several(self, seats: tuple[SeatId, ...]) -> Slot:
        """Other delegations to invite."""
        return self.people(seats, Words.WHAT_PARTIES)

    def one_person(self, seats: tuple[SeatId, ...], what: str) -> Slot:
        """One other delegation."""
        held = self.people(seats[:1], Words.WHAT_HEARERS)
        phrases = tuple(replace(each, removable=False) for each in held.phrases)
        return replace(held, what=what, phrases=phrases, add="")

    def one_choice(self, choice: Choice | None, *, on_table: bool = False, own_words: bool = False) -> Slot:
        """One wording: any, those on the table, or those that others have drafted themselves (``own_words``)."""
        offered = self._drafted_by_others() if own_words else self._all_choices(on_table=on_table)
        phrase = self._phrase(choice) if choice else Phrase(key="", words=say(CONTEXT, Words.A_WORDING))
        return Slot(
            what=say(CONTEXT, Words.WHAT_CHOICE),
            phrases=(phrase,),
            choices=tuple(offered),
        )

    def many_choices(self, choices: tuple[Choice, ...], what: Words) -> Slot:
        """Any number of wordings."""
        phrases = tuple(replace(self._phrase(each), removable=True) for each in choices)
        return Slot(
            what=say(CONTEXT, what),
            phrases=phrases or (Phrase(key="", words=say(CONTEXT, Words.A_WORDING)),),
            choices=tuple(self._all_choices()),
            add=say(CONTEXT, Words.ADD_WORDING) if phrases else "",
        )

    def _phrase(self, choice: Choice) -> Phrase:
        return Phrase(key=key_of(choice), words=self.words_of(choice))

    def words_of(self, choice: Choice) -> str:
        """A wording as a phrase says it."""
        clause = self._sight.scenario.convention.bracket(choice.bracket).clause
        number = self._sight.scenario.convention.clause(clause).article
        return say(CONTEXT, Words.CHOICE, article=number, wording=self._names.alternative_within(choice))

    def _all_choices(self, *, on_table: bool = False) -> Iterable[Offered]:
        in_order = self._sight.scenario.convention.brackets
        for bracket in sorted(in_order, key=lambda each: each.clause != self._reading):
            yield from self._of_bracket(bracket, on_table=on_table)

    def _drafted_by_others(self) -> Iterable[Offered]:
        for bracket in self._sight.scenario.convention.brackets:
            for each in bracket.alternatives:
                if each.equals is not None and self._sight.seat not in each.tabled_by:
                    choice = Choice(bracket=bracket.id, alternative=each.id)
                    yield Offered(key=key_of(choice), words=self.words_of(choice))

    def _of_bracket(self, bracket: Bracket, *, on_table: bool) -> Iterable[Offered]:
        now = standing(self._sight, bracket)
        mine: Keyed[AlternativeId, Stance] = now.stances.get(self._sight.seat, Keyed())
        for each in bracket.alternatives:
            there = each.id in now.on_table
            choice = Choice(bracket=bracket.id, alternative=each.id)
            supported = mine.get(each.id) is Stance.SUPPORT
            note = Words.YOURS if supported else None if there else Words.OFF_TABLE
            refusal = Words.AGREED if now.status in SETTLED else None if there or not on_table else Words.OFF_TABLE
            yield Offered(
                key=key_of(choice),
                words=self.words_of(choice),
                note=say(CONTEXT, note) if note else "",
                refusal=say(CONTEXT, refusal) if refusal else "",
            )

    def kind_slot(self, kind: PledgeKind) -> Slot:
        """What can be promised, or demanded."""
        offered = tuple(Offered(key=each.value, words=say(CONTEXT, words)) for each, words in _PLEDGES.items())
        now = Phrase(key=kind.value, words=say(CONTEXT, _PLEDGES[kind]))
        return Slot(what=say(CONTEXT, Words.WHAT_KIND), phrases=(now,), choices=offered)

    def year_slot(self, year: int) -> Slot:
        """By when."""
        years = range(1, self._sight.scenario.calendar.years + 1)
        offered = tuple(Offered(key=str(each), words=say(CONTEXT, Words.YEAR, year=each)) for each in years)
        now = Phrase(key=str(year), words=say(CONTEXT, Words.YEAR, year=year))
        return Slot(what=say(CONTEXT, Words.WHAT_YEAR), phrases=(now,), choices=offered)

    def _pledge_slot(self, pledge: Pledge | None) -> Slot:
        plain = tuple(
            Offered(key=each.value, words=say(CONTEXT, _PLEDGES[each]))
            for each in (PledgeKind.VOTE_FOR, PledgeKind.SIGN)
        )
        years = tuple(
            Offered(key=f"{RATIFY}{year}", words=say(CONTEXT, Words.TO_RATIFY_BY, year=year))
            for year in range(1, self._sight.scenario.calendar.years + 1)
        )
        none = Offered(key=NO_PLEDGE, words=say(CONTEXT, Words.NOTHING_MORE))
        offered = (none, *plain, *years)
        key = NO_PLEDGE if pledge is None else pledge.kind.value
        if pledge is not None and pledge.kind is PledgeKind.RATIFY:
            key = f"{RATIFY}{pledge.by_year}"
        words = next((each.words for each in offered if each.key == key), none.words)
        return Slot(what=say(CONTEXT, Words.WHAT_PLEDGE), phrases=(Phrase(key=key, words=words),), choices=offered)
