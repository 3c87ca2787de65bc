"""The weights of the prediction on the training issues: by likelihood, checked with whole proposals left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.engine.arrays import Floats
from game.engine.parameters import Parameters
from game.engine.prediction import SCALE, Evidence, foretell
from game.lab.backtest_positions import NOMINAL, Issues, compromise
from game.lab.backtest_scores import Distances, distances

LIKELY = ("outcome_nash", "outcome_named")
MASSES = tuple(per_mille / 1000 for per_mille in range(400, 901, 25))
_STEP = 1e-4
_ROUNDS = 30
_SETTLED = 1e-6
_SURE = 1e-12
_WAYS = np.eye(len(LIKELY)) * _STEP


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An issue with what speaks for its outcomes, worked out once."""

    evidence: Evidence
    outcome: float
    proposal: str
    compromise: float

    def log_chance(self, p: Parameters) -> float:
        """Logarithm of the chance given to what happened."""
        place = int(np.abs(SCALE - self.outcome).argmin())
        return float(np.log(max(foretell(self.evidence, p).chance[place], _SURE)))


def cases_of(read: Issues, p: Parameters) -> tuple[Case, ...]:
    """Work out what speaks for the outcomes of every issue."""
    return tuple(
        Case(
            evidence=each.evidence(p), outcome=each.outcome, proposal=each.proposal, compromise=compromise(each)
        )
        for each in read.issues
    )  # fmt: skip


def fit_outcomes(cases: Sequence[Case], start: Parameters) -> Parameters:
    """The two weights at which the outcomes are most likely, by scoring with derivatives by differences."""
    p = start
    for _ in range(_ROUNDS):
        slope = _slopes(cases, p)
        step = np.linalg.lstsq(slope @ slope.T, slope.sum(1), rcond=None)[0]
        step *= min(1.0, 0.5 / float(np.abs(step).max()))
        p = _moved(p, step)
        if np.abs(step).max() < _SETTLED:
            break
    return p


def outcome_errors(cases: Sequence[Case], p: Parameters) -> Mapping[str, float]:
    """Standard errors of the two weights, clustered by proposal."""
    slope = _slopes(cases, p)
    proposals = sorted({each.proposal for each in cases})
    member = np.array([[float(each.proposal == one) for one in proposals] for each in cases])
    bread, together = np.linalg.pinv(slope @ slope.T), slope @ member
    spread = np.sqrt(np.diag(bread @ together @ together.T @ bread))
    return dict(zip(LIKELY, spread.tolist(), strict=True))


def _slopes(cases: Sequence[Case], p: Parameters) -> Floats:
    """[2, I] of the logarithm of the chance given to what happened."""
    return np.stack([(_logs(cases, _moved(p, way)) - _logs(cases, _moved(p, -way))) / (2 * _STEP) for way in _WAYS])


def _logs(cases: Sequence[Case], p: Parameters) -> Floats:
    return np.array([each.log_chance(p) for each in cases])


def _moved(p: Parameters, by: Floats) -> Parameters:
    return replace(p, **{name: getattr(p, name) + float(step) for name, step in zip(LIKELY, by, strict=True)})


def without_their_own(cases: Sequence[Case], start: Parameters) -> list[tuple[Case, Parameters]]:
    """Every issue with weights fitted on the issues of all other proposals."""
    told = []
    for proposal in sorted({each.proposal for each in cases}):
        p = fit_outcomes([each for each in cases if each.proposal != proposal], start)
        told += [(each, p) for each in cases if each.proposal == proposal]
    return told


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """How well issues were foretold."""

    engine: Distances
    compromise: Distances
    coverage: float
    width: float


def held(told: Sequence[tuple[Case, Parameters]]) -> Held:
    """Score issues, each with the parameters it is foretold by."""
    foretold = [foretell(case.evidence, p) for case, p in told]
    outcome = np.array([case.outcome for case, _ in told])
    low, high = (np.array([getattr(each, end) for each in foretold]) for end in ("low", "high"))
    return Held(
        engine=distances(outcome, np.array([each.expected for each in foretold])),
        compromise=distances(outcome, np.array([case.compromise for case, _ in told])),
        coverage=float(((outcome >= low) & (outcome <= high)).mean()),
        width=float((high - low).mean()),
    )


def smallest_mass(told: Sequence[tuple[Case, Parameters]]) -> float:
    """The least chance whose interval, proposals left out, holds ``NOMINAL`` of the outcomes."""
    for mass in MASSES:
        if held([(case, replace(p, outcome_mass=mass)) for case, p in told]).coverage >= NOMINAL:
            return mass
    return MASSES[-1]
