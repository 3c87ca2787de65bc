"""Answers the question before the house: no objection, separate votes, consensus, the vote on the whole text."""

from __future__ import annotations

import numpy as np

from game.delegates import red_lines, weighing
from game.delegates.board import OPEN, OPPOSE
from game.delegates.commitments import pledged
from game.delegates.delegate import Part, Reason, Reasoned
from game.delegates.ground import Marks, Numbers, Places
from game.delegates.situation import Situation
from game.delegates.stances import tolerated
from game.terms.actions import GiveAnswer
from game.terms.bargains import PledgeKind
from game.terms.by_seat import Keyed
from game.terms.standing import Item, Question, QuestionKind, Vote
from game.terms.text import Choice

GRUMBLE_FIRST, GRUMBLE_LAST = 0.5, 2.5
"""How strong dislike must be before one breaks the silence, in the first round and in the last (E5.7: "strong" = 2)."""
LAST_HOUR = 0.6
"""Perceived chance that talks fail without the chair's last package (E5.9)."""
DISLIKED = 0.25
"""At a separate vote a wording liked less than this is voted against. Design value."""
DOUBTED = 500
"""Per mille of trust below which an author's word on what its own words mean is not believed. Design value."""
GRACE = 0.005
"""A text this little below the outside value is still joined: nobody can tell the difference. Design value."""


def answer(s: Situation, question: Question) -> Reasoned:
    """The answer of this seat; never refuses to answer."""
    match question.kind:
        case QuestionKind.NO_OBJECTION:
            return _no_objection(s, question)
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
    votes, parts = {}, []
    for item in question.items:
        author = authors.get(item.choice) if item.choice is not None else None
        if author is None or author == s.seat or author not in s.view.readings.states:
            continue
        trust = s.view.readings.trusts(truster=s.seat, trusted=author).value
        parts.append(Part(name="trust", amount=trust - DOUBTED, about=str(author)))
        if trust < DOUBTED:
            votes[item.id] = Vote.AGAINST
    action = GiveAnswer(by=s.seat, question=question.id, votes=Keyed(votes))
    return Reasoned(action=action, reason=Reason.JUDGES, parts=tuple(parts))


def _no_objection(s: Situation, question: Question) -> Reasoned:
    """Silence, unless it crosses a line or is disliked more than one swallows at this stage."""
    items = [item for item in question.items if item.choice is not None]
    rows, columns = _places(s, items)
    barred = red_lines.forbidden(s.lines, _with_unopposed(s, rows, columns))[rows, columns]
    bound = np.array([_bound_to(s, item) for item in items], dtype=bool)
    terms = weighing.weigh(
        s,
        gain=s.gain[rows, columns],
        others=s.room.gain[:, rows, columns],
        sponsors=weighing.sponsors_of(s, rows, columns),
        lines=barred.astype(float),
        final=LAST_HOUR if s.progress >= 1.0 else 0.0,
    )
    silence = GRUMBLE_FIRST + (GRUMBLE_LAST - GRUMBLE_FIRST) * s.progress
    fine = tolerated(s)[rows, columns] | (terms.sum(0) >= -silence)
    objects = _enough(s, rows, columns, ~bound & (barred | ~fine), bound)
    return _answered(s, question, items, objects, terms)


def _enough(s: Situation, rows: Places, columns: Places, objects: Marks, bound: Marks) -> Marks:
    """Small losses add up: beside what it objects to anyway, it stops the worst of them until the text as a whole is
    worth more than no convention."""
    objects = objects.copy()
    for _ in range(len(rows)):
        text = s.room.text.copy()
        text[rows[~objects]] = 0.0
        text[rows[~objects], columns[~objects]] = 1.0
        loss = np.where(objects | bound, 0.0, s.gain[rows, columns])
        if s.wants.utility(text) >= s.wants.outside or not (loss < 0).any() or _already_lost(s):
            break
        objects[int(loss.argmin())] = True
    return objects


