"""Answers what the world throws in.

A problem-solver owns up: a deck names the candid answer first and silence last, and what is kept quiet is held against
one when it comes out (Slovic 1993). It reads the labels, as a person does, and not what they will do.
"""

from __future__ import annotations

from game.delegates.delegate import Reason, Reasoned
from game.delegates.situation import Situation
from game.terms.actions import ChooseInEvent

CANDID = 0


def answer(s: Situation) -> Reasoned | None:
    """Its answer to the first news that waits for one."""
    for each in s.sight.injects:
        if s.seat not in each.chosen:
            action = ChooseInEvent(by=s.seat, inject=each.id, choice=CANDID)
            return Reasoned(action=action, reason=Reason.OWNS_UP)
    return None
