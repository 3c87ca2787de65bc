"""Answers offers of side arrangements: it joins those whom it trusts, each of them."""

from __future__ import annotations

from game.delegates.delegate import Part, Reason, Reasoned, Score
from game.delegates.situation import Situation
from game.terms.actions import AcceptArrangement, DeclineArrangement, Move
from game.terms.arrangements import ArrangementStatus

TRUSTED = 500
"""Per mille of trust in each of the others from which it joins. Design value."""


def answer(s: Situation) -> Reasoned | None:
    """Answer the oldest offer that waits for this seat, or ``None``."""
    for each in s.sight.arrangements:
        waits = each.status is ArrangementStatus.OFFERED and s.seat in each.parties and s.seat not in each.accepted
        if waits and s.may(Move.ACCEPT_ARRANGEMENT):
            others = [party for party in each.parties if party != s.seat]
            least, doubted = min((s.trust_in(party), party) for party in others)
            kind = AcceptArrangement if least >= TRUSTED else DeclineArrangement
            reason = Reason.JOINS if least >= TRUSTED else Reason.MISTRUSTS
            return Reasoned(
                action=kind(by=s.seat, arrangement=each.id),
                reason=reason,
                parts=(
                    Part(name="trust", amount=least, about=str(doubted)),
                    Part(name="needed_trust", amount=-TRUSTED, about=str(doubted)),
                ),
                scores=(Score(amount=least - TRUSTED),),
            )
    return None
