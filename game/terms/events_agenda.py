"""What happened to the order of business: clauses put aside and taken up, rounds added."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.happened import Happened
from game.terms.ids import ClauseId


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseParked(Happened):
    clause: ClauseId


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseTakenUp(Happened):
    """By the chair, or by itself as the last sitting opens."""

    clause: ClauseId


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingExtended(Happened):
    """The sitting has that many rounds now."""

    sitting: int
    rounds: int


AgendaEvent: TypeAlias = ClauseParked | ClauseTakenUp | SittingExtended
