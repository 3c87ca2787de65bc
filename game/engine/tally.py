"""Who signed, who is bound, who kept its word, and how long the rest have held out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Flags, Floats, Whole
from game.engine.forecast import Start
from game.engine.futures import ROOM, Delivered
from game.engine.ground import Ground
from game.engine.regime import Records, no_records
from game.terms.home_front import ActorWork
from game.terms.ids import CaucusId, Seq
from game.terms.moments import Moment, Phase

_UNASKED = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Lived:
    """One counted year: how cooperation went, and where the text and the parties stood."""

    seq: Seq
    delivered: Delivered
    participation: float
    """Share of the parties by contribution, 0..1."""
    phi: Floats
    """[F] features of the text; zeros while it is not in force."""
    threats: float
    """Threats and sanctions per round or year so far, as if in a room of thirty states (E6.13)."""


class Tally:
    """Moves with public events, except ``held_out``, which follows the recorded odds of capitals."""

    __slots__ = (
        "adopted",
        "apart",
        "away",
        "believed",
        "blows",
        "broken",
        "caucuses",
        "climate",
        "cold",
        "conduct",
        "first_rule",
        "held_out",
        "in_force_year",
        "kept",
        "moment",
        "norm",
        "outcomes",
        "over",
        "parked",
        "party",
        "party_then",
        "persuaded",
        "pledged",
        "records",
        "registers",
        "reserved",
        "rounds",
        "sanctions",
        "shock",
        "signed",
        "submitted",
        "suspicion",
        "threats",
        "threats_in_private",
        "together",
        "version",
        "worked",
        "years",
        "years_drifted",
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
        self._begin_years(ground)

    def _begin_years(self, ground: Ground) -> None:
        """Nothing of the years after signature has happened yet."""
        self.blows = 0
        """Threats carried out, and rules broken, since the world last drifted (D29)."""
        self.years_drifted = 0
        states = len(ground.axes.states)
        self.worked: tuple[tuple[int, ActorWork], ...] = ()
        """What has been done about domestic actors, each with the place of its state, oldest first."""
        self.persuaded: Floats = np.zeros(states)
        """[N] log hazard that neighbours' pressing adds in this year."""
        self.conduct: Floats = np.ones((states, len(ground.axes.clauses)))
        """[N, clauses] share of each obligation that a state sets out to meet: 1, or ``slow``, or 0."""
        self.sanctions: Whole = np.zeros((states, states), dtype=np.int64)
        """[N, N] steps of the ladder that i has gone up against j."""
        self.records: Records = no_records((states,))
        self.norm = ground.p.norm
        """What parties have come to expect of each other (E7.4)."""
        self.registers: Floats = np.zeros(states)
        """[N] share of beneficial owners that are registered."""
        self.cold = 0.0
        """Logits by which shocks have cooled the climate for a while."""
        self.apart = 0.0
        """Logits that they have put between the blocs."""
        self.years: tuple[Lived, ...] = ()
        """Years after signature that have been counted."""
        self.threats = 0
        """Threats made in public, and sanctions imposed."""
        self.threats_in_private = 0
        """Threats that only some heard of: counted when all is open."""
        self.rounds = 0
        """Rounds of the conference that have opened."""
        self.first_rule = ground.rule
        self.outcomes = 0
        """Changes with what capitals answered: who is bound by now, and how long the rest have held out."""
        self.version = 0
        """Changes with everything else here."""

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
        if moment.phase is Phase.SITTING and moment != self.moment:
            self.rounds += 1
        self.moment = moment
        self.persuaded = np.zeros_like(self.persuaded)
        self.party_then = self.party.copy()
        self.version += 1

    def threats_a_round(self, threats: int, years: int) -> float:
        """So many threats per round and counted year, as if in a room of thirty states (y5 of E6.13)."""
        return threats * ROOM / len(self.signed) / max(self.rounds + years, 1)

    @property
    def all_threats(self) -> int:
        """Threats, whoever heard of them, and sanctions."""
        return self.threats + self.threats_in_private

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
