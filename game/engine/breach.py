"""Keeping to a text, breaking it to have it changed, and leaving it (E7.6, E4.18, decision D29)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import comb

import numpy as np

from game.engine.arrays import Floats, sigmoid
from game.engine.parameters import Parameters
from game.engine.ratification import withdrawal_hazard

THIRDS = 3
"""Compliance with an obligation comes in thirds (decision D29)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """What breaking a rule so as to have it changed is worth to a state."""

    net: Floats
    """Utility; above 0 it pays."""
    chance: Floats
    """That the others give way."""


def renegotiation(gain: Floats, power_ratio: Floats, soft: Floats, p: Parameters) -> Breach:
    """Non-compliance as renegotiation: for the powerful and in soft agreements (E7.6; Meyer 2016).

    ``gain`` utility a year if the rule were changed; ``power_ratio`` own power to that of the rest; ``soft`` = 1 - H.
    """
    years = (1.0 - p.discount**p.break_years) / (1.0 - p.discount) if p.discount < 1 else p.break_years
    chance = sigmoid(p.break_base + p.break_power * np.log(power_ratio) + p.break_soft * soft)
    cost = p.break_cost * (1.0 - p.break_forgiven * soft)
    return Breach(net=np.asarray(chance * gain * years - cost), chance=chance)


def breach_weight(soft: float, p: Parameters) -> float:
    """Share of a full broken promise that a breach counts for: less where the agreement is soft (E7.6)."""
    return 1.0 - p.break_forgiven * soft


def one_step_towards(preference: Floats, stands: int) -> int:
    """The wording of a bracket that a state likes next better than the one that ``stands``; that one if it is best.

    ``preference [K]``, -inf where there is no wording (E7.6: the text moves one option).
    """
    better = np.where(preference > preference[stands], preference, np.inf)
    return int(better.argmin()) if np.isfinite(better).any() else stands


def withdraws_within_year(margin: Floats, p: Parameters) -> Floats:
    """[N] probability that a party leaves within a year (E4.18; Helfer 2005)."""
    return np.asarray(1.0 - np.exp(-withdrawal_hazard(margin, p)))


def compliance_chance(delivery: Floats, need: Floats, capacity: Floats) -> Floats:
    """[N, clauses] chance of each third of an obligation being met (decision D29).

    ``delivery [N]`` mean E of a party inside; ``need [clauses]`` capacity that complying takes: what capacity falls
    short of it scales the chance down. E holds capacity once, for an obligation of usual need; a clause that asks for
    nothing is met as far as a state is willing or compelled.
    """
    able = np.minimum(1.0, capacity[:, None] / np.maximum(need, 1e-9))
    ready = np.minimum(1.0, delivery / np.maximum(capacity, 1e-9))
    return np.asarray(np.clip(ready[:, None] * able, 0.0, 1.0))


@lru_cache(maxsize=256)  # of one state they are mostly the same for every clause
def compliance_odds(chance: float) -> tuple[float, ...]:
    """Probability of complying by no third, one, two, all three (decision D29); sums to 1."""
    return tuple(comb(THIRDS, met) * chance**met * (1.0 - chance) ** (THIRDS - met) for met in range(THIRDS + 1))
