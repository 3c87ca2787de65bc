"""Positions on record: explanations, reservations, interpretative declarations (rule 28)."""

from __future__ import annotations

from game.rules.ratification import bound, may_join
from game.rules.state import Negotiation, Steps, becoming
from game.rules.topics import Topic
from game.terms import actions as a
from game.terms.events import InterpretationDeclared, ReservationEntered, VoteExplained
from game.terms.ids import NO_TEXT, BracketId, ClauseId, SeatId
from game.terms.moments import Phase
from game.terms.refusals import Refusal, Refused

MOST_RESERVATIONS = 2
"""Of one state (E1.5, rule 28.2)."""
EXPLAINED_IN = frozenset({Phase.ADOPTION, Phase.SIGNATURE})
"""Beside one's vote, before or after it, or beside the signature (rule 28.1)."""
AFTERWARDS = frozenset({Phase.SIGNATURE, Phase.HOME, Phase.REVIEW})


def in_the_text(now: Negotiation, clause: ClauseId) -> bool:
    """Whether a clause is part of what was adopted."""
    return now.adopted is not None and now.adopted.get(BracketId(clause), NO_TEXT) != NO_TEXT


def reservations_are_open(now: Negotiation) -> bool:
    """Whether the text lets states reserve: unless one of its final clauses says that it does not (rule 28.3)."""
    return bound(now).reservations


def explained(now: Negotiation, event: VoteExplained) -> Negotiation:
    """A position is on record."""
    return becoming(now, explained=(*now.explained, event.by))


def reserved(now: Negotiation, event: ReservationEntered) -> Negotiation:
    """A state has excluded a clause for itself."""
    had = now.reservations.get(event.by, ())
    return becoming(now, reservations=now.reservations.put(event.by, (*had, event.clause)))


def interpreted(now: Negotiation, event: InterpretationDeclared) -> Negotiation:
    """How one reads the text changes nothing in it."""
    return now


STEPS: Steps = {
    VoteExplained: explained,
    ReservationEntered: reserved,
    InterpretationDeclared: interpreted,
}
"""What each event of this topic makes of the state."""


def _clause_is_known(now: Negotiation, action: a.EnterReservation | a.DeclareInterpretation) -> Refused | None:
    known = action.clause is None or any(each.id == action.clause for each in now.ground.public.convention.clauses)
    return None if known else Refused(reason=Refusal.UNKNOWN_CLAUSE, about=str(action.clause))


def _stands_in_the_text(now: Negotiation, action: a.EnterReservation | a.DeclareInterpretation) -> Refused | None:
    if action.clause is None or in_the_text(now, action.clause):
        return None
    return Refused(reason=Refusal.NOT_IN_THE_TEXT, about=action.clause)


def _not_explained_yet(now: Negotiation, action: a.ExplainVote) -> Refused | None:
    return Refused(reason=Refusal.ALREADY_SO) if action.by in now.explained else None


def _not_reserved_yet(now: Negotiation, action: a.EnterReservation) -> Refused | None:
    had = now.reservations.get(action.by, ())
    return Refused(reason=Refusal.ALREADY_SO) if action.clause in had else None


def _not_core(now: Negotiation, action: a.EnterReservation) -> Refused | None:
    core = now.ground.public.convention.clause(action.clause).core
    return Refused(reason=Refusal.CLAUSE_CORE, about=action.clause) if core else None


def _may_reserve(now: Negotiation, seat: SeatId) -> Refusal | None:
    """With one's signature, or before one is a party (rule 28.2)."""
    if now.moment.phase is not Phase.SIGNATURE and not may_join(now, seat):
        return Refusal.NOT_SIGNED
    if seat in now.parties:
        return Refusal.ALREADY_PARTY
    if not reservations_are_open(now):
        return Refusal.RESERVATIONS_BARRED
    full = len(now.reservations.get(seat, ())) >= MOST_RESERVATIONS
    return Refusal.TOO_MANY_RESERVATIONS if full else None


def _is_entitled(now: Negotiation, action: a.EnterReservation) -> Refused | None:
    shut = _may_reserve(now, action.by)
    return None if shut is None else Refused(reason=shut)


def _has_not_explained(now: Negotiation, seat: SeatId) -> Refusal | None:
    return Refusal.ALREADY_SO if seat in now.explained else None


TOPIC = Topic(
    places={
        a.ExplainVote: EXPLAINED_IN,
        a.EnterReservation: AFTERWARDS,
        a.DeclareInterpretation: AFTERWARDS,
    },
    gates={
        a.ExplainVote: ((Refusal.ALREADY_SO, _not_explained_yet),),
        a.EnterReservation: (
            (Refusal.UNKNOWN_CLAUSE, _clause_is_known),
            (Refusal.ALREADY_SO, _not_reserved_yet),
            (Refusal.NOT_SIGNED, _is_entitled),
            (Refusal.NOT_IN_THE_TEXT, _stands_in_the_text),
            (Refusal.CLAUSE_CORE, _not_core),
        ),
        a.DeclareInterpretation: (
            (Refusal.UNKNOWN_CLAUSE, _clause_is_known),
            (Refusal.NOT_IN_THE_TEXT, _stands_in_the_text),
        ),
    },
    looks={a.ExplainVote: _has_not_explained, a.EnterReservation: _may_reserve},
)
"""What is put on record beside a vote and the signature."""
