"""Who signed, who is bound, who kept its word, and how long the rest have held out."""

from __future__ import annotations

import numpy as np

from game.engine.arrays import Flags, Floats
from game.engine.forecast import Start
from game.engine.ground import Ground
from game.terms.ids import CaucusId
from game.terms.moments import Moment, Phase

_UNASKED = -1


class Tally:
    """Moves with public events, except ``held_out``, which follows the recorded odds of capitals."""

    __slots__ = (
        "adopted", "away", "believed", "blows", "broken", "caucuses", "climate", "held_out", "in_force_year", "kept",
        "moment", "over", "parked", "party", "party_then", "pledged", "reserved", "shock", "signed", "submitted",
        "suspicion", "together", "version", "years_drifted",
    )  # fmt: skip

    def __init__(self, ground: Ground) -> None:
        states = len(ground.axes.states)
        self.moment = Moment(phase=Phase.PREPARATION)
        self.adopted = False
        self.over = False
        self.in_force_year = 0
        """Year of entry into force; 0 before it."""
        self.signed = np.full(states, _UNASKED)
        self.away: Flags = np.zeros(states, dtype=np.bool_)
        """[N] has walked out, and has no part in what the room decides."""
        self.parked: Flags = np.zeros(len(ground.axes.clauses), dtype=np.bool_)
        """[clauses] put aside: not worked on until it is taken up, or the last sitting opens (rule 23)."""
        self.caucuses: dict[CaucusId, tuple[int, ...]] = {}
        """Members of the caucuses that everybody knows of, by their places."""
        self.together: Flags = np.zeros((states, states), dtype=np.bool_)
        """[N, N] sit in one caucus that everybody knows of."""
        self.submitted: Flags = np.zeros(states, dtype=np.bool_)
        """[N] the convention lies before its capital."""
        self.reserved: Flags = np.zeros((states, len(ground.axes.clauses)), dtype=np.bool_)
        """[N, clauses] clauses that each state has excluded for itself."""
        self.suspicion: Floats = np.zeros(states)
        """[N] log odds that a state bargains in bad faith, from what it tabled (E5.11). A pattern, never a verdict."""
        self.party: Flags = np.zeros(states, dtype=np.bool_)
        self.party_then: Flags = self.party.copy()
        """[N] parties when this year began: share terms are read once a year and held (D22)."""
        self.kept = np.zeros(states)
        self.broken = np.zeros(states)
        self.held_out: Floats = np.zeros(states)
        """[N] cumulative hazard each capital has in truth survived."""
        self.believed: Floats = np.zeros(states)
        """[N] the same by public estimate."""
        self.shock: Floats = np.zeros(states)
        """[N] log hazard of ratification that events of the deck add (E4.4)."""
        self.pledged = 0.0
        """Share of the fund's first budget that is pledged."""
        self.climate = 0.0
        """By how many logits starting trust has moved since the opening (E2.9)."""
        self.blows = 0
        """Threats carried out since the world last drifted (D29)."""
        self.years_drifted = 0
        self.version = 0

    def copy(self) -> Tally:
        """An independent copy."""
        twin: Tally = Tally.__new__(Tally)
        for name in self.__slots__:
            value = getattr(self, name)
            setattr(twin, name, value.copy() if isinstance(value, np.ndarray | dict) else value)
        return twin

    @property
    def in_force(self) -> bool:
        """Whether the convention is in force."""
        return self.in_force_year > 0

    @property
    def year(self) -> int:
        """Years since opening for signature that have passed; 0 before the first has."""
        return max(self.moment.year - 1, 0)

    def open_stage(self, moment: Moment) -> None:
        """A stage began."""
        self.moment = moment
        self.party_then = self.party.copy()
        self.version += 1

    @property
    def joins(self) -> Flags:
        """[N] who has not withheld its signature, or accedes all the same."""
        return np.asarray((self.signed != 0) | self.submitted)

    def start(self, ground: Ground, held_out: Floats) -> Start:
        """Where a forecast sets out: nobody joins who withheld its signature and does not accede, or is not there."""
        return Start(
            party=self.party,
            able=ground.occupied & self.joins & ~self.party,
            year=self.year,
            before=held_out,
        )

    def record(self) -> Floats:
        """[N] share of promises kept, one of two taken for granted, centred on the room (00.3)."""
        share = (self.kept + 1.0) / (self.kept + self.broken + 2.0)
        return np.asarray(share - share.mean())
