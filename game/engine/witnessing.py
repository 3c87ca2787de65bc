"""Who learns of an act, and from whom: acts as they enter the books of trust (E2.4, E2.5, decision D2)."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from game.engine.acts import ActKind, weight
from game.engine.arrays import Flags, Whole
from game.engine.course import Course
from game.terms.happened import Audience
from game.terms.ids import SeatId, Seq


def act(
    course: Course,
    seq: Seq,
    kind: ActKind,
    by: SeatId,
    concerned: Iterable[SeatId],
    audience: Audience,
    *,
    magnitude: float = 1.0,
    duress: bool = False,
    grit: bool = False,
    seen: float = 1.0,
    knew: Flags | None = None,
) -> None:
    """Enter an act towards some states, or towards everybody where none is named.

    ``magnitude, duress, grit`` as in ``acts.weight``; ``seen`` in 0..1 how visible it is to those it does not concern;
    ``knew [N]`` who had learned of it before everybody does.
    """
    actor = course.place_of(by)
    if actor is None:
        return
    course.books.act(
        seq,
        kind,
        weight(kind, course.ground.p, magnitude=magnitude, duress=duress, grit=grit),
        actor=actor,
        concerned=places_of(course, concerned),
        witnesses=witnesses_of(course, audience),
        seen=seen,
        knew=knew,
    )


def places_of(course: Course, seats: Iterable[SeatId]) -> Whole | None:
    """Places of the states among some seats; ``None`` where there is none."""
    places = [place for place in map(course.place_of, seats) if place is not None]
    return np.array(places, dtype=np.int64) if places else None


def flags_of(course: Course, seats: Iterable[SeatId]) -> Flags:
    """[N] the states among some seats."""
    flags = np.zeros(len(course.ground.axes.states), dtype=np.bool_)
    places = places_of(course, seats)
    if places is not None:
        flags[places] = True
    return flags


def witnesses_of(course: Course, audience: Audience) -> Flags | None:
    """[N] who witnessed it; ``None`` where everybody did."""
    return None if audience.everyone else flags_of(course, audience.seats)
