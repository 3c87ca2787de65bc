"""Whose act an event is: read off the event itself, so that it need not be stored."""

from __future__ import annotations

from game.terms import events as e
from game.terms.ids import CHAIR, SeatId
from game.terms.standing import QuestionKind

CONSEQUENCES = (
    e.PackageBroken,
    e.PromiseKept,
    e.PromiseBroken,
    e.CapitalAnswered,
    e.ThreatLapsed,
    e.RequestUnanswered,
    e.HelpGiven,
)
"""Follow from another act, although a seat is named in them."""

THE_CHAIRS = (e.ClauseParked, e.ClauseTakenUp, e.SittingExtended, e.InformalsConvened, e.FloorGiven)
ASKED_BY_THE_CHAIR = (QuestionKind.NO_OBJECTION, QuestionKind.REOPENING, QuestionKind.VOTE)


def actor(event: e.Event) -> SeatId | None:
    """The seat whose action made the event; ``None`` for an event that merely follows from another."""
    if isinstance(event, CONSEQUENCES):
        return None
    if isinstance(event, THE_CHAIRS):
        return CHAIR
    if isinstance(event, e.QuestionPut):
        return CHAIR if event.question.kind in ASKED_BY_THE_CHAIR else None
    if isinstance(event, e.PackageOffered):
        return event.package.by
    if isinstance(event, e.PromiseMade):
        alone = event.promise.threat is None and event.promise.caucus is None
        return event.promise.by if alone or event.paid else None
    if isinstance(event, e.CooperationRequested):
        return event.request.by
    if isinstance(event, e.ArrangementOffered):
        return event.arrangement.by
    if isinstance(event, e.CaucusFormed):
        return event.caucus.speaker
    if isinstance(event, e.ThreatMade):
        return event.threat.by
    return getattr(event, "by", None)


def unnamed(events: tuple[e.Recorded, ...]) -> bool:
    """Whether a seat's copies of some events hide whose act they were (decision D6)."""
    return any(isinstance(each.event, e.Leaked) and not each.event.by for each in events)
