"""What one makes of the others: whether they would accept a wording, what it is worth to them, and where the text is
going. A public stance beats the estimate in the readings (E5.5, E5.6); where there is neither, people are taken to be
willing. Everything here is public knowledge and the same whoever works it out from the same readings.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.delegates.board import OPEN, OPPOSE, SUPPORT, UNDECLARED, Board
from game.delegates.ground import Marks, Numbers, Places
from game.engine.arrays import mean_of_rows, most
from game.engine.parameters import Parameters
from game.engine.remembering import remembered, worked_out
from game.engine.text import gates
from game.terms.readings import Grid

TAKEN_AT_THEIR_WORD = np.array([0.0, 0.98, 0.95, 0.05])
"""Chance that a seat lets a wording pass, by the code of its public stance. Design values."""
STEEPNESS = 8.0
EVEN_AT = 0.35
"""A wording liked this much less than the favourite is let through as often as not. Design values."""
LEAST, MOST = 0.15, 0.92
"""Nobody who has kept silent is taken for granted, either way. Design values."""
GUESS = np.clip(1.0 / (1.0 + np.exp(STEEPNESS * (np.arange(1001) / 1000 - EVEN_AT))), LEAST, MOST)
"""By how many per mille less than the favourite it is liked."""
VOICE = 0.25
POINTEDNESS = 9.0
"""How strongly the room is taken to move to the wording with the fewest enemies. Design value."""
OUTSIDE_SHARE = Parameters().held_outside
"""What others can get without a convention, as a share of their best text: unknown, taken as one half (E1.8)."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Room:
    """Axes as in ``Board``; the seat's own row is what the public thinks of it."""

    accepts: Numbers
    """[N, C, K] chance that a state lets the alternative pass."""
    text: Numbers
    """[C, K] where every bracket is expected to end; one-hot where settled."""
    conceded: Numbers
    """[N] 0..1: how far the text as expected is from a state's best, between that and its outside value (E5.2)."""
    utility: Numbers
    """[N] estimated utility of the text as expected."""
    counting: Numbers
    """[C] share with which each bracket of that text counts."""
    value: Numbers
    """[N, C, K] what each alternative is estimated to be worth where it stands."""
    expected: Numbers
    """[N, C] the same of the text as expected."""
    exists: Marks
    """[C, K] as in ``Ground``."""

    @worked_out
    def gain(self) -> Numbers:
        """[N, C, K] estimated change of its utility if the alternative were certain (E5.4 on estimates)."""
        gain = self.value - self.expected[:, :, None]
        gain *= (self.counting[:, None] * self.exists)[None]
        return gain

    @worked_out
    def passing(self) -> Numbers:
        """[C, K] mean chance that a state lets the alternative pass."""
        return mean_of_rows(self.accepts)


@remembered(16, grids=True)
def room_of(board: Board, preference: Grid, salience: Grid) -> Room:
    """The others, read from the board and the public estimate."""
    ground = board.ground
    value, best, guessed = _estimated(preference, salience, ground.shape[1])
    accepts = _accepts(board, guessed)
    text = _expected_text(board, accepts)
    counting = gates(ground.layout, text)
    expected = np.einsum("nck,ck->nc", value, text)
    top, now = best @ counting, expected @ counting
    span = np.maximum(top * (1 - OUTSIDE_SHARE), 1e-6)
    return Room(
        accepts=accepts,
        text=text,
        conceded=np.minimum(np.maximum((top - now) / span, 0.0), 1.0),
        utility=now,
        counting=counting,
        value=value,
        expected=expected,
        exists=ground.exists,
    )


@remembered(32)
def silent_room(board: Board) -> Room:
    """The others, by what they have declared and nothing else: silence is taken for consent."""
    states, rows, columns = board.stances.shape
    nothing = Grid.of((states, rows, columns), [0] * (states * rows * columns))
    return room_of(board, nothing, Grid.of((states, rows), [0] * (states * rows)))


@remembered(32, grids=True)
def _estimated(preference: Grid, salience: Grid, width: int) -> tuple[Numbers, Numbers, Numbers]:
    """[N, C, K] what each alternative is worth, [N, C] the best of each bracket, [N, C, K] chances to be let pass."""
    cells = _cells(preference, width)
    scale, top = _cells(salience, 0) * 1e-6, most(cells)
    return cells * scale[:, :, None], top * scale, GUESS.take(top[..., None] - cells)


def _cells(grid: Grid, width: int) -> Places:
    """A grid of per mille as whole numbers, its last axis widened to ``width``; absent cells are 0."""
    given = np.frombuffer(grid.cells, "<i4").reshape(grid.shape)
    cells = np.zeros((*grid.shape[:-1], max(width, grid.shape[-1])), dtype=np.int64)
    np.maximum(given, 0, out=cells[..., : grid.shape[-1]])
    return cells


def _accepts(board: Board, guessed: Numbers) -> Numbers:
    """[N, C, K] chance that each state lets each alternative pass."""
    word, silent = _at_their_word(board)
    return np.asarray(np.where(silent, guessed, word))


@remembered(32)
def _at_their_word(board: Board) -> tuple[Numbers, Marks]:
    """[N, C, K] the chance by public stance, and where there is none."""
    return TAKEN_AT_THEIR_WORD.take(board.stances), np.asarray(board.stances == UNDECLARED)


@remembered(32)
def _leaning(board: Board) -> Numbers:
    """[C, K] by how much declared support less declared opposition warms the room; far below zero where nothing stands.

    As shares of the room, which weigh a little.
    """
    voices = (board.stances == SUPPORT).sum(0) - (board.stances == OPPOSE).sum(0)
    candidate = board.ground.exists & (board.on_table | ~board.on_table.any(1, keepdims=True))
    return np.asarray(VOICE * np.where(candidate, voices / len(board.stances), -1e3))


@remembered(32)
def _decided(board: Board) -> tuple[Places, Places]:
    """[D] the brackets that are settled, and the columns that stand there."""
    rows = (board.settled != OPEN).nonzero()[0]
    return rows, board.settled[rows]


def _expected_text(board: Board, accepts: Numbers) -> Numbers:
    """Where each bracket is expected to end: the more pass it, the likelier; support weighs a little more."""
    warmth = mean_of_rows(accepts) + _leaning(board)
    text = np.exp(POINTEDNESS * (warmth - np.maximum.reduce(warmth, axis=1, keepdims=True)))
    text /= np.add.reduce(text, axis=1, keepdims=True)
    rows, columns = _decided(board)
    if len(rows):
        text[rows] = 0.0
        text[rows, columns] = 1.0
    return text
