"""The home front: the gates of work on domestic actors and on neighbours, and what an event makes of them (rule 38)."""

from __future__ import annotations

from dataclasses import replace

from game.rules.phases import AFTER_SIGNATURE, spent
from game.rules.ratification import may_join
from game.rules.state import Negotiation, Steps, becoming
from game.rules.topics import Topic
from game.terms import actions as a
from game.terms import events as e
from game.terms.home_front import ActorWork, HomeMeans
from game.terms.ids import SeatId
from game.terms.refusals import Refusal, Refused

"""The years in which capitals decide."""
MOST = {HomeMeans.DECLARATION: 1, HomeMeans.SIDE_PAYMENT: 2}
"""How often each can be done about one actor (rule 38.1)."""


COSTS = {HomeMeans.DECLARATION: 1, HomeMeans.SIDE_PAYMENT: 2}
"""Attention (decision D12: at home the same budget pays)."""


def times_worked(now: Negotiation, seat: SeatId, work: ActorWork) -> int:
    """How often that has been done."""
    return now.aftermath.worked.get(seat, ()).count(work)


# Gates


def _actor_is_known(now: Negotiation, action: a.WorkActor) -> Refused | None:
    known = any(each.name == action.actor for each in now.ground.public.delegation(action.by).actors)
    return None if known else Refused(reason=Refusal.UNKNOWN_ACTOR, about=action.actor)


def _may_still_be_worked(now: Negotiation, action: a.WorkActor) -> Refused | None:
    done = times_worked(now, action.by, ActorWork(actor=action.actor, means=action.means))
    return Refused(reason=Refusal.WORKED_ENOUGH, about=action.actor) if done >= MOST[action.means] else None


def _before_ratification(now: Negotiation, seat: SeatId) -> Refusal | None:
    """A signatory that is no party yet."""
    if not may_join(now, seat):
        return Refusal.NOT_SIGNED
    return Refusal.ALREADY_PARTY if seat in now.parties else None


def _is_before_ratification(now: Negotiation, action: a.WorkActor | a.WaitToSubmit) -> Refused | None:
    reason = _before_ratification(now, action.by)
    return None if reason is None else Refused(reason=reason)


def _neighbour_may_ratify(now: Negotiation, action: a.PersuadeNeighbour) -> Refused | None:
    if not may_join(now, action.to):
        return Refused(reason=Refusal.NOT_SIGNED, about=action.to)
    return Refused(reason=Refusal.ALREADY_PARTY, about=action.to) if action.to in now.parties else None


def _once_a_year(now: Negotiation, action: a.PersuadeNeighbour) -> Refused | None:
    again = action.to in now.aftermath.persuaded.get(action.by, ())
    return Refused(reason=Refusal.ALREADY_SO) if again else None


def _not_waiting_yet(now: Negotiation, action: a.WaitToSubmit) -> Refused | None:
    return Refused(reason=Refusal.ALREADY_SO) if now.ready[action.by] and action.by not in now.submitted else None


TOPIC = Topic(
    places={a.WorkActor: AFTER_SIGNATURE, a.PersuadeNeighbour: AFTER_SIGNATURE, a.WaitToSubmit: AFTER_SIGNATURE},
    costs={a.WorkActor: 1, a.PersuadeNeighbour: 1},
    priced={a.WorkActor: lambda now, action: COSTS[action.means]},
    gates={
        a.WorkActor: (
            (Refusal.UNKNOWN_ACTOR, _actor_is_known),
            (Refusal.NOT_SIGNED, _is_before_ratification),
            (Refusal.WORKED_ENOUGH, _may_still_be_worked),
        ),
        a.PersuadeNeighbour: (
            (Refusal.ALREADY_SO, _once_a_year),
            (Refusal.NOT_SIGNED, _neighbour_may_ratify),
        ),
        a.WaitToSubmit: (
            (Refusal.ALREADY_SO, _not_waiting_yet),
            (Refusal.NOT_SIGNED, _is_before_ratification),
        ),
    },
    looks={a.WorkActor: _before_ratification, a.WaitToSubmit: _before_ratification},
)
"""Work on one's own capital, and on those of others."""


# What an event makes of them


def worked(now: Negotiation, event: e.ActorWorked) -> Negotiation:
    """A domestic actor was worked on."""
    done = now.aftermath.worked
    work = ActorWork(actor=event.actor, means=event.means)
    return becoming(
        now,
        aftermath=replace(now.aftermath, worked=done.put(event.by, (*done.get(event.by, ()), work))),
        attention=spent(now, event.by, event.attention),
    )


def persuaded(now: Negotiation, event: e.NeighbourPersuaded) -> Negotiation:
    """A neighbour was pressed."""
    done = now.aftermath.persuaded
    return becoming(
        now,
        aftermath=replace(now.aftermath, persuaded=done.put(event.by, (*done.get(event.by, ()), event.to))),
        attention=spent(now, event.by, event.attention),
    )


def postponed(now: Negotiation, event: e.SubmissionPostponed) -> Negotiation:
    """It does not lie before the capital in this year; its state has nothing more to do about that."""
    kept = tuple(each for each in now.submitted if each != event.by)
    return becoming(now, submitted=kept, ready=now.ready.put(event.by, True))


def spread(now: Negotiation, event: e.ContagionSpread) -> Negotiation:
    """What it does to likelihoods is the engine's."""
    return now


STEPS: Steps = {
    e.ActorWorked: worked,
    e.NeighbourPersuaded: persuaded,
    e.SubmissionPostponed: postponed,
    e.ContagionSpread: spread,
}
"""What each class of event makes of the state."""
