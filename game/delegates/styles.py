"""How a chair presides, read off what the scenario says of it in words."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.remembering import remembered
from game.terms.scenario import ChairBrief

ONCE = ("once per clause", "for each clause", "per clause at most")
SMALL_CIRCLES = ("informals", "friends of the chair", "pen-holder")
PATIENT = ("patient", "waits")


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What a chair does as it is; everything else depends on the room."""

    one_text_each: bool
    """It tables a text of its own once for each article, and does not come back to it."""
    small_circles: bool
    """It sends what is stuck to a few as soon as it is; others wait until a text of theirs has met objections."""
    patient: bool
    """It gives a round more where little is left, if the room has just moved; others where much is."""


@remembered(16)
def style_of(chair: ChairBrief) -> Style:
    """The style that some words stand for. Whoever is described in none of them presides by the room alone."""
    words = chair.style.lower()
    return Style(
        one_text_each=any(each in words for each in ONCE),
        small_circles=any(each in words for each in SMALL_CIRCLES),
        patient=any(each in words for each in PATIENT),
    )
