"""What a delegation may arrange with others beside the convention."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.arrangements import ArrangementKind
from game.terms.asked import Asked
from game.terms.ids import ArrangementId, ClauseId, SeatId
from game.terms.moves import Move


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferArrangement(Asked):
    """Offer to cooperate on what some articles are about, whatever becomes of the convention. 2 attention."""

    parties: tuple[SeatId, ...]
    """The others whose consent it needs."""
    kind: ArrangementKind
    subjects: tuple[ClauseId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptArrangement(Asked):
    """0 attention; it stands from the moment all parties have accepted."""

    arrangement: ArrangementId


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclineArrangement(Asked):
    """0 attention; one refusal ends the offer."""

    arrangement: ArrangementId


ArrangementAction: TypeAlias = OfferArrangement | AcceptArrangement | DeclineArrangement

MOVES: dict[type, Move] = {
    OfferArrangement: Move.ARRANGEMENT,
    AcceptArrangement: Move.ACCEPT_ARRANGEMENT,
    DeclineArrangement: Move.DECLINE_ARRANGEMENT,
}
