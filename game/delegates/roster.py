"""Who takes which empty chair."""

from __future__ import annotations

from game.delegates.chair import Presiding
from game.delegates.delegate import Delegate
from game.delegates.own_words import InTheirWords
from game.delegates.problem_solver import ProblemSolver
from game.terms.events import Occupant
from game.terms.ids import CHAIR, SeatId


def delegate_for(seat: SeatId, occupant: Occupant) -> Delegate:
    """The delegate for a seat. ``occupant.name`` names the persona; there is one so far."""
    if seat == CHAIR:
        return InTheirWords(inner=Presiding())
    return InTheirWords(inner=ProblemSolver(seat=seat))
