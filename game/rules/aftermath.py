"""What is kept of the years after signature: work at home, practice under the convention, what is in dispute."""

from __future__ import annotations

from dataclasses import dataclass

from game.terms.by_seat import BySeat, Keyed
from game.terms.events import RecordPublished
from game.terms.home_front import ActorWork
from game.terms.ids import AlternativeId, AmendmentId, ClauseId, DisputeId, PerMille, SeatId
from game.terms.practice import Amendment, Conduct, Dispute, Indicators, Passing, Sanction


@dataclass(frozen=True, slots=True, kw_only=True)
class Aftermath:
    """Everything that is empty until the convention is signed."""

    worked: BySeat[tuple[ActorWork, ...]] = Keyed()
    """What each state has done about its own domestic actors, oldest first."""
    persuaded: BySeat[tuple[SeatId, ...]] = Keyed()
    """Whom each state has pressed to go first in this year."""
    months: BySeat[int] = Keyed()
    """Prosecutor-months left in this year of practice."""
    conference: bool = False
    """Whether a review conference meets in this year."""
    conduct: BySeat[Keyed[ClauseId, Conduct]] = Keyed()
    """What each party does about an obligation with which it does not simply comply."""
    demands: BySeat[Keyed[ClauseId, AlternativeId]] = Keyed()
    """The wording that a breach is to bring about."""
    capacity: BySeat[PerMille] = Keyed()
    """As the last year that was counted ended."""
    compliance: Keyed[ClauseId, BySeat[int]] = Keyed()
    """Thirds met in the last year that was counted."""
    fair: BySeat[PerMille] = Keyed()
    below: tuple[SeatId, ...] = ()
    """Parties whose record was credibly below the bar of a club."""
    published: tuple[RecordPublished, ...] = ()
    indicators: tuple[Indicators, ...] = ()
    disputes: Keyed[DisputeId, Dispute] = Keyed()
    sanctions: tuple[Sanction, ...] = ()
    sanctioned: BySeat[tuple[SeatId, ...]] = Keyed()
    """Against whom each state has gone a step further in this year."""
    forgiven: BySeat[tuple[SeatId, ...]] = Keyed()
    """Whom each state has released in this year."""
    amendments: Keyed[AmendmentId, Amendment] = Keyed()
    excluding: BySeat[tuple[SeatId, ...]] = Keyed()
    """Who has asked in this year that a party be excluded."""
    passing: tuple[Passing, ...] = ()
    """What of a shock is taken back later."""
    left: tuple[SeatId, ...] = ()
    """Who was a party and is none any more."""


NOTHING_YET = Aftermath()
