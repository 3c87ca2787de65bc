"""Everything one delegate makes of its view before it chooses: its interests, the room, what it holds out for."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.delegates import red_lines
from game.delegates.aspirations import Aspiration, aspiration_of, progress_of
from game.delegates.board import Board, board_of
from game.delegates.commitments import undertaken
from game.delegates.delegate import Luck
from game.delegates.ground import Ground, Marks, Numbers
from game.delegates.reading_others import Room, room_of
from game.delegates.remembering import remembered
from game.delegates.temper import Temper, temper_of
from game.delegates.wants import Wants, wants_of
from game.terms.actions import Move
from game.terms.ids import AlternativeId, BracketId, SeatId
from game.terms.text import Choice
from game.terms.views import SeatView, Sight

USUAL_STEP = 0.02
"""sig of E5.7: a change of utility that counts as one."""
STEP_A_CLAUSE = 0.3
"""In a short text every clause weighs more, and so does the step that counts. Design value."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Situation:
    """One delegate at one moment."""

    view: SeatView
    seat: SeatId
    place: int
    """On the axis of states."""
    ground: Ground
    wants: Wants
    lines: tuple[red_lines.Line, ...]
    board: Board
    room: Room
    utility: float
    """Own, of the text as expected."""
    gain: Numbers
    """[C, K] change of own utility if that alternative were certain (E5.4)."""
    temper: Temper
    aspiration: Aspiration
    committed: dict[BracketId, AlternativeId]
    standing: Numbers
    """[C, K]: 1 for what is agreed, 0 elsewhere."""
    forbidden: Marks
    """[C, K]: would cross a red line as things stand."""
    hopeless: Marks
    """[C, K]: behind a red line that nothing still open could lift."""
    step: float
    """Change of utility that counts as one (sig of E5.7)."""
    luck: Luck

    @property
    def sight(self) -> Sight:
        """The rules' part of the view."""
        return self.view.sight

    def may(self, move: Move) -> bool:
        """Whether that kind of move is open now and affordable."""
        for permission in self.sight.permissions:
            if permission.move is move:
                return permission.open and permission.attention <= self.sight.attention
        return False

    def utility_with(self, choices: tuple[Choice, ...]) -> float:
        """Own utility of the text as expected if these choices were certain."""
        return self.wants.utility(self.ground.certain(self.room.text, choices))

    def crosses(self, choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
        """Those of the choices that would cross a red line even if all of them stood."""
        marks = red_lines.forbidden(self.lines, self.ground.certain(self.standing, choices))
        return tuple(choice for choice in choices if marks[self.ground.at(choice)])


def situation_of(view: SeatView, luck: Luck) -> Situation:
    """Read a delegation's view. Raises ``ValueError`` for the view of an office."""
    sight, readings = view.sight, view.readings
    if sight.mandate is None:
        raise ValueError(f"{sight.seat} has no mandate")
    scenario = sight.scenario
    wants = wants_of(scenario, sight.mandate, sight.seat)
    lines = red_lines.lines_of(scenario, sight.mandate)
    board = board_of(scenario, sight.brackets)
    room = room_of(board, readings.preference, readings.salience)
    utility, gain = _worth(wants, room)
    place = readings.index(sight.seat)
    temper = temper_of(scenario.delegations[place].role, luck)
    progress = progress_of(scenario.calendar, sight.moment)
    others = room.conceded.sum() - room.conceded[place]
    standing = standing_of(board)
    clauses = len(scenario.convention.clauses)
    return Situation(
        view=view,
        seat=sight.seat,
        place=place,
        ground=wants.ground,
        wants=wants,
        lines=lines,
        board=board,
        room=room,
        utility=utility,
        gain=gain,
        temper=temper,
        aspiration=aspiration_of(wants, temper, progress, float(others) / max(1, len(room.conceded) - 1), utility),
        committed=undertaken(sight),
        standing=standing,
        forbidden=red_lines.forbidden(lines, standing),
        hopeless=red_lines.out_of_reach(lines, standing),
        step=max(USUAL_STEP, STEP_A_CLAUSE / clauses),
        luck=luck,
    )


@remembered(128)
def _worth(wants: Wants, room: Room) -> tuple[float, Numbers]:
    return wants.utility(room.text), wants.gains(room.text)


@remembered(64)
def standing_of(board: Board) -> Numbers:
    """[C, K]: 1 for what is agreed or adopted, 0 elsewhere."""
    text = np.zeros(board.ground.shape)
    stands = np.flatnonzero(board.settled >= 0)
    text[stands, board.settled[stands]] = 1.0
    return text
