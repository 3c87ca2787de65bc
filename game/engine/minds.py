"""The beliefs of a session as they move: public counts, what each seat was told besides, and the estimates drawn."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Floats
from game.engine.axes import Place
from game.engine.beliefs import Correction, Estimate, corrected, correction, estimate, note_stance
from game.engine.ground import Ground
from game.terms.standing import Stance


@dataclass(frozen=True, slots=True)
class _Drawn:
    version: tuple[int, int]
    estimate: Estimate
    correction: Correction | None = None


class Minds:
    """Counts [N, C, K] of what was said (E5.5), and the estimate for the public and for each seat (E5.6, D3)."""

    __slots__ = ("_drawn", "_ground", "_tellers", "_told", "_told_version", "counts", "version")

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self.counts: Floats = ground.belief_counts.copy()
        self.version = 0
        self._told: dict[int, Floats] = {}
        self._tellers: dict[int, set[int]] = {}
        """By hearer: the states that told it something."""
        self._told_version: dict[int, int] = {}
        self._drawn: dict[int | None, _Drawn] = {}

    def copy(self) -> Minds:
        """An independent copy."""
        twin = Minds(self._ground)
        twin.counts, twin.version = self.counts.copy(), self.version
        twin._told = {seat: told.copy() for seat, told in self._told.items()}
        twin._tellers = {seat: tellers.copy() for seat, tellers in self._tellers.items()}
        twin._told_version = self._told_version.copy()
        twin._drawn = self._drawn.copy()
        return twin

    def reground(self, ground: Ground) -> None:
        """Conclude from what was said by what is known from here."""
        self._ground = ground
        self.version += 1

    def version_for(self, seat: int | None) -> tuple[int, int]:
        """Changes whenever what that seat may believe does."""
        return self.version, 0 if seat is None else self._told_version.get(seat, 0)

    def hearer(self, seat: int | None) -> int | None:
        """``None`` while the seat was told nothing in confidence: then it believes what everybody does."""
        return seat if seat in self._told else None

    def heard(self, i: int, place: Place, was: Stance, now: Stance) -> None:
        """State ``i`` took a stance in public."""
        note_stance(self.counts, i, place, was, now, self._ground.p)
        self.version += 1

    def counted(self, i: int, place: Place, count: float) -> None:
        """State ``i`` showed in public, by ``count``, that it wants a wording (or, below zero, does not)."""
        self.counts[i, place.c, place.k] += count
        self.version += 1

    def told(self, seat: int, i: int, place: Place, count: float) -> None:
        """The same for the ears of one seat."""
        if seat not in self._told:
            self._told[seat] = np.zeros_like(self.counts)
            self._tellers[seat] = set()
        self._tellers[seat].add(i)
        self._told[seat][i, place.c, place.k] += count
        self._told_version[seat] = self._told_version.get(seat, 0) + 1

    def known_already(self, i: int, place: Place, count: float) -> tuple[tuple[int, float], ...]:
        """Seats that were told of it in confidence, and how much of ``count`` each had counted already."""
        sign = 1.0 if count >= 0 else -1.0
        had = ((seat, float(told[i, place.c, place.k])) for seat, told in sorted(self._told.items()))
        return tuple((seat, sign * min(sign * each, sign * count)) for seat, each in had if sign * each > 0)

    def told_of(self, seat: int, i: int, c: int) -> bool:
        """Whether the seat was told anything about state ``i`` and bracket ``c`` in confidence."""
        return seat in self._told and bool(self._told[seat][i, c].any())

    def estimate(self, seat: int | None = None) -> Estimate:
        """What the seat may conclude about everybody; ``None`` = the public."""
        return self._concluded(seat).estimate

    def correction(self, seat: int | None) -> Correction | None:
        """Where a seat concludes otherwise than the public; ``None`` where it does not."""
        return self._concluded(seat).correction

    def _concluded(self, seat: int | None) -> _Drawn:
        heard = self.hearer(seat)
        version = self.version_for(heard)
        drawn = self._drawn.get(heard)
        if drawn is None or drawn.version != version:
            drawn = self._draw(heard, version)
            self._drawn[heard] = drawn
        return drawn

    def _draw(self, heard: int | None, version: tuple[int, int]) -> _Drawn:
        ground = self._ground
        if heard is None:
            return _Drawn(version, estimate(self.counts, ground.belief_prior, ground.layout, ground.p))
        public, told = self.estimate(), self._told[heard]
        rows = np.array(sorted(self._tellers[heard]), dtype=np.int64)
        own = correction(public, self.counts, told, rows, ground.layout, ground.belief_prior, ground.p)
        return _Drawn(version, corrected(public, own), own)
