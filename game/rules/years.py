"""A year after signature as it opens and closes: shocks, prosecutors, the count, reviews, findings (rules 39-41)."""

from __future__ import annotations

from game.rules.phases import AFTER_SIGNATURE
from game.rules.practice import handles
from game.rules.state import Negotiation
from game.rules.unfolding import Unfolding
from game.terms.by_seat import Keyed
from game.terms.events import (
    PUBLIC,
    AmendmentClosed,
    DisputeClosed,
    MemberExcluded,
    RecordPublished,
    RuleChanged,
    ShockPassed,
    ShockStruck,
    YearBegan,
    YearCounted,
)
from game.terms.handles import conference_in
from game.terms.ids import CERTAIN, BracketId, ClauseId, Odds, PerMille, SeatId
from game.terms.moments import Phase
from game.terms.practice import THIRDS, AmendmentStatus, Conduct, Dispute, DisputeMeans, DisputeStatus, Practice
from game.terms.standing import two_thirds
from game.terms.text import Choice

SETTLES = {
    DisputeMeans.CONSULTATION: Odds(35_000),
    DisputeMeans.OPT_OUT: Odds(60_000),
    DisputeMeans.ARBITRATION: Odds(90_000),
}
"""Odds that each means leads to a finding within the year (rule 40.2)."""
PUBLISHED = Odds(50_000)
"""Odds that a peer review publishes a party's record in a year (E7.3); reviewers of their own publish every one."""
MONTHS_OF_FULL_CAPACITY = 10
"""Prosecutor-months of a state of full capacity in a year (decision D29)."""
REVIEWERS = 2


def practised(now: Negotiation) -> bool:
    """Whether this session has years of practice."""
    return now.opened.practice_years > 0


def begin_year(u: Unfolding) -> None:
    """The world does not stand still; then prosecutors are assigned (rules 39.1 and 39.2)."""
    here = u.now.moment
    if not practised(u.now) or here.phase not in AFTER_SIGNATURE:
        return
    for due in u.now.aftermath.passing:
        if due.until <= here.year:
            u.happen(ShockPassed(audience=PUBLIC, changes=due.changes, climate=due.climate))
    for shock in u.facts.shocks(here.year):
        u.happen(ShockStruck(audience=PUBLIC, year=here.year, shock=shock))
    if here.phase is Phase.REVIEW:
        meets = handles(u.now).conferences and conference_in(here.year, u.now.in_force)
        u.happen(YearBegan(audience=PUBLIC, year=here.year, months=_months(u), conference=meets))


