"""The terms of the hazard on the training rows (00.3, D22): first year by year, then what five years add to it.

The five-year tables share every coefficient with the yearly one; they add their levels, the trend of the times and what
a signature heralds. A fold leaves a whole treaty out of all of it, or a tenth of the states.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

import numpy as np

from game.engine.arrays import Flags, Floats
from game.engine.parameters import Parameters
from game.lab.backtest_rows import Known, Pairs, five_year_chance, read_five_years, read_years, yearly_chance
from game.lab.backtest_scores import Scores, scores
from game.lab.backtest_tables import numbered
from game.lab.refit_fit import Chance, errors, fit

YEARLY = (
    "past_level", "past_first", "past_later", "b_sign", "b_peer", "b_affinity", "b_prompt", "b_propensity",
    "b_distance", "b_polyarchy", "b_global",
)  # fmt: skip
AT_CLOSE = ("five_close", "b_era")
SIGNED = ("five_signed", "heralds")
_TENTHS = 10

Keep: TypeAlias = Callable[[Pairs], Flags]


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """The training rows."""

    years: Pairs
    close: Pairs
    signatures: Pairs

    def parts(self) -> Iterator[tuple[str, Pairs, Callable[[Pairs, Parameters], Floats], tuple[str, ...]]]:
        """What is fitted in turn: a name, rows, their chances, the parameters they settle."""
        yield "hazard", self.years, yearly_chance, YEARLY
        yield "signatures", self.signatures, partial(five_year_chance, known=Known.SIGNATURES), SIGNED
        yield "close", self.close, partial(five_year_chance, known=Known.CLOSE), AT_CLOSE


def read_training(five: str, years: str) -> Training:
    """Read the two tables."""
    return Training(
        years=read_years(years),
        close=read_five_years(five, Known.CLOSE),
        signatures=read_five_years(five, Known.SIGNATURES),
    )


def fit_all(training: Training, start: Parameters, ridge: float, keep: Keep | None = None) -> Parameters:
    """Every parameter of ``parts``, on the rows to ``keep``."""
    p = start
    for _, whole, chance, names in training.parts():
        rows = whole if keep is None else whole.only(keep(whole))
        p = fit(_of(rows, chance), rows.joined, names, p, ridge)
    return p


def _of(rows: Pairs, chance: Callable[[Pairs, Parameters], Floats]) -> Chance:
    return lambda p: chance(rows, p)


def standard_errors(training: Training, p: Parameters) -> Mapping[str, float]:
    """Standard error of every parameter, clustered by treaty; those of the five years take the yearly ones as given."""
    found: dict[str, float] = {}
    for _, rows, chance, names in training.parts():
        found |= errors(_of(rows, chance), rows.joined, names, p, numbered(rows.treaty))
    return found


def in_sample(training: Training, p: Parameters) -> Mapping[str, Scores]:
    """How well the rows are told that were fitted."""
    return {name: scores(rows.joined, chance(rows, p)) for name, rows, chance, _ in training.parts()}


def out_of_fold(training: Training, start: Parameters, ridge: float, by: str) -> Mapping[str, Scores]:
    """How well rows are told by a fit that never saw their treaty, or their state (``by`` ``treaty`` or ``state``)."""
    told = {name: np.zeros(len(rows.joined)) for name, rows, _, _ in training.parts()}
    for inside in _folds(training, by):
        p = fit_all(training, start, ridge, partial(_outside, inside))
        for name, rows, chance, _ in training.parts():
            here = inside(rows)
            told[name][here] = chance(rows.only(here), p)
    return {name: scores(rows.joined, told[name]) for name, rows, _, _ in training.parts()}


def _folds(training: Training, by: str) -> Iterator[Keep]:
    names = sorted({each for rows in (training.years, training.close) for each in getattr(rows, by)})
    for part in [[each] for each in names] if by == "treaty" else [names[tenth::_TENTHS] for tenth in range(_TENTHS)]:
        yield partial(_inside, by, frozenset(part))


def _inside(by: str, part: frozenset[str], rows: Pairs) -> Flags:
    return np.array([each in part for each in getattr(rows, by)], dtype=np.bool_)


def _outside(inside: Keep, rows: Pairs) -> Flags:
    return ~inside(rows)
