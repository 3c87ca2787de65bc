"""The years after signature as a debrief tells them: figures, compliance by obligation, deeds, and the arrival."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from game.lab.debrief_walk import Walked, mille
from game.table.actors import actor
from game.terms import events as e
from game.terms.by_seat import Keyed
from game.terms.debrief_years import DeedKind, DeedTold, YearsTold, YearTold
from game.terms.ids import ClauseId, PerMille, SeatId
from game.terms.practice import NOT_DUE, THIRDS, Practice

_KINDS: Mapping[type[e.Event], DeedKind] = {
    e.DisputeRaised: DeedKind.DISPUTE,
    e.DisputeClosed: DeedKind.DISPUTE,
    e.SanctionImposed: DeedKind.SANCTION,
    e.SanctionLifted: DeedKind.SANCTION,
    e.DebtForgiven: DeedKind.SANCTION,
    e.ConventionDenounced: DeedKind.LEFT,
    e.MemberExcluded: DeedKind.LEFT,
    e.RuleChanged: DeedKind.TEXT,
    e.AmendmentClosed: DeedKind.TEXT,
    e.RecordPublished: DeedKind.REVIEW,
    e.ShockStruck: DeedKind.SHOCK,
}


def years_of(walked: Walked) -> YearsTold:
    """Every year that was counted, what was done in it, and where it led."""
    years = tuple(
        YearTold(year=each.year, figures=each.practice.indicators, met=met(each.practice), rests=(seq,))
        for seq, each in walked.of(e.YearCounted)
    )
    rests = tuple(seq for each in years for seq in each.rests)
    return YearsTold(
        years=years,
        deeds=tuple(_deeds(walked)),
        arrival=walked.end.arrival(),
        rests=rests or (walked.record[-1].seq,),
    )


def met(practice: Practice) -> Keyed[ClauseId, PerMille]:
    """Of what each obligation asks of those it binds, met."""
    found: dict[ClauseId, PerMille] = {}
    for place, clause in enumerate(practice.bound):
        levels = np.array([practice.levels[place, j] for j in range(len(practice.states))])
        due = levels[levels != NOT_DUE]
        if len(due):
            found[clause] = PerMille(mille(float(due.mean()) / THIRDS))
    return Keyed(found)


def _deeds(walked: Walked) -> Iterator[DeedTold]:
    year = 0
    for each in walked.record:
        if isinstance(each.event, e.StageOpened):
            year = each.event.moment.year
        kind = _KINDS.get(type(each.event))
        if kind is not None:
            yield DeedTold(seq=each.seq, year=year, kind=kind, by=_doer(each.event), rests=(each.seq,))


def _doer(event: e.Event) -> SeatId | None:
    if isinstance(event, e.RecordPublished | e.MemberExcluded):
        return event.state
    return None if isinstance(event, e.ShockStruck) else actor(event) or getattr(event, "by", None)
