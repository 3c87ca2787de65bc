"""Who got what: value created and claimed, and how far a text went beyond splitting differences (E6.9 to E6.12)."""

from __future__ import annotations

import numpy as np

from game.engine.arrays import Floats
from game.engine.text import DEPTH, SAFEGUARD, hardness

_LEAST_SURPLUS = 1e-3


def created(utility: Floats, outside: Floats, best_utility: Floats) -> float:
    """Joint surplus of a text as a share of that of the utilitarian text ``best_utility`` (E6.9)."""
    most = float(np.maximum(best_utility - outside, 0.0).sum())
    return float(np.maximum(utility - outside, 0.0).sum()) / most if most > 0 else 0.0


def claimed(utility: Floats, outside: Floats, ideal: Floats) -> Floats:
    """[N] surplus of each as a share of the most it could have had (E6.9); below 0 where it is worse off."""
    return np.asarray((utility - outside) / np.maximum(ideal - outside, 1e-9))


def shares(utility: Floats, outside: Floats) -> Floats:
    """[N] each one's share of the joint surplus (E6.9); zeros where there is none."""
    surplus = np.maximum(utility - outside, 0.0)
    total = surplus.sum()
    return np.asarray(surplus / total if total > 0 else np.zeros_like(surplus))


def nash_score(utility: Floats, outside: Floats) -> float:
    """Mean of ln(U - d), surpluses kept at one thousandth at least (E6.3)."""
    return float(np.log(np.maximum(utility - outside, _LEAST_SURPLUS)).mean())


def integrative_index(utility: Floats, halfway: Floats, nash: Floats, outside: Floats) -> float:
    """0 for a text like the clause-by-clause median ``halfway``, 1 for the Nash text (E6.10)."""
    low, high = nash_score(halfway, outside), nash_score(nash, outside)
    return (nash_score(utility, outside) - low) / (high - low) if high > low else 1.0


def ambition(phi: Floats) -> float:
    """Depth of a text (E6.15)."""
    return float(phi[DEPTH])


def bindingness(phi: Floats, reserved_share: float = 0.0) -> float:
    """Hardness, as far as nobody reserves (E6.15)."""
    return float(hardness(phi)) * (1.0 - reserved_share)


def safeguards(phi: Floats) -> float:
    """Level of safeguards (E6.15)."""
    return float(phi[SAFEGUARD])


def effectiveness(depth: float, participation: float, compliance: float) -> float:
    """Depth x weighted participation x compliance (E6.12; Barrett 2003)."""
    return depth * participation * compliance
