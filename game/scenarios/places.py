"""Where each thing of a scenario is written: from its id to its file and line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from game.scenarios.lines import Path
from game.scenarios.sheets import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A line of a file."""

    file: str
    line: int


class Places:
    """The places of one scenario."""

    def __init__(self, sheets: tuple[Sheet, ...]) -> None:
        self._places: dict[str, Place] = {}
        for sheet in sheets:
            for name, path in _named(sheet.table, (), ""):
                self._places.setdefault(name, Place(file=sheet.file, line=sheet.outline.line(path)))

    def of(self, name: str) -> Place | None:
        """Where that clause (``TU01``), bracket (``TU01.speed``), alternative (``TU01.speed.h24``), delegation
        (``ALD``), part of one (``ALD.batna``), outcome, reduced game or key of the frame is written; ``None`` where it
        is not.
        """
        return self._places.get(name)


def _named(table: Mapping[str, Any], path: Path, above: str) -> Iterator[tuple[str, Path]]:
    """Every name in a sheet. Alternatives are told apart by the bracket above them."""
    for key in ("clause", "bracket", "alternative", "delegation", "reduced_game"):
        for place, each in enumerate(_tables(table.get(key))):
            here = (*path, key, place)
            own = str(each.get("id", each.get("name", "")))
            name = f"{above}.{own}" if key == "alternative" else own
            yield name, here
            if key == "delegation":
                yield from ((f"{name}.{part}", (*here, part)) for part in each)
            yield from _named(each, here, name)
    outcomes = table.get("outcomes")
    yield from ((name, ("outcomes", name)) for name in (outcomes if isinstance(outcomes, dict) else ()))
    if not path:
        yield from ((key, (key,)) for key in table)


def _tables(value: Any) -> list[Mapping[str, Any]]:
    """The tables of an array; a thing that is no table keeps its place empty."""
    return [each if isinstance(each, dict) else {} for each in value] if isinstance(value, list) else []
