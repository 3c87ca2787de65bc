"""The chair's order of business: who is heard, who meets in a small circle, what is put aside, whether there is time.

Ripeness and pacing after Zartman (2000) and Depledge (2005) on the organisation of global negotiations: what is stuck
is taken out of the plenary before positions harden, to those furthest apart first and to friends of the chair later.
"""

from __future__ import annotations

import numpy as np

from game.delegates.agenda import Agenda
from game.delegates.board import SUPPORT
from game.delegates.delegate import Reason, Reasoned
from game.delegates.permitted import is_open
from game.delegates.styles import Style
from game.delegates.this_stage import of_kind
from game.delegates.weighed import weighed, worth
from game.terms.actions import ConveneInformals, ExtendSitting, GiveFloor, Move, ParkClause, TakeUpClause
from game.terms.events import BracketLifted, ClauseParked, ClauseTakenUp, InformalsConvened
from game.terms.ids import CHAIR, ClauseId, SeatId
from game.terms.views import SeatView

STUCK = 0.25
"""Share of the room that must be expected to object to the best wording before a guest is heard on it. Design value."""
SIDES = 2
"""Delegations of each side in a small circle."""
HOPELESS = 0.35
"""Share of the room expected to object to the best wording from which an article is put aside. Design value."""
MOST_PARKED = 2
MUCH, LITTLE = 0.25, 0.05
"""Share of the brackets still open from which a round is added: usually, and by the patient. Design values."""
FEW_PRESENT = 4
"""A small circle of four is none in a room of four."""


def business(view: SeatView, agenda: Agenda, style: Style) -> Reasoned | None:
    """The next step of the order of business, or ``None``."""
    return _guest(view, agenda) or _circle(view, agenda, style) or _taken_up(view, agenda) or _put_aside(view, agenda)


def _guest(view: SeatView, agenda: Agenda) -> Reasoned | None:
    """Somebody from outside on what the room is stuck on, in the first round of a sitting."""
    if view.sight.moment.round != 1 or not view.sight.speakers:
        return None
    doubts = _doubts(agenda)
    guest, clause = max(view.sight.speakers, key=lambda each: doubts.get(each[1], 0.0))
    weights = {"doubts": doubts.get(clause, 0.0), "needed_doubts": -STUCK * len(agenda.board.stances)}
    if worth(weights) <= 0 or not is_open(view.sight, Move.GIVE_FLOOR):
        return None
    return weighed(GiveFloor(by=CHAIR, guest=guest, clause=clause), Reason.HEARS_A_GUEST, weights, about=clause)


def _circle(view: SeatView, agenda: Agenda, style: Style) -> Reasoned | None:
    """A few on the most divided article: friends of the chair where its own text has met objections."""
    if agenda.last_round or of_kind(view, InformalsConvened) or not is_open(view.sight, Move.CONVENE):
        return None
    busy = {clause for each in view.sight.informals for clause in each.clauses}
    for row, column in agenda.contested():
        clause = agenda.board.ground.brackets[row].clause
        friends = bool(agenda.board.chair_text[row].any())
        if clause in busy or not (friends or style.small_circles):
            continue
        parties = _friends(view, agenda) if friends else _furthest_apart(view, agenda, row, column)
        if len(parties) < 2 or int(agenda.present.sum()) <= FEW_PRESENT:
            continue
        stake = float(agenda.stake[row] / max(agenda.stake.max(), 1e-9))
        weights = {"stake": stake, "doubts": float(agenda.doubts[row, column]) / len(agenda.board.stances)}
        action = ConveneInformals(by=CHAIR, parties=parties, clauses=(clause,), friends=friends)
        return weighed(action, Reason.CONVENES, weights, about=clause)
    return None


