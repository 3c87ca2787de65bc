"""What the events of practice make of the state (rules 39 to 41)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.rules.injects import changed
from game.rules.phases import addressed, spent
from game.rules.retexting import retexted
from game.rules.state import Negotiation, Steps, becoming
from game.terms import events as e
from game.terms.by_seat import Keyed
from game.terms.ids import ClauseId, SeatId
from game.terms.practice import AmendmentStatus, Conduct, DisputeStatus, Passing, Practice, Sanction


def _with(now: Negotiation, **fields: Any) -> Negotiation:
    return becoming(now, aftermath=replace(now.aftermath, **fields))


def year_began(now: Negotiation, event: e.YearBegan) -> Negotiation:
    """Prosecutors are assigned for the year."""
    return _with(now, months=event.months, conference=event.conference)


def conduct_set(now: Negotiation, event: e.ConductSet) -> Negotiation:
    """From here one does so, until one says otherwise."""
    return _conducting(now, event.by, event.clause, event.conduct, event.demands)


def _conducting(now: Negotiation, seat: SeatId, clause: ClauseId, conduct: Conduct, demands: Any = None) -> Negotiation:
    after, about = now.aftermath, str(clause)
    had: Keyed[Any, Conduct] = after.conduct.get(seat, Keyed())
    wanted: Keyed[Any, Any] = after.demands.get(seat, Keyed())
    had = had.drop(about) if conduct is Conduct.COMPLY else had.put(about, conduct)
    wanted = wanted.drop(about) if demands is None else wanted.put(about, demands)
    return _with(now, conduct=after.conduct.put(seat, had), demands=after.demands.put(seat, wanted))


def year_counted(now: Negotiation, event: e.YearCounted) -> Negotiation:
    """The figures of a year."""
    practice = event.practice
    return _with(
        now,
        capacity=practice.capacity,
        compliance=_levels(now, practice),
        fair=practice.fair,
        below=practice.below,
        indicators=(*now.aftermath.indicators, practice.indicators),
    )


def _levels(now: Negotiation, practice: Practice) -> Keyed[ClauseId, Keyed[SeatId, int]]:
    states, levels = now.ground.states, iter(practice.levels.values())
    rows = ((clause, [(seat, next(levels)) for seat in states]) for clause in practice.bound)
    return Keyed((clause, Keyed((seat, level) for seat, level in row if level >= 0)) for clause, row in rows)


def record_published(now: Negotiation, event: e.RecordPublished) -> Negotiation:
    """A party's record is known to everybody."""
    return _with(now, published=(*now.aftermath.published, event))


def dispute_raised(now: Negotiation, event: e.DisputeRaised) -> Negotiation:
    """A complaint is pending; whom it is against may want to react."""
    dispute = event.dispute
    after = becoming(now, attention=spent(now, dispute.by, event.attention), ready=addressed(now, (dispute.against,)))
    return _with(after, disputes=now.aftermath.disputes.put(dispute.id, dispute))


def dispute_closed(now: Negotiation, event: e.DisputeClosed) -> Negotiation:
    """Found right, the other complies from here."""
    dispute = replace(now.aftermath.disputes[event.dispute], status=event.status)
    after = _with(now, disputes=now.aftermath.disputes.put(event.dispute, dispute))
    if event.status is DisputeStatus.UPHELD:
        return _conducting(after, event.against, event.clause, Conduct.COMPLY)
    return after


def sanction_imposed(now: Negotiation, event: e.SanctionImposed) -> Negotiation:
    """One step further."""
    after = now.aftermath
    others = tuple(each for each in after.sanctions if (each.by, each.against) != (event.by, event.against))
    imposed = Sanction(by=event.by, against=event.against, step=event.step, since=now.moment.year)
    this_year = after.sanctioned.get(event.by, ())
    moved = becoming(now, attention=spent(now, event.by, event.attention), ready=addressed(now, (event.against,)))
    return _with(
        moved,
        sanctions=(*others, imposed),
        sanctioned=after.sanctioned.put(event.by, (*this_year, event.against)),
    )


def sanction_lifted(now: Negotiation, event: e.SanctionLifted) -> Negotiation:
    """Nothing is imposed any more."""
    kept = (each for each in now.aftermath.sanctions if (each.by, each.against) != (event.by, event.against))
    return _with(now, sanctions=tuple(kept))


def debt_forgiven(now: Negotiation, event: e.DebtForgiven) -> Negotiation:
    """What was owed is in the engine's ledger."""
    done = now.aftermath.forgiven
    return _with(now, forgiven=done.put(event.by, (*done.get(event.by, ()), event.to)))


