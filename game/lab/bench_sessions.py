"""How long delegates think: decisions, rounds and whole conferences, each timed where it happens, beside its floor.

A decision cannot be timed again and again: what was worked out for it is remembered. So a table is played, and every
decision is timed once, as it comes.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from game.lab.bench_worlds import scenario
from game.lab.collecting import seldom
from game.lab.simulate import everybody_ai, opening_of
from game.scenarios import shelf
from game.table.memory import MemoryRecord
from game.table.table import Table
from game.table.turns import Turns
from game.terms.by_seat import Keyed
from game.terms.codec import to_bytes
from game.terms.moments import Phase
from game.terms.scenario import Calendar, Scenario

Samples = tuple[Sequence[float], Sequence[float]]
"""Seconds of CPU that something took, and those of its floor, time after time."""
_PASSES = 8
"""Tables that a decision reads at least: stances, preferences and salience as estimated, chances, values, gains."""


def decisions(states: int, articles: int, number: int) -> Samples:
    """So many decisions in the sittings of a made-up conference.

    The floor is one bare choice and sum over each table that a decision reads.
    """
    taken, floors = [], []
    room = np.random.Generator(np.random.Philox(1)).random((_PASSES, states, articles, 7))
    for spent in _in_the_sittings(states, articles, number):
        taken.append(spent)
        started = time.process_time()
        for each in room:
            np.where(each > 0.5, each, 0.0).sum(-1)
        floors.append(time.process_time() - started)
    return taken, floors


def rounds(states: int, articles: int, number: int) -> Samples:
    """So many rounds in which each delegation decides once, the decisions alone."""
    taken, floors = decisions(states, articles, number * states)
    return _summed(taken, states), _summed(floors, states)


def conferences(name: str, number: int) -> Samples:
    """So many whole conferences, from the opening to the end; the floor is to write the record of each as bytes."""
    taken, floors = [], []
    given = shelf.load(name)
    _played(given, 0)  # what is worked out once for a scenario
    for seed in range(1, number + 1):
        started = time.process_time()
        table = _played(given, seed)
        taken.append(time.process_time() - started)
        started = time.process_time()
        for each in table.recorded():
            to_bytes(each)
        floors.append(time.process_time() - started)
    return taken, floors


def _in_the_sittings(states: int, articles: int, number: int) -> Iterator[float]:
    """Seconds of CPU of one decision after the other, delegations only."""
    given = scenario(states, articles)
    calendar = Calendar(sittings=3, rounds=4, years=1)
    given = replace(given, public=replace(given.public, calendar=calendar))
    left, seed = number, 0
    while left > 0:
        seed += 1
        table = _opened(given, seed)
        turns = Turns(table)
        while left > 0 and (seat := turns.due()) is not None:
            started = time.process_time()
            action = turns.choose(seat)
            spent = time.process_time() - started
            if table.moment.phase is Phase.SITTING and seat in given.public.states:
                left -= 1
                yield spent
            turns.play(seat, action)


def _opened(given: Scenario, seed: int) -> Table:
    opening = opening_of(given, seed, Keyed(), everybody_ai(given))
    return Table.begin(MemoryRecord(), opening, clock=lambda: 0)


def _played(given: Scenario, seed: int) -> Table:
    table = _opened(given, seed)
    with seldom():
        Turns(table).run()
    return table


def _summed(taken: Sequence[float], states: int) -> list[float]:
    return [sum(taken[at : at + states]) for at in range(0, len(taken) - states + 1, states)]
