"""Instructions after the world has changed them: each change adds whole numbers, and can be taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from game.rules.effects import mandate_of
from game.rules.state import Negotiation
from game.terms.by_seat import BySeat, Keyed
from game.terms.deck import SECRET, Change, What
from game.terms.ids import PerMille
from game.terms.mandate import ActorBrief, Mandate

K = TypeVar("K")


def instructed(now: Negotiation, changes: tuple[Change, ...]) -> BySeat[Mandate]:
    """The instructions that have changed since the opening, after these changes too."""
    mandates = now.mandates
    for change in changes:
        if change.what in SECRET and change.of is not None:
            before = mandates.get(change.of) or mandate_of(now, change.of)
            if before is not None:
                mandates = mandates.put(change.of, _after(before, change))
    return mandates


def _after(mandate: Mandate, change: Change) -> Mandate:
    match change.what:
        case What.SALIENCE if change.clause is not None:
            return replace(mandate, salience=_added(mandate.salience, change.clause, change.delta))
        case What.PREFERENCE if change.choice is not None:
            bracket = change.choice.bracket
            liked = _added(mandate.preference[bracket], change.choice.alternative, change.delta)
            return replace(mandate, preference=mandate.preference.put(bracket, liked))
        case What.BATNA if change.future is not None:
            return replace(mandate, batna=_added(mandate.batna, change.future, change.delta))
        case What.BELIEF if change.future is not None:
            return replace(mandate, belief=_added(mandate.belief, change.future, change.delta))
        case _:
            return replace(mandate, actors=tuple(_weighed(each, change) for each in mandate.actors))


def _weighed(brief: ActorBrief, change: Change) -> ActorBrief:
    if brief.name != change.actor:
        return brief
    return replace(brief, weight=PerMille(brief.weight + change.delta))


def _added(levels: Keyed[K, PerMille], key: K, delta: int) -> Keyed[K, PerMille]:
    return levels.put(key, PerMille(levels.get(key, PerMille(0)) + delta))
