"""What an experiment expected, what it measured, and whether that is as expected."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Floats

Measured = Mapping[str, Floats]
"""Effects by name, one figure for each seed, signed so that above 0 is as expected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Experiment:
    """One face-validity experiment of section 10.1."""

    number: int
    title: str
    expects: str
    measure: Callable[[Sequence[int]], Measured]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What came out."""

    experiment: Experiment
    effects: Measured

    @property
    def as_expected(self) -> bool:
        """Whether the mean of every effect has the expected sign."""
        return all(float(np.nanmean(each)) > 0 for each in self.effects.values())

    def lines(self) -> tuple[str, ...]:
        """The experiment in words and figures."""
        verdict = "as expected" if self.as_expected else "NOT as expected"
        head = f"{self.experiment.number:>2}  {self.experiment.title}: {verdict}"
        return (head, f"    expected  {self.experiment.expects}", *(f"    {row}" for row in self._rows()))

    def _rows(self) -> list[str]:
        return [f"{mean_and_error(each):>22}  {name}" for name, each in self.effects.items()]


def mean_and_error(effect: Floats) -> str:
    """Mean over the seeds and its standard error."""
    known = effect[~np.isnan(effect)]
    if len(known) < 2:
        return f"{float(known.mean()):+.4f}"
    return f"{known.mean():+.4f} ± {known.std(ddof=1) / np.sqrt(len(known)):.4f}"


def run(experiment: Experiment, seeds: Sequence[int]) -> Result:
    """Measure one experiment."""
    return Result(experiment=experiment, effects=experiment.measure(seeds))


def by_name(rows: Sequence[Mapping[str, float]]) -> Measured:
    """Turn one row of figures for each seed into one array for each figure."""
    return {name: np.array([row[name] for row in rows]) for name in rows[0]}
