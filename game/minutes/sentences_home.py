"""Sentences for signature, ratification, entry into force and the end."""

from __future__ import annotations

from typing import TypeAlias, assert_never

from game.minutes.catalogue import plain, say
from game.minutes.english.home import Home
from game.minutes.figures import odds
from game.minutes.names import Names
from game.minutes.templates import complete_table
from game.terms.events import (
    CapitalAnswered,
    EndReason,
    EnteredIntoForce,
    RatificationSubmitted,
    SessionEnded,
    SignatureGiven,
)

HomeEvent: TypeAlias = SignatureGiven | RatificationSubmitted | CapitalAnswered | EnteredIntoForce | SessionEnded

ENDINGS = complete_table(
    EndReason,
    {
        EndReason.NOT_ADOPTED: Home.END_NOT_ADOPTED,
        EndReason.IN_FORCE: Home.END_IN_FORCE,
        EndReason.NOT_IN_FORCE: Home.END_NOT_IN_FORCE,
        EndReason.NOTHING_LEFT: Home.END_NOTHING_LEFT,
    },
)


def sentence(event: HomeEvent, names: Names) -> str:
    """What became of the convention after its adoption."""
    match event:
        case SignatureGiven():
            return say(Home.SIGNED if event.signed else Home.WITHHELD, who=names.seat(event.by))
        case RatificationSubmitted():
            return say(Home.SUBMITTED, who=names.seat(event.by))
        case CapitalAnswered():
            return _capital(event, names)
        case EnteredIntoForce():
            return say(Home.IN_FORCE, year=event.year, count=len(event.parties), needed=event.needed)
        case SessionEnded():
            return say(ENDINGS[event.reason])
        case _:
            assert_never(event)


def _capital(event: CapitalAnswered, names: Names) -> str:
    who = names.seat(event.by) if event.ratified else names.seat_within(event.by)
    if not plain(event.decisive):
        answered = say(Home.RATIFIED if event.ratified else Home.NOT_YET, who=who, year=event.year)
    else:
        key = Home.RATIFIED_DECISIVE if event.ratified else Home.NOT_YET_DECISIVE
        answered = say(key, who=who, year=event.year, actor=event.decisive)
    return answered if event.odds is None else say(Home.WITH_ODDS, sentence=answered, percent=odds(event.odds))
