"""Who left the room, and who came back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.happened import Happened
from game.terms.ids import SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkedOut(Happened):
    by: SeatId
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned(Happened):
    by: SeatId


PresenceEvent: TypeAlias = WalkedOut | Returned
