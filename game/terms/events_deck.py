"""What the world threw into the conference, how it was answered, and what of it has passed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.deck import Change, Fading, Revelation
from game.terms.happened import Happened
from game.terms.ids import Odds, SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDrawn(Happened):
    """An inject was drawn. Others than those it struck see the headline, and of the changes what is public."""

    inject: str
    """Its id in the deck."""
    title: str
    headline: str
    """``{target}`` stands for the names of those it struck."""
    struck: tuple[SeatId, ...]
    everybody: bool
    """It struck all delegations alike."""
    private_text: str
    """Empty in the copies of others."""
    choices: tuple[str, ...]
    """What may be answered, in words; empty in the copies of others."""
    changes: tuple[Change, ...]
    revealed: tuple[Revelation, ...]
    fading: tuple[Fading, ...]
    """What of the changes is taken back later, and when."""
    odds: Odds | None
    """Odds that anything was drawn in this stage, and the draw; ``None`` in every seat's copy."""
    drawn: Odds | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventChoiceMade(Happened):
    inject: str
    by: SeatId
    choice: int
    """Its place, from 0."""
    label: str
    changes: tuple[Change, ...]
    revealed: tuple[Revelation, ...]
    fading: tuple[Fading, ...]
    by_default: bool
    """Nothing was chosen in time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectsPassed(Happened):
    """What was for some rounds only has been taken back: ``changes`` undo it."""

    inject: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpGiven(Happened):
    """Somebody helped whom news had struck, as an answer to them had asked for."""

    inject: str
    by: SeatId
    to: SeatId
    changes: tuple[Change, ...]
    revealed: tuple[Revelation, ...]
    fading: tuple[Fading, ...]


DeckEvent: TypeAlias = EventDrawn | EventChoiceMade | EffectsPassed | HelpGiven
