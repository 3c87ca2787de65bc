"""Leaves the room, and comes back to it (E5.14).

A delegation leaves where the text is worse for it than what else it could have and does not look like getting better:
from three fifths of the conference on, and only whom its character lets. What else it could have is no convention; for
those who leave to make a point it is their part of another try. Then the others can agree without it. It comes back
where the text has come its way, and before the adoption where its vote is worth more to it than its point (Odell 2009:
walking out is a move in the talks, seldom their end).
"""

from __future__ import annotations

from math import inf

import numpy as np

from game.delegates.delegate import Reason, Reasoned
from game.delegates.joining import another_try
from game.delegates.situation import USUAL_STEP, Situation
from game.delegates.weighed import weighed, worth
from game.terms.actions import Move, ReturnToTable, WalkOut
from game.terms.events import WalkedOut

FROM, UNTIL = 0.6, 1.0
"""Progress from which one leaves (E5.14), and at which it is too late to make a difference."""
MOST_LEFT = 0.3
"""Share of what is still open that it could hope to win. Design value."""
SHAME = 1.0
"""Steps of utility that it costs to come back for nothing. Design value."""
BALLOT = 0.5
"""What a vote against the text is worth in the last round, as a share of what is wrong with it. Design value."""


def leaving(s: Situation) -> Reasoned | None:
    """Leave, once, where nothing that is still open could make the text worth having."""
    if s.temper.manners.walks == inf or not FROM <= s.progress < UNTIL or not s.may(Move.WALK_OUT) or _has_left(s):
        return None
    weights = _elsewhere(s) | {"hope": -_hope(s) / USUAL_STEP, "persona": -s.temper.manners.walks}
    return weighed(WalkOut(by=s.seat), Reason.WALKS_OUT, weights) if worth(weights) > 0 else None


def returning(s: Situation) -> Reasoned | None:
    """Come back where the text has become worth it, or where it wants its vote more than its point."""
    if not s.may_at_all(Move.RETURN):
        return None
    elsewhere = _elsewhere(s)
    if s.progress >= UNTIL and worth(elsewhere) > 0:
        weights = {"vote": BALLOT * worth(elsewhere), "persona": -s.temper.manners.walks, "shame": -SHAME}
    else:
        weights = {name: -amount for name, amount in elsewhere.items()} | {"shame": -SHAME}
    return weighed(ReturnToTable(by=s.seat), Reason.RETURNS, weights) if worth(weights) > 0 else None


def _elsewhere(s: Situation) -> dict[str, float]:
    """What it could have without this text beyond what the text promises, in steps of utility."""
    return {
        "no_convention": (s.wants.outside - s.utility) / USUAL_STEP,
        "another_try": s.temper.manners.point * another_try(s),
    }


def _hope(s: Situation) -> float:
    """Utility that could still be won: a part of what the best of everything still open would bring."""
    still = s.board.decidable[:, None] & s.board.on_table & s.ground.exists & ~s.hopeless
    return MOST_LEFT * float(np.where(still, np.maximum(s.gain, 0.0), 0.0).max(1).sum())


def _has_left(s: Situation) -> bool:
    return any(isinstance(each.event, WalkedOut) and each.event.by == s.seat for each in s.view.record)
