"""How good forecasts were: calibration error, Brier score, and skill against forecasters that know less.

Probabilities over options are scored option by option (Brier 1950); the expected calibration error bins the
probabilities of single options into tenths (Naeini, Cooper & Hauskrecht 2015).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Floats
from game.lab.trials import Call

BINS = 10
Forecaster = Callable[[Call], Sequence[float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What a set of calls says."""

    calls: int
    error: float
    """Expected calibration error, 0..1."""
    brier: float
    """Mean over calls of the squared error summed over options, halved: 0 perfect, 1 worst."""
    against_leader: float
    """Skill over "what leads now stays": 1 - Brier / its Brier."""
    against_base: float
    """Skill over the base rate: how often an option comes where there are so many."""
    against_own_base: float
    """Skill over the hardest base rate: that of the very scenario, bracket and option, known only afterwards."""
    bins: tuple[tuple[float, float, int], ...]
    """Mean probability, share that came, and number, of every bin that is not empty."""


def score(calls: Sequence[Call]) -> Score:
    """Score the forecasts of some calls. ``calls`` is not empty."""
    foreseen, came = _columns(calls, lambda call: call.foreseen)
    brier = _brier(calls, lambda call: call.foreseen)
    by_number = _rates(calls, lambda call: str(len(call.options)))
    by_name = _rates(calls, lambda call: call.about)
    return Score(
        calls=len(calls),
        error=calibration_error(foreseen, came),
        brier=brier,
        against_leader=_skill(brier, _brier(calls, _leader)),
        against_base=_skill(brier, _brier(calls, lambda call: _pooled(call, by_number[str(len(call.options))]))),
        against_own_base=_skill(brier, _brier(calls, lambda call: _pooled(call, by_name[call.about]))),
        bins=_bins(foreseen, came),
    )


def _columns(calls: Iterable[Call], by: Forecaster) -> tuple[Floats, Floats]:
    """Every option of every call: its probability, and whether it came. Of a yes or no, the yes alone."""
    foreseen, came = [], []
    for call in calls:
        first = 1 if call.options == ("no", "yes") else 0
        foreseen += list(by(call))[first:]
        came += [float(place == call.came) for place in range(first, len(call.options))]
    return np.array(foreseen), np.array(came)


def _places(foreseen: Floats) -> list[Floats]:
    tenth = np.minimum((foreseen * BINS).astype(np.int64), BINS - 1)
    return [tenth == each for each in range(BINS)]


def calibration_error(foreseen: Floats, came: Floats) -> float:
    """Mean distance between what was foreseen and what came, bin by bin, weighted by number."""
    return float(sum(abs(foreseen[at].mean() - came[at].mean()) * at.mean() for at in _places(foreseen) if at.any()))


def _bins(foreseen: Floats, came: Floats) -> tuple[tuple[float, float, int], ...]:
    return tuple(
        (float(foreseen[at].mean()), float(came[at].mean()), int(at.sum())) for at in _places(foreseen) if at.any()
    )


def _brier(calls: Sequence[Call], by: Forecaster) -> float:
    total = 0.0
    for call in calls:
        off = np.array(by(call), dtype=np.float64)
        off[call.came] -= 1.0
        total += 0.5 * float((off**2).sum())
    return total / len(calls)


def _leader(call: Call) -> Sequence[float]:
    return [float(place == call.leads) for place in range(len(call.options))]


def _rates(calls: Sequence[Call], key: Callable[[Call], str]) -> dict[str, Floats]:
    """How often each option came, by key."""
    came: dict[str, Floats] = {}
    for call in calls:
        row = came.setdefault(key(call), np.zeros(len(call.options)))
        row[call.came] += 1.0
    return {name: row / row.sum() for name, row in came.items()}


def _pooled(call: Call, rate: Floats) -> Sequence[float]:
    return [float(each) for each in rate]


def _skill(brier: float, other: float) -> float:
    return 1.0 - brier / other if other > 0 else float("nan")
