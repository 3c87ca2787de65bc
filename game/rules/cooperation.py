"""Requests, projects and contact points: the gates they meet, and what an event makes of them (rule 29)."""

from __future__ import annotations

from dataclasses import replace

from game.rules.aftermath import Aftermath
from game.rules.phases import IN_TALKS, addressed, spent
from game.rules.promises import shown_by_contact_point, shown_by_project, shown_by_request
from game.rules.state import NEVER, Negotiation, Steps, becoming
from game.rules.topics import Topic
from game.terms import actions as a
from game.terms import events as e
from game.terms.cooperation import (
    BY_AGENCIES,
    Channel,
    Project,
    ProjectKind,
    Request,
    RequestAnswer,
    RequestStatus,
    months_for,
)
from game.terms.ids import SeatId, Seq
from game.terms.moments import Phase
from game.terms.refusals import Refusal, Refused

GRANTED = frozenset({RequestAnswer.GRANT, RequestAnswer.PART})
"""Answers that keep a promise to grant (rule 13.1)."""

BETWEEN = frozenset({Phase.INTERSESSION, Phase.REVIEW})
HELPING = IN_TALKS | {Phase.REVIEW}


def knows_of_request(request: Request, seat: SeatId) -> bool:
    """Whether a seat may know of a request (rule 29.2)."""
    return seat in (request.by, request.to)


def requests_known_to(now: Negotiation, seat: SeatId) -> tuple[Request, ...]:
    """The requests a seat may know of, oldest first."""
    return tuple(each for each in now.requests.values() if knows_of_request(each, seat))


def unanswered(now: Negotiation) -> tuple[Request, ...]:
    """Requests that wait for their answer, oldest first."""
    return tuple(each for each in now.requests.values() if each.status is RequestStatus.OPEN)


# Gates


def _known(now: Negotiation, action: a.AnswerRequest) -> Refused | None:
    request = now.requests.get(action.request)
    if request is None or not knows_of_request(request, action.by):
        return Refused(reason=Refusal.UNKNOWN_REQUEST, about=action.request)
    return None


def _is_asked(now: Negotiation, action: a.AnswerRequest) -> Refused | None:
    if now.requests[action.request].to != action.by:
        return Refused(reason=Refusal.NOT_FOR_YOU, about=action.request)
    return None


def _is_open(now: Negotiation, action: a.AnswerRequest) -> Refused | None:
    if now.requests[action.request].status is not RequestStatus.OPEN:
        return Refused(reason=Refusal.MATTER_CLOSED, about=action.request)
    return None


def _says_why(now: Negotiation, action: a.AnswerRequest) -> Refused | None:
    silent = action.answer is RequestAnswer.REFUSE and action.reason is None
    return Refused(reason=Refusal.GROUND_MISSING) if silent else None


def _prosecutors_are_left(now: Negotiation, action: a.AnswerRequest) -> Refused | None:
    if now.moment.phase is not Phase.REVIEW:
        return None
    request = now.requests[action.request]
    needed = months_for(request.kind, request.channel, action.answer)
    left = now.aftermath.months.get(action.by, 0)
    return Refused(reason=Refusal.NO_MONTHS, about=str(needed)) if needed > left else None


def _agencies_can(now: Negotiation, action: a.RequestCooperation) -> Refused | None:
    beyond = action.channel is Channel.AGENCY and action.kind not in BY_AGENCIES
    return Refused(reason=Refusal.CHANNEL_TOO_LOW) if beyond else None


def _asks_anew(now: Negotiation, action: a.RequestCooperation) -> Refused | None:
    same = (each for each in unanswered(now) if (each.by, each.to, each.kind) == (action.by, action.to, action.kind))
    return Refused(reason=Refusal.ALREADY_SO) if next(same, None) is not None else None


def _starts_anew(now: Negotiation, action: a.StartProject) -> Refused | None:
    project = Project(by=action.by, to=action.to, kind=action.kind, since=now.moment)
    return Refused(reason=Refusal.ALREADY_SO) if project in now.projects else None


def _named_before(now: Negotiation, action: a.NameContactPoint) -> Refused | None:
    return Refused(reason=Refusal.ALREADY_SO) if action.by in now.contact_points else None


def _some_request(now: Negotiation, seat: SeatId) -> Refusal | None:
    return None if any(each.to == seat for each in unanswered(now)) else Refusal.UNKNOWN_REQUEST


