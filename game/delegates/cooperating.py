"""Answers requests for cooperation: by what its state can do, by its accounts with who asks, and by its character.

The weakest of its public capacities bounds what it can do; what the asker has given it, and whether it is trusted, says
how much of that it does (specific reciprocity, Keohane 1986; generous and grudging tempers after Nowak & Sigmund 1992).
"""

from __future__ import annotations

from game.delegates.delegate import Part, Reason, Reasoned, Score
from game.delegates.keeping_word import has_promised_to_grant
from game.delegates.situation import Situation
from game.terms.actions import AnswerRequest, Move
from game.terms.cooperation import RefusalGround, Request, RequestAnswer, RequestStatus

PRICE = 1
"""Attention an answer takes that is no refusal (rule 29)."""
IN_FULL, IN_PART, LATE = 0.6, 0.35, 0.1
"""Score from which a request is granted, in full, in part, or late; below it is refused. Design values."""
FAVOURS = 100.0
"""Tenths of a favour that count as much as the whole of a capacity. Design value."""
USUAL_TRUST = 0.5
UNABLE = -1.0


def answer(s: Situation) -> Reasoned | None:
    """Answer the oldest request that waits for this seat, or ``None``."""
    waiting = (each for each in s.sight.requests if each.to == s.seat and each.status is RequestStatus.OPEN)
    request = next(waiting, None)
    if request is None or not s.may_at_all(Move.ANSWER_REQUEST):
        return None
    weights = _weights(s, request)
    score = sum(weights.values())
    given = _given(score) if s.sight.attention >= PRICE else RequestAnswer.REFUSE
    able = weights["capacity"] - IN_FULL >= 0
    ground = None if given is RequestAnswer.GRANT else _ground(weights)
    action = AnswerRequest(by=s.seat, request=request.id, answer=given, reason=ground)
    parts = tuple(
        Part(name=name, amount=1000 * amount, about=str(request.by)) for name, amount in weights.items() if amount
    )
    willing = given is RequestAnswer.GRANT or not able
    reason = Reason.CAPACITY if willing else Reason.UNWILLING
    return Reasoned(action=action, reason=reason, parts=parts, scores=(Score(amount=sum(p.amount for p in parts)),))


def _weights(s: Situation, request: Request) -> dict[str, float]:
    """What speaks for doing as it is asked, and against."""
    own = s.sight.scenario.delegation(s.seat).capacity
    asker = s.view.readings.index(request.by)
    given = -float(s.balance[asker]) / FAVOURS
    able = min(own.legal, own.technical, own.financial) / 1000
    weights = {
        "capacity": able,
        "trust": float(s.trust[asker]) - USUAL_TRUST,
        "debt": s.temper.manners.accounts * max(-1.0, min(1.0, given)),
        "persona": s.temper.manners.gives,
        "attention": UNABLE if s.sight.attention < PRICE else 0.0,
    }
    short = IN_PART - sum(weights.values())
    weights["word"] = max(0.0, short) if has_promised_to_grant(s, request.by) else 0.0
    return weights


def _given(score: float) -> RequestAnswer:
    if score >= IN_FULL:
        return RequestAnswer.GRANT
    if score >= IN_PART:
        return RequestAnswer.PART
    return RequestAnswer.LATE if score >= LATE else RequestAnswer.REFUSE


def _ground(weights: dict[str, float]) -> RefusalGround:
    """What it says why: capacity where that would not have done in any case, else its accounts, else politics."""
    if weights["capacity"] < IN_FULL:
        return RefusalGround.CAPACITY
    return RefusalGround.RECIPROCITY if weights["debt"] < 0 else RefusalGround.POLITICAL
