"""The moves of a record: where each begins, whose it is, and what was asked for, read back off what happened."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from game.table.actors import actor
from game.terms import actions as a
from game.terms import events as e
from game.terms.ids import OFFICES, SeatId, Seq
from game.terms.text import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """One move of one seat."""

    place: int
    """Place in the record of the first event it made."""
    until: int
    """Place of the first event that it did not make."""
    action: a.Action


def moves_of(record: Sequence[e.Recorded], seat: SeatId) -> Iterator[Moved]:
    """Every move of a seat that can be weighed, in order; words alone, and going back on being ready, cannot."""
    if seat in OFFICES:
        return
    begins = tuple(_beginnings(record))
    for place, until in zip(begins, [*begins[1:], len(record)], strict=True):
        if actor(record[place].event) == seat:
            action = _action(record, place, seat)
            if action is not None:
                yield Moved(place=place, until=until, action=action)


def moves_made(record: Sequence[e.Recorded], seats: Collection[SeatId]) -> tuple[Seq, ...]:
    """The first line of everything that these seats did, words among it; to be ready, or not, is nothing done.

    Of what ``moves_of`` weighs these are the moves that are not readiness; what it leaves out are words alone.
    """
    first = (record[place] for place in _beginnings(record))
    return tuple(
        each.seq for each in first if actor(each.event) in seats and not isinstance(each.event, e.ReadyDeclared)
    )


def _beginnings(record: Sequence[e.Recorded]) -> Iterator[int]:
    """The place of the first event of every act. With what a caucus tables, its members sponsor it in the same act."""
    together: Choice | None = None
    for place in range(1, len(record)):
        before, event = record[place - 1].event, record[place].event
        if isinstance(event, e.WordingSponsored) and event.choice == together:
            continue
        if isinstance(event, e.WordingTabled) and event.caucus is not None:
            together = event.choice
        elif not isinstance(event, e.StanceDeclared):
            together = None
        if _begins(before, event):
            yield place


def _begins(before: e.Event, event: e.Event) -> bool:
    """Whether an act begins with an event, and it is not a part of the one ``before``."""
    match before, event:
        case e.PackageDeclined(), e.PackageOffered():
            return not _counters(before, event)
        case e.WordingTabled() | e.OwnWordingTabled(), e.StanceDeclared():  # to table is to support
            return event.by != before.by
        case _:
            return actor(event) is not None


def _counters(declined: e.Event, offered: e.Event) -> bool:
    """Whether a package was declined by offering another (rule 12.3)."""
    if not isinstance(declined, e.PackageDeclined) or not isinstance(offered, e.PackageOffered):
        return False
    return declined.by == offered.package.by and declined.package == offered.package.counters


def _action(record: Sequence[e.Recorded], place: int, seat: SeatId) -> a.Action | None:
    event, then = record[place].event, record[place + 1].event if place + 1 < len(record) else None
    if then is not None and _counters(event, then):
        return asked_for(then, seat)
    return asked_for(event, seat)


def asked_for(event: e.Event, by: SeatId) -> a.Action | None:
    """The action that an event came of; ``None`` for one that only spoke, or that nobody weighs."""
    read = READ_BACK.get(type(event))
    return None if read is None else read(event, by)


def _ready(event: e.ReadyDeclared, by: SeatId) -> a.Action | None:
    return a.DeclareReady(by=by) if event.ready else None


def _offer(event: e.PackageOffered, by: SeatId) -> a.Action:
    package = event.package
    others = tuple(each for each in package.parties if each != by)
    return a.OfferPackage(
        by=by, parties=others, undertakings=package.undertakings, pledges=package.pledges, counters=package.counters
    )


def _threat(event: e.ThreatMade, by: SeatId) -> a.Action:
    made = event.threat
    return a.MakeThreat(by=by, to=made.to, means=made.means, demand=made.demand, public=made.public)


def _promise(event: e.PromiseMade, by: SeatId) -> a.Action:
    made = event.promise
    return a.MakePromise(by=by, to=made.to, pledge=made.pledge, caucus=made.caucus)


def _arrangement(event: e.ArrangementOffered, by: SeatId) -> a.Action:
    made = event.arrangement
    others = tuple(each for each in made.parties if each != by)
    return a.OfferArrangement(by=by, parties=others, kind=made.kind, subjects=made.subjects)


def _request(event: e.CooperationRequested, by: SeatId) -> a.Action:
    return a.RequestCooperation(by=by, to=event.request.to, kind=event.request.kind, text=event.request.text)


def _wording(event: e.OwnWordingTabled, by: SeatId) -> a.Action:
    return a.TableOwnWording(by=by, bracket=event.bracket, text=event.text, equals=event.equals)


READ_BACK: Mapping[type, Callable[[Any, SeatId], a.Action | None]] = {
    e.ReadyDeclared: _ready,
    e.StanceDeclared: lambda event, by: a.DeclareStance(by=by, declarations=event.declarations, to=event.to),
    e.WordingTabled: lambda event, by: a.TableWording(by=by, choice=event.choice, caucus=event.caucus),
    e.OwnWordingTabled: _wording,
    e.WordingSponsored: lambda event, by: a.SponsorWording(by=by, choice=event.choice),
    e.PackageOffered: _offer,
    e.PackageAccepted: lambda event, by: a.AcceptPackage(by=by, package=event.package),
    e.PackageDeclined: lambda event, by: a.DeclinePackage(by=by, package=event.package),
    e.PromiseMade: _promise,
    e.ThreatMade: _threat,
    e.ThreatAnswered: lambda event, by: a.AnswerThreat(by=by, threat=event.threat, yields=event.yields),
    e.ThreatCarriedOut: lambda event, by: a.CarryOutThreat(by=by, threat=event.threat),
    e.ThreatDropped: lambda event, by: a.BackDown(by=by, threat=event.threat),
    e.ArrangementOffered: _arrangement,
    e.ArrangementAccepted: lambda event, by: a.AcceptArrangement(by=by, arrangement=event.arrangement),
    e.ArrangementDeclined: lambda event, by: a.DeclineArrangement(by=by, arrangement=event.arrangement),
    e.CooperationRequested: _request,
    e.RequestAnswered: lambda event, by: a.AnswerRequest(
        by=by, request=event.request, answer=event.answer, reason=event.reason
    ),
    e.ProjectStarted: lambda event, by: a.StartProject(by=by, to=event.to, kind=event.kind),
    e.ContactPointNamed: lambda _, by: a.NameContactPoint(by=by),
    e.BracketReopened: lambda event, by: a.ReopenBracket(by=by, bracket=event.bracket),
    e.AnswerGiven: lambda event, by: a.GiveAnswer(by=by, question=event.question, votes=event.votes),
    e.SignatureGiven: lambda event, by: a.SignConvention(by=by, sign=event.signed),
    e.RatificationSubmitted: lambda _, by: a.SubmitToRatification(by=by),
    e.ReservationEntered: lambda event, by: a.EnterReservation(by=by, clause=event.clause),
    e.WalkedOut: lambda event, by: a.WalkOut(by=by, text=event.text),
    e.Returned: lambda _, by: a.ReturnToTable(by=by),
}
"""Events that open a move, and the action behind each."""
