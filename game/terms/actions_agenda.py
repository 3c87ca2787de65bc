"""What the chair may ask about the order of business: clauses, rounds, votes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.asked import Asked
from game.terms.ids import BracketId, ClauseId
from game.terms.moves import Move
from game.terms.text import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkClause(Asked):
    """The chair puts a clause aside: nothing is done with it until it is taken up again."""

    clause: ClauseId


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeUpClause(Asked):
    """The chair takes up a clause that was put aside."""

    clause: ClauseId


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtendSitting(Asked):
    """The chair adds a round to this sitting. Once a sitting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeekReopening(Asked):
    """The chair asks whether anybody objects to taking up again what was agreed (decision D17)."""

    bracket: BracketId


@dataclass(frozen=True, slots=True, kw_only=True)
class PutToVote(Asked):
    """The chair puts wordings to the vote, each decided for itself by the scenario's majority. In the last sitting."""

    choices: tuple[Choice, ...]


AgendaAction: TypeAlias = ParkClause | TakeUpClause | ExtendSitting | SeekReopening | PutToVote

MOVES: dict[type, Move] = {
    ParkClause: Move.PARK,
    TakeUpClause: Move.TAKE_UP,
    ExtendSitting: Move.EXTEND,
    SeekReopening: Move.SEEK_REOPENING,
    PutToVote: Move.PUT_TO_VOTE,
}
