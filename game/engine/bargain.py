"""Yardsticks for a text: the best that could have been agreed, by several notions of best, each with a certificate.

Weighted sums of utilities fall apart into clauses, parent and inline brackets together, so they are solved exactly
(E6.2); the other notions are climbed towards from there, and an upper bound says how much is at most missed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Floats, Whole
from game.engine.text import Layout, one_hot
from game.engine.utility import Links, amendments, best_text, best_worth, clause_best, links_active, worth

_LEAST_SURPLUS = 1e-3
_STEP = 1e-12
_NASH_ROUNDS = 40
_MAXMIN_ROUNDS = 120
_ASCENT_ROUNDS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Bargain:
    """What is bargained over, and by whom."""

    layout: Layout
    value: Floats
    """[N, C, K] V of E1.3."""
    links: Links
    outside: Floats
    """[N] d: what each has without agreement."""

    def worth(self, chosen: Whole) -> Floats:
        """U [N] of the text with alternative ``chosen [C]`` in every bracket."""
        x = one_hot(self.layout, chosen)
        return worth(self.layout, self.value, x, self.links, self.links.effect)

    def amendments(self, chosen: Whole) -> Floats:
        """dU [N, C, K] of every single amendment (E5.4)."""
        x = one_hot(self.layout, chosen)
        return amendments(self.layout, self.value, x, self.links, self.links.effect)

    def best(self) -> Floats:
        """Ubest [N]: what each would have with everything its way (E6.6); an upper bound where links pull apart."""
        return best_worth(self.layout, self.value, self.links.effect)


@dataclass(frozen=True, slots=True, kw_only=True)
class Solution:
    """A text that is best by some notion, its score, and a score no text can pass."""

    chosen: Whole
    """[C]."""
    score: float
    bound: float


def weighted(bargain: Bargain, weights: Floats) -> Solution:
    """The text with the largest weighted sum of utilities (E6.1, E6.2): exact without links, else by ascent."""
    value = np.einsum("n,nck->ck", weights, bargain.value)
    effect = (weights[:, None] * bargain.links.effect).sum(0)
    bound = float(clause_best(bargain.layout, value).max(-1).sum() + np.maximum(effect, 0.0).sum())
    chosen = _switch_on(bargain, value, effect, best_text(bargain.layout, value))
    chosen = _climb_sum(bargain, value, effect, chosen)
    return Solution(chosen=chosen, score=_sum_of(bargain, value, effect, chosen), bound=bound)


def _sum_of(bargain: Bargain, value: Floats, effect: Floats, chosen: Whole) -> float:
    x = one_hot(bargain.layout, chosen)
    return float(worth(bargain.layout, value, x) + (effect * links_active(bargain.links, x)).sum())


def _switch_on(bargain: Bargain, value: Floats, effect: Floats, chosen: Whole) -> Whole:
    """Try each welcome link with the best wordings that satisfy both its ends."""
    score = _sum_of(bargain, value, effect, chosen)
    for m in np.flatnonzero(effect > 0):
        trial = chosen.copy()
        for c, holds in (
            (bargain.links.a[m], bargain.links.a_holds[m]),
            (bargain.links.b[m], bargain.links.b_holds[m]),
        ):
            possible = (holds > 0) & bargain.layout.mask[c]
            if possible.any():
                trial[c] = np.where(possible, value[c], -np.inf).argmax()
        tried = _sum_of(bargain, value, effect, trial)
        if tried > score:
            chosen, score = trial, tried
    return chosen


def _climb_sum(bargain: Bargain, value: Floats, effect: Floats, chosen: Whole) -> Whole:
    if not len(effect):
        return chosen
    for _ in range(_ASCENT_ROUNDS):
        change = amendments(bargain.layout, value, one_hot(bargain.layout, chosen), bargain.links, effect)
        better = _best_cell(bargain, change)
        if change[better] <= _STEP:
            break
        chosen = _amended(chosen, better)
    return chosen


def _best_cell(bargain: Bargain, score: Floats) -> tuple[int, int]:
    cell = int(np.where(bargain.layout.mask, score, -np.inf).argmax())
    c, k = divmod(cell, score.shape[-1])
    return c, k


def _amended(chosen: Whole, cell: tuple[int, int]) -> Whole:
    amended = chosen.copy()
    amended[cell[0]] = cell[1]
    return amended


def utilitarian(bargain: Bargain, weights: Floats | None = None) -> Solution:
    """The text with the largest mean utility (E6.1)."""
    return weighted(bargain, _even(bargain, weights))


def nash(bargain: Bargain, weights: Floats | None = None) -> Solution:
    """The text with the largest weighted mean of ln(U - d) (E6.3, E6.4).

    Each round solves the tangent of the logarithm at the surpluses of the last; concavity makes it an upper bound.
    Without a zone of agreement the score stands for surpluses kept at one thousandth.
    """
    share = _even(bargain, weights)

    def score(utility: Floats) -> Floats:
        return nash_scores(bargain, share, utility)

    at = np.maximum(bargain.worth(weighted(bargain, share).chosen) - bargain.outside, 0.05)
    best, best_score, bound = None, -np.inf, np.inf
    for _ in range(_NASH_ROUNDS):
        slope = share / at
        found = weighted(bargain, slope)
        bound = min(bound, float((share * np.log(at)).sum() + found.bound - (slope * bargain.outside).sum() - 1.0))
        surplus = bargain.worth(found.chosen) - bargain.outside
        reached = float(score((surplus + bargain.outside)[:, None])[0])
        if reached > best_score:
            best, best_score = found.chosen, reached
        at = np.sqrt(at * np.maximum(surplus, 0.02))
    assert best is not None
    return _climb(bargain, best, score, bound)


def nash_scores(bargain: Bargain, share: Floats, utility: Floats) -> Floats:
    """[T] weighted mean of ln(U - d) of texts with ``utility [N, T]``, less a fine below one thousandth (E6.3)."""
    surplus = utility - bargain.outside[:, None]
    short = np.maximum(_LEAST_SURPLUS - surplus, 0.0)
    return np.asarray((share[:, None] * (np.log(np.maximum(surplus, _LEAST_SURPLUS)) - 10.0 * short)).sum(0))


def egalitarian(bargain: Bargain) -> Solution:
    """The text whose worst-off state gains most over its outside value (E6.3, E6.5)."""
    return _max_min(bargain, np.ones(len(bargain.outside)))


def kalai_smorodinsky(bargain: Bargain) -> Solution:
    """The text whose worst-off state gets the largest share of what it could have gained (E6.3, E6.6)."""
    return _max_min(bargain, np.maximum(bargain.best() - bargain.outside, 1e-6))


def _max_min(bargain: Bargain, scale: Floats) -> Solution:
    """max min (U - d) / scale by multiplicative weights; every round's weights give an upper bound (E6.5)."""

    def score(utility: Floats) -> Floats:
        gains = (utility - bargain.outside[:, None]) / scale[:, None]
        return np.asarray(gains.min(0) + 1e-3 * gains.mean(0))

    load = np.full(len(scale), 1.0 / len(scale))
    best, best_least, bound = None, -np.inf, np.inf
    for turn in range(_MAXMIN_ROUNDS):
        found = weighted(bargain, load / scale)
        gains = (bargain.worth(found.chosen) - bargain.outside) / scale
        bound = min(bound, found.bound - float((load / scale * bargain.outside).sum()))
        if gains.min() > best_least:
            best, best_least = found.chosen, float(gains.min())
        load = load * np.exp(-(gains - gains.min()) / max(float(np.ptp(gains)), 1e-9) / np.sqrt(turn + 1.0))
        load = load / load.sum()
    assert best is not None
    climbed = _climb(bargain, best, score, bound)
    least = float(((bargain.worth(climbed.chosen) - bargain.outside) / scale).min())
    return Solution(chosen=climbed.chosen, score=least, bound=bound)


def _climb(bargain: Bargain, chosen: Whole, score: Callable[[Floats], Floats], bound: float) -> Solution:
    """Steepest ascent by single amendments on a score of utilities ``[N, texts]``."""
    utility = bargain.worth(chosen)
    reached = float(score(utility[:, None])[0])
    for _ in range(_ASCENT_ROUNDS):
        change = bargain.amendments(chosen)
        tried = score(utility[:, None] + change.reshape(len(change), -1)).reshape(change.shape[1:])
        better = _best_cell(bargain, tried)
        if tried[better] <= reached + _STEP:
            break
        chosen, reached = _amended(chosen, better), float(tried[better])
        utility = bargain.worth(chosen)
    return Solution(chosen=chosen, score=reached, bound=bound)


def _even(bargain: Bargain, weights: Floats | None) -> Floats:
    if weights is None:
        return np.full(len(bargain.outside), 1.0 / len(bargain.outside))
    return np.asarray(weights / weights.sum())
