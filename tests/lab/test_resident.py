"""The study beside a window: a process that follows the record, thinks, and ends with its pipe (decision D33)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.lab.resident import Resident, Thinker
from game.table.ports import Chosen, Foreseen
from game.table.turns import Turns
from game.terms.ids import OBSERVER, SeatId
from tests.kit.sessions import new_table, played

ALD = SeatId("ALD")


@pytest.fixture
def resident() -> Iterator[Resident]:
    study = Resident()
    yield study
    study.close()


def test_it_thinks_what_a_delegate_at_the_table_would_think(resident: Resident) -> None:
    table = new_table("tutorial", 1)
    turns = Turns(table)
    followed = 0
    for _ in range(25):
        seat = turns.due()
        assert seat is not None
        resident.follow(table.recorded()[followed:])
        followed = len(table.recorded())
        resident.choose(seat)
        thought = resident.thought()
        assert thought == Chosen(seat=seat, seq=table.seq, action=turns.choose(seat))
        turns.play(seat, turns.choose(seat))


def test_it_foresees_what_the_table_foresees(resident: Resident) -> None:
    record = played("tutorial", 1)[:60]
    resident.follow(record)
    resident.foresee(OBSERVER)
    thinker = Thinker()
    thinker.follow(record)
    assert resident.thought() == thinker.foresee(OBSERVER)
    assert isinstance(thinker.foresee(ALD), Foreseen)


def test_who_waits_for_a_thought_when_it_closes_meets_the_end_and_no_process_stays_behind() -> None:
    study = Resident()
    study.close()
    study.close()
    with pytest.raises(EOFError):
        study.thought()
    assert not study._process.is_alive()


def test_nothing_is_thought_before_the_first_event() -> None:
    with pytest.raises(ValueError, match="first follow"):
        Thinker().choose(ALD)
