"""Where in the course of a conference we are (decision D11)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

QUARTERS_A_MONTH = 4
"""A round is a quarter of a month."""
QUARTERS_A_YEAR = 48


class Phase(StrEnum):
    """The course of a conference, in its order."""

    PREPARATION = "preparation"
    OPENING = "opening"
    SITTING = "sitting"
    INTERSESSION = "intersession"
    """The months between two sittings."""
    ADOPTION = "adoption"
    SIGNATURE = "signature"
    HOME = "home"
    """The ratification years."""
    REVIEW = "review"
    """The years under a convention in force; capitals go on ratifying."""
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One stage of the conference."""

    phase: Phase
    sitting: int = 0
    """From 1 while sitting; in an intersession that of the sitting before, afterwards that of the last."""
    round: int = 0
    """From 1 within its sitting."""
    year: int = 0
    """From 1 in the years after signature."""
    quarter: int = 0
    """Quarter-months since the opening statements: the clock of all decay."""
