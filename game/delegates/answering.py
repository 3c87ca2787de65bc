"""Answers the question before the house: no objection, separate votes, consensus, the vote on the whole text."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.delegates import joining, red_lines, silence
from game.delegates.delegate import Part, Reason, Reasoned, Score
from game.delegates.ground import Places
from game.delegates.situation import Situation
from game.delegates.stances import tolerated
from game.terms.actions import GiveAnswer
from game.terms.by_seat import Keyed
from game.terms.ids import ItemId
from game.terms.standing import Item, Question, QuestionKind, Vote
from game.terms.text import Choice

DISLIKED = 0.25
"""At a separate vote a wording liked less than this is voted against. Design value."""
DOUBTED = 350
"""Per mille of trust, below the usual, under which an author's word on its own words is not believed. Design value."""


def answer(s: Situation, question: Question) -> Reasoned:
    """The answer of this seat; never refuses to answer."""
    match question.kind:
        case QuestionKind.NO_OBJECTION:
            return silence.answer(s, question)
        case QuestionKind.SEPARATE_VOTE | QuestionKind.VOTE:
            return _separate(s, question)
        case QuestionKind.REOPENING:
            return _reopening(s, question)
        case QuestionKind.CONSENSUS | QuestionKind.ADOPTION_VOTE:
            return joining.whole(s, question)
        case QuestionKind.LEGAL_EFFECT:
            return _effect(s, question)


def _effect(s: Situation, question: Question) -> Reasoned:
    """Whether words mean what their author says: it believes an author whom it trusts, and its own word always."""
    authors = {
        Choice(bracket=bracket, alternative=each.id): each.by
        for bracket, here in s.sight.brackets.items()
        for each in here.own
    }
    votes: dict[ItemId, Vote] = {}
    parts: list[Part] = []
    scores: list[Score] = []
    for item in question.items:
        author = authors.get(item.choice) if item.choice is not None else None
        if author is None or author == s.seat or author not in s.view.readings.states:
            continue
        trust = s.trust_in(author)
        parts += (
            Part(name="trust", amount=trust, about=str(author), of=str(item.id)),
            Part(name="needed_trust", amount=-DOUBTED, about=str(author), of=str(item.id)),
        )
        scores.append(Score(amount=trust - DOUBTED, of=str(item.id)))
        if trust < DOUBTED:
            votes[item.id] = Vote.AGAINST
    action = GiveAnswer(by=s.seat, question=question.id, votes=Keyed(votes))
    return Reasoned(action=action, reason=Reason.JUDGES, parts=tuple(parts), scores=tuple(scores))


def _reopening(s: Situation, question: Question) -> Reasoned:
    """Lets it be reopened where another wording would suit it better than what was agreed; else objects."""
    items = [item for item in question.items if item.choice is not None]
    rows, _columns = _places(s, items)
    best = s.gain[rows].max(1)
    votes = Keyed({item.id: Vote.AGAINST for item, gain in zip(items, best, strict=True) if gain <= 0.0})
    parts = tuple(
        Part(name="better_wording", amount=1000 * float(gain), of=str(item.id), choice=item.choice)
        for item, gain in zip(items, best, strict=True)
    )
    return Reasoned(
        action=GiveAnswer(by=s.seat, question=question.id, votes=votes),
        reason=Reason.VOTES,
        parts=parts,
        scores=tuple(Score(amount=1000 * float(gain), of=str(item.id)) for item, gain in zip(items, best, strict=True)),
    )


def _separate(s: Situation, question: Question) -> Reasoned:
    """In favour of what it can live with, against what crosses a line or is bad, silent on the rest."""
    items = [item for item in question.items if item.choice is not None]
    rows, columns = _places(s, items)
    standing = s.standing.copy()
    standing[rows, columns] = 1.0
    barred = red_lines.forbidden(s.lines, standing)[rows, columns]
    liking = s.wants.liking[rows, columns]
    fine = tolerated(s)[rows, columns] & ~barred
    votes, parts, scores = {}, [], []
    for place, item in enumerate(items):
        bound = _bound_to(s, item)
        if bound or (fine[place] and liking[place] >= DISLIKED):
            votes[item.id] = Vote.IN_FAVOUR
        elif barred[place] or liking[place] < DISLIKED:
            votes[item.id] = Vote.AGAINST
        else:
            votes[item.id] = Vote.ABSTAIN
        weights = {
            "liking": 1000 * float(liking[place]),
            "needed_liking": -1000 * DISLIKED,
            "red_line": -1000.0 * bool(barred[place]),
            "word": 2000.0 * bound,
        }
        parts += _about(item, weights)
        scores.append(Score(amount=1000 * (liking[place] - DISLIKED - barred[place] + 2 * bound), of=str(item.id)))
    action = GiveAnswer(by=s.seat, question=question.id, votes=Keyed(votes))
    return Reasoned(action=action, reason=Reason.VOTES, parts=tuple(parts), scores=tuple(scores))


def _about(item: Item, weights: Mapping[str, float]) -> list[Part]:
    """Parts of the decision on one item, those of no weight left out."""
    return [
        Part(name=name, amount=amount, about=str(item.id), of=str(item.id), choice=item.choice)
        for name, amount in weights.items()
        if amount
    ]


def _places(s: Situation, items: list[Item]) -> tuple[Places, Places]:
    """Rows and columns of the items."""
    places = [s.ground.at(item.choice) for item in items if item.choice is not None]
    both = np.array(places, dtype=np.int64).reshape(-1, 2)
    return both[:, 0], both[:, 1]


def _bound_to(s: Situation, item: Item) -> bool:
    return item.choice is not None and s.committed.get(item.choice.bracket) == item.choice.alternative
