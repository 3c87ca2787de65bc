"""After adoption: whether to sign, and when to lay the convention before the capital."""

from __future__ import annotations

from game.delegates.commitments import pledged
from game.delegates.delegate import Part, Reason, Reasoned, Score
from game.delegates.joining import at_ones_word, better_than_none, final_text, reckoned
from game.delegates.reserving import planned, reservation
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
    reserved = planned(s, text)
    owed = pledged(s.sight, PledgeKind.SIGN) or pledged(s.sight, PledgeKind.RATIFY)
    word = at_ones_word(s, text, reserved)
    owed = owed and sum(word.values()) >= 0
    parts, score = reckoned(word if owed else better_than_none(s, text, reserved))
    signs = score.amount >= 0
    if signs and (entered := reservation(s, text)):
        return entered
    reason = Reason.COMMITTED if owed else Reason.SIGNS if signs else Reason.WITHHOLDS
    return Reasoned(action=SignConvention(by=s.seat, sign=signs), reason=reason, parts=parts, scores=(score,))


def submission(s: Situation) -> Reasoned | None:
    """Submits at once if impatient, soon after the first peers otherwise, and never later than its patience lasts."""
    sight = s.sight
    gone = s.seat in sight.submitted or s.seat in sight.parties
    if gone or s.seat not in sight.signed or not s.may(Move.SUBMIT):
        return None
    peers, waited = len(sight.parties) / max(1, sight.needed), sight.moment.year - s.temper.patience
    if waited > 0:
        parts = (
            Part(name="years", amount=1000 * sight.moment.year),
            Part(name="patience", amount=-1000 * s.temper.patience),
        )
        score = Score(amount=1000 * waited)
    else:
        parts = (Part(name="peers", amount=1000 * peers), Part(name="needed_peers", amount=-1000 * PEERS))
        score = Score(amount=1000 * (peers - PEERS))
    if score.amount < 0:
        return None
    return Reasoned(
        action=SubmitToRatification(by=s.seat),
        reason=Reason.SUBMITS,
        parts=tuple(each for each in parts if each.amount),
        scores=(score,),
    )
