"""Whole sessions without a window: reproducible, whatever plays them."""

from __future__ import annotations

import gc
import os
import sys
import tracemalloc

import pytest

from game.lab.footprint import Footprint
from game.lab.plan import Plan, parse_vary, varied
from game.lab.simulate import play, simulate
from game.lab.totals import totals
from game.lab.yardsticks import in_effect, yardstick
from game.table.table import Table
from game.terms.by_seat import Keyed
from game.terms.events import PUBLIC, EndReason, OwnWordingTabled
from game.terms.ids import AlternativeId, BracketId, SeatId
from game.terms.trouble import Trouble

TUTORIAL = Plan(scenario="tutorial", sessions=3, seed=7)


def test_the_same_plan_gives_the_same_results() -> None:
    assert simulate(TUTORIAL, workers=1) == simulate(TUTORIAL, workers=1)


def test_the_number_of_workers_changes_no_result() -> None:
    assert simulate(TUTORIAL, workers=2) == simulate(TUTORIAL, workers=1)


def test_session_k_is_the_session_of_seed_plus_k_and_no_delegate_is_refused() -> None:
    results = simulate(TUTORIAL, workers=1)
    assert [each.seed for each in results] == [7, 8, 9]
    assert play(Plan(scenario="tutorial", seed=9), 0).state_hash == results[2].state_hash
    assert all(each.refused == 0 for each in results)


def test_no_session_is_kept_in_memory_once_it_has_been_played() -> None:
    """Issue 5: memory is flat. What is kept of a session is its result; a table that stayed would be a megabyte."""
    plan = Plan(scenario="tutorial", sessions=20, seed=100)
    for number in range(15):
        play(plan, number)
    gc.collect()
    standing = tables()
    tracemalloc.start()
    for number in range(15, 20):
        play(plan, number)
    gc.collect()
    grown, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert grown < 5 * 400_000
    assert tables() == standing


def test_what_processes_hold_after_their_first_session_and_their_last_is_told_of_the_one_that_grew_most() -> None:
    footprint = Footprint()
    assert footprint.grown_most is None
    for process, held in ((1, 50), (2, 40), (1, 51), (3, None), (2, 47), (1, 52)):
        footprint.heard(process, held)
    assert footprint.grown_most == (40, 47)


def test_every_session_is_weighed_in_the_process_that_played_it() -> None:
    """Issue 5: memory is flat, which only a figure of the beginning beside one of the end can show."""
    alone: list[tuple[int, int | None]] = []
    simulate(TUTORIAL, workers=1, weighed=lambda process, held: alone.append((process, held)))
    assert [process for process, _ in alone] == [os.getpid()] * 3
    if sys.platform.startswith("linux"):
        assert all(held is not None and 10e6 < held < 10e9 for _, held in alone)


def tables() -> int:
    """How many tables there are in this process."""
    return sum(isinstance(each, Table) for each in gc.get_objects())


def test_a_batch_reads_its_scenario_once() -> None:
    assert varied(TUTORIAL)[0] is varied(Plan(scenario="tutorial", sessions=3, seed=7))[0]


def test_progress_is_told_after_every_session() -> None:
    told: list[int] = []
    simulate(TUTORIAL, workers=1, told=told.append)
    assert told == [1, 2, 3]


def test_totals_add_up() -> None:
    results = simulate(TUTORIAL, workers=1)
    summary = totals(results)
    assert sum(times for _, times in summary.endings) == summary.sessions == 3
    assert summary.in_force == sum(each.ending is EndReason.IN_FORCE for each in results)
    assert sum(times for _, times in summary.ratified_by) == sum(len(each.parties) for each in results)


def test_what_is_varied_reaches_the_scenario_and_the_engine() -> None:
    plan = Plan(
        scenario="tutorial", years=3, vary=parse_vary(["calendar.rounds=5", "world.climate=-0.8", "b_sign=1.1"])
    )
    scenario, parameters = varied(plan)
    assert scenario.public.calendar.years == 3
    assert scenario.public.calendar.rounds == 5
    assert scenario.public.world.climate == -800
    assert dict(parameters) == {"b_sign": "1.1"}


@pytest.mark.parametrize(
    "wrong",
    ["b_sign", "nonsense=1", "b_sign=much", "b_sign=99", "calendar.lunch=1", "calendar.rounds=0", "world.rule=nan"],
)
def test_a_wrong_variation_is_refused_in_a_sentence(wrong: str) -> None:
    with pytest.raises(Trouble):
        varied(Plan(scenario="tutorial", vary=parse_vary([wrong])))


def test_words_of_ones_own_are_measured_as_what_they_equal() -> None:
    """Decision D16: they take the attributes and preferences of the alternative they equal."""
    bracket, own, equals = BracketId("TU02"), AlternativeId("W1"), AlternativeId("C")
    drafted = OwnWordingTabled(
        audience=PUBLIC,
        by=SeatId("ALD"),
        bracket=bracket,
        alternative=own,
        text="In other words.",
        equals=equals,
        attention=1,
    )
    plain = Keyed({BracketId("TU01"): AlternativeId("C"), bracket: equals, BracketId("TU03"): AlternativeId("B")})
    assert in_effect(plain.put(bracket, own), (drafted,)) == plain
    measure = yardstick(varied(TUTORIAL)[0])
    assert measure.index(in_effect(plain.put(bracket, own), (drafted,))) == measure.index(plain)
