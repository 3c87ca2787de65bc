"""How a conference turned: the outlook and the seat's value after each event, and where they moved most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

import numpy as np

from game.engine.case import own_worth
from game.engine.course import Course
from game.lab.debrief_walk import Walked, eyes, mille
from game.table.actors import actor
from game.table.proceedings import Proceedings
from game.terms import events as e
from game.terms.debrief import CoursePoint, Foreseen, TurningPoint
from game.terms.events import Recorded
from game.terms.ids import CHAIR, PackageId, PerMille, QuestionId, SeatId, Seq
from game.terms.moments import Moment, Phase
from game.terms.readings import Interval

RUNS = 400
"""Conferences played out each time a stage opens."""
TURNS = 8
"""Turning points at most."""
LEAST = 5
"""Per mille that the likelihood or the value moves at a turning point at least."""


def course_of(walked: Walked, seat: SeatId | None) -> tuple[CoursePoint, ...]:
    """One point for the opening, and one for every event that moved the likelihood or the value."""
    at = Proceedings(walked.record[0])
    points = [_point(at, seat)]
    version = _version(at.climate.course, seat)
    for each in walked.record[1:]:
        at.fold((each,))
        now = _version(at.climate.course, seat)
        if now == version:
            continue
        version, point = now, _point(at, seat)
        if (point.force, point.value) != (points[-1].force, points[-1].value):
            points.append(point)
    return tuple(points)


def _version(course: Course, seat: SeatId | None) -> tuple[int, ...]:
    place = None if seat is None else course.ground.axes.state_at[seat]
    return (*course.version(place), int(course.tally.in_force))


def _point(at: Proceedings, seat: SeatId | None) -> CoursePoint:
    return CoursePoint(
        seq=at.seq,
        moment=at.now.moment,
        force=at.climate.likelihood(eyes(seat)).in_force,
        value=PerMille(_value(at.climate.course, seat)),
    )


def _value(course: Course, seat: SeatId | None) -> int:
    if seat is not None:
        return mille(own_worth(course, course.ground.axes.state_at[seat]))
    values = np.stack([course.ground.own[state].interests.value for state in course.ground.axes.states])
    return mille(float(course.floor.standing().worth(values, course.ground.links.effect).mean()))


def foreseen_of(walked: Walked, seat: SeatId | None, runs: int = RUNS) -> tuple[Foreseen, ...]:
    """What playouts foresaw at the opening, as every stage of talks opened, and at the end."""
    at, found = Proceedings(walked.record[0]), []
    for each in walked.record[1:]:
        at.fold((each,))
        if isinstance(each.event, e.StageOpened):
            found.append(_foreseen(at, seat, each.event.moment, runs))
    last = _foreseen(at, seat, at.now.moment, runs)
    return tuple(found if found and found[-1].seq == last.seq else [*found, last])


def _foreseen(at: Proceedings, seat: SeatId | None, moment: Moment, runs: int) -> Foreseen:
    outlook = at.climate.outlook(eyes(seat), runs)
    adopted, over = at.now.adopted is not None, at.now.ending is not None
    adoption = Interval(value=0, low=0, high=0) if over and not adopted else outlook.adoption
    force = outlook.in_force_by_year[-1] if outlook.in_force_by_year else PerMille(0)
    if over:
        force = PerMille(1000 if at.now.in_force is not None else 0)
    return Foreseen(seq=at.seq, moment=moment, adoption=adoption, force=force, futures=outlook.futures)


def turning_of(walked: Walked, course: Sequence[CoursePoint]) -> tuple[TurningPoint, ...]:
    """The events with the largest steps, each measured against the largest of its kind; in the order of the record.

    Opening statements only show where everybody stands, so what they move is no turn.
    """
    talks = [each for each in course if each.moment.phase not in (Phase.PREPARATION, Phase.OPENING)]
    steps = _by_act([_turn(before, after, walked) for before, after in pairwise(talks)])
    steps = [each for each in steps if max(_force(each), _gain(each)) >= LEAST]
    most_force = max((_force(each) for each in steps), default=0) or 1
    most_gain = max((_gain(each) for each in steps), default=0) or 1
    steps.sort(key=lambda each: (-max(_force(each) / most_force, _gain(each) / most_gain), each.seq))
    return tuple(sorted(steps[:TURNS], key=lambda each: each.seq))


def _by_act(steps: Sequence[TurningPoint]) -> list[TurningPoint]:
    """What followed from one act is one turn; its event is the one that moved most."""
    turns = []
    for _, group in groupby(steps, key=lambda each: each.act):
        together = list(group)
        first, last = together[0], together[-1]
        most = max(together, key=lambda each: (_force(each) + _gain(each), -each.seq))
        turns.append(
            replace(
                most,
                force_before=first.force_before,
                force_after=last.force_after,
                value_before=first.value_before,
                value_after=last.value_after,
            )
        )
    return turns


def _force(turn: TurningPoint) -> int:
    return abs(turn.force_after - turn.force_before)


def _gain(turn: TurningPoint) -> int:
    return abs(turn.value_after - turn.value_before)


def _turn(before: CoursePoint, after: CoursePoint, walked: Walked) -> TurningPoint:
    act, by = origin(walked, after.seq)
    return TurningPoint(
        seq=after.seq,
        act=act,
        moment=after.moment,
        by=by,
        force_before=PerMille(before.force.value),
        force_after=PerMille(after.force.value),
        value_before=before.value,
        value_after=after.value,
    )


def origin(walked: Walked, seq: Seq) -> tuple[Seq, SeatId | None]:
    """The act an event followed from, and whose it was: the offer of a package, the putting of a question."""
    for each in _back(walked.record, seq):
        match each.event:
            case e.QuestionClosed(question=question):
                return _put(walked, question.id, each.seq), CHAIR
            case e.PackageConcluded(package=package) | e.PackageAccepted(package=package):
                return _offered(walked, package, each.seq)
            case e.CapitalAnswered(by=by):
                return each.seq, by
            case e.StageOpened() | e.EventDrawn():
                return each.seq, None
        whose = actor(each.event)
        if whose is not None:
            return each.seq, whose
    return seq, None


def _back(record: Sequence[Recorded], seq: Seq) -> Iterator[Recorded]:
    return (each for each in reversed(record) if each.seq <= seq)


def _put(walked: Walked, question: QuestionId, otherwise: Seq) -> Seq:
    return next((seq for seq, put in walked.of(e.QuestionPut) if put.question.id == question), otherwise)


def _offered(walked: Walked, package: PackageId, otherwise: Seq) -> tuple[Seq, SeatId | None]:
    found = ((seq, each.package.by) for seq, each in walked.of(e.PackageOffered) if each.package.id == package)
    return next(found, (otherwise, None))
