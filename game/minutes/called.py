"""What a delegation or an office is called: as a label, within a sentence, and where it opens one."""

from __future__ import annotations

import re

from game.minutes.catalogue import plain, say
from game.minutes.english.references import Ref
from game.terms.ids import CHAIR, FACILITATOR, OBSERVER, SeatId
from game.terms.scenario import Delegation

_OFFICES = {
    CHAIR: (Ref.CHAIR, Ref.CHAIR_WITHIN),
    FACILITATOR: (Ref.FACILITATOR, Ref.FACILITATOR_WITHIN),
    OBSERVER: (Ref.OBSERVER, Ref.OBSERVER_WITHIN),
}
_OPENS = r"(?:^|(?<=[.?!] ))"
"""Where a sentence begins."""


def shown(text: str, otherwise: str) -> str:
    """The text as it can be printed, else its id, else a placeholder: never nothing."""
    return plain(text) or plain(otherwise) or say(Ref.UNNAMED)


def first_up(text: str) -> str:
    """The text as it opens a sentence."""
    return text[:1].upper() + text[1:]


def label(seat: SeatId, known: Delegation | None) -> str:
    """As a label: ``Aldmere``, ``Corvane Union``, ``The Chair``."""
    return say(_OFFICES[seat][0]) if seat in _OFFICES else shown(known.name if known else "", str(seat))


def within(seat: SeatId, known: Delegation | None) -> str:
    """Within a sentence: ``Aldmere``, ``the Corvane Union``, ``the Chair``."""
    if seat in _OFFICES:
        return say(_OFFICES[seat][1])
    name = label(seat, known)
    return say(Ref.WITH_ARTICLE, article=known.article, name=name) if known and plain(known.article) else name


def opened(text: str, name: str) -> str:
    """The same text, the name as it is within a sentence raised wherever it opens one."""
    return re.sub(_OPENS + re.escape(name), lambda found: first_up(found.group()), text)
