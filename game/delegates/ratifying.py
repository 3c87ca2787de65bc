"""After adoption: whether to sign, and when to lay the convention before the capital."""

from __future__ import annotations

from game.delegates import red_lines
from game.delegates.answering import GRACE, final_text
from game.delegates.commitments import pledged
from game.delegates.delegate import Part, Reason, Reasoned
from game.delegates.situation import Situation
from game.terms.actions import DeclareReady, Move, SignConvention, SubmitToRatification
from game.terms.bargains import PledgeKind

PEERS = 0.25
"""Share of the ratifications needed that makes the patient move. Design value."""


def signature(s: Situation) -> Reasoned:
    """Signs a text it would consider ratifying; says so openly where it would not."""
    if s.seat in s.sight.signed or s.seat in s.sight.withheld or not s.may(Move.SIGN):
        return Reasoned(action=DeclareReady(by=s.seat), reason=Reason.NOTHING_TO_SAY)
    text = final_text(s)
    surplus = s.wants.utility(text) - s.wants.outside
    lines = red_lines.crossed(s.lines, text)
    owed = pledged(s.sight, PledgeKind.SIGN) or pledged(s.sight, PledgeKind.RATIFY)
    owed = owed and -surplus / s.step <= s.temper.word
    signs = owed or (surplus >= -GRACE and lines == 0)
    parts = (Part(name="surplus", amount=round(1000 * surplus)), Part(name="red_line", amount=-1000 * lines))
    reason = Reason.COMMITTED if owed else Reason.SIGNS if signs else Reason.WITHHOLDS
    return Reasoned(action=SignConvention(by=s.seat, sign=signs), reason=reason, parts=parts)


def submission(s: Situation) -> Reasoned | None:
    """Submits at once if impatient, soon after the first peers otherwise, and never later than its patience lasts."""
    sight = s.sight
    gone = s.seat in sight.submitted or s.seat in sight.parties
    if gone or s.seat not in sight.signed or not s.may(Move.SUBMIT):
        return None
    peers = len(sight.parties) / max(1, sight.needed)
    if sight.moment.year > s.temper.patience or peers >= PEERS:
        return Reasoned(action=SubmitToRatification(by=s.seat), reason=Reason.SUBMITS)
    return None
