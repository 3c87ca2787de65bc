"""What drafts of moves are made of: the parts that several sentences have."""

from __future__ import annotations

from dataclasses import dataclass

from game.terms.ids import ClauseId, SeatId
from game.terms.text import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Bare:
    """Nothing is left to choose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfChoice:
    """About one wording."""

    choice: Choice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfChoices:
    """About wordings that belong together."""

    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OfClause:
    """About one article."""

    clause: ClauseId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToSeats:
    """Meant for some delegations."""

    to: tuple[SeatId, ...] = ()
