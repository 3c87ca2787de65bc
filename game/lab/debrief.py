"""The debrief of one session as a value: pure, from its record and the books of teaching."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from game.lab.debrief_course import course_of, foreseen_of, turning_of
from game.lab.debrief_home import costs_of
from game.lab.debrief_marks import objective_marks, rubric_marks
from game.lab.debrief_measures import measured
from game.lab.debrief_people import breaches_of, given_of, promises_of, trust_of
from game.lab.debrief_space import space_of, surplus_of
from game.lab.debrief_teaching import briefs_of, questions_of, reference_of
from game.lab.debrief_walk import Walked, walk
from game.lab.debrief_years import years_of
from game.lab.review_moves import moves_made
from game.terms import events as e
from game.terms.debrief import BracketCost, CoursePoint, Debrief, Foreseen, Headline, Surplus
from game.terms.events import Recorded, SeatKind
from game.terms.ids import OFFICES, SeatId
from game.terms.teaching import Library

STEPS = 6
"""Steps of the work that ``told`` hears of."""


Hears: TypeAlias = Callable[[int], None]
"""Told how many steps are done."""


def _nobody(done: int) -> None:
    """Nobody waits."""


def debrief(record: Sequence[Recorded], library: Library, seat: SeatId | None = None, told: Hears = _nobody) -> Debrief:
    """Open everything. ``seat``: whose debrief; ``None`` for the room. ``told`` hears how many steps are done.

    Raises ``ValueError`` for a seat that is no delegation of this session.
    """
    walked = walk(record)
    _expect(seat, walked)
    course, foreseen, surplus, costs = _counted(walked, seat, told)
    found = {} if seat is None else measured(walked, seat)
    told(STEPS)
    public = walked.ground.public
    return Debrief(
        session=walked.end.opened.session,
        scenario=public.id,
        title=public.title,
        seat=seat,
        persons=persons_of(walked),
        head=record[-1].seq,
        headline=headline_of(walked, seat),
        course=course,
        foreseen=foreseen,
        turning=turning_of(walked, course),
        space=None if seat is None else space_of(walked, seat),
        surplus=surplus,
        promises=promises_of(walked),
        breaches=breaches_of(walked),
        given=given_of(walked),
        trust=trust_of(walked, seat),
        costs=costs,
        objectives=() if seat is None else objective_marks(walked, seat, library.objectives, found),
        rubric=() if seat is None else rubric_marks(library.rubric.criteria, found),
        briefs=briefs_of(walked),
        questions=questions_of(walked, library),
        reference=reference_of(walked, library),
        years=years_of(walked),
    )


def levels_of(
    record: Sequence[Recorded], library: Library, seats: Iterable[SeatId]
) -> dict[SeatId, dict[str, int | None]]:
    """The level proposed to each of these seats by each criterion of the rubric."""
    walked = walk(record)
    marks = {seat: rubric_marks(library.rubric.criteria, measured(walked, seat)) for seat in seats}
    return {seat: {each.criterion: each.level for each in found} for seat, found in marks.items()}


def _expect(seat: SeatId | None, walked: Walked) -> None:
    if seat is not None and seat not in walked.states:
        raise ValueError(f"{seat} is no delegation of this session")


_Counted: TypeAlias = tuple[tuple[CoursePoint, ...], tuple[Foreseen, ...], Surplus, tuple[BracketCost, ...]]


def _counted(walked: Walked, seat: SeatId | None, told: Hears) -> _Counted:
    """What takes time: the course, the playouts, the yardsticks, the capitals; ``told`` after each."""
    told(1)
    course = course_of(walked, seat)
    told(2)
    foreseen = foreseen_of(walked, seat)
    told(3)
    surplus = surplus_of(walked)
    told(4)
    costs = costs_of(walked)
    told(STEPS - 1)
    return course, foreseen, surplus, costs


def persons_of(walked: Walked) -> tuple[SeatId, ...]:
    """Delegations that persons hold, or held at some time."""
    held = {seat for seat, each in walked.end.opened.seating.items() if each.kind is SeatKind.PERSON}
    held |= {each.seat for _, each in walked.of(e.SeatHandedOver) if each.occupant.kind is SeatKind.PERSON}
    return tuple(each for each in walked.states if each in held - OFFICES)


def headline_of(walked: Walked, seat: SeatId | None) -> Headline:
    """How it ended; the moves counted are those of the seat, or of all persons."""
    now = walked.end.now
    adopted = next((each for _, each in walked.of(e.ConventionAdopted)), None)
    who = persons_of(walked) if seat is None else (seat,)
    view = walked.end.view(walked.states[0]).sight
    kinds = (e.ConventionAdopted, e.ConventionRejected, e.EnteredIntoForce, e.SessionEnded)
    made = moves_made(walked.record, who)
    return Headline(
        ending=now.ending,
        adopted=adopted is not None,
        by_consensus=adopted is not None and adopted.by_consensus,
        parties=len(now.parties),
        needed=view.needed,
        in_force=now.in_force,
        moves=len(made),
        rests=tuple(each.seq for each in walked.record if isinstance(each.event, kinds)) or (walked.record[-1].seq,),
        made=made or walked.span,
    )
