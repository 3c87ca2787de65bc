"""What a debrief tells of the years after signature: figures, compliance, what parties did about it, the arrival."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.terms.by_seat import Keyed
from game.terms.debrief_marks import Rests
from game.terms.ids import ClauseId, PerMille, SeatId, Seq
from game.terms.practice import Arrival, Indicators


class DeedKind(StrEnum):
    """What somebody did about the convention, or what happened to it."""

    DISPUTE = "dispute"
    """Raised, or closed."""
    SANCTION = "sanction"
    """Imposed, lifted, or a debt forgiven."""
    LEFT = "left"
    """Denounced, or excluded."""
    TEXT = "text"
    """A rule broken to have it changed, an amendment closed."""
    REVIEW = "review"
    """A record was published."""
    SHOCK = "shock"
    """Something happened in the world."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeedTold:
    """One event of the years; its sentence is that of the record."""

    seq: Seq
    year: int
    kind: DeedKind
    by: SeatId | None
    """``None`` where nobody did it."""
    rests: Rests


@dataclass(frozen=True, slots=True, kw_only=True)
class YearTold:
    """One counted year."""

    year: int
    figures: Indicators
    met: Keyed[ClauseId, PerMille]
    """Of what each obligation asks of the parties it binds, met; empty while the convention is not in force."""
    rests: Rests
    """The counting of the year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearsTold:
    """All of it; no years where nothing was signed."""

    years: tuple[YearTold, ...]
    deeds: tuple[DeedTold, ...]
    """In the order of the record."""
    arrival: Arrival
    """Where the world had come by the last year that was counted (E6.13, E6.14)."""
    rests: Rests
    """The counting of every year; without one, the event with which the session stands."""
