"""Whose turn it is (decision D10)."""

from __future__ import annotations

from collections import Counter

from game.lab.simulate import everybody_ai, opening_of
from game.table.memory import MemoryRecord
from game.table.ports import Accepted
from game.table.table import Table
from game.table.turns import Turns
from game.terms.actions import DeclareReady
from game.terms.by_seat import Keyed
from game.terms.events import Occupant, SeatKind
from game.terms.ids import SeatId
from tests.kit.sessions import scenario

PERSON = SeatId("BRE")


def test_d10_who_comes_after_a_person_is_drawn_and_not_always_the_first_of_the_order() -> None:
    made = scenario("tutorial")
    seating = everybody_ai(made).put(PERSON, Occupant(kind=SeatKind.PERSON))
    first, after = Counter[SeatId](), Counter[bool]()
    for seed in range(24):
        table = Table.begin(MemoryRecord(), opening_of(made, seed, Keyed(), seating), clock=lambda: 0)
        turns = Turns(table)
        before = turns.due()
        assert before is not None
        assert isinstance(table.submit(PERSON, DeclareReady(by=PERSON), table.seq), Accepted)
        due = turns.due()
        first[before] += 1
        after[due == before] += 1
    assert len(first) > 1, "the order is drawn"
    assert min(after[True], after[False]) >= 4, "with a place of its own in it, a person is followed by either"
