"""What has happened. Past tense; the record is a list of these and everything else is computed from it.

Each topic has a module of its own; all of them are named here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.actions_floor import Tag
from game.terms.events_agenda import AgendaEvent, ClauseParked, ClauseTakenUp, SittingExtended
from game.terms.events_arrangements import (
    ArrangementAccepted,
    ArrangementConcluded,
    ArrangementDeclined,
    ArrangementEvent,
    ArrangementLapsed,
    ArrangementOffered,
)
from game.terms.events_bargains import (
    BargainEvent,
    PackageAccepted,
    PackageBroken,
    PackageConcluded,
    PackageDeclined,
    PackageLapsed,
    PackageOffered,
    PackageWithdrawn,
    PromiseBroken,
    PromiseKept,
    PromiseLapsed,
    PromiseMade,
)
from game.terms.events_caucuses import CaucusEnded, CaucusEvent, CaucusFormed, CaucusJoined, CaucusLeft, SpeakerNamed
from game.terms.events_cooperation import (
    ContactPointNamed,
    CooperationEvent,
    CooperationRequested,
    ProjectStarted,
    RequestAnswered,
    RequestUnanswered,
)
from game.terms.events_course import (
    CourseEvent,
    EndReason,
    Occupant,
    SeatKind,
    SessionEnded,
    SessionOpened,
    StageOpened,
    Strength,
)
from game.terms.events_deck import DeckEvent, EffectsPassed, EventChoiceMade, EventDrawn, HelpGiven
from game.terms.events_facilitator import FacilitatorEvent, SeatHandedOver, Undone
from game.terms.events_floor import (
    ChairTextTabled,
    FloorEvent,
    MessageSent,
    ReadyDeclared,
    StanceDeclared,
    StatementMade,
    WordingTabled,
)
from game.terms.events_guests import FloorGiven, GuestEvent, GuestSpoke
from game.terms.events_home import CapitalAnswered, EnteredIntoForce, HomeEvent, RatificationSubmitted, SignatureGiven
from game.terms.events_home_front import (
    ActorWorked,
    ContagionSpread,
    HomeFrontEvent,
    NeighbourPersuaded,
    SubmissionPostponed,
)
from game.terms.events_house import (
    AnswerGiven,
    BracketFell,
    BracketLifted,
    BracketReopened,
    ConventionAdopted,
    ConventionRejected,
    HouseEvent,
    QuestionClosed,
    QuestionPut,
)
from game.terms.events_informals import InformalsClosed, InformalsConvened, InformalsEvent
from game.terms.events_leaks import Leaked, LeakEvent
from game.terms.events_positions import InterpretationDeclared, PositionEvent, ReservationEntered, VoteExplained
from game.terms.events_practice import (
    AmendmentAnswered,
    AmendmentClosed,
    AmendmentProposed,
    ConductSet,
    ConventionDenounced,
    DebtForgiven,
    DisputeClosed,
    DisputeRaised,
    ExclusionSought,
    MemberExcluded,
    PracticeEvent,
    RecordPublished,
    RuleChanged,
    SanctionImposed,
    SanctionLifted,
    ShockPassed,
    ShockStruck,
    YearBegan,
    YearCounted,
)
from game.terms.events_presence import PresenceEvent, Returned, WalkedOut
from game.terms.events_prices import PriceAsked, PriceEvent, PriceNamed, PriceRefused, PriceUnanswered
from game.terms.events_threats import (
    ThreatAnswered,
    ThreatCarriedOut,
    ThreatDropped,
    ThreatEvent,
    ThreatLapsed,
    ThreatMade,
)
from game.terms.events_wordings import (
    OwnWordingTabled,
    WordingContested,
    WordingEvent,
    WordingSponsored,
    WordingStruck,
)
from game.terms.happened import PUBLIC, Audience, only
from game.terms.ids import Seq

Event: TypeAlias = (
    CourseEvent
    | FloorEvent
    | BargainEvent
    | HouseEvent
    | AgendaEvent
    | HomeEvent
    | HomeFrontEvent
    | PositionEvent
    | DeckEvent
    | WordingEvent
    | ThreatEvent
    | CaucusEvent
    | CooperationEvent
    | PracticeEvent
    | ArrangementEvent
    | PresenceEvent
    | PriceEvent
    | LeakEvent
    | InformalsEvent
    | GuestEvent
    | FacilitatorEvent
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """An event in its place. ``at_ms`` is a wall-clock label for people, never compared and never hashed."""

    seq: Seq
    at_ms: int
    event: Event
    person: str = ""
    """Which of the people who share a seat made the move this event comes of; empty where nobody said so.

    A label for people too: never hashed into a state, and no rule reads it.
    """


__all__ = [
    "PUBLIC",
    "ActorWorked",
    "AgendaEvent",
    "AmendmentAnswered",
    "AmendmentClosed",
    "AmendmentProposed",
    "AnswerGiven",
    "ArrangementAccepted",
    "ArrangementConcluded",
    "ArrangementDeclined",
    "ArrangementEvent",
    "ArrangementLapsed",
    "ArrangementOffered",
    "Audience",
    "BargainEvent",
    "BracketFell",
    "BracketLifted",
    "BracketReopened",
    "CapitalAnswered",
    "CaucusEnded",
    "CaucusEvent",
    "CaucusFormed",
    "CaucusJoined",
    "CaucusLeft",
    "ChairTextTabled",
    "ClauseParked",
    "ClauseTakenUp",
    "ConductSet",
    "ContactPointNamed",
    "ContagionSpread",
    "ConventionAdopted",
    "ConventionDenounced",
    "ConventionRejected",
    "CooperationEvent",
    "CooperationRequested",
    "CourseEvent",
    "DebtForgiven",
    "DeckEvent",
    "DisputeClosed",
    "DisputeRaised",
    "EffectsPassed",
    "EndReason",
    "EnteredIntoForce",
    "Event",
    "EventChoiceMade",
    "EventDrawn",
    "ExclusionSought",
    "FacilitatorEvent",
    "FloorEvent",
    "FloorGiven",
    "GuestEvent",
    "GuestSpoke",
    "HelpGiven",
    "HomeEvent",
    "HomeFrontEvent",
    "HouseEvent",
    "InformalsClosed",
    "InformalsConvened",
    "InformalsEvent",
    "InterpretationDeclared",
    "LeakEvent",
    "Leaked",
    "MemberExcluded",
    "MessageSent",
    "NeighbourPersuaded",
    "Occupant",
    "OwnWordingTabled",
    "PackageAccepted",
    "PackageBroken",
    "PackageConcluded",
    "PackageDeclined",
    "PackageLapsed",
    "PackageOffered",
    "PackageWithdrawn",
    "PositionEvent",
    "PracticeEvent",
    "PresenceEvent",
    "PriceAsked",
    "PriceEvent",
    "PriceNamed",
    "PriceRefused",
    "PriceUnanswered",
    "ProjectStarted",
    "PromiseBroken",
    "PromiseKept",
    "PromiseLapsed",
    "PromiseMade",
    "QuestionClosed",
    "QuestionPut",
    "RatificationSubmitted",
    "ReadyDeclared",
    "RecordPublished",
    "Recorded",
    "RequestAnswered",
    "RequestUnanswered",
    "ReservationEntered",
    "Returned",
    "RuleChanged",
    "SanctionImposed",
    "SanctionLifted",
    "SeatHandedOver",
    "SeatKind",
    "SessionEnded",
    "SessionOpened",
    "ShockPassed",
    "ShockStruck",
    "SignatureGiven",
    "SittingExtended",
    "SpeakerNamed",
    "StageOpened",
    "StanceDeclared",
    "StatementMade",
    "Strength",
    "SubmissionPostponed",
    "Tag",
    "ThreatAnswered",
    "ThreatCarriedOut",
    "ThreatDropped",
    "ThreatEvent",
    "ThreatLapsed",
    "ThreatMade",
    "Undone",
    "VoteExplained",
    "WalkedOut",
    "WordingContested",
    "WordingEvent",
    "WordingSponsored",
    "WordingStruck",
    "WordingTabled",
    "YearBegan",
    "YearCounted",
    "only",
]
