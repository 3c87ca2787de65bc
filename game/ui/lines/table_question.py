"""The chair's question while the text is negotiated: what the chair sees no objection to, item by item."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from enum import StrEnum

from game.minutes.names import Names
from game.terms.actions import GiveAnswer
from game.terms.by_seat import Keyed
from game.terms.ids import ClauseId, ItemId
from game.terms.standing import Question, Vote
from game.terms.views import Sight
from game.ui.speaking import QT_TRANSLATE_NOOP, counted, say

_CONTEXT = "TableQuestion"


class _Words(StrEnum):
    TITLE = QT_TRANSLATE_NOOP("TableQuestion", "The Chair: “I see no objection to”")
    ANSWERED = QT_TRANSLATE_NOOP("TableQuestion", "You have answered. The others are answering.")
    NOT_ASKED = QT_TRANSLATE_NOOP("TableQuestion", "A question is before the others.")
    HINT = QT_TRANSLATE_NOOP("TableQuestion", "Silence is consent. One objection leaves the words in brackets.")
    OBJECT = QT_TRANSLATE_NOOP("TableQuestion", "Object to {what}")
    NONE = QT_TRANSLATE_NOOP("TableQuestion", "No objection")
    SOME = QT_TRANSLATE_NOOP("TableQuestion", "Object to {count}")


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
    hint = _Words.HINT if asked else _Words.ANSWERED if sight.seat in question.answers else _Words.NOT_ASKED
    return QuestionLines(
        id=question.id,
        title=say(_CONTEXT, _Words.TITLE),
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
                objection=say(_CONTEXT, _Words.OBJECT, what=words),
                article=names.article(clause) if clause else "",
                clause=clause,
            )
        )
    return lines


def answer_words(objections: int) -> str:
    """What the button does."""
    return counted(_CONTEXT, _Words.SOME, _Words.SOME, objections) if objections else say(_CONTEXT, _Words.NONE)


def answer(sight: Sight, objections: Set[str]) -> GiveAnswer | None:
    """The answer that objects to these items and to nothing else; ``None`` where nothing is asked."""
    if sight.question is None:
        return None
    votes = {item.id: Vote.AGAINST if item.id in objections else Vote.IN_FAVOUR for item in sight.question.items}
    return GiveAnswer(by=sight.seat, question=sight.question.id, votes=Keyed[ItemId, Vote](votes))
