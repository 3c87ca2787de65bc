"""Plays real conferences in session files, from any move on; knows how each of them goes when nobody disturbs it."""

from __future__ import annotations

import signal
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random

from game.lab.simulate import opening_of
from game.store.record import SessionFile, create, open_file
from game.table.memory import MemoryRecord
from game.table.table import Table
from game.table.turns import Turns
from game.terms.by_seat import Keyed
from game.terms.events import Recorded, SessionOpened
from tests.kit.sessions import scenario

SESSIONS = (("tutorial", 1), ("cybercrime", 1), ("tutorial", 2), ("tutorial", 1))
"""Scenario and seed of the sessions. Few, because each is first played through without a disturbance."""
FURTHER = 12
"""Moves that a long session is played on after the kill; a short one is played to its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undisturbed:
    """A session that nobody killed."""

    record: tuple[Recorded, ...]
    ends: tuple[int, ...]
    """Every seq at which a move ended."""


@cache
def undisturbed(name: str, seed: int) -> Undisturbed:
    """Play it through, once for each process."""
    table = Table.begin(MemoryRecord(), opening_of(scenario(name), seed, Keyed()), clock=lambda: 0)
    turns, ends = Turns(table), [int(table.seq)]
    while move(table, turns):
        ends.append(table.seq)
    return Undisturbed(record=table.recorded(), ends=tuple(ends))


def move(table: Table, turns: Turns) -> bool:
    """One action of the seat whose turn it is; whether there was one."""
    seat = turns.due()
    if seat is None:
        return False
    turns.play(seat, turns.choose(seat))
    return True


class Negotiates:
    """Delegates in every seat, on a file; thought and disk alike can be interrupted."""

    longest_life = 0.2

    def __init__(self) -> None:
        for session in SESSIONS:  # before the first fork, so that every child is warm
            undisturbed(*session)

    def lay(self, folder: Path, number: int, luck: Random) -> Path:
        """A new file; a long conference stands at a move drawn by lot already, so that every stage is met."""
        name, seed = luck.choice(SESSIONS)
        path = folder / f"{name.replace('_', '-')}-{seed}-{number}.adref"
        known = undisturbed(name, seed)
        if name != "tutorial":
            cut = luck.choice(known.ends)
            with _created(path, name) as file:
                file.append_copy([replace(each, at_ms=0) for each in known.record[:cut]])
        return path

    def play(self, path: Path, acknowledge: Callable[[int], None]) -> None:
        """Begin or continue to the end of the session, then wait to be killed."""
        with _opened(path) as file:
            table = _table(file, path)
            acknowledge(table.seq)
            turns = Turns(table)
            while move(table, turns):
                acknowledge(table.seq)
            signal.pause()

    def whole(self, record: tuple[Recorded, ...]) -> bool:
        """Whether this is the undisturbed session, event by event, up to the end of a move."""
        if not record:
            return True
        known = _known(record)
        return len(record) in known.ends and _events(record) == _events(known.record[: len(record)])

    def over(self, record: tuple[Recorded, ...]) -> bool:
        """Whether the session has ended."""
        return bool(record) and len(record) == len(_known(record).record)

    def goes_on(self, path: Path) -> bool:
        """A short session to its end, a long one some moves; whether all is as if it had never been killed."""
        short = path.name.startswith("tutorial")
        with _opened(path) as file:
            table = _table(file, path)
            turns, moves = Turns(table), 0
            while (short or moves < FURTHER) and move(table, turns):
                moves += 1
            record = table.recorded()
        undisturbed_hash = Table(MemoryRecord(_known(record).record[: len(record)]), clock=lambda: 0).state_hash
        ended = not short or len(record) == len(_known(record).record)
        return ended and self.whole(record) and table.state_hash == undisturbed_hash


def _created(path: Path, name: str) -> SessionFile:
    return create(path, session=path.stem, scenario=name, title=scenario(name).public.title)


def _opened(path: Path) -> SessionFile:
    return open_file(path) if path.exists() else _created(path, _session_in(path)[0])


def _table(file: SessionFile, path: Path) -> Table:
    """A table on the file; its opening is written where the child died before that."""
    if file.head:
        return Table(file, clock=lambda: 0)
    name, seed = _session_in(path)
    return Table.begin(file, opening_of(scenario(name), seed, Keyed()), clock=lambda: 0)


def _session_in(path: Path) -> tuple[str, int]:
    name, seed, _number = path.stem.rsplit("-", 2)
    return name.replace("-", "_"), int(seed)


def _known(record: tuple[Recorded, ...]) -> Undisturbed:
    opened = record[0].event
    assert isinstance(opened, SessionOpened)
    assert opened.seed is not None
    return undisturbed(opened.scenario.public.id, opened.seed)


def _events(record: tuple[Recorded, ...]) -> list[object]:
    return [each.event for each in record]
