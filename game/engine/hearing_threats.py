"""What the engine hears of threats: pressure, what they say about their author, what carrying one out costs (E5.12)."""

from __future__ import annotations

from dataclasses import replace

from game.engine.acts import ActKind
from game.engine.coercion import Pressing
from game.engine.course import Course
from game.engine.listening import Listeners
from game.engine.pressure import carried_out
from game.engine.witnessing import act
from game.terms import events as e
from game.terms.bargains import PledgeKind
from game.terms.ids import Seq


def _made(course: Course, seq: Seq, event: e.ThreatMade) -> None:
    threat = event.threat
    if event.audience.everyone:
        course.tally.threats += 1
    else:
        course.tally.threats_in_private += 1
    by, to = course.place_of(threat.by), course.place_of(threat.to)
    if by is None or to is None:
        return
    demand = threat.demand
    pressing = Pressing(
        by=by,
        to=to,
        public=threat.public,
        to_ratify=demand.kind is PledgeKind.RATIFY,
        about=None if demand.choice is None else course.place(demand.choice),
        against=demand.kind is PledgeKind.NOT_TABLE,
        to_join=demand.kind in (PledgeKind.VOTE_FOR, PledgeKind.SIGN),
    )
    course.coercion.threaten(threat.id, pressing, float(course.ground.leverage[by, to]))
    act(course, seq, ActKind.THREAT, threat.by, (threat.to,), event.audience, seen=course.ground.p.threat_seen)


def _answered(course: Course, seq: Seq, event: e.ThreatAnswered) -> None:
    if event.yields:  # one that is defied may still be carried out, and presses on
        course.coercion.close(event.threat)


def _carried_out(course: Course, seq: Seq, event: e.ThreatCarriedOut) -> None:
    course.coercion.close(event.threat)
    course.tally.blows += 1
    act(course, seq, ActKind.THREAT_EXECUTED, event.by, (event.to,), event.audience)
    by, to = course.place_of(event.by), course.place_of(event.to)
    if by is not None and to is not None:
        cost = carried_out(float(course.ground.leverage[by, to]), course.ground.p)
        _lower(course, to, cost.harm)
        _lower(course, by, cost.price)


def _lower(course: Course, i: int, amount: float) -> None:
    """No convention is worth less to a state from here, as estimated and in its own eyes."""
    ground, state = course.ground, course.ground.axes.states[i]
    outside = ground.outside.copy()
    outside[i] -= amount
    own = dict(ground.own)
    if state in own:
        own[state] = replace(own[state], lost=own[state].lost + amount)
    course.reground(replace(ground, outside=outside, own=own))


def _dropped(course: Course, seq: Seq, event: e.ThreatDropped) -> None:
    course.coercion.close(event.threat)


def _lapsed(course: Course, seq: Seq, event: e.ThreatLapsed) -> None:
    course.coercion.close(event.threat)


def _promise_made(course: Course, seq: Seq, event: e.PromiseMade) -> None:
    if event.promise.threat is not None:
        course.coercion.forced.add(event.promise.id)


OF_THREATS: Listeners = {
    e.ThreatMade: _made,
    e.ThreatAnswered: _answered,
    e.ThreatCarriedOut: _carried_out,
    e.ThreatDropped: _dropped,
    e.ThreatLapsed: _lapsed,
    e.PromiseMade: _promise_made,
}
