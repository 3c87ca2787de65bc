"""The five futures: E6.13, E6.14, E1.6, E1.8, invariant I21."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from game.engine.arrays import Floats
from game.engine.futures import (
    COORDINATES,
    PROTOTYPES,
    USUAL_BELIEF,
    Delivered,
    coordinates,
    outside_values,
    resemblance,
    telling_coordinates,
    usual_shares,
)
from game.engine.parameters import Parameters
from game.terms.mandate import Future

P = Parameters()


@given(arrays(np.float64, 7, elements=st.floats(0, 1)))
def test_i21_likenesses_sum_to_one(found: Floats) -> None:
    likeness = resemblance(found, P)
    assert sum(likeness.values()) == pytest.approx(1)
    assert all(each in COORDINATES for each in telling_coordinates(found, P))


@pytest.mark.parametrize("future", Future)
def test_i21_each_prototype_resembles_itself_most(future: Future) -> None:
    likeness = resemblance(np.array(PROTOTYPES[future]), P)
    assert max(likeness, key=lambda each: likeness[each]) is future


@given(st.floats(0, 1), arrays(np.float64, 10, elements=st.floats(0, 1)), st.floats(0, 1), st.floats(0, 5))
def test_e6_13_every_coordinate_lies_within_0_and_1(share: float, phi: Floats, rate: float, threats: float) -> None:
    delivered = Delivered(inside=rate, across=rate / 2, anywhere=rate, willing=rate / 3)
    found = coordinates(share, phi, delivered, threats)
    assert found.shape == (7,)
    assert ((found >= 0) & (found <= 1)).all()


def test_e6_13_a_club_serves_its_members_better_than_the_rest() -> None:
    phi = np.full(10, 0.5)
    club = coordinates(0.3, phi, Delivered(inside=0.6, across=0.2, anywhere=0.3, willing=0.3))
    assert club[3] == pytest.approx(1.5 * 0.7 * (1 - 1 / 3))
    assert coordinates(0.3, phi, Delivered(inside=0.6, across=0.6, anywhere=0.6, willing=0.6))[3] == 0


def test_e6_14_the_telling_coordinates_of_a_club_are_its_concentration_and_narrowness() -> None:
    assert "club" in telling_coordinates(np.array(PROTOTYPES[Future.UNBOUND]), P)


def test_e1_6_and_e1_8_outside_values_follow_the_futures_believed_in() -> None:
    power, rights = np.array([0.5, 0.1]), np.array([0.0, 1.0])
    share = usual_shares(power, rights, np.array([1.0, 0.0]))
    assert share[0].tolist() == pytest.approx([0.40, 0.64, 0.68, 0.62, 0.80])
    belief = np.array([USUAL_BELIEF[future] for future in Future])
    assert belief.sum() == pytest.approx(1)
    found = outside_values(np.array([0.2, 0.2]), np.array([0.9, 0.9]), share, belief)
    assert found[0] == pytest.approx(0.2 + 0.7 * (0.35 * 0.64 + 0.25 * 0.68 + 0.40 * 0.62))
