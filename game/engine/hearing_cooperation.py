"""What the engine hears of cooperation: requests and how they are answered, projects, contact points (E7.1 to E7.5).

A request and its answer are known to the two alone, and so is what they say about each other, and what is owed for it.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.engine import cooperation
from game.engine.acts import ActKind
from game.engine.arrays import Floats
from game.engine.course import Course
from game.engine.listening import Listeners
from game.engine.pairs import as_things_stand
from game.engine.reciprocity import expected_shares
from game.engine.witnessing import act, witnesses_of
from game.terms import events as e
from game.terms.cooperation import ProjectKind, RefusalGround, RequestAnswer, RequestKind
from game.terms.happened import Audience
from game.terms.ids import SeatId, Seq

_COSTS = {
    RequestKind.EVIDENCE: "cost_evidence",
    RequestKind.EXTRADITION: "cost_extradition",
    RequestKind.FREEZING: "cost_assets",
    RequestKind.JOINT_TEAM: "cost_evidence",
    RequestKind.EMERGENCY_DATA: "cost_preservation",
    RequestKind.RETURN: "cost_assets",
    RequestKind.VICTIM_SUPPORT: "cost_preservation",
}
"""The multiplier of each kind of request (E7.1)."""


def _answered(course: Course, seq: Seq, event: e.RequestAnswered) -> None:
    p = course.ground.p
    shares = {RequestAnswer.GRANT: 1.0, RequestAnswer.PART: p.part, RequestAnswer.LATE: p.late}
    given = shares.get(event.answer, 0.0)
    if given:
        act(course, seq, ActKind.ASSISTANCE, event.by, (event.to,), event.audience, magnitude=given)
        _owed(course, seq, event.by, event.to, p.value * getattr(p, _COSTS[event.kind]) * given, event.audience)
    if event.answer in (RequestAnswer.PART, RequestAnswer.REFUSE):
        missed = (1.0 - given) * _blame(course, event)
        act(course, seq, ActKind.ASSISTANCE_REFUSED, event.by, (event.to,), event.audience, magnitude=missed)


def _blame(course: Course, event: e.RequestAnswered) -> float:
    """How far a refusal is held against who refused: incapacity that it pleads, and that is public, excuses (E7.3)."""
    by, to = course.place_of(event.by), course.place_of(event.to)
    if event.reason is not RefusalGround.CAPACITY or by is None or to is None:
        return 1.0
    delivery = as_things_stand(course, None).delivery
    missed = np.ones_like(delivery, dtype=np.int64)
    return float(cooperation.blame(missed, course.ground.capacity, delivery, course.ground.p, reviewed=False)[to, by])


def _owed(course: Course, seq: Seq, giver: SeatId, taker: SeatId, amount: float, audience: Audience) -> None:
    """Enter something given outside the text, in the books of those who know of it."""
    i, j = course.place_of(giver), course.place_of(taker)
    if i is not None and j is not None:
        given: Floats = np.zeros((len(course.ground.axes.states),) * 2)
        given[i, j] = amount
        course.books.gave(seq, given, witnesses_of(course, audience))


def _let_lie(course: Course, seq: Seq, event: e.RequestUnanswered) -> None:
    act(course, seq, ActKind.NO_ANSWER, event.by, (event.to,), event.audience)


def _started(course: Course, seq: Seq, event: e.ProjectStarted) -> None:
    """Help that is announced, given unasked and carried out counts for more (E2.4; Osgood 1962)."""
    p = course.ground.p
    act(course, seq, ActKind.ASSISTANCE, event.by, (event.to,), event.audience, grit=True)
    _owed(course, seq, event.by, event.to, p.project_value, event.audience)
    i = course.place_of(event.to)
    if i is not None and event.kind is not ProjectKind.HOTLINE:
        capacity = course.ground.capacity.copy()
        capacity[i] += getattr(p, f"project_{event.kind.value}") * (1.0 - capacity[i])
        grown(course, capacity)


def grown(course: Course, capacity: Floats) -> None:
    """Let capacities be these from here, and what is expected of each with them (E3.3, E7.5)."""
    ground = course.ground
    course.reground(replace(ground, capacity=capacity, share=expected_shares(capacity, ground.power, ground.p)))


def _contact_point(course: Course, seq: Seq, event: e.ContactPointNamed) -> None:
    act(course, seq, ActKind.INFORMATION, event.by, (), event.audience, magnitude=course.ground.p.contact_point)


OF_COOPERATION: Listeners = {
    e.RequestAnswered: _answered,
    e.RequestUnanswered: _let_lie,
    e.ProjectStarted: _started,
    e.ContactPointNamed: _contact_point,
}
