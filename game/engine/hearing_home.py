"""What the engine hears from the capitals: signatures, submissions, answers, entry into force."""

from __future__ import annotations

import numpy as np

from game.engine.acts import ActKind
from game.engine.case import case_of
from game.engine.course import Course
from game.engine.forecast import yearly_alpha
from game.engine.listening import Listeners
from game.engine.ratification import hazard
from game.engine.witnessing import act
from game.terms import events as e
from game.terms.ids import CERTAIN, Seq


def _signature(course: Course, seq: Seq, event: e.SignatureGiven) -> None:
    i = course.place_of(event.by)
    if i is not None:
        course.tally.signed[i] = int(event.signed)
        course.tally.version += 1


def _reserved(course: Course, seq: Seq, event: e.ReservationEntered) -> None:
    """It thins what is owed: everybody counts on its author a little less (E2.4, E1.5)."""
    i = course.place_of(event.by)
    if i is not None:
        course.tally.reserved[i, course.ground.axes.clauses.index(event.clause)] = True
        course.tally.version += 1
        act(course, seq, ActKind.RESERVATION, event.by, (), event.audience)


def _submitted(course: Course, seq: Seq, event: e.RatificationSubmitted) -> None:
    i = course.place_of(event.by)
    if i is not None:
        course.tally.submitted[i] = True
        course.tally.version += 1


def _ended(course: Course, seq: Seq, event: e.SessionEnded) -> None:
    course.tally.over = True
    course.tally.version += 1


def _capital_answered(course: Course, seq: Seq, event: e.CapitalAnswered) -> None:
    i, tally = course.place_of(event.by), course.tally
    if i is None:
        return
    if event.ratified:
        tally.party[i] = True
        act(course, seq, ActKind.RATIFIED, event.by, (), event.audience)
    else:
        tally.believed[i] += _public_hazard(course, i)
        _hold_out(course, i, event)
    tally.outcomes += 1


def _public_hazard(course: Course, i: int) -> float:
    ground, tally = course.ground, course.tally
    regional = tally.party_then.astype(np.float64) @ ground.regions.mean[:, ground.regions.of[i]]
    alpha = yearly_alpha(tally.year, ground.p)
    return float(hazard(alpha, case_of(course, None).eta[i], np.asarray(regional), ground.p))


def _hold_out(course: Course, i: int, event: e.CapitalAnswered) -> None:
    """Read the hazard survived off the odds that stand in the record (the inverse of ``within_year``)."""
    if event.odds is None:
        return
    theta, missed = course.ground.p.theta, 1.0 - min(event.odds / CERTAIN, 1.0 - 1e-9)
    course.tally.held_out[i] = ((1.0 + theta * course.tally.held_out[i]) * missed**-theta - 1.0) / theta


def _in_force(course: Course, seq: Seq, event: e.EnteredIntoForce) -> None:
    course.tally.in_force_year = event.year
    course.tally.version += 1


FROM_HOME: Listeners = {
    e.SignatureGiven: _signature,
    e.ReservationEntered: _reserved,
    e.RatificationSubmitted: _submitted,
    e.CapitalAnswered: _capital_answered,
    e.EnteredIntoForce: _in_force,
    e.SessionEnded: _ended,
}
