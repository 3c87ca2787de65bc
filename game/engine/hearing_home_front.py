"""What the engine hears of work at home and on neighbours: bars that fall, hazards that rise for a year (rule 38)."""

from __future__ import annotations

from dataclasses import replace

from game.engine.course import Course
from game.engine.home import worked
from game.engine.listening import Listeners
from game.terms import events as e
from game.terms.home_front import ActorWork
from game.terms.ids import Seq


def _worked(course: Course, seq: Seq, event: e.ActorWorked) -> None:
    """What everybody read moves everybody's estimate of that actor; what was paid moves its own government's only."""
    i, ground = course.place_of(event.by), course.ground
    if i is None:
        return
    work = ActorWork(actor=event.actor, means=event.means)
    course.tally.worked = (*course.tally.worked, (i, work))
    own = dict(ground.own)
    if event.by in own:
        own[event.by] = replace(own[event.by], home=worked(own[event.by].home, 0, (work,), ground.p))
    homes = worked(ground.homes, i, (work,), ground.p) if event.audience.everyone else ground.homes
    course.reground(replace(ground, own=own, homes=homes))


def _persuaded(course: Course, seq: Seq, event: e.NeighbourPersuaded) -> None:
    i = course.place_of(event.to)
    if i is not None:
        course.tally.persuaded[i] += course.ground.p.persuade * event.trust / 1000
        course.tally.version += 1


def _postponed(course: Course, seq: Seq, event: e.SubmissionPostponed) -> None:
    i = course.place_of(event.by)
    if i is not None:
        course.tally.submitted[i] = False
        course.tally.version += 1


OF_THE_HOME_FRONT: Listeners = {
    e.ActorWorked: _worked,
    e.NeighbourPersuaded: _persuaded,
    e.SubmissionPostponed: _postponed,
}
