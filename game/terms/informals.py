"""Informals: a few delegations whom the chair asks to work on some clauses by themselves."""

from __future__ import annotations

from dataclasses import dataclass

from game.terms.ids import ClauseId, InformalsId, SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class Informals:
    """A group of a few at work, known to everybody."""

    id: InformalsId
    parties: tuple[SeatId, ...]
    clauses: tuple[ClauseId, ...]
    friends: bool
    """They are friends of the chair: each may report a text."""
    until: int
    """The round of the session, counted from 1, with which it closes."""
