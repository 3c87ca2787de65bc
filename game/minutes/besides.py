"""The second sentence of a speech: on a wording, from what delegations have declared of it in public."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from game.minutes.called import first_up, opened
from game.minutes.calling import matter, ways
from game.minutes.catalogue import say_each
from game.minutes.english.speeches_house import Besides
from game.minutes.floor import Floor, neighbours
from game.minutes.names import Names
from game.terms.ids import SeatId
from game.terms.standing import Stance
from game.terms.text import Choice

HOW_OFTEN = 3
"""One speech in so many ends with its act."""
TOO_MUCH = 0.34
"""Share of repeated runs from which nothing is added."""


class Stand(StrEnum):
    """What a speech is towards a wording."""

    FOR = "for"
    AGAINST = "against"


def besides(text: str, by: SeatId, choice: Choice, stand: Stand, names: Names, luck: int, floor: Floor) -> str:
    """The speech with a second sentence, where there is something true to add that was not said before."""
    if luck % HOW_OFTEN == 0:
        return text
    spoken = luck % HOW_OFTEN == 1 and tuple(_in_character(by, choice, names, floor))
    found = spoken or tuple(dict.fromkeys(_found(by, choice, stand, names, floor)))
    if not found:
        return text
    who = names.seat_within(by)
    added = floor.least_said(tuple(first_up(opened(each, who)) for each in found), luck)
    return text if floor.repeats(added) > TOO_MUCH else f"{text} {added}"


def _in_character(by: SeatId, choice: Choice, names: Names, floor: Floor) -> Iterator[str]:
    """What its character would say of the matter, where that is heard at all."""
    manner = floor.manner(by)
    if manner is not None:
        named = _named(by, choice, names)
        yield from say_each(manner, **named, matter_first=named["matter"][:1].upper() + named["matter"][1:])


def _named(by: SeatId, choice: Choice, names: Names) -> dict[str, str]:
    article, about = names.article(choice.bracket), matter(choice.bracket, names)
    return {"who": names.seat_within(by), "article": article, "matter": about}


def _found(by: SeatId, choice: Choice, stand: Stand, names: Names, floor: Floor) -> Iterator[str]:
    """Everything there is to add."""
    named = _named(by, choice, names)
    for key, other in _keys(by, choice, stand, names, floor):
        known = names.delegations.get(other)
        region = known.region if known else ""
        for it in ways((choice,), names):
            yield from say_each(key, other=names.seat_within(other), region=region, it=it, **named)


def _keys(by: SeatId, choice: Choice, stand: Stand, names: Names, floor: Floor) -> Iterator[tuple[Besides, SeatId]]:
    """What is true of the stances that stand in public, with the other delegation it speaks of."""
    along, despite = (Stance.SUPPORT, Stance.OPPOSE) if stand is Stand.FOR else (Stance.OPPOSE, Stance.SUPPORT)
    for other in floor.others(by, choice, along, names):
        key = f"{stand.name}_NEIGHBOUR" if neighbours(by, other, names) else f"{stand.name}_ALONG"
        yield Besides[key], other
    for other in floor.others(by, choice, despite, names):
        yield Besides[f"{stand.name}_DESPITE"], other
    if floor.stance(by, choice) is along:
        yield Besides[f"STANDS_{stand.name}"], by
    yield Besides.CONCERNS, by
