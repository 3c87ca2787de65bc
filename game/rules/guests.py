"""Guests: who may be given the floor on what, once a round, and what their words change (rule 35)."""

from __future__ import annotations

from game.rules.injects import changed
from game.rules.state import Negotiation, Steps, becoming
from game.rules.topics import Topic
from game.terms import actions as a
from game.terms.events import FloorGiven, GuestSpoke
from game.terms.guests import Guest, GuestSpeech
from game.terms.ids import CHAIR, ClauseId, SeatId
from game.terms.moments import Phase
from game.terms.refusals import Refusal, Refused


def has_to_say(now: Negotiation, guest: Guest, clause: ClauseId) -> tuple[GuestSpeech, ...]:
    """What a guest could say on a clause and has not said yet (rule 35.2)."""
    tags = now.ground.public.convention.clause(clause).tags
    speeches = (each for each in now.opened.scenario.guests if each.guest is guest and each.id not in now.spoken)
    return tuple(each for each in speeches if not set(each.tags).isdisjoint(tags))


def wanting_the_floor(now: Negotiation, seat: SeatId) -> tuple[tuple[Guest, ClauseId], ...]:
    """Who could be heard on what in this round; the chair alone is told (rule 35.2)."""
    if seat != CHAIR or not now.opened.scenario.guests or heard_in_this_round(now):
        return ()
    clauses = now.ground.public.convention.clauses
    return tuple((guest, clause.id) for guest in Guest for clause in clauses if has_to_say(now, guest, clause.id))


def heard_in_this_round(now: Negotiation) -> bool:
    """Whether a guest has had the floor since the round opened (rule 35.1)."""
    return now.floor_given > now.stage_touched


def _clause_is_known(now: Negotiation, action: a.GiveFloor) -> Refused | None:
    known = any(clause.id == action.clause for clause in now.ground.public.convention.clauses)
    return None if known else Refused(reason=Refusal.UNKNOWN_CLAUSE, about=action.clause)


def _once_a_round(now: Negotiation, action: a.GiveFloor) -> Refused | None:
    return Refused(reason=Refusal.FLOOR_GIVEN) if heard_in_this_round(now) else None


def _something_to_say(now: Negotiation, action: a.GiveFloor) -> Refused | None:
    if has_to_say(now, action.guest, action.clause):
        return None
    return Refused(reason=Refusal.NOTHING_TO_ADD, about=action.clause)


def _somebody_may_speak(now: Negotiation, seat: SeatId) -> Refusal | None:
    if heard_in_this_round(now):
        return Refusal.FLOOR_GIVEN
    clauses = now.ground.public.convention.clauses
    wanted = ((guest, clause.id) for guest in Guest for clause in clauses)
    return None if any(has_to_say(now, guest, clause) for guest, clause in wanted) else Refusal.NOTHING_TO_ADD


TOPIC = Topic(
    places={a.GiveFloor: frozenset({Phase.SITTING})},
    chairs=frozenset({a.GiveFloor}),
    gates={
        a.GiveFloor: (
            (Refusal.UNKNOWN_CLAUSE, _clause_is_known),
            (Refusal.FLOOR_GIVEN, _once_a_round),
            (Refusal.NOTHING_TO_ADD, _something_to_say),
        )
    },
    looks={a.GiveFloor: _somebody_may_speak},
)
"""Giving the floor to guests."""


def floor_given(now: Negotiation, event: FloorGiven) -> Negotiation:
    """A guest has the floor."""
    return becoming(now, floor_given=now.seq)


def spoke(now: Negotiation, event: GuestSpoke) -> Negotiation:
    """It was heard, and what it changes is changed."""
    return changed(becoming(now, spoken=(*now.spoken, event.speech)), event.changes, fading=event.fading)


STEPS: Steps = {FloorGiven: floor_given, GuestSpoke: spoke}
"""What each class of event makes of the state."""
