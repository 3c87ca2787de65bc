"""What becomes of side arrangements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.arrangements import Arrangement
from game.terms.happened import Happened
from game.terms.ids import ArrangementId, SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrangementOffered(Happened):
    """Known to its parties."""

    arrangement: Arrangement
    attention: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrangementAccepted(Happened):
    by: SeatId
    arrangement: ArrangementId


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrangementDeclined(Happened):
    by: SeatId
    arrangement: ArrangementId


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrangementConcluded(Happened):
    """As it was concluded: public, or known to its parties only where it is informal."""

    arrangement: Arrangement


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrangementLapsed(Happened):
    arrangement: ArrangementId


ArrangementEvent: TypeAlias = (
    ArrangementOffered | ArrangementAccepted | ArrangementDeclined | ArrangementConcluded | ArrangementLapsed
)
