"""A plain bargain without a treaty around it: issues with values, and what each combination of values is worth.

Outcomes are numbered in the order of counting, the last issue turning fastest. Additive utilities (Raiffa 1982; Keeney
& Raiffa 1976), as in the domains of the automated-negotiation community.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

import numpy as np

from game.delegates.ground import Numbers, Places

MOST_OUTCOMES = 2_000_000
"""More cannot be held in an ordinary memory beside each other."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Space:
    """The public structure of a bargain. D = all values of all issues, one after the other."""

    sizes: tuple[int, ...]
    """Number of values of each issue."""
    cells: Places
    """[M, J]: which of the D values each outcome takes in each issue."""

    @property
    def outcomes(self) -> int:
        """M."""
        return len(self.cells)

    @property
    def values(self) -> int:
        """D."""
        return sum(self.sizes)

    @property
    def starts(self) -> tuple[int, ...]:
        """[J]: the place of each issue's first value among all."""
        return tuple(int(each) for each in np.cumsum((0, *self.sizes[:-1])))

    def worth(self, effects: Numbers) -> Numbers:
        """[M] sums of ``effects`` [D]."""
        return np.asarray(effects[self.cells].sum(1))

    def effects(self, worth: Numbers) -> Numbers:
        """[D] what each value adds to ``worth`` [M], the mean taken off: exact where ``worth`` is additive."""
        found = [np.bincount(self.cells[:, j], worth, self.values) for j in range(len(self.sizes))]
        shares = np.repeat(np.array(self.sizes) / self.outcomes, self.sizes)
        return np.asarray(np.sum(found, axis=0) * shares - worth.mean())

    def rows(self, outcomes: Places) -> Numbers:
        """[len, D]: 1 for the values each of the outcomes takes."""
        table = np.zeros((len(outcomes), self.values))
        table[np.arange(len(outcomes))[:, None], self.cells[outcomes]] = 1.0
        return table


def space_of(sizes: Sequence[int]) -> Space:
    """The space of all combinations. Raises ``ValueError`` where they are none or too many."""
    sizes = tuple(sizes)
    if not 1 <= prod(sizes) <= MOST_OUTCOMES or not sizes:
        raise ValueError(f"{prod(sizes)} outcomes")
    starts = np.cumsum((0, *sizes[:-1]))
    digits = np.stack(np.unravel_index(np.arange(prod(sizes)), sizes), axis=1)
    return Space(sizes=sizes, cells=digits.astype(np.int64) + starts)
