"""Where delegations stand in a picture of trust: those who trust each other near each other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
"""[N, 2], both axes 0..1."""

_ROUNDS = 60
_MOST = 150_000
"""Distances that are looked at in one go; larger houses are parted in fewer rounds."""


def places(trust: NDArray[np.int32]) -> Points:
    """Classical scaling of mutual distrust (Torgerson 1952), then parted so that nobody stands on anybody.

    ``trust`` is [N, N] per mille of T. The same figures give the same picture.
    """
    count = len(trust)
    if count < 2:
        return np.full((count, 2), 0.5)
    mutual = (trust + trust.T) / 2000.0
    far = np.square(1.0 - mutual)
    np.fill_diagonal(far, 0.0)
    centred = far - far.mean(axis=0) - far.mean(axis=1)[:, None] + far.mean()
    values, vectors = np.linalg.eigh(-0.5 * centred)
    found = vectors[:, -2:] * np.sqrt(np.maximum(values[-2:], 1e-9))
    # The sign of an eigenvector means nothing: the first delegation that is not in the middle stands left and above.
    found *= np.where(found[np.abs(found).argmax(axis=0), (0, 1)] > 0, -1.0, 1.0)
    return _parted(_unit(found))


def _unit(points: Points) -> Points:
    low, high = points.min(axis=0), points.max(axis=0)
    unit: Points = (points - low) / np.maximum(high - low, 1e-9)
    return unit


def _parted(points: Points) -> Points:
    count = len(points)
    room = 0.9 / np.sqrt(count)
    turn = np.arange(count) * 2.399963  # the golden angle: no two delegations are pushed the same way
    points = points + 1e-6 * np.column_stack([np.cos(turn), np.sin(turn)])
    for _round in range(max(4, min(_ROUNDS, _MOST // (count * count)))):
        points = np.clip(points + _push(points, room), 0.0, 1.0)
    return points


def _push(points: Points, room: float) -> Points:
    """How far each is pushed by those who stand nearer than ``room``; most do not, and cost nothing but a look."""
    x, y = points.T
    across, down = np.subtract.outer(x, x), np.subtract.outer(y, y)
    square = across * across + down * down
    np.fill_diagonal(square, 1.0)
    near = np.flatnonzero(square < room * room)
    distance = np.sqrt(square.ravel()[near])
    share = (room - distance) / np.maximum(distance, 1e-9) * 0.3
    who, count = near // len(points), len(points)
    pushes = [np.bincount(who, each.ravel()[near] * share, count) for each in (across, down)]
    return np.column_stack(pushes)
