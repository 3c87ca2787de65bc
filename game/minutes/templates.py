"""What a catalogue is made of: keys that hold their template, plural forms, and tables that must be complete."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias, TypeVar

E = TypeVar("E", bound=Enum)
V = TypeVar("V")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plural:
    """One sentence in its two English forms; ``{count}`` may stand in both."""

    one: str
    other: str


Template: TypeAlias = str | Plural | tuple[str, ...]
"""A whole sentence or noun phrase with named slots, never a fragment to be glued; or several to choose from by luck."""


class Said(Enum):
    """Base of the catalogue's own keys: the value of a member is its English template."""


class MissingWords(Exception):
    """A table lacks a member of the enumeration it words: the program does not start."""


def complete_table(kind: type[E], words: Mapping[E, V]) -> dict[E, V]:
    """The same table, once it has an entry for every member of ``kind``. Raises ``MissingWords`` otherwise."""
    missing = [member.name for member in kind if member not in words]
    if missing:
        raise MissingWords(f"{kind.__name__} has no words for {', '.join(missing)}")
    return dict(words)


def place(key: Enum) -> str:
    """The name under which a translation files a template, such as ``Refusal.STALE``."""
    return f"{type(key).__name__}.{key.name}"
