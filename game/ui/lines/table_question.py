"""The chair's question while the text is negotiated: what the chair sees no objection to, item by item."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from enum import StrEnum

from game.minutes.names import Names
from game.terms.actions import GiveAnswer
from game.terms.by_seat import Keyed
from game.terms.ids import ClauseId, ItemId
from game.terms.standing import Question, QuestionKind, Vote
from game.terms.views import Sight
from game.ui.speaking import QT_TRANSLATE_NOOP, counted, say

_CONTEXT = "TableQuestion"


class _Words(StrEnum):
    TITLE = QT_TRANSLATE_NOOP("TableQuestion", "The Chair: “I see no objection to”")
    REOPENING = QT_TRANSLATE_NOOP("TableQuestion", "The Chair: “Does anybody object to taking up again”")
    VOTE = QT_TRANSLATE_NOOP("TableQuestion", "The Chair puts to the vote")
    EFFECT = QT_TRANSLATE_NOOP("TableQuestion", "The house decides: do these words mean in law what their author says?")
    ANSWERED = QT_TRANSLATE_NOOP("TableQuestion", "You have answered. The others are answering.")
    NOT_ASKED = QT_TRANSLATE_NOOP("TableQuestion", "A question is before the others.")
    HINT = QT_TRANSLATE_NOOP("TableQuestion", "Silence is consent. One objection leaves the words in brackets.")
    HINT_REOPENING = QT_TRANSLATE_NOOP("TableQuestion", "Silence is consent. Nobody is blamed for what is reopened.")
    HINT_VOTE = QT_TRANSLATE_NOOP("TableQuestion", "Each stands or falls by itself. What does not carry stays open.")
    HINT_EFFECT = QT_TRANSLATE_NOOP("TableQuestion", "Unless more than half find that they do, the words are struck.")
    OBJECT = QT_TRANSLATE_NOOP("TableQuestion", "Object to {what}")
    OBJECT_REOPENING = QT_TRANSLATE_NOOP("TableQuestion", "Object to reopening {what}")
    AGAINST = QT_TRANSLATE_NOOP("TableQuestion", "Against {what}")
    NOT_EQUAL = QT_TRANSLATE_NOOP("TableQuestion", "They do not: {what}")
    NONE = QT_TRANSLATE_NOOP("TableQuestion", "No objection")
    ONE = QT_TRANSLATE_NOOP("TableQuestion", "Object")
    SOME = QT_TRANSLATE_NOOP("TableQuestion", "Object to {count}")
    ALL_FOR = QT_TRANSLATE_NOOP("TableQuestion", "Vote in favour")
    ONE_AGAINST = QT_TRANSLATE_NOOP("TableQuestion", "Vote against")
    SOME_AGAINST = QT_TRANSLATE_NOOP("TableQuestion", "Vote against {count}")
    EQUAL = QT_TRANSLATE_NOOP("TableQuestion", "They do")
    UNEQUAL = QT_TRANSLATE_NOOP("TableQuestion", "They do not")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Manner:
    """How a kind of question is put."""

    title: _Words
    hint: _Words
    against: _Words
    consent: _Words
    refusal: tuple[_Words, _Words]
    """Of one thing, and of several."""


_MANNERS = {
    QuestionKind.REOPENING: _Manner(
        title=_Words.REOPENING,
        hint=_Words.HINT_REOPENING,
        against=_Words.OBJECT_REOPENING,
        consent=_Words.NONE,
        refusal=(_Words.ONE, _Words.SOME),
    ),
    QuestionKind.VOTE: _Manner(
        title=_Words.VOTE,
        hint=_Words.HINT_VOTE,
        against=_Words.AGAINST,
        consent=_Words.ALL_FOR,
        refusal=(_Words.ONE_AGAINST, _Words.SOME_AGAINST),
    ),
    QuestionKind.LEGAL_EFFECT: _Manner(
        title=_Words.EFFECT,
        hint=_Words.HINT_EFFECT,
        against=_Words.NOT_EQUAL,
        consent=_Words.EQUAL,
        refusal=(_Words.UNEQUAL, _Words.UNEQUAL),
    ),
}
_SILENTLY = _Manner(
    title=_Words.TITLE,
    hint=_Words.HINT,
    against=_Words.OBJECT,
    consent=_Words.NONE,
    refusal=(_Words.ONE, _Words.SOME),
)


def _manner(kind: QuestionKind) -> _Manner:
    return _MANNERS.get(kind, _SILENTLY)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemLine:
    """One thing the chair would declare agreed."""

    key: str
    words: str
    objection: str
    """What ticking its box means."""
    article: str
    clause: ClauseId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionLines:
    """The question as the bar shows it."""

    id: str
    kind: QuestionKind
    title: str
    hint: str
    items: tuple[ItemLine, ...]
    asked: bool
    """Whether this seat still has to answer."""


def question_lines(sight: Sight) -> QuestionLines | None:
    """What is before the house; ``None`` where nothing is."""
    question = sight.question
    if question is None:
        return None
    names = Names.seen(sight)
    asked = sight.seat in question.asked_of and sight.seat not in question.answers
    manner = _manner(question.kind)
    hint = manner.hint if asked else _Words.ANSWERED if sight.seat in question.answers else _Words.NOT_ASKED
    return QuestionLines(
        id=question.id,
        kind=question.kind,
        title=say(_CONTEXT, manner.title),
        hint=say(_CONTEXT, hint),
        items=tuple(_lines(question, names)),
        asked=asked,
    )


def _lines(question: Question, names: Names) -> list[ItemLine]:
    lines = []
    for item in question.items:
        words = names.choice(item.choice) if item.choice else names.whole_text
        clause = ClauseId(str(item.choice.bracket).partition(".")[0]) if item.choice else None
        lines.append(
            ItemLine(
                key=item.id,
                words=words,
                objection=say(_CONTEXT, _manner(question.kind).against, what=words),
                article=names.article(clause) if clause else "",
                clause=clause,
            )
        )
    return lines


def answer_words(kind: QuestionKind, objections: int) -> str:
    """What the button does."""
    manner = _manner(kind)
    if not objections:
        return say(_CONTEXT, manner.consent)
    return counted(_CONTEXT, *manner.refusal, objections)


def answer(sight: Sight, objections: Set[str]) -> GiveAnswer | None:
    """The answer that objects to these items and to nothing else; ``None`` where nothing is asked."""
    if sight.question is None:
        return None
    votes = {item.id: Vote.AGAINST if item.id in objections else Vote.IN_FAVOUR for item in sight.question.items}
    return GiveAnswer(by=sight.seat, question=sight.question.id, votes=Keyed[ItemId, Vote](votes))
