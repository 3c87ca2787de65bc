"""What is done at home, and how one ratification moves another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.by_seat import BySeat
from game.terms.happened import Happened
from game.terms.home_front import HomeMeans
from game.terms.ids import PerMille, SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorWorked(Happened):
    """``by`` did something about a domestic actor of its own: a declaration in public, a side payment at home only."""

    by: SeatId
    actor: str
    means: HomeMeans
    attention: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NeighbourPersuaded(Happened):
    """Public. ``trust`` = per mille of trust of ``to`` in ``by``, as everybody can tell: as far as that it works."""

    by: SeatId
    to: SeatId
    trust: PerMille
    attention: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionPostponed(Happened):
    """``withdrawn``: it lay before the capital, and was taken back."""

    by: SeatId
    withdrawn: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ContagionSpread(Happened):
    """Those who ratified this year moved those who have not: by public estimate, for everybody to see (E4.1, E4.8)."""

    year: int
    moved: BySeat[BySeat[int]]
    """State that has not ratified; by whose ratification; per mille of its likelihood within five years."""


HomeFrontEvent: TypeAlias = ActorWorked | NeighbourPersuaded | SubmissionPostponed | ContagionSpread