def _months(u: Unfolding) -> Keyed[SeatId, int]:
    known = u.now.aftermath.capacity
    return Keyed(
        (seat, (MONTHS_OF_FULL_CAPACITY * (known[seat] if seat in known else u.facts.capacity(seat)) + 500) // 1000)
        for seat in u.now.ground.states
    )


def count_year(u: Unfolding) -> None:
    """As a year closes: the count, what reviews publish of it, what is found, changed and parted with (rules 39-41)."""
    if not practised(u.now):
        return
    practice = u.facts.practice()
    u.happen(YearCounted(audience=PUBLIC, year=u.now.moment.year, practice=practice))
    if u.now.moment.phase is not Phase.REVIEW:
        return
    _publish(u, practice)
    for dispute in tuple(u.now.aftermath.disputes.values()):
        if dispute.status is DisputeStatus.OPEN:
            _find(u, dispute)
    _renegotiate(u)
    _amend(u)
    _exclude(u)


def _publish(u: Unfolding, practice: Practice) -> None:
    """Peer review: by a draw, of every party (rule 39.5)."""
    handle = handles(u.now)
    if not handle.reviewed:
        return
    odds = CERTAIN if handle.independent else PUBLISHED
    year, states = u.now.moment.year, u.now.ground.states
    parties = [each for each in states if each in u.now.parties]
    for place, state in enumerate(parties):
        drawn = u.facts.draw("review", state, str(year))
        if drawn < odds:
            peers = parties[place + 1 :] + parties[:place]
            _publish_one(u, practice, state, tuple(peers[:REVIEWERS]), odds, drawn)


def _publish_one(
    u: Unfolding, practice: Practice, state: SeatId, peers: tuple[SeatId, ...], odds: Odds, drawn: Odds
) -> None:
    at, size = u.now.ground.states.index(state), len(u.now.ground.states)
    u.happen(
        RecordPublished(
            audience=PUBLIC,
            state=state,
            reviewers=peers,
            year=u.now.moment.year,
            fair=practice.fair.get(state, PerMille(0)),
            delivered=sum(practice.given.values()[at::size]),
            asked=sum(practice.asked.values()[at::size]),
            willing=sum(practice.willing.values()[at::size]),
            levels=Keyed(
                (clause, practice.levels[row, at])
                for row, clause in enumerate(practice.bound)
                if practice.levels[row, at] >= 0
            ),
            odds=odds,
            drawn=drawn,
        )
    )


def _find(u: Unfolding, dispute: Dispute) -> None:
    """A finding, if the means lead to one: right where at most one third is met (rule 40.2)."""
    odds, drawn = SETTLES[dispute.means], u.facts.draw("dispute", dispute.id)
    level = u.now.aftermath.compliance.get(dispute.clause, Keyed()).get(dispute.against, THIRDS)
    status = DisputeStatus.UNSETTLED
    if drawn < odds:
        status = DisputeStatus.UPHELD if level < THIRDS - 1 else DisputeStatus.DISMISSED
    u.happen(
        DisputeClosed(
            audience=PUBLIC,
            dispute=dispute.id,
            by=dispute.by,
            against=dispute.against,
            clause=dispute.clause,
            status=status,
            level=level,
            odds=odds,
            drawn=drawn,
        )
    )


def _renegotiate(u: Unfolding) -> None:
    """Who breaks a rule to have it changed: whether the others give way (rule 41.1, E7.6)."""
    for state in u.now.ground.states:
        for clause, wanted in tuple(u.now.aftermath.demands.get(state, Keyed()).items()):
            breaks = u.now.aftermath.conduct.get(state, Keyed()).get(clause) is Conduct.BREACH
            if breaks and state in u.now.parties:
                _give_way(u, state, clause, Choice(bracket=BracketId(clause), alternative=wanted))


def _give_way(u: Unfolding, state: SeatId, clause: ClauseId, wanted: Choice) -> None:
    assert u.now.adopted is not None
    odds = u.facts.renegotiation(state, clause)
    drawn = u.facts.draw("renegotiation", state, clause, str(u.now.moment.year))
    stands = u.now.adopted[wanted.bracket]
    u.happen(
        RuleChanged(
            audience=PUBLIC,
            by=state,
            bracket=wanted.bracket,
            was=stands,
            now=wanted.alternative if drawn < odds else stands,
            soft=u.facts.softness(),
            odds=odds,
            drawn=drawn,
        )
    )


def _amend(u: Unfolding) -> None:
    """Two thirds of the parties amend (rule 41.3)."""
    needed = two_thirds(len(u.now.parties))
    for amendment in tuple(u.now.aftermath.amendments.values()):
        if amendment.status is not AmendmentStatus.PROPOSED:
            continue
        behind = tuple(each for each in amendment.in_favour if each in u.now.parties)
        u.happen(
            AmendmentClosed(
                audience=PUBLIC,
                amendment=amendment.id,
                choice=amendment.choice,
                adopted=len(behind) >= needed,
                in_favour=behind,
                needed=needed,
            )
        )


def _exclude(u: Unfolding) -> None:
    """A club parts with a record credibly below the bar, or where two thirds of the others ask for it (rule 40.5)."""
    if not handles(u.now).club:
        return
    for state in tuple(u.now.parties):
        after = u.now.aftermath
        asked = tuple(each for each in after.excluding.get(state, ()) if each in u.now.parties)
        others = len(u.now.parties) - 1
        by_record = state in after.below
        if others and (by_record or len(asked) >= two_thirds(others)):
            u.happen(
                MemberExcluded(
                    audience=PUBLIC,
                    state=state,
                    year=u.now.moment.year,
                    by_record=by_record,
                    fair=after.fair.get(state, PerMille(0)),
                    asked=asked,
                )
            )
