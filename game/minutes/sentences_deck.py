"""Sentences for what the world throws into the conference."""

from __future__ import annotations

from typing import assert_never

from game.minutes.catalogue import quoted, say
from game.minutes.english.deck import Deck
from game.minutes.names import Names
from game.minutes.templates import complete_table
from game.terms.deck import Revelation
from game.terms.events import (
    DeckEvent,
    EffectsPassed,
    EventChoiceMade,
    EventDrawn,
    FloorGiven,
    GuestEvent,
    GuestSpoke,
    HelpGiven,
)
from game.terms.guests import Guest, GuestAct
from game.terms.ids import BracketId
from game.terms.text import Choice

_GUESTS = complete_table(Guest, {Guest.CIVIL_SOCIETY: Deck.CIVIL_SOCIETY, Guest.PROVIDERS: Deck.PROVIDERS})
_ACTS = complete_table(
    GuestAct, {GuestAct.REPORT: Deck.REPORT, GuestAct.OFFER: Deck.OFFER, GuestAct.WARNING: Deck.WARNING}
)


def sentence(event: DeckEvent, names: Names) -> str:
    """What came in, how it was answered, and what everybody learned by it."""
    shown = () if isinstance(event, EffectsPassed) else event.revealed
    return " ".join((_came(event, names), *(said for each in shown if (said := _learned(each, names)))))


def _learned(shown: Revelation, names: Names) -> str:
    """Empty where nothing is wished of that clause and no red line lies in it."""
    who = names.seat_within(shown.seat)
    if not shown.order:
        return say(Deck.LINE, who=who, article=names.article(shown.clause)) if shown.red_line else ""
    best = names.choice(Choice(bracket=BracketId(shown.clause), alternative=shown.order[0]))
    return say(Deck.SHOWN_LINE if shown.red_line else Deck.SHOWN, who=who, best=best)


def _came(event: DeckEvent, names: Names) -> str:
    match event:
        case EventDrawn():
            return say(Deck.STRUCK, title=quoted(event.title), headline=headline(event, names))
        case EventChoiceMade():
            key = Deck.SILENT if event.by_default else Deck.CHOSE
            title = names.injects.get(event.inject, say(Deck.SOMETHING))
            return say(key, title=title, who=names.seat_within(event.by), label=event.label.rstrip("."))
        case HelpGiven():
            title = names.injects.get(event.inject, say(Deck.SOMETHING))
            return say(Deck.HELPED, title=title, who=names.seat_within(event.by), whom=names.seat_within(event.to))
        case EffectsPassed():
            return say(Deck.PASSED, title=names.injects.get(event.inject, say(Deck.SOMETHING)))
        case _:
            assert_never(event)


def headline(event: EventDrawn, names: Names) -> str:
    """The headline with the names of those it struck."""
    who = names.everybody if event.everybody else names.seats(event.struck)
    return event.headline.replace("{target}", who)


def guest_sentence(event: GuestEvent, names: Names) -> str:
    """Who was given the floor, and what was said."""
    guest, article = say(_GUESTS[event.guest]), names.article(event.clause)
    match event:
        case FloorGiven():
            return say(Deck.FLOOR, guest=guest, article=article)
        case GuestSpoke():
            text = quoted(event.text)
            return say(_ACTS[event.act], guest=guest, article=article, title=quoted(event.title), text=text)
        case _:
            assert_never(event)
