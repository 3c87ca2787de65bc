"""What whoever keeps a session knows of the delegations beyond any seat's view: their mandates and their characters.

A seat's forecast draws both from what is public (decision D1). That of the facilitator, and of those who judge the
engine, need not: it plays out what these very delegations would do, and only luck is left to draw.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.engine.ground import Own


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """The lasting character of one delegation, in the letters of the formulas, and its word."""

    beta: float
    """E5.1: below 1 late and firm, above 1 early and yielding."""
    psi: float
    """E5.3: weight of what others give against the clock, 0 to 1."""
    asks: float
    """What a text must bring home, as a multiple of what others are seen to bring home."""
    capital: float
    """What the capital asks on top, as a share of what could be won."""
    reach: float
    """How far it goes in a clause, as a share of what is usual."""
    patience: float
    """Ratification years it waits for others."""
    reserves: float
    """Utility that a reservation must bring."""
    pledged: bool
    """Whether it has given its word to vote for the text, and keeps it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Insight:
    """Mandates and characters by place on the axis of states; nobody's in an office's own eyes, all in the keeper's."""

    own: Mapping[int, Own]
    traits: Mapping[int, Traits]


NONE = Insight(own={}, traits={})
