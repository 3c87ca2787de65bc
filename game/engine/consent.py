"""Whether others would consent: to a package of wordings, and to the text as a whole, by what one seat may know.

Their interests are the public estimate with its spread (decision D1); the seat's own row is the truth.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

import numpy as np

from game.engine.arrays import Floats, per_mille
from game.engine.axes import Place
from game.engine.beliefs import bracket_salience, spread
from game.engine.case import own_of, own_worth
from game.engine.course import Course
from game.engine.entry import at_least
from game.engine.utility import worth

_LEAST = 1e-3
"""Doubt below which a state is taken to be known, utility."""


def consent(course: Course, seat: int | None, asked: Iterable[int], places: tuple[Place, ...]) -> float:
    """Probability that all of ``asked`` gain by a package of wordings, against the text as it stands."""
    gain, doubt = _gains(course, seat, places)
    chance = _above(gain, doubt)
    return float(np.prod([chance[j] for j in asked]))


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


def adoptable(course: Course, seat: int | None) -> int:
    """Per mille: that two thirds of the states find the text as it stands worth more than no convention (E1.6)."""
    if course.tally.adopted:
        return 1000
    ground, known, text = course.ground, course.minds.estimate(seat), course.floor.standing()
    gain = text.worth(known.value, ground.links.effect) - ground.outside
    doubt = spread(ground.layout, known, text.y, ground.p)
    own = own_of(course, seat)
    if seat is not None and own is not None:
        gain[seat], doubt[seat] = own_worth(course, seat) - own.interests.outside, 0.0
    return per_mille(float(at_least(_above(gain, doubt), ceil(2 * len(gain) / 3))))
