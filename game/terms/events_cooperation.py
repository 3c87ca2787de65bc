"""What becomes of requests for cooperation, and what delegations do for each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from game.terms.cooperation import Channel, ProjectKind, RefusalGround, Request, RequestAnswer, RequestKind
from game.terms.happened import Happened
from game.terms.ids import RequestId, SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class CooperationRequested(Happened):
    """Known to both."""

    version: ClassVar[int] = 2
    request: Request
    attention: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestAnswered(Happened):
    """``by`` answered the request of ``to``; known to both. ``reason`` = why not in full and in time."""

    version: ClassVar[int] = 2
    request: RequestId
    by: SeatId
    to: SeatId
    kind: RequestKind
    answer: RequestAnswer
    reason: RefusalGround | None
    attention: int
    months: int = 0
    """Prosecutor-months that it takes in a year of practice."""
    channel: Channel = Channel.STATE


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestUnanswered(Happened):
    """``by`` let the request of ``to`` lie until the stage closed; known to both."""

    request: RequestId
    by: SeatId
    to: SeatId
    kind: RequestKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectStarted(Happened):
    """Public: the capacity of ``to`` rises, but for a hotline."""

    by: SeatId
    to: SeatId
    kind: ProjectKind
    attention: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactPointNamed(Happened):
    by: SeatId
    attention: int


CooperationEvent: TypeAlias = (
    CooperationRequested | RequestAnswered | RequestUnanswered | ProjectStarted | ContactPointNamed
)
