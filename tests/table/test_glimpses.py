"""What a delegate chooses from is the view of its seat, less the forecasts; it is worked out only where it is read."""

from __future__ import annotations

from dataclasses import fields

import pytest

from game.rules.seen import SEEN
from game.table.proceedings import Proceedings
from game.terms.home_front import HomeFront
from game.terms.ids import CHAIR, OBSERVER, SeatId
from game.terms.readings import Readings
from game.terms.views import SeatView, Sight
from tests.kit.sessions import played

FORECASTS = {"likelihood", "likelihood_low", "likelihood_high", "in_force"}
EVERY = 97
"""Events between two comparisons: a prime, so that every kind of stage and seat comes up."""


def read(view: SeatView) -> tuple[dict[str, object], dict[str, object]]:
    """Field by field, what is seen and what is read of it."""
    sight = {each.name: getattr(view.sight, each.name) for each in fields(Sight)}
    sight["one by one"] = tuple(view.sight.permits(each.move) for each in view.sight.permissions)
    readings = {each.name: getattr(view.readings, each.name) for each in fields(Readings)}
    return sight, {name: value for name, value in readings.items() if name not in FORECASTS}


def at_home(view: SeatView) -> list[object]:
    return [] if view.home is None else [getattr(view.home, each.name) for each in fields(HomeFront)]


def test_every_field_of_a_sight_has_its_line_in_the_table_of_what_is_seen() -> None:
    assert set(SEEN) == {each.name for each in fields(Sight)}


@pytest.mark.parametrize("name", ["tutorial", "cybercrime"])
def test_a_delegate_chooses_from_what_its_seat_sees_at_every_stage_of_a_conference(name: str) -> None:
    record = played(name, 1)
    at = Proceedings(record[0])
    seats: list[SeatId] = [*at.opened.scenario.public.states, CHAIR, OBSERVER]
    for turn, place in enumerate(range(1, len(record), EVERY)):
        at.fold(record[len(at.record) : place])
        seat = seats[turn % len(seats)]
        whole, chosen_from = at.view(seat), at.view_to_choose_from(seat)
        assert read(chosen_from) == read(whole)
        assert (chosen_from.seq, chosen_from.record) == (whole.seq, whole.record)
        assert at_home(chosen_from) == at_home(whole)


def test_of_a_moment_that_has_passed_nothing_more_is_worked_out() -> None:
    record = played("tutorial", 1)
    at = Proceedings(record[0])
    at.fold(record[1:40])
    seat = at.opened.scenario.public.states[0]
    before = at.view_to_choose_from(seat)
    trust = before.readings.trust
    at.fold(record[40:])
    assert before.readings.trust is trust
    assert before.sight.moment != at.now.moment
    with pytest.raises(RuntimeError, match="passed"):
        _ = before.readings.balance
    with pytest.raises(RuntimeError, match="passed"):
        _ = before.record
