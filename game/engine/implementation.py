"""Years under a regime: requests, delivery, trust, ledger, records, payoffs, capacity, exclusion (section 7)."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from game.engine import cooperation, regime
from game.engine.acts import ActKind
from game.engine.arrays import Flags, Floats, Whole
from game.engine.expected import Conditions, Expected, compulsion, deliver, expect, standings
from game.engine.parameters import Parameters
from game.engine.reciprocity import Ledger, imbalance
from game.engine.regime import Records, Regime
from game.engine.streams import Purpose, stream
from game.engine.trust import EVERYBODY, Trust
from game.terms.ids import Seq

_NOWHERE = Seq(0)
"""Years of an experiment stand in no record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class States:
    """What the states are, but for what moves."""

    power: Floats
    """[N] sums to 1."""
    mu: Floats
    """[N] contribution, sums to 1."""
    above: Floats
    leverage: Floats
    share: Floats
    """[N, N] expected shares of giving (E3.3)."""
    rule: float
    unwilling: Floats | None = None
    """[N] in 0..1 lowers willingness: free riders."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """How cooperation went in one year; shares in 0..1, NaN where nothing was asked."""

    asked: Whole
    given: Whole
    willing: Floats
    rate: float
    """Share of all requests honoured."""
    willing_rate: float
    inside: float
    """Share honoured among members."""
    across: float
    """Share honoured across the line of membership."""
    pay: Floats
    """[N] utility (E7.5)."""
    norm: float
    party: Flags
    """[N] members at the end of the year."""


class Implementation:
    """A regime and its states over the years. Holds the books it is handed and moves them."""

    __slots__ = ("_p", "_states", "capacity", "expected", "ledger", "norm", "party", "records", "regime", "trust",
                 "warmth", "years")  # fmt: skip

    def __init__(
        self, states: States, capacity: Floats, party: Flags, in_force: Regime, trust: Trust, ledger: Ledger,
        p: Parameters,
    ) -> None:  # fmt: skip
        self._states, self._p = states, p
        self.capacity, self.party, self.regime = capacity.copy(), party.copy(), in_force
        self.trust, self.ledger = trust, ledger
        self.records: Records = regime.no_records(capacity.shape)
        self.norm = p.norm
        self.warmth = 0.0
        """Logits by which everybody is more willing than usual."""
        self.expected = cooperation.expected_requests(states.mu, p)
        self.years: list[Year] = []

    def pass_year(self, entropy: int, pressure: Floats | None = None) -> Year:
        """One year: decay, requests, delivery, trust, ledger, records, payoffs, capacity, exclusion (section 7).

        ``pressure [N, N]`` of i on j adds to what compels j.
        """
        luck = stream(entropy, Purpose.IMPLEMENTATION, len(self.years))
        self._age()
        party, bound = self.party, self._expect(pressure)
        asked = cooperation.asked(self.expected, luck)
        given = cooperation.answered(asked, bound.delivery, luck)
        willing = cooperation.willing_part(given, self.capacity, bound.will, bound.delivery)
        self._learn(asked - given, willing, bound, luck)
        self.ledger.book(_NOWHERE, self._p.value * given.T.astype(np.float64))
        self.records = regime.carried_on(self.records, asked, given, party, self.capacity, self._p)
        fair = regime.fairness(self.records, self._p)
        self.norm = regime.norm_after(self.norm, fair, party, self._p)
        pay = regime.payoffs(given, party, self.regime, self._p)
        self.capacity = regime.capacity_after(self.capacity, party, self.regime, self._p)
        if self.regime.club and self.years:
            self.party = party & ~regime.below_the_bar(fair, self.records, party, self._p)
        self.years.append(self._year(asked, given, willing, pay))
        return self.years[-1]

    def _age(self) -> None:
        self.trust.pass_to(self.trust.month + 12.0)
        self.ledger.pass_to(self.ledger.month + 12.0)

    def expect(self) -> Expected:
        """What each is expected to deliver now, under the regime (E3.10)."""
        return self._expect(None)

    def _expect(self, pressure: Floats | None) -> Expected:
        states, p = self._states, replace(self._p, th0=self._p.th0 + self.warmth) if self.warmth else self._p
        level = self.trust.level()[:, : len(self.capacity)]
        now = Conditions(
            capacity=self.capacity, above=states.above, leverage=states.leverage, phi=self.regime.phi,
            party=self.party, rule=states.rule, norm=self.norm,
        )  # fmt: skip
        owing = imbalance(self.ledger.given, states.share, p).T
        found = expect(level, standings(level), owing, now, p)
        will, compelled = found.will, compulsion(now, p)
        if states.unwilling is not None:
            will = will * (1.0 - states.unwilling[:, None])
        if pressure is not None:
            compelled = np.clip(compelled + pressure.T, 0.0, 0.95)
        delivery = deliver(self.capacity, will, compelled)
        if self.regime.club:
            delivery = cooperation.across_the_line(delivery, self.party, p)
        return Expected(delivery=delivery, will=will, compelled=compelled)

    def _learn(self, missed: Whole, willing: Floats, bound: Expected, luck: np.random.Generator) -> None:
        reviewed = self.regime.review > 0
        blamed = cooperation.blame(missed, self.capacity, bound.delivery, self._p, reviewed=reviewed)
        told = [cooperation.learned(willing, blamed, self._p)]
        if reviewed:
            public = luck.random(len(self.party)) < self.regime.review * self.party
            told.append(cooperation.published(willing, blamed, public, self._p))
        self.trust.note(_NOWHERE, ActKind.ASSISTANCE, EVERYBODY, np.asarray(sum(each.good for each in told)))
        self.trust.note(_NOWHERE, ActKind.ASSISTANCE_REFUSED, EVERYBODY, np.asarray(sum(each.bad for each in told)))

    def _year(self, asked: Whole, given: Whole, willing: Floats, pay: Floats) -> Year:
        both = self.party[:, None] & self.party
        mixed = self.party[:, None] ^ self.party
        return Year(
            asked=asked, given=given, willing=willing, pay=pay, norm=self.norm, party=self.party.copy(),
            rate=_share(given, asked), willing_rate=float(willing.sum() / max(int(asked.sum()), 1)),
            inside=_share(given[both], asked[both]), across=_share(given[mixed], asked[mixed]),
        )  # fmt: skip


def _share(given: Whole, asked: Whole) -> float:
    return float(given.sum() / max(int(asked.sum()), 1))
