"""As a friend of the chair: reports a wording on which the room may meet, on what it was asked about (rule 34.4).

A friend of the chair is asked for what the room could bear, not for what it would like; so it looks for the best joint
gain among what it could live with itself (the single text of Fisher & Ury 1981, in a small circle).
"""

from __future__ import annotations

import numpy as np

from game.delegates.delegate import Part, Reason, Reasoned, Score
from game.delegates.ground import Marks
from game.delegates.situation import Situation
from game.delegates.stances import tolerated
from game.delegates.this_stage import of_kind
from game.terms.actions import Move, ReportText
from game.terms.events import ChairTextTabled

OBJECTIONS = 1.0
"""Steps of mean gain that one objection to be expected outweighs in a room of ten. Design value."""


def report(s: Situation) -> Reasoned | None:
    """Report one wording for every bracket it was asked about, other than what the chair has put already."""
    rows = _asked(s)
    if not rows.any() or not s.may(Move.REPORT_TEXT):
        return None
    can = rows[:, None] & s.board.on_table & s.ground.exists & tolerated(s) & ~s.hopeless & ~s.board.chair_text
    welcome = s.room.gain.mean(0) / s.step
    doubts = OBJECTIONS * (1.0 - s.room.passing) * 10
    merit = np.where(can, welcome - doubts, -np.inf)
    found = [(int(row), int(merit[row].argmax())) for row in np.flatnonzero(can.any(1))]
    if not found:
        return None
    parts, scores = [], []
    for place in found:
        choice = s.ground.choice(*place)
        of = str(choice.bracket)
        for name, amount in (("welcome", float(welcome[place])), ("doubts", -float(doubts[place]))):
            parts.append(Part(name=name, amount=1000 * amount, about=of, of=of, choice=choice))
        scores.append(Score(amount=sum(each.amount for each in parts if each.of == of), of=of))
    action = ReportText(by=s.seat, choices=tuple(s.ground.choice(*place) for place in found))
    return Reasoned(action=action, reason=Reason.REPORTS, parts=tuple(parts), scores=tuple(scores))


def _asked(s: Situation) -> Marks:
    """[C]: brackets it was asked about that can be settled, and on which no friend has reported since."""
    asked = (each.clauses for each in s.sight.informals if each.friends and s.seat in each.parties)
    clauses = {clause for each in asked for clause in each}
    if not clauses:
        return np.zeros(s.ground.shape[0], dtype=bool)
    here = np.array([bracket.clause in clauses for bracket in s.ground.brackets])
    reported = [s.ground.at(choice)[0] for each in of_kind(s.view, ChairTextTabled) for choice in each.choices]
    here[reported] = False
    return np.asarray(here & s.board.decidable)
