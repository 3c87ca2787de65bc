"""What the rules are told and cannot know: luck, and the odds of a capital's answer. Handed in as an argument."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from game.terms.ids import Odds, PerMille, SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class CapitalOdds:
    """Odds that a capital ratifies this year, and who decides it."""

    odds: Odds
    decisive: str


class Facts(Protocol):
    """Answers for this moment only. Each is asked at most once per event that uses it, and stands in that event."""

    def draw(self, purpose: str, *names: str) -> Odds:
        """A draw in 0..99999 that depends on the session's seed, the purpose and the names alone (decision D9)."""
        ...

    def capital(self, state: SeatId) -> CapitalOdds:
        """The true odds that ``state`` ratifies the adopted text this year."""
        ...

    def public_trust(self, of: SeatId, to: SeatId) -> PerMille:
        """How far ``of`` trusts ``to``, as everybody can tell (decision D2)."""
        ...
