"""What a delegation may put on record beside its signature: why it voted, what it reserves, how it reads the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.asked import Asked
from game.terms.ids import ClauseId
from game.terms.moves import Move


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainVote(Asked):
    """Explain one's vote, before or after it, or one's position at the signature; once. 0 attention."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterReservation(Asked):
    """Exclude a clause for oneself, and lose what the others owe under it. 0 attention."""

    clause: ClauseId


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclareInterpretation(Asked):
    """Say how one reads a clause, or the whole (``clause=None``). Binds nobody. 0 attention."""

    text: str
    clause: ClauseId | None = None


PositionAction: TypeAlias = ExplainVote | EnterReservation | DeclareInterpretation

MOVES: dict[type, Move] = {
    ExplainVote: Move.EXPLAIN,
    EnterReservation: Move.RESERVE,
    DeclareInterpretation: Move.INTERPRET,
}
