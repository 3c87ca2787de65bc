"""What becomes of threats."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.happened import Happened
from game.terms.ids import SeatId, ThreatId
from game.terms.threats import Threat, ThreatMeans


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreatMade(Happened):
    """Known to both, or to everybody where it was made in public."""

    threat: Threat
    attention: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreatAnswered(Happened):
    """``yields=False``: defied. Yielding is followed by the promise of what was demanded."""

    threat: ThreatId
    by: SeatId
    yields: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreatCarriedOut(Happened):
    """For everybody to see, whoever knew of the threat."""

    threat: ThreatId
    by: SeatId
    to: SeatId
    means: ThreatMeans


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreatDropped(Happened):
    """Its author backed down."""

    threat: ThreatId
    by: SeatId
    to: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreatLapsed(Happened):
    """Nothing came of it in time: those who knew of it have seen that it was empty."""

    threat: ThreatId
    by: SeatId
    to: SeatId


ThreatEvent: TypeAlias = ThreatMade | ThreatAnswered | ThreatCarriedOut | ThreatDropped | ThreatLapsed
