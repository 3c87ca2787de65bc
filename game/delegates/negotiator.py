"""A delegation's chair, taken by an artificial negotiator: says what it wants, trades what it cares little about for
what it cares much about, gives way as its instructions and its persona allow, and never stalls.

Time- and behaviour-dependent tactics of Faratin, Sierra & Jennings (1998); what is its own is in its persona. It holds
no memory: everything is read off the view, its own copy of the record included.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.delegates import (
    accepting,
    answering,
    arranging,
    asking,
    capital,
    caucusing,
    cooperating,
    helping,
    implementing,
    implementing_answers,
    implementing_others,
    keeping_word,
    leaking,
    news,
    offering,
    pricing,
    promising,
    ratifying,
    redrafting,
    reopening,
    reporting,
    requesting,
    siding,
    speaking,
    stances,
    standing_together,
    threatening,
    under_threat,
    walking_out,
)
from game.delegates.delegate import Luck, Reason, Reasoned
from game.delegates.situation import Situation, situation_of
from game.delegates.this_stage import of_kind
from game.terms.actions import Action, DeclareReady
from game.terms.events import Occupant, ReadyDeclared, StanceDeclared
from game.terms.ids import SeatId
from game.terms.moments import Phase
from game.terms.views import SeatView

WRITES_TO_OTHERS = 0.4
"""Share of the times between sittings in which it goes on offering: capitals trade less than rooms. Design value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Negotiator:
    """Somebody in a delegation's chair."""

    seat: SeatId
    occupant: Occupant

    def choose(self, view: SeatView, luck: Luck) -> Action:
        """What to do now."""
        return self.explain(view, luck).action

    def explain(self, view: SeatView, luck: Luck) -> Reasoned:
        """What to do now, and why."""
        sight = view.sight
        match sight.moment.phase:
            case Phase.PREPARATION | Phase.ENDED:
                return _ready(self.seat)
            case _:
                return _chosen(situation_of(view, luck, self.occupant))


def _chosen(s: Situation) -> Reasoned:
    question = s.sight.question
    if question is not None and s.seat in question.asked_of and s.seat not in question.answers:
        return answering.answer(s, question)
    match s.sight.moment.phase:
        case Phase.OPENING:
            return speaking.opening(s) or _positions(s) or _ready(s.seat)
        case Phase.SITTING:
            return _sitting(s)
        case Phase.INTERSESSION:
            return _between_sittings(s)
        case Phase.SIGNATURE:
            return ratifying.signature(s)
        case Phase.HOME:
            return news.answer(s) or _before_the_capital(s) or _ready(s.seat)
        case Phase.REVIEW:
            return _under_the_text(s)
        case _:
            return _ready(s.seat)


def _sitting(s: Situation) -> Reasoned:
    """The open floor: answer first, then say where one stands, then trade, then help the room along.

    Who has passed in this round reacts and starts nothing new: its next thoughts are for the next round. Who has left
    the room thinks of nothing but whether to come back.
    """
    if s.seat in s.sight.absent:
        return walking_out.returning(s) or _ready(s.seat)
    reaction = (
        news.answer(s)
        or under_threat.answer(s)
        or threatening.aftermath(s)
        or arranging.answer(s)
        or caucusing.invitation(s)
        or asking.answer(s)
        or _package_reply(s)
        or accepting.withdrawal(s)
    )
    if reaction is not None or _passed(s):
        return reaction or _ready(s.seat)
    return (
        walking_out.leaving(s)
        or _positions(s)
        or keeping_word.help_owed(s)
        or reopening.reopening(s)
        or threatening.threat(s)
        or pricing.bought(s)
        or offering.package(s)
        or pricing.question(s)
        or _helping_along(s)
    )


def _helping_along(s: Situation) -> Reasoned:
    """What is left when there is nothing to answer, to say or to trade: groups, words, promises, mischief."""
    return (
        caucusing.leaving(s)
        or caucusing.handing_on(s)
        or caucusing.founding(s)
        or reporting.report(s)
        or standing_together.promise(s)
        or promising.promise(s)
        or offering.wording(s)
        or redrafting.redraft(s)
        or redrafting.contest(s)
        or siding.offer(s)
        or leaking.leak(s)
        or speaking.framing(s)
        or _ready(s.seat)
    )


def _between_sittings(s: Situation) -> Reasoned:
    """The months between: it answers what it is asked, helps and asks for help, and goes on trading."""
    if s.seat in s.sight.absent:
        return walking_out.returning(s) or _ready(s.seat)
    reaction = cooperating.answer(s) or under_threat.answer(s) or arranging.answer(s) or caucusing.invitation(s)
    reaction = reaction or asking.answer(s) or _package_reply(s)
    if reaction is not None or _passed(s):
        return reaction or _ready(s.seat)
    return (
        keeping_word.help_owed(s)
        or (offering.package(s) if s.drawn("between") < WRITES_TO_OTHERS else None)
        or requesting.request(s)
        or helping.unasked(s)
        or siding.offer(s)
        or _ready(s.seat)
    )


def _before_the_capital(s: Situation) -> Reasoned | None:
    return ratifying.submission(s) or capital.work(s) or capital.persuasion(s)


def _under_the_text(s: Situation) -> Reasoned:
    """A year of practice: answer first; then, unless it has passed, see to its own conduct, others' and the text."""
    reaction = news.answer(s) or implementing_answers.amendment(s) or implementing_answers.request(s)
    if reaction is not None or _passed(s):
        return reaction or _ready(s.seat)
    return (
        _before_the_capital(s)
        or implementing.departure(s)
        or implementing.conduct(s)
        or implementing_others.response(s)
        or implementing.amendment(s)
        or implementing_others.request(s)
        or _ready(s.seat)
    )


def _package_reply(s: Situation) -> Reasoned | None:
    package = accepting.waiting(s)
    if package is None:
        return None
    reply = accepting.reply(s, package)
    if reply.reason is Reason.TOO_DEAR and s.temper.skill.counters:
        return offering.counter(s, package) or reply
    return reply


def _positions(s: Situation) -> Reasoned | None:
    """Its stances, once a stage."""
    if any(event.by == s.seat for event in of_kind(s.view, StanceDeclared)):
        return None
    return stances.declaration(s)


def _passed(s: Situation) -> bool:
    return any(event.by == s.seat and event.ready for event in of_kind(s.view, ReadyDeclared))


def _ready(seat: SeatId) -> Reasoned:
    return Reasoned(action=DeclareReady(by=seat), reason=Reason.NOTHING_TO_SAY)
