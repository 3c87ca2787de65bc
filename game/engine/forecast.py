"""What the hazards come to over the years: probabilities in closed form, and runs with common random numbers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import exp, log

import numpy as np
from numpy.typing import NDArray

from game.engine.arrays import Flags, Floats, Whole
from game.engine.parameters import Parameters
from game.engine.ratification import bounded
from game.engine.streams import Purpose, stream


@dataclass(frozen=True, kw_only=True)
class Regions:
    """Who neighbours whom: contagion runs within a region."""

    of: Whole
    """[N] region of each state."""
    count: int

    @cached_property
    def mean(self) -> Floats:
        """[N, G] averages over a region: ``values @ mean``."""
        member = np.eye(self.count)[self.of]
        return np.asarray(member / np.maximum(member.sum(0), 1.0))


def regions_of(names: tuple[str, ...]) -> Regions:
    """Number the regions in alphabetical order."""
    known = {name: g for g, name in enumerate(sorted(set(names)))}
    return Regions(of=np.array([known[name] for name in names], dtype=np.int64), count=len(known))


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Where a forecast sets out from."""

    party: Flags
    """[N] bound already."""
    able: Flags
    """[N] can still join: nobody withheld its signature, somebody sits there."""
    year: int = 0
    """Years since opening that have passed."""
    before: Floats | None = None
    """[N] cumulative hazard each state has survived so far; ``None`` = none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """A mean-field forecast."""

    joined: Floats
    """[years + 1, .., N] probability of being a party."""
    cumulative: Floats
    """[years, .., N] cumulative hazard of the reference state among each state's neighbours, after each year (E4.6)."""
    base: float
    """ln A0: logarithm of the cumulative baseline hazard at the end (E4.8)."""

    @property
    def contagion(self) -> Floats:
        """[.., N] what the neighbours add to the log cumulative hazard by the end (E4.8)."""
        return np.asarray(np.log(self.cumulative[-1]) - self.base)


def yearly_alpha(year: int, p: Parameters) -> float:
    """Baseline log hazard of the year that begins ``year`` years after opening; the last holds for ever (E4.2)."""
    alpha = p.alpha
    return alpha[min(year, len(alpha) - 1)]


def baseline(first: int, years: int, p: Parameters) -> list[float]:
    """Baseline hazards of so many years from the one that begins ``first`` years after opening (E4.2)."""
    alpha = p.alpha
    return [exp(alpha[min(year, len(alpha) - 1)]) for year in range(first, first + years)]


def joined_by(log_hazard: Floats, p: Parameters) -> Floats:
    """P for a log cumulative hazard, gamma frailty integrated out (E4.7)."""
    return np.asarray(1.0 - (1.0 + p.theta * np.exp(log_hazard)) ** (-1.0 / p.theta))


def slope(log_hazard: float, p: Parameters) -> float:
    """Derivative of ``joined_by`` (E4.14)."""
    cumulative = float(np.exp(log_hazard))
    return cumulative * float((1.0 + p.theta * cumulative) ** (-1.0 / p.theta - 1.0))


def mean_field(
    eta: Floats, regions: Regions, start: Start, years: int, p: Parameters, *, contagion: bool = True
) -> Forecast:
    """Forecast of ``eta [.., N]``: the share of a region counts as its mean probability (E4.6 to E4.8)."""
    bound = start.party.astype(np.float64)
    already = 1.0 if start.before is None else 1.0 + p.theta * start.before
    ratio = np.where(start.able, p.theta * np.exp(bounded(eta)) / already, 0.0)
    joined, around = np.empty((years + 1, *eta.shape)), np.empty((years, *eta.shape))
    joined[0] = bound
    cumulative, usual = np.zeros((*eta.shape[:-1], regions.count)), baseline(start.year, years, p)
    peer, power = p.b_peer * regions.mean, -1.0 / p.theta
    for year, yearly in enumerate(usual):
        cumulative += yearly * np.exp(joined[year] @ peer) if contagion else yearly
        np.take(cumulative, regions.of, axis=-1, out=around[year])
        np.maximum(1.0 - (1.0 + ratio * around[year]) ** power, bound, out=joined[year + 1])
    return Forecast(joined=joined, cumulative=around, base=log(sum(usual)) if years else 0.0)


def thresholds(states: int, draws: int, entropy: int, p: Parameters) -> NDArray[np.float32]:
    """L [N, draws]: common random numbers, one Lomax threshold per state and draw (E4.9). Once per session."""
    uniform = stream(entropy, Purpose.THRESHOLDS).random((states, draws), dtype=np.float32)
    theta = np.float32(p.theta)
    return np.asarray((np.power(1 - uniform, -theta) - 1) / theta, dtype=np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Runs:
    """Aftermaths of conferences, drawn with common random numbers."""

    counts: Whole
    """[years + 1, draws] number of parties at the end of each year; year 0 is the start."""
    included: Flags
    """[years + 1, draws] whether all who must be among the parties are."""
    joined: Flags
    """[N, draws] party at the end."""


def monte_carlo(
    eta: Floats,
    regions: Regions,
    start: Start,
    years: int,
    drawn: NDArray[np.float32],
    p: Parameters,
    *,
    include: Flags | None = None,
    contagion: bool = True,
) -> Runs:
    """Runs with contagion, exact for the model (E4.9, E4.10). ``eta`` is [N] or, for doubtful terms, [N, draws].

    Raising any eta never lowers any count in any run: what-ifs carry no noise.
    """
    order = np.argsort(regions.of, kind="stable")
    bar = _bars(eta, start, drawn, p)[order]
    joined = np.repeat(start.party[order, None], drawn.shape[1], axis=1)
    must = np.zeros(len(order), dtype=np.bool_) if include is None else include[order]
    edges = np.searchsorted(regions.of[order], np.arange(regions.count + 1))
    neighbours = [slice(first, last) for first, last in pairwise(edges) if last > first]
    cumulative = [np.zeros(drawn.shape[1], dtype=np.float32) for _ in neighbours]
    counts, included = [_count(joined)], [joined[must].all(0)]
    for year in range(years):
        alpha, peer = yearly_alpha(start.year + year, p), p.b_peer if contagion else 0.0
        inside = [_count(joined[each]) for each in neighbours]
        for each, around, number in zip(neighbours, cumulative, inside, strict=True):
            members = each.stop - each.start
            by_number = np.exp(alpha + peer * np.arange(members + 1) / members).astype(np.float32)
            around += by_number.take(number)
            np.less_equal(bar[each], around, out=joined[each])
        counts.append(_count(joined))
        included.append(joined[must].all(0))
    back = np.argsort(order, kind="stable")
    return Runs(counts=np.array(counts, dtype=np.int64), included=np.array(included), joined=joined[back])


def _bars(eta: Floats, start: Start, drawn: NDArray[np.float32], p: Parameters) -> NDArray[np.float32]:
    """[N, draws] cumulative hazard of the reference state at which each joins; below 0 for parties, never for some."""
    bar = drawn * np.exp(-bounded(eta)).astype(np.float32).reshape(len(drawn), -1)
    if start.before is not None:
        bar *= (1.0 + p.theta * start.before).astype(np.float32)[:, None]
    bar[start.party] = -1.0
    bar[~start.party & ~start.able] = np.inf
    return np.asarray(bar, dtype=np.float32)


def _count(joined: Flags) -> NDArray[np.unsignedinteger]:
    """[draws] number of parties, summed in the smallest type that holds it: most of the time of a run goes here."""
    small = np.uint8 if len(joined) < 256 else np.uint16
    return np.asarray(np.add.reduce(joined.view(np.uint8), axis=0, dtype=small))
