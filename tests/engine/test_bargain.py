"""Yardsticks: E6.1 to E6.10, invariants I17 and I18, against enumeration of every text."""

from __future__ import annotations

from functools import cache
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine import bargain_shares, utility
from game.engine.arrays import Floats, Whole
from game.engine.bargain import Bargain, egalitarian, kalai_smorodinsky, nash, utilitarian, weighted
from game.engine.bargain_frontier import many_sides, nearby_improvement, two_sides
from game.engine.ground import ground_of
from game.engine.streams import Purpose, stream
from tests.engine.made_up import opened

SEEDS = st.integers(0, 25)


@cache
def bargain(seed: int, clauses: int = 3, *, linked: bool = True) -> Bargain:
    ground = ground_of(opened(seed, states=4, clauses=clauses))
    value = np.stack([ground.own[state].interests.value for state in ground.axes.states])
    links = utility.links_of(ground.axes, ground.public.links if linked else (), ground.public)
    outside = np.array([ground.own[state].interests.outside for state in ground.axes.states])
    return Bargain(layout=ground.layout, value=value, links=links, outside=0.8 * outside)


@cache
def every_text(seed: int, *, linked: bool = True) -> tuple[Whole, Floats]:
    here = bargain(seed, linked=linked)
    texts = np.array(list(product(*(np.flatnonzero(row) for row in here.layout.mask))))
    if len(texts) > 6000:  # a fair sample is enough for bounds; the exact claims look at smaller ones only
        texts = texts[stream(seed, Purpose.WORLD).permutation(len(texts))[:6000]]
    return texts, np.stack([here.worth(each) for each in texts])


@settings(max_examples=10)
@given(SEEDS)
def test_i17_no_text_passes_the_bound_and_no_solution_passes_the_best_text(seed: int) -> None:
    here = bargain(seed)
    _, worth = every_text(seed)
    surplus = worth - here.outside
    found = utilitarian(here)
    assert worth.mean(1).max() <= found.bound + 1e-9
    assert found.score <= found.bound + 1e-9
    found = nash(here)
    if surplus.min(1).max() > 1e-3:
        assert np.log(np.maximum(surplus, 1e-3)).mean(1).max() <= found.bound + 1e-9
    for notion, scale in ((egalitarian, 1.0), (kalai_smorodinsky, np.maximum(here.best() - here.outside, 1e-6))):
        found = notion(here)
        assert (surplus / scale).min(1).max() <= found.bound + 1e-9
        assert found.score == pytest.approx(float(((here.worth(found.chosen) - here.outside) / scale).min()))


@settings(max_examples=12)
@given(SEEDS)
def test_i17_without_links_the_weighted_sum_is_exact(seed: int) -> None:  # E6.2
    here = bargain(seed, linked=False)
    weights = stream(seed, Purpose.DRAFT).dirichlet(np.ones(4))
    found = weighted(here, weights)
    _, worth = every_text(seed, linked=False)
    assert found.score == pytest.approx(found.bound, abs=1e-12)
    assert (worth * weights).sum(1).max() <= found.score + 1e-12


@settings(max_examples=15)
@given(SEEDS)
def test_i17_the_nash_text_is_near_the_best_and_no_small_change_pleases_everybody(seed: int) -> None:  # E6.4, E6.7
    here = bargain(seed)
    _, worth = every_text(seed)
    surplus = worth - here.outside
    found = nash(here)
    if surplus.min(1).max() > 1e-3:
        assert np.log(np.maximum(surplus, 1e-3)).mean(1).max() - found.score < 0.02
        single = here.amendments(found.chosen).reshape(4, -1)[:, here.layout.mask.ravel()]
        assert not ((single.min(0) >= -1e-12) & (single.max(0) > 1e-6)).any()


def test_e6_7_a_joint_gain_left_on_the_table_is_found() -> None:
    here = bargain(3)
    for chosen in every_text(3)[0][:40]:
        change = nearby_improvement(here, chosen)
        if change:
            amended = chosen.copy()
            for each in change:
                amended[each.c] = each.k
            moved = here.worth(amended) - here.worth(chosen)
            assert moved.min() >= -1e-9
            assert moved.max() > 1e-6
    assert any(nearby_improvement(here, chosen) for chosen in every_text(3)[0][:40])


@settings(max_examples=20)
@given(SEEDS)
def test_i18_the_frontier_of_two_sides_holds_every_undominated_point(seed: int) -> None:  # E6.8
    here = bargain(seed, linked=False)
    texts, worth = every_text(seed, linked=False)
    frontier = two_sides(here.layout, here.value[0], here.value[1])
    for point in worth[:, :2]:
        assert ((frontier.worth >= point - 1e-9).all(1)).any()  # nothing enumerated lies beyond the frontier
    told = np.stack([here.worth(each)[:2] for each in frontier.chosen])
    assert np.allclose(told, frontier.worth, atol=1e-9)  # and every point of it is a text
    assert (np.diff(frontier.worth[:, 0]) < 0).all()
    assert (np.diff(frontier.worth[:, 1]) > 0).all()
    assert len(texts) > 0


def test_e6_8_the_nash_point_of_the_frontier_is_the_nash_text_of_two() -> None:
    here = bargain(5, linked=False)
    _, worth = every_text(5, linked=False)
    frontier = two_sides(here.layout, here.value[0], here.value[1])
    best = np.prod(np.maximum(worth[:, :2] - 0.3, 0), axis=1).max()
    found = frontier.worth[frontier.nash(np.full(2, 0.3))]
    assert float(np.prod(found - 0.3)) == pytest.approx(best, abs=1e-12)


def test_e6_8_many_sides_are_told_by_weighted_sums() -> None:
    here = bargain(2)
    weights = stream(1, Purpose.DRAFT).dirichlet(np.ones(4), 30)
    texts = many_sides(here, weights)
    assert 1 <= len(texts) <= 30
    best = (np.stack([here.worth(each) for each in texts]) @ weights.T).max(0)
    assert (best >= (here.worth(texts[0]) @ weights.T) - 1e-9).all()


def test_e6_9_and_e6_10_who_got_what() -> None:
    outside, ideal = np.array([0.4, 0.4]), np.array([0.9, 0.6])
    utility_ = np.array([0.6, 0.5])
    assert bargain_shares.created(utility_, outside, np.array([0.8, 0.5])) == pytest.approx(0.6)
    assert bargain_shares.claimed(utility_, outside, ideal).tolist() == pytest.approx([0.4, 0.5])
    assert bargain_shares.shares(utility_, outside).tolist() == pytest.approx([2 / 3, 1 / 3])
    assert bargain_shares.shares(outside, outside).tolist() == [0, 0]
    assert bargain_shares.integrative_index(utility_, utility_, ideal, outside) == 0
    assert bargain_shares.integrative_index(ideal, utility_, ideal, outside) == 1
    phi = np.array([0.9, 0.6, 0.3, 0.7, 0.2, 0, 0, 0, 0, 0])
    assert bargain_shares.ambition(phi) == 0.7
    assert bargain_shares.bindingness(phi, 0.5) == pytest.approx(0.3)
    assert bargain_shares.safeguards(phi) == 0.2
    assert bargain_shares.effectiveness(0.7, 0.5, 0.4) == pytest.approx(0.14)
