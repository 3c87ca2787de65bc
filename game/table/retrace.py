"""What the door says of a session: how entry into force stood to one seat through it, and what waits for its answer.

Only that seat's own reading is taken, event by event as it could know it then (law 2).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.minutes.names import Names
from game.rules.presiding import standing_of
from game.table.proceedings import Proceedings
from game.terms.bargains import Package, PackageStatus
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Recalled:
    """What one seat finds where it comes back; all empty where nothing may or can be said."""

    course: tuple[Stood, ...] = ()
    """One point for the opening, and one for every standing event that moved what the seat was told, in order."""
    asked: bool = False
    """Whether a question before the house waits for its answer."""
    offering: tuple[str, ...] = ()
    """Who has offered it a package that waits for its answer, by name, oldest first."""


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


def recall(record: Sequence[Recorded], seat: SeatId) -> Recalled:
    """What ``seat`` finds at the end of the record."""
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
    sight = at.view(seat).sight
    names, question = Names.seen(sight), sight.question
    offers = (each.by for each in sight.packages if _waits(each, seat))
    return Recalled(
        course=tuple(points),
        asked=question is not None and seat in question.asked_of and seat not in question.answers,
        offering=tuple(map(names.seat_within, dict.fromkeys(offers))),
    )


def _waits(package: Package, seat: SeatId) -> bool:
    here = seat in package.parties and seat not in package.accepted
    return package.status is PackageStatus.OFFERED and package.by != seat and here


def _version(at: Proceedings, seat: SeatId) -> tuple[int, ...]:
    """What changes whenever anything that the seat may read does."""
    course = at.climate.course
    return (*course.version(course.place_of(seat)), int(course.tally.in_force))


def _stood(at: Proceedings, seat: SeatId) -> Stood:
    return Stood(moment=at.now.moment, force=at.climate.readings(seat).in_force)
