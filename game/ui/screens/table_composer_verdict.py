"""What a draft would cost, and whether the move would be granted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.minutes.names import Names
from game.table.ports import Prospect
from game.terms.actions import MOVE_OF, Action
from game.terms.views import Sight
from game.ui.lines.stage import permission
from game.ui.lines.table_drafts import MOVES, Draft, Kind, action_of
from game.ui.lines.table_reasons import reason

Foresee = Callable[[Action], Prospect]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Of a draft as it is."""

    granted: Action | None = None
    """The move, where it would be granted now."""
    attention: int = 0
    """What it costs."""
    why_not: str = ""
    """Why it would be refused; empty where it would not, or where the draft is not whole."""


def verdict_of(draft: Draft, kind: Kind, sight: Sight, foresee: Foresee) -> Verdict:
    """Of a draft that is not whole yet: whether such a move is open now."""
    permitted, action = permission(sight, MOVES[kind]), action_of(draft, sight.seat)
    cost, refused = (permitted.attention if permitted else 0), (permitted.refused if permitted else None)
    if action is not None:
        prospect = foresee(action)
        cost, refused = prospect.attention, prospect.refused
    move = MOVE_OF[type(action)] if action is not None else MOVES[kind]
    return Verdict(
        granted=action if refused is None else None,
        attention=cost,
        why_not=reason(refused, Names.seen(sight), move),
    )
