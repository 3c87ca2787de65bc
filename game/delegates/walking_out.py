"""Leaves the room (E5.14).

A delegation leaves where the text is worse for it than none and does not look like getting better: from three fifths of
the conference on, and only whom its character lets. Then the others can agree without it.
"""

from __future__ import annotations

from math import inf

import numpy as np

from game.delegates.delegate import Reason, Reasoned
from game.delegates.situation import Situation
from game.delegates.weighed import weighed, worth
from game.terms.actions import Move, WalkOut
from game.terms.events import WalkedOut

FROM, UNTIL = 0.6, 1.0
"""Progress from which one leaves (E5.14), and at which it is too late to make a difference."""
MOST_LEFT = 0.5
"""Share of what is still open that it could hope to win. Design value."""


def leaving(s: Situation) -> Reasoned | None:
    """Leave, once, where nothing that is still open could make the text worth having."""
    if s.temper.manners.walks == inf or not FROM <= s.progress < UNTIL or not s.may(Move.WALK_OUT) or _has_left(s):
        return None
    weights = {
        "no_convention": (s.wants.outside - s.utility) / s.step,
        "hope": -_hope(s) / s.step,
        "persona": -s.temper.manners.walks,
    }
    return weighed(WalkOut(by=s.seat), Reason.WALKS_OUT, weights) if worth(weights) > 0 else None


def _hope(s: Situation) -> float:
    """Utility that could still be won: half of what the best of everything still open would bring."""
    still = s.board.decidable[:, None] & s.board.on_table & s.ground.exists & ~s.hopeless
    return MOST_LEFT * float(np.where(still, np.maximum(s.gain, 0.0), 0.0).max(1).sum())


def _has_left(s: Situation) -> bool:
    return any(isinstance(each.event, WalkedOut) and each.event.by == s.seat for each in s.view.record)
