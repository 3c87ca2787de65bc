"""The shocks of a year as play works them out and hears them: E7.8, each kind by what it changes."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from game.engine.arrays import Floats
from game.engine.climate import Climate, begin
from game.lab.simulate import opening_of
from game.terms import events as e
from game.terms.by_seat import Keyed
from game.terms.deck import What
from game.terms.ids import ClauseId, Seq
from game.terms.practice import ShockFound, ShockKind
from tests.kit import sessions

YEARS = 400
CHANGED = {
    ShockKind.LEADERSHIP: {What.PREFERENCE, What.TRUST},
    ShockKind.CRISIS: set(),
    ShockKind.SCANDAL: {What.SALIENCE},
    ShockKind.FISCAL: {What.CAPACITY},
    ShockKind.TECHNOLOGY: set(),
    ShockKind.CAMPAIGN: {What.SALIENCE},
}


@cache
def opening() -> e.SessionOpened:
    first = opening_of(sessions.scenario("cybercrime"), 1, Keyed())[0]
    assert isinstance(first, e.SessionOpened)
    return first


@cache
def found(kind: ShockKind) -> ShockFound:
    """The first of its kind that strikes the conference on cybercrime."""
    climate = begin(opening())
    return next(each for year in range(YEARS) for each in climate.shocks(7, year) if each.kind is kind)


def struck(shock: ShockFound) -> Climate:
    climate = begin(opening())
    event = e.ShockStruck(audience=e.PUBLIC, year=1, shock=shock)
    climate.observe(e.Recorded(seq=Seq(2), at_ms=0, event=event))
    return climate


def saliences(climate: Climate, clause: ClauseId) -> Floats:
    return np.array([each.mandate.salience.get(clause, 0) for each in climate.course.ground.own.values()])


@pytest.mark.parametrize("kind", list(ShockKind))
def test_e7_8_every_kind_of_shock_comes_in_play_and_changes_what_it_is_about(kind: ShockKind) -> None:
    shock = found(kind)
    assert {each.what for each in shock.changes} == CHANGED[kind]
    assert 0 < shock.odds < 100_000


def test_e7_8_a_new_leader_is_trusted_less_by_everybody_and_wants_other_things() -> None:
    shock = found(ShockKind.LEADERSHIP)
    calm, after = begin(opening()), struck(shock)
    i = calm.course.ground.axes.state_at[shock.struck[0]]
    others = np.arange(len(calm.course.ground.axes.states)) != i
    was, now = (each.course.level(None)[others, i] for each in (calm, after))
    assert now == pytest.approx(0.7 * was, abs=2e-3)
    assert {each.of for each in shock.changes if each.what is What.PREFERENCE} == {shock.struck[0]}


def test_e7_8_a_crisis_cools_the_climate_and_passes() -> None:
    shock = found(ShockKind.CRISIS)
    assert (shock.climate, shock.years, shock.struck) == (-400, 2, ())
    assert struck(shock).course.tally.cold == pytest.approx(-0.4)


def test_e7_8_a_scandal_makes_its_clause_matter_half_as_much_again_to_everybody() -> None:
    shock = found(ShockKind.SCANDAL)
    (clause,) = shock.clauses
    was, now = (saliences(each, clause) for each in (begin(opening()), struck(shock)))
    assert now == pytest.approx(np.minimum(1.5 * was, 1000), abs=0.51)


def test_e7_8_a_fiscal_crisis_takes_capacity_in_one_region_and_nowhere_else() -> None:
    shock = found(ShockKind.FISCAL)
    calm, after = begin(opening()).course.ground, struck(shock).course.ground
    poor = np.array([each in shock.struck for each in calm.axes.states])
    assert 0 < poor.sum() < len(poor)
    assert after.capacity[poor] == pytest.approx(0.85 * calm.capacity[poor], abs=1e-3)
    assert after.capacity[~poor].tolist() == calm.capacity[~poor].tolist()


def test_e7_8_a_technology_jump_makes_the_old_text_look_shallow() -> None:
    now = struck(found(ShockKind.TECHNOLOGY)).course.ground.p.dep_ref
    assert now == pytest.approx(begin(opening()).course.ground.p.dep_ref + 0.05)


def test_e7_8_a_campaign_brings_safeguards_to_everybodys_mind() -> None:
    shock = found(ShockKind.CAMPAIGN)
    assert shock.clauses
    for clause in shock.clauses:
        was, now = (saliences(each, clause) for each in (begin(opening()), struck(shock)))
        assert (now >= was).all()
        assert now.sum() > was.sum()
