"""What one seat may know of the count of a year: what passed between itself and others, and its own compliance."""

from __future__ import annotations

from dataclasses import replace

from game.terms.by_seat import BySeat, Keyed
from game.terms.ids import PerMille, SeatId
from game.terms.practice import NOT_DUE, Practice
from game.terms.readings import Grid


def own_part(practice: Practice, seat: SeatId) -> Practice:
    """The year in the eyes of one seat: its own row and column of every table between states, its own compliance.

    Nothing else; an office has neither row nor column.
    """
    at = practice.states.index(seat) if seat in practice.states else None
    mine: BySeat[PerMille] = practice.fair
    return replace(
        practice,
        asked=_crossing(practice.asked, at),
        given=_crossing(practice.given, at),
        willing=_crossing(practice.willing, at),
        odds=_crossing(practice.odds, at),
        levels=_column(practice.levels, at, NOT_DUE),
        level_odds=_column(practice.level_odds, at, 0),
        level_drawn=_column(practice.level_drawn, at, 0),
        fair=Keyed({seat: mine[seat]}) if seat in mine else Keyed(),
        pay=Keyed({seat: practice.pay[seat]}) if seat in practice.pay else Keyed(),
        below=tuple(each for each in practice.below if each == seat),
    )


def _crossing(grid: Grid, at: int | None) -> Grid:
    """A table whose last two axes are states, with one row and one column of them and zeros elsewhere."""
    seen, size = bytearray(len(grid.cells)), grid.shape[-1]
    if at is not None:
        memoryview(seen).cast("i")[at::size] = memoryview(grid.cells).cast("i")[at::size]
        for begins in range(4 * at * size, len(seen), 4 * size * size):
            row = slice(begins, begins + 4 * size)
            seen[row] = grid.cells[row]
    return Grid(grid.shape, bytes(seen))


def _column(grid: Grid, at: int | None, blank: int) -> Grid:
    """A table whose last axis is states, with one column and ``blank`` elsewhere."""
    size = grid.shape[-1]
    seen = bytearray(blank.to_bytes(4, "little", signed=True) * (len(grid.cells) // 4))
    if at is not None:
        memoryview(seen).cast("i")[at::size] = memoryview(grid.cells).cast("i")[at::size]
    return Grid(grid.shape, bytes(seen))
