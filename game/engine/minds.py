"""The beliefs of a session as they move: public counts, what each seat was told besides, and the estimates drawn."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Floats
from game.engine.axes import Place
from game.engine.beliefs import (
    Correction,
    Estimate,
    Told,
    corrected,
    correction,
    estimate,
    estimate_after,
    note_stance,
    told_about,
)
from game.engine.ground import Ground
from game.terms.standing import Stance

_CONCLUDED_FROM = ("belief_prior", "layout", "p")
"""What of the ground is concluded from, beside what was said."""


@dataclass(frozen=True, slots=True)
class _Drawn:
    version: tuple[int, int]
    estimate: Estimate
    correction: Correction | None = None


class _Ears:
    """What one seat was told in confidence."""

    __slots__ = ("_about", "counts", "pairs", "version")

    def __init__(self, counts: Floats) -> None:
        self.counts = counts
        """[N, C, K]"""
        self.pairs: set[tuple[int, int]] = set()
        """States and the brackets they told something about."""
        self.version = 0
        self._about: Told | None = None

    def copy(self) -> _Ears:
        """An independent copy."""
        twin = _Ears(self.counts.copy())
        twin.pairs, twin.version, twin._about = self.pairs.copy(), self.version, self._about
        return twin

    def told(self, i: int, place: Place, count: float) -> None:
        """State ``i`` told it something."""
        self.counts[i, place.c, place.k] += count
        self.version += 1
        if (i, place.c) not in self.pairs:
            self.pairs.add((i, place.c))
            self._about = None

    @property
    def about(self) -> Told:
        """The same pairs, laid out."""
        if self._about is None:
            self._about = told_about(self.pairs)
        return self._about


class Minds:
    """Counts [N, C, K] of what was said (E5.5), and the estimate for the public and for each seat (E5.6, D3)."""

    __slots__ = ("_drawn", "_ears", "_ground", "_moved", "counts", "version")

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self.counts: Floats = ground.belief_counts.copy()
        self.version = 0
        self._moved: set[int] = set()
        """Brackets in which counts have moved since the public estimate was drawn."""
        self._ears: dict[int, _Ears] = {}
        self._drawn: dict[int | None, _Drawn] = {}

    def copy(self) -> Minds:
        """An independent copy."""
        twin = Minds(self._ground)
        twin.counts, twin.version = self.counts.copy(), self.version
        twin._moved = self._moved.copy()
        twin._ears = {seat: ears.copy() for seat, ears in self._ears.items()}
        twin._drawn = self._drawn.copy()
        return twin

    def reground(self, ground: Ground) -> None:
        """Conclude from what was said by what is known from here."""
        before, self._ground = self._ground, ground
        if any(getattr(ground, name) is not getattr(before, name) for name in _CONCLUDED_FROM):
            self._drawn.clear()
            self.version += 1

    def version_for(self, seat: int | None) -> tuple[int, int]:
        """Changes whenever what that seat may believe does."""
        ears = None if seat is None else self._ears.get(seat)
        return self.version, 0 if ears is None else ears.version

    def hearer(self, seat: int | None) -> int | None:
        """``None`` while the seat was told nothing in confidence: then it believes what everybody does."""
        return seat if seat in self._ears else None

    def heard(self, i: int, place: Place, was: Stance, now: Stance) -> None:
        """State ``i`` took a stance in public."""
        note_stance(self.counts, i, place, was, now, self._ground.p)
        self._moved.add(place.c)
        self.version += 1

    def counted(self, i: int, place: Place, count: float) -> None:
        """State ``i`` showed in public, by ``count``, that it wants a wording (or, below zero, does not)."""
        self.counts[i, place.c, place.k] += count
        self._moved.add(place.c)
        self.version += 1

    def told(self, seat: int, i: int, place: Place, count: float) -> None:
        """The same for the ears of one seat."""
        if seat not in self._ears:
            self._ears[seat] = _Ears(np.zeros_like(self.counts))
        self._ears[seat].told(i, place, count)

    def known_already(self, i: int, place: Place, count: float) -> tuple[tuple[int, float], ...]:
        """Seats that were told of it in confidence, and how much of ``count`` each had counted already."""
        sign = 1.0 if count >= 0 else -1.0
        every = sorted(self._ears)
        had = ((seat, float(self._ears[seat].counts[i, place.c, place.k])) for seat in every)
        return tuple((seat, sign * min(sign * each, sign * count)) for seat, each in had if sign * each > 0)

    def told_of(self, seat: int, i: int, c: int) -> bool:
        """Whether the seat was told anything about state ``i`` and bracket ``c`` in confidence."""
        return seat in self._ears and bool(self._ears[seat].counts[i, c].any())

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
            return _Drawn(version, self._public())
        public, ears = self.estimate(), self._ears[heard]
        own = correction(public, self.counts, ears.counts, ears.about, ground.layout, ground.belief_prior, ground.p)
        return _Drawn(version, corrected(public, own, ground.layout), own)

    def _public(self) -> Estimate:
        """The public estimate; what of it nobody has spoken about since it was drawn last stays as it was."""
        ground, moved, before = self._ground, sorted(self._moved), self._drawn.get(None)
        self._moved.clear()
        if before is None or 2 * len(moved) > len(ground.axes.brackets):
            return estimate(self.counts, ground.belief_prior, ground.layout, ground.p)
        at = np.array(moved, dtype=np.int64)
        return estimate_after(before.estimate, self.counts, at, ground.belief_prior, ground.layout, ground.p)
