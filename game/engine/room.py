"""The room as a whole: how far it trusts, what of its giving is returned, and whose proposals show a pattern."""

from __future__ import annotations

import numpy as np

from game.engine import reciprocity, trust
from game.engine.arrays import per_mille
from game.engine.course import Course
from game.terms.ids import PerMille, SeatId
from game.terms.readings import RoomReading


def room_reading(course: Course, seat: int | None) -> RoomReading:
    """The indices of trust (E2.10) and of reciprocity (E3.6 to E3.8), as one seat may know them."""
    level, mu = course.level(seat), course.ground.power
    given, share = course.books.given(seat), course.ground.share
    whole = reciprocity.room(given, share)
    now, then = trust.room(level), trust.room(course.books.first_prior)
    return RoomReading(
        trust=PerMille(per_mille(now)),
        generated=per_mille(now) - per_mille(then),
        reputation=tuple(PerMille(per_mille(each)) for each in trust.reputation(level, mu)),
        confidence=tuple(PerMille(per_mille(each)) for each in trust.outlook_on_others(level, mu)),
        returned=_known(whole.returned),
        returned_to=tuple(_known(float(each)) for each in reciprocity.by_state(given, share)),
        diffuse=_known(whole.diffuse),
        patterns=_patterns(course),
    )


def _known(index: float) -> PerMille | None:
    return None if np.isnan(index) else PerMille(per_mille(index))


def _patterns(course: Course) -> tuple[SeatId, ...]:
    """E5.11: from a certain log odds on a pattern is noticed."""
    noticed = course.tally.suspicion > course.ground.p.suspect_at
    return tuple(state for state, seen in zip(course.ground.axes.states, noticed, strict=True) if seen)
