"""The terms of the hazard on the training rows (00.3, D22): first year by year, then what five years add to it.

The five-year tables share every coefficient with the yearly one; they add their levels, the trend of the times and what
a signature heralds. A fold leaves out a whole treaty, or all treaties of a subject, or a quarter of the treaties, or
those of the later years, or a tenth of the states.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import TypeAlias

import numpy as np

from game.engine.arrays import Flags, Floats, Whole
from game.engine.parameters import Parameters
from game.engine.parameters_past import CHAPTERS
from game.lab.backtest_rows import (
    Known,
    Pairs,
    chapter_of,
    five_year_chance,
    read_five_years,
    read_years,
    yearly_chance,
)
from game.lab.backtest_scores import Scores, auc, scores
from game.lab.backtest_tables import numbered
from game.lab.refit_fit import Chance, errors, fit

YEARLY = (
    "past_level", "past_first", "past_later", "b_sign", "b_peer", "b_affinity", "b_prompt", "b_propensity",
    "b_distance", "b_polyarchy", "b_global",
)  # fmt: skip
AT_CLOSE = ("five_close", "b_era", "signs_polyarchy")
WELCOME = tuple(f"b_chapter_{each}" for each in CHAPTERS)
KEPT = tuple(f"b_signed_{each}" for each in CHAPTERS)
SIGNED = ("five_signed", "heralds")
_TENTHS = 10
_QUARTERS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Prior:
    """How firmly coefficients are drawn to 0: precisions, in rows."""

    ridge: float
    welcome: float
    """Of the levels of subjects at the close (partial pooling). Rows of a treaty rise and fall together, and count as
    four by themselves: 300 stands for a standard deviation of .4 between subjects."""
    kept: float
    """Of those once signatures are known, which rise and fall together less."""

    @property
    def firmer(self) -> Mapping[str, float]:
        """By name, where it is not the ridge."""
        return dict.fromkeys(WELCOME, self.welcome) | dict.fromkeys(KEPT, self.kept)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldOut:
    """How rows were told that the fit had never seen, beside the constant of those that it had."""

    ours: Scores
    constant: Scores
    came: float
    """Share that joined."""
    foretold: float
    """Mean chance they were given."""
    within: float
    """Mean over treaties of the area under the curve within each: order among states, levels of treaties apart."""
    together: float
    """The same over folds. Pooled, folds count against each other whose level moved for what was left out of it."""


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
        yield "signatures", self.signatures, partial(five_year_chance, known=Known.SIGNATURES), (*SIGNED, *KEPT)
        yield "close", self.close, partial(five_year_chance, known=Known.CLOSE), (*AT_CLOSE, *WELCOME)


def read_training(five: str, years: str) -> Training:
    """Read the two tables."""
    return Training(
        years=read_years(years),
        close=read_five_years(five, Known.CLOSE),
        signatures=read_five_years(five, Known.SIGNATURES),
    )


def fit_all(training: Training, start: Parameters, prior: Prior, keep: Keep | None = None) -> Parameters:
    """Every parameter of ``parts``, on the rows to ``keep``."""
    p = start
    for _, whole, chance, names in training.parts():
        rows = whole if keep is None else whole.only(keep(whole))
        p = fit(_of(rows, chance), rows.joined, names, p, prior.ridge, prior.firmer)
    return p


def _of(rows: Pairs, chance: Callable[[Pairs, Parameters], Floats]) -> Chance:
    return lambda p: chance(rows, p)


def standard_errors(training: Training, p: Parameters) -> Mapping[str, float]:
    """Standard error of every parameter, clustered by treaty; those of the five years take the yearly ones as given.

    Levels of subjects have none: of most there are one or two treaties, and what they are is drawn to 0.
    """
    found: dict[str, float] = {}
    for _, rows, chance, names in training.parts():
        free = tuple(each for each in names if each not in (*WELCOME, *KEPT))
        found |= errors(_of(rows, chance), rows.joined, free, p, numbered(rows.treaty))
    return found


def in_sample(training: Training, p: Parameters) -> Mapping[str, Scores]:
    """How well the rows are told that were fitted."""
    return {name: scores(rows.joined, chance(rows, p)) for name, rows, chance, _ in training.parts()}


def held_out(training: Training, start: Parameters, prior: Prior, by: str, since: int) -> Mapping[str, HeldOut]:
    """How well rows are told by a fit that never saw them: ``by`` treaty, subject, quarter, later or state.

    Beside the constant of the rows that were seen; of the five-year rows also those of treaties opened since a year,
    which ``later`` leaves out together. How far a level holds for another subject no fit to those at hand can show.
    """
    told = _told(training, start, prior, by, since)
    found = {}
    for name, rows, _, _ in training.parts():
        groups = {name: np.ones(len(rows.joined), dtype=np.bool_)}
        if name != "hazard":
            groups[f"{name}, since {since}"] = rows.when >= since
        for group, at in groups.items():
            here = at & (told[name].fold >= 0)
            if here.any() and not (by == "later" and group == name != "hazard"):
                found[group] = _held(rows, told[name], here)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """Rows of a part of the training, each told by the fit of the fold that left it out."""

    chance: Floats
    constant: Floats
    """What one would say who knows only how often states joined the treaties that were seen."""
    fold: Whole
    """[R] number of the fold; -1 where no fold left it out."""


def _held(rows: Pairs, told: _Told, at: Flags) -> HeldOut:
    joined, chance = rows.joined[at], told.chance[at]
    return HeldOut(
        ours=scores(joined, chance),
        constant=scores(joined, told.constant[at]),
        came=float(joined.mean()),
        foretold=float(chance.mean()),
        within=_mean_auc(numbered(rows.treaty)[at], joined, chance),
        together=_mean_auc(told.fold[at], joined, chance),
    )


def _mean_auc(group: Whole, joined: Floats, chance: Floats) -> float:
    """Mean area under the curve over the groups in which some joined and some did not."""
    each = [auc(joined[group == one], chance[group == one]) for one in np.unique(group)]
    return float(np.mean([found for found in each if found is not None]))


def _told(training: Training, start: Parameters, prior: Prior, by: str, since: int) -> dict[str, _Told]:
    told = {name: _untold(len(rows.joined)) for name, rows, _, _ in training.parts()}
    for number, inside in enumerate(_folds(training, by, since)):
        p = fit_all(training, start, prior, partial(_outside, inside))
        for name, rows, chance, _ in training.parts():
            here = inside(rows)
            told[name].chance[here] = chance(rows.only(here), p)
            told[name].constant[here] = rows.joined[~here].mean()
            told[name].fold[here] = number
    return told


def _untold(rows: int) -> _Told:
    return _Told(chance=np.zeros(rows), constant=np.zeros(rows), fold=np.full(rows, -1))


def _folds(training: Training, by: str, since: int) -> Iterator[Keep]:
    named = "state" if by == "state" else "treaty"
    names = sorted({each for rows in (training.years, training.close) for each in getattr(rows, named)})
    if by == "later":
        close = training.close
        names = sorted({each for each, opened in zip(close.treaty, close.when, strict=True) if opened >= since})
    for part in _parts(names, by):
        yield partial(_inside, named, frozenset(part))


def _parts(names: list[str], by: str) -> list[list[str]]:
    match by:
        case "treaty":
            return [[each] for each in names]
        case "subject":
            return [list(same) for _, same in groupby(sorted(names, key=chapter_of), key=chapter_of)]
        case "quarter":
            return [names[quarter::_QUARTERS] for quarter in range(_QUARTERS)]
        case "later":
            return [names]
        case _:
            return [names[tenth::_TENTHS] for tenth in range(_TENTHS)]


def _inside(by: str, part: frozenset[str], rows: Pairs) -> Flags:
    return np.array([each in part for each in getattr(rows, by)], dtype=np.bool_)


def _outside(inside: Keep, rows: Pairs) -> Flags:
    return ~inside(rows)
