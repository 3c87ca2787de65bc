"""Forecasts: E4.6 to E4.13, E4.17, invariants I14 to I16, and the historical pace."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from game.engine import entry
from game.engine.arrays import Floats
from game.engine.entry import Threshold
from game.engine.forecast import Regions, Runs, Start, mean_field, monte_carlo, regions_of, thresholds
from game.engine.parameters import Parameters
from game.engine.streams import Purpose, entropy_of, stream

P = Parameters()
CHANCES = arrays(np.float64, st.integers(0, 9), elements=st.floats(0, 1))


def enumerated(chance: Floats) -> Floats:
    number = np.zeros(len(chance) + 1)
    for bits in product((0, 1), repeat=len(chance)):
        joined = np.array(bits, dtype=np.bool_)
        number[joined.sum()] += np.prod(np.where(joined, chance, 1 - chance))
    return number


@given(CHANCES)
def test_i14_the_number_of_parties_is_that_of_enumeration(chance: Floats) -> None:  # E4.11, E4.12
    assert np.allclose(entry.number_of_parties(chance), enumerated(chance), atol=1e-12)
    assert np.allclose(entry.number_by_transform(chance), enumerated(chance), atol=1e-12)


def test_i14_certain_and_impossible_states_and_no_states_at_all_are_allowed() -> None:
    assert entry.number_of_parties(np.array([1.0, 1.0, 0.0])).tolist() == [0, 0, 1, 0]
    assert entry.number_of_parties(np.zeros(0)).tolist() == [1]


@given(CHANCES)
def test_i14_the_margin_of_the_joint_array_is_the_number_of_parties(chance: Floats) -> None:  # E4.13
    weight = np.full(len(chance), 1 / max(len(chance), 1))
    assert np.allclose(entry.number_and_share(chance, weight).sum(1), entry.number_of_parties(chance), atol=1e-12)


def world(states: int, seed: int) -> tuple[Floats, Regions]:
    luck = stream(seed, Purpose.WORLD)
    return luck.normal(0.5, 0.5, states), Regions(of=luck.integers(0, 5, states), count=5)


def everybody(states: int) -> Start:
    return Start(party=np.zeros(states, dtype=np.bool_), able=np.ones(states, dtype=np.bool_))


def test_i15_runs_without_contagion_agree_with_the_exact_number() -> None:  # E4.9, E4.10
    eta, regions = world(60, 3)
    drawn = thresholds(60, 20_000, 7, P)
    runs = monte_carlo(eta, regions, everybody(60), 10, drawn, P, contagion=False)
    told = mean_field(eta, regions, everybody(60), 10, P, contagion=False).joined
    for year in (2, 5, 10):
        exact = np.cumsum(entry.number_of_parties(told[year]))
        found = np.cumsum(np.bincount(runs.counts[year], minlength=61)) / 20_000
        assert np.abs(exact - found).max() < 0.015


def test_i15_the_same_entropy_gives_the_same_runs() -> None:
    eta, regions = world(20, 4)
    one, two = (monte_carlo(eta, regions, everybody(20), 8, thresholds(20, 500, 9, P), P).counts for _ in range(2))
    assert np.array_equal(one, two)


@given(st.integers(0, 20), st.floats(0, 0.5))
def test_i16_raising_any_eta_never_lowers_any_count(seed: int, more: float) -> None:
    eta, regions = world(20, seed)
    drawn = thresholds(20, 200, 5, P)
    before = monte_carlo(eta, regions, everybody(20), 8, drawn, P).counts
    eta[seed % 20] += more
    assert (monte_carlo(eta, regions, everybody(20), 8, drawn, P).counts >= before).all()


def test_runs_that_set_out_later_agree_with_the_conditional_forecast() -> None:
    eta, regions = world(40, 6)
    start = Start(
        party=np.arange(40) < 5, able=np.arange(40) < 35, year=3, before=np.exp(eta) * 0.15
    )  # the last five withheld their signatures
    told = mean_field(eta, regions, start, 4, P, contagion=False).joined[-1]
    runs = monte_carlo(eta, regions, start, 4, thresholds(40, 20_000, 8, P), P, contagion=False)
    assert np.abs(runs.joined.mean(-1) - told).max() < 0.015
    assert (told[:5] == 1).all()
    assert (told[35:] == 0).all()


def test_e4_8_contagion_helps_and_runs_scatter_more_than_independence_allows() -> None:  # experiment 9
    eta, regions = world(60, 5)
    drawn = thresholds(60, 4_000, 1, P)
    runs = monte_carlo(eta - 0.8, regions, everybody(60), 5, drawn, P)
    told = mean_field(eta - 0.8, regions, everybody(60), 5, P)
    assert (told.contagion > 0).all()
    independent = np.sqrt((told.joined[-1] * (1 - told.joined[-1])).sum())
    assert runs.counts[-1].std() > independent


def test_experiment_18_a_negotiated_un_convention_ratifies_at_the_historical_pace() -> None:
    """Parties after 1, 2, 3, 5 and 10 years: UNTOC 6, 28, 59, 113, 156; UNCAC 13, 39, 80, 128, 167 of 193."""
    luck = stream(1, Purpose.WORLD)
    signed = luck.random(193) < 147 / 193
    eta = luck.normal(0.25, 0.5, 193) + P.b_sign * signed
    regions = Regions(of=np.arange(193) * 21 // 193, count=21)
    parties = mean_field(eta, regions, everybody(193), 10, P).joined.sum(1)
    for year, low, high in ((1, 5, 15), (2, 25, 50), (3, 55, 90), (5, 90, 150), (10, 135, 178)):
        assert low <= parties[year] <= high


def test_e4_17_the_threshold_asks_for_a_number_and_for_those_who_must_be_among_them() -> None:
    chance = np.array([0.5, 0.5, 0.5])
    anybody = Threshold(count=2, include=np.zeros(3, dtype=np.bool_))
    the_first = Threshold(count=2, include=np.array([True, False, False]))
    assert float(entry.in_force(chance, anybody)) == pytest.approx(0.5)
    assert float(entry.in_force(chance, the_first)) == pytest.approx(0.5 * 0.75)
    runs = Runs(
        counts=np.array([[2, 3, 1]]), included=np.array([[True, False, True]]), joined=np.zeros((3, 3), dtype=np.bool_)
    )
    assert entry.reached(runs, the_first).tolist() == [[True, False, False]]


def test_runs_know_whether_those_who_must_be_included_are_parties() -> None:
    eta, regions = world(12, 2)
    must = np.arange(12) < 2
    runs = monte_carlo(eta, regions, everybody(12), 6, thresholds(12, 300, 3, P), P, include=must)
    assert (runs.included[-1] == runs.joined[:2].all(0)).all()
    assert (runs.counts[-1] == runs.joined.sum(0)).all()
    assert not runs.included[0].any()


@given(arrays(np.float64, 7, elements=st.floats(0, 1)), st.integers(0, 7), arrays(np.bool_, 7))
def test_e4_17_equals_enumeration_whoever_is_included(chance: Floats, count: int, include: np.ndarray) -> None:
    exact = 0.0
    for bits in product((False, True), repeat=7):
        joined = np.array(bits, dtype=np.bool_)
        if joined.sum() >= count and joined[include].all():
            exact += float(np.prod(np.where(joined, chance, 1 - chance)))
    assert float(entry.in_force(chance, Threshold(count=count, include=include))) == pytest.approx(exact, abs=1e-12)


def test_e8_1_streams_depend_on_names_and_not_on_the_order_of_calls() -> None:
    first = stream(5, Purpose.FLOOR, 3).random()
    stream(5, Purpose.DRAFT).random(100)
    assert stream(5, Purpose.FLOOR, 3).random() == first
    assert stream(5, Purpose.FLOOR, 4).random() != first
    assert entropy_of("letters-1") == entropy_of("letters-1") != entropy_of("letters-2")


def test_regions_are_numbered_by_name() -> None:
    regions = regions_of(("South", "North", "South"))
    assert regions.of.tolist() == [1, 0, 1]
    assert (np.array([1.0, 0.0, 0.0]) @ regions.mean).tolist() == [0, 0.5]
