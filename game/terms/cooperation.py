"""Cooperation before there is a convention: requests and how they are answered, projects, contact points."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.terms.ids import RequestId, SeatId
from game.terms.moments import Moment


class RequestKind(StrEnum):
    """What is asked for."""

    EVIDENCE = "evidence"
    EXTRADITION = "extradition"
    FREEZING = "freezing"
    """Of assets."""
    JOINT_TEAM = "joint_team"
    EMERGENCY_DATA = "emergency_data"


class RequestAnswer(StrEnum):
    """How a request is answered."""

    GRANT = "grant"
    PART = "part"
    LATE = "late"
    REFUSE = "refuse"


class RefusalGround(StrEnum):
    """Why a request is not granted in full and in time."""

    CAPACITY = "capacity"
    SECRECY = "secrecy"
    POLITICAL = "political"
    DUAL_CRIMINALITY = "dual_criminality"
    HUMAN_RIGHTS = "human_rights"
    RECIPROCITY = "reciprocity"


class RequestStatus(StrEnum):
    """What became of a request."""

    OPEN = "open"
    ANSWERED = "answered"
    UNANSWERED = "unanswered"
    """Nothing was said until the stage closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request for cooperation by one delegation to another."""

    id: RequestId
    by: SeatId
    to: SeatId
    kind: RequestKind
    text: str
    since: Moment
    status: RequestStatus = RequestStatus.OPEN
    answer: RequestAnswer | None = None
    reason: RefusalGround | None = None


class ProjectKind(StrEnum):
    """What one delegation does for the capacity of another, or for confidence between them."""

    TRAINING = "training"
    SECONDMENT = "secondment"
    EQUIPMENT = "equipment"
    HOTLINE = "hotline"
    """Builds confidence, and no capacity."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """Something one delegation does for another."""

    by: SeatId
    to: SeatId
    kind: ProjectKind
    since: Moment
