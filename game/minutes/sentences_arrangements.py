"""Sentences for side arrangements, and for leaving the room."""

from __future__ import annotations

from typing import assert_never

from game.minutes.catalogue import plain, quoted, say
from game.minutes.english.arrangements import Aside
from game.minutes.names import Names
from game.minutes.templates import complete_table
from game.terms.arrangements import Arrangement, ArrangementKind
from game.terms.events import (
    ArrangementAccepted,
    ArrangementConcluded,
    ArrangementDeclined,
    ArrangementEvent,
    ArrangementLapsed,
    ArrangementOffered,
    PresenceEvent,
    WalkedOut,
)

_OFFERED = complete_table(ArrangementKind, {each: Aside[f"OFFERED_{each.name}"] for each in ArrangementKind})
_CONCLUDED = complete_table(ArrangementKind, {each: Aside[f"CONCLUDED_{each.name}"] for each in ArrangementKind})


def sentence(event: ArrangementEvent, names: Names) -> str:
    """What was offered on the side, and what came of it."""
    match event:
        case ArrangementOffered():
            return _offered(event.arrangement, names)
        case ArrangementAccepted():
            return say(Aside.ACCEPTED, who=names.seat(event.by), arrangement=names.arrangement(event.arrangement))
        case ArrangementDeclined():
            return say(Aside.DECLINED, who=names.seat(event.by), arrangement=names.arrangement(event.arrangement))
        case ArrangementConcluded():
            arrangement = event.arrangement
            parties, articles = names.seats_first(arrangement.parties), names.articles(arrangement.subjects)
            return say(_CONCLUDED[arrangement.kind], parties=parties, articles=articles)
        case ArrangementLapsed():
            return say(Aside.LAPSED, arrangement=names.arrangement(event.arrangement))
        case _:
            assert_never(event)


def _offered(arrangement: Arrangement, names: Names) -> str:
    who, whom = names.seat(arrangement.by), names.seats(arrangement.parties[1:])
    return say(_OFFERED[arrangement.kind], who=who, whom=whom, articles=names.articles(arrangement.subjects))


def presence_sentence(event: PresenceEvent, names: Names) -> str:
    """Who left the room, and who came back."""
    who = names.seat(event.by)
    if not isinstance(event, WalkedOut):
        return say(Aside.RETURNED, who=who)
    if not plain(event.text):
        return say(Aside.WALKED_OUT, who=who)
    return say(Aside.WALKED_OUT_SAYING, who=who, text=quoted(event.text))
