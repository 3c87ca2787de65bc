"""What becomes of words that delegations drafted themselves, and of those who sponsor wordings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.happened import Happened
from game.terms.ids import AlternativeId, BracketId, SeatId
from game.terms.text import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWordingTabled(Happened):
    """``by`` tabled ``text`` under the new id ``alternative``; it takes the effect of ``equals`` (decision D16)."""

    by: SeatId
    bracket: BracketId
    alternative: AlternativeId
    text: str
    equals: AlternativeId
    attention: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingContested(Happened):
    """``by`` denies that the wording equals what its author says; the question follows."""

    by: SeatId
    bracket: BracketId
    alternative: AlternativeId
    attention: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingStruck(Happened):
    """The house did not find that the wording equals what its author says: it is off the table for good."""

    bracket: BracketId
    alternative: AlternativeId


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingSponsored(Happened):
    """``by`` joined those who tabled the wording, and supports it."""

    by: SeatId
    choice: Choice


WordingEvent: TypeAlias = OwnWordingTabled | WordingContested | WordingStruck | WordingSponsored
