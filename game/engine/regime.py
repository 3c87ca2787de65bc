"""A regime in force: its members' records, the norm they make, who is expelled, and what it pays (E7.4, E7.5)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Flags, Floats, Whole
from game.engine.parameters import Parameters
from game.engine.text import ASSISTANCE, OBLIGATION

_LEAST_CAPACITY = 0.2
"""A record is judged against this much capacity at least (E7.4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Regime:
    """What is in force: a text's features, or an informal arrangement where they are all 0."""

    phi: Floats
    """[F]."""
    review: float = 0.5
    """Chance that a party's record is published in a year; 0 = no peer review."""
    club: bool = False
    """Duties are owed to members only, and who is credibly below the bar is expelled."""
    assist_rate: float | None = None
    """Share of missing capacity per year and unit of assistance; ``None`` = the usual one."""
    setup: float = 0.0
    """Utility that formality costs each party in a year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """Delivery among members so far, fading [.., N]."""

    given: Floats
    """Requests honoured."""
    asked: Floats
    """Requests received, in proportion to capacity."""


def no_records(shape: tuple[int, ...]) -> Records:
    """Before the first year."""
    return Records(given=np.zeros(shape), asked=np.zeros(shape))


def carried_on(records: Records, asked: Whole, given: Whole, party: Flags, capacity: Floats, p: Parameters) -> Records:
    """The records after a year: part of the old ones, and what passed among members (E7.4)."""
    both = party[..., :, None] & party[..., None, :]
    able = np.maximum(capacity, _LEAST_CAPACITY)
    return Records(
        given=p.record_keep * records.given + (given * both).sum(-2),
        asked=p.record_keep * records.asked + (asked * both).sum(-2) * able,
    )


def fairness(records: Records, p: Parameters) -> Floats:
    """[.., N] delivery relative to capacity, about 0.7 where nothing is known (E7.4)."""
    return np.asarray((records.given + p.fair_good) / (records.asked + p.fair_all))


def norm_after(norm: float, fair: Floats, party: Flags, p: Parameters) -> float:
    """The delivery norm after a year: half the old one, half what members do (E7.4); unmoved without members."""
    if not party.any():
        return norm
    return p.norm_keep * norm + (1.0 - p.norm_keep) * float(np.clip(fair[party], 0.0, 1.0).mean())


def below_the_bar(fair: Floats, records: Records, party: Flags, p: Parameters) -> Flags:
    """[.., N] members whose record is credibly below the bar, its upper end included (E7.4)."""
    share = np.clip(fair, 0.02, 0.98)
    doubt = np.sqrt(share * (1.0 - share) / (records.asked + p.fair_all + 1.0))
    return np.asarray(party & (share + doubt < p.bar))


def payoffs(given: Whole, party: Flags, regime: Regime, p: Parameters, costs: Floats | float = 1.0) -> Floats:
    """[N] what a year was worth: benefit of what was received, more under a duty, less what giving took (E7.5).

    ``given [.., N, N]``: honoured requests of i by j, with an axis of kinds where ``costs [kinds]`` tell them apart.
    """
    both = party[:, None] & party[None, :]
    received = p.benefit * (given * (1.0 + p.legal * regime.phi[OBLIGATION] * both)).sum(-1)
    weight = np.asarray(costs, dtype=np.float64)
    spent = p.cost * (given.sum(-2) * (weight[:, None] if weight.ndim else weight))
    total = received - spent
    if total.ndim > 1:
        total = total.sum(0)
    return np.asarray(total - regime.setup * party)


def capacity_after(capacity: Floats, party: Flags, regime: Regime, p: Parameters) -> Floats:
    """kappa [.., N] after a year of assistance under the text, never lower (E7.5)."""
    rate = p.assist_rate if regime.assist_rate is None else regime.assist_rate
    return np.asarray(np.clip(capacity + rate * regime.phi[ASSISTANCE] * party * (1.0 - capacity), 0.0, 1.0))
