"""Leaving the room, and coming back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.asked import Asked
from game.terms.moves import Move


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkOut(Asked):
    """Leave the room: not awaited, not asked, not counted until one returns. 0 attention."""

    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnToTable(Asked):
    """Come back. 0 attention."""


PresenceAction: TypeAlias = WalkOut | ReturnToTable

MOVES: dict[type, Move] = {WalkOut: Move.WALK_OUT, ReturnToTable: Move.RETURN}
