"""The five futures: E6.13, E6.14, E1.6, E1.8, invariant I21."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from game.engine.arrays import Floats
from game.engine.axes import Place
from game.engine.course import Course
from game.engine.futures import (
    COORDINATES,
    GENERATED,
    PROTOTYPES,
    USUAL_BELIEF,
    Delivered,
    coordinates,
    outside_values,
    resemblance,
    scale_of,
    telling_coordinates,
    usual_shares,
)
from game.engine.ground import ground_of
from game.engine.parameters import Parameters
from game.engine.text import hardness
from game.lab.plan import Plan, varied
from game.lab.simulate import opening_of
from game.terms.events import SessionOpened
from game.terms.mandate import Future
from game.terms.text import Choice

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


def course_of(scenario: str) -> Course:
    """A shipped scenario as it opens."""
    whole, parameters = varied(Plan(scenario=scenario, seed=1))
    opened = opening_of(whole, 1, parameters)[0]
    assert isinstance(opened, SessionOpened)
    return Course(ground_of(opened))


def likeness_of(course: Course, phi: Floats, share: float, how: Delivered, threats: float = 0.0) -> Future:
    found = resemblance(coordinates(share, phi, how, threats, course.ground.scale), P)
    return max(found, key=lambda each: found[each])


def named(course: Course, name: str) -> Floats:
    """[F] features of an outcome that a scenario's author named."""
    whole, _ = varied(Plan(scenario=course.ground.public.id, seed=1))
    outcome = next(each for each in whole.outcomes if each.name == name)
    floor = course.copy().floor
    for clause, alternative in outcome.choices.items():
        main = course.ground.public.convention.clause(clause).main.id
        floor.settle(course.place(Choice(bracket=main, alternative=alternative)))
    return floor.standing().phi


def extreme(course: Course, sign: float) -> Floats:
    """[F] features of the hardest text that can be written, or with -1 of the softest."""
    floor, layout = course.copy().floor, course.ground.layout
    for c in np.flatnonzero(layout.main).tolist():
        best = np.where(layout.mask[c], sign * hardness(layout.features[c]), -np.inf).argmax()
        floor.settle(Place(c=c, k=int(best)))
    return floor.standing().phi


GOOD = Delivered(inside=0.45, across=0.3, anywhere=0.42, willing=0.40)
CLUB = Delivered(inside=0.45, across=0.12, anywhere=0.25, willing=0.23)
POOR = Delivered(inside=0.2, across=0.2, anywhere=0.2, willing=0.18)
SHIPPED = ("tutorial", "cybercrime", "illicit_finance", "trafficking")


def test_e6_13_a_text_like_the_real_universal_instrument_that_most_join_is_together() -> None:
    course = course_of("cybercrime")
    assert likeness_of(course, named(course, "hanoi_like"), 0.85, GOOD) is Future.TOGETHER


def test_e6_13_a_text_like_the_older_protocol_that_is_kept_poorly_is_retreat() -> None:
    course = course_of("trafficking")
    assert likeness_of(course, named(course, "older_protocol_like"), 0.6, POOR) is Future.RETREAT


@pytest.mark.parametrize("scenario", SHIPPED)
def test_e6_13_each_of_the_five_futures_can_be_reached_in_every_shipped_scenario(scenario: str) -> None:
    course = course_of(scenario)
    weak, strong = extreme(course, -1.0), extreme(course, 1.0)
    middle, none = (weak + strong) / 2, np.zeros_like(weak)
    assert likeness_of(course, strong, 0.85, GOOD) is Future.RENEWAL
    assert likeness_of(course, middle, 0.85, GOOD) is Future.TOGETHER
    assert likeness_of(course, middle, 0.35, CLUB) is Future.UNBOUND
    assert likeness_of(course, weak, 0.6, POOR) is Future.RETREAT
    assert likeness_of(course, none, 0.0, POOR) is Future.RETREAT
    assert likeness_of(course, none, 0.0, POOR, threats=3.0) is Future.GOING_ALONE


def test_e6_13_the_scale_of_a_text_ends_at_its_weakest_and_its_strongest_wordings() -> None:
    for scenario in SHIPPED:
        course = course_of(scenario)
        scale = course.ground.scale
        assert scale.soft < hardness(course.ground.opening_features) < scale.hard
        assert 0.15 < scale.soft < 0.3  # no scenario's softest text says nothing
    assert GENERATED.soft == 0


def test_e6_13_a_convention_with_one_wording_for_everything_has_a_scale_all_the_same() -> None:
    layout = course_of("tutorial").ground.layout
    mask = layout.mask & (np.arange(layout.mask.shape[1]) == 0)
    scale = scale_of(replace(layout, mask=mask))
    assert scale.hard - scale.soft == pytest.approx(0.3)


def test_e6_13_as_many_threats_weigh_more_in_a_smaller_room() -> None:
    small, large = course_of("tutorial").tally, course_of("cybercrime").tally
    assert small.threats_a_round(2, 4) == pytest.approx(5 * large.threats_a_round(2, 4))
    assert large.threats_a_round(3, 1) == pytest.approx(6.0)
