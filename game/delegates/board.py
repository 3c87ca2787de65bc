"""The public state of the text as tables: who stands where, what is agreed, what can be settled next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

import numpy as np
from numpy.typing import NDArray

from game.delegates.ground import Ground, Marks, Places, ground_of
from game.delegates.remembering import remembered
from game.terms.by_seat import Keyed
from game.terms.ids import CHAIR, AlternativeId, BracketId
from game.terms.scenario import PublicScenario
from game.terms.standing import BracketStanding, BracketStatus, Stance
from game.terms.text import Bracket

UNDECLARED, SUPPORT, CAN_ACCEPT, OPPOSE = range(4)
CODE = {
    Stance.UNDECLARED: UNDECLARED,
    Stance.SUPPORT: SUPPORT,
    Stance.CAN_ACCEPT: CAN_ACCEPT,
    Stance.OPPOSE: OPPOSE,
}
STANCE = {code: stance for stance, code in CODE.items()}
OPEN = -1
"""Nothing agreed yet."""

Codes = NDArray[np.int8]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Board:
    """Axes [N, C, K] as in ``PublicScenario.states`` and ``Ground``."""

    ground: Ground
    stances: Codes
    """[N, C, K] public stances."""
    settled: Places
    """[C]: the column that stands, that of *nothing* included; OPEN where none does."""
    on_table: Marks
    """[C, K]."""
    open: Marks
    """[C]: not settled, and its parent either stands or is open itself: worth talking about."""
    decidable: Marks
    """[C]: open, and its parent (if any) stands: can be put to the room now."""
    tabled: Marks
    """[C, K]: brought forward by a delegation."""
    chair_text: Marks
    """[C, K]: tabled by the chair as a compromise."""


@remembered(64)
def board_of(scenario: PublicScenario, brackets: Keyed[BracketId, BracketStanding]) -> Board:
    """The tables for one public state."""
    ground = ground_of(scenario)
    standings = [brackets.get(bracket.id, _UNTOUCHED) for bracket in ground.brackets]
    rows = [_row(bracket, standing, scenario) for bracket, standing in zip(ground.brackets, standings, strict=True)]
    on_table = np.stack([row[1] for row in rows])
    settled = np.array([_settled(ground, *each) for each in enumerate(standings)], dtype=np.int64)
    opened, decidable = _talked_about(ground, settled, on_table)
    return Board(
        ground=ground,
        stances=np.stack([row[0] for row in rows], axis=1),
        settled=settled,
        on_table=on_table,
        open=opened,
        decidable=decidable,
        tabled=np.stack([row[2] for row in rows]),
        chair_text=np.stack([row[3] for row in rows]),
    )


def _talked_about(ground: Ground, settled: Places, on_table: Marks) -> tuple[Marks, Marks]:
    """[C] open, [C] decidable."""
    layout, rows = ground.layout, np.arange(len(settled))
    free = settled == OPEN
    parent = settled[layout.parent]
    under = layout.opens[rows, np.maximum(parent, 0)] > 0
    fallen = (parent != OPEN) & ~under & ~layout.main
    decidable = free & ~fallen & (ground.free_standing | (parent != OPEN) & under)
    possible = ((layout.opens > 0) & on_table[layout.parent]).any(1)
    return decidable | free & ~fallen & (parent == OPEN) & possible, decidable


@remembered(4096)
def _row(bracket: Bracket, standing: BracketStanding, scenario: PublicScenario) -> tuple[Codes, Marks, Marks, Marks]:
    """Stances [N, K]; on the table, brought forward and in a text of the chair's [K]; of one bracket."""
    ground = ground_of(scenario)
    column = {alternative.id: k for k, alternative in enumerate(bracket.alternatives)}
    width = ground.shape[1]
    stances = np.zeros((len(scenario.states), width), dtype=np.int8)
    for place, seat in enumerate(scenario.states):
        for alternative, stance in standing.stances.get(seat, _NOTHING).items():
            if alternative in column:
                stances[place, column[alternative]] = CODE[stance]
    on_table = np.zeros(width, dtype=bool)
    on_table[[column[each] for each in standing.on_table if each in column]] = True
    tabled, chair_text = np.zeros((2, width), dtype=bool)
    for each in standing.tabled:
        if each.alternative in column:
            (chair_text if each.by == CHAIR else tabled)[column[each.alternative]] = True
    return stances, on_table, tabled, chair_text


_NOTHING: Keyed[AlternativeId, Stance] = Keyed()
_UNTOUCHED = BracketStanding()


def _settled(ground: Ground, row: int, standing: BracketStanding) -> int:
    column = {alternative.id: k for k, alternative in enumerate(ground.brackets[row].alternatives)}
    match standing.status:
        case BracketStatus.OPEN:
            return OPEN
        case BracketStatus.FALLEN | BracketStatus.AGREED | BracketStatus.ADOPTED:
            return column.get(standing.agreed, ground.axes.nothing)
        case _:
            assert_never(standing.status)
