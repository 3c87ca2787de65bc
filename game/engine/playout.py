"""Whole conferences from here, thousands at once: drawn, sat through, adopted, ratified (00.4, D24).

Runs come in chunks of a size that depends on the scenario alone, each with streams of its own (E8.1): the first
thousand of ten thousand are the thousand, memory is bounded, and whoever waits may stop between chunks. Two positions
of one session meet the same draws, so that what differs between them is never noise.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np

from game.engine.arrays import Flags, Floats, Whole
from game.engine.playout_adoption import conclude
from game.engine.playout_aftermath import follow
from game.engine.playout_position import Position
from game.engine.playout_talks import HALVES, Places, begin, sit, tempers_of
from game.engine.playout_worlds import Small, worlds_of

_CELLS = 1_000_000
"""Values of states, brackets, alternatives and worlds held at once."""
_MOST_WORLDS, _LEAST_WORLDS = 256, 8


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Runs:
    """Finished runs: H = 2 in each of W worlds, alike in what the seat does not know, apart in temper and luck."""

    chosen: Places
    """[C, H, W] what stands in the text that is put to adoption; -1 for nothing."""
    adopted: Flags
    """[H, W]."""
    consensus: Flags
    """[H, W]."""
    phi: Floats
    """[F, H, W] features of that text."""
    joined: Places
    """[N, H, W] year of ratification, 0 for those bound already, 127 for never."""
    chance: Small
    """[N, H, W] probability of being a party at the end but for the capital's own luck."""
    in_force: Places
    """[H, W] year of entry into force, 127 for never."""
    needed: Whole
    """[H, W] ratifications that takes."""
    value: Small
    """[N, H, W] what comes of it for each state: the text where one is adopted, else no convention."""

    @property
    def number(self) -> int:
        """How many runs there are."""
        return self.adopted.size


def chunk_of(at: Position) -> int:
    """Worlds in one chunk."""
    states, brackets, width = at.preference.shape
    fit = int(_CELLS // (states * brackets * width))
    return max(_LEAST_WORLDS, min(_MOST_WORLDS, 1 << (max(fit, 1).bit_length() - 1)))


def play(at: Position, runs: int, *, worlds: int | None = None, first: int = 0) -> Iterator[Runs]:
    """Play conferences, chunk by chunk, until there are at least ``runs``, those before chunk ``first`` counted in.

    ``worlds`` in a chunk other than what fits the scenario give other draws.
    """
    worlds = worlds or chunk_of(at)
    for chunk in count(first):
        if chunk * worlds * HALVES >= runs:
            return
        yield _play(at, worlds, chunk)


def _play(at: Position, worlds: int, chunk: int) -> Runs:
    drawn, tempers = worlds_of(at, worlds, chunk), tempers_of(at, worlds, chunk)
    talks = begin(at, drawn)
    sit(at, drawn, tempers, talks, chunk)
    outcome = conclude(at, drawn, tempers, talks, chunk)
    after = follow(at, drawn, tempers, outcome, chunk)
    return Runs(
        chosen=outcome.chosen,
        adopted=outcome.adopted,
        consensus=outcome.consensus,
        phi=after.phi,
        joined=after.joined,
        chance=after.chance,
        in_force=after.in_force,
        needed=after.needed,
        value=np.where(outcome.adopted, outcome.worth, drawn.outside[:, None]),
    )


def together(chunks: Sequence[Runs]) -> Runs:
    """Several chunks as one."""
    names = Runs.__slots__
    return Runs(**{name: np.concatenate([getattr(each, name) for each in chunks], axis=-1) for name in names})
