"""Weighs what is put to a delegate: the named terms of E5.7, for one thing or for many at once. Yes if they are above
zero, a strong objection if they are far below (Faratin, Sierra & Jennings 1998; E5.10 explains with the same terms).
"""

from __future__ import annotations

import numpy as np

from game.delegates import red_lines
from game.delegates.board import SUPPORT
from game.delegates.delegate import Part, Reason, Reasoned, Score
from game.delegates.ground import Marks, Numbers, Places
from game.delegates.situation import Situation
from game.delegates.weighed import explained_later
from game.terms.actions import Action

TERMS = ("interest", "below_aspiration", "closing", "trust", "debt", "coalition", "red_line", "temper", "help")
"""Names of the terms, in order. Pressure and bad faith (7 and 9 of E5.7) have no moves behind them here;
help is what comes with a package beside the text."""
LOSS = 5.0
"""A loss below aspiration hurts by one for every five steps (the .10 of E5.7 at a step of .02)."""
CLOSING = 0.5
TRUSTED = 2.0
ALLIED = 0.8
FAVOURS_A_DEBT = 50.0
"""Tenths of a favour that make a debt of one. Design value."""


def weigh(
    s: Situation,
    *,
    gain: Numbers,
    others: Numbers,
    sponsors: Marks,
    lines: Numbers,
    final: float = 0.0,
    margin: float = 0.0,
) -> Numbers:
    """[9, M] the terms for M things put at once.

    ``gain`` [M] own change of utility, ``others`` [N, M] estimated changes of the others, ``sponsors`` [N, M] who
    stands behind it, ``lines`` [M] red lines crossed, ``final`` 0..1 the chance that all fails without it (E5.9),
    ``margin`` what its temper asks on top.
    """
    after = s.utility + gain
    moved = gain + final * (s.utility - s.wants.outside)
    t = s.progress
    short = np.maximum(0.0, s.aspiration.level - after)
    trusted, owed = _means(sponsors, s.trust - 0.5, -s.balance)
    terms = np.zeros((len(TERMS), *gain.shape))
    terms[0] = moved / s.step
    terms[1] = np.where(moved < 0, -short / (LOSS * s.step) * (1 - final), 0.0)
    terms[2] = CLOSING * t * t * np.where(after >= s.wants.outside, 1.0, -1.0)
    terms[3] = TRUSTED * s.temper.memory * trusted
    terms[4] = s.temper.memory * np.minimum(np.maximum(owed / FAVOURS_A_DEBT, -1.0), 1.0)
    terms[5] = ALLIED * _coalition(s, others)
    terms[6] = red_lines.WEIGHT * lines
    terms[7] = -margin
    return terms


def weigh_one(
    s: Situation, *, gain: float, others: Numbers, sponsors: tuple[int, ...], lines: int, final: float, margin: float
) -> Numbers:
    """[9] the terms for one thing alone: as ``weigh``, with ``others`` [N, 1] and the places of the sponsors."""
    after = s.utility + gain
    moved = gain + final * (s.utility - s.wants.outside)
    short = max(0.0, s.aspiration.level - after)
    t, memory = s.progress, s.temper.memory
    trusted, owed = _of_sponsors(s, sponsors)
    return np.array(
        [
            moved / s.step,
            -short / (LOSS * s.step) * (1 - final) if moved < 0 else 0.0,
            CLOSING * t * t * (1.0 if after >= s.wants.outside else -1.0),
            TRUSTED * memory * trusted,
            memory * min(max(owed / FAVOURS_A_DEBT, -1.0), 1.0),
            ALLIED * float(_coalition(s, others)[0]),
            red_lines.WEIGHT * lines,
            -margin,
            0.0,
        ]
    )


def _of_sponsors(s: Situation, sponsors: tuple[int, ...]) -> tuple[float, float]:
    """Mean trust in them beyond an even one, and what it owes them: the same in all that one situation weighs."""
    found = s.of_sponsors.get(sponsors)
    if found is None:
        marks = np.zeros((len(s.trust), 1), dtype=bool)
        marks[list(sponsors)] = True
        trusted, owed = _means(marks, s.trust - 0.5, -s.balance)
        found = s.of_sponsors[sponsors] = float(trusted[0]), float(owed[0])
    return found


def sponsors_of(s: Situation, rows: Places, columns: Places) -> Marks:
    """[N, M] which others support each choice in public."""
    marks: Marks = np.asarray(s.board.stances[:, rows, columns] == SUPPORT)
    marks[s.place] = False
    return marks


def parts(terms: Numbers, about: str = "", of: str = "") -> tuple[Part, ...]:
    """The terms of one decision as parts, largest first, those of no weight left out."""
    named = [
        Part(name=name, amount=1000 * float(term), about=about, of=of) for name, term in zip(TERMS, terms, strict=True)
    ]
    return tuple(sorted((each for each in named if each.amount), key=lambda each: -abs(each.amount)))


def score(terms: Numbers, of: str = "") -> Score:
    """What decided: the sum of the terms, in thousandths."""
    return Score(amount=1000 * float(terms.sum()), of=of)


def decided(action: Action, reason: Reason, terms: Numbers, about: str = "") -> Reasoned:
    """An action that the terms of one decision led to."""
    return explained_later(action, reason, lambda: [(parts(terms, about), score(terms))])


def _coalition(s: Situation, others: Numbers) -> Numbers:
    """[M] what allies think of it, weighted by trust."""
    ally, total = s.allies
    return (ally @ np.tanh(others / s.step)) / total if total > 0 else np.zeros(others.shape[1])


def _means(sponsors: Marks, *of: Numbers) -> tuple[Numbers, ...]:
    """[M] means over the sponsors of each thing; 0 where it has none."""
    number = np.maximum(np.add.reduce(sponsors, axis=0, dtype=np.int64), 1)
    return tuple(np.asarray((each @ sponsors) / number) for each in of)