def _furthest_apart(view: SeatView, agenda: Agenda, row: int, column: int) -> tuple[SeatId, ...]:
    """Those whom the best wording would cost most, and those who support another wording and would gain most by it."""
    gain = np.where(agenda.present, agenda.room.gain[:, row, column], np.nan)
    order = [int(at) for at in np.argsort(gain, kind="stable") if agenda.present[at]]
    against = order[:SIDES]
    behind = agenda.board.stances[:, row, column] == SUPPORT
    ranked = sorted(order, key=lambda at: (not behind[at], -float(gain[at])))
    chosen = sorted({*against, *ranked[:SIDES]})
    return tuple(view.readings.states[at] for at in chosen)


def _friends(view: SeatView, agenda: Agenda) -> tuple[SeatId, ...]:
    """Those whom the others trust most."""
    size = len(view.readings.states)
    trust = np.frombuffer(view.readings.trust.cells, "<i4").reshape(size, size).astype(float)
    np.fill_diagonal(trust, 0.0)
    order = np.argsort(-np.where(agenda.present, trust.sum(0), -1.0), kind="stable")
    return tuple(view.readings.states[at] for at in sorted(int(at) for at in order[: SIDES + 1]))


def _taken_up(view: SeatView, agenda: Agenda) -> Reasoned | None:
    """What was put aside comes back with the end of the sitting: the next begins with it."""
    if not view.sight.parked or not _last_of_its_sitting(view) or not is_open(view.sight, Move.TAKE_UP):
        return None
    clause = view.sight.parked[0]
    action = TakeUpClause(by=CHAIR, clause=clause)
    return weighed(action, Reason.TAKES_UP, {"time": 1.0 - agenda.progress}, about=clause)


def _put_aside(view: SeatView, agenda: Agenda) -> Reasoned | None:
    """What nothing moves is put aside until the end of the sitting, so that the rest has the room's attention."""
    if _last_of_its_sitting(view) or len(view.sight.parked) >= MOST_PARKED or not is_open(view.sight, Move.PARK):
        return None
    touched = {each.clause for each in of_kind(view, ClauseParked)} | {
        each.clause for each in of_kind(view, ClauseTakenUp)
    }
    busy = {clause for each in view.sight.informals for clause in each.clauses}
    doubts = {each: value for each, value in _doubts(agenda).items() if each not in touched | busy}
    clause = max(doubts, key=lambda each: (doubts[each], each), default=None)
    if clause is None or not _has_been_refused(agenda, clause):
        return None
    weights = {"doubts": doubts[clause], "needed_doubts": -HOPELESS * len(agenda.board.stances)}
    if worth(weights) <= 0 or len(doubts) <= MOST_PARKED:
        return None
    return weighed(ParkClause(by=CHAIR, clause=clause), Reason.PARKS, weights, about=clause)


def _has_been_refused(agenda: Agenda, clause: ClauseId) -> bool:
    """Whether something in it has met an objection when it was put."""
    rows = [row for row, bracket in enumerate(agenda.board.ground.brackets) if bracket.clause == clause]
    return bool(agenda.objected[:, rows].any())


def more_time(view: SeatView, agenda: Agenda, style: Style) -> Reasoned | None:
    """One round more at the very end: where much is left after everything was put, and the room has just moved."""
    if not agenda.last_round or not is_open(view.sight, Move.EXTEND):
        return None
    counting = agenda.board.open | (agenda.board.settled >= 0)
    left = float(agenda.board.decidable.sum() / max(1, counting.sum()))
    moved = len(of_kind(view, BracketLifted))
    weights = {"left": left, "needed_left": -(LITTLE if style.patient else MUCH)}
    if worth(weights) <= 0 or not moved:
        return None
    return weighed(ExtendSitting(by=CHAIR), Reason.EXTENDS, weights)


def _doubts(agenda: Agenda) -> dict[ClauseId, float]:
    """For every article: objections to be expected against the best wording of its main bracket."""
    ground = agenda.board.ground
    return {
        ground.brackets[row].clause: float(agenda.doubts[row, column])
        for row, column in agenda.best()
        if ground.layout.main[row]
    }


def _last_of_its_sitting(view: SeatView) -> bool:
    return view.sight.moment.round >= view.sight.rounds
