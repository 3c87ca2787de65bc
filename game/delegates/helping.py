"""Helps unasked, between the sittings: with another's capacity, with confidence where there is little, with a contact.

A text that others cannot carry out is worth little to those who want it (Chayes & Chayes 1993 on managing compliance);
and where trust is low, a first step that costs little and is announced may start it (Osgood 1962, GRIT).
"""

from __future__ import annotations

from game.delegates.delegate import Reason, Reasoned
from game.delegates.situation import Situation
from game.delegates.weighed import weighed, worth
from game.terms.actions import Move, NameContactPoint, StartProject
from game.terms.cooperation import ProjectKind
from game.terms.ids import SeatId
from game.terms.scenario import Capacity

ABLE = 0.5
"""Weakest own capacity from which it has some to share. Design value."""
PRICE = 1.0
"""What a project takes, in units of another's want of capacity and the trust in it. Design value."""
DISTRUST, STRANGERS = 0.45, 0.25
"""Trust below which it helps to build confidence, and below which nothing does. Design values."""


def unasked(s: Situation) -> Reasoned | None:
    """A project, or a step for confidence, or a contact point; one between two sittings."""
    if s.drawn("help") >= s.temper.manners.helps:
        return None
    return _project(s) or _hotline(s) or _contact_point(s)


def _project(s: Situation) -> Reasoned | None:
    """For the state that needs it most of those it trusts, where it is weakest."""
    own = s.sight.scenario.delegation(s.seat).capacity
    if _weakest(own) < ABLE or not s.may(Move.PROJECT) or _helped_now(s):
        return None
    found = {each: _need(s, each) for each in s.others}
    to = max(found, key=lambda each: (worth(found[each]), each), default=None)
    if to is None or worth(found[to]) <= 0:
        return None
    action = StartProject(by=s.seat, to=to, kind=_fitting(s.sight.scenario.delegation(to).capacity))
    return weighed(action, Reason.HELPS, found[to], about=to)


def _need(s: Situation, to: SeatId) -> dict[str, float]:
    before = sum(each.by == s.seat and each.to == to for each in s.sight.projects)
    return {
        "need": 1.0 - _weakest(s.sight.scenario.delegation(to).capacity),
        "trust": float(s.trust[s.view.readings.index(to)]),
        "given_before": -0.5 * before,
        "cost": -PRICE,
    }


def _hotline(s: Situation) -> Reasoned | None:
    """With the state it trusts least of those with whom there is something to build on."""
    if not s.may(Move.PROJECT) or _helped_now(s):
        return None
    linked = {each.to for each in s.sight.projects if each.by == s.seat and each.kind is ProjectKind.HOTLINE}
    trust = {each: float(s.trust[s.view.readings.index(each)]) for each in s.others if each not in linked}
    wary = [each for each, value in trust.items() if STRANGERS <= value < DISTRUST]
    to = min(wary, key=lambda each: (trust[each], each), default=None)
    if to is None:
        return None
    weights = {"distrust": DISTRUST, "trust": -trust[to]}
    return weighed(StartProject(by=s.seat, to=to, kind=ProjectKind.HOTLINE), Reason.HELPS, weights, about=to)


def _contact_point(s: Situation) -> Reasoned | None:
    """It can be called at any hour."""
    if s.seat in s.sight.contact_points or not s.may(Move.CONTACT_POINT):
        return None
    return weighed(NameContactPoint(by=s.seat), Reason.HELPS, {"persona": s.temper.manners.helps})


def _weakest(of: Capacity) -> float:
    return min(of.legal, of.technical, of.financial) / 1000


def _fitting(of: Capacity) -> ProjectKind:
    """People for the law, machines for technique, training where money is short."""
    kinds = {
        of.legal: ProjectKind.SECONDMENT,
        of.technical: ProjectKind.EQUIPMENT,
        of.financial: ProjectKind.TRAINING,
    }
    return kinds[min(kinds)]


def _helped_now(s: Situation) -> bool:
    now = s.sight.moment
    return any(each.by == s.seat and each.since == now for each in s.sight.projects)
