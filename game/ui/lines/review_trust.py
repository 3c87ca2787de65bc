"""What each answer to a request would do to the trust of who asks, as it stands beside the answers."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from game.minutes.figures import trust_step
from game.terms.actions import Action
from game.terms.readings import Interval
from game.ui.lines.review import AwaitsLine
from game.ui.speaking import QT_TRANSLATE_NOOP, say

_CONTEXT = "ReviewTrust"


class _Words(StrEnum):
    FELT = QT_TRANSLATE_NOOP("ReviewTrust", "Trust in you of who asks: {changes}.")
    ONE = QT_TRANSLATE_NOOP("ReviewTrust", "{answer} {change} ({low} to {high})")
    EXACT = QT_TRANSLATE_NOOP("ReviewTrust", "{answer} {change}")


def felt(line: AwaitsLine, changes: Mapping[Action, Interval]) -> str:
    """``Trust in you of who asks: Grant +0.11 (+0.08 to +0.14); Refuse −0.16.`` Empty while nothing is known."""
    told = [_one(answer.plain, changes[answer.action]) for answer in line.answers if answer.action in changes]
    return say(_CONTEXT, _Words.FELT, changes="; ".join(told)) if told else ""


def _one(answer: str, change: Interval) -> str:
    value, low, high = (trust_step(each) for each in (change.value, change.low, change.high))
    if low == high:
        return say(_CONTEXT, _Words.EXACT, answer=answer, change=value)
    return say(_CONTEXT, _Words.ONE, answer=answer, change=value, low=low, high=high)
