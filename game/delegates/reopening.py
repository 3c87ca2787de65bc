"""Takes back what was agreed, rarely: only where a red line has become final in it (decision D17)."""

from __future__ import annotations

import numpy as np

from game.delegates.accepting import BARRED, NOT_TO_BE
from game.delegates.delegate import Part, Reason, Reasoned
from game.delegates.situation import Situation
from game.terms.actions import Move, ReopenBracket
from game.terms.standing import BracketStatus

TOO_LATE = 0.9
"""Progress from which it is left to the vote."""


def reopening(s: Situation) -> Reasoned | None:
    """Reopen one agreed bracket behind a line that can no longer be lifted; nothing is reopened twice."""
    if s.progress >= TOO_LATE or not s.may(Move.REOPEN):
        return None
    for row, column in np.argwhere(s.hopeless & (s.standing > 0)):
        bracket = s.ground.brackets[int(row)].id
        standing = s.sight.brackets[bracket]
        bound = bracket in s.committed
        if standing.status is BracketStatus.AGREED and not standing.times_reopened and not bound:
            crossing = s.ground.choice(int(row), int(column))
            parts = (Part(name="red_line", amount=BARRED, about=str(bracket), choice=crossing),)
            return Reasoned(
                action=ReopenBracket(by=s.seat, bracket=bracket),
                reason=Reason.RED_LINE,
                parts=parts,
                scores=(NOT_TO_BE,),
            )
    return None
