"""Threats: what a delegation says it would do to another unless it gets what it demands (decision D28)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.terms.bargains import Pledge
from game.terms.ids import SeatId, ThreatId
from game.terms.moments import Moment


class ThreatMeans(StrEnum):
    """With what is threatened."""

    TRADE = "trade"
    AID = "aid"
    SECURITY = "security"
    EXCLUSION = "exclusion"
    """From a club."""


class ThreatStatus(StrEnum):
    """What became of a threat."""

    OPEN = "open"
    YIELDED = "yielded"
    """The target promised what was demanded."""
    DEFIED = "defied"
    """Refused; its author may carry it out or back down."""
    CARRIED_OUT = "carried_out"
    DROPPED = "dropped"
    """Its author backed down."""
    LAPSED = "lapsed"
    """Neither carried out nor dropped in time: an empty threat."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Threat:
    """A threat by one delegation to another."""

    id: ThreatId
    by: SeatId
    to: SeatId
    means: ThreatMeans
    demand: Pledge
    """What the target would have to promise."""
    since: Moment
    """The stage it was made in."""
    due: Moment
    """The stage at whose end it lapses."""
    public: bool = False
    """Known to everybody, or to author and target only."""
    status: ThreatStatus = ThreatStatus.OPEN
