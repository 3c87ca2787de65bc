"""Walks along the frontier: of everything that is worth enough to oneself, take what is best for all together.

One asks for no less by it and the others get more, so a bargain that starts anywhere is drawn to the efficient frontier
(trade-offs after Faratin, Sierra & Jennings 2002; *best for all* is the product of gains of Nash 1950, E6.3).
"""

from __future__ import annotations

import numpy as np

from game.delegates.ground import Marks, Numbers

LEAST = 1e-9
"""A gain below this is none."""


def joint(own: Numbers, others: Numbers) -> Numbers:
    """[M] the product of gains. ``own`` [M] and ``others`` [N, M]: gains over no agreement, as true or estimated."""
    return np.asarray(np.maximum(own, 0.0) * np.maximum(others, 0.0).prod(0))


def fairest(own: Numbers, others: Numbers, enough: Marks) -> int | None:
    """Place of the best for all among those marked ``enough`` ([M]); the best for oneself where others gain nowhere."""
    if not enough.any():
        return None
    together = np.where(enough, joint(own, others), -1.0)
    best = int(together.argmax())
    if together[best] > LEAST:
        return best
    return int(np.where(enough, own, -np.inf).argmax())
