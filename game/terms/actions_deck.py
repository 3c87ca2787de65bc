"""What a seat may ask when the world has thrown something into the conference."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.asked import Asked
from game.terms.moves import Move


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseInEvent(Asked):
    """Answer an inject that struck this seat, in the stage it was drawn in. 0 attention."""

    inject: str
    choice: int
    """Its place among those offered, from 0."""


DeckAction: TypeAlias = ChooseInEvent

MOVES: dict[type, Move] = {ChooseInEvent: Move.CHOOSE}
