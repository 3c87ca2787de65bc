"""Sentences for the order of business."""

from __future__ import annotations

from typing import assert_never

from game.minutes.catalogue import say
from game.minutes.english.agenda import Agenda
from game.minutes.names import Names
from game.terms.events import (
    AgendaEvent,
    ClauseParked,
    ClauseTakenUp,
    FacilitatorEvent,
    InformalsClosed,
    InformalsConvened,
    InformalsEvent,
    SeatHandedOver,
    SeatKind,
    SittingExtended,
    Undone,
)


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


def informals_sentence(event: InformalsEvent, names: Names) -> str:
    """Who met apart, on what, and that it is over."""
    match event:
        case InformalsConvened(informals=it):
            key = Agenda.CONVENED_FRIENDS if it.friends else Agenda.CONVENED
            return say(key, parties=names.seats(it.parties), articles=names.articles(it.clauses))
        case InformalsClosed():
            known = names.informals.get(event.informals)
            if known is None:
                return say(Agenda.CLOSED_UNKNOWN)
            return say(Agenda.CLOSED, articles=names.articles(known.clauses))
        case _:
            assert_never(event)


def facilitator_sentence(event: FacilitatorEvent, names: Names) -> str:
    """Where the conference went back to, and who sits where now."""
    match event:
        case Undone():
            return say(Agenda.UNDONE, seq=event.to_seq)
        case SeatHandedOver():
            by_person = event.occupant.kind is SeatKind.PERSON
            return say(
                Agenda.HANDED_TO_PERSON if by_person else Agenda.HANDED_TO_AI, seat=names.seat_within(event.seat)
            )
        case _:
            assert_never(event)
