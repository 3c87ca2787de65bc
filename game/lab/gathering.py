"""Puts together what workers send back piece by piece: reviews as they come, distributions that grow."""

from __future__ import annotations

from collections.abc import Sequence

from game.lab.hindsight import Hindsight, Imagine, LookBack, Piece
from game.lab.what_if_distribution import what_if
from game.table.ports import Imagined, Reviewed
from game.terms.assessment import Ending
from game.terms.ids import SeatId


class Gathering:
    """The pieces of one answer so far. The same whole comes of them whoever sent them, and in whatever order."""

    def __init__(self, asked: Hindsight, states: Sequence[SeatId]) -> None:
        self._asked, self._states = asked, tuple(states)
        self._done = 0
        self._pairs: list[tuple[Ending, Ending]] = []

    @property
    def job(self) -> int:
        """Which question it answers."""
        return self._asked.job

    def take(self, piece: Piece) -> Reviewed | Imagined:
        """What there is to say once this piece has come."""
        match self._asked:
            case LookBack():
                self._done += piece.review is not None
                return Reviewed(seat=self._asked.seat, done=self._done, total=piece.total, move=piece.review)
            case Imagine():
                return self._imagined(self._asked, piece)

    def _imagined(self, asked: Imagine, piece: Piece) -> Imagined:
        if piece.pair is None:
            return Imagined(done=0, total=0, what_if=None, trouble=piece.trouble)
        self._pairs = sorted([*self._pairs, piece.pair], key=lambda pair: pair[0].number)
        told = what_if(asked.at, asked.seat, (piece.made, asked.instead), self._pairs, self._states)
        return Imagined(done=2 * len(self._pairs), total=2 * piece.total, what_if=told)
