"""What each thinks of a wording for the sake of those who stand behind it: trust, debts, allies, threats (E5.7).

In playouts nobody tables a draft; whoever supports a wording in public stands for its sponsors. In units of the step
that counts (sig of E5.7), by what one seat may know.
"""

from __future__ import annotations

import numpy as np

from game.engine.arrays import Flags, Floats
from game.engine.beliefs import Estimate
from game.engine.course import Course
from game.engine.floor import STANCES
from game.engine.reciprocity import imbalance
from game.terms.standing import Stance

_SUPPORT = STANCES.index(Stance.SUPPORT)
_TRUSTED = 2.0
_ALLIED = 0.8
_ALLY = 0.55
"""Trust from which a state counts as an ally; who sits in one caucus with it always does (E5.7, E5.15)."""


def goodwill(course: Course, seat: int | None, known: Estimate, step: float) -> Floats:
    """[N, C, K] steps of utility by which each wording is easier (above 0) or harder for each state to let pass."""
    level, p = course.level(seat), course.ground.p
    owing = np.clip(imbalance(course.books.given(seat), course.ground.share, p).T, -1.0, 1.0)
    behind = _mean(_TRUSTED * (level - 0.5) + owing, course.floor.stance == _SUPPORT)
    return np.asarray(behind + _ALLIED * _coalition(course, level, known, step) + demanded(course, seat))


def _mean(of: Floats, supports: Flags) -> Floats:
    """[N, C, K] mean of ``of [i, j]`` over the others who support each wording; 0 where nobody does."""
    apart = of.copy()
    np.fill_diagonal(apart, 0.0)
    marks = supports.reshape(len(supports), -1).astype(np.float64)
    number = np.maximum(marks.sum(0) - marks, 1.0)
    return np.asarray((apart @ marks / number).reshape(supports.shape))


def _coalition(course: Course, level: Floats, known: Estimate, step: float) -> Floats:
    """[N, C, K] what the allies of each are thought to gain by a wording, weighted by trust, -1..1."""
    text = course.floor.standing().x
    ally = np.where((level > _ALLY) | course.tally.together, level, 0.0)
    np.fill_diagonal(ally, 0.0)
    expected = (known.value * text).sum(-1, keepdims=True)
    gain = np.tanh((known.value - expected) / step)
    total = np.maximum(ally.sum(1), 1e-9)
    return np.asarray((ally / total[:, None] @ gain.reshape(len(ally), -1)).reshape(gain.shape))


def demanded(course: Course, seat: int | None) -> Floats:
    """[N, C, K] pressure of the threats that seat knows of, on whom they are made, for what they demand (E5.12)."""
    found = np.zeros(course.floor.stance.shape)
    for threat in course.coercion.open.values():
        if threat.about is not None and (threat.public or seat in (threat.by, threat.to)):
            weight = -1.0 if threat.against else 1.0
            found[threat.to, threat.about.c, threat.about.k] += weight * course.coercion.on_all(seat)[threat.to]
    return found
