"""Threats of one's own: weighed, seldom, and not by everybody; carried out or dropped once they were defied.

A threat works by leverage (coercive power times what the target lacks in material power, decision D21) and is paid for
in trust. About one in three moves its target (Hufbauer and others; E5.12), so it is made only where what is demanded is
worth more than its price.
"""

from __future__ import annotations

import numpy as np

from game.delegates.board import OPPOSE, SUPPORT
from game.delegates.delegate import Part, Reason, Reasoned, Score
from game.delegates.situation import Situation
from game.terms.actions import BackDown, CarryOutThreat, MakeThreat, Move
from game.terms.bargains import Pledge, PledgeKind
from game.terms.ids import SeatId
from game.terms.text import Choice
from game.terms.threats import Threat, ThreatMeans, ThreatStatus

LEAST_LEVERAGE = 0.15
"""E5.12."""
WORKS = 2.0
"""Chance that a threat works, per unit of leverage, up to one (E5.12)."""
PRICE = 0.25
"""What the loss of trust is held to cost, in steps of utility. Design value."""
DEED_COSTS = 0.3
"""Share of the harm that carrying a threat out costs its author (E5.12)."""
DEPENDENT = 400
"""Financial capacity per mille below which aid is what a state can be threatened with. Design value."""
CREDIBLE = 0.3
"""Readiness to press from which one carries out what one threatened. Design value."""


def aftermath(s: Situation) -> Reasoned | None:
    """What becomes of an own threat that was defied."""
    threat = next((each for each in s.sight.threats if each.by == s.seat and each.status is ThreatStatus.DEFIED), None)
    if threat is None:
        return None
    stands = 1000 * (s.temper.presses - CREDIBLE)
    cost = -1000 * DEED_COSTS * _leverage(s, threat.to)
    scores = (Score(amount=stands + cost),)
    parts = (Part(name="credibility", amount=stands, about=str(threat.id)), Part(name="cost", amount=cost))
    if stands >= 0 and stands + cost >= 0 and s.may(Move.CARRY_OUT):
        return Reasoned(
            action=CarryOutThreat(by=s.seat, threat=threat.id), reason=Reason.CARRIES_OUT, parts=parts, scores=scores
        )
    if s.may(Move.BACK_DOWN):
        return Reasoned(
            action=BackDown(by=s.seat, threat=threat.id), reason=Reason.BACKS_DOWN, parts=parts, scores=scores
        )
    return None


def threat(s: Situation) -> Reasoned | None:
    """Threaten whoever stands most in the way of what is most worth having, where that is likely to pay."""
    if s.drawn("press") >= s.temper.presses or not s.may(Move.THREAT) or _pending(s):
        return None
    wanted = s.board.decidable[:, None] & s.board.on_table & s.ground.exists & (s.board.stances[s.place] == SUPPORT)
    worth = np.where(wanted, s.gain, 0.0)
    row, column = divmod(int(worth.argmax()), worth.shape[1])
    target = _target(s, row, column)
    if target is None:
        return None
    leverage = _leverage(s, target)
    gain = float(worth[row, column]) / s.step * min(1.0, WORKS * leverage)
    if gain <= PRICE:
        return None
    choice = s.ground.choice(row, column)
    parts = (
        Part(name="interest", amount=1000 * gain, about=str(choice.bracket), choice=choice),
        Part(name="lost_trust", amount=-1000 * PRICE, about=str(target)),
    )
    scores = (Score(amount=1000 * (gain - PRICE)),)
    return Reasoned(action=_made(s, target, choice), reason=Reason.THREATENS, parts=parts, scores=scores)


def _made(s: Situation, target: SeatId, choice: Choice) -> MakeThreat:
    poor = s.sight.scenario.delegation(target).capacity.financial < DEPENDENT
    demand = Pledge(kind=PledgeKind.SUPPORT, choice=choice)
    means = ThreatMeans.AID if poor else ThreatMeans.TRADE
    return MakeThreat(by=s.seat, to=target, means=means, demand=demand)


def _target(s: Situation, row: int, column: int) -> SeatId | None:
    """Of those who oppose it in public, the one that can be pressed most; nobody is pressed twice."""
    pressed = {each.to for each in s.sight.threats if each.by == s.seat}
    states = s.view.readings.states
    against = (states[int(at)] for at in np.flatnonzero(s.board.stances[:, row, column] == OPPOSE))
    weak = [seat for seat in against if seat != s.seat and seat not in pressed]
    best = max(weak, key=lambda seat: (_leverage(s, seat), seat), default=None)
    return best if best is not None and _leverage(s, best) > LEAST_LEVERAGE else None


def _leverage(s: Situation, target: SeatId) -> float:
    own, theirs = (s.sight.scenario.delegation(seat).power for seat in (s.seat, target))
    return own.coercive / 1000 * (1 - theirs.material / 1000)


def _pending(s: Situation) -> list[Threat]:
    """Own threats of which it is not known yet what becomes of them."""
    waiting = (ThreatStatus.OPEN, ThreatStatus.DEFIED)
    return [each for each in s.sight.threats if each.by == s.seat and each.status in waiting]
