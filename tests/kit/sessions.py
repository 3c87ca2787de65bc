"""Whole sessions to test laws on: played once for each process, by the delegates that come with the game."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from game.lab.simulate import opening_of
from game.scenarios import shelf
from game.table.memory import MemoryRecord
from game.table.table import Table
from game.table.turns import Turns
from game.terms.by_seat import Keyed
from game.terms.events import Recorded
from game.terms.ids import Seq
from game.terms.scenario import Scenario


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
    """Played once for each process, however many laws are held against it."""
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
