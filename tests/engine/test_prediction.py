"""Where a bargain over one issue ends: E6.3 over a single bracket."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from game.engine.arrays import Floats
from game.engine.bargain import nash
from game.engine.parameters import Parameters
from game.engine.prediction import SCALE, _over_one_bracket, predict, weigh

P = Parameters()
UNKNOWN = np.nan
ACTORS = st.integers(1, 8).flatmap(
    lambda n: st.tuples(
        arrays(np.float64, n, elements=st.floats(0, 100)),
        arrays(np.float64, n, elements=st.floats(0, 100)),
        arrays(np.float64, n, elements=st.floats(0, 1)),
    )
)


@given(ACTORS)
def test_chances_sum_to_one_and_the_interval_lies_on_the_scale(actors: tuple[Floats, Floats, Floats]) -> None:
    told = predict(*actors, P)
    assert told.chance.sum() == pytest.approx(1)
    assert 0 <= told.low <= told.high <= 100
    assert 0 <= told.expected <= 100


@given(ACTORS)
def test_the_scale_may_be_turned_round(actors: tuple[Floats, Floats, Floats]) -> None:
    position, salience, power = (np.round(each / 5) * 5 for each in actors)
    one, other = weigh(position, salience, power, P), weigh(100 - position, salience, power, P)
    assert np.allclose(one.bargained, other.bargained[::-1])
    assert np.allclose(one.named, other.named[::-1])


def test_e6_3_the_best_outcome_is_the_nash_text_of_the_engines_bargain() -> None:
    position, weight = np.array([0.0, 20.0, 100.0]), np.array([0.5, 0.3, 0.2])
    found = nash(_over_one_bracket(position, P), weight)
    scored = weigh(position, weight, np.ones(3), P).bargained
    assert int(scored.argmax()) == int(found.chosen[0])
    assert scored.max() == pytest.approx(found.score)


def test_more_power_or_salience_at_an_end_moves_the_outcome_there() -> None:
    position = np.array([0.0, 100.0])
    even = predict(position, np.ones(2), np.ones(2), P)
    assert even.expected == pytest.approx(50, abs=21)
    for salience, power in ((np.array([1.0, 4.0]), np.ones(2)), (np.ones(2), np.array([1.0, 4.0]))):
        assert predict(position, salience, power, P).expected > even.expected


def test_unanimity_is_foretold_with_little_doubt() -> None:
    told = predict(np.full(5, 70.0), np.ones(5), np.ones(5), P)
    assert SCALE[told.chance.argmax()] == 70
    assert told.high - told.low < 40


def test_an_actor_without_position_is_left_out_and_unknown_weights_count_as_the_average() -> None:
    given_ = predict(np.array([10.0, 90.0, UNKNOWN]), np.array([2.0, UNKNOWN, 3.0]), np.array([1.0, 1.0, 1.0]), P)
    known = predict(np.array([10.0, 90.0]), np.array([2.0, 2.0]), np.ones(2), P)
    assert np.allclose(given_.chance, known.chance)
    with pytest.raises(ValueError, match="nobody has a position"):
        predict(np.array([UNKNOWN]), np.ones(1), np.ones(1), P)


def test_weights_of_nothing_count_all_alike() -> None:
    nothing = predict(np.array([10.0, 90.0]), np.zeros(2), np.ones(2), P)
    assert np.allclose(nothing.chance, predict(np.array([10.0, 90.0]), np.ones(2), np.ones(2), P).chance)


def test_the_parameters_say_how_much_the_bargain_and_the_named_positions_count() -> None:
    position = np.array([0.0, 0.0, 100.0])
    silent = replace(P, outcome_nash=0.0, outcome_named=0.0)
    assert np.allclose(predict(position, np.ones(3), np.ones(3), silent).chance, 1 / len(SCALE))
    named = predict(position, np.ones(3), np.ones(3), replace(P, outcome_nash=0.0))
    assert SCALE[named.chance.argmax()] == 0
