"""The one door for secrets, shut by default: what a seat sees of the state, and of each event.

A view is built field by field from nothing; a new field of the state is invisible until somebody opens it in ``seen``.
An event leaves only through a redaction of its own class.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from game.rules.allowed import permission
from game.rules.counted import own_part
from game.rules.leaks import NOBODY
from game.rules.seen import SEEN
from game.rules.state import Negotiation
from game.terms import events as e
from game.terms.actions import Move
from game.terms.by_seat import Keyed
from game.terms.deck import SECRET, Change, Fading
from game.terms.ids import SeatId
from game.terms.late import late
from game.terms.scenario import Scenario
from game.terms.views import Permission, Sight


def see(now: Negotiation, seat: SeatId) -> Sight:
    """What that seat may know of the state: a function of public matters, of what it was told, and its own mandate."""
    return Sight(**{name: seen(now, seat) for name, seen in SEEN.items()})


class _Glimpse(Sight):
    """A sight of which one permission can be had without the rest."""

    __slots__ = ("_now",)
    _now: Negotiation

    def permits(self, move: Move) -> Permission:
        found = permission(self._now, self.seat, move)
        if found is None:
            raise KeyError(move)
        return found


def glimpse(now: Negotiation, seat: SeatId) -> Sight:
    """The same for who looks at a part of it: each field is worked out when it is looked at."""
    return late(_Glimpse, lambda name: SEEN[name](now, seat), _now=now, seat=seat)


def for_everybody(event: e.Event) -> bool:
    """Whether every seat receives the event itself, and nothing is hidden of it from anybody."""
    return event.audience.everyone and REDACTIONS.get(type(event)) is _whole


def redact(event: e.Event, seat: SeatId) -> e.Event | None:
    """The copy of an event that a seat receives; ``None`` where it does not learn that anything happened."""
    redaction = REDACTIONS.get(type(event))
    if redaction is None or not event.audience.admits(seat):
        return None
    return redaction(event, seat)


def _whole(event: e.Event, seat: SeatId) -> e.Event:
    """Whoever is admitted may know all of it."""
    return event


def _opened(event: e.Event, seat: SeatId) -> e.Event:
    """No seed, no outcomes, no mandate but one's own (decision D5)."""
    assert isinstance(event, e.SessionOpened)
    own = event.scenario.mandates.get(seat)
    seen = Scenario(public=event.scenario.public, mandates=Keyed() if own is None else Keyed({seat: own}), outcomes=())
    return replace(event, scenario=seen, seed=None)


def _drawn(event: e.Event, seat: SeatId) -> e.Event:
    """Whom it did not strike reads the headline; what it does to instructions is known to whose they are."""
    assert isinstance(event, e.EventDrawn)
    seen = replace(event, changes=_known(event.changes, seat), fading=_later(event.fading, seat), odds=None, drawn=None)
    return seen if seat in event.struck else replace(seen, private_text="", choices=())


def _changing(event: e.Event, seat: SeatId) -> e.Event:
    """What was done or said is seen; what it does to instructions is known to whose they are."""
    assert isinstance(event, e.EventChoiceMade | e.HelpGiven | e.GuestSpoke)
    known, later = _known(event.changes, seat), _later(event.fading, seat)
    unhidden = known is event.changes and later is event.fading
    return event if unhidden else replace(event, changes=known, fading=later)


def _passed(event: e.Event, seat: SeatId) -> e.Event:
    assert isinstance(event, e.EffectsPassed)
    return replace(event, changes=_known(event.changes, seat))


def _known(changes: tuple[Change, ...], seat: SeatId) -> tuple[Change, ...]:
    """Those that the seat may know; the very same where it may know them all."""
    known = tuple([each for each in changes if each.of == seat or each.what not in SECRET])
    return changes if len(known) == len(changes) else known


def _later(fading: tuple[Fading, ...], seat: SeatId) -> tuple[Fading, ...]:
    known = [(each, _known(each.changes, seat)) for each in fading]
    if all(changes is each.changes for each, changes in known):
        return fading
    return tuple(replace(each, changes=changes) for each, changes in known)


def _capital(event: e.Event, seat: SeatId) -> e.Event:
    """Odds, draw and the actor that decided are the state's own (decision D4)."""
    assert isinstance(event, e.CapitalAnswered)
    return event if event.by == seat else _as_others_hear(event)


@lru_cache(maxsize=64)
def _as_others_hear(answer: e.CapitalAnswered) -> e.CapitalAnswered:
    """One and the same copy for all of them."""
    return replace(answer, odds=None, drawn=None, decisive="")


def _counted(event: e.Event, seat: SeatId) -> e.Event:
    """Each state knows what passed between itself and others, and how far it complied itself (rule 39.5)."""
    assert isinstance(event, e.YearCounted)
    return replace(event, practice=own_part(event.practice, seat))


