"""Practice under the convention: the gates of conduct, disputes, sanctions, exclusion, amendment (rules 39 to 41)."""

from __future__ import annotations

from game.rules.state import NEVER, Negotiation
from game.rules.topics import Topic
from game.terms import actions as a
from game.terms.by_seat import Keyed
from game.terms.handles import Handles, handles_of
from game.terms.ids import NO_TEXT, AlternativeId, BracketId, ClauseId, SeatId, Seq
from game.terms.moments import Phase
from game.terms.practice import LADDER, AmendmentStatus, Conduct, DisputeStatus, Sanction
from game.terms.refusals import Refusal, Refused
from game.terms.scenario import PublicScenario

IN_PRACTICE = frozenset({Phase.REVIEW})


_LAST_READ: list[tuple[PublicScenario, Keyed[BracketId, AlternativeId], Handles]] = []
"""The text that was read last: it is asked about many times before it changes."""


def handles(now: Negotiation) -> Handles:
    """What the text sets for the years under it; nothing without a text."""
    assert now.adopted is not None
    for public, adopted, read in _LAST_READ:
        if public is now.ground.public and adopted is now.adopted:
            return read
    read = handles_of(now.ground.public, now.adopted)
    _LAST_READ[:] = [(now.ground.public, now.adopted, read)]
    return read


def obligations(now: Negotiation) -> tuple[ClauseId, ...]:
    """Clauses that can be complied with, or not; none without a text."""
    return handles(now).obligations if now.adopted is not None else ()


def sanction_of(now: Negotiation, by: SeatId, against: SeatId) -> Sanction | None:
    """What one has imposed on another."""
    return next((each for each in now.aftermath.sanctions if (each.by, each.against) == (by, against)), None)


def conduct_of(now: Negotiation, seat: SeatId, clause: ClauseId) -> Conduct:
    """What a party does about an obligation."""
    return now.aftermath.conduct.get(seat, NO_CONDUCT).get(clause, Conduct.COMPLY)


NO_CONDUCT: dict[ClauseId, Conduct] = {}


# Gates


def _bound(now: Negotiation, seat: SeatId) -> Refusal | None:
    return None if seat in now.parties else Refusal.NOT_BOUND


def _is_bound(now: Negotiation, action: a.PracticeAction) -> Refused | None:
    return None if action.by in now.parties else Refused(reason=Refusal.NOT_BOUND, about=action.by)


def _both_are_bound(now: Negotiation, action: a.RaiseDispute | a.ImposeSanction | a.SeekExclusion) -> Refused | None:
    for seat in (action.by, action.against):
        if seat not in now.parties:
            return Refused(reason=Refusal.NOT_BOUND, about=seat)
    return None


def _clause_is_known(now: Negotiation, action: a.SetConduct | a.RaiseDispute) -> Refused | None:
    known = any(each.id == action.clause for each in now.ground.public.convention.clauses)
    return None if known else Refused(reason=Refusal.UNKNOWN_CLAUSE, about=action.clause)


def _asks_something(now: Negotiation, action: a.SetConduct | a.RaiseDispute) -> Refused | None:
    asks = action.clause in obligations(now)
    return None if asks else Refused(reason=Refusal.NOT_AN_OBLIGATION, about=action.clause)


def _demand_is_known(now: Negotiation, action: a.SetConduct) -> Refused | None:
    bracket = BracketId(action.clause)
    if action.conduct is not Conduct.BREACH or action.demands is None or bracket not in now.ground.alternatives:
        return None
    known = action.demands in now.ground.alternatives[bracket]
    return None if known else Refused(reason=Refusal.UNKNOWN_ALTERNATIVE, about=f"{bracket}.{action.demands}")


def _conduct_changes(now: Negotiation, action: a.SetConduct) -> Refused | None:
    same = conduct_of(now, action.by, action.clause) is action.conduct
    had = now.aftermath.demands.get(action.by, NO_CONDUCT).get(action.clause)
    wants = action.demands if action.conduct is Conduct.BREACH else None
    stands = now.adopted is not None and wants is not None and now.adopted.get(BracketId(action.clause)) == wants
    return Refused(reason=Refusal.ALREADY_SO) if stands or (same and had == wants) else None


