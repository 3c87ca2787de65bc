"""English: caucuses."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Said


@verify(UNIQUE)
class Groups(Said):
    """From the invitation to the end."""

    FORMED = "{who} formed {caucus} and invited {whom} to join."
    JOINED = "{who} joined {caucus}, which now has {members}."
    LEFT = "{who} left {caucus}."
    SPEAKER = "{who} let {speaker} speak for {caucus}."
    ENDED = "{caucus} came to an end."
    CAUCUS = "the caucus “{name}”"
    CAUCUS_FIRST = "The caucus “{name}”"
    CAUCUS_UNKNOWN = "caucus {id}"
    CAUCUS_UNKNOWN_FIRST = "Caucus {id}"
    FOR_CAUCUS = "{who}, for {caucus},"