def _shock(event: e.Event, seat: SeatId) -> e.Event:
    assert isinstance(event, e.ShockStruck)
    known = _known(event.shock.changes, seat)
    return event if known is event.shock.changes else replace(event, shock=replace(event.shock, changes=known))


def _shock_over(event: e.Event, seat: SeatId) -> e.Event:
    assert isinstance(event, e.ShockPassed)
    known = _known(event.changes, seat)
    return event if known is event.changes else replace(event, changes=known)


def _leaked(event: e.Event, seat: SeatId) -> e.Event:
    """Who leaked is known to its author alone, unless the draw named it (decision D6)."""
    assert isinstance(event, e.Leaked)
    if event.by == seat:
        return event
    return replace(event, by=event.by if event.named else NOBODY, drawn=None)


Redaction = Callable[[e.Event, SeatId], e.Event]

REDACTIONS: dict[type, Redaction] = {
    e.SessionOpened: _opened,
    e.StageOpened: _whole,
    e.ReadyDeclared: _whole,
    e.StatementMade: _whole,
    e.MessageSent: _whole,
    e.StanceDeclared: _whole,
    e.WordingTabled: _whole,
    e.ChairTextTabled: _whole,
    e.PackageOffered: _whole,
    e.PackageAccepted: _whole,
    e.PackageDeclined: _whole,
    e.PackageWithdrawn: _whole,
    e.PackageLapsed: _whole,
    e.PackageConcluded: _whole,
    e.PackageBroken: _whole,
    e.PromiseMade: _whole,
    e.PromiseKept: _whole,
    e.PromiseBroken: _whole,
    e.PromiseLapsed: _whole,
    e.QuestionPut: _whole,
    e.AnswerGiven: _whole,
    e.QuestionClosed: _whole,
    e.BracketLifted: _whole,
    e.BracketReopened: _whole,
    e.BracketFell: _whole,
    e.ClauseParked: _whole,
    e.ClauseTakenUp: _whole,
    e.SittingExtended: _whole,
    e.ConventionAdopted: _whole,
    e.ConventionRejected: _whole,
    e.SignatureGiven: _whole,
    e.RatificationSubmitted: _whole,
    e.CapitalAnswered: _capital,
    e.EventDrawn: _drawn,
    e.EventChoiceMade: _changing,
    e.HelpGiven: _changing,
    e.EffectsPassed: _passed,
    e.VoteExplained: _whole,
    e.ReservationEntered: _whole,
    e.InterpretationDeclared: _whole,
    e.EnteredIntoForce: _whole,
    e.SessionEnded: _whole,
    e.ThreatMade: _whole,
    e.ThreatAnswered: _whole,
    e.ThreatCarriedOut: _whole,
    e.ThreatDropped: _whole,
    e.ThreatLapsed: _whole,
    e.CaucusFormed: _whole,
    e.CaucusJoined: _whole,
    e.CaucusLeft: _whole,
    e.SpeakerNamed: _whole,
    e.CaucusEnded: _whole,
    e.CooperationRequested: _whole,
    e.RequestAnswered: _whole,
    e.RequestUnanswered: _whole,
    e.PriceAsked: _whole,
    e.PriceNamed: _whole,
    e.PriceRefused: _whole,
    e.PriceUnanswered: _whole,
    e.ProjectStarted: _whole,
    e.ContactPointNamed: _whole,
    e.ArrangementOffered: _whole,
    e.ArrangementAccepted: _whole,
    e.ArrangementDeclined: _whole,
    e.ArrangementConcluded: _whole,
    e.ArrangementLapsed: _whole,
    e.Undone: _whole,
    e.SeatHandedOver: _whole,
    e.FloorGiven: _whole,
    e.GuestSpoke: _changing,
    e.InformalsConvened: _whole,
    e.InformalsClosed: _whole,
    e.WalkedOut: _whole,
    e.Returned: _whole,
    e.Leaked: _leaked,
    e.OwnWordingTabled: _whole,
    e.WordingContested: _whole,
    e.WordingStruck: _whole,
    e.WordingSponsored: _whole,
    e.ActorWorked: _whole,
    e.NeighbourPersuaded: _whole,
    e.SubmissionPostponed: _whole,
    e.ContagionSpread: _whole,
    e.YearBegan: _whole,
    e.ConductSet: _whole,
    e.YearCounted: _counted,
    e.RecordPublished: _whole,
    e.DisputeRaised: _whole,
    e.DisputeClosed: _whole,
    e.SanctionImposed: _whole,
    e.SanctionLifted: _whole,
    e.DebtForgiven: _whole,
    e.ConventionDenounced: _whole,
    e.ExclusionSought: _whole,
    e.MemberExcluded: _whole,
    e.RuleChanged: _whole,
    e.AmendmentProposed: _whole,
    e.AmendmentAnswered: _whole,
    e.AmendmentClosed: _whole,
    e.ShockStruck: _shock,
    e.ShockPassed: _shock_over,
}
"""How each class of event leaves. A class that is missing does not leave at all."""