def _already_lost(s: Situation) -> bool:
    """Whether the text as expected is not worth having whatever becomes of this: then stopping it saves nothing."""
    return s.utility < s.wants.outside and s.progress < 1.0


def _with_unopposed(s: Situation, rows: Places, columns: Places) -> Numbers:
    """[C, K] the agreed text, and beside it whatever is put at the same time and nobody opposes in public."""
    text = s.standing.copy()
    opposed = (s.board.stances[:, rows, columns] == OPPOSE).any(0)
    text[rows[~opposed], columns[~opposed]] = 1.0
    return text


def _reopening(s: Situation, question: Question) -> Reasoned:
    """Lets it be reopened where another wording would suit it better than what was agreed; else objects."""
    items = [item for item in question.items if item.choice is not None]
    rows, _columns = _places(s, items)
    best = s.gain[rows].max(1)
    votes = Keyed({item.id: Vote.AGAINST for item, gain in zip(items, best, strict=True) if gain <= 0.0})
    parts = tuple(Part(name="surplus", amount=round(1000 * float(gain))) for gain in best)
    return Reasoned(action=GiveAnswer(by=s.seat, question=question.id, votes=votes), reason=Reason.VOTES, parts=parts)


def _separate(s: Situation, question: Question) -> Reasoned:
    """In favour of what it can live with, against what crosses a line or is bad, silent on the rest."""
    items = [item for item in question.items if item.choice is not None]
    rows, columns = _places(s, items)
    standing = s.standing.copy()
    standing[rows, columns] = 1.0
    barred = red_lines.forbidden(s.lines, standing)[rows, columns]
    liking = s.wants.liking[rows, columns]
    fine = tolerated(s)[rows, columns] & ~barred
    votes = {}
    for place, item in enumerate(items):
        if _bound_to(s, item) or (fine[place] and liking[place] >= DISLIKED):
            votes[item.id] = Vote.IN_FAVOUR
        elif barred[place] or liking[place] < DISLIKED:
            votes[item.id] = Vote.AGAINST
        else:
            votes[item.id] = Vote.ABSTAIN
    return Reasoned(action=GiveAnswer(by=s.seat, question=question.id, votes=Keyed(votes)), reason=Reason.VOTES)


def _whole(s: Situation, question: Question) -> Reasoned:
    """The text as a whole: better than no convention, and no line crossed (E1.6)."""
    text = final_text(s)
    surplus = s.wants.utility(text) - s.wants.outside
    lines = red_lines.crossed(s.lines, text)
    vote = _verdict(s, surplus, lines)
    if pledged(s.sight, PledgeKind.VOTE_FOR):
        vote = Vote.IN_FAVOUR
    elif question.kind is QuestionKind.CONSENSUS and vote is Vote.ABSTAIN:
        vote = Vote.AGAINST
    parts = (Part(name="surplus", amount=round(1000 * surplus)), Part(name="red_line", amount=-1000 * lines))
    votes = Keyed({item.id: vote for item in question.items})
    return Reasoned(action=GiveAnswer(by=s.seat, question=question.id, votes=votes), reason=Reason.VOTES, parts=parts)


def _verdict(s: Situation, surplus: float, lines: int) -> Vote:
    """In favour of a good text, against a bad one; where it is too thin, or one line is crossed in it, neither."""
    if surplus < -GRACE or lines > 1:
        return Vote.AGAINST
    thin = surplus < s.temper.pride * (s.wants.highest - s.wants.outside) - GRACE
    return Vote.ABSTAIN if lines or thin else Vote.IN_FAVOUR


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


def _answered(s: Situation, question: Question, items: list[Item], objects: Marks, terms: Numbers) -> Reasoned:
    votes = {item.id: Vote.AGAINST for item, no in zip(items, objects, strict=True) if no}
    parts = tuple(
        part
        for place, item in enumerate(items)
        if objects[place]
        for part in weighing.parts(terms[:, place], about=str(item.id))
    )
    action = GiveAnswer(by=s.seat, question=question.id, votes=Keyed(votes))
    return Reasoned(action=action, reason=Reason.VOTES, parts=parts)
