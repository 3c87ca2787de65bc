"""What one makes of the others: whether they would accept a wording, what it is worth to them, and where the text is
going. A public stance beats the estimate in the readings (E5.5, E5.6); where there is neither, people are taken to be
willing. Everything here is public knowledge and the same whoever works it out from the same readings.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.delegates.board import CAN_ACCEPT, OPEN, OPPOSE, SUPPORT, UNDECLARED, Board
from game.delegates.ground import Numbers
from game.delegates.remembering import remembered
from game.engine.text import gates
from game.terms.readings import Grid

TAKEN_AT_THEIR_WORD = {SUPPORT: 0.98, CAN_ACCEPT: 0.95, OPPOSE: 0.05}
"""Chance that a seat lets a wording pass, by its public stance. Design values."""
STEEPNESS = 8.0
EVEN_AT = 0.35
"""A wording liked this much less than the favourite is let through as often as not. Design values."""
POINTEDNESS = 9.0
"""How strongly the room is taken to move to the wording with the fewest enemies. Design value."""
OUTSIDE_SHARE = 0.5
"""What others can get without a convention, as a share of their best text: unknown, taken as one half (E1.8)."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Room:
    """Axes as in ``Board``; the seat's own row is what the public thinks of it."""

    accepts: Numbers
    """[N, C, K] chance that a state lets the alternative pass."""
    gain: Numbers
    """[N, C, K] estimated change of its utility if the alternative were certain (E5.4 on estimates)."""
    text: Numbers
    """[C, K] where every bracket is expected to end; one-hot where settled."""
    conceded: Numbers
    """[N] 0..1: how far the text as expected is from a state's best, between that and its outside value (E5.2)."""
    utility: Numbers
    """[N] estimated utility of the text as expected."""


@remembered(64)
def room_of(board: Board, preference: Grid, salience: Grid) -> Room:
    """The others, read from the board and the public estimate."""
    liking = _table(preference, board.ground.shape[1])
    stake = _table(salience, 0)
    accepts = _accepts(board, liking)
    text = _expected_text(board, accepts)
    counting = gates(board.ground.layout, text)
    value = stake[:, :, None] * liking
    expected = (value * text).sum(2)
    gain = (value - expected[:, :, None]) * counting[:, None] * board.ground.exists
    best = np.where(board.ground.exists, value, 0.0).max(2)
    top = (best * counting).sum(1)
    now = (expected * counting).sum(1)
    span = np.maximum(top * (1 - OUTSIDE_SHARE), 1e-6)
    return Room(accepts=accepts, gain=gain, text=text, conceded=np.clip((top - now) / span, 0.0, 1.0), utility=now)


@remembered(64)
def _table(grid: Grid, width: int) -> Numbers:
    """A grid of per mille as numbers in 0..1, its last axis widened to ``width``; absent cells are 0."""
    cells = np.maximum(np.frombuffer(grid.cells, "<i4").reshape(grid.shape), 0) / 1000.0
    missing = width - grid.shape[-1]
    return np.pad(cells, ((0, 0), (0, 0), (0, missing))) if missing > 0 else cells


def _accepts(board: Board, liking: Numbers) -> Numbers:
    """Chance that each state lets each alternative pass."""
    shortfall = liking - np.where(board.ground.exists, liking, 0.0).max(2, keepdims=True)
    guessed = np.clip(1.0 / (1.0 + np.exp(-STEEPNESS * (shortfall + EVEN_AT))), 0.15, 0.92)
    accepts = np.where(board.stances == UNDECLARED, guessed, 0.0)
    for code, chance in TAKEN_AT_THEIR_WORD.items():
        accepts[board.stances == code] = chance
    return accepts


def _expected_text(board: Board, accepts: Numbers) -> Numbers:
    """Where each bracket is expected to end: the more pass it, the likelier; support weighs a little more."""
    ground = board.ground
    warmth = accepts.mean(0) + 0.25 * (board.stances == SUPPORT).mean(0) - 0.25 * (board.stances == OPPOSE).mean(0)
    candidate = ground.exists & (board.on_table | ~board.on_table.any(1, keepdims=True))
    weight = np.where(candidate, np.exp(POINTEDNESS * (warmth - warmth.max(1, keepdims=True))), 0.0)
    text = weight / np.maximum(weight.sum(1, keepdims=True), 1e-12)
    decided = np.flatnonzero(board.settled != OPEN)
    text[decided] = 0.0
    text[decided, board.settled[decided]] = 1.0
    return np.asarray(text)
