"""The efficient frontier: for two sides exactly, for many by weighted sums, and close by for anybody (E6.7, E6.8)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Flags, Floats, Whole
from game.engine.bargain import Bargain, weighted
from game.engine.text import Layout

_PAIRS_OF = 60
"""Amendments tried in pairs, those with the largest joint gain first."""
_SAME = 1e-12
_WORTHWHILE = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Frontier:
    """Texts of which none is better for both sides, best for the first side first."""

    worth: Floats
    """[P, 2]."""
    chosen: Whole
    """[P, C] alternative in every bracket; an inline bracket that does not count stands at its first."""

    def nash(self, outside: Floats) -> int:
        """Place of the point with the largest product of surpluses over ``outside [2]`` (Nash 1950)."""
        return int(np.prod(np.maximum(self.worth - outside, 0.0), axis=1).argmax())


def two_sides(layout: Layout, one: Floats, other: Floats, tolerance: float = 0.0) -> Frontier:
    """The frontier between two sides with values ``[C, K]`` each, links apart (E6.8; Nemhauser & Ullmann 1969).

    Exact for ``tolerance=0``; otherwise points within that much of each other on the first side are merged.
    """
    worth, steps = np.zeros((1, 2)), []
    for start in layout.starts:
        points, texts = _clause_points(layout, one, other, int(start))
        keep, together = _sums(worth, points, tolerance)
        second, first = np.divmod(keep, len(worth))
        steps.append(_Step(first=first, second=second, rows=layout.clause == layout.clause[start], texts=texts))
        worth = together[keep]
    return Frontier(worth=worth, chosen=_retraced(steps, len(layout.main)))


@dataclass(frozen=True, slots=True)
class _Step:
    """What one clause added: point p goes on from point ``first[p]`` of the step before, with text ``second[p]``."""

    first: Whole
    second: Whole
    rows: Flags
    """[C] brackets of the clause."""
    texts: Whole
    """[S, C] undominated wordings of the clause."""


def _retraced(steps: list[_Step], brackets: int) -> Whole:
    """The texts of the last points: followed back from clause to clause, so that no step carries whole texts along."""
    place = np.arange(len(steps[-1].first))
    chosen = np.zeros((brackets, len(place)), dtype=np.int64)
    for step in reversed(steps):
        second = step.second[place]
        for c in np.flatnonzero(step.rows):
            chosen[c] = step.texts[second, c]
        place = step.first[place]
    return chosen.T


def _clause_points(layout: Layout, one: Floats, other: Floats, main: int) -> tuple[Floats, Whole]:
    """Undominated wordings of one clause, inline brackets included."""
    inline = [c for c in np.flatnonzero(layout.parent == main) if c != main]
    worths, texts = [], []
    for k in np.flatnonzero(layout.mask[main]):
        worth = np.array([[one[main, k], other[main, k]]])
        chosen = np.zeros((1, len(layout.main)), dtype=np.int64)
        chosen[0, main] = k
        for c in inline:
            if layout.opens[c, k]:
                worth, chosen = _join(worth, chosen, *_bracket_points(layout, one, other, int(c)), 0.0)
        worths.append(worth)
        texts.append(chosen)
    return _undominated(np.concatenate(worths), np.concatenate(texts), 0.0)


def _bracket_points(layout: Layout, one: Floats, other: Floats, c: int) -> tuple[Floats, Whole]:
    real = np.flatnonzero(layout.mask[c])
    chosen = np.zeros((len(real), len(layout.main)), dtype=np.int64)
    chosen[:, c] = real
    return np.stack([one[c, real], other[c, real]], axis=1), chosen


def _join(
    worth: Floats, chosen: Whole, step_worth: Floats, step_chosen: Whole, tolerance: float
) -> tuple[Floats, Whole]:
    """Every sum of two parts of a text that is undominated; the parts fill different brackets."""
    keep, together = _sums(worth, step_worth, tolerance)
    second, first = np.divmod(keep, len(worth))
    return together[keep], chosen[first] + step_chosen[second]


def _sums(worth: Floats, step: Floats, tolerance: float) -> tuple[Whole, Floats]:
    """Which sums of a point and a step are undominated, and all sums: runs of sorted points, one run for each step."""
    together = (step[:, None] + worth).reshape(-1, 2)
    return _undominated_places(together, tolerance), together


def _undominated(worth: Floats, chosen: Whole, tolerance: float) -> tuple[Floats, Whole]:
    keep = _undominated_places(worth, tolerance)
    return worth[keep], chosen[keep]


def _undominated_places(worth: Floats, tolerance: float) -> Whole:
    """Best for the first side first. The stable sort merges runs that are sorted already in a pass each."""
    first = np.round(worth[:, 0] / tolerance) if tolerance else worth[:, 0]
    order = np.argsort(-first, kind="stable")
    second = worth[order, 1]
    best_before = np.concatenate([[-np.inf], np.maximum.accumulate(second)[:-1]])
    kept = order[second > best_before + _SAME]
    last_of_equals = np.append(np.diff(first[kept]) != 0, True)
    return np.asarray(kept[last_of_equals])


def many_sides(bargain: Bargain, weights: Floats) -> Whole:
    """[P, C] texts that are best for some of the given weights ``[W, N]``, without repetition (E6.8)."""
    return np.unique(np.stack([weighted(bargain, each).chosen for each in weights]), axis=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """One bracket settled otherwise."""

    c: int
    k: int


def nearby_improvement(bargain: Bargain, chosen: Whole) -> tuple[Amendment, ...]:
    """One or two amendments that nobody dislikes and somebody likes, those of the largest joint gain (E6.7).

    Empty where the text is efficient as far as that goes.
    """
    change = bargain.amendments(chosen).reshape(len(bargain.outside), -1)
    change[:, ~bargain.layout.mask.ravel()] = -1.0
    single = _welcome(change)
    if single is not None:
        return (_amendment(bargain, single),)
    return _pair(bargain, chosen, change)


def _welcome(change: Floats) -> int | None:
    """The column nobody dislikes and somebody likes with the largest sum."""
    fine = (change.min(0) >= -_SAME) & (change.max(0) > _WORTHWHILE)
    return int(np.where(fine, change.sum(0), -np.inf).argmax()) if fine.any() else None


def _pair(bargain: Bargain, chosen: Whole, change: Floats) -> tuple[Amendment, ...]:
    """Two amendments of different clauses, found by their sum and confirmed on the text itself."""
    clause = np.repeat(bargain.layout.clause, bargain.layout.mask.shape[1])
    top = np.argsort(-change.mean(0), kind="stable")[:_PAIRS_OF]
    both = change[:, top, None] + change[:, None, top]
    both[:, clause[top][:, None] == clause[top]] = -1.0
    found = _welcome(both.reshape(len(both), -1))
    if found is None:
        return ()
    first, second = (_amendment(bargain, int(top[at])) for at in divmod(found, len(top)))
    amended = chosen.copy()
    amended[first.c], amended[second.c] = first.k, second.k
    moved = bargain.worth(amended) - bargain.worth(chosen)
    return (first, second) if moved.min() >= -1e-9 and moved.max() > _WORTHWHILE else ()


def _amendment(bargain: Bargain, cell: int) -> Amendment:
    c, k = divmod(cell, bargain.layout.mask.shape[1])
    return Amendment(c=c, k=k)
