"""One table of a sound file, read key by key into the types of play.

Whether the file is sound is the business of ``checking``; here a key that is absent has the default its reader names.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, TypeAlias

from game.scenarios.numbers import per_mille
from game.terms.by_seat import Keyed
from game.terms.ids import PerMille

Table: TypeAlias = dict[str, Any]
"""A table as the parser gives it: strings, whole numbers, decimals, booleans, lists and tables."""


def _read(text: str) -> str:
    """The text in Unicode form NFC."""
    return unicodedata.normalize("NFC", text)


class Row:
    """A table and its typed reading."""

    __slots__ = ("_table",)

    def __init__(self, table: Table) -> None:
        self._table = table

    def __contains__(self, key: str) -> bool:
        return key in self._table

    def __iter__(self) -> Iterator[str]:
        """Keys in the order of the file."""
        return map(_read, self._table)

    def word(self, key: str, default: str = "") -> str:
        """A string."""
        return _read(self._table.get(key, default))

    def whole(self, key: str, default: int = 0) -> int:
        """A whole number."""
        found: int = self._table.get(key, default)
        return found

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Yes or no."""
        found: bool = self._table.get(key, default)
        return found

    def share(self, key: str, default: int = 0) -> PerMille:
        """A fraction as per mille; ``default`` is per mille already."""
        return per_mille(self._table[key]) if key in self._table else PerMille(default)

    def words(self, key: str) -> tuple[str, ...]:
        """A list of strings."""
        return tuple(_read(word) for word in self._table.get(key, ()))

    def wholes(self, key: str) -> tuple[int, ...]:
        """A list of whole numbers."""
        return tuple(self._table.get(key, ()))

    def row(self, key: str) -> Row:
        """A table below this one; empty where it is absent."""
        return Row(self._table.get(key, {}))

    def rows(self, key: str) -> tuple[Row, ...]:
        """An array of tables."""
        return tuple(Row(each) for each in self._table.get(key, ()))

    def numbers(self) -> Keyed[str, str]:
        """All of this table: a number in decimal notation under each key."""
        found: dict[str, int | Decimal] = self._table
        return Keyed((_read(key), format(Decimal(value), "f")) for key, value in found.items())

    def shares(self) -> Keyed[str, PerMille]:
        """All of this table: a fraction under each key."""
        found: dict[str, int | Decimal] = self._table
        return Keyed((_read(key), per_mille(value)) for key, value in found.items())
