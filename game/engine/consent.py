"""Whether others would consent to a package of wordings, by what one seat may know.

Their interests are the public estimate with its spread (decision D1).
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from game.engine.arrays import Floats, logit, sigmoid
from game.engine.axes import Place
from game.engine.beliefs import bracket_salience
from game.engine.course import Course
from game.engine.utility import worth

_LEAST = 1e-3
"""Doubt below which a state is taken to be known, utility."""


def consent(course: Course, seat: int | None, asked: Iterable[int], places: tuple[Place, ...], most: float) -> float:
    """Probability that none of ``asked`` loses more than ``most`` by these wordings, against the text as it stands."""
    return float(np.prod(_chances(course, seat, asked, places, most)))


def acceptance(course: Course, seat: int | None, asked: Iterable[int], places: tuple[Place, ...]) -> float:
    """Probability that all of ``asked`` accept a package of these wordings.

    Who gains by one often hopes for a better, or for the same without a price: how often each said yes, by its chance
    of a gain, is fitted on what became of the packages of whole conferences.
    """
    p = course.ground.p
    gains = logit(_chances(course, seat, asked, places, 0.0))
    return float(np.prod(sigmoid(p.accepts_level + p.accepts_slope * gains)))


def _chances(course: Course, seat: int | None, asked: Iterable[int], places: tuple[Place, ...], most: float) -> Floats:
    gain, doubt = _gains(course, seat, places)
    return _above(gain + most, doubt)[list(asked)]


def _gains(course: Course, seat: int | None, places: tuple[Place, ...]) -> tuple[Floats, Floats]:
    """[N] expected change of utility, and its standard deviation, if these wordings were settled."""
    ground, known, text = course.ground, course.minds.estimate(seat), course.floor.standing()
    settled, unsure = text.x.copy(), np.zeros(len(ground.axes.states))
    for place in places:
        settled[place.c] = 0.0
        settled[place.c, place.k] = 1.0
        weight = bracket_salience(ground.layout, known.salience)[:, place.c]
        unsure += (weight * known.doubt[:, place.c, place.k]) ** 2
    after = worth(ground.layout, known.value, settled, ground.links, ground.links.effect)
    return after - text.worth(known.value, ground.links.effect), np.sqrt(unsure)


def _above(gain: Floats, doubt: Floats) -> Floats:
    """Probability that a normal quantity is above zero, by the logistic curve of the same spread."""
    return np.asarray(0.5 * (1.0 + np.tanh(0.5 * 1.702 * gain / np.maximum(doubt, _LEAST))))
