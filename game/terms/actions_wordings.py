"""What a delegation may do with words of its own: draft them, contest what they are said to mean, join as a sponsor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.asked import Asked
from game.terms.ids import AlternativeId, BracketId
from game.terms.moves import Move
from game.terms.text import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class TableOwnWording(Asked):
    """Table words of one's own, and say which alternative of the text they equal in legal effect. 1 attention."""

    bracket: BracketId
    text: str
    equals: AlternativeId
    """One of the scenario's own, but for "no text" (decision D16)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContestWording(Asked):
    """Deny that a wording equals what its author says; the house decides at once. 1 attention, once a wording."""

    bracket: BracketId
    alternative: AlternativeId


@dataclass(frozen=True, slots=True, kw_only=True)
class SponsorWording(Asked):
    """Join those who tabled a wording that is on the table, and support it. 0 attention."""

    choice: Choice


WordingAction: TypeAlias = TableOwnWording | ContestWording | SponsorWording

MOVES: dict[type, Move] = {
    TableOwnWording: Move.OWN_WORDING,
    ContestWording: Move.CONTEST,
    SponsorWording: Move.SPONSOR,
}
