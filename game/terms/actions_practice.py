"""What a party may ask in the years under the convention."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.asked import Asked
from game.terms.ids import AlternativeId, AmendmentId, ClauseId, SeatId
from game.terms.moves import Move
from game.terms.practice import Conduct
from game.terms.text import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class SetConduct(Asked):
    """Comply with an obligation, go slow, or breach it, from this year until one says otherwise. 0 attention."""

    clause: ClauseId
    conduct: Conduct
    demands: AlternativeId | None = None
    """Of a breach: the wording that it is to have changed into (renegotiation by non-compliance, E7.6)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RaiseDispute(Asked):
    """Complain, by the means the text provides, that another party does not do what a clause asks. 1 attention."""

    against: SeatId
    clause: ClauseId


@dataclass(frozen=True, slots=True, kw_only=True)
class ImposeSanction(Asked):
    """Go one step up the ladder against another party. 1 attention; once a year against each."""

    against: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class LiftSanction(Asked):
    """Take back what one has imposed. 0 attention."""

    against: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgive(Asked):
    """Release another of what it owes. 0 attention; once a year each."""

    to: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class DenounceConvention(Asked):
    """Leave the convention, with effect at the end of the year. 0 attention."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeekExclusion(Asked):
    """Ask that a party be excluded: two thirds of the other parties can, where the text makes a club. 1 attention."""

    against: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposeAmendment(Asked):
    """Before a review conference: another wording for a bracket of the text. 2 attention."""

    choice: Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerAmendment(Asked):
    """For an amendment, or against it. 0 attention."""

    amendment: AmendmentId
    accepts: bool


PracticeAction: TypeAlias = (
    SetConduct
    | RaiseDispute
    | ImposeSanction
    | LiftSanction
    | Forgive
    | DenounceConvention
    | SeekExclusion
    | ProposeAmendment
    | AnswerAmendment
)

MOVES: dict[type, Move] = {
    SetConduct: Move.CONDUCT,
    RaiseDispute: Move.DISPUTE,
    ImposeSanction: Move.SANCTION,
    LiftSanction: Move.LIFT_SANCTION,
    Forgive: Move.FORGIVE,
    DenounceConvention: Move.DENOUNCE,
    SeekExclusion: Move.EXCLUDE,
    ProposeAmendment: Move.AMEND,
    AnswerAmendment: Move.ANSWER_AMENDMENT,
}
