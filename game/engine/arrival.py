"""Where a session arrived among the five futures, whence, and what pushed it there (E6.13, E6.14)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from game.engine.arrays import Flags, Floats, per_mille
from game.engine.course import Course
from game.engine.expected import voluntary
from game.engine.futures import (
    COORDINATES,
    PROTOTYPES,
    Delivered,
    coordinates,
    resemblance,
    telling_coordinates,
)
from game.engine.pairs import as_things_stand
from game.engine.tally import Lived
from game.engine.why import apportion
from game.terms.by_seat import Keyed
from game.terms.ids import PerMille
from game.terms.mandate import Future
from game.terms.practice import Arrival, Coordinate, Pushed

_LAST = 3
"""Years over which delivery is averaged (E6.13)."""


def arrival(course: Course) -> Arrival:
    """The likeness after every year that was counted; where none was, that of the world as it stands without one."""
    path = [coordinates_after(course, course.tally.years[: year + 1]) for year in range(len(course.tally.years))]
    began = path[0] if path else coordinates_of_now(course)
    ended = path[-1] if path else began
    p = course.ground.p
    then, now = resemblance(began, p), resemblance(ended, p)
    future = _first(now)
    return Arrival(
        future=future,
        began=_first(then),
        likeness=_mille(now),
        likeness_then=_mille(then),
        coordinates=Keyed(
            (Coordinate(name), PerMille(per_mille(each))) for name, each in zip(COORDINATES, ended, strict=True)
        ),
        by_year=tuple(_mille(resemblance(each, p)) for each in path),
        telling=tuple(Coordinate(each) for each in telling_coordinates(ended, p)),
        pushed=_pushed(course, began, ended, future),
    )


def coordinates_after(course: Course, years: Sequence[Lived]) -> Floats:
    """[7] after some counted years: the mean of the last three (E6.13)."""
    last, p = years[-_LAST:], years[-1]
    mean = Delivered(
        inside=float(np.mean([each.delivered.inside for each in last])),
        across=float(np.mean([each.delivered.across for each in last])),
        anywhere=float(np.mean([each.delivered.anywhere for each in last])),
        willing=float(np.mean([each.delivered.willing for each in last])),
    )
    return coordinates(p.participation, p.phi, mean, p.threats, course.ground.scale)


def coordinates_of_now(course: Course) -> Floats:
    """[7] of a session whose years were not played: expected delivery as things stand, and no treaty in force."""
    tally, ground = course.tally, course.ground
    expects = as_things_stand(course, None)
    off = ~np.eye(len(ground.power), dtype=np.bool_)
    party = tally.party if tally.in_force else np.zeros_like(tally.party)
    both, mixed = (party[:, None] & party) & off, party[:, None] ^ party
    phi = course.floor.standing().phi if tally.in_force else np.zeros_like(ground.opening_features)
    delivered = Delivered(
        inside=_mean(expects.delivery, both),
        across=_mean(expects.delivery, mixed),
        anywhere=_mean(expects.delivery, off),
        willing=_mean(voluntary(ground.capacity, expects), off),
    )
    return coordinates(
        float(ground.power[party].sum()), phi, delivered, tally.threats_a_round(tally.all_threats, 0), ground.scale
    )


def _mean(values: Floats, among: Flags) -> float:
    return float(values[among].mean()) if among.any() else 0.0


def _first(likeness: Mapping[Future, float]) -> Future:
    return max(likeness, key=lambda each: likeness[each])


def _mille(likeness: Mapping[Future, float]) -> Keyed[Future, PerMille]:
    whole = apportion([1000 * each for each in likeness.values()], 1000)
    return Keyed((future, PerMille(amount)) for future, amount in zip(likeness, whole, strict=True))


def _pushed(course: Course, began: Floats, ended: Floats, future: Future) -> tuple[Pushed, ...]:
    """How much nearer each coordinate's move brought the world to where it arrived, most telling first.

    In per mille of the squared distance over its scale, 2 tau squared: the exponent of the likeness (E6.14).
    """
    place, scale = np.array(PROTOTYPES[future]), 2.0 * course.ground.p.futures_tau**2
    nearer = ((began - place) ** 2 - (ended - place) ** 2) / scale
    moved = np.argsort(-np.abs(nearer), kind="stable")
    return tuple(
        Pushed(
            coordinate=Coordinate(COORDINATES[at]),
            began=PerMille(per_mille(began[at])),
            ended=PerMille(per_mille(ended[at])),
            toward=PerMille(per_mille(nearer[at])),
            events=tuple(each.seq for each in course.tally.years),
        )
        for at in moved.tolist()
        if per_mille(began[at]) != per_mille(ended[at])
    )
