"""What the facilitator alone may ask: to go back, to hand over a seat, to throw in an event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.asked import Asked
from game.terms.events_course import Occupant
from game.terms.ids import SeatId, Seq
from game.terms.moves import Move


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoTo(Asked):
    """Go back to an event: what came after it has not happened, though the record keeps it (decision D8)."""

    to_seq: Seq


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver(Asked):
    """Let somebody else sit in a seat that somebody sits in."""

    seat: SeatId
    occupant: Occupant


@dataclass(frozen=True, slots=True, kw_only=True)
class InjectEvent(Asked):
    """Throw in an event of the deck that has not come yet."""

    inject: str
    struck: tuple[SeatId, ...] = ()
    """Whom it strikes; nobody named: whom the deck says."""


FacilitatorAction: TypeAlias = UndoTo | HandOver | InjectEvent

MOVES: dict[type, Move] = {UndoTo: Move.UNDO, HandOver: Move.HAND_OVER, InjectEvent: Move.INJECT}
