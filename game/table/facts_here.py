"""What the rules are told at one moment of a session: luck by its seed, a capital's odds and trust by its climate."""

from __future__ import annotations

from game.table.chance import draw
from game.table.proceedings import Proceedings
from game.terms.by_seat import BySeat
from game.terms.facts import CapitalOdds
from game.terms.ids import OBSERVER, ClauseId, Odds, PerMille, SeatId
from game.terms.practice import Practice, ShockFound


class FactsHere:
    """What the rules are told: draws keyed by the session's seed, odds read off the engine's climate."""

    def __init__(self, seed: int, proceedings: Proceedings) -> None:
        self._seed = seed
        self._proceedings = proceedings

    def draw(self, purpose: str, *names: str) -> Odds:
        return draw(self._seed, purpose, *names)

    def capital(self, state: SeatId) -> CapitalOdds:
        return self._proceedings.climate.capital(state)

    def contagion(self, joined: tuple[SeatId, ...]) -> BySeat[BySeat[int]]:
        return self._proceedings.climate.contagion(joined)

    def capacity(self, state: SeatId) -> PerMille:
        return self._proceedings.climate.capacity(state)

    def practice(self) -> Practice:
        return self._proceedings.climate.practice(self._seed)

    def renegotiation(self, state: SeatId, clause: ClauseId) -> Odds:
        return self._proceedings.climate.renegotiation(state)

    def softness(self) -> PerMille:
        return self._proceedings.climate.softness()

    def shocks(self, year: int) -> tuple[ShockFound, ...]:
        return self._proceedings.climate.shocks(self._seed, year)

    def public_trust(self, of: SeatId, to: SeatId) -> PerMille:
        readings = self._proceedings.climate.impressions(OBSERVER)
        return PerMille(readings.trust[readings.index(of), readings.index(to)])