def _no_such_dispute_yet(now: Negotiation, action: a.RaiseDispute) -> Refused | None:
    about = (action.by, action.against, action.clause)
    pending = (each for each in now.aftermath.disputes.values() if each.status is DisputeStatus.OPEN)
    again = any((each.by, each.against, each.clause) == about for each in pending)
    return Refused(reason=Refusal.ALREADY_SO) if again else None


def _one_step_a_year(now: Negotiation, action: a.ImposeSanction) -> Refused | None:
    again = action.against in now.aftermath.sanctioned.get(action.by, ())
    return Refused(reason=Refusal.ALREADY_SO) if again else None


def _ladder_goes_on(now: Negotiation, action: a.ImposeSanction) -> Refused | None:
    here = sanction_of(now, action.by, action.against)
    at_the_top = here is not None and here.step is LADDER[-1]
    return Refused(reason=Refusal.TOP_OF_THE_LADDER, about=action.against) if at_the_top else None


def _something_to_lift(now: Negotiation, action: a.LiftSanction) -> Refused | None:
    return None if sanction_of(now, action.by, action.against) is not None else Refused(reason=Refusal.ALREADY_SO)


def _imposed_something(now: Negotiation, seat: SeatId) -> Refusal | None:
    return None if any(each.by == seat for each in now.aftermath.sanctions) else Refusal.ALREADY_SO


def _forgives_anew(now: Negotiation, action: a.Forgive) -> Refused | None:
    again = action.to in now.aftermath.forgiven.get(action.by, ())
    return Refused(reason=Refusal.ALREADY_SO) if again else None


def _is_a_club(now: Negotiation, action: a.SeekExclusion) -> Refused | None:
    return None if now.adopted is not None and handles(now).club else Refused(reason=Refusal.NO_CLUB)


def _could_exclude(now: Negotiation, seat: SeatId) -> Refusal | None:
    if seat not in now.parties:
        return Refusal.NOT_BOUND
    return None if now.adopted is not None and handles(now).club else Refusal.NO_CLUB


def _asked_before(now: Negotiation, action: a.SeekExclusion) -> Refused | None:
    again = action.by in now.aftermath.excluding.get(action.against, ())
    return Refused(reason=Refusal.ALREADY_SO) if again else None


def _conference_meets(now: Negotiation, action: a.ProposeAmendment) -> Refused | None:
    return None if now.aftermath.conference else Refused(reason=Refusal.NO_CONFERENCE)


def _could_amend(now: Negotiation, seat: SeatId) -> Refusal | None:
    if seat not in now.parties:
        return Refusal.NOT_BOUND
    return None if now.aftermath.conference else Refusal.NO_CONFERENCE


def _place_is_known(now: Negotiation, action: a.ProposeAmendment) -> Refused | None:
    choice = action.choice
    if choice.bracket not in now.ground.brackets:
        return Refused(reason=Refusal.UNKNOWN_BRACKET, about=choice.bracket)
    if choice.alternative not in now.ground.alternatives[choice.bracket]:
        return Refused(reason=Refusal.UNKNOWN_ALTERNATIVE, about=f"{choice.bracket}.{choice.alternative}")
    return None


def _amends_something(now: Negotiation, action: a.ProposeAmendment) -> Refused | None:
    stands = now.adopted is not None and now.adopted.get(action.choice.bracket) == action.choice.alternative
    proposed = (each for each in now.aftermath.amendments.values() if each.status is AmendmentStatus.PROPOSED)
    again = any(each.choice.bracket == action.choice.bracket for each in proposed)
    return Refused(reason=Refusal.ALREADY_SO) if stands or again else None


def _place_is_in_the_text(now: Negotiation, action: a.ProposeAmendment) -> Refused | None:
    bracket = action.choice.bracket
    stands = now.adopted is not None and now.adopted.get(bracket, NO_TEXT) != NO_TEXT
    return None if stands else Refused(reason=Refusal.NOT_IN_THE_TEXT, about=now.ground.clause_of(bracket))


def _amendment_is_known(now: Negotiation, action: a.AnswerAmendment) -> Refused | None:
    known = action.amendment in now.aftermath.amendments
    return None if known else Refused(reason=Refusal.UNKNOWN_AMENDMENT, about=action.amendment)


