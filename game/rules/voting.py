"""How a question is decided: consensus, two thirds of those present and voting (E5.17), each verdict with its sum."""

from __future__ import annotations

from dataclasses import replace

from game.rules.phases import addressed, present
from game.rules.promises import shown_by_question
from game.rules.state import Negotiation, Steps, becoming
from game.terms.by_seat import Keyed
from game.terms.events import AnswerGiven, QuestionClosed, QuestionPut
from game.terms.ids import ItemId, QuestionId, SeatId
from game.terms.scenario import Fallback
from game.terms.standing import Item, Question, QuestionKind, Verdict, Vote, two_thirds

NO_ANSWER: Keyed[ItemId, Vote] = Keyed()


def question_of(now: Negotiation, seq: int, kind: QuestionKind, items: tuple[Item, ...]) -> Question:
    """The question that the event ``seq`` puts to every delegation present (rule 14.1)."""
    return Question(id=QuestionId(f"question-{seq:05d}"), kind=kind, items=items, asked_of=present(now))


def all_heard(question: Question) -> bool:
    """Whether everybody asked has answered."""
    return len(question.answers) == len(question.asked_of)


def verdicts(now: Negotiation, question: Question) -> tuple[Verdict, ...]:
    """How every item was decided."""
    return tuple(_verdict(now, question, item) for item in question.items)


def _verdict(now: Negotiation, question: Question, item: Item) -> Verdict:
    said = {seat: _vote(question, seat, item) for seat in question.asked_of}
    groups = {vote: tuple(seat for seat in said if said[seat] is vote) for vote in Vote}
    weight_for, weight_against = (_weight(now, groups[vote]) for vote in (Vote.IN_FAVOUR, Vote.AGAINST))
    needed = _needed(now, question.kind, weight_for + weight_against)
    return Verdict(
        item=item,
        carried=weight_for >= needed if needed else not groups[Vote.AGAINST],
        in_favour=groups[Vote.IN_FAVOUR],
        against=groups[Vote.AGAINST],
        abstaining=groups[Vote.ABSTAIN],
        weight_for=weight_for,
        weight_against=weight_against,
        weight_needed=needed,
    )


def _vote(question: Question, seat: SeatId, item: Item) -> Vote:
    """What a seat answered on an item; silence is consent (rule 14.1)."""
    return question.answers.get(seat, NO_ANSWER).get(item.id, Vote.IN_FAVOUR)


def _weight(now: Negotiation, seats: tuple[SeatId, ...]) -> int:
    return sum(now.ground.weight[seat] for seat in seats)


def _needed(now: Negotiation, kind: QuestionKind, voting: int) -> int:
    """Votes in favour that carry; 0 where the test is that nobody objects."""
    if kind is QuestionKind.LEGAL_EFFECT:
        return majority(voting)
    return 0 if by_consensus(now, kind) else two_thirds(voting)


def by_consensus(now: Negotiation, kind: QuestionKind) -> bool:
    """Whether the test is that nobody objects, rather than a majority (rules 15.2, 17.1 and 18.3)."""
    if kind in (QuestionKind.NO_OBJECTION, QuestionKind.CONSENSUS, QuestionKind.REOPENING):
        return True
    return now.ground.public.decision.fallback is Fallback.NOTHING


def majority(voting: int) -> int:
    """Votes in favour that more than half of those voting take; one at least (rule 25.3)."""
    return voting // 2 + 1


def put(now: Negotiation, event: QuestionPut) -> Negotiation:
    """A question is before the house."""
    return becoming(
        now,
        question=event.question,
        question_touched=now.seq,
        ready=addressed(now, event.question.asked_of),
    )


def answered(now: Negotiation, event: AnswerGiven) -> Negotiation:
    """One more has answered."""
    assert now.question is not None
    return becoming(now, question=replace(now.question, answers=now.question.answers.put(event.by, event.votes)))


def closed(now: Negotiation, event: QuestionClosed) -> Negotiation:
    """The question is no longer before the house."""
    return becoming(now, question=None, question_touched=now.seq, evidence=shown_by_question(now, event))


STEPS: Steps = {
    QuestionPut: put,
    AnswerGiven: answered,
    QuestionClosed: closed,
}
"""What each class of event makes of the state."""
