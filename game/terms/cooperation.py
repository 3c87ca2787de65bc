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
    RETURN = "return"
    """Of assets that were frozen."""
    VICTIM_SUPPORT = "victim_support"


class Channel(StrEnum):
    """Below the level of states it is quicker and cheaper, but what comes of it is no evidence in court."""

    STATE = "state"
    AGENCY = "agency"


BY_AGENCIES = frozenset({RequestKind.EVIDENCE, RequestKind.JOINT_TEAM, RequestKind.EMERGENCY_DATA})
"""What agencies can give each other."""


class RequestAnswer(StrEnum):
    """How a request is answered."""

    GRANT = "grant"
    PART = "part"
    LATE = "late"
    REFUSE = "refuse"


MONTHS = {
    RequestKind.EVIDENCE: 2,
    RequestKind.EXTRADITION: 3,
    RequestKind.FREEZING: 2,
    RequestKind.JOINT_TEAM: 3,
    RequestKind.EMERGENCY_DATA: 1,
    RequestKind.RETURN: 3,
    RequestKind.VICTIM_SUPPORT: 1,
}
"""Prosecutor-months that granting a request takes in a year of practice (rule 39.4)."""


def months_for(kind: RequestKind, channel: Channel, answer: RequestAnswer) -> int:
    """Prosecutor-months of an answer: half of it, rounded up, in part, late, or between agencies."""
    if answer is RequestAnswer.REFUSE:
        return 0
    halves = (answer is not RequestAnswer.GRANT) + (channel is Channel.AGENCY)
    return -(-MONTHS[kind] // (1, 2, 4)[halves])


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
    channel: Channel = Channel.STATE


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
