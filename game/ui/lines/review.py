"""A year of practice in words: requests to answer, one's conduct, what is bound, what was published and happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from game.minutes.catalogue import say as told
from game.minutes.english.cooperation import Helping
from game.minutes.english.practice import Practised
from game.minutes.names import Names
from game.minutes.sentences import sentence
from game.terms.actions import MOVE_OF, Action
from game.terms.actions_cooperation import AnswerRequest
from game.terms.actions_practice import AnswerAmendment, SetConduct
from game.terms.cooperation import Channel, RefusalGround, Request, RequestAnswer, RequestStatus, months_for
from game.terms.events import (
    PUBLIC,
    AmendmentProposed,
    DisputeRaised,
)
from game.terms.ids import ClauseId, SeatId
from game.terms.practice import Amendment, AmendmentStatus, Conduct, DisputeStatus
from game.terms.views import SeatView, Sight
from game.ui.lines.delegates import delegates_of
from game.ui.lines.home_front import Consider
from game.ui.lines.table_reasons import reason
from game.ui.lines.year_news import year_news
from game.ui.speaking import QT_TRANSLATE_NOOP, counted, opening, say
from game.ui.widgets.phrase import Choice
from game.ui.widgets.seal_view import Delegate

_CONTEXT = "Review"


class _Words(StrEnum):
    MONTHS_ONE = QT_TRANSLATE_NOOP("Review", "{count} prosecutor-month left this year")
    MONTHS = QT_TRANSLATE_NOOP("Review", "{count} prosecutor-months left this year")
    TAKES_ONE = QT_TRANSLATE_NOOP("Review", "{count} prosecutor-month")
    TAKES = QT_TRANSLATE_NOOP("Review", "{count} prosecutor-months")
    TRUST_OF = QT_TRANSLATE_NOOP("Review", "{name}’s trust in you, likely range")
    GRANT = QT_TRANSLATE_NOOP("Review", "Grant")
    PART = QT_TRANSLATE_NOOP("Review", "Grant in part")
    LATE = QT_TRANSLATE_NOOP("Review", "Answer late")
    REFUSE = QT_TRANSLATE_NOOP("Review", "Refuse")
    BY_STATE = QT_TRANSLATE_NOOP("Review", "{name} to you, from state to state")
    BY_AGENCY = QT_TRANSLATE_NOOP("Review", "{name} to you, between agencies")
    ASKED = QT_TRANSLATE_NOOP("Review", "{what}, asked of {name}: {outcome}")
    WAITS = QT_TRANSLATE_NOOP("Review", "no answer yet")
    UNANSWERED = QT_TRANSLATE_NOOP("Review", "never answered")
    GRANTED = QT_TRANSLATE_NOOP("Review", "granted")
    IN_PART = QT_TRANSLATE_NOOP("Review", "granted in part")
    CAME_LATE = QT_TRANSLATE_NOOP("Review", "granted, but late")
    REFUSED = QT_TRANSLATE_NOOP("Review", "refused")
    FOR = QT_TRANSLATE_NOOP("Review", "For it")
    AGAINST = QT_TRANSLATE_NOOP("Review", "Against it")
    AMENDMENT = QT_TRANSLATE_NOOP("Review", "{name} proposes an amendment: {choice}")
    STANDS_ONE = QT_TRANSLATE_NOOP("Review", "In force since year {year}, one party")
    STANDS = QT_TRANSLATE_NOOP("Review", "In force since year {year}, {count} parties")
    COMPLY = QT_TRANSLATE_NOOP("Review", "Comply")
    GO_SLOW = QT_TRANSLATE_NOOP("Review", "Go slow")
    BREACH = QT_TRANSLATE_NOOP("Review", "Breach")
    NO_PARTY = QT_TRANSLATE_NOOP(
        "Review", "You are no party: the text does not bind you, and nothing in it is owed to you."
    )
    CONFERENCE = QT_TRANSLATE_NOOP("Review", "A review conference meets this year: the text can be amended.")


_ANSWERS = {
    RequestAnswer.GRANT: _Words.GRANT,
    RequestAnswer.PART: _Words.PART,
    RequestAnswer.LATE: _Words.LATE,
    RequestAnswer.REFUSE: _Words.REFUSE,
}
_OUTCOMES = {
    RequestAnswer.GRANT: _Words.GRANTED,
    RequestAnswer.PART: _Words.IN_PART,
    RequestAnswer.LATE: _Words.CAME_LATE,
    RequestAnswer.REFUSE: _Words.REFUSED,
}
_CONDUCT = {
    Conduct.COMPLY: _Words.COMPLY,
    Conduct.GO_SLOW: _Words.GO_SLOW,
    Conduct.BREACH: _Words.BREACH,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLine:
    """One answer that can be given."""

    key: str
    words: str
    takes: str
    """What it takes: ``2 prosecutor-months``; empty where nothing."""
    action: Action
    refusal: str
    asks_why: bool = False
    """Whether a ground has to be named with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AwaitsLine:
    """Something that waits for an answer: a request, or an amendment."""

    key: str
    delegate: Delegate
    title: str
    under: str
    text: str
    answers: tuple[AnswerLine, ...]
    asker: SeatId | None
    """Who asks for help; ``None`` where it is no request."""
    trust: str
    """Heading over what answers would do: ``Okanda’s trust in you, with its likely range``; empty as above."""
    reasons: tuple[Choice, ...]
    """Grounds on which a request can be refused; empty for what is not refused with a reason."""
    passive: bool = False

    @property
    def sentence(self) -> str:
        """All of its row."""
        return f"{self.title}, {self.under}" if self.under else self.title

    def refused(self, sight: Sight, ground: str) -> Action:
        """The refusal on a ground of ``reasons``."""
        request = next(each for each in sight.requests if each.id == self.key)
        return AnswerRequest(
            by=sight.seat, request=request.id, answer=RequestAnswer.REFUSE, reason=RefusalGround(ground)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ConductLine:
    """One obligation and what this seat does about it."""

    key: str
    article: str
    choices: tuple[tuple[str, str], ...]
    """Keys and words."""
    current: str

    def action(self, sight: Sight, chosen: str) -> Action:
        """To do something else about it."""
        return SetConduct(by=sight.seat, clause=ClauseId(self.key), conduct=Conduct(chosen))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPage:
    """One year of practice."""

    months: str
    awaits: tuple[AwaitsLine, ...]
    asked: tuple[str, ...]
    """What became of one's own requests, the latest first."""
    conduct: tuple[ConductLine, ...]
    bound: str
    """Why there is nothing to comply with; empty where there is."""
    conference: str
    standing: tuple[str, ...]
    """Disputes and amendments that are open, and sanctions in force."""
    news: tuple[str, ...]
    published: tuple[str, ...]


def standing_line(sight: Sight) -> str:
    """Since when the convention binds, and how many."""
    return counted(_CONTEXT, _Words.STANDS_ONE, _Words.STANDS, len(sight.parties), year=sight.in_force or 0)


def review(view: SeatView, consider: Consider) -> ReviewPage:
    """The page of the year."""
    sight = view.sight
    party = sight.seat in sight.parties
    return ReviewPage(
        months=counted(_CONTEXT, _Words.MONTHS_ONE, _Words.MONTHS, sight.months),
        awaits=(*_requests(sight, consider), *(_amendments(sight, consider) if party else ())),
        asked=tuple(_asked(sight))[::-1][:6],
        conduct=tuple(_conduct(sight)) if party else (),
        bound="" if party else say(_CONTEXT, _Words.NO_PARTY),
        conference=say(_CONTEXT, _Words.CONFERENCE) if sight.conference else "",
        standing=tuple(_standing(sight)),
        news=year_news(view),
        published=tuple(sentence(each, Names.seen(sight)) for each in sight.published[::-1][:6]),
    )


def _requests(sight: Sight, consider: Consider) -> Iterator[AwaitsLine]:
    delegates, names = delegates_of(sight.scenario, sight.seat), Names.seen(sight)
    for each in sight.requests:
        if each.to == sight.seat and each.status is RequestStatus.OPEN:
            under = _Words.BY_AGENCY if each.channel is Channel.AGENCY else _Words.BY_STATE
            yield AwaitsLine(
                key=each.id,
                delegate=delegates[each.by],
                title=opening(told(Helping[each.kind.name])),
                under=say(_CONTEXT, under, name=names.label(each.by)),
                text=each.text,
                answers=tuple(_answer(each, answer, sight, consider) for answer in RequestAnswer),
                asker=each.by,
                trust=say(_CONTEXT, _Words.TRUST_OF, name=names.seat(each.by)),
                reasons=tuple(Choice(key=ground.value, words=told(Helping[ground.name])) for ground in RefusalGround),
            )


def _answer(request: Request, answer: RequestAnswer, sight: Sight, consider: Consider) -> AnswerLine:
    months = months_for(request.kind, request.channel, answer)
    reason = RefusalGround.CAPACITY if answer is RequestAnswer.REFUSE else None
    action = AnswerRequest(by=sight.seat, request=request.id, answer=answer, reason=reason)
    return AnswerLine(
        key=answer.value,
        words=say(_CONTEXT, _ANSWERS[answer]),
        takes=counted(_CONTEXT, _Words.TAKES_ONE, _Words.TAKES, months) if months else "",
        action=action,
        refusal=_refusal(action, sight, consider),
        asks_why=answer is RequestAnswer.REFUSE,
    )


def _amendments(sight: Sight, consider: Consider) -> Iterator[AwaitsLine]:
    delegates, names = delegates_of(sight.scenario, sight.seat), Names.seen(sight)
    for each in sight.amendments:
        if each.status is AmendmentStatus.PROPOSED and sight.seat not in (*each.in_favour, *each.against):
            answers = ((True, _Words.FOR), (False, _Words.AGAINST))
            yield AwaitsLine(
                key=each.id,
                delegate=delegates[each.by],
                title=say(_CONTEXT, _Words.AMENDMENT, name=names.seat(each.by), choice=names.choice(each.choice)),
                under="",
                text="",
                answers=tuple(_voice(each, accepts, words, sight, consider) for accepts, words in answers),
                asker=None,
                trust="",
                reasons=(),
            )


def _voice(about: Amendment, accepts: bool, words: _Words, sight: Sight, consider: Consider) -> AnswerLine:
    action = AnswerAmendment(by=sight.seat, amendment=about.id, accepts=accepts)
    refusal = _refusal(action, sight, consider)
    return AnswerLine(key=str(accepts), words=say(_CONTEXT, words), takes="", action=action, refusal=refusal)


def _refusal(action: Action, sight: Sight, consider: Consider) -> str:
    refused = consider(action).refused
    return reason(refused, Names.seen(sight), MOVE_OF[type(action)])


def _asked(sight: Sight) -> Iterator[str]:
    names = Names.seen(sight)
    for each in sight.requests:
        if each.by == sight.seat and each.since.phase is sight.moment.phase:
            what, outcome = opening(told(Helping[each.kind.name])), say(_CONTEXT, _outcome(each))
            yield say(_CONTEXT, _Words.ASKED, what=what, name=names.seat_within(each.to), outcome=outcome)


def _outcome(request: Request) -> _Words:
    if request.status is RequestStatus.OPEN:
        return _Words.WAITS
    return _Words.UNANSWERED if request.answer is None else _OUTCOMES[request.answer]


def _standing(sight: Sight) -> Iterator[str]:
    names = Names.seen(sight)
    for dispute in sight.disputes:
        if dispute.status is DisputeStatus.OPEN:
            yield sentence(DisputeRaised(audience=PUBLIC, dispute=dispute, attention=0), names)
    for each in sight.sanctions:
        yield told(Practised[each.step.name], who=names.seat(each.by), whom=names.seat_within(each.against))
    for amendment in sight.amendments:
        if amendment.status is AmendmentStatus.PROPOSED:
            yield sentence(AmendmentProposed(audience=PUBLIC, amendment=amendment, attention=0), names)


def _conduct(sight: Sight) -> Iterator[ConductLine]:
    names = Names.seen(sight)
    choices = tuple((each.value, say(_CONTEXT, words)) for each, words in _CONDUCT.items())
    for clause in sight.obligations:
        yield ConductLine(
            key=clause,
            article=names.article_titled(clause),
            choices=choices,
            current=sight.conduct.get(clause, Conduct.COMPLY).value,
        )
