"""English: sessions side by side."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Said


@verify(UNIQUE)
class Beside(Said):
    """Rows of the table, and what stands in its cells."""

    WHAT = "Sessions side by side: {title}"
    PLAYED_BY = "Played by persons"
    NOBODY = "nobody"
    OUTCOME = "Outcome"
    BY_CONSENSUS = "adopted by consensus"
    BY_VOTE = "adopted by vote"
    NOT_ADOPTED = "not adopted"
    GOES_ON = "goes on"
    PARTIES = "Ratifications"
    PARTIES_OF = "{count}, where {needed} are needed"
    FORCE = "In force in year"
    NEVER = "–"
    CREATED = "Joint gain made, of the most there was"
    INTEGRATIVE = "From splitting differences (0) to the Nash text (100)"
    PACKAGES = "Packages concluded"
    KEPT = "Promises kept"
    BROKEN = "Promises and packages broken"
    THREATS = "Threats"
    FUTURE = "Where the world went"
    HONOURED = "Requests honoured of those made, last year"
    HONOURED_OF = "{given} of {asked}"
    MET = "Of what is due, met, last year"
    VALUE = "{who}: points of a hundred beyond having no text"
