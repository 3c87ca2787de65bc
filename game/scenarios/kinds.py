"""What may stand under a key: the kinds of value from which the shape of each file is put together."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

LABEL = 300
PROSE = 8_000
"""Longest strings, in signs; the longest brief of our own has 1,237."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A string."""

    required: bool = True
    empty: bool = False
    """Whether it may hold no sign at all."""
    longest: int = LABEL
    of: tuple[str, ...] = ()
    """All that may stand there; empty = anything."""
    like: re.Pattern[str] | None = None
    like_words: str = ""
    """The pattern in words, for the cure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A whole number."""

    low: int
    high: int
    required: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A fraction; the bounds are per mille, the file's value is not."""

    low: int = 0
    high: int = 1000
    required: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """``true`` or ``false``."""

    required: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Several:
    """A list of strings or of whole numbers."""

    each: Word | Whole
    required: bool = True
    least: int = 0
    most: int = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A table with keys of its own."""

    keys: Mapping[str, Kind]
    required: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """An array of tables."""

    keys: Mapping[str, Kind]
    required: bool = True
    least: int = 0
    most: int = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ByName:
    """A table whose keys are names the author gave."""

    each: Kind
    required: bool = True
    least: int = 0
    most: int = 400


Kind: TypeAlias = Word | Whole | Share | Flag | Several | Group | Groups | ByName
