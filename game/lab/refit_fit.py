"""Maximum likelihood for the very functions that are used: their derivatives are taken by differences.

So no formula stands here a second time, and what is fitted is what is played.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

import numpy as np

from game.engine.arrays import Floats, Whole
from game.engine.parameters import Parameters

Chance: TypeAlias = Callable[[Parameters], Floats]
"""[R] what the engine gives every row, under some parameters."""
_STEP = 1e-4
_ROUNDS = 40
_SETTLED = 1e-6
_LONGEST = 1.0
_SURE = 1e-9


def fit(
    chance: Chance,
    joined: Floats,
    names: Sequence[str],
    start: Parameters,
    ridge: float = 0.0,
    firmer: Mapping[str, float] | None = None,
) -> Parameters:
    """The parameters ``names`` at which ``joined [R]`` (1 or 0) is most likely, by Fisher scoring from ``start``.

    ``ridge`` is the precision of a prior around 0 that coefficients, named ``b_…``, are drawn to, ``firmer`` that of
    some of them. What the rows do not tell apart is moved together, as little as can be.
    """
    own = firmer or {}
    drawn = np.array([own.get(each, ridge if each.startswith("b_") else 0.0) for each in names])
    p = start
    for _ in range(_ROUNDS):
        score, information = _slopes(chance, joined, names, p)
        at = np.array([getattr(p, each) for each in names])
        step = np.linalg.lstsq(information + np.diag(drawn), score.sum(0) - drawn * at, rcond=None)[0]
        longest = float(np.abs(step).max())
        if longest > _LONGEST:
            step *= _LONGEST / longest
        p = _moved(p, names, step)
        if longest < _SETTLED:
            break
    return p


def errors(chance: Chance, joined: Floats, names: Sequence[str], p: Parameters, cluster: Whole) -> Mapping[str, float]:
    """Standard errors at the estimates, rows of a cluster being no independent witnesses (Liang & Zeger 1986)."""
    score, information = _slopes(chance, joined, names, p)
    together = np.zeros((int(cluster.max()) + 1, len(names)))
    np.add.at(together, cluster, score)
    bread = np.linalg.pinv(information)
    spread = np.sqrt(np.diag(bread @ (together.T @ together) @ bread))
    return dict(zip(names, spread.tolist(), strict=True))


def _slopes(chance: Chance, joined: Floats, names: Sequence[str], p: Parameters) -> tuple[Floats, Floats]:
    """Scores [R, K] and the expected information [K, K]."""
    told = np.clip(chance(p), _SURE, 1.0 - _SURE)
    ways = np.eye(len(names)) * _STEP
    slope = np.stack(
        [(chance(_moved(p, names, way)) - chance(_moved(p, names, -way))) / (2.0 * _STEP) for way in ways], axis=1
    )
    weighed = slope / (told * (1.0 - told))[:, None]
    return weighed * (joined - told)[:, None], weighed.T @ slope


def _moved(p: Parameters, names: Sequence[str], by: Floats) -> Parameters:
    changes = {each: getattr(p, each) + float(step) for each, step in zip(names, by, strict=True)}
    return replace(p, **changes)
