"""Making known what one was told in confidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.asked import Asked
from game.terms.leaks import LeakKind
from game.terms.moves import Move


@dataclass(frozen=True, slots=True, kw_only=True)
class Leak(Asked):
    """Make known what one was party to, once each. 1 attention; by odds of one half one is named (decision D6)."""

    what: LeakKind
    ref: str


LeakAction: TypeAlias = Leak

MOVES: dict[type, Move] = {Leak: Move.LEAK}
