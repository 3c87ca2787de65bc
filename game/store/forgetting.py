"""What forgetting a participant takes out of a record, wherever it lies: their name, and whatever they wrote.

The record comes out as long as it was, with nothing else changed: it replays, and comes to the same outcomes, for terms
of a deal are choices and numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from game.store.bodies import decoded, encoded
from game.table.actors import actor
from game.terms import events as e
from game.terms.codec import Plain, canonical, to_plain
from game.terms.events import Recorded
from game.terms.ids import SeatId

FORMER = "former participant"
"""What stands where the name stood; numbered from the second one on."""
ERASED = "[erased]"
"""What stands where the words stood."""
WRITTEN = ("text", "words", "name")
"""Fields of a participant's acts that hold what they wrote: what was said, and what a caucus is called."""
OF_OTHERS = ("text", "words")
"""Fields in which others may have named them."""
TELLING = 12
"""Letters from which on words are looked for within other words; shorter ones are anybody's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """What forgetting a participant takes out of a session."""

    acts: int
    """Events of theirs."""
    texts: int
    """Of those, with words of their own."""
    named: int
    """Places where the name stands."""
    backups: tuple[Path, ...]
    """Files beside the session that hold the same and go."""


def surveyed(events: Sequence[Recorded], seat: SeatId, person: str, backups: tuple[Path, ...] = ()) -> Erasure:
    """What would go of the record, and of the files beside it."""
    theirs = list(theirs_of(events, seat, person))
    texts = [each for each in theirs if _texts(to_plain(each.event))]
    plain = [to_plain(each.event) for each in events]
    named = sum(each.person == person for each in events) + sum(
        _word(person, each) for whole in plain for each in _strings(whole)
    )
    return Erasure(acts=len(theirs), texts=len(texts), named=named if person else 0, backups=backups)


def forgotten(events: Sequence[Recorded], seat: SeatId, person: str) -> tuple[Recorded, ...]:
    """The record without the participant's name and words."""
    theirs = {each.seq for each in theirs_of(events, seat, person)}
    said = {words for each in events if each.seq in theirs for words in _texts(to_plain(each.event))}
    names = [person] if person else _people(events, seat)
    renamed = dict(zip(names, _placeholders(events), strict=False))

    def cleaned(string: str, key: str) -> str:
        for words in said:
            string = ERASED if string == words else string
            string = string.replace(words, ERASED) if len(words) >= TELLING else string
        for name, placeholder in renamed.items():
            string = placeholder if string == name else _renamed(string, name, placeholder, key)
        return string

    return tuple(_cleaned(each, cleaned, renamed) for each in events)


def theirs_of(events: Iterable[Recorded], seat: SeatId, person: str) -> Iterator[Recorded]:
    """The participant's acts: what bears their name, and what their seat did in nobody's."""
    for each in events:
        if person and each.person:
            if each.person == person:
                yield each
        elif actor(each.event) == seat:
            yield each


def _people(events: Sequence[Recorded], seat: SeatId) -> list[str]:
    """Everybody who sat there by name, in the order in which they came."""
    found: list[str] = []
    for each in events:
        if isinstance(each.event, e.SessionOpened):
            found += each.event.seating[seat].people if seat in each.event.seating else ()
        elif isinstance(each.event, e.SeatHandedOver) and each.event.seat == seat:
            found += each.event.occupant.people
    return list(dict.fromkeys(each for each in found if not each.startswith(FORMER)))


def seats_of(events: Sequence[Recorded], seat: SeatId, person: str) -> set[SeatId]:
    """The seat that is named, or every seat where that person sat."""
    if seat or not isinstance(events[0].event, e.SessionOpened):
        return {seat}
    seated = [*events[0].event.seating.items()]
    seated += [(each.event.seat, each.event.occupant) for each in events if isinstance(each.event, e.SeatHandedOver)]
    return {where for where, occupant in seated if person in (occupant.name, *occupant.people)}


def _placeholders(events: Sequence[Recorded]) -> Iterator[str]:
    """Names nobody in the session has."""
    taken = {each.person for each in events}
    number = 1
    while True:
        name = FORMER if number == 1 else f"{FORMER} {number}"
        number += 1
        if name not in taken:
            yield name


def _texts(plain: Plain, key: str = "") -> list[str]:
    """What stands in fields that hold words."""
    return [string for where, string in _keyed(plain, key) if where in WRITTEN and string]


def _strings(plain: Plain) -> list[str]:
    return [string for _, string in _keyed(plain, "")]


def _keyed(plain: Plain, key: str) -> Iterator[tuple[str, str]]:
    """Every string with the field it stands in."""
    if isinstance(plain, str):
        yield key, plain
    elif isinstance(plain, list):
        for each in plain:
            yield from _keyed(each, key)
    elif isinstance(plain, dict):
        for name, value in plain.items():
            yield from _keyed(value, name)


def _word(name: str, string: str) -> bool:
    return bool(name) and (string == name or re.search(rf"\b{re.escape(name)}\b", string) is not None)


def _renamed(string: str, name: str, placeholder: str, key: str) -> str:
    """Names within what others wrote; a scenario's own words are nobody's."""
    return re.sub(rf"\b{re.escape(name)}\b", lambda _: placeholder, string) if key in OF_OTHERS else string


def _cleaned(recorded: Recorded, clean: Callable[[str, str], str], renamed: dict[str, str]) -> Recorded:
    event = recorded.event
    kind, version, _ = encoded(event)
    if not isinstance(event, e.SessionOpened):
        plain = _mapped(to_plain(event), "", clean)
        event = decoded(kind, version, canonical(plain))
    else:
        seating = {seat: _reseated(each, renamed) for seat, each in event.seating.items()}
        event = replace(event, seating=type(event.seating)(seating))
    return replace(recorded, event=event, person=renamed.get(recorded.person, recorded.person))


def _reseated(occupant: e.Occupant, renamed: dict[str, str]) -> e.Occupant:
    people = tuple(renamed.get(each, each) for each in occupant.people)
    return replace(occupant, people=people, name=renamed.get(occupant.name, occupant.name))


def _mapped(plain: Plain, key: str, clean: Callable[[str, str], str]) -> Plain:
    if isinstance(plain, str):
        return clean(plain, key)
    if isinstance(plain, list):
        return [_mapped(each, key, clean) for each in plain]
    if isinstance(plain, dict):
        return {name: _mapped(value, name, clean) for name, value in plain.items()}
    return plain
