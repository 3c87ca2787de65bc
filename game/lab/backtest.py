"""The engine held against the real world: the hazard of play, on states before treaties of the past."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Flags, Floats
from game.engine.parameters import Parameters
from game.lab.backtest_rows import Known, Pairs, five_year_chance, read_five_years, read_years, yearly_chance
from game.lab.backtest_scores import Scores, scores

CRIME, OTHERS = "crime conventions", "others"
FIVE_YEARS, SIGNED, UNSIGNED, YEARLY = 0.2937, 0.6558, 0.1242, 0.0568
"""Shares of the training rows that joined: within five years, of signatories, of the others, and within a year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """How rows that belong together were scored."""

    rows: int
    treaties: int
    share: float
    """Of the rows that joined."""
    expected: float
    """The same as foretold."""
    engine: Scores
    baselines: Mapping[str, Scores]


@dataclass(frozen=True, slots=True, kw_only=True)
class Backtest:
    """The scores of a table, all of it and by kind of treaty; a kind that is not in it is left out."""

    whole: Group
    groups: Mapping[str, Group]
    left_out: int
    """Rows of which it is not known what became of them."""


def backtest_ratification(path: str, known: Known, p: Parameters) -> Backtest:
    """Score who joined within five years."""
    pairs = read_five_years(path, known)
    baselines = {"constant": np.full(len(pairs.joined), FIVE_YEARS)}
    if known is Known.SIGNATURES:
        baselines["signatories"] = np.where(pairs.seen.signed >= 0.5, SIGNED, UNSIGNED)
    return _scored(pairs, five_year_chance(pairs, p, known), baselines)


def backtest_hazard(path: str, p: Parameters) -> Backtest:
    """Score who joined in which year."""
    pairs = read_years(path)
    return _scored(pairs, yearly_chance(pairs, p), {"constant": np.full(len(pairs.joined), YEARLY)})


def _scored(pairs: Pairs, chance: Floats, baselines: Mapping[str, Floats]) -> Backtest:
    kinds = {CRIME: pairs.crime, OTHERS: ~pairs.crime}
    return Backtest(
        whole=_group(pairs, chance, baselines, np.ones_like(pairs.crime)),
        groups={name: _group(pairs, chance, baselines, these) for name, these in kinds.items() if these.any()},
        left_out=pairs.left_out,
    )


def _group(pairs: Pairs, chance: Floats, baselines: Mapping[str, Floats], these: Flags) -> Group:
    joined = pairs.joined[these]
    held = {name: given[these] for name, given in baselines.items()}
    held["constant_in_hindsight"] = np.full(len(joined), joined.mean())
    return Group(
        rows=len(joined),
        treaties=len({pairs.treaty[row] for row in np.flatnonzero(these)}),
        share=float(joined.mean()),
        expected=float(chance[these].mean()),
        engine=scores(joined, chance[these]),
        baselines={name: scores(joined, given) for name, given in held.items()},
    )
