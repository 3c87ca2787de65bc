"""Whole sessions to test laws on: played once for each run, by the delegates that come with the game."""

from __future__ import annotations

import os
import pickle
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from game.lab.simulate import opening_of
from game.scenarios import shelf
from game.table.memory import MemoryRecord
from game.table.table import Table
from game.table.turns import Turns
from game.terms.by_seat import Keyed
from game.terms.events import Recorded
from game.terms.ids import Seq
from game.terms.scenario import Scenario

SHARED = "AD_REFERENDUM_PLAYED"
"""Names the folder of what has been played in this run."""


@cache
def scenario(name: str) -> Scenario:
    """A scenario of the shelf, read once."""
    return shelf.load(name)


def new_table(name: str, seed: int) -> Table:
    """A fresh table with an artificial delegate in every seat."""
    return Table.begin(MemoryRecord(), opening_of(scenario(name), seed, Keyed()), clock=lambda: 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sat:
    """A session that was played to its end."""

    record: tuple[Recorded, ...]
    state: str
    """The hash of the state the live table was left in."""
    ends: frozenset[Seq]
    """The events with which an action was over: what a store that writes all of an action or none can hold."""


@cache
def sat(name: str, seed: int) -> Sat:
    """Played once for each run of the suite, however many laws are held against it, and by however many processes.

    Where the run has a folder for it (``tests/conftest.py``), whoever plays it first lays it down there for the others:
    to read a record takes a fiftieth of the time that it takes to play it.
    """
    folder = os.environ.get(SHARED, "")
    if not folder:
        return _sat(name, seed)
    kept, own = Path(folder, f"{name}-{seed}"), Path(folder, f"{name}-{seed}-{os.getpid()}")
    if not kept.exists():
        own.write_bytes(pickle.dumps(_sat(name, seed)))
        own.replace(kept)
    found = pickle.loads(kept.read_bytes())
    assert isinstance(found, Sat)
    return found


def _sat(name: str, seed: int) -> Sat:
    table = new_table(name, seed)
    turns, ends = Turns(table), {table.seq}
    while (seat := turns.due()) is not None:
        turns.play(seat, turns.choose(seat))
        ends.add(table.seq)
    assert turns.refused == []
    return Sat(record=table.recorded(), state=table.state_hash, ends=frozenset(ends))


def played(name: str, seed: int) -> tuple[Recorded, ...]:
    """The record of a session that was played to its end."""
    return sat(name, seed).record
