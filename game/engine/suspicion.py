"""A pattern, never a verdict: public log odds that a state bargains in bad faith, from what it tables (E5.11)."""

from __future__ import annotations

import numpy as np

from game.engine.arrays import Floats
from game.engine.parameters import Parameters

_MOST = 1.0
"""One proposal moves the log odds by this much at most."""


def suspect(depth_added: float, room_gain: float, p: Parameters) -> float:
    """Change of the log odds for one tabled proposal (E5.11).

    ``depth_added`` in clauses: importance-weighted change of depth times the number of clauses; ``room_gain`` mean
    estimated change of utility of all states. A proposal that hollows the text and helps nobody is suspect.
    """
    return float(np.clip(p.suspect_depth * depth_added + p.suspect_gain * room_gain / p.sig, -_MOST, _MOST))


def detects(suspicion: Floats, insincere: Floats) -> float:
    """Area under the curve: chance that an insincere state is more suspect than a sincere one; NaN without both."""
    bad, good = suspicion[insincere > 0], suspicion[insincere <= 0]
    if not len(bad) or not len(good):
        return float("nan")
    above = (bad[:, None] > good).mean() + 0.5 * (bad[:, None] == good).mean()
    return float(above)
