"""Whose act an event is: read off the event itself, so that it need not be stored."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.terms import events as e
from game.terms.ids import CHAIR, FACILITATOR, SeatId
from game.terms.standing import QuestionKind

CONSEQUENCES = (
    e.PackageBroken,
    e.PromiseKept,
    e.PromiseBroken,
    e.CapitalAnswered,
    e.ThreatLapsed,
    e.RequestUnanswered,
    e.PriceUnanswered,
    e.HelpGiven,
    e.DisputeClosed,
    e.RuleChanged,
)
"""Follow from another act, although a seat is named in them."""

THE_CHAIRS = (e.ClauseParked, e.ClauseTakenUp, e.SittingExtended, e.InformalsConvened, e.FloorGiven)
ASKED_BY_THE_CHAIR = (QuestionKind.NO_OBJECTION, QuestionKind.REOPENING, QuestionKind.VOTE)
THE_FACILITATORS = (e.Undone, e.SeatHandedOver)


def _put(event: e.QuestionPut) -> SeatId | None:
    return CHAIR if event.question.kind in ASKED_BY_THE_CHAIR else None


def _promised(event: e.PromiseMade) -> SeatId | None:
    alone = event.promise.threat is None and event.promise.caucus is None
    return event.promise.by if alone or event.paid else None


AUTHORS: dict[type, Callable[[Any], SeatId | None]] = {
    e.QuestionPut: _put,
    e.PackageOffered: lambda event: event.package.by,
    e.PromiseMade: _promised,
    e.PriceAsked: lambda event: event.inquiry.by,
    e.CooperationRequested: lambda event: event.request.by,
    e.ArrangementOffered: lambda event: event.arrangement.by,
    e.CaucusFormed: lambda event: event.caucus.speaker,
    e.ThreatMade: lambda event: event.threat.by,
    e.DisputeRaised: lambda event: event.dispute.by,
    e.AmendmentProposed: lambda event: event.amendment.by,
}
"""Events that do not say ``by`` whom they are."""


def actor(event: e.Event) -> SeatId | None:
    """The seat whose action made the event; ``None`` for an event that merely follows from another."""
    if isinstance(event, CONSEQUENCES):
        return None
    if isinstance(event, THE_CHAIRS):
        return CHAIR
    if isinstance(event, THE_FACILITATORS):
        return FACILITATOR
    author = AUTHORS.get(type(event))
    return getattr(event, "by", None) if author is None else author(event)


def unnamed(events: tuple[e.Recorded, ...]) -> bool:
    """Whether a seat's copies of some events hide whose act they were (decision D6)."""
    return any(isinstance(each.event, e.Leaked) and not each.event.by for each in events)
