"""What has happened. Past tense; the record is a list of these and everything else is computed from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, TypeAlias

from game.terms.actions import Tag
from game.terms.bargains import Package, Promise
from game.terms.by_seat import BySeat, Keyed
from game.terms.ids import (
    AlternativeId,
    BracketId,
    ClauseId,
    ItemId,
    MessageId,
    Odds,
    PackageId,
    PromiseId,
    QuestionId,
    SeatId,
    Seq,
)
from game.terms.moments import Moment
from game.terms.scenario import Scenario
from game.terms.standing import Declaration, Question, Verdict, Vote
from game.terms.text import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """Who learns of an event. Shut by default: somebody not admitted never hears that it happened."""

    everyone: bool
    seats: tuple[SeatId, ...] = ()

    def admits(self, seat: SeatId) -> bool:
        """Whether that seat learns of it."""
        return self.everyone or seat in self.seats


PUBLIC = Audience(everyone=True)


def only(*seats: SeatId) -> Audience:
    """An audience of these seats and nobody else."""
    return Audience(everyone=False, seats=seats)


class SeatKind(StrEnum):
    """Who plays a seat."""

    PERSON = "person"
    AI = "ai"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Occupant:
    """Who sits there. ``name`` is a person's, or the persona's."""

    kind: SeatKind
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Happened:
    version: ClassVar[int] = 1
    """Version of the stored body; older ones are upgraded when read."""
    audience: Audience


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOpened(_Happened):
    """The first event: everything the rest is computed from. A seat's copy holds no seed and no mandate but its own."""

    session: str
    """Id of the session, a file name's worth of letters."""
    scenario: Scenario
    seating: BySeat[Occupant]
    seed: int | None
    """``None`` in a seat's copy (decision D5)."""
    parameters: Keyed[str, str]
    """Engine parameters that differ from their defaults, in decimal notation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StageOpened(_Happened):
    """A phase, sitting, round or year began; attention is renewed and nobody is ready."""

    moment: Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyDeclared(_Happened):
    by: SeatId
    ready: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementMade(_Happened):
    by: SeatId
    text: str
    tag: Tag
    attention: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageSent(_Happened):
    id: MessageId
    by: SeatId
    to: tuple[SeatId, ...]
    text: str
    tag: Tag


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceDeclared(_Happened):
    """``to`` is empty where it was said to everybody."""

    by: SeatId
    declarations: tuple[Declaration, ...]
    to: tuple[SeatId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingTabled(_Happened):
    by: SeatId
    choice: Choice
    attention: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairTextTabled(_Happened):
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageOffered(_Happened):
    package: Package
    attention: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageAccepted(_Happened):
    by: SeatId
    package: PackageId


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageDeclined(_Happened):
    by: SeatId
    package: PackageId


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageWithdrawn(_Happened):
    package: PackageId


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageLapsed(_Happened):
    package: PackageId


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageConcluded(_Happened):
    """All parties accepted: the undertakings became stances and the pledges promises (``promises``)."""

    package: PackageId
    promises: tuple[Promise, ...]
    deal: Package | None = None
    """The package as it was concluded: from here those learn its terms who were not parties to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageBroken(_Happened):
    """``by`` acted against what it undertook: on ``choice``."""

    package: PackageId
    by: SeatId
    towards: tuple[SeatId, ...]
    choice: Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseMade(_Happened):
    promise: Promise
    attention: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseKept(_Happened):
    """``proof`` = the event that shows it, 0 where the proof is that nothing happened."""

    promise: PromiseId
    by: SeatId
    to: tuple[SeatId, ...]
    proof: Seq


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseBroken(_Happened):
    promise: PromiseId
    by: SeatId
    to: tuple[SeatId, ...]
    proof: Seq


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseLapsed(_Happened):
    promise: PromiseId


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPut(_Happened):
    question: Question


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerGiven(_Happened):
    question: QuestionId
    by: SeatId
    votes: Keyed[ItemId, Vote]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionClosed(_Happened):
    question: Question
    """As it stood, with every answer."""
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BracketLifted(_Happened):
    """Agreed ad referendum, or carried at adoption. ``sponsors`` = those who supported it in public."""

    choice: Choice
    sponsors: tuple[SeatId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BracketReopened(_Happened):
    by: SeatId
    bracket: BracketId
    was: AlternativeId
    attention: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BracketFell(_Happened):
    """At adoption nothing carried: ``stands`` stands instead; ``None`` where the clause falls (decision D17)."""

    bracket: BracketId
    clause: ClauseId
    stands: AlternativeId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConventionAdopted(_Happened):
    verdict: Verdict
    by_consensus: bool
    text: Keyed[BracketId, AlternativeId]
    """What stands: every bracket that counts. A clause that fell has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConventionRejected(_Happened):
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureGiven(_Happened):
    """``signed=False``: the signature was withheld."""

    by: SeatId
    signed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RatificationSubmitted(_Happened):
    by: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class CapitalAnswered(_Happened):
    """A capital decided whether to ratify this year. Odds, draw and decisive actor are the state's own secret."""

    by: SeatId
    year: int
    ratified: bool
    odds: Odds | None
    """Parts per 100,000; ratified where ``drawn`` is below. ``None`` in the copies of other seats (decision D4)."""
    drawn: Odds | None
    decisive: str
    """Name of the pivotal domestic actor; empty in the copies of other seats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EnteredIntoForce(_Happened):
    year: int
    parties: tuple[SeatId, ...]
    needed: int
    """Number of ratifications the final clause asks for."""


class EndReason(StrEnum):
    """Why a session is over."""

    NOT_ADOPTED = "not_adopted"
    IN_FORCE = "in_force"
    NOT_IN_FORCE = "not_in_force"
    """The years are over and the threshold was not reached."""
    NOTHING_LEFT = "nothing_left"
    """No clause carried: there is no text to adopt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionEnded(_Happened):
    reason: EndReason


Event: TypeAlias = (
    SessionOpened
    | StageOpened
    | ReadyDeclared
    | StatementMade
    | MessageSent
    | StanceDeclared
    | WordingTabled
    | ChairTextTabled
    | PackageOffered
    | PackageAccepted
    | PackageDeclined
    | PackageWithdrawn
    | PackageLapsed
    | PackageConcluded
    | PackageBroken
    | PromiseMade
    | PromiseKept
    | PromiseBroken
    | PromiseLapsed
    | QuestionPut
    | AnswerGiven
    | QuestionClosed
    | BracketLifted
    | BracketReopened
    | BracketFell
    | ConventionAdopted
    | ConventionRejected
    | SignatureGiven
    | RatificationSubmitted
    | CapitalAnswered
    | EnteredIntoForce
    | SessionEnded
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """An event in its place. ``at_ms`` is a wall-clock label for people, never compared and never hashed."""

    seq: Seq
    at_ms: int
    event: Event
