"""Array types, two link functions, and the door through which numbers leave the engine as whole numbers."""

from __future__ import annotations

from typing import TypeAlias, TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from game.terms.readings import Grid

Floats: TypeAlias = NDArray[np.float64]
Whole: TypeAlias = NDArray[np.int64]
Flags: TypeAlias = NDArray[np.bool_]

Number = TypeVar("Number", np.float64, np.int64)

THOUSAND = 1000.0
_SEVERAL = 8


def sigmoid(x: ArrayLike) -> Floats:
    """The logistic function, without overflow at either end."""
    return np.asarray(0.5 * (1.0 + np.tanh(0.5 * np.asarray(x, dtype=np.float64))))


def held(values: Floats, low: float, high: float) -> Floats:
    """Values kept within two ends: what ``numpy.clip`` gives, in a third of its time on what one update holds."""
    return np.asarray(np.minimum(np.maximum(values, low), high))


def logit(share: ArrayLike) -> Floats:
    """Inverse of ``sigmoid``; shares are first kept within 1e-6 of the ends."""
    kept = held(np.asarray(share, dtype=np.float64), 1e-6, 1.0 - 1e-6)
    return np.asarray(np.log(kept) - np.log1p(-kept))


def grid(values: ArrayLike, scale: float = THOUSAND) -> Grid:
    """Seal an array as whole numbers, ``scale`` to one, rounded half to even."""
    whole = _whole(np.asarray(values, dtype=np.float64), scale)
    return Grid(whole.shape, whole.tobytes())


def grid_with(sealed: Grid, at: Whole | tuple[Whole, ...], values: Floats) -> Grid:
    """The same table, sealed per mille, with other values in some rows or cells."""
    table = np.frombuffer(sealed.cells, dtype="<i4").reshape(sealed.shape).copy()
    table[at] = _whole(values, THOUSAND)
    return Grid(sealed.shape, table.tobytes())


def _whole(values: Floats, scale: float) -> NDArray[np.int32]:
    return np.rint(values * scale).astype("<i4")


def floats(sealed: Grid, scale: float = THOUSAND) -> Floats:
    """Open a sealed table again: what another floor computes with."""
    return np.frombuffer(sealed.cells, dtype="<i4").reshape(sealed.shape) / scale


def most(values: NDArray[Number]) -> NDArray[Number]:
    """The maximum along the last axis, column by column: numpy takes five times as long where that axis is short."""
    found: NDArray[Number] = values[..., 0].copy()
    for column in range(1, values.shape[-1]):
        np.maximum(found, values[..., column], out=found)
    return found


def in_all(values: Floats) -> Floats:
    """The sum along the last axis, bit for bit as ``sum`` has it, column by column where that axis is short.

    numpy takes so few one after the other, and twice as long about it; of eight and more it makes several sums at once.
    """
    if values.shape[-1] >= _SEVERAL:
        return np.asarray(np.add.reduce(values, axis=-1))
    total: Floats = values[..., 0].copy()
    for column in range(1, values.shape[-1]):
        np.add(total, values[..., column], out=total)
    return total


def mean_of_rows(values: Floats) -> Floats:
    """The mean along the first axis: what ``mean`` answers, without its preamble."""
    return np.asarray(np.add.reduce(values, axis=0) / len(values))


def per_mille(value: float) -> int:
    """One share as a whole number per mille, rounded half to even."""
    return round(float(value) * THOUSAND)
