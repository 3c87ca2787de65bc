""" "I see no objection": whether a delegate stays silent or breaks the silence, item by item, and why.

It objects to what crosses a line, to what is disliked more than one swallows at this stage, and to the worst of many
small losses that together would make the text worse than none. Who gave its word stays silent, unless its persona lets
it drop its word and keeping it costs enough.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.delegates import foreseeing, red_lines, weighing
from game.delegates.board import OPPOSE
from game.delegates.delegate import Part, Reason, Reasoned, Score
from game.delegates.ground import Marks, Numbers, Places
from game.delegates.situation import Situation
from game.delegates.stances import tolerated
from game.delegates.weighed import explained_later
from game.terms.actions import GiveAnswer
from game.terms.by_seat import Keyed
from game.terms.standing import Item, Question, Vote

GRUMBLE_FIRST, GRUMBLE_LAST = 1.0, 2.5
"""How strong dislike must be before one breaks the silence, in the first round and in the last (E5.7: "strong" = 2)."""
LEAST_PATIENCE = 0.6
"""Share of that which even a spoiler swallows: who objects to everything is not heard any more. Design value."""
LAST_HOUR = 0.6
"""Perceived chance that talks fail without the chair's last package (E5.9)."""
DECISIVE = -1.0
"""Score at most of an item that is objected to for one reason alone, whatever speaks for it."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Put:
    """What is put to the room. Axis M: items."""

    items: tuple[Item, ...]
    rows: Places
    columns: Places
    terms: Numbers
    """[T, M] as in ``weighing``."""
    barred: Marks
    owed: Marks
    """[M] it gave its word to support this."""
    dropped: Marks
    """[M] it gave its word, and would rather break it."""
    foreseen: Numbers
    """[M] steps of utility it would win by stopping it, as it foresees what comes next; below nought where none."""


def answer(s: Situation, question: Question) -> Reasoned:
    """Silence, and objections where they must be."""
    put = _put(s, question)
    patience = _patience(s)
    fine = tolerated(s)[put.rows, put.columns] | (put.terms.sum(0) >= -patience)
    fine = np.where(np.isfinite(put.foreseen), put.foreseen <= 0, fine)
    objects = ~put.owed & (put.barred | ~fine) | put.dropped
    together = _enough(s, put, objects)
    votes = Keyed({item.id: Vote.AGAINST for item, no in zip(put.items, together, strict=True) if no})
    return explained_later(
        GiveAnswer(by=s.seat, question=question.id, votes=votes),
        Reason.BREAKS_WORD if put.dropped.any() else Reason.VOTES,
        lambda: [_why(s, put, int(at), patience, bool(objects[at])) for at in together.nonzero()[0]],
    )


def _put(s: Situation, question: Question) -> _Put:
    items = tuple(item for item in question.items if item.choice is not None)
    places = [s.ground.at(item.choice) for item in items if item.choice is not None]
    rows, columns = np.array(places, dtype=np.int64).reshape(-1, 2).T
    barred = red_lines.forbidden(s.lines, _with_unopposed(s, rows, columns))[rows, columns]
    owed = np.array([_owed(s, item) for item in items], dtype=bool)
    return _Put(
        items=items,
        rows=rows,
        columns=columns,
        terms=weighing.weigh(
            s,
            gain=s.gain[rows, columns],
            others=s.room.gain[:, rows, columns],
            sponsors=weighing.sponsors_of(s, rows, columns),
            lines=barred.astype(float),
            final=LAST_HOUR if s.progress >= 1.0 else 0.0,
        ),
        barred=barred,
        owed=owed,
        dropped=owed & (temptation(s, rows, columns) > s.temper.word),
        foreseen=_foreseen(s, rows, columns),
    )


def _foreseen(s: Situation, rows: Places, columns: Places) -> Numbers:
    """[M] what stopping each would win: for those who look ahead."""
    if not s.looks_ahead:
        return np.full(len(rows), -np.inf)
    return foreseeing.gains(s, rows, columns)


def temptation(s: Situation, rows: Places, columns: Places) -> Numbers:
    """[M] what each wording costs beside the best that is on the table in its place, in steps of utility."""
    possible = np.where(s.board.on_table & s.ground.exists & ~s.forbidden, s.gain, -np.inf).max(1)
    cost = np.maximum(possible[rows], s.gain[rows, columns]) - s.gain[rows, columns]
    return np.asarray(cost / s.step)


def _owed(s: Situation, item: Item) -> bool:
    return item.choice is not None and s.committed.get(item.choice.bracket) == item.choice.alternative


def _patience(s: Situation) -> float:
    """How much dislike is swallowed at this stage; the firm swallow less."""
    return (GRUMBLE_FIRST + (GRUMBLE_LAST - GRUMBLE_FIRST) * s.progress) * min(1.0, max(LEAST_PATIENCE, s.temper.reach))


def _enough(s: Situation, put: _Put, objects: Marks) -> Marks:
    """Small losses add up: beside what it objects to anyway, it stops the worst of them until the text as a whole is
    worth more than no convention."""
    objects = objects.copy()
    for _ in range(len(put.rows)):
        text = s.room.text.copy()
        text[put.rows[~objects]] = 0.0
        text[put.rows[~objects], put.columns[~objects]] = 1.0
        loss = np.where(objects | put.owed, 0.0, s.gain[put.rows, put.columns])
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


def _why(s: Situation, put: _Put, at: int, patience: float, by_itself: bool) -> tuple[tuple[Part, ...], Score]:
    """Why it objects to one item: parts that add up to a score below zero."""
    about = str(put.items[at].id)
    if put.dropped[at]:
        cost = float(temptation(s, put.rows[[at]], put.columns[[at]])[0])
        parts = (_part("temptation", -cost, put.items[at]), _part("word", s.temper.word, put.items[at]))
        return parts, Score(amount=1000 * (s.temper.word - cost), of=about)
    terms = (*weighing.parts(put.terms[:, at], about=about, of=about), _part("patience", patience, put.items[at]))
    if by_itself and put.foreseen[at] > 0 and not put.barred[at]:
        return (_part("foreseen", -float(put.foreseen[at]), put.items[at]),), Score(
            amount=-1000 * float(put.foreseen[at]), of=about
        )
    decisive = "red_line" if put.barred[at] else "" if by_itself else "text_as_a_whole"
    score = float(put.terms[:, at].sum()) + patience
    if not decisive or score < DECISIVE:
        return terms, Score(amount=1000 * score, of=about)
    return (*terms, _part(decisive, DECISIVE - score, put.items[at])), Score(amount=1000 * DECISIVE, of=about)


def _part(name: str, amount: float, item: Item) -> Part:
    return Part(name=name, amount=1000 * amount, about=str(item.id), of=str(item.id), choice=item.choice)
