"""What one seat sees. Nothing outside a view leaves the table."""

from __future__ import annotations

from dataclasses import dataclass

from game.terms.actions import Move
from game.terms.arrangements import Arrangement
from game.terms.bargains import Package, Promise
from game.terms.by_seat import BySeat, Keyed
from game.terms.caucuses import Caucus
from game.terms.cooperation import Project, Request
from game.terms.deck import OpenInject, Revelation
from game.terms.events import EndReason, Occupant, Recorded, RecordPublished
from game.terms.guests import Guest
from game.terms.home_front import ActorWork, HomeFront
from game.terms.ids import AlternativeId, BracketId, ClauseId, SeatId, Seq
from game.terms.informals import Informals
from game.terms.leaks import Disclosure
from game.terms.mandate import Mandate
from game.terms.moments import Moment
from game.terms.practice import Amendment, Conduct, Dispute, Indicators, Sanction
from game.terms.prices import Inquiry
from game.terms.readings import Readings
from game.terms.refusals import Refused
from game.terms.scenario import PublicScenario
from game.terms.standing import BracketStanding, Confidence, Question
from game.terms.threats import Threat


@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """Whether a kind of move is open to the seat now, what it costs, and why not where it is shut."""

    move: Move
    attention: int
    refused: Refused | None = None

    @property
    def open(self) -> bool:
        """Whether the move may be made, for some content of it."""
        return self.refused is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What the rules let one seat see of the state. Built field by field in ``rules.sight``, from nothing."""

    seat: SeatId
    session: str
    scenario: PublicScenario
    mandate: Mandate | None
    """The seat's own; ``None`` for an office."""
    seating: BySeat[Occupant]
    moment: Moment
    attention: int
    """Left in this stage; 0 for an office."""
    ready: BySeat[bool]
    brackets: Keyed[BracketId, BracketStanding]
    confidences: tuple[Confidence, ...]
    """Stances told to this seat in private, or told by it."""
    packages: tuple[Package, ...]
    """Those this seat may know of, oldest first."""
    promises: tuple[Promise, ...]
    question: Question | None
    """What is before the house; answers of others are shown when it closes."""
    adopted: Keyed[BracketId, AlternativeId] | None
    signed: tuple[SeatId, ...]
    withheld: tuple[SeatId, ...]
    submitted: tuple[SeatId, ...]
    parties: BySeat[int]
    """Year of ratification of every party."""
    needed: int
    """Ratifications that entry into force takes, under the final clause as it stands."""
    in_force: int | None
    """Year of entry into force."""
    ending: EndReason | None
    permissions: tuple[Permission, ...]
    rounds: int = 1
    """Rounds of the present sitting, or of a sitting of the calendar at another time."""
    reservations: BySeat[tuple[ClauseId, ...]] = Keyed()
    """Clauses that each state has excluded for itself."""
    injects: tuple[OpenInject, ...] = ()
    """What struck this seat and waits for its answer."""
    revealed: tuple[Revelation, ...] = ()
    """What everybody has learned of somebody's instructions."""
    parked: tuple[ClauseId, ...] = ()
    """Clauses that the chair has put aside."""
    caucuses: tuple[Caucus, ...] = ()
    """Those this seat may know of, oldest first."""
    arrangements: tuple[Arrangement, ...] = ()
    """Those this seat may know of, oldest first."""
    leaks: tuple[Disclosure, ...] = ()
    """What has come out, oldest first, as it stood then."""
    speakers: tuple[tuple[Guest, ClauseId], ...] = ()
    """Guests that could be given the floor, and on which clauses; the chair alone is told."""
    informals: tuple[Informals, ...] = ()
    """Those at work, oldest first."""
    absent: tuple[SeatId, ...] = ()
    """Delegations that are out of the room."""
    requests: tuple[Request, ...] = ()
    """Those this seat may know of, oldest first."""
    projects: tuple[Project, ...] = ()
    contact_points: tuple[SeatId, ...] = ()
    """Delegations that have named one."""
    threats: tuple[Threat, ...] = ()
    """Those this seat may know of, oldest first."""
    inquiries: tuple[Inquiry, ...] = ()
    """Questions for a price that this seat asked or was asked, oldest first."""
    years: int = 0
    """Years after signature that are played: of the session, or of its calendar where there is none of practice."""
    worked: tuple[ActorWork, ...] = ()
    """What this seat has done about its own domestic actors, oldest first."""
    months: int = 0
    """Prosecutor-months left to this seat in a year of practice."""
    conference: bool = False
    """Whether a review conference meets in this year."""
    obligations: tuple[ClauseId, ...] = ()
    """Clauses of the adopted text that can be complied with, or not, in the order of its articles."""
    conduct: Keyed[ClauseId, Conduct] = Keyed()
    """What this seat has set out to do about each, where it does not simply comply."""
    compliance: Keyed[ClauseId, BySeat[int]] = Keyed()
    """Thirds met at the last count: this seat's own, and those of others as far as they were published."""
    published: tuple[RecordPublished, ...] = ()
    """Records of parties that peer review has published, oldest first."""
    indicators: tuple[Indicators, ...] = ()
    """Of every year after signature that is over."""
    disputes: tuple[Dispute, ...] = ()
    sanctions: tuple[Sanction, ...] = ()
    """Those in force."""
    amendments: tuple[Amendment, ...] = ()
    left: tuple[SeatId, ...] = ()
    """Who was a party and is none any more, in the order in which they left."""
    excluding: BySeat[tuple[SeatId, ...]] = Keyed()
    """Who has asked in this year that a party be excluded."""

    def permits(self, move: Move) -> Permission:
        """The permission for one kind of move. Raises ``KeyError`` where the seat has no such move at all."""
        for each in self.permissions:
            if each.move is move:
                return each
        raise KeyError(move)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatView:
    """Everything one seat is allowed to know at one moment (law 2)."""

    seq: Seq
    """The last event taken into account, known to the seat or not: what ``submit`` takes as its base."""
    sight: Sight
    record: tuple[Recorded, ...]
    """The events this seat may know, redacted, oldest first."""
    readings: Readings
    home: HomeFront | None = None
    """What stands at home for and against the adopted text; of a signatory that is no party yet."""
