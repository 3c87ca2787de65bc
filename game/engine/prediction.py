"""Where a bargain over one issue is likely to end, from positions, salience and power: a real-world use of the bargain.

Outcomes on the scale 0 to 100 are alternatives of one bracket. Each is the likelier, the better it does by the Nash
product of the actors, weighted by power times salience (E6.3), and the more of that weight has named it already.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Flags, Floats
from game.engine.bargain import Bargain, nash_scores
from game.engine.parameters import Parameters
from game.engine.text import Layout
from game.engine.utility import Links

SCALE = np.linspace(0.0, 100.0, 21)
"""Outcomes told apart: the grain of the expert scales."""
_NOBODY = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Prediction:
    """What is expected of one issue, in points of the scale 0 to 100."""

    chance: Floats
    """[21] of each outcome of ``SCALE``."""
    expected: float
    """Between the mean and the median of the chances."""
    low: float
    high: float
    """Ends of the interval meant to hold 80 % of outcomes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What speaks for each outcome of ``SCALE``, each [21]."""

    bargained: Floats
    """Weighted mean of ln(U - d) (E6.3)."""
    named: Floats
    """Weight of the actors whose position it is, to the nearest; sums to 1."""


def predict(position: Floats, salience: Floats, power: Floats, p: Parameters) -> Prediction:
    """Predict one issue, from its actors [N]; a position lies in 0..100, of the others only the proportions count.

    An actor without a known position is left out; without known salience or power it counts as the others on average.
    """
    return foretell(weigh(position, salience, power, p), p)


def weigh(position: Floats, salience: Floats, power: Floats, p: Parameters) -> Evidence:
    """What speaks for each outcome; the arguments are those of ``predict``."""
    here = ~np.isnan(position)
    if not here.any():
        raise ValueError("an issue on which nobody has a position")
    position, weight = position[here], _weights(salience[here], power[here])
    return Evidence(bargained=_bargained(position, weight, p), named=_named(position, weight))


def foretell(evidence: Evidence, p: Parameters) -> Prediction:
    """Chances of the outcomes, and what is expected."""
    score = p.outcome_nash * evidence.bargained + p.outcome_named * np.log(p.outcome_least + evidence.named)
    likely = np.exp(score - score.max())
    chance = np.asarray(likely / likely.sum())
    mean, middle = float(chance @ SCALE), _reached(chance, 0.5)
    return Prediction(
        chance=chance,
        expected=mean + p.outcome_middle * (middle - mean),
        low=_reached(chance, 0.5 - 0.5 * p.outcome_mass),
        high=_reached(chance, 0.5 + 0.5 * p.outcome_mass),
    )


def _weights(salience: Floats, power: Floats) -> Floats:
    """[N] power times salience, summing to 1; all alike where that is nothing."""
    weight = _filled(salience) * _filled(power)
    total = float(weight.sum())
    return weight / total if total > _NOBODY else np.full(len(weight), 1.0 / len(weight))


def _filled(column: Floats) -> Floats:
    known: Flags = ~np.isnan(column)
    return np.where(known, column, column[known].mean() if known.any() else 1.0)


def _named(position: Floats, weight: Floats) -> Floats:
    support = np.zeros(len(SCALE))
    np.add.at(support, np.abs(SCALE - position[:, None]).argmin(1), weight)
    return support


def _bargained(position: Floats, weight: Floats, p: Parameters) -> Floats:
    """[21] how well each outcome does by the bargain of play, over a single bracket."""
    bargain = _over_one_bracket(position, p)
    at_first = np.zeros(1, dtype=np.int64)
    utility = bargain.worth(at_first)[:, None] + bargain.amendments(at_first)[:, 0, :]
    return nash_scores(bargain, weight, utility)


def _over_one_bracket(position: Floats, p: Parameters) -> Bargain:
    """Preferences fall with the square of distance (E1.3); the farthest outcome beats no deal by ``outcome_floor``."""
    gap = (SCALE - position[:, None]) / 100.0
    return Bargain(
        layout=_one_bracket(),
        value=(1.0 - np.square(gap))[:, None, :],
        links=_no_links(len(position)),
        outside=np.full(len(position), -p.outcome_floor),
    )


def _one_bracket() -> Layout:
    shape, first = (1, len(SCALE)), np.zeros(1, dtype=np.int64)
    return Layout(
        mask=np.ones(shape, dtype=np.bool_),
        main=np.ones(1, dtype=np.bool_),
        parent=first,
        clause=first,
        opens=np.zeros(shape),
        weight=np.zeros(1),
        taken=np.zeros(shape),
        shares=np.ones(shape),
        features=np.zeros((*shape, 0)),
        importance=np.ones(1),
        starts=first,
        inherits=np.zeros((*shape, len(SCALE))),
    )


def _no_links(actors: int) -> Links:
    none, holds = np.zeros(0, dtype=np.int64), np.zeros((0, len(SCALE)))
    return Links(a=none, b=none, a_holds=holds, b_holds=holds, effect=np.zeros((actors, 0)))


def _reached(chance: Floats, share: float) -> float:
    """The outcome at which the chances from below first come to ``share``."""
    return float(SCALE[min(int(np.searchsorted(np.cumsum(chance), share - _NOBODY)), len(SCALE) - 1)])
