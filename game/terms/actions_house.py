"""What a delegation may do about what is put, or was agreed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.asked import Asked
from game.terms.by_seat import Keyed
from game.terms.ids import BracketId, ItemId, QuestionId
from game.terms.moves import Move
from game.terms.standing import Vote


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenBracket(Asked):
    """Take back what was agreed ad referendum. 2 attention, and an act that is held against one (decision D17)."""

    bracket: BracketId


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveAnswer(Asked):
    """Answer the question before the house. An item left out is answered IN_FAVOUR. 0 attention."""

    question: QuestionId
    votes: Keyed[ItemId, Vote]


HouseAction: TypeAlias = ReopenBracket | GiveAnswer

MOVES: dict[type, Move] = {
    ReopenBracket: Move.REOPEN,
    GiveAnswer: Move.ANSWER,
}
