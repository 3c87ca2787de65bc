"""The text as a whole: whether to join a consensus on it, to vote for it, or to stop it.

A text is measured against no convention and against what another try would bring, which a delegation takes to be its
part of what it sees others bring home (equal concessions, E5.2; equity after Adams 1965 and Fehr & Schmidt 1999): who
sees everybody give, gives. Reservations it could enter are reckoned in. To stop a text takes more than dislike, the
more so the fewer are seen to have cause: whoever cannot stop a text does not like to be counted alone (Buzan 1981 on
consensus at the Law of the Sea). So it lets a consensus pass, and where a vote is taken it abstains. A text worse than
no convention it stops or votes against in any company.
"""

from __future__ import annotations

from math import inf

import numpy as np

from game.delegates.board import OPEN
from game.delegates.commitments import pledged
from game.delegates.delegate import Part, Reason, Reasoned, Score
from game.delegates.ground import Numbers
from game.delegates.reserving import Reserved, planned
from game.delegates.situation import USUAL_STEP, Situation
from game.engine.parameters import Parameters
from game.terms.actions import GiveAnswer
from game.terms.bargains import PledgeKind
from game.terms.by_seat import Keyed
from game.terms.standing import Question, QuestionKind, Vote

_P = Parameters()
ALL = 1.0
"""Utility that no text can cost more than."""
GRACE = _P.grace
"""A text this little below the outside value is still joined: nobody can tell the difference. As in forecasts."""
ALONE = {QuestionKind.CONSENSUS: _P.alone_stops / USUAL_STEP, QuestionKind.ADOPTION_VOTE: _P.alone_votes / USUAL_STEP}
"""Steps of utility it takes to break a consensus that everybody else would join, and to vote against what everybody
else would vote for: one no stops the one and not the other. As in forecasts."""
BADLY_OFF = _P.badly_off
"""Who is seen to bring home less than this share of what others do is thought to have cause to object. As there."""


def whole(s: Situation, question: Question) -> Reasoned:
    """The answer on the text as a whole."""
    text = final_text(s)
    reserved = planned(s, text)
    if pledged(s.sight, PledgeKind.VOTE_FOR):
        weights = at_ones_word(s, text, reserved)
        if s.temper.word < inf:  # who may drop its word asks what it could hope for without it
            weights["another_try"] = -another_try(s)
        kept = sum(weights.values()) >= 0
        vote, reason = (Vote.IN_FAVOUR, Reason.COMMITTED) if kept else (Vote.AGAINST, Reason.BREAKS_WORD)
    else:
        weights = better_than_none(s, text, reserved) | {"another_try": -another_try(s)}
        alone = _alone(s, question.kind) if weights["surplus"] + weights["reservations"] >= 0 else 0.0
        vote, reason = _vote(question.kind, sum(weights.values()), weights["red_line"], alone), Reason.VOTES
        if question.kind is QuestionKind.CONSENSUS:
            weights["alone"] = alone
    parts, score = reckoned(weights)
    action = GiveAnswer(by=s.seat, question=question.id, votes=Keyed({item.id: vote for item in question.items}))
    return Reasoned(action=action, reason=reason, parts=parts, scores=(score,))


def _vote(kind: QuestionKind, score: float, line: float, alone: float) -> Vote:
    """For what is worth it, against what it would not have joined by consensus either, and nothing between the two.

    What crosses one line alone is left to others where a vote is taken.
    """
    if score >= 0 or (kind is QuestionKind.CONSENSUS and score + alone >= 0):
        return Vote.IN_FAVOUR
    if kind is QuestionKind.CONSENSUS or score - line + alone < 0:
        return Vote.AGAINST
    return Vote.ABSTAIN


def better_than_none(s: Situation, text: Numbers, reserved: Reserved) -> dict[str, float]:
    """What a text brings beyond no convention, with one's reservations, in steps of utility."""
    return {
        "surplus": (s.wants.utility(text) - s.wants.outside + GRACE) / USUAL_STEP,
        "reservations": reserved.gain / USUAL_STEP,
        "red_line": -ALL / USUAL_STEP * reserved.lines,
    }


def at_ones_word(s: Situation, text: Numbers, reserved: Reserved) -> dict[str, float]:
    """Who gave its word asks what keeping it costs alone."""
    surplus = s.wants.utility(text) - s.wants.outside + reserved.gain
    return {"surplus": surplus / USUAL_STEP, "word": min(s.temper.word, ALL / USUAL_STEP)}


def reckoned(weights: dict[str, float]) -> tuple[tuple[Part, ...], Score]:
    """Parts and their sum, in thousandths of a step."""
    parts = tuple(Part(name=name, amount=1000 * amount) for name, amount in weights.items() if amount)
    return parts, Score(amount=sum(each.amount for each in parts))


def another_try(s: Situation) -> float:
    """Steps of utility beyond no convention that it holds another try to be worth: its part of what others keep."""
    span = max(0.0, s.wants.highest - s.wants.outside)
    return max(0.0, s.temper.insists * float(_kept(s).mean()) + s.temper.capital) * span / USUAL_STEP


def _alone(s: Situation, kind: QuestionKind) -> float:
    """Steps of utility that it shuns to stand alone: the less, the more others are seen to have cause to object."""
    return ALONE[kind] * (1.0 - _with_cause(s)) ** 2


def _with_cause(s: Situation) -> float:
    """Share of the others that are seen to be badly off beside the rest."""
    kept = _kept(s)
    return float((kept < BADLY_OFF * kept.mean()).mean())


def _kept(s: Situation) -> Numbers:
    """[N - 1] what each of the others is seen to bring home, as a share of its best beyond no convention (E5.2)."""
    return np.delete(1.0 - s.room.conceded, s.place)


def final_text(s: Situation) -> Numbers:
    """[C, K] the text as it would be adopted now: where nothing was decided, an inline bracket's first alternative."""
    text = s.standing.copy()
    undecided = np.flatnonzero(s.board.settled == OPEN)
    main = s.ground.layout.main[undecided]
    text[undecided[~main], 0] = 1.0
    text[undecided[main], s.ground.axes.nothing] = 1.0
    return text
