"""Readings of a room of three in which nothing has happened, and the same after something has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.minutes.movements import Explain
from game.terms.ids import PerMille, SeatId
from game.terms.readings import Grid, Interval, ReadingOf, Readings, Why, WhyPart
from tests.minutes.room import ALD, BRE, CIN

STATES = (ALD, BRE, CIN)
_EVEN = Grid.of((3, 3), [0, 500, 500, 500, 0, 500, 500, 500, 0])
_NONE = Grid.of((3, 3), [0] * 9)
_HALF = Grid.of((3,), [500] * 3)

LEVEL = Readings(
    states=STATES,
    trust=_EVEN,
    trust_low=_EVEN,
    trust_high=_EVEN,
    evidence=_NONE,
    balance=_NONE,
    reciprocity=_EVEN,
    likelihood=_HALF,
    likelihood_low=_HALF,
    likelihood_high=_HALF,
    in_force=Interval(value=500, low=300, high=700),
    utility=0,
    outside=0,
    preference=Grid.of((0,), []),
    salience=Grid.of((0,), []),
)


def trusting(cells: Mapping[tuple[SeatId, SeatId], int]) -> Readings:
    """The same room with these cells of trust."""
    given = {(STATES.index(a), STATES.index(b)): value for (a, b), value in cells.items()}
    values = [given.get((i, j), _EVEN[i, j]) for i in range(3) for j in range(3)]
    return replace(LEVEL, trust=Grid.of((3, 3), values))


def likely(*values: int) -> Readings:
    """The same room with these likelihoods of ratification."""
    return replace(LEVEL, likelihood=Grid.of((3,), values))


def explained(parts: Mapping[str, int], *, start: int = 500, name: str = "") -> Explain:
    """An account with the same parts for every reading."""

    def explain(reading: ReadingOf) -> Why:
        made = tuple(WhyPart(reason=reason, amount=PerMille(amount), name=name) for reason, amount in parts.items())
        return Why(reading=reading, start=PerMille(start), parts=made, total=PerMille(start + sum(parts.values())))

    return explain
