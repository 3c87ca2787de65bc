"""What a delegation may ask of its own capital in the ratification years."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.asked import Asked
from game.terms.home_front import HomeMeans
from game.terms.ids import SeatId
from game.terms.moves import Move


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkActor(Asked):
    """Do something about a domestic actor of one's own. A declaration 1 attention, a side payment 2."""

    actor: str
    means: HomeMeans


@dataclass(frozen=True, slots=True, kw_only=True)
class PersuadeNeighbour(Asked):
    """Press another signatory to go first; it works as far as that one trusts. 1 attention; once a year each."""

    to: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitToSubmit(Asked):
    """Let others go first: what lies before the capital is taken back for the time being. 0 attention."""


HomeFrontAction: TypeAlias = WorkActor | PersuadeNeighbour | WaitToSubmit

MOVES: dict[type, Move] = {
    WorkActor: Move.WORK_ACTOR,
    PersuadeNeighbour: Move.PERSUADE,
    WaitToSubmit: Move.WAIT,
}
