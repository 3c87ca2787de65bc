"""What a statement says it is: praise and blame name somebody, a red line names a wording (rule 7.4)."""

from __future__ import annotations

from game.rules.state import Negotiation
from game.rules.topics import Topic
from game.terms import actions as a
from game.terms.actions import Tag
from game.terms.refusals import Refusal, Refused

ABOUT_SOMEBODY = frozenset({Tag.PRAISE, Tag.BLAME})


def _place_is_known(now: Negotiation, action: a.MakeStatement) -> Refused | None:
    choice = action.choice
    if choice is None:
        return None
    if choice.bracket not in now.ground.alternatives:
        return Refused(reason=Refusal.UNKNOWN_BRACKET, about=choice.bracket)
    if choice.alternative not in now.ground.alternatives[choice.bracket]:
        return Refused(reason=Refusal.UNKNOWN_ALTERNATIVE, about=choice.bracket)
    return None


def _tag_is_complete(now: Negotiation, action: a.MakeStatement) -> Refused | None:
    nobody = action.tag in ABOUT_SOMEBODY and not action.about
    nothing = action.tag is Tag.RED_LINE and action.choice is None
    return Refused(reason=Refusal.TAG_INCOMPLETE) if nobody or nothing else None


TOPIC = Topic(
    places={},
    gates={
        a.MakeStatement: (
            (Refusal.UNKNOWN_BRACKET, _place_is_known),
            (Refusal.TAG_INCOMPLETE, _tag_is_complete),
        )
    },
)
