"""One row of the table of figures."""

from __future__ import annotations

from game.publish.table import Cell
from game.terms.debrief_marks import Rests

Row = tuple[Cell, ...]


def row(
    figure: str,
    value: Cell,
    unit: str,
    rests: Rests,
    *,
    of: Cell = "",
    towards: Cell = "",
    about: Cell = "",
    low: Cell = None,
    high: Cell = None,
) -> Row:
    """A figure with its value, unit and record lines; of whom, towards whom and about what it is."""
    return (figure, of, towards, about, value, low, high, unit, " ".join(map(str, rests)))
