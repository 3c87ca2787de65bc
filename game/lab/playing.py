"""Playouts from one position, played a chunk at a time and kept, so that nobody plays them twice."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.playout import Runs, play, together
from game.engine.playout_position import Position

_MOST = 1_000_000


class Played:
    """The runs played so far from one position."""

    def __init__(self, at: Position) -> None:
        self.at = at
        self._chunks: list[Runs] = []
        self._coming = play(at, _MOST)

    def steps(self, runs: int) -> Iterator[None]:
        """Play until there are ``runs``, pausing after every chunk."""
        while sum(each.number for each in self._chunks) < runs:
            self._chunks.append(next(self._coming))
            yield

    def first(self, runs: int) -> Runs:
        """The first runs, whole chunks, as many as it takes; they must have been played."""
        taken: list[Runs] = []
        for each in self._chunks:
            if sum(one.number for one in taken) >= runs:
                break
            taken.append(each)
        return together(taken)
