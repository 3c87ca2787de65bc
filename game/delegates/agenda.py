"""What the chair could put to the room: where no objection is likely, and where a compromise of its own may help."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.delegates.aspirations import progress_of
from game.delegates.board import OPPOSE, UNDECLARED, Board, board_of
from game.delegates.ground import Marks, Numbers
from game.delegates.reading_others import Room, room_of
from game.terms.events import QuestionClosed, SeatKind, StageOpened
from game.terms.scenario import PublicScenario
from game.terms.text import Choice
from game.terms.views import SeatView

DOUBTFUL = 0.6
"""Chance of letting it pass below which silence is not taken for consent. Design value."""
SHUT_FIRST, SHUT_LAST = 1.0, 0.5
"""What a declared opposition counts as an objection, in the first round and in the last: positions soften."""
CALM_FIRST, CALM_LAST = 0.3, 1.1
"""Objections to be expected up to which the chair asks, in the first round and in the last. Design values."""
USUAL_ROOM = 8
"""Delegations for which that holds; in a larger room more must be expected."""
FRIENDLY = 0.5
"""Weight of how welcome a wording is (the Nash direction of E5.9) beside how few resist it."""
LEAST_GAP = 0.03
"""E5.9."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Agenda:
    """The floor as the chair reads it, from public knowledge alone."""

    board: Board
    room: Room
    progress: float
    last_round: bool
    doubts: Numbers
    """[C, K] objections to be expected; infinite where it cannot be put."""
    welcome: Numbers
    """[C, K] how good it is for the room: the direction of the Nash product (E5.9)."""
    refused: Marks
    """[C, K] met an objection in this round."""
    objected: Marks
    """[N, C, K] objected when it was last put, and has not declared for it since."""
    present: Marks
    """[N] sits in the room."""
    stake: Numbers
    """[C] what is at stake: mean over the states of the most an alternative could change, by their power of agenda."""

    def best(self) -> list[tuple[int, int]]:
        """The wording with the best chance in every bracket that can be put now, in the order of the convention."""
        burden = self.burden
        rows = np.flatnonzero(self.board.decidable & np.isfinite(burden).any(1))
        return [(int(row), int(burden[row].argmin())) for row in rows]

    @property
    def burden(self) -> Numbers:
        """[C, K] objections to be expected beyond what welcome makes up for; infinite where it cannot be put now."""
        return np.where(self.refused, np.inf, self.doubts - self.merit)

    @property
    def merit(self) -> Numbers:
        """[C, K] how many objections the welcome of a wording makes up for."""
        liked = self.welcome.max()
        return np.asarray(FRIENDLY * self.welcome / (liked if liked > 0 else 1.0))

    @property
    def limit(self) -> float:
        """Objections to be expected up to which the chair asks."""
        return (CALM_FIRST + (CALM_LAST - CALM_FIRST) * self.progress) * len(self.board.stances) / USUAL_ROOM

    def calm(self) -> list[tuple[int, int]]:
        """Those on which no objection is likely, calmest first."""
        limit = self.limit
        found = [place for place in self.best() if self.doubts[place] <= limit]
        return sorted(found, key=lambda place: (self.doubts[place], place))

    def contested(self) -> list[tuple[int, int]]:
        """The best wording where that is not calm, most at stake first."""
        calm = set(self.calm())
        return sorted((each for each in self.best() if each not in calm), key=lambda at: (-self.stake[at[0]], at))

    def divided(self) -> list[tuple[int, int]]:
        """Where a text of the chair's could help: contested, and this wording not yet tabled by the chair."""
        return [place for place in self.contested() if not self.board.chair_text[place]]

    def choices(self, places: list[tuple[int, int]]) -> tuple[Choice, ...]:
        """Choices at these places, in the order of the convention."""
        return tuple(self.board.ground.choice(*place) for place in sorted(places))


def agenda_of(view: SeatView) -> Agenda:
    """Read the chair's view."""
    sight, readings = view.sight, view.readings
    board = board_of(sight.scenario, sight.brackets, sight.parked)
    room = room_of(board, readings.preference, readings.salience)
    calendar = sight.scenario.calendar
    progress = progress_of(calendar, sight.moment)
    taken = (sight.seating[seat].kind is not SeatKind.NOBODY for seat in readings.states)
    present = np.array([sits and seat not in sight.absent for seat, sits in zip(readings.states, taken, strict=True)])
    objected, refused = _objections(view, board)
    return Agenda(
        board=board,
        room=room,
        progress=progress,
        last_round=sight.moment.sitting >= calendar.sittings and sight.moment.round >= sight.rounds,
        doubts=_doubts(board, room, present, objected, progress),
        welcome=_welcome(board, room),
        refused=refused,
        objected=objected,
        present=present,
        stake=np.average(np.abs(room.gain).max(2), axis=0, weights=_say(sight.scenario)),
    )


def _say(scenario: PublicScenario) -> Numbers:
    """[N] how much of a say each state has in what is taken up first: its power of agenda, never quite none."""
    return np.array([max(1, each.power.agenda) for each in scenario.delegations], dtype=float)


def _doubts(board: Board, room: Room, present: Marks, objected: Marks, progress: float) -> Numbers:
    """[C, K] expected number of objections."""
    shut = SHUT_FIRST + (SHUT_LAST - SHUT_FIRST) * progress
    each = np.where(board.stances == UNDECLARED, np.maximum(0.0, (DOUBTFUL - room.accepts) / DOUBTFUL), 0.0)
    each = np.where((board.stances == OPPOSE) | objected, shut, each)
    possible = board.decidable[:, None] & board.on_table & board.ground.exists
    return np.asarray(np.where(possible, (each * present[:, None, None]).sum(0), np.inf))


def _welcome(board: Board, room: Room) -> Numbers:
    """[C, K] mean of estimated gains, each in proportion to what that state has gained so far (E5.9)."""
    gap = np.maximum((1.0 - room.conceded) * room.utility, LEAST_GAP)
    return np.asarray(np.maximum((room.gain / gap[:, None, None]).mean(0), 0.0) * board.ground.exists)


def _objections(view: SeatView, board: Board) -> tuple[Marks, Marks]:
    """[N, C, K] who objected when it was last put and has not declared for it since; [C, K] refused in this round."""
    objected = np.zeros(board.stances.shape, dtype=bool)
    refused = np.zeros(board.ground.shape, dtype=bool)
    states = {seat: place for place, seat in enumerate(view.readings.states)}
    this_round = True
    for recorded in reversed(view.record):
        if isinstance(recorded.event, StageOpened):
            this_round = False
        if not isinstance(recorded.event, QuestionClosed):
            continue
        for verdict in recorded.event.verdicts:
            if verdict.carried or verdict.item.choice is None:
                continue
            place = board.ground.at(verdict.item.choice)
            refused[place] |= this_round
            objected[[states[seat] for seat in verdict.against if seat in states], *place] = True
    return objected & ((board.stances == UNDECLARED) | (board.stances == OPPOSE)), refused
