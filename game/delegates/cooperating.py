"""Answers requests for cooperation by what its state can do: the weakest of its public capacities decides."""

from __future__ import annotations

from game.delegates.delegate import Part, Reason, Reasoned, Score
from game.delegates.keeping_word import has_promised_to_grant
from game.delegates.situation import Situation
from game.terms.actions import AnswerRequest, Move
from game.terms.cooperation import RefusalGround, RequestAnswer, RequestStatus

PRICE = 1
"""Attention an answer takes that is no refusal (rule 29)."""
IN_FULL = 600
IN_PART = 350
"""Per mille of the weakest capacity from which a request is granted, in full or in part. Design values."""


def answer(s: Situation) -> Reasoned | None:
    """Answer the oldest request that waits for this seat, or ``None``."""
    waiting = (each for each in s.sight.requests if each.to == s.seat and each.status is RequestStatus.OPEN)
    request = next(waiting, None)
    if request is None or not s.may_at_all(Move.ANSWER_REQUEST):
        return None
    own = s.sight.scenario.delegation(s.seat).capacity
    able = min(own.legal, own.technical, own.financial)
    given = _given(able, bound=has_promised_to_grant(s, request.by))
    given = given if s.sight.attention >= PRICE else RequestAnswer.REFUSE
    reason = None if given is RequestAnswer.GRANT else RefusalGround.CAPACITY
    action = AnswerRequest(by=s.seat, request=request.id, answer=given, reason=reason)
    lacking = -able if s.sight.attention < PRICE else 0
    parts = (
        Part(name="capacity", amount=able),
        Part(name="needed_capacity", amount=-IN_FULL),
        Part(name="attention", amount=lacking),
    )
    return Reasoned(
        action=action,
        reason=Reason.CAPACITY,
        parts=tuple(each for each in parts if each.amount),
        scores=(Score(amount=able - IN_FULL + lacking),),
    )


def _given(able: int, *, bound: bool) -> RequestAnswer:
    """As far as it can; in part at least where it gave its word."""
    if able >= IN_FULL:
        return RequestAnswer.GRANT
    return RequestAnswer.PART if able >= IN_PART or bound else RequestAnswer.LATE
