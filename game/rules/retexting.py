"""The adopted text with another wording in one place: by amendment, or because the others gave way (rule 41)."""

from __future__ import annotations

from dataclasses import replace

from game.rules.state import Negotiation, becoming
from game.terms.by_seat import Keyed
from game.terms.ids import AlternativeId, BracketId, Seq
from game.terms.standing import BracketStanding, BracketStatus


def retexted(now: Negotiation, bracket: BracketId, alternative: AlternativeId) -> Negotiation:
    """The text, and what stands in every bracket of it, once ``alternative`` stands there.

    With another wording of a clause what is nested in it is new: the first wording of each such place (decision D15).
    """
    assert now.adopted is not None
    text, brackets = now.adopted.put(bracket, alternative), now.brackets
    brackets = brackets.put(bracket, _stands(brackets[bracket], alternative))
    for inline in now.ground.inline_of.get(bracket, ()):
        place = now.ground.brackets[inline]
        if place.under is None:
            continue
        if place.under == alternative:
            first = place.alternatives[0].id
            text, brackets = text.put(inline, first), brackets.put(inline, _stands(brackets[inline], first))
        else:
            text = text.drop(inline)
    return becoming(now, adopted=text, brackets=brackets, bracket_touched=_touched(now, bracket))


def _stands(here: BracketStanding, alternative: AlternativeId) -> BracketStanding:
    return replace(here, status=BracketStatus.ADOPTED, agreed=alternative)


def _touched(now: Negotiation, bracket: BracketId) -> Keyed[BracketId, Seq]:
    return now.bracket_touched.put(bracket, now.seq)
