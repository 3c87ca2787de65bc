"""How an artificial delegation answers under the convention: requests in a case, and amendments.

A request is granted as far as prosecutors go round. Who is not trusted, or has let requests of this seat down, is
refused, and told so; how soon depends on the persona (Nowak & Sigmund 1992: the generous forgive, the grudging do not).
"""

from __future__ import annotations

from game.delegates.delegate import Reason, Reasoned
from game.delegates.keeping_word import has_promised_to_grant
from game.delegates.personas import Persona
from game.delegates.situation import Situation
from game.delegates.weighed import weighed
from game.terms.actions import AnswerAmendment, AnswerRequest, Move
from game.terms.cooperation import RefusalGround, Request, RequestAnswer, RequestStatus, months_for
from game.terms.practice import Amendment, AmendmentStatus

SHUT = {
    Persona.GENEROUS: 100,
    Persona.YIELDING: 150,
    Persona.PROBLEM_SOLVER: 200,
    Persona.PRINCIPLED: 200,
    Persona.RECIPROCATOR: 320,
    Persona.FIRM: 320,
    Persona.FREE_RIDER: 380,
    Persona.GRUDGING: 400,
    Persona.EXPLOITATIVE: 440,
    Persona.SPOILER: 480,
}
"""Per mille of trust in who asks below which a persona refuses. Design values."""
LAX = frozenset({Persona.FREE_RIDER, Persona.EXPLOITATIVE, Persona.SPOILER})
"""Personas that help in part where they could help in full."""


def request(s: Situation) -> Reasoned | None:
    """Answer the oldest request that waits for this seat, or ``None``."""
    waiting = (each for each in s.sight.requests if each.to == s.seat and each.status is RequestStatus.OPEN)
    asked = next(waiting, None)
    if asked is None or not s.may_at_all(Move.ANSWER_REQUEST):
        return None
    trust = s.trust_in(asked.by)
    shut = SHUT[s.temper.persona]
    if trust < shut and not has_promised_to_grant(s, asked.by):
        action = AnswerRequest(
            by=s.seat, request=asked.id, answer=RequestAnswer.REFUSE, reason=RefusalGround.RECIPROCITY
        )
        weights = {"needed_trust": shut / 1000, "trust": -trust / 1000}
        return weighed(action, Reason.UNWILLING, weights, about=asked.by)
    return _as_far_as_it_can(s, asked)


def _as_far_as_it_can(s: Situation, asked: Request) -> Reasoned:
    """In full, in part or late, as prosecutors go round; the lax never in full."""
    wanted = (RequestAnswer.PART, RequestAnswer.LATE) if s.temper.persona in LAX else tuple(RequestAnswer)[:3]
    fits = (each for each in wanted if months_for(asked.kind, asked.channel, each) <= s.sight.months)
    answer = next(fits, RequestAnswer.REFUSE)
    ground = None if answer is RequestAnswer.GRANT else RefusalGround.CAPACITY
    action = AnswerRequest(by=s.seat, request=asked.id, answer=answer, reason=ground)
    needed = months_for(asked.kind, asked.channel, RequestAnswer.GRANT)
    weights = {"months": float(s.sight.months), "needed_months": -float(needed)}
    return weighed(action, Reason.CAPACITY, weights, about=asked.by)


def amendment(s: Situation) -> Reasoned | None:
    """For what is worth more to it than what stands, and crosses no line; against the rest."""
    waiting = next((each for each in s.sight.amendments if _waits_for(s, each)), None)
    if waiting is None or not s.may(Move.ANSWER_AMENDMENT):
        return None
    row, column = s.ground.at(waiting.choice)
    gain = float(s.gain[row, column])
    accepts = gain > 0 and not s.forbidden[row, column]
    action = AnswerAmendment(by=s.seat, amendment=waiting.id, accepts=accepts)
    return weighed(action, Reason.AMENDS, {"gain": gain}, choice=waiting.choice)


def _waits_for(s: Situation, each: Amendment) -> bool:
    pending = each.status is AmendmentStatus.PROPOSED
    return pending and s.seat in s.sight.parties and s.seat not in (*each.in_favour, *each.against)
