"""Whether each key is there, known, of its kind and within its range.

What comes out is the same table without the values that are of another kind, so that the checks that follow can look at
the rest whatever is wrong: every fault is listed, not the first.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, assert_never

from game.scenarios.kinds import ByName, Flag, Group, Groups, Kind, Several, Share, Whole, Word
from game.scenarios.lines import Path
from game.scenarios.margin import Margin, shown
from game.scenarios.row import Table
from game.terms.codec import plain_text

LONGEST_NAME = 60
"""Signs of a key that an author chose."""


def cleaned(margin: Margin, shape: Mapping[str, Kind]) -> Table:
    """The sheet without what is not of its kind; places in lists stay what they were."""
    return _group(margin, shape, margin.sheet.table, ())


def _group(margin: Margin, shape: Mapping[str, Kind], table: Table, path: Path) -> Table:
    for key in table:
        if key not in shape:
            _unknown(margin, shape, table, (*path, key))
    kept = {}
    for key, kind in shape.items():
        if key in table:
            value = _value(margin, kind, table[key], (*path, key))
            if value is not None:
                kept[key] = value
        elif kind.required:
            margin.fault(path, f"{key} is missing.", f"Add {example(key, kind)}.")
    return kept


def _unknown(margin: Margin, shape: Mapping[str, Kind], table: Table, path: Path) -> None:
    key = str(path[-1])
    near = difflib.get_close_matches(key[:LONGEST_NAME], [each for each in shape if each not in table], n=1)
    cure = f"Did you mean {near[0]}?" if near else "Leave it out, or make it a comment."
    margin.warn(path, f"{shown(key)} is not a key of this format; nothing reads it.", cure)


def _value(margin: Margin, kind: Kind, value: Any, path: Path) -> Any:
    """The value, or as much of it as is of its kind; ``None`` = nothing."""
    match kind:
        case Group():
            return _group(margin, kind.keys, value, path) if _is(margin, kind, value, path) else None
        case Groups():
            return _groups(margin, kind, value, path) if _is(margin, kind, value, path) else None
        case ByName():
            return _by_name(margin, kind, value, path) if _is(margin, kind, value, path) else None
        case Several():
            return _several(margin, kind, value, path) if _is(margin, kind, value, path) else None
        case Word() | Whole() | Share() | Flag():
            return _single(margin, kind, value, path)
        case _:
            assert_never(kind)


def _single(margin: Margin, kind: Word | Whole | Share | Flag, value: Any, path: Path) -> Any:
    if not _is(margin, kind, value, path):
        return None
    match kind:
        case Word():
            _word(margin, kind, value, path)
        case Whole():
            _range(margin, value, (kind.low, kind.high), 1, path)
        case Share():
            return _range(margin, value, (kind.low, kind.high), 1000, path)
    return value


def _is(margin: Margin, kind: Kind, value: Any, path: Path) -> bool:
    """Whether the value is of its kind at all, apart from range and length."""
    match kind:
        case Word():
            fits = isinstance(value, str)
        case Whole():
            fits = isinstance(value, int) and not isinstance(value, bool)
        case Share():
            fits = isinstance(value, int | Decimal) and not isinstance(value, bool) and Decimal(value).is_finite()
        case Flag():
            fits = isinstance(value, bool)
        case Group() | ByName():
            fits = isinstance(value, dict)
        case Groups() | Several():
            fits = isinstance(value, list)
        case _:
            assert_never(kind)
    if not fits:
        key = _key(path)
        margin.fault(
            path, f"{key} is {_named(value)}, and {name_of(kind)} belongs there.", f"Write {example(key, kind)}."
        )
    return fits


def _key(path: Path) -> str:
    """The last name on the way, without the place in a list."""
    return next(str(step) for step in reversed(path) if isinstance(step, str))


def _named(value: Any) -> str:
    match value:
        case dict():
            return "a table"
        case list():
            return "a list"
        case bool():
            return str(value).lower()
        case _:
            return shown(value)


def name_of(kind: Kind) -> str:
    """What belongs there, in words."""
    match kind:
        case Word():
            return "a text in quotation marks"
        case Whole():
            return "a whole number"
        case Share():
            return "a number"
        case Flag():
            return "true or false"
        case Several():
            return "a list"
        case Group() | ByName():
            return "a table"
        case Groups():
            return "a list of tables"
        case _:
            assert_never(kind)


def example(key: str, kind: Kind) -> str:
    """One way to write that key."""
    match kind:
        case Word():
            return f'{key} = "{kind.of[0] if kind.of else "…"}"'
        case Whole():
            return f"{key} = {kind.low}"
        case Share():
            return f"{key} = {0.5 if kind.low >= 0 else -0.5}"
        case Flag():
            return f"{key} = true"
        case Several():
            return f'{key} = ["…"]' if isinstance(kind.each, Word) else f"{key} = [{kind.each.low}]"
        case Group() | ByName():
            return f"a table {key}"
        case Groups():
            return f"a table [[…{key}]]"
        case _:
            assert_never(kind)


def _word(margin: Margin, kind: Word, value: str, path: Path) -> None:
    if not _sound(value):
        cure = "Type the text anew, without what is hidden."
        margin.fault(path, f"{_key(path)} holds signs that no reader should meet.", cure)
    elif len(value) > kind.longest:
        margin.fault(path, f"{_key(path)} has {len(value):,} signs.", f"Shorten it to {kind.longest:,}.")
    elif not value and not kind.empty:
        margin.fault(path, f"{_key(path)} is empty.", f"Write {example(_key(path), kind)}.")
    elif kind.of and value not in kind.of:
        margin.fault(path, f"{_key(path)} is {shown(value)}.", f"Choose one of {', '.join(kind.of)}.")
    elif kind.like and not kind.like.fullmatch(value):
        margin.fault(path, f"{_key(path)} is {shown(value)}.", f"Use {kind.like_words}.")


def _sound(value: str) -> bool:
    return (value.isascii() and value.isprintable()) or plain_text(value) is not None


def _range(margin: Margin, value: int | Decimal, bounds: tuple[int, int], scale: int, path: Path) -> int | Decimal:
    """The value, or the nearest that is allowed and a fault."""
    low, high = (Decimal(bound) / scale for bound in bounds)
    if low <= value <= high:
        return value
    cure = f"Write {low}." if low == high else f"Write a number from {low.normalize():f} to {high.normalize():f}."
    margin.fault(path, f"{_key(path)} is {shown(value)}.", cure)
    return low if value < low else high


def _counted(margin: Margin, kind: Several | Groups | ByName, count: int, path: Path) -> bool:
    """Whether there are neither too few nor too many; of too many none is looked at."""
    key = str(path[-1])
    if count < kind.least:
        margin.fault(path, f"{key} has {count} entries.", f"It needs {kind.least} or more.")
    if count > kind.most:
        margin.fault(path, f"{key} has {count:,} entries.", f"The most that can be played with is {kind.most}.")
    return count <= kind.most


def _groups(margin: Margin, kind: Groups, value: list[Any], path: Path) -> list[Table] | None:
    if not _counted(margin, kind, len(value), path):
        return None
    alone = Group(keys=kind.keys)
    return [_value(margin, alone, each, (*path, place)) or {} for place, each in enumerate(value)]


def _by_name(margin: Margin, kind: ByName, value: Table, path: Path) -> Table | None:
    if not _counted(margin, kind, len(value), path):
        return None
    kept = {}
    for key, each in value.items():
        if len(key) > LONGEST_NAME or not _sound(key) or not key:
            margin.fault((*path, key), f"{shown(key)} is no name.", f"Use at most {LONGEST_NAME} plain signs.")
        elif (found := _value(margin, kind.each, each, (*path, key))) is not None:
            kept[key] = found
    return kept


def _several(margin: Margin, kind: Several, value: list[Any], path: Path) -> list[Any] | None:
    if not _counted(margin, kind, len(value), path):
        return None
    kept = (_single(margin, kind.each, each, path) for each in value)
    return [each for each in kept if each is not None]
