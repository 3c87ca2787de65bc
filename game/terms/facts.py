"""What the rules are told and cannot know: luck, and the odds of a capital's answer. Handed in as an argument."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from game.terms.by_seat import BySeat
from game.terms.ids import ClauseId, Odds, PerMille, SeatId
from game.terms.practice import Practice, ShockFound


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

    def contagion(self, joined: tuple[SeatId, ...]) -> BySeat[BySeat[int]]:
        """By how many per mille those who ratified this year moved each state that has not, by public estimate (E4.8).

        State, then by whose ratification; only what is not 0.
        """
        ...

    def capacity(self, state: SeatId) -> PerMille:
        """What a state is able to do, as everybody can tell (decision D21)."""
        ...

    def practice(self) -> Practice:
        """A year of cooperation and compliance, with its luck (section 7). Of the year that closes now."""
        ...

    def renegotiation(self, state: SeatId, clause: ClauseId) -> Odds:
        """Odds that the others give way to who broke a rule to have it changed (E7.6)."""
        ...

    def softness(self) -> PerMille:
        """How soft the law of the adopted text is: 1 less its hardness (E1.7)."""
        ...

    def shocks(self, year: int) -> tuple[ShockFound, ...]:
        """What strikes the world in a year, worked out (E7.8)."""
        ...

    def public_trust(self, of: SeatId, to: SeatId) -> PerMille:
        """How far ``of`` trusts ``to``, as everybody can tell (decision D2)."""
        ...
