"""Sentences for what is put on record beside the signature."""

from __future__ import annotations

from typing import assert_never

from game.minutes.catalogue import quoted, say
from game.minutes.english.positions import Positions
from game.minutes.names import Names
from game.terms.events import InterpretationDeclared, PositionEvent, ReservationEntered, VoteExplained


def sentence(event: PositionEvent, names: Names) -> str:
    """What a delegation put on record."""
    match event:
        case VoteExplained():
            return say(Positions.EXPLAINED, who=names.seat(event.by), text=quoted(event.text))
        case ReservationEntered():
            return say(Positions.RESERVED, who=names.seat(event.by), article=names.article(event.clause))
        case InterpretationDeclared():
            return _reads(event, names)
        case _:
            assert_never(event)


def _reads(event: InterpretationDeclared, names: Names) -> str:
    who, text = names.seat(event.by), quoted(event.text)
    if event.clause is None:
        return say(Positions.INTERPRETED_WHOLE, who=who, text=text)
    return say(Positions.INTERPRETED, who=who, text=text, article=names.article(event.clause))
