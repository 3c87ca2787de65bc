"""Sentences for words that delegations drafted themselves, and for sponsors."""

from __future__ import annotations

from typing import assert_never

from game.minutes.catalogue import quoted, say
from game.minutes.english.wordings import Drafts
from game.minutes.names import Names
from game.terms.events import OwnWordingTabled, WordingContested, WordingEvent, WordingSponsored, WordingStruck
from game.terms.text import Choice


def sentence(event: WordingEvent, names: Names) -> str:
    """What was drafted, and what became of it."""
    match event:
        case OwnWordingTabled():
            return _tabled(event, names)
        case WordingContested():
            return _contested(event, names)
        case WordingStruck():
            struck = names.choice(Choice(bracket=event.bracket, alternative=event.alternative))
            return say(Drafts.STRUCK, choice=struck[:1].upper() + struck[1:])
        case WordingSponsored():
            return say(Drafts.SPONSORED, who=names.seat(event.by), choice=names.choice(event.choice))
        case _:
            assert_never(event)


def _tabled(event: OwnWordingTabled, names: Names) -> str:
    equals = names.alternative_within(Choice(bracket=event.bracket, alternative=event.equals))
    place, text = names.bracket_within(event.bracket), quoted(event.text)
    return say(Drafts.TABLED, who=names.seat(event.by), place=place, text=text, equals=equals)


def _contested(event: WordingContested, names: Names) -> str:
    choice = Choice(bracket=event.bracket, alternative=event.alternative)
    wording = names.wording(choice)
    worded = names.choice(choice)
    if wording is None or not wording.tabled_by:
        return say(Drafts.CONTESTED_UNKNOWN, who=names.seat(event.by), choice=worded)
    return say(
        Drafts.CONTESTED, who=names.seat(event.by), choice=worded, author=names.seat_within(wording.tabled_by[0])
    )
