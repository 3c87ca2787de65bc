"""Sessions of one scenario side by side: for a class that played at several tables."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.terms.by_seat import BySeat, Keyed
from game.terms.debrief import Headline
from game.terms.debrief_marks import Rests
from game.terms.ids import AlternativeId, ClauseId, PerMille, SeatId
from game.terms.mandate import Future
from game.terms.practice import Indicators


class Aspect(StrEnum):
    """What is compared of every session, beside the worth of its text to each state and the text itself."""

    PLAYED_BY = "played_by"
    OUTCOME = "outcome"
    PARTIES = "parties"
    FORCE = "force"
    CREATED = "created"
    INTEGRATIVE = "integrative"
    PACKAGES = "packages"
    KEPT = "kept"
    BROKEN = "broken"
    THREATS = "threats"
    FUTURE = "future"
    HONOURED = "honoured"
    MET = "met"


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One session. Every ``rests`` is of its own record."""

    session: str
    """What it is stored under."""
    persons: tuple[SeatId, ...]
    headline: Headline
    created: PerMille
    integrative: int
    packages: int
    """Concluded."""
    kept: int
    broken: int
    """Promises and packages."""
    threats: int
    values: BySeat[int]
    """What the text is worth to each state beyond what it has without one, per mille."""
    parties: BySeat[int]
    """Year of ratification of every party."""
    future: Future
    """Resembled most by the world that it came to (E6.14)."""
    last_year: Indicators | None
    """Figures of the last year after signature that was counted."""
    text: Keyed[ClauseId, AlternativeId]
    """What stands in each article that is in the text; what leads where nothing was adopted."""
    rests: Rests
    """The events that settled the text and judged promises."""
    behind: Keyed[Aspect, Rests] = Keyed()
    """The events behind each thing compared; where nothing was counted, the first of the record and the last."""
    behind_values: BySeat[Rests] = Keyed()
    behind_text: Keyed[ClauseId, Rests] = Keyed()
    """Of every article, whether something stands in it or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All of them, in the order they were named."""

    scenario: str
    title: str
    sessions: tuple[Compared, ...]
    differ: tuple[ClauseId, ...]
    """Articles in which not all texts are alike."""
