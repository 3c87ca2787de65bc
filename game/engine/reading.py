"""The readings of one seat: every number leaves as a whole number, from what that seat may know (decision D2)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Floats, grid, grid_with, per_mille
from game.engine.beliefs import bracket_salience
from game.engine.case import own_of, own_worth
from game.engine.course import Course
from game.engine.expected import index
from game.engine.likelihood import Likelihood
from game.engine.pairs import as_things_stand
from game.engine.reciprocity import balance
from game.engine.trust import wilson
from game.terms.late import late
from game.terms.readings import Grid, Interval, Readings

_ABSENT = -0.001
"""A wording that a bracket has not."""
_HUNDREDTHS = 100.0
_FAVOUR_TENTHS = 1000.0
"""Tenths of a favour to one unit of utility: one favour is .01 of public utility (decision D25)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tables:
    """The tables of pairs, sealed."""

    trust: Grid
    trust_low: Grid
    trust_high: Grid
    evidence: Grid
    balance: Grid
    reciprocity: Grid


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wants:
    """What everybody is taken to want, sealed."""

    preference: Grid
    salience: Grid


_UNASKED = Grid.of((0,), ())
_ANYTHING = Interval(value=0, low=0, high=1000)


def readings(course: Course, seat: int | None, likely: Likelihood | None) -> Readings:
    """What the engine says to one seat; ``None`` = public knowledge alone. Without ``likely`` nothing is foreseen."""
    pairs, wants = _pairs(course, seat), _wanted(course, seat)
    return Readings(
        states=course.ground.axes.states,
        trust=pairs.trust,
        trust_low=pairs.trust_low,
        trust_high=pairs.trust_high,
        evidence=pairs.evidence,
        balance=pairs.balance,
        reciprocity=pairs.reciprocity,
        likelihood=grid(likely.chance) if likely else _UNASKED,
        likelihood_low=grid(likely.low) if likely else _UNASKED,
        likelihood_high=grid(likely.high) if likely else _UNASKED,
        in_force=likely.in_force if likely else _ANYTHING,
        utility=per_mille(own_worth(course, seat)),
        outside=_outside(course, seat),
        preference=wants.preference,
        salience=wants.salience,
    )


def impressions(course: Course, seat: int | None) -> Readings:
    """The same without forecasts, each field worked out when it is first looked at: before anything moves, or never."""
    heard, version = course.heard, course.version(seat)

    def look(name: str) -> object:
        if course.heard != heard and course.version(seat) != version:  # the first is told quickly, and is mostly enough
            raise RuntimeError(f"{name} is asked of a moment that has passed")
        return _impression(course, seat, name)

    return late(Readings, look, states=course.ground.axes.states)


def _impression(course: Course, seat: int | None, name: str) -> object:
    match name:
        case "trust":
            return _trust(course, course.viewpoint(seat))
        case "balance":
            return _balance(course, course.viewpoint(seat))
        case "preference" | "salience":
            return getattr(_wanted(course, seat), name)
        case "outside":
            return _outside(course, seat)
        case _:
            return getattr(readings(course, seat, None), name)


def _outside(course: Course, seat: int | None) -> int:
    """What no convention is worth to the seat by now, per mille; 0 without a mandate."""
    own = own_of(course, seat)
    return 0 if own is None else per_mille(own.outside)


def favour_tenths(utility: float) -> int:
    """What was given, in utility, as tenths of a favour."""
    return round(utility * _FAVOUR_TENTHS)


def _pairs(course: Course, seat: int | None) -> _Tables:
    seen = course.viewpoint(seat)
    return course.memo.kept("tables", seen, course.between(seen), lambda: _tables(course, seen))


def _wanted(course: Course, seat: int | None) -> _Wants:
    hearer = course.minds.hearer(seat)
    return course.memo.kept("wants", hearer, course.minds.version_for(hearer), lambda: _wants(course, hearer))


def _trust(course: Course, seen: int | None) -> Grid:
    return course.memo.kept("trust", seen, course.acts(seen), lambda: _between(course.level(seen)))


def _balance(course: Course, seen: int | None) -> Grid:
    return course.memo.kept(
        "balance", seen, course.given(seen), lambda: _between(balance(course.books.given(seen)), _FAVOUR_TENTHS)
    )


def _tables(course: Course, seen: int | None) -> _Tables:
    ground, books = course.ground, course.books
    n = len(ground.axes.states)
    beyond = books.seen_by(seen, books.public.beyond()[:, :n], books.witnessed.beyond()[:, :n])
    low, high = wilson(course.level(seen), beyond + ground.p.n0, ground.p.wilson_z)
    return _Tables(
        trust=_trust(course, seen),
        trust_low=_between(low),
        trust_high=_between(high),
        evidence=_between(beyond, _HUNDREDTHS),
        balance=_balance(course, seen),
        reciprocity=_between(index(as_things_stand(course, seen).delivery)),
    )


def _between(values: Floats, scale: float = 1000.0) -> Grid:
    """A table of pairs; the diagonal means nothing and is 0."""
    off = values.copy()
    off.reshape(-1)[:: len(off) + 1] = 0.0
    return grid(off, scale)


def _wants(course: Course, seat: int | None) -> _Wants:
    """What everybody is taken to want; where a seat was told more, only what it concludes otherwise differs."""
    own, layout = course.minds.correction(seat), course.ground.layout
    if own is None:
        known = course.minds.estimate(seat)
        return _Wants(
            preference=grid(np.where(layout.mask[:, :-1], known.preference[:, :, :-1], _ABSENT)),
            salience=grid(bracket_salience(layout, known.salience)),
        )
    public, told = _wanted(course, None), own.told
    liked = np.where(layout.mask[told.brackets, :-1], own.preference[:, :-1], _ABSENT)
    return _Wants(
        preference=grid_with(public.preference, (told.states, told.brackets), liked),
        salience=grid_with(public.salience, told.rows, bracket_salience(layout, own.salience)),
    )