def _amendment_is_open(now: Negotiation, action: a.AnswerAmendment) -> Refused | None:
    closed = now.aftermath.amendments[action.amendment].status is not AmendmentStatus.PROPOSED
    return Refused(reason=Refusal.MATTER_CLOSED, about=action.amendment) if closed else None


def _not_answered_yet(now: Negotiation, action: a.AnswerAmendment) -> Refused | None:
    here = now.aftermath.amendments[action.amendment]
    answered = action.by in (*here.in_favour, *here.against)
    return Refused(reason=Refusal.ALREADY_ANSWERED, about=action.amendment) if answered else None


def _some_amendment(now: Negotiation, seat: SeatId) -> Refusal | None:
    if seat not in now.parties:
        return Refusal.NOT_BOUND
    waiting = (
        each
        for each in now.aftermath.amendments.values()
        if each.status is AmendmentStatus.PROPOSED and seat not in (*each.in_favour, *each.against)
    )
    return None if next(waiting, None) is not None else Refusal.UNKNOWN_AMENDMENT


def _touched(now: Negotiation, action: a.AnswerAmendment) -> Seq:
    return now.touched.get(action.amendment, NEVER)


TOPIC = Topic(
    places=dict.fromkeys(
        (
            a.SetConduct, a.RaiseDispute, a.ImposeSanction, a.LiftSanction, a.Forgive, a.DenounceConvention,
            a.SeekExclusion, a.ProposeAmendment, a.AnswerAmendment,
        ),
        IN_PRACTICE,
    ),
    costs={a.RaiseDispute: 1, a.ImposeSanction: 1, a.SeekExclusion: 1, a.ProposeAmendment: 2},
    gates={
        a.SetConduct: (
            (Refusal.UNKNOWN_CLAUSE, _clause_is_known),
            (Refusal.UNKNOWN_ALTERNATIVE, _demand_is_known),
            (Refusal.ALREADY_SO, _conduct_changes),
            (Refusal.NOT_BOUND, _is_bound),
            (Refusal.NOT_AN_OBLIGATION, _asks_something),
        ),
        a.RaiseDispute: (
            (Refusal.UNKNOWN_CLAUSE, _clause_is_known),
            (Refusal.ALREADY_SO, _no_such_dispute_yet),
            (Refusal.NOT_BOUND, _both_are_bound),
            (Refusal.NOT_AN_OBLIGATION, _asks_something),
        ),
        a.ImposeSanction: (
            (Refusal.ALREADY_SO, _one_step_a_year),
            (Refusal.NOT_BOUND, _both_are_bound),
            (Refusal.TOP_OF_THE_LADDER, _ladder_goes_on),
        ),
        a.LiftSanction: ((Refusal.ALREADY_SO, _something_to_lift),),
        a.Forgive: ((Refusal.ALREADY_SO, _forgives_anew),),
        a.DenounceConvention: ((Refusal.NOT_BOUND, _is_bound),),
        a.SeekExclusion: (
            (Refusal.ALREADY_SO, _asked_before),
            (Refusal.NOT_BOUND, _both_are_bound),
            (Refusal.NO_CLUB, _is_a_club),
        ),
        a.ProposeAmendment: (
            (Refusal.UNKNOWN_BRACKET, _place_is_known),
            (Refusal.ALREADY_SO, _amends_something),
            (Refusal.NOT_IN_THE_TEXT, _place_is_in_the_text),
            (Refusal.NOT_BOUND, _is_bound),
            (Refusal.NO_CONFERENCE, _conference_meets),
        ),
        a.AnswerAmendment: (
            (Refusal.UNKNOWN_AMENDMENT, _amendment_is_known),
            (Refusal.ALREADY_ANSWERED, _not_answered_yet),
            (Refusal.MATTER_CLOSED, _amendment_is_open),
            (Refusal.NOT_BOUND, _is_bound),
        ),
    },
    looks={
        a.SetConduct: _bound,
        a.RaiseDispute: _bound,
        a.ImposeSanction: _bound,
        a.LiftSanction: _imposed_something,
        a.DenounceConvention: _bound,
        a.SeekExclusion: _could_exclude,
        a.ProposeAmendment: _could_amend,
        a.AnswerAmendment: _some_amendment,
    },
    touched={a.AnswerAmendment: _touched},
)  # fmt: skip
"""What parties do under the convention."""