def _touched(now: Negotiation, action: a.AnswerRequest) -> Seq:
    return NEVER if _known(now, action) is not None else now.touched.get(action.request, NEVER)


def _attention_for(now: Negotiation, action: a.AnswerRequest) -> int:
    """In a year of practice prosecutors pay for it, and nobody else."""
    return int(action.answer is not RequestAnswer.REFUSE and now.moment.phase is not Phase.REVIEW)


TOPIC = Topic(
    places={
        a.RequestCooperation: BETWEEN,
        a.AnswerRequest: BETWEEN,
        a.StartProject: HELPING,
        a.NameContactPoint: HELPING,
    },
    costs={a.RequestCooperation: 1, a.AnswerRequest: 1, a.StartProject: 2, a.NameContactPoint: 1},
    spared={a.AnswerRequest: lambda action: action.answer is RequestAnswer.REFUSE},
    priced={a.AnswerRequest: _attention_for},
    gates={
        a.RequestCooperation: (
            (Refusal.ALREADY_SO, _asks_anew),
            (Refusal.CHANNEL_TOO_LOW, _agencies_can),
        ),
        a.AnswerRequest: (
            (Refusal.UNKNOWN_REQUEST, _known),
            (Refusal.NOT_FOR_YOU, _is_asked),
            (Refusal.MATTER_CLOSED, _is_open),
            (Refusal.GROUND_MISSING, _says_why),
            (Refusal.NO_MONTHS, _prosecutors_are_left),
        ),
        a.StartProject: ((Refusal.ALREADY_SO, _starts_anew),),
        a.NameContactPoint: ((Refusal.ALREADY_SO, _named_before),),
    },
    looks={
        a.AnswerRequest: _some_request,
        a.NameContactPoint: lambda now, seat: Refusal.ALREADY_SO if seat in now.contact_points else None,
    },
    touched={a.AnswerRequest: _touched},
)


# What an event makes of them


def requested(now: Negotiation, event: e.CooperationRequested) -> Negotiation:
    """A request: whom it is made to may want to answer."""
    request = event.request
    return becoming(
        now,
        requests=now.requests.put(request.id, request),
        attention=spent(now, request.by, event.attention),
        ready=addressed(now, (request.to,)),
    )


def answered(now: Negotiation, event: e.RequestAnswered) -> Negotiation:
    """It was answered, well or not."""
    request = replace(
        now.requests[event.request], status=RequestStatus.ANSWERED, answer=event.answer, reason=event.reason
    )
    return becoming(
        now,
        requests=now.requests.put(request.id, request),
        attention=spent(now, event.by, event.attention),
        aftermath=_months_spent(now, event),
        touched=now.touched.put(request.id, now.seq),
        evidence=shown_by_request(now, event.by, event.to, granted=event.answer in GRANTED),
    )


def _months_spent(now: Negotiation, event: e.RequestAnswered) -> Aftermath:
    if not event.months:
        return now.aftermath
    left = now.aftermath.months
    return replace(now.aftermath, months=left.put(event.by, left.get(event.by, 0) - event.months))


def let_lie(now: Negotiation, event: e.RequestUnanswered) -> Negotiation:
    """It was not answered at all."""
    request = replace(now.requests[event.request], status=RequestStatus.UNANSWERED)
    return becoming(
        now,
        requests=now.requests.put(request.id, request),
        touched=now.touched.put(request.id, now.seq),
        evidence=shown_by_request(now, event.by, event.to, granted=False),
    )


def started(now: Negotiation, event: e.ProjectStarted) -> Negotiation:
    """What it does for capacity and trust is the engine's; a hotline builds no capacity."""
    project = Project(by=event.by, to=event.to, kind=event.kind, since=now.moment)
    builds = event.kind is not ProjectKind.HOTLINE
    return becoming(
        now,
        projects=(*now.projects, project),
        attention=spent(now, event.by, event.attention),
        evidence=shown_by_project(now, event.by, event.to) if builds else now.evidence,
    )


def named(now: Negotiation, event: e.ContactPointNamed) -> Negotiation:
    """One more that can be called at any hour."""
    return becoming(
        now,
        contact_points=(*now.contact_points, event.by),
        attention=spent(now, event.by, event.attention),
        evidence=shown_by_contact_point(now, event.by),
    )


STEPS: Steps = {
    e.CooperationRequested: requested,
    e.RequestAnswered: answered,
    e.RequestUnanswered: let_lie,
    e.ProjectStarted: started,
    e.ContactPointNamed: named,
}
"""What each class of event makes of the state."""
