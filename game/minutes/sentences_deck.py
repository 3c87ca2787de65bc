"""Sentences for what the world throws into the conference."""

from __future__ import annotations

from typing import assert_never

from game.minutes.catalogue import quoted, say
from game.minutes.english.deck import Deck
from game.minutes.names import Names
from game.terms.events import DeckEvent, EffectsPassed, EventChoiceMade, EventDrawn


def sentence(event: DeckEvent, names: Names) -> str:
    """What came in, and how it was answered."""
    match event:
        case EventDrawn():
            return say(Deck.STRUCK, title=quoted(event.title), headline=headline(event, names))
        case EventChoiceMade():
            key = Deck.SILENT if event.by_default else Deck.CHOSE
            title = names.injects.get(event.inject, say(Deck.SOMETHING))
            return say(key, title=title, who=names.seat_within(event.by), label=event.label.rstrip("."))
        case EffectsPassed():
            return say(Deck.PASSED, title=names.injects.get(event.inject, say(Deck.SOMETHING)))
        case _:
            assert_never(event)


def headline(event: EventDrawn, names: Names) -> str:
    """The headline with the names of those it struck."""
    who = names.everybody if event.everybody else names.seats(event.struck)
    return event.headline.replace("{target}", who)
