"""What delegations put on record beside their signature."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.happened import Happened
from game.terms.ids import ClauseId, SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteExplained(Happened):
    by: SeatId
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReservationEntered(Happened):
    by: SeatId
    clause: ClauseId


@dataclass(frozen=True, slots=True, kw_only=True)
class InterpretationDeclared(Happened):
    """``clause`` is ``None`` where it is about the convention as a whole."""

    by: SeatId
    clause: ClauseId | None
    text: str


PositionEvent: TypeAlias = VoteExplained | ReservationEntered | InterpretationDeclared
