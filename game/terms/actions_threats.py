"""What a delegation may ask with its power: to threaten, to answer a threat, to carry one out or to back down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.asked import Asked
from game.terms.bargains import Pledge
from game.terms.ids import SeatId, ThreatId
from game.terms.moves import Move
from game.terms.threats import ThreatMeans


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeThreat(Asked):
    """Threaten another delegation unless it promises what is demanded. 2 attention; takes coercive power."""

    to: SeatId
    means: ThreatMeans
    demand: Pledge
    public: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerThreat(Asked):
    """The target's: yield, and so promise what is demanded, or defy. 0 attention."""

    threat: ThreatId
    yields: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CarryOutThreat(Asked):
    """The author's: do it, for everybody to see, once it was defied or is due without an answer. 0 attention."""

    threat: ThreatId


@dataclass(frozen=True, slots=True, kw_only=True)
class BackDown(Asked):
    """The author's: drop it. 0 attention."""

    threat: ThreatId


ThreatAction: TypeAlias = MakeThreat | AnswerThreat | CarryOutThreat | BackDown

MOVES: dict[type, Move] = {
    MakeThreat: Move.THREAT,
    AnswerThreat: Move.ANSWER_THREAT,
    CarryOutThreat: Move.CARRY_OUT,
    BackDown: Move.BACK_DOWN,
}
