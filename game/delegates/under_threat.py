"""Answers threats: yields where giving way costs less than the deed would, and defies otherwise.

What the deed would cost is estimated from public power: the author's leverage, its coercive power times what the target
lacks in material power (decision D21). What giving way costs is the delegate's own utility.
"""

from __future__ import annotations

from game.delegates.commitments import contradicts, on_offer
from game.delegates.delegate import Part, Reason, Reasoned, Score
from game.delegates.situation import Situation
from game.terms.actions import AnswerThreat, Move
from game.terms.bargains import Pledge, PledgeKind
from game.terms.threats import Threat, ThreatStatus

HARM = 0.10
"""Utility that the deed of an all-powerful author costs a target without any power of its own. Design value."""
HELP = {PledgeKind.ASSISTANCE: 0.03, PledgeKind.GRANT_REQUEST: 0.02, PledgeKind.CONTACT_POINT: 0.01}
"""Utility that helping costs, by the attention and capacity it takes. Design values."""
ABOUT_THE_TEXT = frozenset({PledgeKind.VOTE_FOR, PledgeKind.SIGN, PledgeKind.RATIFY})


def answer(s: Situation) -> Reasoned | None:
    """Answer the oldest threat that waits for this seat, or ``None``."""
    threat = next((each for each in s.sight.threats if each.to == s.seat and each.status is ThreatStatus.OPEN), None)
    if threat is None or not s.may(Move.ANSWER_THREAT):
        return None
    harm, cost = _harm(s, threat), min(_cost(s, threat.demand), 1.0)
    parts = (Part(name="harm", amount=1000 * harm), Part(name="cost", amount=-1000 * cost, choice=threat.demand.choice))
    action = AnswerThreat(by=s.seat, threat=threat.id, yields=cost < harm)
    reason = Reason.YIELDS if cost < harm else Reason.DEFIES
    return Reasoned(action=action, reason=reason, parts=parts, scores=(Score(amount=1000 * (harm - cost)),))


def _harm(s: Situation, threat: Threat) -> float:
    author, own = (s.sight.scenario.delegation(each).power for each in (threat.by, s.seat))
    return HARM * author.coercive / 1000 * (1 - own.material / 1000)


def _cost(s: Situation, demand: Pledge) -> float:
    """Own utility that giving way costs; 1 where it would cross a red line or break one's word."""
    if demand.kind in ABOUT_THE_TEXT:
        return max(0.0, s.wants.outside - s.utility)
    if demand.choice is None:
        return HELP.get(demand.kind, 0.0)
    choices = (demand.choice,)
    if demand.kind is PledgeKind.NOT_TABLE:
        return max(0.0, s.utility_with(choices) - s.utility)
    if s.crosses(choices) or contradicts(on_offer(s.sight), choices):
        return 1.0
    return max(0.0, s.utility - s.utility_with(choices))
