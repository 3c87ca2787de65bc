"""Asks "what would you want for this?", and offers what was named where that is worth it.

Who solves problems asks for the other side's interests before it makes an offer (Fisher & Ury 1981; Thompson 1991 on
seeking information), and asks about what it wants most and somebody stands against. A price that was named is true
while nothing moves, so the package that follows is likelier to be accepted than one that was guessed.
"""

from __future__ import annotations

import numpy as np

from game.delegates import accepting
from game.delegates.board import OPPOSE
from game.delegates.commitments import contradicts, on_offer
from game.delegates.delegate import Reason, Reasoned
from game.delegates.offering import in_earnest, offered
from game.delegates.situation import Situation
from game.delegates.weighed import weighed, worth
from game.terms.actions import AskPrice, Move
from game.terms.bargains import PackageStatus
from game.terms.prices import Inquiry, InquiryStatus

JOINT = 0.5
"""Weight of joint gains from which a delegation asks before it offers. Design value."""
REASON = 1.0
"""Steps of utility that a wording must be worth to be asked about. Design value."""


def question(s: Situation) -> Reasoned | None:
    """Ask the one it trusts most of those who oppose what it wants most, once in a round."""
    if s.temper.lam < JOINT or not s.takes_part or not s.temper.skill.counters or not s.may(Move.ASK_PRICE):
        return None
    if any(each.by == s.seat and each.since == s.sight.moment for each in s.sight.inquiries):
        return None
    against = (s.board.stances == OPPOSE) & s.present[:, None, None]
    against[s.place] = False
    free = s.board.decidable[:, None] & s.board.on_table & s.ground.exists & ~s.forbidden & against.any(0)
    for each in s.sight.inquiries:
        if each.by == s.seat:
            free[s.ground.at(each.choice)] = False
    gain = np.where(free, s.gain, 0.0)
    row, column = divmod(int(gain.argmax()), gain.shape[1])
    choice = s.ground.choice(row, column)
    weights = {"interest": float(gain[row, column]) / s.step, "bound": -REASON}
    if worth(weights) <= 0 or contradicts(on_offer(s.sight), (choice,)):
        return None
    to = max(np.flatnonzero(against[:, row, column]), key=lambda at: (s.trust[at], -at))
    action = AskPrice(by=s.seat, to=s.view.readings.states[int(to)], choice=choice)
    return weighed(action, Reason.ASKS_PRICE, weights, about=str(choice.bracket), choice=choice)


def bought(s: Situation) -> Reasoned | None:
    """Offer the package that was named in this round, where it is worth its price."""
    mine = (each for each in s.sight.inquiries if each.by == s.seat and each.status is InquiryStatus.NAMED)
    named = [each for each in mine if each.since == s.sight.moment]
    if not named or not s.may(Move.PACKAGE):
        return None
    return next((found for each in named if (found := _package(s, each)) is not None), None)


def _package(s: Situation, inquiry: Inquiry) -> Reasoned | None:
    mine = [each for each in s.sight.packages if each.by == s.seat]
    wanted = frozenset(inquiry.package)
    pending = any(each.status is PackageStatus.OFFERED for each in mine)
    if pending or inquiry.to in s.sight.absent or wanted in {frozenset(each.undertakings) for each in mine}:
        return None
    choices = (inquiry.choice, *inquiry.wants)
    if not all(s.board.open[s.ground.at(each)[0]] for each in choices) or s.crosses(choices):
        return None
    if contradicts(on_offer(s.sight), inquiry.wants) or not in_earnest(s, inquiry.wants):
        return None
    other = s.view.readings.index(inquiry.to)
    terms = accepting.score(s, choices, (other,), inquiry.wants)
    return offered(s, (other,), inquiry.package, terms, (), None) if terms.sum() > 0 else None
