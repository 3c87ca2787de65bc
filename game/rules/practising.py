"""What follows from what parties do under the convention (rules 39 to 41)."""

from __future__ import annotations

from game.rules.gates import cost
from game.rules.practice import handles, sanction_of
from game.rules.state import Negotiation
from game.rules.unfolding import Follows, Unfolding
from game.terms import actions as a
from game.terms.events import (
    PUBLIC,
    AmendmentAnswered,
    AmendmentProposed,
    ConductSet,
    ConventionDenounced,
    DebtForgiven,
    DisputeRaised,
    ExclusionSought,
    SanctionImposed,
    SanctionLifted,
    only,
)
from game.terms.ids import AmendmentId, DisputeId, SeatId
from game.terms.practice import LADDER, Amendment, Conduct, Dispute, DisputeStatus

WANTING = 1
"""Thirds of an obligation met up to which a party is wanting in it."""
HALF = 500


def set_conduct(u: Unfolding, action: a.SetConduct) -> None:
    """Who breaks a rule to have it changed says so; whatever else one does shows when it is reviewed (rule 39.3)."""
    demands = action.demands if action.conduct is Conduct.BREACH else None
    u.happen(
        ConductSet(
            audience=PUBLIC if demands is not None else only(action.by),
            by=action.by,
            clause=action.clause,
            conduct=action.conduct,
            demands=demands,
        )
    )


def raise_dispute(u: Unfolding, action: a.RaiseDispute) -> None:
    """Complain."""
    dispute = Dispute(
        id=DisputeId(f"dispute-{u.seq:05d}"),
        by=action.by,
        against=action.against,
        clause=action.clause,
        means=handles(u.now).disputes,
        year=u.now.moment.year,
    )
    u.happen(DisputeRaised(audience=PUBLIC, dispute=dispute, attention=cost(u.now, action)))


def impose_sanction(u: Unfolding, action: a.ImposeSanction) -> None:
    """One step up the ladder (rule 40.3)."""
    here = sanction_of(u.now, action.by, action.against)
    step = LADDER[0] if here is None else LADDER[LADDER.index(here.step) + 1]
    u.happen(
        SanctionImposed(
            audience=PUBLIC,
            by=action.by,
            against=action.against,
            step=step,
            justified=wanting(u.now, action.against),
            attention=cost(u.now, action),
        )
    )


def wanting(now: Negotiation, seat: SeatId) -> bool:
    """Whether its last published record, or a finding, speaks against a party."""
    found = any(
        each.against == seat and each.status is DisputeStatus.UPHELD for each in now.aftermath.disputes.values()
    )
    records = [each for each in now.aftermath.published if each.state == seat]
    last = records[-1] if records else None
    return found or (last is not None and (last.fair < HALF or any(one <= WANTING for one in last.levels.values())))


def lift_sanction(u: Unfolding, action: a.LiftSanction) -> None:
    """Take it back."""
    u.happen(SanctionLifted(audience=PUBLIC, by=action.by, against=action.against))


def forgive(u: Unfolding, action: a.Forgive) -> None:
    """Release another."""
    u.happen(DebtForgiven(audience=only(action.by, action.to), by=action.by, to=action.to))


def denounce(u: Unfolding, action: a.DenounceConvention) -> None:
    """Leave."""
    u.happen(ConventionDenounced(audience=PUBLIC, by=action.by, year=u.now.moment.year))


def seek_exclusion(u: Unfolding, action: a.SeekExclusion) -> None:
    """Ask for it; it is counted as the year closes (rule 40.5)."""
    u.happen(ExclusionSought(audience=PUBLIC, by=action.by, against=action.against, attention=cost(u.now, action)))


def propose_amendment(u: Unfolding, action: a.ProposeAmendment) -> None:
    """Bring another wording before the review conference."""
    assert u.now.adopted is not None
    amendment = Amendment(
        id=AmendmentId(f"amendment-{u.seq:05d}"),
        by=action.by,
        choice=action.choice,
        was=u.now.adopted[action.choice.bracket],
        year=u.now.moment.year,
        in_favour=(action.by,),
    )
    u.happen(AmendmentProposed(audience=PUBLIC, amendment=amendment, attention=cost(u.now, action)))


def answer_amendment(u: Unfolding, action: a.AnswerAmendment) -> None:
    """Be for it or against it."""
    u.happen(AmendmentAnswered(audience=PUBLIC, amendment=action.amendment, by=action.by, accepts=action.accepts))


FOLLOWS: Follows = {
    a.SetConduct: set_conduct,
    a.RaiseDispute: raise_dispute,
    a.ImposeSanction: impose_sanction,
    a.LiftSanction: lift_sanction,
    a.Forgive: forgive,
    a.DenounceConvention: denounce,
    a.SeekExclusion: seek_exclusion,
    a.ProposeAmendment: propose_amendment,
    a.AnswerAmendment: answer_amendment,
}
"""What follows from each kind of action."""
