"""Practice under the convention: conduct, compliance, records, disputes, sanctions, amendments, figures of a year."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.terms.by_seat import BySeat, Keyed
from game.terms.deck import Change
from game.terms.ids import AlternativeId, AmendmentId, ClauseId, DisputeId, Odds, PerMille, SeatId, Seq
from game.terms.mandate import Future
from game.terms.readings import Grid
from game.terms.text import Choice

CASES = ("evidence", "preservation", "extradition", "assets")
"""Kinds of request as they are counted (E7.1): the first axis of ``Practice.asked`` and ``given``."""
THIRDS = 3
"""Compliance comes in thirds: 0 not yet, 1 partly, 2 mostly, 3 full (decision D29)."""
NOT_DUE = -1
"""In a table of compliance: no party, or not bound by that clause."""


class Conduct(StrEnum):
    """What a party sets out to do about one obligation; it complies unless it says otherwise."""

    COMPLY = "comply"
    GO_SLOW = "go_slow"
    """At most one third of it is met."""
    BREACH = "breach"
    """None of it is met."""


class DisputeMeans(StrEnum):
    """How the text says that a dispute is settled."""

    CONSULTATION = "consultation"
    ARBITRATION = "arbitration"
    OPT_OUT = "opt_out"
    """Arbitration, unless a party objects to it: then consultation."""


class DisputeStatus(StrEnum):
    """What became of a dispute."""

    OPEN = "open"
    UPHELD = "upheld"
    """The complaint was found right: the other has to comply."""
    DISMISSED = "dismissed"
    UNSETTLED = "unsettled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A complaint by one party that another does not do what a clause asks."""

    id: DisputeId
    by: SeatId
    against: SeatId
    clause: ClauseId
    means: DisputeMeans
    year: int
    status: DisputeStatus = DisputeStatus.OPEN


class SanctionStep(StrEnum):
    """Steps of a graduated sanction, one after another."""

    PROTEST = "protest"
    SUSPENSION = "suspension"
    """Of one's own duties towards it."""
    RETORSION = "retorsion"
    """Curbs on what is not owed: trade, visas, aid."""


LADDER = tuple(SanctionStep)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sanction:
    """What one party has imposed on another, up to its present step."""

    by: SeatId
    against: SeatId
    step: SanctionStep
    since: int
    """Year."""


