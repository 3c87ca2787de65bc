"""The bargain held against the real world: outcomes of issues foretold from positions, salience and power."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Floats
from game.engine.parameters import Parameters
from game.engine.prediction import Evidence, Prediction, foretell, weigh
from game.lab.backtest_scores import Distances, distances
from game.lab.backtest_tables import Table, read_table
from game.terms.trouble import Trouble

USUAL_OUTCOME = 51.1
"""Mean outcome of the training issues."""
NOMINAL = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One issue, its actors [N] and what came of it, on the scale 0 to 100."""

    name: str
    proposal: str
    outcome: float
    position: Floats
    salience: Floats
    power: Floats

    def evidence(self, p: Parameters) -> Evidence:
        """What speaks for each outcome."""
        return weigh(self.position, self.salience, self.power, p)

    def foretold(self, p: Parameters) -> Prediction:
        """What the engine expects of it."""
        return foretell(self.evidence(p), p)


@dataclass(frozen=True, slots=True, kw_only=True)
class Issues:
    """Issues of which outcome and positions are known, and how many are left out because they are not."""

    issues: tuple[Issue, ...]
    left_out: int

    @property
    def outcome(self) -> Floats:
        """[I]."""
        return np.array([each.outcome for each in self.issues])


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionScores:
    """How far outcomes were from what was expected, and how many fell into the interval."""

    issues: int
    left_out: int
    engine: Distances
    coverage: float
    """Share of outcomes within the interval meant for ``NOMINAL`` of them, its ends included."""
    width: float
    """Mean width of the interval."""
    baselines: Mapping[str, Distances]


def read_issues(issues: str, positions: str) -> Issues:
    """Read the two tables. Raises ``Trouble`` naming file, line and column."""
    about = read_table(issues, ("issue", "outcome"))
    said = read_table(positions, ("issue", "actor", "position", "salience", "power"))
    names, outcome = about.words("issue"), about.numbers("outcome", 0, 100)
    proposals = about.columns.get("proposal", names)
    said.words("actor")
    columns = [said.numbers("position", 0, 100), said.numbers("salience", 0, 1e6), said.numbers("power", 0, 1e6)]
    rows = _rows_by_issue(about, said)
    found = [
        Issue(name=name, proposal=proposal or name, outcome=float(end), position=where, salience=salience, power=power)
        for name, proposal, end in zip(names, proposals, outcome, strict=True)
        for where, salience, power in [[column[rows[name]] for column in columns]]
        if not np.isnan(end) and not np.isnan(where).all()
    ]
    if not found:
        raise Trouble(f"No issue of {issues} has both an outcome and a position in {positions}. Nothing was scored.")
    return Issues(issues=tuple(found), left_out=len(names) - len(found))


def _rows_by_issue(about: Table, said: Table) -> dict[str, list[int]]:
    rows: dict[str, list[int]] = {}
    for row, name in enumerate(about.words("issue")):
        if name in rows:
            raise about.bad("issue", row, f"{name} stands there twice")
        rows[name] = []
    for row, name in enumerate(said.words("issue")):
        if name not in rows:
            raise said.bad("issue", row, f"{about.file} has no issue {name}")
        rows[name].append(row)
    return rows


def backtest_positions(issues: str, positions: str, p: Parameters) -> PositionScores:
    """Score the predictions, with what simpler rules would have said beside them."""
    read = read_issues(issues, positions)
    foretold = [each.foretold(p) for each in read.issues]
    outcome = read.outcome
    low, high = (np.array([getattr(each, end) for each in foretold]) for end in ("low", "high"))
    return PositionScores(
        issues=len(foretold),
        left_out=read.left_out,
        engine=distances(outcome, np.array([each.expected for each in foretold])),
        coverage=float(((outcome >= low) & (outcome <= high)).mean()),
        width=float((high - low).mean()),
        baselines={
            name: distances(outcome, np.array([rule(each) for each in read.issues])) for name, rule in RULES.items()
        },
    )


def compromise(issue: Issue) -> float:
    """Mean position weighted by power times salience (Van den Bos 1991); what is unknown or nothing weighs nothing."""
    weight = np.nan_to_num(issue.power * issue.salience)
    known = ~np.isnan(issue.position)
    if not weight[known].sum():
        return float(np.nanmean(issue.position))
    return float(np.average(issue.position[known], weights=weight[known]))


RULES: Mapping[str, Callable[[Issue], float]] = {
    "compromise": compromise,
    "mean": lambda issue: float(np.nanmean(issue.position)),
    "median": lambda issue: float(np.nanmedian(issue.position)),
    "constant": lambda issue: USUAL_OUTCOME,
}
