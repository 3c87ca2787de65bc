"""Reservations: which articles a delegation would exclude for itself, where the text lets it (E1.5, rule 28).

Who cannot carry one article need not stay outside the whole: that is what reservations are for (Vienna Convention on
the Law of Treaties, articles 19 to 23; Helfer 2012 on flexibility). A reservation costs what the others owe under the
article, and some trust; so it is entered for what the capital will not sign, or for what costs far more than that.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.delegates import red_lines
from game.delegates.delegate import Reason, Reasoned
from game.delegates.ground import Ground, Marks, Numbers
from game.delegates.situation import Situation
from game.delegates.weighed import weighed
from game.engine.parameters import Parameters
from game.engine.remembering import remembered
from game.engine.reservations import clause_worth, reserved_worth
from game.terms.actions import EnterReservation, Move
from game.terms.ids import ClauseId
from game.terms.scenario import PublicScenario

MOST = 2
"""Of one state (rule 28.2)."""
CERTAIN_ENOUGH = 0.999


@dataclass(frozen=True, slots=True, kw_only=True)
class Reserved:
    """What it would exclude, and what that makes of the text for it."""

    clauses: tuple[ClauseId, ...]
    gain: float
    """Utility that they add; below nought where they cost some and lift a red line."""
    lines: int
    """Red lines that are crossed in spite of them."""


def planned(s: Situation, text: Numbers) -> Reserved:
    """The reservations it would enter on a text: on what crosses a red line first, then where it pays most."""
    crossing = [s.ground.layout.clause[each.row] for each in red_lines.crossing(s.lines, text)]
    own = {s.ground.axes.clauses.index(each) for each in s.sight.reservations.get(s.seat, ())}
    if not _open(s.ground, text):
        return Reserved(clauses=(), gain=0.0, lines=sum(1 for each in crossing if each not in own))
    gain = _gains(s, text)
    free = _may_be_reserved(s.sight.scenario, s.ground) & _stands(s.ground, text)
    wanted = dict.fromkeys(int(each) for each in crossing if free[each])
    paying = np.argsort(-gain, kind="stable")
    wanted.update(dict.fromkeys(int(each) for each in paying if free[each] and gain[each] > _price(s)))
    kept = [*own, *(each for each in wanted if each not in own)][:MOST]
    return Reserved(
        clauses=tuple(s.ground.axes.clauses[each] for each in kept),
        gain=float(gain[kept].sum()) if kept else 0.0,
        lines=sum(1 for each in crossing if each not in kept),
    )


def reservation(s: Situation, text: Numbers) -> Reasoned | None:
    """Enter the next of them, beside one's signature."""
    if not s.may(Move.RESERVE):
        return None
    entered = s.sight.reservations.get(s.seat, ())
    wanted = next((each for each in planned(s, text).clauses if each not in entered), None)
    if wanted is None:
        return None
    at = s.ground.axes.clauses.index(wanted)
    lines = sum(1 for each in red_lines.crossing(s.lines, text) if s.ground.layout.clause[each.row] == at)
    weights = {
        "outside_the_article": float(_gains(s, text)[at]) / s.step,
        "lost_trust": -_price(s) / s.step,
        "red_line": -red_lines.WEIGHT * lines,
    }
    return weighed(EnterReservation(by=s.seat, clause=wanted), Reason.RESERVES, weights, about=wanted)


def _price(s: Situation) -> float:
    """Utility a reservation must bring."""
    return s.temper.manners.reserves * s.step


def _gains(s: Situation, text: Numbers) -> Numbers:
    """[clauses] what it gains by excluding each."""
    layout, value = s.ground.layout, s.wants.value[None]
    return np.asarray((reserved_worth(layout, value, text, Parameters()) - clause_worth(layout, value, text))[0])


def _open(ground: Ground, text: Numbers) -> bool:
    """Whether no final clause that stands shuts reservations out (rule 28.3)."""
    return not (text[_bars(ground)] > CERTAIN_ENOUGH).any()


@remembered(16)
def _bars(ground: Ground) -> Marks:
    """[C, K] wordings that shut reservations out."""
    marks = np.zeros(ground.shape, dtype=bool)
    for row, bracket in enumerate(ground.brackets):
        for column, alternative in enumerate(bracket.alternatives):
            marks[row, column] = alternative.binds is not None and alternative.binds.reservations is False
    return marks


@remembered(16)
def _may_be_reserved(scenario: PublicScenario, ground: Ground) -> Marks:
    """[clauses] those that are not the core of the convention."""
    return np.array([not scenario.convention.clause(each).core for each in ground.axes.clauses])


def _stands(ground: Ground, text: Numbers) -> Marks:
    """[clauses] those of which something stands."""
    return np.asarray(text[ground.layout.starts, ground.axes.nothing] < CERTAIN_ENOUGH)
