"""Sentences for threats."""

from __future__ import annotations

from typing import assert_never

from game.minutes.catalogue import say
from game.minutes.english.threats import Duress
from game.minutes.names import Names
from game.minutes.pledges import pledge_words
from game.minutes.templates import complete_table
from game.terms.events import (
    ThreatAnswered,
    ThreatCarriedOut,
    ThreatDropped,
    ThreatEvent,
    ThreatLapsed,
    ThreatMade,
)
from game.terms.threats import Threat, ThreatMeans

_MEANS = complete_table(ThreatMeans, {each: Duress[each.name] for each in ThreatMeans})
_DEEDS = complete_table(ThreatMeans, {each: Duress[f"DID_{each.name}"] for each in ThreatMeans})


def sentence(event: ThreatEvent, names: Names) -> str:
    """What was threatened, and what came of it."""
    match event:
        case ThreatMade():
            return _made(event.threat, names)
        case ThreatAnswered():
            key = Duress.YIELDED if event.yields else Duress.DEFIED
            return say(key, who=names.seat(event.by), threat=names.threat(event.threat))
        case ThreatCarriedOut():
            who, whom = names.seat(event.by), names.seat_within(event.to)
            return say(Duress.CARRIED_OUT, who=who, whom=whom, deed=say(_DEEDS[event.means]))
        case ThreatDropped():
            return say(Duress.DROPPED, who=names.seat(event.by), whom=names.seat_within(event.to))
        case ThreatLapsed():
            return say(Duress.LAPSED, who=names.seat(event.by), whom=names.seat_within(event.to))
        case _:
            assert_never(event)


def _made(threat: Threat, names: Names) -> str:
    return say(
        Duress.MADE_PUBLIC if threat.public else Duress.MADE,
        who=names.seat(threat.by),
        whom=names.seat_within(threat.to),
        means=say(_MEANS[threat.means]),
        pledge=pledge_words(threat.demand, names),
    )
