"""What the chair says: its questions, its gavel, its own text."""

from __future__ import annotations

from game.minutes.calling import ways
from game.minutes.catalogue import number, say_each
from game.minutes.english.speeches import Presiding
from game.minutes.floor import Floor
from game.minutes.names import Names
from game.terms.events import (
    ChairTextTabled,
    ConventionAdopted,
    ConventionRejected,
    Event,
    QuestionClosed,
    QuestionPut,
)
from game.terms.ids import CHAIR
from game.terms.standing import Question, QuestionKind
from game.terms.text import Choice


def from_the_chair(event: Event, names: Names, luck: int, floor: Floor) -> str | None:
    """The chair's words beside an event, or ``None``."""
    found = _saying(event)
    if found is None:
        return None
    key, choices = found
    articles = names.articles(each.bracket for each in choices)
    count = number(len(choices))
    called = (names.choices(choices), *ways(choices, names))
    every = [
        text
        for wordings in called
        for text in say_each(key, choices=wordings, articles=articles, count=count, Count=count[:1].upper() + count[1:])
    ]
    return floor.least_said(tuple(dict.fromkeys(every)), luck)


def _saying(event: Event) -> tuple[Presiding, tuple[Choice, ...]] | None:
    match event:
        case ChairTextTabled(by=by) if by == CHAIR:
            return Presiding.OWN_TEXT, event.choices
        case QuestionPut():
            return _question(event.question)
        case QuestionClosed():
            key = _closed(event)
            return (key, ()) if key else None
        case ConventionAdopted():
            return Presiding.ADOPTED, ()
        case ConventionRejected():
            return Presiding.REJECTED, ()
        case _:
            return None


def _question(question: Question) -> tuple[Presiding, tuple[Choice, ...]] | None:
    choices = tuple(each.choice for each in question.items if each.choice)
    if question.kind is QuestionKind.CONSENSUS:
        return Presiding.ASK_CONSENSUS, ()
    if question.kind is not QuestionKind.NO_OBJECTION or not choices:
        return None
    return Presiding.ASK_MANY if len(choices) > 1 else Presiding.ASK, choices


def _closed(event: QuestionClosed) -> Presiding | None:
    if not event.verdicts:
        return None
    if all(each.carried for each in event.verdicts):
        return Presiding.GAVEL if event.question.kind is QuestionKind.NO_OBJECTION else None
    if event.question.kind is QuestionKind.CONSENSUS:
        return Presiding.CONSENSUS_FAILED
    if event.question.kind is QuestionKind.NO_OBJECTION and len(event.verdicts) == 1:
        return Presiding.STAYS_OPEN
    return None