class AmendmentStatus(StrEnum):
    """What became of an amendment."""

    PROPOSED = "proposed"
    ADOPTED = "adopted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """Another wording for a bracket of the adopted text, before a review conference."""

    id: AmendmentId
    by: SeatId
    choice: Choice
    was: AlternativeId
    year: int
    in_favour: tuple[SeatId, ...]
    """The author among them."""
    against: tuple[SeatId, ...] = ()
    status: AmendmentStatus = AmendmentStatus.PROPOSED


class ShockKind(StrEnum):
    """What strikes the world whether or not anybody moves (E7.8)."""

    LEADERSHIP = "leadership"
    """Another government: it wants other things, and is trusted less until it is known."""
    CRISIS = "crisis"
    """The blocs are at odds for two years."""
    SCANDAL = "scandal"
    """Something that some clauses are about is suddenly on everybody's mind."""
    FISCAL = "fiscal"
    """A region is short of money, and so of capacity."""
    TECHNOLOGY = "technology"
    """What the text asks for is no longer much."""
    CAMPAIGN = "campaign"
    """Civil society speaks up for rights."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShockFound:
    """One shock, worked out: whom it strikes and what is different from now on."""

    kind: ShockKind
    odds: Odds
    """That one of its kind (and, of leadership, of that state) comes in a year."""
    struck: tuple[SeatId, ...]
    """Empty where it is everybody."""
    clauses: tuple[ClauseId, ...]
    changes: tuple[Change, ...]
    climate: int = 0
    """Logits per mille by which it moves the climate between states."""
    depth: PerMille = PerMille(0)
    """By which the depth that is usual has risen."""
    years: int = 0
    """It passes after so many years; 0 = it stays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passing:
    """What of a shock is taken back, and when."""

    until: int
    """The year with whose opening it passes."""
    changes: tuple[Change, ...]
    """The same with ``-delta``."""
    climate: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicators:
    """What the convention did in the world in one year, for a dashboard (E7.7, decision D29)."""

    parties: int
    asked: int
    """Requests from state to state."""
    given: int
    """Of these, honoured: information exchanged."""
    by_kind: tuple[int, ...]
    """Honoured, in the order of ``CASES``."""
    inside: PerMille
    """Of requests between parties, honoured; 0 without parties."""
    across: PerMille
    """Between parties and the rest."""
    willing: PerMille
    """Of all requests, honoured willingly."""
    registrations: PerMille
    """Beneficial owners registered, mean of all states."""
    recovered: int
    """Of criminal proceeds, recovered, in hundredths of a per cent."""
    victims: int
    """Tenths of a victim assisted."""
    compliance: PerMille
    """Of all that is due, met; 0 where nothing is due."""
    trust: PerMille
    """Mean of all trust between states, in public."""
    norm: PerMille
    """What parties have come to expect of each other (E7.4)."""
    rule: PerMille
    """The world: 0 transactional, 1000 rule-based."""
    climate: int
    """The climate of trust since the opening, logits per mille."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """A year of cooperation and compliance as it went. Axes follow ``states``; i asked j."""

    states: tuple[SeatId, ...]
    asked: Grid
    """[kinds, N, N] requests."""
    given: Grid
    """[kinds, N, N] honoured."""
    willing: Grid
    """[N, N] thousandths of a request honoured that were given willingly."""
    odds: Grid
    """[N, N] parts per 100,000: that j honours a request of i."""
    bound: tuple[ClauseId, ...]
    """The obligations of the text, in the order of its articles."""
    levels: Grid
    """[obligations, N] thirds met, or ``NOT_DUE``."""
    level_odds: Grid
    """[obligations, N] parts per 100,000: that any one third is met."""
    level_drawn: Grid
    """[obligations, N] the draw: the level is the number of thirds that it falls on."""
    capacity: BySeat[PerMille]
    """Of every state as the year ends."""
    fair: BySeat[PerMille]
    """Of every party: what it delivered, for what could be expected of it, over the years (E7.4)."""
    pay: BySeat[int]
    """Hundred-thousandths of utility that the year was worth to each state (E7.5)."""
    below: tuple[SeatId, ...]
    """Parties credibly below the bar of a club."""
    indicators: Indicators


class Coordinate(StrEnum):
    """What tells one future from another, each in 0..1 (E6.13)."""

    PARTICIPATION = "participation"
    BINDINGNESS = "bindingness"
    DELIVERY = "delivery"
    CLUB = "club"
    COERCION = "coercion"
    INFORMALITY = "informality"
    INNOVATION = "innovation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pushed:
    """What moved where the world went: one coordinate of the futures, and the events behind it."""

    coordinate: Coordinate
    began: PerMille
    ended: PerMille
    toward: PerMille
    """How far its move brought the world nearer to the future it arrived at, per mille of likeness; may be negative."""
    events: tuple[Seq, ...] = ()
    """Places in the record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """Which of the five futures a session arrived at, whence, and what pushed it there (E6.13, E6.14). A likeness."""

    future: Future
    began: Future
    """The future it resembled as it opened for signature, or ended without a text."""
    likeness: Keyed[Future, PerMille]
    """At the end; sums to 1000."""
    likeness_then: Keyed[Future, PerMille]
    coordinates: Keyed[Coordinate, PerMille]
    by_year: tuple[Keyed[Future, PerMille], ...]
    """After every year that was played."""
    telling: tuple[Coordinate, ...]
    """The two coordinates that tell the first future from the second."""
    pushed: tuple[Pushed, ...]
    """Every coordinate that moved, the most telling first."""
