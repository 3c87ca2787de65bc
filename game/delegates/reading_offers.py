"""What another party's offers say about what it wants, with nothing known beforehand but the structure of the bargain.

People ask for the best first: what was offered earlier is taken to be worth more to them than what came later, and
anything offered more than what never was. A pairwise (Bradley & Terry 1952) reading of these comparisons, in the line
of frequency and Bayesian opponent models (Hindriks & Tykhonov 2008; Tunali, Aydogan & Sanchez-Anguix 2017). Before
anything was said, others are taken to want the opposite of oneself, which is the safe error.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from game.delegates.ground import Numbers, Places
from game.delegates.plain_space import Space

OPPOSED = 2.0
"""How strongly they are taken to want the opposite. Design value, range 1 to 4 without much difference."""
DOUBT = 0.1
"""Weight of that belief against one comparison. Design value."""
LAGS = (1, 2, 5, 13, 34, 89)
"""Offers this far apart are compared with each other."""
KEPT_BACK = 3.0
"""Weight of all comparisons with what was never offered, against those among offers."""
SAMPLED_OFFERS, SAMPLED_REST = 15, 250
ROUNDS = 6
"""Steps of Newton: enough to converge."""


def liking_from(space: Space, own: Numbers, offers: Sequence[int]) -> Numbers:
    """[M] estimated utility 0..1 to a party that made these ``offers``. ``own`` [M]: one's own utility, 0..1."""
    belief = -OPPOSED * space.effects(own)
    first = np.array(list(dict.fromkeys(offers)), dtype=np.int64)
    if not len(first):
        return _scaled(space, belief)
    better, worse, weight = _comparisons(space, first)
    return _scaled(space, _explained(space.rows(better) - space.rows(worse), weight, belief))


def _comparisons(space: Space, first: Places) -> tuple[Places, Places, Numbers]:
    """What is taken to be liked better than what, and how much each comparison counts."""
    apart = [(first[:-lag], first[lag:]) for lag in LAGS if lag < len(first)]
    among = sum(len(better) for better, _ in apart)
    unsaid = np.ones(space.outcomes, dtype=bool)
    unsaid[first] = False
    rest = _spread(np.flatnonzero(unsaid), SAMPLED_REST)
    said = _spread(first, SAMPLED_OFFERS)
    across = max(1, len(said) * len(rest))
    better = np.concatenate([*(pair[0] for pair in apart), np.repeat(said, len(rest))])
    worse = np.concatenate([*(pair[1] for pair in apart), np.tile(rest, len(said))])
    weight = np.concatenate([np.ones(among), np.full(len(better) - among, KEPT_BACK * max(1, among) / across)])
    return better, worse, weight


def _spread(of: Places, most: int) -> Places:
    """At most so many of them, evenly spread."""
    if len(of) <= most:
        return of
    return np.asarray(of[np.arange(most) * len(of) // most])


def _explained(difference: Numbers, weight: Numbers, belief: Numbers) -> Numbers:
    """[D] the effects that make the comparisons likeliest, starting from ``belief``."""
    effects = belief.copy()
    for _ in range(ROUNDS):
        surprise = 1.0 / (1.0 + np.exp(np.clip(difference @ effects, -30.0, 30.0)))
        slope = difference.T @ (weight * surprise) - DOUBT * (effects - belief)
        curve = (difference * (weight * surprise * (1 - surprise))[:, None]).T @ difference
        effects = effects + np.linalg.solve(curve + DOUBT * np.eye(len(effects)), slope)
    return np.asarray(effects)


def _scaled(space: Space, effects: Numbers) -> Numbers:
    """[M] utilities from 0 for the worst to 1 for the best outcome."""
    worth = space.worth(effects)
    span = float(np.ptp(worth))
    return np.asarray((worth - worth.min()) / span) if span > 0 else np.full(len(worth), 0.5)