def _gone(now: Negotiation, seat: SeatId) -> Negotiation:
    """A party is none any more: nothing is due from it, and nothing imposed on it or by it stands."""
    after = now.aftermath
    moved = becoming(
        now, parties=now.parties.drop(seat), submitted=tuple(each for each in now.submitted if each != seat)
    )
    return _with(
        moved,
        left=(*(each for each in after.left if each != seat), seat),
        conduct=after.conduct.drop(seat),
        demands=after.demands.drop(seat),
        excluding=after.excluding.drop(seat),
        sanctions=tuple(each for each in after.sanctions if seat not in (each.by, each.against)),
    )


def denounced(now: Negotiation, event: e.ConventionDenounced) -> Negotiation:
    """A state leaves."""
    return _gone(now, event.by)


def exclusion_sought(now: Negotiation, event: e.ExclusionSought) -> Negotiation:
    """One more party asks for it."""
    asked = now.aftermath.excluding
    after = becoming(now, attention=spent(now, event.by, event.attention))
    return _with(after, excluding=asked.put(event.against, (*asked.get(event.against, ()), event.by)))


def excluded(now: Negotiation, event: e.MemberExcluded) -> Negotiation:
    """A club has parted with a member."""
    return _gone(now, event.state)


def rule_changed(now: Negotiation, event: e.RuleChanged) -> Negotiation:
    """Where the others gave way there is another rule, and no breach of it."""
    clause = now.ground.clause_of(event.bracket)
    demands = now.aftermath.demands.get(event.by, Keyed()).drop(clause)
    after = _with(now, demands=now.aftermath.demands.put(event.by, demands))
    if event.now == event.was:
        return after
    return _conducting(retexted(after, event.bracket, event.now), event.by, clause, Conduct.COMPLY)


def amendment_proposed(now: Negotiation, event: e.AmendmentProposed) -> Negotiation:
    """Every other party may answer."""
    amendment = event.amendment
    after = becoming(
        now,
        attention=spent(now, amendment.by, event.attention),
        ready=addressed(now, tuple(each for each in now.parties if each != amendment.by)),
    )
    return _with(after, amendments=now.aftermath.amendments.put(amendment.id, amendment))


def amendment_answered(now: Negotiation, event: e.AmendmentAnswered) -> Negotiation:
    """One more voice."""
    here = now.aftermath.amendments[event.amendment]
    said = (
        replace(here, in_favour=(*here.in_favour, event.by))
        if event.accepts
        else replace(here, against=(*here.against, event.by))
    )
    return _with(now, amendments=now.aftermath.amendments.put(here.id, said))


def amendment_closed(now: Negotiation, event: e.AmendmentClosed) -> Negotiation:
    """Adopted, it is the text."""
    status = AmendmentStatus.ADOPTED if event.adopted else AmendmentStatus.REJECTED
    here = replace(now.aftermath.amendments[event.amendment], status=status)
    after = _with(now, amendments=now.aftermath.amendments.put(here.id, here))
    after = becoming(after, touched=after.touched.put(here.id, now.seq))
    return retexted(after, event.choice.bracket, event.choice.alternative) if event.adopted else after


def shock_struck(now: Negotiation, event: e.ShockStruck) -> Negotiation:
    """What it changes in instructions is changed; some of it will pass."""
    shock = event.shock
    after = changed(now, shock.changes)
    if not shock.years:
        return after
    undone = tuple(replace(each, delta=-each.delta) for each in shock.changes)
    passing = Passing(until=event.year + shock.years, changes=undone, climate=-shock.climate)
    return _with(after, passing=(*now.aftermath.passing, passing))


def shock_passed(now: Negotiation, event: e.ShockPassed) -> Negotiation:
    """The first of what is due is over."""
    due = next(each for each in now.aftermath.passing if each.until <= now.moment.year)
    return _with(changed(now, event.changes), passing=tuple(each for each in now.aftermath.passing if each is not due))


STEPS: Steps = {
    e.YearBegan: year_began,
    e.ConductSet: conduct_set,
    e.YearCounted: year_counted,
    e.RecordPublished: record_published,
    e.DisputeRaised: dispute_raised,
    e.DisputeClosed: dispute_closed,
    e.SanctionImposed: sanction_imposed,
    e.SanctionLifted: sanction_lifted,
    e.DebtForgiven: debt_forgiven,
    e.ConventionDenounced: denounced,
    e.ExclusionSought: exclusion_sought,
    e.MemberExcluded: excluded,
    e.RuleChanged: rule_changed,
    e.AmendmentProposed: amendment_proposed,
    e.AmendmentAnswered: amendment_answered,
    e.AmendmentClosed: amendment_closed,
    e.ShockStruck: shock_struck,
    e.ShockPassed: shock_passed,
}
"""What each class of event makes of the state."""
