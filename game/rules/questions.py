"""Questions before the house: put by the chair, answered by delegations, closed by the last answer (rules 14 to 17)."""

from __future__ import annotations

from typing import assert_never

from game.rules import adoption
from game.rules.bargains import breach
from game.rules.clauses import live, sponsors
from game.rules.dealing import lapse_overtaken
from game.rules.speaking import break_package
from game.rules.unfolding import Follows, Unfolding
from game.rules.voting import all_heard, question_of, verdicts
from game.terms import actions as a
from game.terms.events import (
    PUBLIC,
    AnswerGiven,
    BracketLifted,
    BracketReopened,
    QuestionClosed,
    QuestionPut,
    WordingStruck,
    only,
)
from game.terms.ids import CHAIR
from game.terms.standing import Question, QuestionKind, ReopenCause, Verdict, choice_item


def seek_agreement(u: Unfolding, action: a.SeekAgreement) -> None:
    """ "I see no objection": put brackets to the room, each decided for itself."""
    items = tuple(choice_item(choice) for choice in action.choices)
    question = question_of(u.now, u.seq, QuestionKind.NO_OBJECTION, items)
    u.happen(QuestionPut(audience=PUBLIC, question=question))


def give_answer(u: Unfolding, action: a.GiveAnswer) -> None:
    """Answer; nobody else learns how until everybody has (rule 14.3)."""
    u.happen(AnswerGiven(audience=only(action.by), question=action.question, by=action.by, votes=action.votes))
    question = u.now.question
    if question is not None and all_heard(question):
        _close(u, question)


def _close(u: Unfolding, question: Question) -> None:
    found = verdicts(u.now, question)
    u.happen(QuestionClosed(audience=PUBLIC, question=question, verdicts=found))
    if question.kind not in (QuestionKind.REOPENING, QuestionKind.LEGAL_EFFECT):
        _breaches(u, found)
    match question.kind:
        case QuestionKind.NO_OBJECTION | QuestionKind.VOTE:
            _lift(u, found)
        case QuestionKind.REOPENING:
            _reopen(u, found[0])
        case QuestionKind.SEPARATE_VOTE:
            adoption.after_separate_vote(u, found)
        case QuestionKind.CONSENSUS:
            adoption.after_consensus(u, found[0])
        case QuestionKind.ADOPTION_VOTE:
            adoption.after_vote(u, found[0])
        case QuestionKind.LEGAL_EFFECT:
            _strike(u, found)
        case _:
            assert_never(question.kind)


def _reopen(u: Unfolding, verdict: Verdict) -> None:
    """Nobody objected to taking it up again: nobody is to blame either (rule 11.4)."""
    choice = verdict.item.choice
    if not verdict.carried or choice is None:
        return
    u.happen(
        BracketReopened(
            audience=PUBLIC,
            by=CHAIR,
            bracket=choice.bracket,
            was=choice.alternative,
            attention=0,
            cause=ReopenCause.CHAIR,
        )
    )


def _breaches(u: Unfolding, found: tuple[Verdict, ...]) -> None:
    """Whoever objected to, or voted against, what it undertook to support broke its package (rule 12.6)."""
    for verdict in found:
        choice = verdict.item.choice
        for seat in verdict.against if choice is not None else ():
            assert choice is not None
            package = breach(u.now, seat, choice)
            if package is not None:
                break_package(u, seat, package, choice)


def _strike(u: Unfolding, found: tuple[Verdict, ...]) -> None:
    """What the house did not find to equal what its author says is off the table (rule 25.3)."""
    for verdict in found:
        choice = verdict.item.choice
        if not verdict.carried and choice is not None:
            u.happen(WordingStruck(audience=PUBLIC, bracket=choice.bracket, alternative=choice.alternative))
    lapse_overtaken(u)


def _lift(u: Unfolding, found: tuple[Verdict, ...]) -> None:
    """What nobody objected to is agreed ad referendum (rule 15.2)."""
    for verdict in found:
        choice = verdict.item.choice
        if verdict.carried and choice is not None and live(u.now, choice.bracket):
            u.happen(BracketLifted(audience=PUBLIC, choice=choice, sponsors=sponsors(u.now, choice)))
    lapse_overtaken(u)


FOLLOWS: Follows = {
    a.SeekAgreement: seek_agreement,
    a.GiveAnswer: give_answer,
}
"""What follows from each kind of action."""
