"""Tables of the real world: CSV, compressed or not; a line that begins with # is a remark, an empty cell unknown."""

from __future__ import annotations

import csv
import gzip
import io
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf, isfinite
from pathlib import Path

import numpy as np

from game.engine.arrays import Floats, Whole
from game.terms.trouble import Trouble

_UNKNOWN = ("", "na", "nan", ".")
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table whose columns are there and whose rows are whole; its cells are read when asked for."""

    file: str
    columns: Mapping[str, tuple[str, ...]]
    lines: tuple[int, ...]
    """Where each row stands in the file, from 1."""

    def numbers(self, column: str, low: float = -inf, high: float = inf) -> Floats:
        """A column as numbers, NaN where nothing is known. ``Trouble`` for a cell that is none or out of range."""
        return np.array([self._number(column, row, low, high) for row in range(len(self.lines))])

    def _number(self, column: str, row: int, low: float, high: float) -> float:
        cell = self.columns[column][row].strip()
        if cell.lower() in _UNKNOWN:
            return np.nan
        try:
            number = float(cell)
        except ValueError:
            raise self.bad(column, row, f"“{_shortened(cell)}” is no number") from None
        if not isfinite(number) or not low <= number <= high:
            raise self.bad(column, row, f"{_shortened(cell)} lies outside {low:g} to {high:g}")
        return number

    def words(self, column: str) -> tuple[str, ...]:
        """A column as names. ``Trouble`` where a name is missing."""
        stripped = tuple(cell.strip() for cell in self.columns[column])
        for row, cell in enumerate(stripped):
            if not cell:
                raise self.bad(column, row, "a name is missing")
        return stripped

    def bad(self, column: str, row: int, why: str) -> Trouble:
        """What is wrong with a cell, and where it stands."""
        return Trouble(f"{self.file}, line {self.lines[row]}, column {column}: {why}. Nothing was scored.")


def _shortened(cell: str) -> str:
    return cell if len(cell) <= 40 else cell[:39] + "…"


def numbered(names: Sequence[str]) -> Whole:
    """[R] the same number for the same name."""
    return np.unique(np.array(names), return_inverse=True)[1].astype(np.int64)


def read_table(path: str, needed: Sequence[str]) -> Table:
    """Read a table that must have the columns ``needed``. Raises ``Trouble`` naming file, line and column."""
    rows = _rows(path, _text(path))
    line, names = next(rows, (0, []))
    if not names:
        raise Trouble(f"{path} has no line that names its columns. Needed are {', '.join(needed)}.")
    missing = [each for each in needed if each not in names]
    if missing:
        raise Trouble(f"{path}, line {line}: there is no column {missing[0]}. Needed are {', '.join(needed)}.")
    cells, lines = [], []
    for line, row in rows:
        if len(row) != len(names):
            at = names[min(len(row), len(names) - 1)]
            raise Trouble(
                f"{path}, line {line}, column {at}: the row has {len(row)} cells, and the table {len(names)} columns. "
                "Nothing was scored."
            )
        cells.append(row)
        lines.append(line)
    if not cells:
        raise Trouble(f"{path} has columns and no row below line {line}. Nothing was scored.")
    columns = dict(zip(names, zip(*cells, strict=True), strict=True))
    return Table(file=path, columns={name: columns[name] for name in names}, lines=tuple(lines))


def _text(path: str) -> str:
    try:
        raw = Path(path).read_bytes()
        return (gzip.decompress(raw) if raw.startswith(_GZIP) else raw).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Trouble(f"{path} is no table: byte {error.start} is not text in UTF-8.") from None
    except (EOFError, zlib.error, gzip.BadGzipFile):
        raise Trouble(f"{path} is damaged: it cannot be unpacked to its end.") from None
    except OSError as error:
        raise Trouble(f"{path} cannot be read: {error.strerror or error}.") from None


def _rows(path: str, text: str) -> Iterator[tuple[int, list[str]]]:
    """Rows with the line each ends on; remarks and empty lines left out."""
    lines = [(at, line) for at, line in enumerate(io.StringIO(text), 1) if line.strip() and not line.startswith("#")]
    rows = csv.reader(line for _, line in lines)
    while True:
        try:
            row = next(rows, None)
        except csv.Error as error:
            at = lines[min(rows.line_num, len(lines)) - 1][0] if lines else 1
            raise Trouble(f"{path}, line {at}: this is no line of a table ({error}).") from None
        if row is None:
            return
        yield lines[rows.line_num - 1][0], row
