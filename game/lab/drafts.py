"""What a draft move would set going: the events it makes at once, and how those it is addressed to may take it.

Never more than its seat may know: what closes a question or a stage, and so shows what others have answered, is left
out, and whether others consent is read off the public estimate of their interests (decision D1).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.rules.decide import decide
from game.rules.sight import redact
from game.table.proceedings import Proceedings
from game.terms import actions as a
from game.terms import events as e
from game.terms.bargains import Package, PackageStatus
from game.terms.facts import CapitalOdds
from game.terms.ids import Odds, SeatId
from game.terms.refusals import Refused

_CLOSING = (a.GiveAnswer, a.DeclareReady, a.CloseRound, a.SubmitToRatification, a.SeekAgreement)
"""May close a question or a stage, or show who has answered what: nothing of theirs is folded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """One way it may go."""

    chance: float
    events: tuple[e.Event, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Branches:
    """Every way it may go; chances sum to 1."""

    each: tuple[Branch, ...]
    welcome: float | None = None
    """Probability that all who are asked consent; ``None`` where nobody is."""


class _Nothing:
    """Facts for moves that need none."""

    def draw(self, purpose: str, *names: str) -> Odds:
        raise AssertionError(f"a draft draws no {purpose}")

    def capital(self, state: SeatId) -> CapitalOdds:
        raise AssertionError(f"a draft asks no capital of {state}")


def branches(now: Proceedings, seat: SeatId, action: a.Action) -> Branches:
    """The ways a draft may go, by what ``seat`` may know."""
    events = _at_once(now, seat, action)
    match action:
        case a.OfferPackage():
            offered = next((each.package for each in events if isinstance(each, e.PackageOffered)), None)
            return _consent(now, seat, events, offered)
        case a.AcceptPackage():
            if any(isinstance(each, e.PackageConcluded) for each in events):
                return _sure(events)
            return _consent(now, seat, events, now.now.packages.get(action.package) if events else None)
        case _:
            return _sure(events)


def _sure(events: tuple[e.Event, ...]) -> Branches:
    return Branches(each=(Branch(chance=1.0, events=events),))


def _at_once(now: Proceedings, seat: SeatId, action: a.Action) -> tuple[e.Event, ...]:
    """The events the move makes by itself, as its seat sees them; none where it would be refused."""
    if isinstance(action, _CLOSING):
        return ()
    if isinstance(action, a.SignConvention):
        return (e.SignatureGiven(audience=e.PUBLIC, by=action.by, signed=action.sign),)
    decided = decide(now.now, action, _Nothing(), now.seq)
    if isinstance(decided, Refused):
        return ()
    seen = (redact(each, seat) for each in decided)
    return tuple(each for each in seen if each is not None)


def _consent(now: Proceedings, seat: SeatId, events: tuple[e.Event, ...], package: Package | None) -> Branches:
    """A package that is concluded if those who have not accepted it yet do, and comes to nothing if one does not."""
    if package is None:
        return _sure(events)
    asked = tuple(each for each in package.parties if each not in (*package.accepted, seat))
    choices = tuple(dict.fromkeys(each.choice for each in package.undertakings))
    chance = now.climate.consent(seat, asked, choices)
    deal = replace(package, status=PackageStatus.CONCLUDED)
    concluded = e.PackageConcluded(audience=e.PUBLIC, package=package.id, promises=(), deal=deal)
    taken = Branch(chance=chance, events=(*events, concluded))
    return Branches(each=(taken, Branch(chance=1.0 - chance, events=events)), welcome=chance)
