"""What an action names: seats, places in the text, packages, promises."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms import actions as a
from game.terms.bargains import Pledge
from game.terms.ids import BracketId, PackageId, SeatId
from game.terms.text import Choice

Name: TypeAlias = tuple[str, str]
"""Something named, and what a refusal would say it is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promising:
    """One promise an action would make, alone or with a package."""

    by: SeatId
    to: tuple[SeatId, ...]
    pledge: Pledge


def addressed_to(action: a.Action) -> tuple[SeatId, ...]:
    """Those it is directed at."""
    match action:
        case a.SendMessage() | a.DeclareStance() | a.MakePromise():
            return action.to
        case a.OfferPackage():
            return action.parties
        case _:
            return ()


def must_be_delegations(action: a.Action) -> tuple[SeatId, ...]:
    """Those named in a way only a delegation can be: parties to packages, and to promises."""
    match action:
        case a.MakePromise():
            return action.to
        case a.OfferPackage():
            within = (each.by for each in action.undertakings)
            promised = (seat for each in action.pledges for seat in (each.by, *each.to))
            return (*action.parties, *within, *promised)
        case _:
            return ()


def promises_in(action: a.Action) -> tuple[Promising, ...]:
    """The promises it would make."""
    match action:
        case a.MakePromise():
            return (Promising(by=action.by, to=action.to, pledge=action.pledge),)
        case a.OfferPackage():
            return tuple(Promising(by=each.by, to=each.to, pledge=each.pledge) for each in action.pledges)
        case _:
            return ()


def settled_by(action: a.Action) -> tuple[Choice, ...]:
    """Choices that can only be made in a bracket which is still open."""
    match action:
        case a.DeclareStance():
            return tuple(each.choice for each in action.declarations)
        case a.TableWording():
            return (action.choice,)
        case a.OfferPackage():
            return (*(each.choice for each in action.undertakings), *_pledged(action))
        case a.MakePromise():
            return _pledged(action)
        case a.SeekAgreement() | a.TableChairText():
            return action.choices
        case _:
            return ()


def _pledged(action: a.Action) -> tuple[Choice, ...]:
    return tuple(each.pledge.choice for each in promises_in(action) if each.pledge.choice is not None)


def on_the_table(action: a.Action) -> tuple[Choice, ...]:
    """Choices that have to stand in their bracket already."""
    match action:
        case a.DeclareStance():
            return tuple(each.choice for each in action.declarations)
        case a.OfferPackage():
            return tuple(each.choice for each in action.undertakings)
        case a.SeekAgreement():
            return action.choices
        case _:
            return ()


def brought_forward(action: a.Action) -> tuple[Choice, ...]:
    """Choices it would bring onto the table."""
    match action:
        case a.TableWording():
            return (action.choice,)
        case a.TableChairText():
            return action.choices
        case _:
            return ()


def brackets_in(action: a.Action) -> tuple[BracketId, ...]:
    """Every bracket it names."""
    if isinstance(action, a.ReopenBracket):
        return (action.bracket,)
    return tuple(choice.bracket for choice in settled_by(action))


def package_in(action: a.Action) -> PackageId | None:
    """The package it answers or takes back."""
    match action:
        case a.AcceptPackage() | a.DeclinePackage() | a.WithdrawPackage():
            return action.package
        case a.OfferPackage():
            return action.counters
        case _:
            return None


def text_in(action: a.Action) -> str | None:
    """Words written by a person."""
    match action:
        case a.MakeStatement() | a.SendMessage():
            return action.text
        case _:
            return None
