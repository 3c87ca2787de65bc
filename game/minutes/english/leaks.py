"""English: leaks."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Said


@verify(UNIQUE)
class Leaking(Said):
    """What has come out, and through whom."""

    LEAKED = "{who} leaked {what}."
    CAME_OUT = "It came out through somebody unnamed: {what}."
    MESSAGE = "what {who} had written to {whom}, “{text}”"
    OFFER = "what {who} had offered {whom}, that {terms}"
    THREAT = "that {who} had threatened {whom} unless it promised {pledge}"
    CONFIDENCE = "that {who} had told {whom} in confidence that it was {position}"
    ARRANGEMENT = "that {parties} had an understanding on the matter of {articles}"
    ARRANGEMENT_OFFERED = "that {who} had offered {whom} an arrangement on the matter of {articles}"
    NOTHING = "something nobody could make out"
