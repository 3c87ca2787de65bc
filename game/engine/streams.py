"""Random numbers for forecasts only: streams that depend on names, never on the order of calls (E8.1).

Nothing the rules use comes from here (decision D9). Counter-based, so the same names give the same numbers anywhere.
"""

from __future__ import annotations

from enum import IntEnum
from hashlib import blake2b

import numpy as np


class Purpose(IntEnum):
    """What a stream is for; part of its name."""

    WORLD = 0
    STYLES = 1
    FLOOR = 2
    DRAFT = 3
    THRESHOLDS = 4
    IMPLEMENTATION = 5
    SHOCKS = 6
    DOUBT = 7
    PLAYOUT = 8
    YEARS = 9


def stream(entropy: int, purpose: Purpose, *path: int) -> np.random.Generator:
    """The stream of a purpose, and of a round, year or place within it (E8.1)."""
    seed = np.random.SeedSequence(entropy=entropy, spawn_key=(int(purpose), *path))
    return np.random.Generator(np.random.Philox(seed))


def entropy_of(name: str) -> int:
    """A whole number for a public name, such as that of a session: no seat learns a secret from it."""
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big")
