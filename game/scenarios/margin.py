"""Notes in the margin of one sheet: what is wrong with it, what is odd about it, each with its line."""

from __future__ import annotations

from collections.abc import Iterable

from game.scenarios.lines import Path
from game.scenarios.sheets import Sheet
from game.terms.trouble import Fault

MOST = 500
"""Notes kept of each sort for one sheet: enough for any author, and no end of them helps nobody."""
LONGEST = 400
"""Signs of a sentence."""
SHOWN = 60
"""Signs of a value that a note repeats."""

SINGULAR = {"domestic_actor": "domestic actor", "red_line": "red line", "reduced_game": "reduced game"}


def shown(value: object) -> str:
    """A value as a note repeats it: cut short, and with nothing in it that a screen would act upon."""
    words = repr(value if isinstance(value, str | bool | int) else str(value))
    if not isinstance(value, str):
        words = words.strip("'")
    return words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"


def quoted(names: Iterable[str]) -> str:
    """Names in a row for a person, at most ten of them."""
    found = list(names)
    more = f" and {len(found) - 10} more" if len(found) > 10 else ""
    return ", ".join(shown(each).strip("'") for each in found[:10]) + more


class Margin:
    """The notes on one sheet, in the order in which they were made."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.faults: list[Fault] = []
        self.warnings: list[Fault] = []

    def fault(self, path: Path, reason: str, cure: str) -> None:
        """Note what keeps the scenario from being played."""
        self._note(self.faults, path, reason, cure)

    def warn(self, path: Path, reason: str, cure: str) -> None:
        """Note what is odd and harmless."""
        self._note(self.warnings, path, reason, cure)

    def line(self, path: Path) -> int:
        """The line where that stands."""
        return self.sheet.outline.line(path)

    def _note(self, notes: list[Fault], path: Path, reason: str, cure: str) -> None:
        where = self._where(path)
        reason = _tame(f"{where[0].upper()}{where[1:]}: {reason}")
        note = Fault(file=self.sheet.file, line=self.line(path), reason=reason, cure=_tame(cure))
        if len(notes) < MOST and note not in notes[-1:]:
            notes.append(note)

    def _where(self, path: Path) -> str:
        """The tables on the way, by id or name: ``clause TU01, bracket TU01.speed, alternative h24``."""
        found = []
        here: object = self.sheet.table
        for place, step in enumerate(path):
            here = _below(here, step)
            if isinstance(step, int):
                kind = str(path[place - 1])
                found.append(f"{SINGULAR.get(kind, kind)} {_called(here, step)}")
        return ", ".join(found) or "scenario"


def _tame(words: str) -> str:
    """A sentence of bearable length in which names of the author's cannot act upon a screen."""
    plain = words if words.isprintable() else "".join(sign if sign.isprintable() else "\ufffd" for sign in words)
    return plain if len(plain) <= LONGEST else f"{plain[:LONGEST]}…."


def _below(here: object, step: str | int) -> object:
    if isinstance(here, dict):
        return here.get(step)
    if isinstance(here, list) and isinstance(step, int) and step < len(here):
        return here[step]
    return None


def _called(table: object, number: int) -> str:
    """A table's id or name, else its number from 1."""
    if isinstance(table, dict):
        for key in ("id", "name", "clause"):
            if isinstance(table.get(key), str) and table[key]:
                return shown(table[key]).strip("'\"")
    return str(number + 1)
