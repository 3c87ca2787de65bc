"""The negotiation at one moment: everything that follows from the record, frozen from head to foot.

Composed of the vocabulary's own nouns. Nothing here decides; the topics of the room read it and answer another one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from game.rules.aftermath import NOTHING_YET, Aftermath
from game.rules.ground import Ground
from game.terms.arrangements import Arrangement
from game.terms.bargains import Package, Promise
from game.terms.by_seat import BySeat, Keyed
from game.terms.caucuses import Caucus
from game.terms.cooperation import Project, Request
from game.terms.deck import Fading, Hope, OpenInject, Revelation
from game.terms.events import EndReason, Occupant, SessionOpened
from game.terms.ids import (
    AlternativeId,
    ArrangementId,
    BracketId,
    CaucusId,
    ClauseId,
    InformalsId,
    InquiryId,
    MessageId,
    PackageId,
    PromiseId,
    RequestId,
    SeatId,
    Seq,
    ThreatId,
)
from game.terms.informals import Informals
from game.terms.leaks import Disclosure, Letter
from game.terms.mandate import Mandate
from game.terms.moments import Moment
from game.terms.prices import Inquiry
from game.terms.standing import BracketStanding, Confidence, Question
from game.terms.threats import Threat

__all__ = ["NEVER", "Evidence", "Negotiation", "Step", "Steps", "becoming"]

NEVER = Seq(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The event that speaks for, or against, a promise that is still due."""

    kept: bool
    proof: Seq


@dataclass(frozen=True, kw_only=True)
class Negotiation:
    """One moment of one conference. Without slots: its sixty fields are then copied as one table (``becoming``)."""

    opened: SessionOpened
    """The first event, secrets included: never leaves this room but through ``sight``."""
    ground: Ground = field(compare=False, repr=False)
    """What was worked out from ``opened`` once."""
    seq: Seq
    """The last event taken into account."""
    moment: Moment
    attention: BySeat[int]
    """Left in this stage, for every delegation."""
    ready: BySeat[bool]
    """For every delegation and the chair. A seat nobody sits in always is."""
    brackets: Keyed[BracketId, BracketStanding]
    confidences: BySeat[tuple[Confidence, ...]] = Keyed()
    """What each seat was told in private, or told; oldest first."""
    packages: Keyed[PackageId, Package] = Keyed()
    """Ids sort by age."""
    offers: Keyed[PackageId, int] = Keyed()
    """The packages that still wait for an answer, and the sitting each was offered in."""
    promises: Keyed[PromiseId, Promise] = Keyed()
    evidence: Keyed[PromiseId, Evidence] = Keyed()
    threats: Keyed[ThreatId, Threat] = Keyed()
    caucuses: Keyed[CaucusId, Caucus] = Keyed()
    requests: Keyed[RequestId, Request] = Keyed()
    inquiries: Keyed[InquiryId, Inquiry] = Keyed()
    arrangements: Keyed[ArrangementId, Arrangement] = Keyed()
    informals: Keyed[InformalsId, Informals] = Keyed()
    """Those at work; ids sort by age."""
    projects: tuple[Project, ...] = ()
    contact_points: tuple[SeatId, ...] = ()
    """Delegations that have named one, in the order they did."""
    question: Question | None = None
    adopted: Keyed[BracketId, AlternativeId] | None = None
    signed: tuple[SeatId, ...] = ()
    withheld: tuple[SeatId, ...] = ()
    submitted: tuple[SeatId, ...] = ()
    parties: BySeat[int] = Keyed()
    """Year of ratification of every party."""
    reservations: BySeat[tuple[ClauseId, ...]] = Keyed()
    """Clauses each state has excluded for itself."""
    explained: tuple[SeatId, ...] = ()
    """Who has explained its position."""
    in_force: int | None = None
    letters: Keyed[MessageId, Letter] = Keyed()
    """Messages as they were sent: what their parties could leak."""
    leaks: tuple[Disclosure, ...] = ()
    absent: BySeat[Seq] = Keyed()
    """The event with which each delegation that is out of the room walked out."""
    ending: EndReason | None = None
    parked: tuple[ClauseId, ...] = ()
    """Clauses the chair has put aside, in the order in which it did."""
    clock: Keyed[str, int] = Keyed()
    """Rounds that a sitting (its number as a word) has beyond those of the calendar; negative where it lost some."""
    sitting_out: BySeat[int] = Keyed()
    """Rounds that a delegation still has to sit out."""
    drawn: tuple[str, ...] = ()
    """Injects that have been drawn, oldest first; none comes twice."""
    injects: Keyed[str, OpenInject] = Keyed()
    """Those that wait for an answer in this stage."""
    fading: tuple[Fading, ...] = ()
    hopes: tuple[Hope, ...] = ()
    """Help that answers to injects asked for, oldest first."""
    spoken: tuple[str, ...] = ()
    """What guests have said, oldest first; nothing is said twice."""
    floor_given: Seq = NEVER
    """The event that last gave the floor to a guest."""
    undone: tuple[tuple[Seq, Seq], ...] = ()
    """Where the conference went back to, and the event with which it did, oldest first."""
    handed: BySeat[Occupant] = Keyed()
    """Who sits in seats that were handed over since the opening."""
    opened_rounds: int = 0
    """Rounds and years that have opened so far."""
    mandates: BySeat[Mandate] = Keyed()
    """Instructions that the world has changed since the opening."""
    revealed: tuple[Revelation, ...] = ()
    """What everybody learned of somebody's instructions, oldest first."""
    extended: tuple[int, ...] = ()
    """Sittings the chair has extended."""
    bracket_touched: Keyed[BracketId, Seq] = Keyed()
    """The event that last settled or unsettled each bracket (decision D7)."""
    package_touched: Keyed[PackageId, Seq] = Keyed()
    """The event that closed each package that is closed."""
    touched: Keyed[str, Seq] = Keyed()
    """The event that last answered or closed each threat, request, inquiry and arrangement, by its id."""
    question_touched: Seq = NEVER
    """The event that last put or closed a question."""
    stage_touched: Seq = NEVER
    """The event that opened this stage."""
    aftermath: Aftermath = NOTHING_YET
    """What is kept of the years after signature."""


if TYPE_CHECKING:  # the checker knows the fields of what ``replace`` is given, and of nothing else
    from dataclasses import replace as becoming
else:

    def becoming(now: Negotiation, **fields: Any) -> Negotiation:
        """The same state with other ``fields``: what ``replace`` would make, at a tenth of the cost."""
        twin = object.__new__(Negotiation)
        twin.__dict__.update(now.__dict__, **fields)
        return twin


Step: TypeAlias = Callable[[Negotiation, Any], Negotiation]
"""What an event of one class makes of the state."""

Steps: TypeAlias = dict[type, Step]
"""A step for every class of event of a topic."""
