"""Alternating offers between two on an enumerated space: MiCRO (de Jonge 2022) and time tactics (E5.1, E5.13)."""

from __future__ import annotations

from itertools import product

import numpy as np

from game.engine.arrays import Floats
from tests.experiments.worlds import world

_ROUNDS = 400
_FAR = 0.618
"""Where among its earlier offers a MiCRO delegate looks when it repeats itself."""


class Micro:
    """Offers its next best outcome as long as the other offers new ones too; takes what is no worse than its lowest."""

    def __init__(self, worth: Floats, outside: float) -> None:
        self._worth, self._outside = worth, outside
        self._order = np.argsort(-worth, kind="stable")
        self._next, self._lowest = 0, np.inf
        self._seen: set[int] = set()

    def hear(self, offer: int) -> None:
        """An offer of the other side."""
        self._seen.add(offer)

    def bid(self, passed: float) -> tuple[int, float]:
        """Its offer, and the worth from which it accepts."""
        fresh = self._next <= len(self._seen) and self._next < len(self._order)
        if fresh and self._worth[self._order[self._next]] >= self._outside:
            offer = int(self._order[self._next])
            self._next += 1
            self._lowest = min(self._lowest, float(self._worth[offer]))
            return offer, self._lowest
        return int(self._order[int(self._next * _FAR) % max(self._next, 1)]), self._lowest


class Clock:
    """Gives way by the clock alone."""

    def __init__(self, worth: Floats, outside: float, beta: float) -> None:
        self._worth, self._outside, self._beta = worth, outside, beta

    def hear(self, offer: int) -> None:
        """It does not listen."""

    def bid(self, passed: float) -> tuple[int, float]:
        """The cheapest outcome it may still offer, and the worth from which it accepts."""
        most = float(self._worth.max())
        wanted = self._outside + (most - self._outside) * (1 - passed ** (1 / self._beta))
        enough = np.flatnonzero(self._worth >= wanted - 1e-9)
        return int(enough[self._worth[enough].argmin()]), wanted


def talk(sides: tuple[Micro | Clock, Micro | Clock], worth: Floats, outside: Floats) -> int | None:
    """What two sides agree on; ``None`` where they do not. ``worth [2, outcomes]``."""
    last: list[int | None] = [None, None]
    for turn in range(_ROUNDS):
        mine, other = turn % 2, 1 - turn % 2
        offer, enough = sides[mine].bid(turn / _ROUNDS)
        heard = last[other]
        if heard is not None and worth[mine][heard] >= max(enough, outside[mine]):
            return heard
        sides[other].hear(offer)
        last[mine] = offer
    return None


def micro_and_time(seed: int) -> dict[str, Floats]:
    """By pairing: share of the best Nash product, and what each seat gets of its best, [3]."""
    here = world(seed, 2, 6, 4, links=0)
    outcomes = np.array(list(product(*[np.flatnonzero(row) for row in here.layout.mask])))
    worth = here.value[:, np.arange(6), outcomes].sum(2)
    outside = worth.min(1) + 0.4 * (worth.max(1) - worth.min(1))
    gain = np.maximum(worth - outside[:, None], 0)
    best = np.sqrt(gain[0] * gain[1]).max()
    found: dict[str, Floats] = {}
    for name, first, second in (("micro", True, True), ("time", False, False), ("mixed", True, False)):
        sides = [
            Micro(worth[at], outside[at]) if firm else Clock(worth[at], outside[at], (1.0, 2.0)[at])
            for at, firm in enumerate((first, second))
        ]
        agreed = talk((sides[0], sides[1]), worth, outside)
        mine = np.zeros(2) if agreed is None else gain[:, agreed]
        found[name] = np.array([np.sqrt(mine.prod()) / best, *(mine / gain.max(1))])
    return found
