"""What follows from the facilitator: going back, handing over a seat, throwing in an event (rule 36)."""

from __future__ import annotations

from game.rules.drawing import struck_by, throw
from game.rules.injects import inject
from game.rules.unfolding import Follows, Unfolding
from game.terms import actions as a
from game.terms.events import PUBLIC, SeatHandedOver, Undone


def undo_to(u: Unfolding, action: a.UndoTo) -> None:
    """Go back."""
    u.happen(Undone(audience=PUBLIC, to_seq=action.to_seq))


def hand_over(u: Unfolding, action: a.HandOver) -> None:
    """Let somebody else sit there."""
    u.happen(SeatHandedOver(audience=PUBLIC, seat=action.seat, occupant=action.occupant))


def inject_event(u: Unfolding, action: a.InjectEvent) -> None:
    """Throw it in; nothing was drawn, so there are no odds."""
    found = inject(u.now, action.inject)
    throw(u, found, action.struck or struck_by(u, found), odds=None, drawn=None)


FOLLOWS: Follows = {a.UndoTo: undo_to, a.HandOver: hand_over, a.InjectEvent: inject_event}
"""What follows from each kind of action."""
