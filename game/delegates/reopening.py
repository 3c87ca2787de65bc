"""Takes back what was agreed, rarely: where a red line has become final in it (decision D17), and those who keep
accounts, drop their word or spoil also where another wording has come within reach that is worth much more to them.

What is agreed is agreed ad referendum; to come back on it costs trust, and is done once (Stedman 1997 on spoilers).
"""

from __future__ import annotations

from math import inf

import numpy as np

from game.delegates.accepting import BARRED, NOT_TO_BE
from game.delegates.delegate import Part, Reason, Reasoned
from game.delegates.situation import Situation
from game.delegates.weighed import weighed, worth
from game.terms.actions import Move, ReopenBracket
from game.terms.events import BracketReopened
from game.terms.ids import BracketId
from game.terms.standing import BracketStatus

BORNE = 0.5
"""Share of the room that must be able to bear the wording it would rather have. Design value."""
TOO_LATE = 0.9
"""Progress from which it is left to the vote."""


def reopening(s: Situation) -> Reasoned | None:
    """Reopen one agreed bracket; nothing is reopened twice."""
    if s.progress >= TOO_LATE or not s.may(Move.REOPEN):
        return None
    return _behind_a_line(s) or _regretted(s)


def _behind_a_line(s: Situation) -> Reasoned | None:
    """What crosses a red line that can no longer be lifted."""
    for row, column in np.argwhere(s.hopeless & (s.standing > 0)):
        bracket = s.ground.brackets[int(row)].id
        if _may_be_taken_back(s, bracket):
            crossing = s.ground.choice(int(row), int(column))
            parts = (Part(name="red_line", amount=BARRED, about=str(bracket), choice=crossing),)
            return Reasoned(
                action=ReopenBracket(by=s.seat, bracket=bracket),
                reason=Reason.RED_LINE,
                parts=parts,
                scores=(NOT_TO_BE,),
            )
    return None


def _regretted(s: Situation) -> Reasoned | None:
    """Once in a conference, where a wording that half the room could bear is worth more than its manners ask."""
    price = s.temper.manners.regrets
    if price == inf or _has_reopened(s):
        return None
    agreed = np.array([_may_be_taken_back(s, each.id) for each in s.ground.brackets])
    borne = s.room.accepts.mean(0) >= BORNE
    better = np.where(agreed[:, None] & s.board.on_table & s.ground.exists & ~s.forbidden & borne, s.gain, 0.0)
    row, column = divmod(int(better.argmax()), better.shape[1])
    weights = {"better_wording": float(better[row, column]) / s.step, "persona": -price}
    if worth(weights) <= 0:
        return None
    choice = s.ground.choice(row, column)
    action = ReopenBracket(by=s.seat, bracket=choice.bracket)
    return weighed(action, Reason.REGRETS, weights, about=str(choice.bracket), choice=choice)


def _may_be_taken_back(s: Situation, bracket: BracketId) -> bool:
    here = s.sight.brackets[bracket]
    return here.status is BracketStatus.AGREED and not here.times_reopened and bracket not in s.committed


def _has_reopened(s: Situation) -> bool:
    return any(isinstance(each.event, BracketReopened) and each.event.by == s.seat for each in s.view.record)
