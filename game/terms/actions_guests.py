"""What the chair may ask of those who are no delegation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.asked import Asked
from game.terms.guests import Guest
from game.terms.ids import ClauseId
from game.terms.moves import Move


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveFloor(Asked):
    """The chair gives the floor to a guest, on a clause. Once a round."""

    guest: Guest
    clause: ClauseId


GuestAction: TypeAlias = GiveFloor

MOVES: dict[type, Move] = {GiveFloor: Move.GIVE_FLOOR}
