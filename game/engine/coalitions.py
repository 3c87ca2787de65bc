"""Who might stand together: how alike states' wants are thought to be, and groups of the like-minded (E5.15)."""

from __future__ import annotations

import numpy as np

from game.engine.arrays import Flags, Floats, Whole
from game.engine.parameters import Parameters


def similarity(value: Floats, mask: Flags) -> Floats:
    """c [N, N] in -1..1: correlation of estimated values over the wordings there are (E5.15); 1 with oneself."""
    wanted = value[:, mask]
    spread = wanted - wanted.mean(1, keepdims=True)
    length = np.sqrt((spread**2).sum(1))
    alike = (spread[:, None] * spread).sum(-1) / np.maximum(np.multiply.outer(length, length), 1e-12)
    np.fill_diagonal(alike, 1.0)
    return np.asarray(np.clip(alike, -1.0, 1.0))


def partners(alike: Floats, level: Floats) -> Floats:
    """[N, N] how good a partner each is: alike and trusted (E5.15); 0 with oneself."""
    good = alike * level
    np.fill_diagonal(good, 0.0)
    return np.asarray(good)


def groups(alike: Floats, p: Parameters) -> Whole:
    """[N] number of the group of each state, by the leader algorithm: one joins the leader most like it (E5.15)."""
    leaders: list[int] = []
    member = np.zeros(len(alike), dtype=np.int64)
    for i in range(len(alike)):
        best = max(leaders, key=lambda leader: alike[i, leader], default=None)
        if best is None or alike[i, best] < p.coalition:
            leaders.append(i)
            best = i
        member[i] = leaders.index(best)
    return member
