"""English: what would you want for this?"""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Said


@verify(UNIQUE)
class Pricing(Said):
    """Questions, prices, and why there is none."""

    ASKED = "{who} asked {whom} what it would want for {choice}."
    NAMED = "{who} told {whom} that for {choice} it would want {wants}."
    NAMED_FOR_NOTHING = "{who} told {whom} that it would support {choice} as things stand, and want nothing for it."
    REFUSED = "{who} told {whom} that it has no price for {choice}: {reason}."
    UNANSWERED = "{who} did not say what it would want from {whom} for {choice}."

    RED_LINE = "its capital will not have it"
    WORD_GIVEN = "it has given its word on another wording"
    SETTLED = "it cannot be settled now"
    NOTHING_SUFFICES = "nothing that is open would make up for it at this stage"
    NOT_SAID = "it would rather not say more"

    INQUIRY = "the question of {who} to {whom}"
