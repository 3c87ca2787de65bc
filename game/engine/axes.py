"""Which index is which.

Axis ``i`` or ``j`` is a state, axis ``c`` a bracket, axis ``k`` an alternative of that bracket. ``[i, j]`` always
means i about j: i trusts j, i gave j, i expects to deliver to j. The last place of axis ``k`` is *nothing*: no wording
stands there at all. It is never an alternative; a clause that fell has its main bracket at that place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.terms.ids import AlternativeId, BracketId, ClauseId, SeatId
from game.terms.scenario import PublicScenario
from game.terms.text import Choice

MOST_BRACKETS = 96
"""Widest axis ``c`` (decision D14)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a choice lies: bracket ``c``, alternative ``k``."""

    c: int
    k: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Axes:
    """Names along the axes, and their places."""

    states: tuple[SeatId, ...]
    clauses: tuple[ClauseId, ...]
    brackets: tuple[BracketId, ...]
    alternatives: tuple[tuple[AlternativeId, ...], ...]
    """By bracket."""
    width: int
    """Length of axis ``k``: the widest bracket plus one."""
    state_at: Mapping[SeatId, int]
    bracket_at: Mapping[BracketId, int]
    places: Mapping[tuple[BracketId, AlternativeId], Place]

    @property
    def nothing(self) -> int:
        """The place on axis ``k`` where no wording stands."""
        return self.width - 1

    def place(self, choice: Choice) -> Place:
        """Where ``choice`` lies. Raises ``KeyError`` for one the scenario has not."""
        return self.places[choice.bracket, choice.alternative]


def axes_of(public: PublicScenario) -> Axes:
    """Number the states, brackets and alternatives of a scenario, in its own order."""
    brackets = public.convention.brackets
    if len(brackets) > MOST_BRACKETS:
        raise ValueError(f"{len(brackets)} brackets; the engine has room for {MOST_BRACKETS}")
    alternatives = tuple(tuple(each.id for each in bracket.alternatives) for bracket in brackets)
    places = {
        (bracket.id, name): Place(c=c, k=k)
        for c, bracket in enumerate(brackets)
        for k, name in enumerate(alternatives[c])
    }
    return Axes(
        states=public.states,
        clauses=tuple(each.id for each in public.convention.clauses),
        brackets=tuple(each.id for each in brackets),
        alternatives=alternatives,
        width=max(map(len, alternatives)) + 1,
        state_at={state: i for i, state in enumerate(public.states)},
        bracket_at={each.id: c for c, each in enumerate(brackets)},
        places=places,
    )
