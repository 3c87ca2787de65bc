"""A mandate after the world has changed it: each change adds a whole number, and can be taken back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from game.terms.by_seat import Keyed
from game.terms.deck import Change, What
from game.terms.ids import PerMille
from game.terms.mandate import ActorBrief, Mandate

K = TypeVar("K")


def after(mandate: Mandate, changes: Iterable[Change]) -> Mandate:
    """The mandate with these changes of what only its own seat may know (``deck.SECRET``)."""
    salience, preference, batna, belief = mandate.salience, mandate.preference, mandate.batna, mandate.belief
    actors = mandate.actors
    for change in changes:
        match change.what:
            case What.SALIENCE if change.clause is not None:
                salience = _added(salience, change.clause, change.delta)
            case What.PREFERENCE if change.choice is not None:
                bracket = change.choice.bracket
                liked = _added(preference[bracket], change.choice.alternative, change.delta)
                preference = preference.put(bracket, liked)
            case What.BATNA if change.future is not None:
                batna = _added(batna, change.future, change.delta)
            case What.BELIEF if change.future is not None:
                belief = _added(belief, change.future, change.delta)
            case _:
                actors = tuple(_weighed(each, change) for each in actors)
    return replace(mandate, salience=salience, preference=preference, batna=batna, belief=belief, actors=actors)


def _weighed(brief: ActorBrief, change: Change) -> ActorBrief:
    if brief.name != change.actor:
        return brief
    return replace(brief, weight=PerMille(brief.weight + change.delta))


def _added(levels: Keyed[K, PerMille], key: K, delta: int) -> Keyed[K, PerMille]:
    return levels.put(key, PerMille(levels.get(key, PerMille(0)) + delta))
