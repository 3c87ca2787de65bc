"""What the chair alone may ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.asked import Asked
from game.terms.moves import Move
from game.terms.text import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class SeekAgreement(Asked):
    """The chair: "I see no objection", on one or several brackets."""

    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableChairText(Asked):
    """The chair tables a compromise of its own."""

    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseRound(Asked):
    """The chair closes the round whoever is not ready."""


ChairAction: TypeAlias = SeekAgreement | TableChairText | CloseRound

MOVES: dict[type, Move] = {
    SeekAgreement: Move.SEEK_AGREEMENT,
    TableChairText: Move.CHAIR_TEXT,
    CloseRound: Move.CLOSE_ROUND,
}
