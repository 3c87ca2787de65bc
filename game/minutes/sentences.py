"""One sentence for every event, as a conference reporter would write it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias, get_args

from game.minutes import (
    sentences_adoption,
    sentences_agenda,
    sentences_arrangements,
    sentences_bargains,
    sentences_caucuses,
    sentences_cooperation,
    sentences_deck,
    sentences_floor,
    sentences_home,
    sentences_home_front,
    sentences_leaks,
    sentences_positions,
    sentences_practice,
    sentences_prices,
    sentences_threats,
    sentences_wordings,
)
from game.minutes.names import Names
from game.terms.events import (
    AgendaEvent,
    ArrangementEvent,
    CaucusEvent,
    CooperationEvent,
    DeckEvent,
    Event,
    FacilitatorEvent,
    GuestEvent,
    HomeFrontEvent,
    InformalsEvent,
    Leaked,
    PositionEvent,
    PracticeEvent,
    PresenceEvent,
    PriceEvent,
    ThreatEvent,
    WordingEvent,
)

Tells: TypeAlias = Callable[[Any, Names], str]

_TOPICS: tuple[tuple[Any, Tells], ...] = (
    (sentences_floor.FloorEvent, sentences_floor.sentence),
    (sentences_bargains.PackageEvent, sentences_bargains.package_sentence),
    (sentences_bargains.PromiseEvent, sentences_bargains.promise_sentence),
    (sentences_adoption.AdoptionEvent, sentences_adoption.sentence),
    (AgendaEvent, sentences_agenda.sentence),
    (FacilitatorEvent, sentences_agenda.facilitator_sentence),
    (InformalsEvent, sentences_agenda.informals_sentence),
    (DeckEvent, sentences_deck.sentence),
    (GuestEvent, sentences_deck.guest_sentence),
    (PositionEvent, sentences_positions.sentence),
    (sentences_home.HomeEvent, sentences_home.sentence),
    (HomeFrontEvent, sentences_home_front.sentence),
    (PracticeEvent, sentences_practice.sentence),
    (CaucusEvent, sentences_caucuses.sentence),
    (CooperationEvent, sentences_cooperation.sentence),
    (ArrangementEvent, sentences_arrangements.sentence),
    (PresenceEvent, sentences_arrangements.presence_sentence),
    (PriceEvent, sentences_prices.sentence),
    (Leaked, sentences_leaks.sentence),
    (ThreatEvent, sentences_threats.sentence),
    (WordingEvent, sentences_wordings.sentence),
)
TELLS: dict[type, Tells] = {kind: tells for events, tells in _TOPICS for kind in get_args(events) or (events,)}
"""Who tells each class of event."""


def sentence(event: Event, names: Names) -> str:
    """What happened, in one sentence; ``names`` should have heard what came before."""
    return TELLS[type(event)](event, names)
