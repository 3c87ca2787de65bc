"""Answers the question before the house: no objection, separate votes, consensus, the vote on the whole text."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.delegates import red_lines, silence
from game.delegates.board import OPEN
from game.delegates.commitments import pledged
from game.delegates.delegate import Part, Reason, Reasoned, Score
from game.delegates.ground import Numbers, Places
from game.delegates.situation import Situation
from game.delegates.stances import tolerated
from game.terms.actions import GiveAnswer
from game.terms.bargains import PledgeKind
from game.terms.by_seat import Keyed
from game.terms.ids import ItemId
from game.terms.standing import Item, Question, QuestionKind, Vote
from game.terms.text import Choice

DISLIKED = 0.25
"""At a separate vote a wording liked less than this is voted against. Design value."""
DOUBTED = 500
"""Per mille of trust below which an author's word on what its own words mean is not believed. Design value."""
POOR = 1.0
"""Share of what it could be proud of below which a text is worse than trying again. Design value."""
ALL = 1.0
"""Utility that no text can cost more than."""
GRACE = 0.005
"""A text this little below the outside value is still joined: nobody can tell the difference. Design value."""


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
            return _whole(s, question)
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
        trust = s.view.readings.trusts(truster=s.seat, trusted=author).value
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


def _whole(s: Situation, question: Question) -> Reasoned:
    """The text as a whole: better than no convention, good enough to be proud of, and no line crossed (E1.6)."""
    text = final_text(s)
    surplus = s.wants.utility(text) - s.wants.outside
    lines = red_lines.crossed(s.lines, text)
    vote, reason = _verdict(s, surplus, lines), Reason.VOTES
    parts, score = joining(surplus, lines, pride=_proud_of(s), word=None)
    if pledged(s.sight, PledgeKind.VOTE_FOR):
        parts, score = joining(surplus, lines, pride=0.0, word=worth_of_word(s))
        reason = Reason.COMMITTED if score.amount >= 0 else Reason.BREAKS_WORD
        vote = Vote.IN_FAVOUR if reason is Reason.COMMITTED else Vote.AGAINST
    elif question.kind is QuestionKind.CONSENSUS and vote is Vote.ABSTAIN:
        vote = Vote.AGAINST
    votes = Keyed({item.id: vote for item in question.items})
    action = GiveAnswer(by=s.seat, question=question.id, votes=votes)
    return Reasoned(action=action, reason=reason, parts=parts, scores=(score,))


def worth_of_word(s: Situation) -> float:
    """Utility for which it would break its word; no text costs more than the whole of it."""
    return min(s.temper.word * s.step, ALL)


def joining(surplus: float, lines: int, *, pride: float, word: float | None) -> tuple[tuple[Part, ...], Score]:
    """What speaks for and against joining a text as a whole; who gave its ``word`` asks what keeping it costs alone."""
    if word is None:
        weights = {"surplus": surplus + GRACE, "pride": -pride, "red_line": -float(lines)}
        score = surplus + GRACE - pride - lines
    else:
        weights, score = {"surplus": surplus, "word": word}, surplus + word
    parts = tuple(Part(name=name, amount=1000 * amount) for name, amount in weights.items() if amount)
    return parts, Score(amount=1000 * score)


def _verdict(s: Situation, surplus: float, lines: int) -> Vote:
    """In favour of a good text, against a bad one; where it is too thin, or one line is crossed in it, neither."""
    if surplus < max(0.0, POOR * _proud_of(s)) - GRACE or lines > 1:
        return Vote.AGAINST
    return Vote.ABSTAIN if lines or surplus < _proud_of(s) - GRACE else Vote.IN_FAVOUR


def _proud_of(s: Situation) -> float:
    """Surplus below which a text is too thin for it."""
    return s.temper.pride * max(0.0, s.wants.highest - s.wants.outside)


def final_text(s: Situation) -> Numbers:
    """[C, K] the text as it would be adopted now: where nothing was decided, an inline bracket's first alternative."""
    text = s.standing.copy()
    undecided = np.flatnonzero(s.board.settled == OPEN)
    main = s.ground.layout.main[undecided]
    text[undecided[~main], 0] = 1.0
    text[undecided[main], s.ground.axes.nothing] = 1.0
    return text


def _places(s: Situation, items: list[Item]) -> tuple[Places, Places]:
    """Rows and columns of the items."""
    places = [s.ground.at(item.choice) for item in items if item.choice is not None]
    both = np.array(places, dtype=np.int64).reshape(-1, 2)
    return both[:, 0], both[:, 1]


def _bound_to(s: Situation, item: Item) -> bool:
    return item.choice is not None and s.committed.get(item.choice.bracket) == item.choice.alternative
