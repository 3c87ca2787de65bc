"""Comma-separated values that open in a spreadsheet as what they are, and never as a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import TypeAlias

Cell: TypeAlias = str | int | None
MARK = "\ufeff"
"""At the beginning: spreadsheets then read the rest as UTF-8."""
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A cell that begins so could be taken for a formula (OWASP, CSV injection)."""


def table(heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """The table with its heads; words that look like a formula begin with an apostrophe, numbers stay numbers."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([harmless(each) for each in heads])
    writer.writerows([[harmless(each) for each in row] for row in rows])
    return MARK + out.getvalue()


def harmless(cell: Cell) -> str:
    """One cell."""
    if cell is None:
        return ""
    if isinstance(cell, int):
        return str(cell)
    return f"'{cell}" if cell.lstrip(" \u00a0").startswith(DANGEROUS) or cell.startswith(DANGEROUS) else cell
