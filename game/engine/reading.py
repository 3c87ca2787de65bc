"""The readings of one seat: every number leaves as a whole number, from what that seat may know (decision D2)."""

from __future__ import annotations

import numpy as np

from game.engine.arrays import Floats, grid, per_mille
from game.engine.beliefs import bracket_salience
from game.engine.case import as_things_stand, own_of
from game.engine.course import Course
from game.engine.expected import index
from game.engine.likelihood import Likelihood
from game.engine.reciprocity import balance
from game.engine.trust import wilson
from game.terms.readings import Grid, Readings

_HUNDREDTHS = 100.0
_FAVOUR_TENTHS = 1000.0
"""Tenths of a favour to one unit of utility: one favour is .01 of public utility (decision D25)."""


def readings(course: Course, seat: int | None, likely: Likelihood) -> Readings:
    """Everything the engine says to one seat; ``None`` = public knowledge alone."""
    ground, books = course.ground, course.books
    n = len(ground.axes.states)
    level = course.level(seat)
    beyond = books.seen_by(seat, books.public.beyond()[:, :n], books.witnessed.beyond()[:, :n])
    low, high = wilson(level, beyond + ground.p.n0, ground.p.wilson_z)
    own = own_of(course, seat)
    return Readings(
        states=ground.axes.states,
        trust=_between(level),
        trust_low=_between(low),
        trust_high=_between(high),
        evidence=_between(beyond, _HUNDREDTHS),
        balance=_between(balance(books.ledger.given), _FAVOUR_TENTHS),
        reciprocity=_between(index(as_things_stand(course, seat).delivery)),
        likelihood=grid(likely.chance),
        likelihood_low=grid(likely.low),
        likelihood_high=grid(likely.high),
        in_force=likely.in_force,
        utility=per_mille(likely.case.own_worth),
        outside=per_mille(own.interests.outside) if own is not None else 0,
        preference=_preference(course, seat),
        salience=_salience(course, seat),
    )


def _between(values: Floats, scale: float = 1000.0) -> Grid:
    """A table of pairs; the diagonal means nothing and is 0."""
    off = values.copy()
    np.fill_diagonal(off, 0.0)
    return grid(off, scale)


def _preference(course: Course, seat: int | None) -> Grid:
    known = course.minds.estimate(seat).preference[:, :, :-1]
    return grid(np.where(course.ground.layout.mask[:, :-1], known, -0.001))


def _salience(course: Course, seat: int | None) -> Grid:
    return grid(bracket_salience(course.ground.layout, course.minds.estimate(seat).salience))
