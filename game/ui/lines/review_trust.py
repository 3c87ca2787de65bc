"""What each answer to a request would do to the trust of who asks, as it stands beside the answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.minutes.figures import trust_step
from game.terms.readings import Interval
from game.ui.speaking import QT_TRANSLATE_NOOP, say
from game.ui.widgets.interval_marks import Likely

_CONTEXT = "ReviewTrust"
_WHOLE = 500
"""Reading of full trust."""


class _Words(StrEnum):
    FELT = QT_TRANSLATE_NOOP("ReviewTrust", "Trust in you of who asks")
    RANGE = QT_TRANSLATE_NOOP("ReviewTrust", "{change} ({low} to {high})")
    PENDING = QT_TRANSLATE_NOOP("ReviewTrust", "being worked out")


@dataclass(frozen=True, slots=True, kw_only=True)
class FeltLine:
    """A change of trust, drawn, written and spoken."""

    likely: Likely
    """From -1 to 1."""
    figure: str
    what: str
    spoken: str


def pending() -> str:
    """Said in place of a change that is on its way: a figure that is not the answer's own is never shown."""
    return say(_CONTEXT, _Words.PENDING)


def felt(change: Interval) -> FeltLine:
    """``+0.11 (+0.08 to +0.14)``; the range is left out where there is no doubt."""
    value, low, high = (trust_step(each) for each in (change.value, change.low, change.high))
    doubted = say(_CONTEXT, _Words.RANGE, change=value, low=low, high=high)
    return FeltLine(
        likely=Likely(value=change.value / _WHOLE, low=change.low / _WHOLE, high=change.high / _WHOLE),
        figure=value,
        what=say(_CONTEXT, _Words.FELT),
        spoken=value if low == high else doubted,
    )
