"""The question before the house: what is put, what each answer does, and how the room decided."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.minutes.clause_text import standing, words
from game.minutes.names import Names
from game.terms.bargains import PackageStatus, PledgeKind, PromiseStatus
from game.terms.ids import ItemId, QuestionId, SeatId
from game.terms.scenario import Fallback
from game.terms.standing import BracketStatus, Item, Question, QuestionKind, Vote
from game.terms.text import Choice, Clause
from game.terms.views import Sight
from game.ui.speaking import QT_TRANSLATE_NOOP, opening, say

_CONTEXT = "Adoption"


class _Words(StrEnum):
    WHOLE = QT_TRANSLATE_NOOP("Adoption", "Shall the convention be adopted as a whole?")
    SEPARATE = QT_TRANSLATE_NOOP("Adoption", "What is still in brackets is put to the vote.")
    CONSENSUS_UNDER = QT_TRANSLATE_NOOP("Adoption", "The Chair seeks consensus.")
    VOTE_UNDER = QT_TRANSLATE_NOOP("Adoption", "Consensus failed. Now two thirds of those present and voting decide.")
    CONSENSUS_ONCE = QT_TRANSLATE_NOOP("Adoption", "The Chair seeks consensus. A vote may be taken once {condition}.")
    VOTE_ONCE = QT_TRANSLATE_NOOP(
        "Adoption",
        "Consensus failed. Now two thirds of those present and voting decide. A vote may be taken once {condition}.",
    )
    SEPARATE_CONSENSUS = QT_TRANSLATE_NOOP(
        "Adoption", "One objection is enough against a wording. It then does not stand."
    )
    SEPARATE_UNDER = QT_TRANSLATE_NOOP(
        "Adoption", "Each wording needs two thirds of those present and voting. Otherwise it does not stand."
    )
    JOIN = QT_TRANSLATE_NOOP("Adoption", "Join consensus")
    OBJECT = QT_TRANSLATE_NOOP("Adoption", "Object")
    FAVOUR = QT_TRANSLATE_NOOP("Adoption", "In favour")
    AGAINST = QT_TRANSLATE_NOOP("Adoption", "Against")
    ABSTAIN = QT_TRANSLATE_NOOP("Adoption", "Abstain")
    CAST_FAVOUR = QT_TRANSLATE_NOOP("Adoption", "Vote in favour")
    CAST_AGAINST = QT_TRANSLATE_NOOP("Adoption", "Vote against")
    CAST_ALL = QT_TRANSLATE_NOOP("Adoption", "Cast these votes")
    SILENT = QT_TRANSLATE_NOOP("Adoption", "You do not object")
    PREVENTS = QT_TRANSLATE_NOOP("Adoption", "The Chair will call a vote")
    ENDS = QT_TRANSLATE_NOOP("Adoption", "There is no vote after it: the convention fails")
    COUNTS_FOR = QT_TRANSLATE_NOOP("Adoption", "Counts towards two thirds")
    COUNTS_AGAINST = QT_TRANSLATE_NOOP("Adoption", "Counts against two thirds")
    COUNTS_NOT = QT_TRANSLATE_NOOP("Adoption", "Does not count towards two thirds")
    KEEPS = QT_TRANSLATE_NOOP("Adoption", "Keeps your word to {names}")
    BREAKS = QT_TRANSLATE_NOOP("Adoption", "Breaks your word to {names}")


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLine:
    """One way to answer."""

    vote: Vote
    words: str
    under: str
    """What it does."""
    key: str
    """Letter that chooses it."""
    cast: str
    """What the button says while it is chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemLine:
    """One thing put to the vote."""

    id: ItemId
    title: str
    wording: str
    """Empty for the convention as a whole."""
    text: str
    answers: tuple[AnswerLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """What this seat is asked."""

    question: QuestionId
    title: str
    under: str
    items: tuple[ItemLine, ...]
    cast_all: str
    """What the button says where several things are voted on; empty where one is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLine:
    """An article in the list of the text before the house."""

    number: str
    title: str
    under: str
    status: BracketStatus


def ballot(sight: Sight) -> Ballot | None:
    """What this seat is asked now; ``None`` where it is asked nothing or has answered."""
    question = sight.question
    if question is None or sight.seat not in question.asked_of or sight.seat in question.answers:
        return None
    items = tuple(_item(each, question, sight) for each in question.items)
    title, under = _put(question, sight)
    return Ballot(
        question=question.id,
        title=title,
        under=under,
        items=items,
        cast_all=say(_CONTEXT, _Words.CAST_ALL) if len(items) > 1 else "",
    )


def ballot_title(sight: Sight) -> str:
    """What the house is asked; empty where it is asked nothing."""
    return _put(sight.question, sight)[0] if sight.question is not None else ""


def _put(question: Question, sight: Sight) -> tuple[str, str]:
    decision = sight.scenario.decision
    ends = decision.fallback is Fallback.NOTHING
    condition = "" if ends else decision.fallback_condition
    match question.kind:
        case QuestionKind.CONSENSUS:
            under = _Words.CONSENSUS_ONCE if condition else _Words.CONSENSUS_UNDER
            return say(_CONTEXT, _Words.WHOLE), say(_CONTEXT, under, condition=condition)
        case QuestionKind.ADOPTION_VOTE:
            under = _Words.VOTE_ONCE if condition else _Words.VOTE_UNDER
            return say(_CONTEXT, _Words.WHOLE), say(_CONTEXT, under, condition=condition)
        case _:
            under = _Words.SEPARATE_CONSENSUS if ends else _Words.SEPARATE_UNDER
            return say(_CONTEXT, _Words.SEPARATE), say(_CONTEXT, under)


def _item(item: Item, question: Question, sight: Sight) -> ItemLine:
    names = Names.of(sight.scenario)
    answers = _answers(item, question, sight, names)
    if item.choice is None:
        return ItemLine(id=item.id, title=names.convention, wording="", text="", answers=answers)
    wording = names.alternative(item.choice)
    return ItemLine(
        id=item.id,
        title=names.bracket(item.choice.bracket),
        wording=opening(wording),
        text=_text(item.choice, sight),
        answers=answers,
    )


def _text(choice: Choice, sight: Sight) -> str:
    """The words put to the vote; empty where they are no words at all."""
    bracket = sight.scenario.convention.bracket(choice.bracket)
    clause = sight.scenario.convention.clause(bracket.clause)
    chosen = next((each for each in bracket.alternatives if each.id == choice.alternative), None)
    if chosen is None:
        return ""
    return words(clause, chosen, standing(sight.brackets)) if bracket.main else chosen.text


def _answers(item: Item, question: Question, sight: Sight, names: Names) -> tuple[AnswerLine, ...]:
    owed = names.seats(owed_to(item, sight), 3)
    keeps = say(_CONTEXT, _Words.KEEPS, names=owed) if owed else ""
    breaks = say(_CONTEXT, _Words.BREAKS, names=owed) if owed else ""
    if question.kind is QuestionKind.CONSENSUS:
        ends = sight.scenario.decision.fallback is Fallback.NOTHING
        objecting = say(_CONTEXT, _Words.ENDS if ends else _Words.PREVENTS)
        return (
            _answer(Vote.IN_FAVOUR, _Words.JOIN, keeps or say(_CONTEXT, _Words.SILENT), "F", _Words.JOIN),
            _answer(Vote.AGAINST, _Words.OBJECT, breaks or objecting, "G", _Words.OBJECT),
        )
    counts = (keeps or say(_CONTEXT, _Words.COUNTS_FOR), breaks or say(_CONTEXT, _Words.COUNTS_AGAINST))
    return (
        _answer(Vote.IN_FAVOUR, _Words.FAVOUR, counts[0], "F", _Words.CAST_FAVOUR),
        _answer(Vote.AGAINST, _Words.AGAINST, counts[1], "G", _Words.CAST_AGAINST),
        _answer(Vote.ABSTAIN, _Words.ABSTAIN, say(_CONTEXT, _Words.COUNTS_NOT), "B", _Words.ABSTAIN),
    )


def _answer(vote: Vote, named: _Words, under: str, key: str, cast: _Words) -> AnswerLine:
    return AnswerLine(vote=vote, words=say(_CONTEXT, named), under=under, key=key, cast=say(_CONTEXT, cast))


def owed_to(item: Item, sight: Sight) -> tuple[SeatId, ...]:
    """Who holds this seat's word on an item: by a promise to vote for the text, or by a concluded package."""
    owed: dict[SeatId, None] = {}
    if item.choice is None:
        for promise in sight.promises:
            mine = promise.by == sight.seat and promise.status is PromiseStatus.DUE
            if mine and promise.pledge.kind is PledgeKind.VOTE_FOR:
                owed |= dict.fromkeys(promise.to)
    else:
        for package in sight.packages:
            undertaken = any(each.by == sight.seat and each.choice == item.choice for each in package.undertakings)
            if package.status is PackageStatus.CONCLUDED and undertaken:
                owed |= dict.fromkeys(seat for seat in package.parties if seat != sight.seat)
    return tuple(owed)


def text_lines(sight: Sight) -> tuple[TextLine, ...]:
    """The articles of the text before the house, with what stands in each."""
    names = Names.of(sight.scenario)
    return tuple(_text_line(each, sight, names) for each in sight.scenario.convention.clauses)


def _text_line(clause: Clause, sight: Sight, names: Names) -> TextLine:
    now = sight.brackets.get(clause.main.id)
    status = now.status if now else BracketStatus.OPEN
    settled = now is not None and status in (BracketStatus.AGREED, BracketStatus.ADOPTED)
    under = names.alternative(Choice(bracket=clause.main.id, alternative=now.agreed)) if now and settled else ""
    return TextLine(number=str(clause.article), title=clause.title, under=opening(under), status=status)
