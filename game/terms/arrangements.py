"""Side arrangements: what some agree among themselves beside the convention."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.terms.ids import ArrangementId, ClauseId, SeatId
from game.terms.moments import Moment


class ArrangementKind(StrEnum):
    """Between whom, and how firmly."""

    BILATERAL = "bilateral"
    REGIONAL = "regional"
    """Among delegations of one region."""
    INFORMAL = "informal"
    """Not binding, and known to its parties only."""


class ArrangementStatus(StrEnum):
    """What became of it."""

    OFFERED = "offered"
    CONCLUDED = "concluded"
    DECLINED = "declined"
    LAPSED = "lapsed"
    """Still open when the sitting after the one it was offered in closed, or the last sitting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """Cooperation among some on what certain articles are about: a quick benefit, and less need of the convention."""

    id: ArrangementId
    by: SeatId
    parties: tuple[SeatId, ...]
    """Everybody whose consent it needs, the author first."""
    kind: ArrangementKind
    subjects: tuple[ClauseId, ...]
    accepted: tuple[SeatId, ...] = ()
    status: ArrangementStatus = ArrangementStatus.OFFERED
    since: Moment
    """When it was concluded; offered, until then."""
