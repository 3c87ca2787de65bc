"""What one seat's bar said of entry into force, from the opening of a record to its end: a line for the door.

Only that seat's own reading is taken, event by event as it could know it then (law 2).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.rules.presiding import standing_of
from game.table.proceedings import Proceedings
from game.terms.events import Recorded, SeatHandedOver, SeatKind, SessionOpened
from game.terms.ids import SeatId
from game.terms.moments import Moment
from game.terms.readings import Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Stood:
    """How entry into force stood to one seat after an event that moved it."""

    moment: Moment
    force: Interval
    """Per mille: entry into force within the years played, of the text as it then stood."""


def player(record: Sequence[Recorded]) -> SeatId | None:
    """The one delegation that a person holds as the record ends; ``None`` where there are several, or none."""
    first, *rest = standing_of(record)
    assert isinstance(first.event, SessionOpened)
    seated = dict(first.event.seating)
    for each in rest:
        if isinstance(each.event, SeatHandedOver):
            seated[each.event.seat] = each.event.occupant
    states = first.event.scenario.public.states
    held = [each for each in states if each in seated and seated[each].kind is SeatKind.PERSON]
    return held[0] if len(held) == 1 else None


def retrace(record: Sequence[Recorded], seat: SeatId) -> tuple[Stood, ...]:
    """One point for the opening, and one for every standing event that moved what ``seat`` was told, in order."""
    first, *rest = standing_of(record)
    at = Proceedings(first)
    version, points = _version(at, seat), [_stood(at, seat)]
    for each in rest:
        at.fold((each,))
        now = _version(at, seat)
        if now == version and at.now.moment == points[-1].moment:
            continue
        version, point = now, _stood(at, seat)
        if point != points[-1]:
            points.append(point)
    return tuple(points)


def _version(at: Proceedings, seat: SeatId) -> tuple[int, ...]:
    """What changes whenever anything that the seat may read does."""
    course = at.climate.course
    return (*course.version(course.place_of(seat)), int(course.tally.in_force))


def _stood(at: Proceedings, seat: SeatId) -> Stood:
    return Stood(moment=at.now.moment, force=at.climate.readings(seat).in_force)
