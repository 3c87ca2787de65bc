"""How somebody bargained, read off the course of a conference: for the debrief of a learner (E6.11)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from game.engine.arrays import Floats
from game.engine.parameters import Parameters

ENOUGH = 4
"""Rounds it takes to see a pattern; with fewer it is too early to tell."""
_LEAST = 1e-6


class Pattern(StrEnum):
    """How concessions are spread over time."""

    BOULWARE = "boulware"
    """Late."""
    LINEAR = "linear"
    CONCEDER = "conceder"
    """Early."""
    TOO_EARLY = "too_early"
    """Too few rounds, or nothing conceded, to tell."""


def conceded(worth: Floats, best: Floats, outside: Floats) -> Floats:
    """con in 0..1: how far one has come from one's best towards one's outside value (E5.2)."""
    return np.asarray(np.clip((best - worth) / np.maximum(best - outside, _LEAST), 0.0, 1.0))


def exponent(con: Floats, total: float) -> float | None:
    """beta of the time tactic that fits a series of concessions ``con [rounds]`` best (E6.11; Faratin et al. 1998).

    Least squares of ln con on ln(t / total), through no fixed point; ``None`` where fewer than four rounds show any
    concession, or it never grew.
    """
    rounds = np.arange(1, len(con) + 1)
    shown = con > _LEAST
    if int(shown.sum()) < ENOUGH:
        return None
    x, y = np.log(rounds[shown] / total), np.log(con[shown])
    spread = x - x.mean()
    slope = float((spread * (y - y.mean())).sum() / (spread**2).sum())
    return 1.0 / slope if slope > _LEAST else None


def pattern(con: Floats, total: float, p: Parameters) -> Pattern:
    """The pattern in words (E6.11)."""
    beta = exponent(con, total)
    if beta is None:
        return Pattern.TOO_EARLY
    if beta < p.boulware:
        return Pattern.BOULWARE
    return Pattern.CONCEDER if beta > p.conceder else Pattern.LINEAR


def answers_in_kind(own: Floats, others: Floats) -> float | None:
    """Rank correlation of own steps with the others' mean step of the round before, -1..1 (E6.11; Spearman).

    ``None`` with fewer than four pairs, or where one side never varied.
    """
    mine, theirs = np.diff(own)[1:], np.diff(others)[:-1]
    if len(mine) < ENOUGH:
        return None
    a, b = _ranks(mine), _ranks(theirs)
    a, b = a - a.mean(), b - b.mean()
    scale = float(np.sqrt((a**2).sum() * (b**2).sum()))
    return float((a * b).sum()) / scale if scale > 0 else None


def _ranks(values: Floats) -> Floats:
    """Ranks from 0, equals sharing their mean rank."""
    below = (values[:, None] > values).sum(1)
    equal = (values[:, None] == values).sum(1)
    return np.asarray(below + (equal - 1) / 2.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What one did at the table, counted off the record."""

    adopted: int = 0
    """Own proposals that were adopted."""
    traded: int = 0
    """Of these, those that asked and gave."""
    proposed: int = 0
    joint: int = 0
    """Own proposals with two sponsors or more."""
    kept: int = 0
    broken: int = 0
    threats: int = 0


def logroll_share(did: Counted) -> float | None:
    """Share of one's adopted proposals that asked and gave (E6.11)."""
    return did.traded / did.adopted if did.adopted else None


def coalition_use(did: Counted) -> float | None:
    """Share of one's proposals made together with others (E6.11)."""
    return did.joint / did.proposed if did.proposed else None
