"""Forgetting a participant: their name and whatever they wrote leave the session, its journal and its backups.

The record is written anew and chained anew, event by event, with nothing else changed: it verifies, it replays, and it
comes to the same outcomes, for terms of a deal are choices and numbers. What was there before is overwritten before it
is let go of. A copy that somebody has carried elsewhere is out of reach, and the command says so.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from game.store import locks, troubles
from game.store.bodies import decoded, encoded
from game.store.desk import SessionDesk, path_beside
from game.store.making import part_of
from game.store.mending import written_anew
from game.store.opening import read_events
from game.store.record import Salt, fresh_salt, open_file
from game.store.untouched import beside
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


def survey(path: Path, seat: SeatId, person: str) -> Erasure:
    """What would go. Raises ``Trouble`` for a file that is damaged or no session."""
    events = _sound(path)
    theirs = list(_theirs(events, seat, person))
    texts = [each for each in theirs if _texts(to_plain(each.event))]
    plain = [to_plain(each.event) for each in events]
    named = sum(each.person == person for each in events) + sum(
        _word(person, each) for whole in plain for each in _strings(whole)
    )
    return Erasure(acts=len(theirs), texts=len(texts), named=named if person else 0, backups=backups_of(path))


def erase(path: Path, seat: SeatId, person: str, *, salt: Salt = fresh_salt) -> Erasure:
    """Forget ``person`` (everybody at the seat where empty) in a session that nobody has open. Raises ``Trouble``."""
    with open_file(path) as held:  # closing brings its journal home; refused where somebody plays
        created = held.meta.created if held.meta else None
    done = survey(path, seat, person)
    before = _sound(path)
    new = forgotten(before, seat, person)
    part = part_of(path)
    try:
        part.unlink(missing_ok=True)
        written_anew(path, part, new, created=created, salt=salt)
        with path.open("rb+") as old:
            os.replace(part, path)
            _overwrite(old.fileno())
        for each in (*done.backups, *beside(path)):
            _shred(each)
        _clear_desk(path, _seats(before, seat, person))
    except OSError as error:
        raise troubles.unwritable(path, error) from error
    finally:
        part.unlink(missing_ok=True)
    return done


def forgotten(events: Sequence[Recorded], seat: SeatId, person: str) -> tuple[Recorded, ...]:
    """The record without the participant's name and words."""
    theirs = {each.seq for each in _theirs(events, seat, person)}
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


def backups_of(path: Path) -> tuple[Path, ...]:
    """The backups of a session beside it and in the folder of backups."""
    folder = path.parent
    found = [*folder.glob(f"{path.stem}.format-*.backup"), *(folder / "backups").glob(f"{path.stem}.*.backup")]
    return tuple(sorted(found))


def _sound(path: Path) -> tuple[Recorded, ...]:
    opened = read_events(path)
    if opened.fault is not None:
        raise troubles.damaged(opened.fault)
    return opened.events


def _theirs(events: Iterable[Recorded], seat: SeatId, person: str) -> Iterator[Recorded]:
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


def _seats(events: Sequence[Recorded], seat: SeatId, person: str) -> set[SeatId]:
    """The seat that is named, or every seat where that person sat."""
    if seat or not isinstance(events[0].event, e.SessionOpened):
        return {seat}
    seated = [*events[0].event.seating.items()]
    seated += [(each.event.seat, each.event.occupant) for each in events if isinstance(each.event, e.SeatHandedOver)]
    return {where for where, occupant in seated if person in (occupant.name, *occupant.people)}


def _clear_desk(path: Path, seats: Iterable[SeatId]) -> None:
    """Their notebooks go; what was there is overwritten first."""
    lying = path_beside(path)
    if lying.exists():
        desk = SessionDesk(path)
        before = lying.read_bytes()
        with lying.open("rb+") as old:
            for seat in sorted(seats):
                desk.forget(seat)
            if lying.read_bytes() != before:  # another file has its name now
                _overwrite(old.fileno())


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


def shred(path: Path) -> int:
    """Delete a session for good, its journal and its backups too; answers how many backups there were.

    Raises ``Trouble``: missing, or open elsewhere.
    """
    try:
        if locks.held(path):
            raise troubles.already_open(path)
        if not path.exists():
            raise troubles.missing(path)
        gone = backups_of(path)
        for each in (*gone, *beside(path), path_beside(path), path):
            _shred(each)
    except OSError as error:
        raise troubles.unwritable(path, error) from error
    return len(gone)


def _shred(path: Path) -> None:
    if path.exists():
        with path.open("rb+") as file:
            _overwrite(file.fileno())
        path.unlink()


def _overwrite(file: int) -> None:
    """Zeros over every byte, on the disk before we go on."""
    size = os.fstat(file).st_size
    os.lseek(file, 0, os.SEEK_SET)
    for _ in range(0, size, 1 << 20):
        os.write(file, bytes(min(1 << 20, size)))
    os.fsync(file)
