"""A delegate answers at once: processor time of decisions, beside a floor measured in the same run."""

from __future__ import annotations

from statistics import median
from time import process_time

import numpy as np

from game.delegates.roster import delegate_for
from game.table.chance import luck_of
from game.table.turns import Turns
from tests.kit.sessions import new_table

FLOOR_MS = 0.017
"""The floor where the promise was measured: a sum over 15 x 45 x 7 random numbers."""
PROMISE_MS = 2.0
SLACK = 2.0
"""Decision D30 allows a factor of two."""


def floor() -> float:
    begun = process_time()
    np.random.default_rng(0).random((15, 45, 7)).sum()
    return process_time() - begun


def test_a_decision_takes_two_milliseconds_at_fifteen_delegations_and_sixteen_clauses() -> None:
    table = new_table("cybercrime", 11)
    turns = Turns(table)
    taken, floors = [], []
    for _ in range(220):
        seat = turns.due()
        assert seat is not None
        view, luck = table.view_to_choose_from(seat), luck_of(table.seed, seat, table.seq)
        delegate = delegate_for(seat, table.seating[seat])
        floors.append(floor())
        begun = process_time()
        action = delegate.choose(view, luck)
        taken.append(process_time() - begun)
        turns.play(seat, action)
    machine = max(1.0, 1000 * median(floors) / FLOOR_MS)
    assert 1000 * median(taken) <= PROMISE_MS * SLACK * machine
    assert 1000 * sum(taken) / len(taken) * 15 <= 30.0 * SLACK * machine, "a round of fifteen in 30 ms"
