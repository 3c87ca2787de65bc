"""Promises of one's own: made late, few, and only where they are easily kept.

A promise earns nothing by being made and everything by being kept (decision D27), so an honest delegate makes it when
it would act that way in any case and others may doubt it: "and we shall sign", to those it has a package with.
"""

from __future__ import annotations

from game.delegates.commitments import pledged
from game.delegates.delegate import Part, Reason, Reasoned, Score
from game.delegates.joining import another_try
from game.delegates.situation import USUAL_STEP, Situation
from game.terms.actions import MakePromise, Move
from game.terms.bargains import PackageStatus, Pledge, PledgeKind
from game.terms.ids import SeatId

LATE = 0.85
"""Share of the conference from which on it is known well enough what the text will be. Design value."""
COMFORT = 0.25
"""Share of the way from the outside value to the best that makes such a promise easy to keep. Design value."""


def comfortable(s: Situation) -> bool:
    """Whether the text as expected leaves so much that joining it is no question."""
    return s.utility - s.wants.outside > _comfort(s) > 0


def _comfort(s: Situation) -> float:
    """Surplus that makes it easy to join: more than a quarter of what there is, and than another try would bring."""
    return max(COMFORT * (s.wants.highest - s.wants.outside), another_try(s) * USUAL_STEP)


def promise(s: Situation) -> Reasoned | None:
    """Promise one's partners to sign, once."""
    if s.progress < LATE or not s.may(Move.PROMISE) or pledged(s.sight, PledgeKind.SIGN) or not comfortable(s):
        return None
    partners = _partners(s)
    if not partners:
        return None
    action = MakePromise(by=s.seat, to=partners, pledge=Pledge(kind=PledgeKind.SIGN))
    parts = (
        Part(name="surplus", amount=1000 * (s.utility - s.wants.outside)),
        Part(name="comfort", amount=-1000 * _comfort(s)),
    )
    score = Score(amount=1000 * (s.utility - s.wants.outside - _comfort(s)))
    return Reasoned(action=action, reason=Reason.REASSURES, parts=parts, scores=(score,))


def _partners(s: Situation) -> tuple[SeatId, ...]:
    """Those with whom a package was concluded, in the scenario's order."""
    parties = {
        seat
        for package in s.sight.packages
        if package.status is PackageStatus.CONCLUDED and s.seat in package.parties
        for seat in package.parties
    }
    return tuple(seat for seat in s.sight.scenario.states if seat in parties and seat != s.seat)
