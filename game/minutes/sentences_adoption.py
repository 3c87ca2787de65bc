"""Sentences for questions put to the room, brackets lifted, and adoption."""

from __future__ import annotations

from typing import TypeAlias, assert_never

from game.minutes import verdicts
from game.minutes.catalogue import clause_list, plain, say
from game.minutes.english.adoption import House
from game.minutes.names import Names
from game.minutes.templates import complete_table
from game.terms.events import (
    AnswerGiven,
    BracketFell,
    BracketLifted,
    BracketReopened,
    ConventionAdopted,
    ConventionRejected,
    QuestionClosed,
    QuestionPut,
)
from game.terms.ids import NO_TEXT, WHOLE_TEXT, AlternativeId, BracketId, ItemId
from game.terms.standing import Question, QuestionKind, ReopenCause, Vote
from game.terms.text import Choice

AdoptionEvent: TypeAlias = (
    QuestionPut
    | AnswerGiven
    | QuestionClosed
    | BracketLifted
    | BracketReopened
    | BracketFell
    | ConventionAdopted
    | ConventionRejected
)

_ASKED = complete_table(
    QuestionKind,
    {
        QuestionKind.NO_OBJECTION: House.ASK_OBJECTION,
        QuestionKind.SEPARATE_VOTE: House.ASK_SEPARATE,
        QuestionKind.CONSENSUS: House.ASK_CONSENSUS,
        QuestionKind.ADOPTION_VOTE: House.ASK_VOTE,
        QuestionKind.REOPENING: House.ASK_REOPENING,
        QuestionKind.VOTE: House.ASK_BRACKETS,
        QuestionKind.LEGAL_EFFECT: House.ASK_EFFECT,
    },
)
_TEXT_VOTES = complete_table(
    Vote,
    {
        Vote.IN_FAVOUR: House.VOTED_FOR_TEXT,
        Vote.AGAINST: House.VOTED_AGAINST_TEXT,
        Vote.ABSTAIN: House.ABSTAINED_TEXT,
    },
)


def sentence(event: AdoptionEvent, names: Names) -> str:
    """What was asked of the room, and what it decided."""
    match event:
        case QuestionPut():
            return _put(event.question, names)
        case AnswerGiven():
            return _answered(event, names)
        case QuestionClosed():
            return verdicts.closed(event.question, event.verdicts, names)
        case BracketLifted():
            return _lifted(event, names)
        case BracketReopened():
            return _reopened(event, names)
        case BracketFell():
            return _fell(event, names)
        case ConventionAdopted():
            return verdicts.adopted(event, names)
        case ConventionRejected():
            return verdicts.rejected(event, names)
        case _:
            assert_never(event)


def _put(question: Question, names: Names) -> str:
    choices = [item.choice for item in question.items if item.choice]
    if question.kind in (QuestionKind.NO_OBJECTION, QuestionKind.SEPARATE_VOTE) and not choices:
        return say(House.NOTHING_ASKED)
    condition = plain(names.scenario.decision.fallback_condition)
    if question.kind is QuestionKind.ADOPTION_VOTE and condition:
        return say(House.ASK_VOTE_ONCE, condition=condition)
    return say(_ASKED[question.kind], count=len(choices), choices=names.choices(choices))


def _answered(event: AnswerGiven, names: Names) -> str:
    question = names.questions.get(event.question)
    kind = question.kind if question else None
    if kind in (QuestionKind.CONSENSUS, QuestionKind.ADOPTION_VOTE) or (kind is None and WHOLE_TEXT in event.votes):
        return _answered_text(event, kind, names)
    if kind in (QuestionKind.SEPARATE_VOTE, QuestionKind.VOTE, QuestionKind.LEGAL_EFFECT):
        return _voted(event, question, names)
    if kind is QuestionKind.REOPENING:
        against = Vote.AGAINST in event.votes.values()
        return say(House.OBJECTED_REOPENING if against else House.NO_OBJECTION, who=names.seat(event.by))
    objected = [item for item, vote in event.votes.items() if vote is Vote.AGAINST]
    if not objected:
        return say(House.NO_OBJECTION, who=names.seat(event.by))
    return say(House.OBJECTED, who=names.seat(event.by), choices=items_named(objected, question, names))


def _answered_text(event: AnswerGiven, kind: QuestionKind | None, names: Names) -> str:
    vote = event.votes.get(WHOLE_TEXT, Vote.IN_FAVOUR)
    who = names.seat(event.by)
    if kind is QuestionKind.CONSENSUS:
        return say(House.OBJECTED_TEXT if vote is Vote.AGAINST else House.JOINED_TEXT, who=who)
    return say(_TEXT_VOTES[vote], who=who)


def _voted(event: AnswerGiven, question: Question | None, names: Names) -> str:
    against = [item for item, vote in event.votes.items() if vote is Vote.AGAINST]
    abstaining = [item for item, vote in event.votes.items() if vote is Vote.ABSTAIN]
    if not against and not abstaining:
        return say(House.VOTED_FOR, who=names.seat(event.by))
    parts = [say(House.VOTE_AGAINST, choices=items_named(against, question, names))] if against else []
    if abstaining:
        parts.append(say(House.VOTE_ABSTAIN, choices=items_named(abstaining, question, names)))
    if question and len(question.items) > len(against) + len(abstaining):
        parts.append(say(House.VOTE_FOR_REST))
    return say(House.VOTES, who=names.seat(event.by), votes=clause_list(parts))


def items_named(items: list[ItemId], question: Question | None, names: Names) -> str:
    """The wordings that were put under these ids; their places where the question itself is not known."""
    put = {each.id: each.choice for each in question.items if each.choice} if question else {}
    if all(item in put for item in items):
        return names.choices(put[item] for item in items)
    return names.places(BracketId(item) for item in items)


def _lifted(event: BracketLifted, names: Names) -> str:
    choice, article = event.choice, names.article(event.choice.bracket)
    sponsors = names.seats(event.sponsors, at_most=3)
    inline = names.inline_name(choice.bracket)
    if inline:
        if names.wordless(choice):
            return say(House.LIFTED_NO_WORDS, name=inline, article=article)
        key = House.LIFTED_WORDS_WITH if sponsors else House.LIFTED_WORDS
        return say(key, words=names.quotation(choice), article=article, sponsors=sponsors)
    if choice.alternative == NO_TEXT:
        return say(House.LIFTED_DELETION, article=article)
    key = House.LIFTED_WITH if sponsors else House.LIFTED
    return say(key, article=article, alternative=names.alternative_within(choice), sponsors=sponsors)


def _reopened(event: BracketReopened, names: Names) -> str:
    who, article = names.seat(event.by), names.bracket_within(event.bracket)
    choice = Choice(bracket=event.bracket, alternative=event.was)
    if event.cause is ReopenCause.CHAIR:
        return say(House.REOPENED_BY_ALL, article=article)
    if event.cause is ReopenCause.LINK:
        return say(House.REOPENED_LINKED, who=who, article=article)
    if names.wordless(choice):
        return say(House.REOPENED_BARE, who=who, article=article)
    return say(House.REOPENED, who=who, article=article, was=names.alternative_within(choice))


def _fell(event: BracketFell, names: Names) -> str:
    article = names.bracket_within(event.bracket)
    if event.stands is None:
        return say(House.FELL, article=article)
    stands: AlternativeId = event.stands
    if stands == NO_TEXT and not names.inline_name(event.bracket):
        return say(House.FELL_OUT, article=article)
    alternative = names.alternative_within(Choice(bracket=event.bracket, alternative=stands))
    return say(House.FELL_TO, article=article, alternative=alternative)
