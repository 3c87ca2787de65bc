"""Which kinds of move are open to a seat, asked one at a time."""

from __future__ import annotations

from game.terms.actions import Move
from game.terms.views import Permission, Sight


def permitted(sight: Sight, move: Move) -> Permission | None:
    """What a seat is told of a kind of move; ``None`` where it has no such move at all."""
    try:
        return sight.permits(move)
    except KeyError:
        return None


def is_open(sight: Sight, move: Move) -> bool:
    """Whether a kind of move is open to a seat now."""
    found = permitted(sight, move)
    return found is not None and found.open
