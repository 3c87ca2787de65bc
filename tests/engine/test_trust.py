"""Trust: E2.1 to E2.10, invariants I2 to I6 and I22, decisions D2 and D26."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine import trust
from game.engine.acts import ActKind, heard_by, of_delta, signal, weight
from game.engine.arrays import Floats
from game.engine.parameters import Parameters
from game.engine.trust import Trust, shares
from game.terms.ids import Seq
from tests.engine.made_up import opened

P = Parameters()
STATES = 5

ACTS = st.tuples(
    st.sampled_from(ActKind),
    st.integers(0, STATES - 1),
    st.lists(st.integers(0, STATES - 1), unique=True, max_size=3),
    st.floats(0, 1),
)
HISTORY = st.lists(st.tuples(ACTS, st.floats(0, 30)), max_size=60)


def prior(seed: int = 1) -> Floats:
    return np.random.Generator(np.random.Philox(seed)).uniform(0.05, 0.95, (STATES, STATES + 1))


def note(book: Trust, seq: int, act: tuple[ActKind, int, list[int], float]) -> int:
    """Enter an act as the books do; answers whose act it was."""
    kind, actor, concerned, magnitude = act
    towards = np.array([each for each in concerned if each != actor], dtype=np.int64)
    size = weight(kind, P, magnitude=magnitude)
    book.note(Seq(seq), kind, actor, heard_by(size, actor, towards, book.level()[:, :STATES], P))
    return actor


def lived(history: list[tuple[tuple[ActKind, int, list[int], float], float]]) -> Trust:
    book = Trust(prior(), P)
    for seq, (act, months) in enumerate(history, 1):
        note(book, seq, act)
        book.pass_to(book.month + months)
    return book


@given(HISTORY)
def test_i2_trust_stays_within_0_and_1_and_evidence_within_its_most(history: list) -> None:
    book = lived(history)
    level = book.level()
    assert ((level > 0) & (level < 1)).all()
    assert (trust.deviation(level, book.amount()) > 0).all()
    assert (book.amount() <= P.n_max + 1e-9).all()


@given(HISTORY, ACTS)
def test_i3_a_good_act_never_lowers_and_a_bad_one_never_raises_trust_in_its_actor(history: list, act: tuple) -> None:
    book = lived(history)
    before = book.level()
    actor = note(book, 99, act)
    moved = book.level() - before
    away = np.arange(STATES + 1) != actor
    assert (moved[:, away] == 0).all()
    assert moved[actor, actor] == 0
    assert (moved[:, actor] >= -1e-15).all() if act[0].good else (moved[:, actor] <= 1e-15).all()


@given(HISTORY)
def test_i4_trust_returns_to_where_it_began_when_enough_time_passes(history: list) -> None:
    book = lived(history)
    book.pass_to(book.month + 1e5)
    assert np.allclose(book.level(), prior(), atol=1e-12)


@given(HISTORY)
def test_i4_no_time_changes_nothing(history: list) -> None:
    book = lived(history)
    before = book.level()
    book.pass_to(book.month)
    assert np.array_equal(book.level(), before)


@given(HISTORY, st.floats(0, 100), st.floats(0, 100))
def test_i5_decay_composes(history: list, x: float, y: float) -> None:
    at_once, in_two = lived(history), lived(history)
    at_once.pass_to(at_once.month + (x + y))
    in_two.pass_to(in_two.month + x)
    in_two.pass_to(in_two.month + y)
    assert np.allclose(at_once.level(), in_two.level(), atol=1e-12)


@given(st.floats(0.02, 0.98), st.floats(2, 8), st.floats(0.1, 2))
def test_i6_a_broken_promise_weighs_more_exactly_above_the_threshold(level: float, n: float, w: float) -> None:  # E2.8
    rise = (n * level + w) / (n + w) - level
    fall = level - n * level / (n + P.eta * w)
    critical = trust.falls_more_than_it_rises(n, w, P)
    if abs(level - critical) > 1e-9:
        assert (fall > rise) == (level > critical)


def test_e2_8_with_the_defaults_the_threshold_is_0_357() -> None:
    assert trust.falls_more_than_it_rises(P.n0, 1.0, P) == pytest.approx(0.357, abs=5e-4)


@pytest.mark.parametrize(
    ("level", "rise", "fall"),
    [(0.3, 0.140, 0.108), (0.5, 0.100, 0.180), (0.7, 0.060, 0.252)],
)
def test_experiment_1_kept_and_broken_promises_move_trust_as_measured(level: float, rise: float, fall: float) -> None:
    for kind, moved in ((ActKind.PROMISE_KEPT, rise), (ActKind.PROMISE_BROKEN, -fall)):
        book = Trust(np.full((2, 3), level), P)
        book.note(Seq(1), kind, 0, np.array([0.0, weight(kind, P)]))
        assert book.level()[1, 0] - level == pytest.approx(moved, abs=5e-4)


@given(HISTORY, st.integers(0, STATES - 1), st.integers(0, STATES - 1))
def test_i22_the_acts_behind_a_trust_add_up_to_it(history: list, i: int, j: int) -> None:
    book = lived(history)
    behind = book.contributions(i, j)
    level = float(book.level()[i, j])
    assert sum(shares(behind, level, P)) == pytest.approx(level - prior()[i, j], abs=1e-12)
    assert sum(each.weight for each in behind) == pytest.approx(float(book.beyond()[i, j]), abs=1e-9)


def test_the_account_stays_exact_when_evidence_is_capped() -> None:  # D26
    book = Trust(prior(), P)
    for seq in range(1, 90):
        note(book, seq, (ActKind.PROMISE_KEPT if seq % 3 else ActKind.LEAK, 0, [1, 2], 1.0))
        book.pass_to(book.month + 0.25)
    assert book.beyond()[1, 0] <= P.n_max - P.n0 + 1e-9
    level = float(book.level()[1, 0])
    assert sum(shares(book.contributions(1, 0), level, P)) == pytest.approx(level - prior()[1, 0], abs=1e-12)


@given(st.floats(0.01, 0.99), st.floats(4, 40))
def test_i22_the_error_bar_lies_within_0_and_1_and_around_the_middle(level: float, n: float) -> None:  # E2.7
    low, high = trust.wilson(np.array(level), np.array(n), P.wilson_z)
    assert 0 <= low <= high <= 1
    assert low < max(level, 0.5) + 1e-9
    assert high > min(level, 0.5) - 1e-9


@given(st.floats(0.05, 0.95), st.floats(4, 40), st.floats(-0.9, 0.9))
def test_d26_a_delta_of_the_event_deck_becomes_the_evidence_that_moves_trust_by_it(
    level: float, n: float, delta: float
) -> None:
    if not 0.01 < level + delta < 0.99:
        return
    evidence = of_delta(delta, level, n)
    moved = (n * level + max(evidence, 0.0)) / (n + abs(evidence))
    assert moved == pytest.approx(level + delta, abs=1e-12)


def test_d26_trust_cannot_be_moved_out_of_its_range() -> None:
    with pytest.raises(ValueError, match="cannot move"):
        of_delta(0.5, 0.6, 4.0)


def test_e2_4_costly_signals_announced_steps_and_pressure_change_what_an_act_says() -> None:
    plain = weight(ActKind.CONCESSION, P, cost=0.02)
    assert plain == pytest.approx(1 - np.exp(-1))  # at c0 a signal is 63 % informative
    assert weight(ActKind.CONCESSION, P, cost=0.02, duress=True) == pytest.approx(plain * 0.25)
    assert weight(ActKind.CONCESSION, P, cost=0.02, grit=True) == pytest.approx(plain * 1.5)
    assert weight(ActKind.PROMISE_BROKEN, P, cost=0.02) == pytest.approx(2.25)  # bad acts need no cost to be believed
    assert signal(-1.0, P) == 0


def test_e2_5_witnesses_believe_an_act_as_far_as_they_trust_whom_it_concerns() -> None:
    public = np.full((4, 4), 0.4)
    public[3, 1] = 0.9
    drawn = heard_by(2.0, 0, np.array([1]), public, P)
    assert drawn.tolist() == pytest.approx([0, 2.0, 0.3 * 0.4 * 2, 0.3 * 0.9 * 2])
    assert heard_by(2.0, 0, None, public, P).tolist() == [0, 2, 2, 2]  # done to everybody


def test_e2_6_the_default_threshold_follows_from_its_payoffs() -> None:
    assert trust.kydd_threshold(temptation=2, reward=3, punishment=1, sucker=0.2) == pytest.approx(4 / 9)


def test_e2_2_a_trust_recession_lowers_every_starting_trust() -> None:
    calm, bleak = (opened(3, climate=climate).scenario.public for climate in (0, -800))
    one, other = trust.starting_trust(calm, P), trust.starting_trust(bleak, P)
    assert (other < one).all()
    authored = calm.delegations[0].trust_default / 1000
    stranger = next(n for n, each in enumerate(calm.states) if each not in calm.delegations[0].trust and n)
    assert one[0, stranger] == pytest.approx(authored)
    assert other[0, stranger] == pytest.approx(1 / (1 + np.exp(-(np.log(authored / (1 - authored)) - 0.8))))


def test_e2_10_display_indices() -> None:
    level = np.array([[0.5, 0.4, 0.9], [0.9, 0.5, 0.2], [0.1, 0.3, 0.5]])
    mu = np.array([0.5, 0.3, 0.2])
    assert trust.dyad(level)[0, 1] == pytest.approx(0.6)
    assert trust.reputation(level, mu)[0] == pytest.approx((0.9 * 0.3 + 0.1 * 0.2) / 0.5)
    assert trust.outlook_on_others(level, mu)[0] == pytest.approx((0.4 * 0.3 + 0.9 * 0.2) / 0.5)
    assert trust.room(level) == pytest.approx((0.4 + 0.9 + 0.9 + 0.2 + 0.1 + 0.3) / 6)
    assert trust.room(level[:1, :1]) == 0.5


def test_a_copy_goes_its_own_way() -> None:
    book = lived([((ActKind.LEAK, 0, [1], 1.0), 2.0)])
    twin = book.copy()
    note(twin, 9, (ActKind.LEAK, 0, [1], 1.0))
    assert len(book.contributions(1, 0)) == 1
    assert len(twin.contributions(1, 0)) == 2
    assert twin.level()[1, 0] < book.level()[1, 0]
