"""Which stances a delegate takes, and how they move towards agreement: it says what it means, it goes as far as its
instructions let it at this stage, and it takes back no opening it has made unless a red line has become final.
"""

from __future__ import annotations

import numpy as np

from game.delegates.board import CAN_ACCEPT, OPPOSE, STANCE, SUPPORT, UNDECLARED, Codes
from game.delegates.delegate import Part, Reason, Reasoned, Score
from game.delegates.ground import Marks, Numbers
from game.delegates.personas import DRAWS
from game.delegates.situation import Situation
from game.delegates.this_stage import objections
from game.delegates.weighed import explained_later
from game.terms.actions import DeclareStance, Move
from game.terms.standing import Declaration

AS_GOOD = 0.02
"""Preferences this close are one and the same favourite."""
FAR = 0.55
BAD = 0.45
"""A wording this far from the favourite, and liked less than this, is opposed. Design values."""
STRETCH = 1.6
"""For a trade one goes this much further than for nothing. Design value."""
CHAIR_BONUS = 1.25
"""One goes a little further for a text of the chair's (Fisher & Ury 1981: one text). Design value."""
DEAR = 0.5
"""Positions in the dearer half of the clauses are declared at once (E5.5)."""
LINE = -2.0
"""What a red line takes off; twice that is one's word worth. In units of preference: more than any dislike."""
USUAL, HOPED = ("leeway", "shortfall"), ("liking", "hoped_for")
"""Names of what speaks for a stance and against it."""
LIKELY = 0.4
"""Words inside an alternative are worth talking about once the alternative is this likely."""


def tolerated(s: Situation) -> Marks:
    """[C, K]: wordings it would let pass at this stage, as things stand."""
    marks = _as_good_as_hoped(s) if s.looks_ahead else s.shortfall <= _reach(s)
    marks = marks & ~s.forbidden & s.ground.exists
    for bracket, alternative in s.committed.items():
        row = s.ground.axes.bracket_at[bracket]
        marks[row, s.ground.axes.places[bracket, alternative].k] = True
    return np.asarray(marks)


def _as_good_as_hoped(s: Situation) -> Marks:
    """[C, K]: liked as well as what it is best to hold out for."""
    return np.asarray(s.wants.liking >= s.hoped_for - AS_GOOD)


def _reach(s: Situation) -> Numbers:
    """[C, K]: how much less than its favourite it lets pass at this stage; in a text of the chair's a little more."""
    return np.asarray(s.aspiration.tolerance[:, None] * np.where(s.board.chair_text, CHAIR_BONUS, 1.0))


def declaration(s: Situation) -> Reasoned | None:
    """Declare every stance that differs from what was declared so far, or ``None``."""
    if not s.may(Move.STANCE):
        return None
    wanted = _wanted(s)
    now = s.board.stances[s.place]
    speaking = _speaking(s)
    changed = np.argwhere((wanted != now) & speaking)
    if not len(changed):
        return None
    declarations = tuple(
        Declaration(choice=s.ground.choice(int(row), int(column)), stance=STANCE[int(wanted[row, column])])
        for row, column in changed
    )
    return explained_later(
        DeclareStance(by=s.seat, declarations=declarations),
        Reason.DECLARES,
        lambda: [_why(s, int(row), int(column)) for row, column in changed],
    )


def _why(s: Situation, row: int, column: int) -> tuple[tuple[Part, ...], Score]:
    """How much further its instructions let it go at this stage than to this wording: below nought, not so far."""
    choice = s.ground.choice(row, column)
    of = f"{choice.bracket} {choice.alternative}"
    if s.looks_ahead:
        names, reach, short = HOPED, float(s.wants.liking[row, column]), float(s.hoped_for[row, 0]) - AS_GOOD
    else:
        names, reach, short = USUAL, float(_reach(s)[row, column]), float(s.shortfall[row, column])
    barred = bool(s.forbidden[row, column])
    word = s.committed.get(choice.bracket) == choice.alternative
    weights = {names[0]: reach, names[1]: -short, "red_line": LINE * barred, "word": -LINE * 2 * word}
    parts = tuple(
        Part(name=name, amount=1000 * amount, about=str(choice.bracket), of=of, choice=choice)
        for name, amount in weights.items()
        if amount
    )
    return parts, Score(amount=1000 * (reach - short + LINE * barred - LINE * 2 * word), of=of)


def _speaking(s: Situation) -> Marks:
    """[C, K]: where it has something to say: open brackets with wordings on the table, the lesser ones later."""
    rows = s.board.open & (s.board.decidable | (s.room.counting >= LIKELY))
    frankness = s.temper.openness + 0.3 + s.progress
    for row in (rows & (s.wants.dearness < DEAR)).nonzero()[0].tolist():
        drawn = s.luck(f"temper frank {s.ground.brackets[row].id}") / DRAWS
        rows[row] = drawn < frankness
    return np.asarray(rows[:, None] & s.board.on_table & s.ground.exists)


def _wanted(s: Situation) -> Codes:
    """[C, K] the stances it means, given those it has taken."""
    liking, far = s.wants.liking, s.shortfall
    passes = tolerated(s)
    wanted = np.full(liking.shape, UNDECLARED, dtype=np.int8)
    bar = s.temper.skill.opposes
    bad = ~_as_good_as_hoped(s) if s.looks_ahead else (far > FAR * bar) & (liking < BAD / bar)
    wanted[bad | s.hopeless | objections(s.view, s.ground)] = OPPOSE
    wanted[passes] = CAN_ACCEPT
    wanted[(far <= AS_GOOD) & ~s.forbidden] = SUPPORT
    _keep_word(s, wanted)
    now = s.board.stances[s.place]
    opened = (now == CAN_ACCEPT) | (now == SUPPORT)
    kept = opened & (wanted != SUPPORT) & ~s.hopeless | (now == OPPOSE) & (wanted == UNDECLARED)
    wanted[kept] = now[kept]
    return wanted


def _keep_word(s: Situation, wanted: Codes) -> None:
    """Where it is bound to one wording it supports that one and no other."""
    for bracket, alternative in s.committed.items():
        row = s.ground.axes.bracket_at[bracket]
        wanted[row][wanted[row] == SUPPORT] = CAN_ACCEPT
        wanted[row, s.ground.axes.places[bracket, alternative].k] = SUPPORT
