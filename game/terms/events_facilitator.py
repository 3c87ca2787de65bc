"""What the facilitator did: gone back, a seat handed over. What was thrown in is an ``EventDrawn``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.events_course import Occupant
from game.terms.happened import Happened
from game.terms.ids import SeatId, Seq


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone(Happened):
    """What came after ``to_seq`` has not happened: whoever folds a record leaves it out (``standing_of``)."""

    to_seq: Seq


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatHandedOver(Happened):
    """Somebody else sits there."""

    seat: SeatId
    occupant: Occupant


FacilitatorEvent: TypeAlias = Undone | SeatHandedOver
