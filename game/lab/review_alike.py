"""Positions that are alike: whoever plays out from one need not play out from the other, to the last bit."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import fields
from hashlib import blake2b

import numpy as np

from game.engine.ground import Ground
from game.engine.playout_insight import Insight
from game.engine.playout_position import Position


def likeness(at: Position) -> Hashable:
    """Equal for two positions of one session only if every playout from them is the same.

    Arrays count by what is in them; mandates and the fixed arrays of the session by identity, so this holds while both
    positions are kept. What the ground knows of other seats' mandates is left out: no playout of a seat reads it (D1).
    """
    return tuple(_part(getattr(at, each.name)) for each in fields(at))


def _part(value: object) -> Hashable:
    match value:
        case np.ndarray():
            return value.shape, value.dtype.str, blake2b(np.ascontiguousarray(value).data, digest_size=16).digest()
        case dict():
            return tuple(sorted(value.items()))
        case Ground():
            return value.entropy, *(id(getattr(value, each.name)) for each in fields(value) if each.name in _FIXED)
        case Insight():
            return tuple((place, id(own)) for place, own in sorted(value.own.items())), tuple(
                (place, id(traits)) for place, traits in sorted(value.traits.items())
            )
        case int() | float() | bool() | tuple():
            return value
        case _:
            return id(value)


_FIXED = frozenset(each.name for each in fields(Ground)) - {"own", "entropy"}
