"""What many continuations come to: two distributions side by side, and how sure their difference is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from statistics import fmean, pstdev

import numpy as np

from game.engine.outlook import spread_of
from game.engine.why import apportion
from game.terms.actions import Action
from game.terms.assessment import Distribution, Ending, WhatIf
from game.terms.by_seat import Keyed
from game.terms.ids import PerMille, SeatId, Seq
from game.terms.readings import Interval, Spread

_WITHIN = 1.2816
"""Standard errors that hold the middle 80 %."""
Pairs = Sequence[tuple[Ending, Ending]]


def what_if(
    at: Seq, seat: SeatId, moves: tuple[Action | None, Action | None], pairs: Pairs, states: Sequence[SeatId]
) -> WhatIf:
    """Sum up continuations in pairs. ``moves``: what was made, what is done instead. ``pairs`` is not empty."""
    return WhatIf(
        at=at,
        seat=seat,
        made=moves[0],
        instead=moves[1],
        as_played=distribution([each for each, _ in pairs], states),
        otherwise=distribution([each for _, each in pairs], states),
        value=_change(pairs, lambda each: float(each.value or 0)) if pairs[0][0].value is not None else None,
        adoption=_change(pairs, lambda each: 1000.0 * each.adopted),
        in_force=_change(pairs, lambda each: 1000.0 * (each.in_force is not None)),
        parties=_change(pairs, lambda each: 10.0 * len(each.parties)),
    )


def distribution(endings: Sequence[Ending], states: Sequence[SeatId]) -> Distribution:
    """How these continuations ended."""
    number = len(endings)
    values = [each.value for each in endings if each.value is not None]
    years = [each.in_force for each in endings if each.in_force is not None]
    counts = [len(each.parties) for each in endings]
    return Distribution(
        runs=number,
        adoption=_share(sum(each.adopted for each in endings), number),
        consensus=_share(sum(each.consensus for each in endings), number),
        in_force=_share(len(years), number),
        force_year=_spread(years),
        parties=spread_of(np.array(counts)),
        by_number=tuple(
            map(PerMille, apportion([1000 * counts.count(n) / number for n in range(len(states) + 1)], 1000))
        ),
        ratified=Keyed((state, _share(sum(state in each.parties for each in endings), number)) for state in states),
        value=_spread(values),
        values=tuple(values),
    )


def _spread(values: Sequence[int]) -> Spread | None:
    return spread_of(np.array(values)) if values else None


def _share(number: int, of: int) -> PerMille:
    return PerMille(round(1000 * number / of))


def _change(pairs: Pairs, of: Callable[[Ending], float]) -> Interval:
    """Mean difference over continuations that share their luck, with the middle 80 % of what it may be."""
    apart = [of(otherwise) - of(played) for played, otherwise in pairs]
    mean, error = fmean(apart), pstdev(apart) / len(apart) ** 0.5
    value = round(mean)
    low, high = round(mean - _WITHIN * error), round(mean + _WITHIN * error)
    return Interval(value=value, low=min(low, value), high=max(high, value))
