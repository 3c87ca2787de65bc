"""Whole sessions to test laws on: played once for each process, by the delegates that come with the game."""

from __future__ import annotations

from functools import cache

from game.lab.simulate import opening_of
from game.scenarios import shelf
from game.table.memory import MemoryRecord
from game.table.table import Table
from game.table.turns import Turns
from game.terms.by_seat import Keyed
from game.terms.events import Recorded
from game.terms.scenario import Scenario


@cache
def scenario(name: str) -> Scenario:
    """A scenario of the shelf, read once."""
    return shelf.load(name)


def new_table(name: str, seed: int) -> Table:
    """A fresh table with an artificial delegate in every seat."""
    return Table.begin(MemoryRecord(), opening_of(scenario(name), seed, Keyed()), clock=lambda: 0)


@cache
def played(name: str, seed: int) -> tuple[Recorded, ...]:
    """The record of a session that was played to its end."""
    table = new_table(name, seed)
    turns = Turns(table)
    turns.run()
    assert turns.refused == []
    return table.recorded()
