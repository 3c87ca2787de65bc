"""The terms of the hazard on the training rows (00.3, D22): first year by year, then what five years add to it.

The five-year tables share every coefficient with the yearly one; they add their levels, the trend of the times and what
a signature heralds. A fold leaves out a whole treaty, or all treaties of a subject, or a tenth of the states.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import TypeAlias

import numpy as np

from game.engine.arrays import Flags, Floats
from game.engine.parameters import Parameters
from game.lab.backtest_rows import Known, Pairs, five_year_chance, read_five_years, read_years, yearly_chance
from game.lab.backtest_scores import Scores, auc, scores
from game.lab.backtest_tables import numbered
from game.lab.refit_fit import Chance, errors, fit

YEARLY = (
    "past_level", "past_first", "past_later", "b_sign", "b_peer", "b_affinity", "b_prompt", "b_propensity",
    "b_distance", "b_polyarchy", "b_global",
)  # fmt: skip
AT_CLOSE = ("five_close", "b_era")
SIGNED = ("five_signed", "heralds")
_TENTHS = 10


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


def held_out(training: Training, start: Parameters, ridge: float, by: str, since: int) -> Mapping[str, HeldOut]:
    """How well rows are told by a fit that never saw their treaty, subject or state (``by`` one of these words).

    Beside the constant of the rows that were seen; of the five-year rows also those of treaties opened since a year.
    How far a level holds for another subject is what no fit to the treaties at hand can show (partial pooling).
    """
    told, constant = _told(training, start, ridge, by), _constants(training, by)
    found = {}
    for name, rows, _, _ in training.parts():
        groups = {name: np.ones(len(rows.joined), dtype=np.bool_)}
        if name != "hazard":
            groups[f"{name}, since {since}"] = rows.when >= since
        for group, at in groups.items():
            found[group] = HeldOut(
                ours=scores(rows.joined[at], told[name][at]),
                constant=scores(rows.joined[at], constant[name][at]),
                came=float(rows.joined[at].mean()),
                foretold=float(told[name][at].mean()),
                within=_within(rows.treaty, rows.joined, told[name], at),
            )
    return found


def _within(treaty: Sequence[str], joined: Floats, told: Floats, at: Flags) -> float:
    names = np.array(treaty)
    each = [auc(joined[here], told[here]) for here in (at & (names == one) for one in sorted(set(names[at])))]
    return float(np.mean([found for found in each if found is not None]))


def _told(training: Training, start: Parameters, ridge: float, by: str) -> dict[str, Floats]:
    told = {name: np.zeros(len(rows.joined)) for name, rows, _, _ in training.parts()}
    for inside in _folds(training, by):
        p = fit_all(training, start, ridge, partial(_outside, inside))
        for name, rows, chance, _ in training.parts():
            here = inside(rows)
            told[name][here] = chance(rows.only(here), p)
    return told


def _constants(training: Training, by: str) -> dict[str, Floats]:
    """What one would say who knows only how often states joined the treaties that were seen."""
    told = {name: np.zeros(len(rows.joined)) for name, rows, _, _ in training.parts()}
    for inside in _folds(training, by):
        for name, rows, _, _ in training.parts():
            here = inside(rows)
            told[name][here] = rows.joined[~here].mean()
    return told


def _folds(training: Training, by: str) -> Iterator[Keep]:
    named = "state" if by == "state" else "treaty"
    names = sorted({each for rows in (training.years, training.close) for each in getattr(rows, named)})
    for part in _parts(names, by):
        yield partial(_inside, named, frozenset(part))


def _parts(names: Sequence[str], by: str) -> list[list[str]]:
    match by:
        case "treaty":
            return [[each] for each in names]
        case "subject":
            return [list(same) for _, same in groupby(sorted(names, key=subject), key=subject)]
        case _:
            return [list(names[tenth::_TENTHS]) for tenth in range(_TENTHS)]


def subject(treaty: str) -> str:
    """Chapter of the Treaty Collection, with which a treaty's number begins: human rights, or environment."""
    return treaty.split("-")[0].lstrip("0")


def _inside(by: str, part: frozenset[str], rows: Pairs) -> Flags:
    return np.array([each in part for each in getattr(rows, by)], dtype=np.bool_)


def _outside(inside: Keep, rows: Pairs) -> Flags:
    return ~inside(rows)
