"""What a delegation may ask between the sittings: cooperation, projects, a contact point."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.asked import Asked
from game.terms.cooperation import Channel, ProjectKind, RefusalGround, RequestAnswer, RequestKind
from game.terms.ids import RequestId, SeatId
from game.terms.moves import Move


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestCooperation(Asked):
    """Ask another delegation for help in a case. 1 attention; between the sittings, and in the years of practice."""

    to: SeatId
    kind: RequestKind
    text: str = ""
    channel: Channel = Channel.STATE


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRequest(Asked):
    """Grant a request, in part, or late: 1 attention, or prosecutor-months in a year of practice. Refuse it: 0."""

    request: RequestId
    answer: RequestAnswer
    reason: RefusalGround | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StartProject(Asked):
    """Do something for another's capacity, or for confidence between the two. 2 attention."""

    to: SeatId
    kind: ProjectKind


@dataclass(frozen=True, slots=True, kw_only=True)
class NameContactPoint(Asked):
    """Name the office that can be called at any hour; once. 1 attention."""


CooperationAction: TypeAlias = RequestCooperation | AnswerRequest | StartProject | NameContactPoint

MOVES: dict[type, Move] = {
    RequestCooperation: Move.REQUEST,
    AnswerRequest: Move.ANSWER_REQUEST,
    StartProject: Move.PROJECT,
    NameContactPoint: Move.CONTACT_POINT,
}
