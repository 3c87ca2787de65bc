"""Why a move is not open, before it is made: the reason alone, without what did not happen."""

from __future__ import annotations

from game.minutes.catalogue import say
from game.minutes.english.refusals import Undone
from game.minutes.names import Names
from game.minutes.refusals import sentence
from game.terms.actions import Move
from game.terms.refusals import Refused


def reason(refused: Refused | None, names: Names, move: Move) -> str:
    """The reason as a sentence; empty where nothing is refused."""
    if refused is None:
        return ""
    return sentence(refused, names, move).removeprefix(say(Undone[move.name])).strip()
