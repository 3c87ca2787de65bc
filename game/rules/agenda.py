"""The order of business: clauses put aside, rounds added, what the chair may ask about either (rule 23)."""

from __future__ import annotations

from game.rules.phases import in_the_last_sitting
from game.rules.state import Negotiation, Steps, becoming
from game.rules.topics import Topic
from game.terms import actions as a
from game.terms.events import ClauseParked, ClauseTakenUp, SittingExtended
from game.terms.ids import BracketId, ClauseId, SeatId
from game.terms.moments import Phase
from game.terms.refusals import Refusal, Refused
from game.terms.scenario import Fallback
from game.terms.standing import BracketStatus

SITTING = frozenset({Phase.SITTING})


def parked(now: Negotiation, bracket: BracketId) -> bool:
    """Whether the clause of a bracket has been put aside (rule 23.1)."""
    return bool(now.parked) and now.ground.clause_of(bracket) in now.parked


def clause_parked(now: Negotiation, event: ClauseParked) -> Negotiation:
    """A clause was put aside."""
    return becoming(now, parked=(*now.parked, event.clause))


def clause_taken_up(now: Negotiation, event: ClauseTakenUp) -> Negotiation:
    """A clause is worked on again."""
    return becoming(now, parked=tuple(each for each in now.parked if each != event.clause))


def sitting_extended(now: Negotiation, event: SittingExtended) -> Negotiation:
    """A sitting has more rounds."""
    beyond = event.rounds - now.ground.calendar.rounds
    return becoming(now, clock=now.clock.put(str(event.sitting), beyond), extended=(*now.extended, event.sitting))


STEPS: Steps = {
    ClauseParked: clause_parked,
    ClauseTakenUp: clause_taken_up,
    SittingExtended: sitting_extended,
}
"""What each event of this topic makes of the state."""


def _clause_is_known(now: Negotiation, action: a.ParkClause | a.TakeUpClause) -> Refused | None:
    known = any(clause.id == action.clause for clause in now.ground.public.convention.clauses)
    return None if known else Refused(reason=Refusal.UNKNOWN_CLAUSE, about=action.clause)


def _has_an_open_bracket(now: Negotiation, action: a.ParkClause) -> Refused | None:
    """There is something to put aside (rule 23.1)."""
    if _open(now, action.clause):
        return None
    return Refused(reason=Refusal.BRACKET_AGREED, about=action.clause)


def _open(now: Negotiation, clause: ClauseId) -> bool:
    here = (each for each in now.ground.brackets if now.ground.clause_of(each) == clause)
    return any(now.brackets[each].status is BracketStatus.OPEN for each in here)


def _same(same: bool) -> Refused | None:
    return Refused(reason=Refusal.ALREADY_SO) if same else None


def _not_aside_yet(now: Negotiation, action: a.ParkClause) -> Refused | None:
    return _same(action.clause in now.parked)


def _is_aside(now: Negotiation, action: a.TakeUpClause) -> Refused | None:
    return _same(action.clause not in now.parked)


def _is_not_extended(now: Negotiation, action: a.ExtendSitting) -> Refused | None:
    return _same(now.moment.sitting in now.extended)


def _time_is_left(now: Negotiation, action: a.ParkClause) -> Refused | None:
    """In the last sitting nothing is put aside any more (rule 23.2)."""
    return Refused(reason=Refusal.LAST_SITTING) if in_the_last_sitting(now) else None


def _no_vote_before_the_end(now: Negotiation, seat: SeatId) -> Refusal | None:
    if now.ground.public.decision.fallback is Fallback.NOTHING:
        return Refusal.NO_VOTES_HERE
    return None if in_the_last_sitting(now) else Refusal.NOT_THE_LAST_SITTING


def _a_vote_is_possible(now: Negotiation, action: a.PutToVote) -> Refused | None:
    """Votes are taken in the last sitting, where the scenario has them (rule 24.1)."""
    shut = _no_vote_before_the_end(now, action.by)
    return None if shut is None else Refused(reason=shut)


def _something_to_park(now: Negotiation, seat: SeatId) -> Refusal | None:
    if in_the_last_sitting(now):
        return Refusal.LAST_SITTING
    clauses = (clause.id for clause in now.ground.public.convention.clauses if clause.id not in now.parked)
    return None if any(_open(now, clause) for clause in clauses) else Refusal.BRACKET_AGREED


def _something_parked(now: Negotiation, seat: SeatId) -> Refusal | None:
    return None if now.parked else Refusal.ALREADY_SO


def _not_extended_yet(now: Negotiation, seat: SeatId) -> Refusal | None:
    return Refusal.ALREADY_SO if now.moment.sitting in now.extended else None


TOPIC = Topic(
    places={
        a.ParkClause: SITTING,
        a.TakeUpClause: SITTING,
        a.ExtendSitting: SITTING,
        a.SeekReopening: SITTING,
        a.PutToVote: SITTING,
    },
    chairs=frozenset({a.ParkClause, a.TakeUpClause, a.ExtendSitting, a.SeekReopening, a.PutToVote}),
    gates={
        a.ParkClause: (
            (Refusal.UNKNOWN_CLAUSE, _clause_is_known),
            (Refusal.BRACKET_AGREED, _has_an_open_bracket),
            (Refusal.ALREADY_SO, _not_aside_yet),
            (Refusal.LAST_SITTING, _time_is_left),
        ),
        a.TakeUpClause: ((Refusal.UNKNOWN_CLAUSE, _clause_is_known), (Refusal.ALREADY_SO, _is_aside)),
        a.ExtendSitting: ((Refusal.ALREADY_SO, _is_not_extended),),
        a.PutToVote: ((Refusal.NOT_THE_LAST_SITTING, _a_vote_is_possible),),
    },
    looks={
        a.ParkClause: _something_to_park,
        a.TakeUpClause: _something_parked,
        a.ExtendSitting: _not_extended_yet,
        a.PutToVote: _no_vote_before_the_end,
    },
)
"""The chair's order of business."""
