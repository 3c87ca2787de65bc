"""Forgetting a participant: their name and whatever they wrote leave the session's file, its journal and its backups.

The record is written anew and chained anew, event by event (``forgetting``). What was there before is overwritten
before it is let go of. A copy that somebody has carried elsewhere is out of reach, and the command says so.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from game.store import locks, troubles
from game.store.desk import SessionDesk, path_beside
from game.store.forgetting import Erasure, forgotten, seats_of, surveyed
from game.store.making import part_of
from game.store.mending import written_anew
from game.store.opening import read_events
from game.store.record import Salt, fresh_salt, open_file
from game.store.untouched import beside
from game.terms.events import Recorded
from game.terms.ids import SeatId


def survey(path: Path, seat: SeatId, person: str) -> Erasure:
    """What would go. Raises ``Trouble`` for a file that is damaged or no session."""
    return surveyed(_sound(path), seat, person, backups_of(path))


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
        clear_desk(path, seats_of(before, seat, person))
    except OSError as error:
        raise troubles.unwritable(path, error) from error
    finally:
        part.unlink(missing_ok=True)
    return done


def backups_of(path: Path) -> tuple[Path, ...]:
    """The backups of a session beside it and in the folder of backups."""
    folder = path.parent
    found = [*folder.glob(f"{path.stem}.format-*.backup"), *(folder / "backups").glob(f"{path.stem}.*.backup")]
    return tuple(sorted(found))


def _sound(path: Path) -> tuple[Recorded, ...]:
    opened = read_events(path)
    if opened.fault is not None:
        raise troubles.damaged(path, opened.fault)
    return opened.events


def clear_desk(path: Path, seats: Iterable[SeatId]) -> None:
    """The notebooks of these seats beside the session go; what was there is overwritten first."""
    lying = path_beside(path)
    if lying.exists():
        desk = SessionDesk(path)
        before = lying.read_bytes()
        with lying.open("rb+") as old:
            for seat in sorted(seats):
                desk.forget(seat)
            if lying.read_bytes() != before:  # another file has its name now
                _overwrite(old.fileno())


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


def shred_desk(path: Path) -> None:
    """Delete for good what lies beside a session. Raises ``Trouble``."""
    try:
        _shred(path_beside(path))
    except OSError as error:
        raise troubles.unwritable(path, error) from error


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
