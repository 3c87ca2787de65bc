"""Pressure, suspicion, walking out, learners, shocks, traditions: E5.11 to E5.15, E6.11, E7.8, 1.2."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine import learner, pressure, shocks, suspicion, tradition
from game.engine.axes import axes_of
from game.engine.learner import Counted, Pattern
from game.engine.parameters import Parameters
from game.engine.shocks import Shock
from game.engine.streams import Purpose, stream
from game.engine.text import layout_of
from tests.engine.made_up import opened

P = Parameters()


@given(st.floats(0, 2), st.floats(0, 1), st.floats(0, 6))
def test_e5_12_pressure_rises_with_leverage_up_to_its_most_and_halves_each_round(
    before: float, leverage: float, rounds: float
) -> None:
    after = float(pressure.pressed(np.asarray(before), np.asarray(leverage), P))
    assert before <= after <= 2
    assert after == pytest.approx(min(before + 2 * leverage, 2))
    assert float(pressure.fading(np.asarray(after), rounds, P)) == pytest.approx(after * 0.5**rounds)


def test_e5_12_only_with_leverage_over_who_said_no_is_a_threat_worth_making() -> None:
    leverage, score = np.array([0.9, 0.5, 0.1, 0.4]), np.array([1.0, -1.0, -1.0, -0.1])
    assert pressure.worth_threatening(leverage, score, P).tolist() == [1, 3]
    assert pressure.can_threaten(leverage, P).tolist() == [True, True, False, True]


def test_e5_12_carrying_a_threat_out_costs_who_does_it_a_part_of_the_harm() -> None:
    done = pressure.carried_out(0.5, P)
    assert (done.harm, done.price) == (pytest.approx(0.05), pytest.approx(0.015))


def test_e5_14_a_state_leaves_late_and_only_without_hope() -> None:
    gains = np.array([0.0, 0.0, 0.001])
    assert pressure.walks_out(0.40, 0.45, gains, 0.7, 3, P)
    assert not pressure.walks_out(0.40, 0.45, gains, 0.5, 3, P)
    assert not pressure.walks_out(0.44, 0.45, gains, 0.7, 3, P)
    assert not pressure.walks_out(0.40, 0.45, np.array([0.03, 0.03, 0.03]), 0.7, 3, P)
    assert pressure.walks_out(0.40, 0.45, np.array([]), 0.7, 3, P)


def test_e5_11_who_hollows_the_text_for_nobodys_good_becomes_suspect() -> None:
    assert suspicion.suspect(-1.0, -0.02, P) == 1.0  # 0.8 + 0.3, kept within one
    assert suspicion.suspect(0.5, 0.02, P) == pytest.approx(-0.7)
    bad = np.array([1.0, 0.0, 0.0])
    assert suspicion.detects(np.array([2.0, 1.0, 2.0]), bad) == pytest.approx(0.75)
    assert np.isnan(suspicion.detects(np.array([1.0]), np.array([0.0])))


@given(st.floats(0.3, 3))
def test_e6_11_the_exponent_of_a_time_tactic_is_found_again(beta: float) -> None:
    rounds = np.arange(1, 9)
    con = (rounds / 8) ** (1 / beta)
    assert learner.exponent(con, 8) == pytest.approx(beta)


def test_e6_11_patterns_have_names_and_four_rounds_are_the_least() -> None:
    rounds = np.arange(1, 9) / 8
    assert learner.pattern(rounds**3, 8, P) is Pattern.BOULWARE
    assert learner.pattern(rounds, 8, P) is Pattern.LINEAR
    assert learner.pattern(rounds**0.3, 8, P) is Pattern.CONCEDER
    assert learner.pattern(rounds[:3], 8, P) is Pattern.TOO_EARLY
    assert learner.pattern(np.zeros(8), 8, P) is Pattern.TOO_EARLY


def test_e6_11_who_answers_in_kind_steps_after_the_others_did() -> None:
    others = np.cumsum([0.0, 0.1, 0.3, 0.05, 0.2, 0.0, 0.4])
    own = np.concatenate([[0.0], np.cumsum(np.diff(others, prepend=0.0))[:-1]])
    assert learner.answers_in_kind(own, others) == pytest.approx(1)
    assert learner.answers_in_kind(own[:4], others[:4]) is None
    assert learner.answers_in_kind(np.zeros(8), np.arange(8.0)) is None


def test_e6_11_shares_of_trades_and_of_joint_proposals() -> None:
    did = Counted(adopted=4, traded=3, proposed=5, joint=1)
    assert (learner.logroll_share(did), learner.coalition_use(did)) == (0.75, 0.2)
    assert learner.logroll_share(Counted()) is learner.coalition_use(Counted()) is None


def test_e7_8_shocks_come_as_often_as_their_parameters_say_and_again_for_the_same_seed() -> None:
    years = [shocks.drawn(5, year, 30, 10, 4, P) for year in range(400)]
    assert years == [shocks.drawn(5, year, 30, 10, 4, P) for year in range(400)]
    found = [each.shock for year in years for each in year]
    assert found.count(Shock.LEADERSHIP) / (400 * 30) == pytest.approx(1 - np.exp(-0.12), rel=0.1)
    assert found.count(Shock.SCANDAL) / 400 == pytest.approx(0.15, abs=0.05)
    assert all(0 <= each.at < 4 for year in years for each in year if each.shock is Shock.FISCAL)


def test_e7_8_what_shocks_do_stays_in_its_range() -> None:
    luck = stream(1, Purpose.SHOCKS)
    tastes = shocks.new_taste(luck.random((4, 5)), luck, P)
    assert ((tastes >= 0) & (tastes <= 1)).all()
    moved = shocks.more_salient(np.array([0.5, 0.3, 0.2]), np.array([True, False, False]), 1.5)
    assert moved.tolist() == pytest.approx([0.6, 0.24, 0.16])
    assert (shocks.colder(np.array([0.5, 0.9]), -0.4) < np.array([0.5, 0.9])).all()
    assert shocks.poorer(np.ones(2), np.array([True, False]), P).tolist() == [0.85, 1]
    assert shocks.between_blocs(np.array([0, 0, 1]), -0.6).tolist() == [[0, 0, -0.6], [0, 0, -0.6], [-0.6, -0.6, 0]]
    assert shocks.on_the_norm(-0.2, P, planned=True) == -0.1
    assert shocks.on_the_norm(-0.2, P, planned=False) == -0.2


def test_1_2_a_wording_is_foreign_to_whose_law_differs_from_that_of_its_authors() -> None:
    table = tradition.distances(P)
    assert (table == table.T).all()
    assert (table.diagonal() == 0).all()
    off = table[~np.eye(5, dtype=np.bool_)]
    assert ((off >= 0.3) & (off <= 0.6)).all()
    public = opened(3).scenario.public
    clause = replace(public.convention.clauses[0], cluster="criminalization")
    author = public.states[0]
    wordings = tuple(replace(each, tabled_by=(author,)) for each in clause.main.alternatives)
    clause = replace(clause, brackets=(replace(clause.main, alternatives=wordings),))
    families = ("civil", "common", "islamic", "mixed", "customary", "civil")
    delegations = tuple(
        replace(each, legal_family=family) for each, family in zip(public.delegations, families, strict=True)
    )
    public = replace(public, convention=replace(public.convention, clauses=(clause,)), delegations=delegations)
    axes = axes_of(public)
    layout = layout_of(axes, public, P)
    found = tradition.distance_of_wordings(axes, layout, public, P)
    text = np.zeros(layout.mask.shape)
    text[0, 0] = 1.0
    assert tradition.foreignness(found, text).tolist() == pytest.approx([0, 0.4, 0.5, 0.3, 0.5, 0])
