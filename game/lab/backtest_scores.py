"""How good a forecast was: order, squares, calibration and distance, for ours and for what it is held against."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Floats, logit, sigmoid

_ROUNDS = 60
_SETTLED = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """How chances between 0 and 1 did against what happened."""

    auc: float | None
    """Chance that a row where it happened was given more than one where it did not; ties count half."""
    brier: float
    """Mean square of chance minus outcome."""
    slope: float | None
    """Calibration slope: of the logit regression of what happened on the logit of the chance; 1 is right."""
    mae: float
    """Mean absolute difference of chance and outcome."""


def scores(happened: Floats, chance: Floats) -> Scores:
    """Score ``chance [R]`` against ``happened [R]`` (1 or 0)."""
    return Scores(
        auc=auc(happened, chance),
        brier=float(np.square(chance - happened).mean()),
        slope=slope(happened, chance),
        mae=float(np.abs(chance - happened).mean()),
    )


def auc(happened: Floats, chance: Floats) -> float | None:
    """Area under the receiver's curve by ranks (Mann & Whitney 1947); ``None`` where all rows went the same way."""
    yes = float(happened.sum())
    no = len(happened) - yes
    if not yes or not no:
        return None
    _, place, times = np.unique(chance, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(times) - 0.5 * (times - 1.0))[place]
    return float((ranks[happened > 0].sum() - 0.5 * yes * (yes + 1.0)) / (yes * no))


def slope(happened: Floats, chance: Floats) -> float | None:
    """Calibration slope (Cox 1958), by Newton's method; ``None`` where it is not defined."""
    x = logit(chance)
    if np.ptp(x) < _SETTLED or auc(happened, chance) in (None, 0.0, 1.0):
        return None
    design = np.stack([np.ones_like(x), x], axis=1)
    found = np.array([0.0, 1.0])
    for _ in range(_ROUNDS):
        told = sigmoid(design @ found)
        weight = np.maximum(told * (1.0 - told), 1e-12)
        step = np.linalg.solve((design * weight[:, None]).T @ design, design.T @ (happened - told))
        found = found + step / max(1.0, float(np.abs(step).max()))
        if np.abs(step).max() < _SETTLED:
            return float(found[1])
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Distances:
    """How far outcomes were from where they were expected, in points of the scale 0 to 100."""

    mae: float
    rmse: float


def distances(outcome: Floats, expected: Floats) -> Distances:
    """Mean absolute and root mean square distance."""
    off = expected - outcome
    return Distances(mae=float(np.abs(off).mean()), rmse=float(np.sqrt(np.square(off).mean())))
