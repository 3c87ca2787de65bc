"""Sentences for the order of business."""

from __future__ import annotations

from typing import assert_never

from game.minutes.catalogue import say
from game.minutes.english.agenda import Agenda
from game.minutes.names import Names
from game.terms.events import AgendaEvent, ClauseParked, ClauseTakenUp, SittingExtended


def sentence(event: AgendaEvent, names: Names) -> str:
    """What the chair did with the agenda."""
    match event:
        case ClauseParked():
            return say(Agenda.PARKED, article=names.article(event.clause))
        case ClauseTakenUp():
            return say(Agenda.TAKEN_UP, article=names.article(event.clause))
        case SittingExtended():
            return say(Agenda.EXTENDED, count=event.rounds)
        case _:
            assert_never(event)
