"""What was heard of those who are no delegation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.deck import Change, Fading
from game.terms.guests import Guest, GuestAct
from game.terms.happened import Happened
from game.terms.ids import ClauseId


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorGiven(Happened):
    guest: Guest
    clause: ClauseId


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestSpoke(Happened):
    """Everybody hears it; what it does to instructions is known to whose they are."""

    guest: Guest
    clause: ClauseId
    act: GuestAct
    speech: str
    """Its id among the guests' speeches."""
    title: str
    text: str
    changes: tuple[Change, ...]
    fading: tuple[Fading, ...]
    """What of the changes is taken back later, and when."""


GuestEvent: TypeAlias = FloorGiven | GuestSpoke
