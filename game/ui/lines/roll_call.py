"""The roll of delegations: who is still to answer a question at adoption, how all answered, and what follows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from game.minutes.english.vocabulary import VOTES
from game.minutes.names import Names
from game.minutes.verdicts import FEW, closed
from game.terms.events import BracketFell, BracketLifted, QuestionClosed, Recorded
from game.terms.ids import NO_TEXT, BracketId, SeatId
from game.terms.scenario import Fallback, PublicScenario, VoteMode
from game.terms.standing import Question, QuestionKind, Verdict, Vote, two_thirds
from game.terms.text import Choice
from game.terms.views import SeatView, Sight
from game.ui.lines.delegates import delegates_of
from game.ui.speaking import QT_TRANSLATE_NOOP, counted, opening, say
from game.ui.widgets.seal_view import Delegate

_CONTEXT = "RollCall"
_KINDS = (QuestionKind.SEPARATE_VOTE, QuestionKind.CONSENSUS, QuestionKind.ADOPTION_VOTE)
"""The questions of the adoption."""


class _Words(StrEnum):
    CONSENSUS = QT_TRANSLATE_NOOP("RollCall", "Consensus on the convention as a whole")
    VOTE_WHOLE = QT_TRANSLATE_NOOP("RollCall", "Vote on the convention as a whole")
    ASKED = QT_TRANSLATE_NOOP("RollCall", "Roll of {count} delegations")
    ASKED_ONE = QT_TRANSLATE_NOOP("RollCall", "Roll of {count} delegation")
    ONE_OBJECTION = QT_TRANSLATE_NOOP("RollCall", "One objection is enough to prevent it.")
    NEED = QT_TRANSLATE_NOOP("RollCall", "If nobody abstains, {needed} of {total} votes carry.")
    WEIGHED = QT_TRANSLATE_NOOP("RollCall", "Votes are weighed by members.")
    OUT = QT_TRANSLATE_NOOP("RollCall", "Out of the room, and not asked: {names}.")
    TO_COME = QT_TRANSLATE_NOOP("RollCall", "to come")
    ANSWERED = QT_TRANSLATE_NOOP("RollCall", "answered")
    OBJECTED = QT_TRANSLATE_NOOP("RollCall", "objected")
    JOINED = QT_TRANSLATE_NOOP("RollCall", "joined")
    WEIGHT = QT_TRANSLATE_NOOP("RollCall", "{vote}, {weight} votes")
    WEIGHT_ONE = QT_TRANSLATE_NOOP("RollCall", "{vote}, {weight} vote")
    ROW = QT_TRANSLATE_NOOP("RollCall", "{name}: {vote}.")
    OWN_ROW = QT_TRANSLATE_NOOP("RollCall", "{name}, your delegation: {vote}.")
    NEEDED_ALL = QT_TRANSLATE_NOOP("RollCall", "{needed} needed if all vote")
    ANSWERS_LEFT = QT_TRANSLATE_NOOP("RollCall", "{count} answers to come")
    NEEDED = QT_TRANSLATE_NOOP("RollCall", "{needed} needed")
    COUNT = QT_TRANSLATE_NOOP(
        "RollCall",
        "In favour {in_favour}, against {against}, abstaining {abstaining}. Two thirds of the {voting} votes cast for "
        "or against make {needed}.",
    )
    WHO_OBJECTED = QT_TRANSLATE_NOOP("RollCall", "Objected: {names}.")
    WHO_AGAINST = QT_TRANSLATE_NOOP("RollCall", "Against: {names}.")
    WHO_ABSTAINED = QT_TRANSLATE_NOOP("RollCall", "Abstaining: {names}.")
    ADOPTED_CONSENSUS = QT_TRANSLATE_NOOP("RollCall", "The convention is adopted without a vote.")
    TO_VOTE = QT_TRANSLATE_NOOP("RollCall", "The convention goes to a vote.")
    NO_VOTE = QT_TRANSLATE_NOOP("RollCall", "No vote follows here: the convention is rejected.")
    ADOPTED = QT_TRANSLATE_NOOP("RollCall", "The convention is adopted.")
    REJECTED = QT_TRANSLATE_NOOP("RollCall", "The convention is rejected.")
    STANDS = QT_TRANSLATE_NOOP("RollCall", "Its brackets are lifted, and it stands in the text.")
    FALLS = QT_TRANSLATE_NOOP("RollCall", "It does not stand, and its article falls.")
    LEFT_OUT = QT_TRANSLATE_NOOP("RollCall", "It does not stand, and its article is left out.")
    OTHER_WORDS = QT_TRANSLATE_NOOP("RollCall", "It does not stand. What stands is {instead}.")
    MOOT = QT_TRANSLATE_NOOP("RollCall", "What it belongs to is not in the text, so it decides nothing.")


@dataclass(frozen=True, slots=True, kw_only=True)
class RollRow:
    """One delegation in the roll."""

    key: str
    delegate: Delegate
    vote: Vote | None
    """``None`` while the answer is to come, or is not one only."""
    words: str
    sentence: str
    weight: int = 1
    """Votes of the delegation."""
    passive: bool = False

    @property
    def hint(self) -> str:
        """The sentence, for a name that is cut."""
        return self.sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """The roll while a question is open: others' answers are shown when it closes (rule 14.3)."""

    title: str
    under: str
    """What it takes."""
    rows: tuple[RollRow, ...]
    needed: int
    """Votes that carry if nobody abstains; 0 where no objection is the test."""
    needed_words: str
    count: str
    """How many have answered, as far as one may know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """One thing that was decided, with its arithmetic."""

    key: str
    title: str
    announced: str
    """As the chair announced it."""
    arithmetic: str
    """How many votes there were and how many it took; empty where no objection was the test."""
    carried: bool
    in_favour: int
    against: int
    abstaining: int
    """Votes, weighed where the scenario weighs."""
    needed: int
    """0 where no objection was the test."""
    needed_words: str
    who: str
    """Who voted against or abstained, and who objected where the announcement could not name all; else empty."""
    follows: str
    """What the decision means for the text."""
    rows: tuple[RollRow, ...]


def roll(sight: Sight) -> Roll | None:
    """The roll of the question before the house; ``None`` where none of the adoption is."""
    question = sight.question
    if question is None or question.kind not in _KINDS:
        return None
    asked = [seat for seat in sight.scenario.states if seat in question.asked_of]
    by_votes = not _by_consensus(question.kind, sight.scenario) and len(question.items) == 1
    needed = two_thirds(_weight(asked, sight.scenario)) if by_votes else 0
    return Roll(
        title=counted(_CONTEXT, _Words.ASKED_ONE, _Words.ASKED, len(asked)),
        under=" ".join(_terms(question, asked, sight)),
        rows=tuple(_open_row(seat, question, sight) for seat in asked),
        needed=needed,
        needed_words=say(_CONTEXT, _Words.NEEDED_ALL, needed=needed) if needed else "",
        count=say(_CONTEXT, _Words.ANSWERS_LEFT, count=len(asked) - len(question.answers)),
    )


def _terms(question: Question, asked: Iterable[SeatId], sight: Sight) -> Iterable[str]:
    if _by_consensus(question.kind, sight.scenario):
        yield say(_CONTEXT, _Words.ONE_OBJECTION)
    else:
        total = _weight(asked, sight.scenario)
        yield say(_CONTEXT, _Words.NEED, needed=two_thirds(total), total=total)
        if _weighed(sight.scenario):
            yield say(_CONTEXT, _Words.WEIGHED)
    if sight.absent:
        yield say(_CONTEXT, _Words.OUT, names=Names.of(sight.scenario).seats(sight.absent))


def _by_consensus(kind: QuestionKind, scenario: PublicScenario) -> bool:
    return kind is QuestionKind.CONSENSUS or scenario.decision.fallback is Fallback.NOTHING


def _weighed(scenario: PublicScenario) -> bool:
    return scenario.decision.vote_mode is VoteMode.WEIGHTED


def _weight(seats: Iterable[SeatId], scenario: PublicScenario) -> int:
    return sum(_votes_of(seat, scenario) for seat in seats)


def _votes_of(seat: SeatId, scenario: PublicScenario) -> int:
    """Votes of one delegation: its members where votes are weighed (rule 18.2)."""
    return scenario.delegation(seat).members if _weighed(scenario) else 1


def _open_row(seat: SeatId, question: Question, sight: Sight) -> RollRow:
    given = question.answers.get(seat)
    if given is None:
        return _row(seat, None, say(_CONTEXT, _Words.TO_COME), sight)
    if len(question.items) > 1:
        return _row(seat, None, say(_CONTEXT, _Words.ANSWERED), sight)
    vote = given.get(question.items[0].id, Vote.IN_FAVOUR)
    return _row(seat, vote, _voted(seat, vote, question.kind, sight.scenario), sight)


def _row(seat: SeatId, vote: Vote | None, words: str, sight: Sight) -> RollRow:
    delegate = delegates_of(sight.scenario, sight.seat)[seat]
    key = _Words.OWN_ROW if delegate.you else _Words.ROW
    sentence = say(_CONTEXT, key, name=delegate.name, vote=words)
    weight = _votes_of(seat, sight.scenario)
    return RollRow(key=str(seat), delegate=delegate, vote=vote, words=words, sentence=sentence, weight=weight)


def _voted(seat: SeatId, vote: Vote, kind: QuestionKind, scenario: PublicScenario) -> str:
    if kind is QuestionKind.CONSENSUS:
        return say(_CONTEXT, _Words.OBJECTED if vote is Vote.AGAINST else _Words.JOINED)
    if not _weighed(scenario) or _by_consensus(kind, scenario):
        return str(VOTES[vote])
    votes = _votes_of(seat, scenario)
    return say(_CONTEXT, _Words.WEIGHT_ONE if votes == 1 else _Words.WEIGHT, vote=str(VOTES[vote]), weight=votes)


def tallies(view: SeatView) -> tuple[Tally, ...]:
    """Everything that was decided at adoption, oldest first."""
    made: list[Tally] = []
    for place, recorded in enumerate(view.record):
        event = recorded.event
        if isinstance(event, QuestionClosed) and event.question.kind in _KINDS:
            then = view.record[place + 1 :]
            made.extend(_tally(each, event, f"{recorded.seq}.{each.item.id}", then, view.sight)
                        for each in event.verdicts)  # fmt: skip
    return tuple(made)


def _tally(verdict: Verdict, event: QuestionClosed, key: str, then: tuple[Recorded, ...], sight: Sight) -> Tally:
    names, kind = Names.seen(sight), event.question.kind
    abstaining = _weight(verdict.abstaining, sight.scenario)
    needed = verdict.weight_needed
    return Tally(
        key=key,
        title=_decided(verdict, kind, names),
        announced=closed(event.question, (verdict,), names),
        arithmetic=_counted(verdict, abstaining) if needed else "",
        carried=verdict.carried,
        in_favour=verdict.weight_for,
        against=verdict.weight_against,
        abstaining=abstaining,
        needed=needed,
        needed_words=say(_CONTEXT, _Words.NEEDED, needed=needed) if needed else "",
        who=" ".join(_who(verdict, names)),
        follows=_follows(verdict, kind, then, sight, names),
        rows=_rows(verdict, kind, sight),
    )


def _decided(verdict: Verdict, kind: QuestionKind, names: Names) -> str:
    if verdict.item.choice is not None:
        return opening(names.choice(verdict.item.choice))
    return say(_CONTEXT, _Words.CONSENSUS if kind is QuestionKind.CONSENSUS else _Words.VOTE_WHOLE)


def _counted(verdict: Verdict, abstaining: int) -> str:
    return say(
        _CONTEXT,
        _Words.COUNT,
        in_favour=verdict.weight_for,
        against=verdict.weight_against,
        abstaining=abstaining,
        voting=verdict.weight_for + verdict.weight_against,
        needed=verdict.weight_needed,
    )


def _who(verdict: Verdict, names: Names) -> Iterable[str]:
    against = _Words.WHO_AGAINST if verdict.weight_needed else _Words.WHO_OBJECTED
    if verdict.against and (verdict.weight_needed or len(verdict.against) > FEW):  # a few are named as announced
        yield say(_CONTEXT, against, names=names.seats(verdict.against))
    if verdict.abstaining and verdict.weight_needed:
        yield say(_CONTEXT, _Words.WHO_ABSTAINED, names=names.seats(verdict.abstaining))


def _follows(verdict: Verdict, kind: QuestionKind, then: tuple[Recorded, ...], sight: Sight, names: Names) -> str:
    if verdict.item.choice is not None:
        return _separately(verdict.item.choice.bracket, then, sight, names)
    if kind is QuestionKind.ADOPTION_VOTE:
        return say(_CONTEXT, _Words.ADOPTED if verdict.carried else _Words.REJECTED)
    if verdict.carried:
        return say(_CONTEXT, _Words.ADOPTED_CONSENSUS)
    nothing = sight.scenario.decision.fallback is Fallback.NOTHING
    return say(_CONTEXT, _Words.NO_VOTE if nothing else _Words.TO_VOTE)


def _separately(bracket: BracketId, then: tuple[Recorded, ...], sight: Sight, names: Names) -> str:
    """What became of a bracket that was voted separately, as the record has it (rule 16.3)."""
    for recorded in then:
        event = recorded.event
        if isinstance(event, BracketLifted) and event.choice.bracket == bracket:
            return say(_CONTEXT, _Words.STANDS)
        if isinstance(event, BracketFell) and event.bracket == bracket:
            if event.stands is None:
                return say(_CONTEXT, _Words.FALLS)
            if event.stands == NO_TEXT:
                return say(_CONTEXT, _Words.LEFT_OUT)
            return say(
                _CONTEXT, _Words.OTHER_WORDS, instead=names.quotation(Choice(bracket=bracket, alternative=event.stands))
            )
    return say(_CONTEXT, _Words.MOOT)


def _rows(verdict: Verdict, kind: QuestionKind, sight: Sight) -> tuple[RollRow, ...]:
    given = {
        **dict.fromkeys(verdict.in_favour, Vote.IN_FAVOUR),
        **dict.fromkeys(verdict.against, Vote.AGAINST),
        **dict.fromkeys(verdict.abstaining, Vote.ABSTAIN),
    }
    return tuple(
        _row(seat, given[seat], _voted(seat, given[seat], kind, sight.scenario), sight)
        for seat in sight.scenario.states
        if seat in given
    )
