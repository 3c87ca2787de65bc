"""Sentences for questions about a price and their answers."""

from __future__ import annotations

from typing import assert_never

from game.minutes.catalogue import say
from game.minutes.english.prices import Pricing
from game.minutes.names import Names
from game.minutes.templates import complete_table
from game.terms.events import PriceAsked, PriceEvent, PriceNamed, PriceRefused, PriceUnanswered
from game.terms.prices import NoPrice

_REASONS = complete_table(NoPrice, {each: Pricing[each.name] for each in NoPrice})


def sentence(event: PriceEvent, names: Names) -> str:
    """What was asked, and what it would take."""
    match event:
        case PriceAsked():
            asked = event.inquiry
            who, whom = names.seat(asked.by), names.seat_within(asked.to)
            return say(Pricing.ASKED, who=who, whom=whom, choice=names.choice(asked.choice))
        case PriceNamed():
            return _named(event, names)
        case PriceRefused():
            who, whom, choice = names.seat(event.by), names.seat_within(event.to), names.choice(event.choice)
            return say(Pricing.REFUSED, who=who, whom=whom, choice=choice, reason=no_price(event.reason))
        case PriceUnanswered():
            who, whom, choice = names.seat(event.by), names.seat_within(event.to), names.choice(event.choice)
            return say(Pricing.UNANSWERED, who=who, whom=whom, choice=choice)
        case _:
            assert_never(event)


def no_price(reason: NoPrice) -> str:
    """Why there is none, as a clause."""
    return say(_REASONS[reason])


def _named(event: PriceNamed, names: Names) -> str:
    who, whom, choice = names.seat(event.by), names.seat_within(event.to), names.choice(event.choice)
    key = Pricing.NAMED if event.wants else Pricing.NAMED_FOR_NOTHING
    return say(key, who=who, whom=whom, choice=choice, wants=names.choices(event.wants))
