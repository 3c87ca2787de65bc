"""Keeps promises that are kept by helping: a project, a contact point (decision D27)."""

from __future__ import annotations

from game.delegates.delegate import Reason, Reasoned
from game.delegates.situation import Situation
from game.terms.actions import Move, NameContactPoint, StartProject
from game.terms.bargains import PledgeKind, Promise, PromiseStatus
from game.terms.cooperation import ProjectKind
from game.terms.events import PackageConcluded, ProjectStarted, PromiseMade


def help_owed(s: Situation) -> Reasoned | None:
    """The oldest of such promises that is not kept yet, kept now, or ``None``."""
    for promise in s.sight.promises:
        if promise.by != s.seat or promise.status is not PromiseStatus.DUE:
            continue
        kept = _kept(s, promise)
        if kept is not None:
            return kept
    return None


def _kept(s: Situation, promise: Promise) -> Reasoned | None:
    if promise.pledge.kind is PledgeKind.CONTACT_POINT and s.may(Move.CONTACT_POINT):
        return Reasoned(action=NameContactPoint(by=s.seat), reason=Reason.COMMITTED)
    if promise.pledge.kind is not PledgeKind.ASSISTANCE or not s.may(Move.PROJECT) or _helped_since(s, promise):
        return None
    action = StartProject(by=s.seat, to=promise.to[0], kind=ProjectKind.TRAINING)
    return Reasoned(action=action, reason=Reason.COMMITTED)


def _helped_since(s: Situation, promise: Promise) -> bool:
    """Whether it has started a project for a promisee since it promised."""
    for recorded in reversed(s.view.record):
        match recorded.event:
            case ProjectStarted() as started if started.by == s.seat and started.to in promise.to:
                if started.kind is not ProjectKind.HOTLINE:
                    return True
            case PromiseMade() as made if made.promise.id == promise.id:
                return False
            case PackageConcluded() as deal if any(each.id == promise.id for each in deal.promises):
                return False
            case _:
                pass
    return False


def has_promised_to_grant(s: Situation, asker: str) -> bool:
    """Whether the next request of that state was promised to be granted."""
    return any(
        promise.by == s.seat
        and promise.status is PromiseStatus.DUE
        and promise.pledge.kind is PledgeKind.GRANT_REQUEST
        and asker in promise.to
        for promise in s.sight.promises
    )
