"""What an action names: seats, places in the text, packages, promises. A kind that is not in a table names none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar

from game.terms import actions as a
from game.terms.bargains import Pledge
from game.terms.ids import BracketId, PackageId, SeatId
from game.terms.text import Choice

T = TypeVar("T")
Name: TypeAlias = tuple[str, str]
"""Something named, and what a refusal would say it is about."""

Seats: TypeAlias = tuple[SeatId, ...]
Choices: TypeAlias = tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Promising:
    """One promise an action would make, alone or with a package."""

    by: SeatId
    to: Seats
    pledge: Pledge


def _promised(action: a.MakePromise) -> tuple[Promising, ...]:
    return (Promising(by=action.by, to=action.to, pledge=action.pledge),)


def _promised_within(action: a.OfferPackage) -> tuple[Promising, ...]:
    return tuple(Promising(by=each.by, to=each.to, pledge=each.pledge) for each in action.pledges)


def _invited(action: a.FormCaucus) -> Seats:
    return action.invited


def _demanded(action: a.MakeThreat) -> tuple[Promising, ...]:
    return (Promising(by=action.to, to=(action.by,), pledge=action.demand),)


def _within(action: a.OfferPackage) -> Seats:
    undertaking = (each.by for each in action.undertakings)
    promised = (seat for each in action.pledges for seat in (each.by, *each.to))
    return (*action.parties, *undertaking, *promised)


def _undertaken(action: a.OfferPackage) -> Choices:
    return tuple(each.choice for each in action.undertakings)


def _pledged(action: a.OfferPackage | a.MakePromise | a.MakeThreat) -> Choices:
    return tuple(each.pledge.choice for each in promises_in(action) if each.pledge.choice is not None)


def _declared(action: a.DeclareStance) -> Choices:
    return tuple(each.choice for each in action.declarations)


def _contested(action: a.ContestWording) -> Choices:
    return (Choice(bracket=action.bracket, alternative=action.alternative),)


def _choice(action: a.TableWording | a.SponsorWording | a.AskPrice) -> Choices:
    return (action.choice,)


def _choices(action: a.SeekAgreement | a.TableChairText | a.PutToVote | a.ReportText) -> Choices:
    return action.choices


def _to(action: a.SendMessage | a.DeclareStance | a.MakePromise) -> Seats:
    return action.to


ADDRESSED: dict[type, Callable[[Any], Seats]] = {
    a.SendMessage: _to,
    a.DeclareStance: _to,
    a.MakePromise: _to,
    a.OfferPackage: lambda action: action.parties,
    a.MakeThreat: lambda action: (action.to,),
    a.MakeStatement: lambda action: action.about,
    a.FormCaucus: _invited,
    a.OfferArrangement: lambda action: action.parties,
    a.ConveneInformals: lambda action: action.parties,
    a.RequestCooperation: lambda action: (action.to,),
    a.StartProject: lambda action: (action.to,),
    a.AskPrice: lambda action: (action.to,),
    a.PersuadeNeighbour: lambda action: (action.to,),
    a.RaiseDispute: lambda action: (action.against,),
    a.ImposeSanction: lambda action: (action.against,),
    a.LiftSanction: lambda action: (action.against,),
    a.Forgive: lambda action: (action.to,),
    a.SeekExclusion: lambda action: (action.against,),
}
DELEGATIONS: dict[type, Callable[[Any], Seats]] = {
    a.MakePromise: _to,
    a.OfferPackage: _within,
    a.MakeThreat: lambda action: (action.to,),
    a.FormCaucus: _invited,
    a.OfferArrangement: lambda action: action.parties,
    a.ConveneInformals: lambda action: action.parties,
    a.RequestCooperation: lambda action: (action.to,),
    a.StartProject: lambda action: (action.to,),
    a.AskPrice: lambda action: (action.to,),
    a.PersuadeNeighbour: lambda action: (action.to,),
    a.RaiseDispute: lambda action: (action.against,),
    a.ImposeSanction: lambda action: (action.against,),
    a.LiftSanction: lambda action: (action.against,),
    a.Forgive: lambda action: (action.to,),
    a.SeekExclusion: lambda action: (action.against,),
}
PROMISES: dict[type, Callable[[Any], tuple[Promising, ...]]] = {
    a.MakePromise: _promised,
    a.OfferPackage: _promised_within,
    a.MakeThreat: _demanded,
}
SETTLED: dict[type, Callable[[Any], Choices]] = {
    a.DeclareStance: _declared,
    a.TableWording: _choice,
    a.OfferPackage: lambda action: (*_undertaken(action), *_pledged(action)),
    a.MakePromise: _pledged,
    a.MakeThreat: _pledged,
    a.SeekAgreement: _choices,
    a.TableChairText: _choices,
    a.PutToVote: _choices,
    a.ReportText: _choices,
    a.TableOwnWording: lambda action: (Choice(bracket=action.bracket, alternative=action.equals),),
    a.ContestWording: _contested,
    a.SponsorWording: _choice,
    a.AskPrice: _choice,
    a.NamePrice: lambda action: action.wants,
}
ON_THE_TABLE: dict[type, Callable[[Any], Choices]] = {
    a.DeclareStance: _declared,
    a.OfferPackage: _undertaken,
    a.SeekAgreement: _choices,
    a.PutToVote: _choices,
    a.ContestWording: _contested,
    a.SponsorWording: _choice,
    a.AskPrice: _choice,
    a.NamePrice: lambda action: action.wants,
}
FORWARD: dict[type, Callable[[Any], Choices]] = {
    a.TableWording: _choice,
    a.TableChairText: _choices,
    a.ReportText: _choices,
}
BRACKETS: dict[type, Callable[[Any], tuple[BracketId, ...]]] = {
    a.ReopenBracket: lambda action: (action.bracket,),
    a.SeekReopening: lambda action: (action.bracket,),
}
PACKAGE: dict[type, Callable[[Any], PackageId | None]] = {
    a.AcceptPackage: lambda action: action.package,
    a.DeclinePackage: lambda action: action.package,
    a.WithdrawPackage: lambda action: action.package,
    a.OfferPackage: lambda action: action.counters,
}
TEXT: dict[type, Callable[[Any], str | None]] = {
    a.MakeStatement: lambda action: action.text,
    a.SendMessage: lambda action: action.text,
    a.ExplainVote: lambda action: action.text,
    a.DeclareInterpretation: lambda action: action.text,
    a.TableOwnWording: lambda action: action.text,
    a.FormCaucus: lambda action: action.name,
    a.RequestCooperation: lambda action: action.text or None,
    a.WalkOut: lambda action: action.text or None,
}


def _told(of: Mapping[type, Callable[[Any], T]], action: a.Action, otherwise: T) -> T:
    """What an action says of it, where its kind says anything."""
    named = of.get(type(action))
    return otherwise if named is None else named(action)


def addressed_to(action: a.Action) -> Seats:
    """Those it is directed at."""
    return _told(ADDRESSED, action, ())


def must_be_delegations(action: a.Action) -> Seats:
    """Those named in a way only a delegation can be: parties to packages, and to promises."""
    return _told(DELEGATIONS, action, ())


def promises_in(action: a.Action) -> tuple[Promising, ...]:
    """The promises it would make."""
    return _told(PROMISES, action, ())


def settled_by(action: a.Action) -> Choices:
    """Choices that can only be made in a bracket which is still open."""
    return _told(SETTLED, action, ())


def on_the_table(action: a.Action) -> Choices:
    """Choices that have to stand in their bracket already."""
    return _told(ON_THE_TABLE, action, ())


def brought_forward(action: a.Action) -> Choices:
    """Choices it would bring onto the table."""
    return _told(FORWARD, action, ())


def brackets_in(action: a.Action) -> tuple[BracketId, ...]:
    """Every bracket it names."""
    of = BRACKETS.get(type(action))
    return tuple(choice.bracket for choice in settled_by(action)) if of is None else of(action)


def package_in(action: a.Action) -> PackageId | None:
    """The package it answers or takes back."""
    return _told(PACKAGE, action, None)


def text_in(action: a.Action) -> str | None:
    """Words written by a person."""
    return _told(TEXT, action, None)
