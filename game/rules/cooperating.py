"""What follows from asking for cooperation, answering, and building capacity and confidence (rule 29)."""

from __future__ import annotations

from game.rules.cooperation import unanswered
from game.rules.gates import cost
from game.rules.speaking import words
from game.rules.unfolding import Follows, Unfolding
from game.terms import actions as a
from game.terms.cooperation import Request, RequestAnswer, months_for
from game.terms.events import (
    PUBLIC,
    ContactPointNamed,
    CooperationRequested,
    ProjectStarted,
    RequestAnswered,
    RequestUnanswered,
    only,
)
from game.terms.ids import RequestId
from game.terms.moments import Phase


def request_cooperation(u: Unfolding, action: a.RequestCooperation) -> None:
    """Ask for help in a case."""
    request = Request(
        id=RequestId(f"request-{u.seq:05d}"),
        by=action.by,
        to=action.to,
        kind=action.kind,
        text=words(action.text),
        since=u.now.moment,
        channel=action.channel,
    )
    told = only(request.by, request.to)
    u.happen(CooperationRequested(audience=told, request=request, attention=cost(u.now, action)))


def answer_request(u: Unfolding, action: a.AnswerRequest) -> None:
    """Answer; who grants in full and in time needs no reason."""
    request, in_practice = u.now.requests[action.request], u.now.moment.phase is Phase.REVIEW
    u.happen(
        RequestAnswered(
            audience=only(request.by, request.to),
            request=request.id,
            by=action.by,
            to=request.by,
            kind=request.kind,
            answer=action.answer,
            reason=None if action.answer is RequestAnswer.GRANT else action.reason,
            attention=cost(u.now, action),
            months=months_for(request.kind, request.channel, action.answer) if in_practice else 0,
            channel=request.channel,
        )
    )


def close_requests(u: Unfolding) -> None:
    """What nobody has answered by now was not answered at all (rule 29.4)."""
    for each in unanswered(u.now):
        u.happen(
            RequestUnanswered(audience=only(each.by, each.to), request=each.id, by=each.to, to=each.by, kind=each.kind)
        )


def start_project(u: Unfolding, action: a.StartProject) -> None:
    """Do something for another."""
    u.happen(
        ProjectStarted(audience=PUBLIC, by=action.by, to=action.to, kind=action.kind, attention=cost(u.now, action))
    )


def name_contact_point(u: Unfolding, action: a.NameContactPoint) -> None:
    """Name one's contact point."""
    u.happen(ContactPointNamed(audience=PUBLIC, by=action.by, attention=cost(u.now, action)))


FOLLOWS: Follows = {
    a.RequestCooperation: request_cooperation,
    a.AnswerRequest: answer_request,
    a.StartProject: start_project,
    a.NameContactPoint: name_contact_point,
}
"""What follows from each kind of action."""
