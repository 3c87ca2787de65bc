"""What every action says: who asks."""

from __future__ import annotations

from dataclasses import dataclass

from game.terms.ids import SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The beginning of every action."""

    by: SeatId
    """The seat that asks; a delegation that chairs says which of its seats (decision D13)."""
