"""The forecast from here, summed up from playouts: what is adopted, who ratifies, when it is in force, which future.

Likely ranges follow decision D24: for a likelihood the middle 80 % over what the seat does not know, for a count or a
date the middle 80 % of runs.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from game.engine.arrays import Flags, Floats
from game.engine.futures import PROTOTYPES
from game.engine.playout import Runs
from game.engine.playout_aftermath import NEVER
from game.engine.playout_futures import futures_of
from game.engine.playout_position import Position
from game.engine.why import apportion
from game.terms.by_seat import Keyed
from game.terms.ids import AlternativeId, BracketId, PerMille
from game.terms.mandate import Future
from game.terms.readings import Interval, Outlook, Spread

RUNS = 2000
"""Conferences played out for an outlook, unless somebody asks for more."""
_OF_FUTURES = 500
"""Runs whose likeness to the futures is worked out."""
_TENTH, _QUARTER = 0.1, 0.25
_WITHIN = 1.2816
"""Standard deviations around the mean that hold the middle 80 % of a normal distribution."""


def outlook_of(at: Position, runs: Runs) -> Outlook:
    """Sum up the runs played from this position."""
    years = at.ground.public.calendar.years
    joined = runs.joined.reshape(len(runs.joined), -1)
    counts = np.stack([(joined <= year).sum(0) for year in range(1, years + 1)])
    return Outlook(
        adopted=at.adopted,
        needed=at.needed,
        parties=_middle(counts[-1]),
        by_number=_shares(np.bincount(counts[-1], minlength=len(joined) + 1)),
        in_force_by_year=_in_force(at, runs),
        ratifies=tuple(map(_chance, joined < NEVER, runs.chance.reshape(len(joined), -1))),
        runs=runs.number,
        adoption=between_worlds(runs.adopted),
        consensus=_mille(runs.consensus.mean()),
        brackets=_brackets(at, runs),
        parties_by_year=tuple(map(spread_of, counts)),
        force_year=spread_of(np.minimum(runs.in_force.ravel(), years + 1)),
        value=None if at.seat is None or at.own is None else spread_of(np.rint(1000 * runs.value[at.seat].ravel())),
        futures=_futures(at, runs),
        in_force_likely=tuple(between_worlds(runs.in_force <= year) for year in range(1, years + 1)),
    )


def _in_force(at: Position, runs: Runs) -> tuple[PerMille, ...]:
    """Chance of being in force by the end of year 1, 2, ..."""
    years = at.ground.public.calendar.years
    return tuple(_mille((runs.in_force <= year).mean()) for year in range(1, years + 1))


def _mille(share: float | np.floating) -> PerMille:
    return PerMille(round(float(share) * 1000))


def _middle(counts: NDArray[np.integer]) -> Interval:
    within = spread_of(counts)
    return Interval(value=within.median, low=within.low, high=within.high)


def spread_of(values: NDArray[np.generic]) -> Spread:
    """Median, middle half and middle 80 % of a quantity over runs."""
    ordered = np.sort(values)
    at = [int(share * (len(ordered) - 1) + 0.5) for share in (_TENTH, _QUARTER, 0.5, 1 - _QUARTER, 1 - _TENTH)]
    low, half_low, median, half_high, high = (int(ordered[each]) for each in at)
    return Spread(median=median, half_low=half_low, half_high=half_high, low=low, high=high)


def _shares(counts: NDArray[np.integer]) -> tuple[PerMille, ...]:
    total = max(int(counts.sum()), 1)
    return tuple(map(PerMille, apportion([float(each) * 1000 / total for each in counts], 1000)))


def _chance(joined: Flags, exact: NDArray[np.float32]) -> Interval:
    """How often a state joins, and the middle 80 % of its chance over runs that differ in all but its own luck."""
    ordered = np.sort(exact)
    cut = int(_TENTH * len(ordered))
    value, low, high = (_mille(each) for each in (joined.mean(), ordered[cut], ordered[-1 - cut]))
    return Interval(value=value, low=min(low, value), high=max(high, value))


def between_worlds(happened: Flags) -> Interval:
    """How often something happens in runs [H, W], and how far that differs between worlds.

    The two runs of a world agree as often as its own likelihood p makes them: their covariance is the variance of p
    over what the seat does not know. The range is the middle 80 % of the beta distribution of that mean and variance,
    taken as normal within 0..1.
    """
    share = float(happened.mean())
    doubt = deviation(happened[0] - share, happened[1] - share)
    low, high = max(share - _WITHIN * doubt, 0.0), min(share + _WITHIN * doubt, 1.0)
    return Interval(value=_mille(share), low=_mille(low), high=_mille(high))


def deviation(one: Floats, other: Floats) -> float:
    """Standard deviation between worlds of the mean of two runs that share one.

    What two runs have in common counts as far as it exceeds its own standard error, so that luck is not taken for it.
    """
    shared = one * other
    error = float(shared.std()) / np.sqrt(shared.size)
    return float(np.sqrt(max(float(shared.mean()) - error, 0.0)))


def _brackets(at: Position, runs: Runs) -> Keyed[BracketId, Keyed[AlternativeId, PerMille]]:
    axes = at.ground.axes
    rows = runs.chosen.reshape(len(runs.chosen), -1)
    return Keyed((name, _wordings(axes.alternatives[c], rows[c])) for c, name in enumerate(axes.brackets))


def _wordings(names: Sequence[AlternativeId], chosen: NDArray[np.int8]) -> Keyed[AlternativeId, PerMille]:
    """How often each alternative stands; with what stands nowhere they sum to 1000."""
    shares = _shares(np.bincount(chosen.astype(np.int64) + 1, minlength=len(names) + 1))
    return Keyed(zip(names, shares[1:], strict=True))


def _futures(at: Position, runs: Runs) -> Keyed[Future, Interval]:
    likeness = futures_of(at, runs, _OF_FUTURES)
    means = apportion([float(each) * 1000 for each in likeness.mean(1)], 1000)
    found = {}
    for future, mean, row in zip(PROTOTYPES, means, np.sort(likeness, axis=1), strict=True):
        cut = int(_TENTH * len(row))
        low, high = _mille(row[cut]), _mille(row[-1 - cut])
        found[future] = Interval(value=mean, low=min(low, mean), high=max(high, mean))
    return Keyed(found)
