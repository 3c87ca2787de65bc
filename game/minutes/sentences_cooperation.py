"""Sentences for requests for cooperation, projects and contact points."""

from __future__ import annotations

from typing import assert_never

from game.minutes.catalogue import plain, quoted, say
from game.minutes.english.cooperation import Helping
from game.minutes.names import Names
from game.minutes.templates import complete_table
from game.terms.cooperation import Channel, ProjectKind, RefusalGround, RequestAnswer, RequestKind
from game.terms.events import (
    ContactPointNamed,
    CooperationEvent,
    CooperationRequested,
    ProjectStarted,
    RequestAnswered,
    RequestUnanswered,
)

_WHAT = complete_table(RequestKind, {each: Helping[each.name] for each in RequestKind})
_REQUESTED = complete_table(
    Channel,
    {
        Channel.STATE: (Helping.REQUESTED, Helping.REQUESTED_SAYING),
        Channel.AGENCY: (Helping.REQUESTED_LOW, Helping.REQUESTED_LOW_SAYING),
    },
)
"""Without words of its own, and with them."""
_ANSWERS = complete_table(RequestAnswer, {each: Helping[each.name] for each in RequestAnswer})
_GROUNDS = complete_table(RefusalGround, {each: Helping[each.name] for each in RefusalGround})
_PROJECTS = complete_table(ProjectKind, {each: Helping[each.name] for each in ProjectKind})


def sentence(event: CooperationEvent, names: Names) -> str:
    """What was asked and given, and what was built."""
    match event:
        case CooperationRequested():
            return _requested(event, names)
        case RequestAnswered():
            return _answered(event, names)
        case RequestUnanswered():
            who, whom = names.seat(event.by), names.seat_within(event.to)
            return say(Helping.UNANSWERED, who=who, whom=whom, what=say(_WHAT[event.kind]))
        case ProjectStarted():
            return say(_PROJECTS[event.kind], who=names.seat(event.by), whom=names.seat_within(event.to))
        case ContactPointNamed():
            return say(Helping.CONTACT_POINT, who=names.seat(event.by))
        case _:
            assert_never(event)


def _requested(event: CooperationRequested, names: Names) -> str:
    asked = event.request
    key = _REQUESTED[asked.channel][bool(plain(asked.text))]
    who, whom = names.seat(asked.by), names.seat_within(asked.to)
    return say(key, who=who, whom=whom, what=say(_WHAT[asked.kind]), text=quoted(asked.text))


def _answered(event: RequestAnswered, names: Names) -> str:
    who, whom = names.seat(event.by), names.seat_within(event.to)
    answer = say(_ANSWERS[event.answer], who=who, whom=whom, what=say(_WHAT[event.kind]))
    if event.reason is None:
        return answer
    return say(Helping.WITH_REASON, answer=answer, reason=say(_GROUNDS[event.reason]))
