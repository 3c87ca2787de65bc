"""Entry into force: how many ratifications, of whom, by when."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil

import numpy as np
from numpy.typing import NDArray

from game.engine.arrays import Flags, Floats, Whole, held
from game.engine.axes import Axes
from game.engine.forecast import Runs
from game.terms.ids import PerMille
from game.terms.scenario import EntryIntoForce, PublicScenario

USUAL_SHARE = PerMille(400)
"""Share of the delegations where neither scenario nor text says otherwise."""
DAYS_A_YEAR = 365


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """What entry into force takes (E4.17, D21)."""

    count: int
    include: Flags
    """[N] states that must be among the parties."""


def threshold(axes: Axes, public: PublicScenario, standing: Floats) -> Threshold:
    """The threshold under the wording of the final clause that stands, or leads, in the text ``standing [C, K]``."""
    rule = public.entry_into_force
    include = np.array([state in rule.include for state in axes.states], dtype=np.bool_)
    return Threshold(count=_count(rule, axes, public, standing), include=include)


def _count(rule: EntryIntoForce, axes: Axes, public: PublicScenario, standing: Floats) -> int:
    if rule.count is not None:
        return rule.count
    share = _share(rule, axes, public, standing)
    return ceil(share * len(axes.states) / 1000)


def _share(rule: EntryIntoForce, axes: Axes, public: PublicScenario, standing: Floats) -> int:
    if rule.clause is None:
        return USUAL_SHARE if rule.share is None else rule.share
    bracket = public.convention.clause(rule.clause).main
    row = standing[axes.bracket_at[bracket.id], : len(bracket.alternatives)]
    if row.any():
        stands = bracket.alternatives[int(row.argmax())]
        if stands.id in rule.share_by_alternative:
            return rule.share_by_alternative[stands.id]
        if stands.binds is not None and stands.binds.threshold is not None:
            return stands.binds.threshold
    return USUAL_SHARE if rule.share is None else rule.share


def threshold_table(axes: Axes, public: PublicScenario) -> Whole:
    """[K + 1] the count under each wording of the final clause; in the last places where no wording stands."""
    wordings = np.zeros((axes.width + 1, len(axes.brackets), axes.width))
    if public.entry_into_force.clause is not None:
        c = axes.bracket_at[public.convention.clause(public.entry_into_force.clause).main.id]
        wordings[np.arange(axes.width), c, np.arange(axes.width)] = 1.0
    return np.array([_count(public.entry_into_force, axes, public, each) for each in wordings])


def days_table(axes: Axes, public: PublicScenario) -> Whole:
    """[C, K] days that each wording lets pass between the deposit that makes enough and entry into force (E4.17).

    The last place, and every bracket outside the final clause, has none.
    """
    table = np.zeros((len(axes.brackets), axes.width), dtype=np.int64)
    clause = public.entry_into_force.clause
    for bracket in () if clause is None else public.convention.clause(clause).brackets:
        for k, wording in enumerate(bracket.alternatives):
            table[axes.bracket_at[bracket.id], k] = 0 if wording.binds is None else wording.binds.days or 0
    return table


def part_of_last_year(days: Whole | Floats) -> Floats:
    """Part of a year by the end of which a threshold must be reached to be in force within it (E4.17)."""
    return held(1.0 - np.asarray(days, dtype=np.float64) / DAYS_A_YEAR, 0.0, 1.0)


def number_of_parties(chance: Floats) -> Floats:
    """[.., N + 1] probability of exactly n parties, states independent: Poisson-binomial by convolution (E4.11)."""
    states = chance.shape[-1]
    number = np.zeros((*chance.shape[:-1], states + 1))
    number[..., 0] = 1.0
    for i in range(states):
        joins = chance[..., i, None]
        number[..., 1 : i + 2] = number[..., 1 : i + 2] * (1.0 - joins) + number[..., : i + 1] * joins
        number[..., 0] *= 1.0 - chance[..., i]
    return number


def number_by_transform(chance: Floats) -> Floats:
    """[N + 1] the same by the discrete Fourier transform of its characteristic function (E4.12; Hong 2013).

    Probabilities are real, so that half of the turns say all of it.
    """
    states = len(chance)
    characteristic = np.prod(1.0 + np.multiply.outer(_turns(states), chance), axis=1)
    return held(np.fft.irfft(characteristic.conj(), states + 1), 0.0, 1.0)


@lru_cache(maxsize=8)
def _turns(states: int) -> NDArray[np.complex128]:
    """[(N + 1) // 2 + 1] the first half of the roots of unity of order N + 1, less one."""
    half = (states + 1) // 2 + 1
    return np.asarray(np.exp(2j * np.pi * np.arange(half) / (states + 1)) - 1.0)


def number_and_share(chance: Floats, weight: Floats, steps: int = 100) -> Floats:
    """f [n, q]: number of parties and their weight together, weight in ``steps`` to one (E4.13)."""
    sizes = np.rint(weight * steps).astype(np.int64)
    together = np.zeros((len(chance) + 1, int(sizes.sum()) + 1))
    together[0, 0] = 1.0
    for joins, size in zip(chance, sizes, strict=True):
        stays = (1.0 - joins) * together
        stays[1:, size:] += joins * together[:-1, : together.shape[1] - size]
        together = stays
    return together


def in_force(chance: Floats, needed: Threshold) -> Floats:
    """[..] probability that the threshold holds, states independent; the included by themselves (E4.17)."""
    still = max(needed.count - int(needed.include.sum()), 0)
    if not needed.include.any():
        return at_least(chance, still)
    return np.asarray(np.prod(chance[..., needed.include], axis=-1) * at_least(chance[..., ~needed.include], still))


def at_least(chance: Floats, count: int) -> Floats:
    """[..] probability of ``count`` parties or more, states independent: E4.11 for two halves of the states at once.

    In single precision where there are many draws: exact to a thousandth of what is shown of it.
    """
    among = _number_in_halves(chance, count)
    top = len(among) - 1
    tail = np.cumsum(among[::-1, 1], axis=0)[::-1]
    first = max(count - top, 0)
    if first > top:
        return np.zeros(chance.shape[:-1])
    together = (among[first:, 0] * tail[count - top : count - first + 1][::-1]).sum(0)
    return np.asarray(held(together, 0.0, 1.0), dtype=np.float64)


def _number_in_halves(chance: Floats, count: int) -> Floats:
    """[top + 1, 2, ..] probability of so many parties among either half of the states; ``count`` stands for more."""
    kind = np.float32 if chance.ndim > 1 else np.float64
    half = -(-chance.shape[-1] // 2)
    joins = np.zeros((2 * half, *chance.shape[:-1]), dtype=kind)
    joins[: chance.shape[-1]] = np.moveaxis(chance, -1, 0)
    by_half = joins.reshape(2, half, *chance.shape[:-1])
    top = min(half, count)
    number = np.zeros((top + 1, 2, *chance.shape[:-1]), dtype=kind)
    number[0] = 1.0
    moves = np.empty_like(number[:-1])
    for before in range(half):
        so_far = min(before + 1, top)
        moved = np.multiply(number[:so_far], by_half[:, before], out=moves[:so_far])
        number[:so_far] -= moved
        number[1 : so_far + 1] += moved
    return number


def reached(runs: Runs, needed: Threshold) -> Flags:
    """[years + 1, draws] whether the threshold holds in each run; the runs know who must be included (E4.17)."""
    return np.asarray((runs.counts >= needed.count) & runs.included)
