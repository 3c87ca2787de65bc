"""Everything after a move: the parts of every likelihood and every margin add up, for all states at once."""

from __future__ import annotations

from random import Random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine import update
from game.engine.accounts import POINT_ROWS, reference_chance
from game.engine.climate import begin
from game.engine.entry import at_least
from game.engine.utility import bracket_worth
from game.terms.ids import OBSERVER
from tests.engine.made_up import opened
from tests.engine.told import Teller


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 30), st.integers(0, 10_000), st.integers(1, 40), st.booleans())
def test_i22_the_parts_of_every_likelihood_add_up_for_all_states_at_once(
    seed: int, story: int, length: int, own: bool
) -> None:  # E4.14
    session = opened(seed)
    climate = begin(session)
    told = Teller(session.scenario.public, Random(story)).history(length)[: length + 3]
    seat = session.scenario.public.states[0] if own else OBSERVER
    found = update.after_a_move(climate, seat, told)
    assert found.points.shape == (len(POINT_ROWS), 6)
    able = climate.course.tally.start(climate.course.ground, np.zeros(6)).able
    chance = climate.likelihood(seat).chance
    together = found.points.sum(0) + reference_chance(climate.course)
    assert np.allclose(together[able], chance[able], atol=1e-12)
    assert abs(found.number.sum() - 1) < 1e-9
    assert found.readings is climate.readings(seat)
    assert 0 < found.trust < 1


def test_e4_15_articles_and_links_make_the_whole_change_of_a_margin() -> None:
    session = opened(4)
    climate = begin(session)
    update.after_a_move(climate, OBSERVER, Teller(session.scenario.public, Random(4)).history(30))
    found, course = update.full(climate, OBSERVER), climate.course
    known, ground = course.minds.estimate(None), course.ground
    made = climate.likelihood(OBSERVER).case
    now, draft = course.floor.standing().x, ground.opening_text
    moved = (bracket_worth(ground.layout, known.value, now) - bracket_worth(ground.layout, known.value, draft)).sum(1)
    assert np.allclose(found.by_clause.sum(1), moved + made.verdict.lens, atol=1e-12)


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 40), st.integers(0, 40), st.integers(0, 10_000))
def test_many_draws_at_once_agree_with_each_in_double_precision(states: int, count: int, seed: int) -> None:  # E4.11
    chance = np.random.Generator(np.random.Philox(seed)).random((5, states))
    one_by_one = [float(at_least(each, count)) for each in chance]
    assert np.allclose(at_least(chance, count), one_by_one, atol=1e-5)
