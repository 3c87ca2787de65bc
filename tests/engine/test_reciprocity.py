"""Reciprocity backwards and forwards: E3.1 to E3.15, invariants I7 to I10."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from game.engine import expected, reciprocity
from game.engine.arrays import Floats
from game.engine.expected import Conditions
from game.engine.parameters import Parameters
from game.engine.reciprocity import Ledger, exchange
from game.engine.text import ENFORCEMENT
from game.terms.ids import Seq

P = Parameters()
N = 5
CHANGES = arrays(np.float64, N, elements=st.floats(-0.1, 0.1))
AMOUNTS = arrays(np.float64, (N, N), elements=st.floats(0, 0.2))
LEVELS = arrays(np.float64, (N, N), elements=st.floats(0.02, 0.98))
CAPACITY = np.array([0.9, 0.6, 0.4, 0.7, 0.2])
POWER = np.array([0.4, 0.25, 0.2, 0.1, 0.05])


def given_to(amounts: Floats) -> Floats:
    off = amounts.copy()
    np.fill_diagonal(off, 0)
    return off


def shares(p: Parameters = P) -> Floats:
    return reciprocity.expected_shares(CAPACITY, POWER, p)


def conditions(**changed: object) -> Conditions:
    leverage = np.triu(np.full((N, N), 0.5), 1)
    usual = Conditions(
        capacity=CAPACITY,
        above=expected.superiority(POWER),
        leverage=leverage,
        phi=np.full(10, 0.5),
        party=np.ones(N, dtype=np.bool_),
        rule=0.5,
        norm=0.6,
    )
    return replace(usual, **changed)  # type: ignore[arg-type]


def expect(level: Floats, owing: Floats | None = None, **changed: object) -> expected.Expected:
    owed = np.zeros((N, N)) if owing is None else owing
    return expected.expect(level, expected.standings(level), owed, conditions(**changed), P)


@given(AMOUNTS)
def test_i7_balance_and_imbalance_are_antisymmetric(amounts: Floats) -> None:  # E3.2, E3.4
    gave = given_to(amounts)
    balance, imbalance = reciprocity.balance(gave), reciprocity.imbalance(gave, shares(), P)
    assert np.allclose(balance, -balance.T, atol=1e-15)
    assert np.allclose(imbalance, -imbalance.T, atol=1e-12)
    assert (np.abs(imbalance) < 2).all()


@given(AMOUNTS)
def test_i7_giving_in_the_expected_ratio_leaves_no_debt_and_a_dyad_of_one(amounts: Floats) -> None:  # E3.3, E3.5
    total = given_to(amounts + amounts.T)
    gave = shares() * total
    assert np.allclose(reciprocity.imbalance(gave, shares(), P), 0, atol=1e-12)
    dyad = reciprocity.dyad(gave, shares())
    assert np.allclose(dyad[total > 1e-9], 1)
    assert np.isnan(dyad[total == 0]).all()  # no record, never 0


@given(CHANGES)
def test_i8_an_exchange_books_half_the_sacrifice_and_half_the_benefit(change: Floats) -> None:  # E3.1
    cost, gain = np.maximum(-change, 0), np.maximum(change, 0)
    moved = exchange(cost, gain, P)
    if cost.sum() == 0 or gain.sum() == 0:
        assert not moved.any()
        return
    assert np.allclose(moved.sum(1), P.omega * cost + (1 - P.omega) * gain.sum() * (cost / cost.sum()))
    assert np.allclose(moved.sum(0), P.omega * cost.sum() * (gain / gain.sum()) + (1 - P.omega) * gain)


def test_i8_a_benefit_too_small_to_divide_by_is_booked_all_the_same() -> None:  # E3.1
    least = 5e-324
    moved = exchange(np.array([0.0625, 0.0]), np.array([0.0, least]), P)
    assert np.allclose(moved, [[0.0, P.omega * 0.0625], [0.0, 0.0]])


@given(st.floats(0, 1), st.floats(0, 2))
def test_i9_the_expected_shares_of_a_pair_add_up_to_one(chi_cap: float, chi_pow: float) -> None:  # E3.3
    share = shares(replace(P, chi_cap=chi_cap, chi_pow=chi_pow))
    assert np.allclose(share + share.T, 1)


def test_e3_3_the_capable_are_expected_to_give_more_and_in_a_world_of_power_the_strong_less() -> None:
    assert shares()[0, 4] > 0.5
    assert shares(replace(P, chi_cap=0.0, chi_pow=1.0))[0, 4] < 0.5


@given(LEVELS)
def test_i10_delivery_lies_between_0_and_capacity_and_splits_into_willing_and_compelled(level: Floats) -> None:
    found = expect(level)
    assert (found.delivery >= 0).all()
    assert (found.delivery <= CAPACITY[:, None] + 1e-12).all()
    willing = expected.voluntary(CAPACITY, found)
    forced = CAPACITY[:, None] * (1 - found.will) * found.compelled
    np.fill_diagonal(forced, 0)
    assert np.allclose(willing + forced, found.delivery)  # E3.13
    index = expected.index(found.delivery)
    assert np.allclose(index, index.T)  # E3.14


@given(LEVELS, st.floats(0.01, 0.02))
def test_i10_delivery_rises_with_trust_and_with_what_is_owed(level: Floats, more: float) -> None:
    before = expect(level).delivery[0, 1]
    trusting = level.copy()
    trusting[0, 1] += more
    owed = np.zeros((N, N))
    owed[0, 1] = more
    assert expect(trusting).delivery[0, 1] > before
    assert expect(level, owed).delivery[0, 1] > before


@given(LEVELS)
def test_i10_who_can_do_nothing_delivers_nothing(level: Floats) -> None:
    assert not expect(level, capacity=np.zeros(N)).delivery.any()


def test_e3_11_duty_replaces_part_of_personal_trust_between_parties() -> None:
    distrust, trusting = np.full((N, N), 0.1), np.full((N, N), 0.9)
    nobody = np.zeros(N, dtype=np.bool_)
    informal = expect(trusting, party=nobody).will - expect(distrust, party=nobody).will
    bound = expect(trusting).will - expect(distrust).will
    assert (bound[0, 1:] < informal[0, 1:]).all()


def test_e3_11_the_terms_of_willingness_add_up() -> None:
    level = np.full((N, N), 0.6)
    terms = expected.will_terms(level, expected.standings(level), np.zeros((N, N)), conditions(), P)
    assert len(terms) == len(expected.WILL_TERMS)
    for party in (np.ones(N, dtype=np.bool_), np.arange(N) < 2, np.zeros(N, dtype=np.bool_)):
        terms = expected.will_terms(level, expected.standings(level), np.zeros((N, N)), conditions(party=party), P)
        will = expect(level, party=party).will
        assert np.allclose(np.log(will / (1 - will)), sum(terms), atol=1e-12)


def test_e3_11_with_the_defaults_delivery_starts_near_what_was_measured() -> None:
    level, norm = np.full((N, N), 0.45), 0.6
    nobody = np.zeros(N, dtype=np.bool_)
    will = expect(level, party=nobody, above=np.zeros((N, N)), norm=norm).will[0, 1]
    assert will == pytest.approx(1 / (1 + np.exp(-(0.6 + 0.5 * 2 * (0.45 - 0.5)))))


def test_e3_12_law_and_power_compel_but_never_wholly() -> None:
    phi = np.zeros(10)
    phi[ENFORCEMENT] = 0.8
    found = expect(np.full((N, N), 0.5), phi=phi)
    assert found.compelled[1, 0] == pytest.approx(0.5 * 0.8 + 0.6 * 0.5)  # 0 has leverage over 1
    assert found.compelled[0, 1] == pytest.approx(0.5 * 0.8)
    everything = expect(np.full((N, N), 0.5), phi=np.ones(10), leverage=np.ones((N, N)))
    assert everything.compelled.max() == 0.95


def test_e3_7_and_e3_8_a_circle_of_gifts_is_diffuse_and_not_dyadic() -> None:
    even = np.full((3, 3), 0.5)
    circle = np.roll(np.eye(3), 1, axis=1) * 0.1
    room = reciprocity.room(circle, even)
    assert (room.returned, room.diffuse) == (0, pytest.approx(1))
    one_way = np.zeros((3, 3))
    one_way[0, 1:] = 0.1
    assert reciprocity.room(one_way, even).diffuse == pytest.approx(0)
    assert np.isnan(reciprocity.room(np.zeros((3, 3)), even).returned)
    assert np.isnan(reciprocity.by_state(one_way, even)[1])  # gave nothing: no record
    assert reciprocity.by_state(one_way, even)[0] == 0


def test_e3_9_what_was_given_halves_in_memory_and_can_be_forgiven() -> None:
    ledger = Ledger(3, P)
    gift = np.zeros((3, 3))
    gift[0, 1] = 0.08
    ledger.book(Seq(7), gift)
    ledger.pass_to(24)
    assert ledger.given[0, 1] == pytest.approx(0.04)
    assert ledger.entries(1, 0) == (7,)
    assert ledger.release(0, 1, 1.0) == pytest.approx(0.04)
    assert not ledger.given.any()
    twin = ledger.copy()
    twin.book(Seq(8), gift)
    assert not ledger.given.any()
