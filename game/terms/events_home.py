"""What happens after the adoption."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.happened import Happened
from game.terms.ids import (
    Odds,
    SeatId,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureGiven(Happened):
    """``signed=False``: the signature was withheld."""

    by: SeatId
    signed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RatificationSubmitted(Happened):
    by: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class CapitalAnswered(Happened):
    """A capital decided whether to ratify this year. Odds, draw and decisive actor are the state's own secret."""

    by: SeatId
    year: int
    ratified: bool
    odds: Odds | None
    """Parts per 100,000; ratified where ``drawn`` is below. ``None`` in the copies of other seats (decision D4)."""
    drawn: Odds | None
    decisive: str
    """Name of the pivotal domestic actor; empty in the copies of other seats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EnteredIntoForce(Happened):
    year: int
    parties: tuple[SeatId, ...]
    needed: int
    """Number of ratifications the final clause asks for."""


HomeEvent: TypeAlias = SignatureGiven | RatificationSubmitted | CapitalAnswered | EnteredIntoForce
