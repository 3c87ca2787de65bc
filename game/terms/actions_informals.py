"""What the chair, and a friend of the chair, may ask about informals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.asked import Asked
from game.terms.ids import ClauseId, SeatId
from game.terms.moves import Move
from game.terms.text import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class ConveneInformals(Asked):
    """The chair asks a few to work on some clauses until the next round closes, as its friends if it says so."""

    parties: tuple[SeatId, ...]
    clauses: tuple[ClauseId, ...]
    friends: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportText(Asked):
    """A friend of the chair reports a compromise on the clauses it was asked about. 1 attention."""

    choices: tuple[Choice, ...]


InformalsAction: TypeAlias = ConveneInformals | ReportText

MOVES: dict[type, Move] = {ConveneInformals: Move.CONVENE, ReportText: Move.REPORT_TEXT}
