"""Caucuses: groups of delegations that speak, table and promise together."""

from __future__ import annotations

from dataclasses import dataclass

from game.terms.ids import CaucusId, SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class Caucus:
    """A group. It is known to everybody once two have joined."""

    id: CaucusId
    name: str
    speaker: SeatId
    """Speaks, tables and promises for the group."""
    members: tuple[SeatId, ...]
    """In the order they joined."""
    invited: tuple[SeatId, ...] = ()
    """Who may join, its founder apart; empty in the eyes of others."""
