"""What the rules are told at one moment of a session: luck by its seed, a capital's odds and trust by its climate."""

from __future__ import annotations

from game.table.chance import draw
from game.table.proceedings import Proceedings
from game.terms.facts import CapitalOdds
from game.terms.ids import OBSERVER, Odds, PerMille, SeatId


class FactsHere:
    """What the rules are told: draws keyed by the session's seed, odds read off the engine's climate."""

    def __init__(self, seed: int, proceedings: Proceedings) -> None:
        self._seed = seed
        self._proceedings = proceedings

    def draw(self, purpose: str, *names: str) -> Odds:
        return draw(self._seed, purpose, *names)

    def capital(self, state: SeatId) -> CapitalOdds:
        return self._proceedings.climate.capital(state)

    def public_trust(self, of: SeatId, to: SeatId) -> PerMille:
        readings = self._proceedings.climate.readings(OBSERVER, foreseeing=False)
        return PerMille(readings.trusts(truster=of, trusted=to).value)
