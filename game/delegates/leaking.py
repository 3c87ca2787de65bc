"""Leaks what was said in confidence: a spoiler's way to set others at odds, and seldom an exploiter's.

Spoilers undermine agreements by making the parties look bad to each other and to their publics (Stedman 1997). Whoever
leaks is named with odds of one half (decision D6); so discord must be worth half of what it costs to be known for it.
"""

from __future__ import annotations

from game.delegates.delegate import Reason, Reasoned
from game.delegates.situation import Situation
from game.delegates.this_stage import of_kind
from game.delegates.weighed import weighed, worth
from game.terms.actions import Leak, Move
from game.terms.bargains import PackageStatus
from game.terms.events import Leaked
from game.terms.leaks import LeakKind
from game.terms.threats import ThreatStatus

NAMED = 0.5
"""Odds that its author is named (decision D6)."""
KNOWN = 1.0
"""Steps of utility it costs to be known for it. Design value."""
OFTEN = 0.35
"""Share of rounds in which whoever would leak does. Design value."""
EMBARRASSING = {PackageStatus.DECLINED: 0.5, PackageStatus.OFFERED: 0.25, PackageStatus.LAPSED: 0.25}
"""Steps of discord in another's offer, by what became of it: a rejected bid embarrasses most. Design values."""
PRESSED = 1.0
"""Steps of discord in a threat that was made to it. Design value."""


def leak(s: Situation) -> Reasoned | None:
    """Make known the most embarrassing thing it was told by somebody else, at most one a round."""
    if s.temper.manners.leaks <= 0 or s.drawn("leak") >= OFTEN or not s.may(Move.LEAK) or of_kind(s.view, Leaked):
        return None
    found = _most_embarrassing(s)
    if found is None:
        return None
    discord, what, ref, author = found
    weights = {"discord": discord * s.temper.manners.leaks, "lost_trust": -NAMED * KNOWN * _bond(s, author)}
    if worth(weights) <= 0:
        return None
    return weighed(Leak(by=s.seat, what=what, ref=ref), Reason.LEAKS, weights, about=author)


def _most_embarrassing(s: Situation) -> tuple[float, LeakKind, str, str] | None:
    """What would make most discord, of what others have offered to it or threatened it with, the newest of equals."""
    out = {(each.what, each.ref) for each in s.sight.leaks}
    found = [
        (PRESSED, LeakKind.THREAT, str(each.id), str(each.by))
        for each in s.sight.threats
        if each.to == s.seat and not each.public and each.status is not ThreatStatus.YIELDED
    ]
    found += [
        (EMBARRASSING[each.status], LeakKind.OFFER, str(each.id), str(each.by))
        for each in s.sight.packages
        if each.by != s.seat and s.seat in each.parties and each.status in EMBARRASSING
    ]
    fresh = [each for each in found if (each[1], each[2]) not in out]
    return max(fresh, key=lambda each: (each[0], each[2]), default=None)


def _bond(s: Situation, author: str) -> float:
    """How much there is to lose with whom it betrays: its trust in it, 0 to 1."""
    return float(s.trust[[str(each) for each in s.view.readings.states].index(author)])
