"""How the window speaks: whole sentences with named slots, found by the translator and said in one way.

A room of words is a ``StrEnum`` whose members hold the English source text, each marked with ``QT_TRANSLATE_NOOP``
under its own context; ``say`` translates and fills the slots. What a slot is filled with is never read as a template.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import reduce

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime, QLocale

__all__ = ["QT_TRANSLATE_NOOP", "clauses", "counted", "dated", "items", "opening", "say", "sentences", "stops"]


def say(context: str, words: StrEnum, **slots: str | int) -> str:
    """``words`` in the language of the window, with its slots filled. Raises ``KeyError`` for a slot left out."""
    return QCoreApplication.translate(context, words.value).format_map(slots)


def counted(context: str, one: StrEnum, other: StrEnum, count: int, **slots: str | int) -> str:
    """``one`` where ``count`` is 1, else ``other``; both may hold ``{count}``."""
    return say(context, one if count == 1 else other, count=count, **slots)


def dated(at_ms: int, form: str) -> str:
    """A moment, milliseconds since 1970, by the clock and in the words of this place; ``form`` as Qt reads it."""
    return QLocale().toString(QDateTime.fromMSecsSinceEpoch(at_ms), form)


class _Joins(StrEnum):
    """How one follows another: a translator may need another sign, another blank, or the other order."""

    SENTENCES = QT_TRANSLATE_NOOP("Joins", "{first} {last}")
    ITEMS = QT_TRANSLATE_NOOP("Joins", "{first}, {last}")
    CLAUSES = QT_TRANSLATE_NOOP("Joins", "{first}; {last}")
    STOPS = QT_TRANSLATE_NOOP("Joins", "{first}. {last}")


def sentences(parts: Iterable[str]) -> str:
    """Whole sentences, one after another; empty ones are left out."""
    return _joined(_Joins.SENTENCES, parts)


def items(parts: Iterable[str]) -> str:
    """``this, that``; empty ones are left out."""
    return _joined(_Joins.ITEMS, parts)


def clauses(parts: Iterable[str]) -> str:
    """``this; that``, for parts that hold commas themselves; empty ones are left out."""
    return _joined(_Joins.CLAUSES, parts)


def stops(parts: Iterable[str]) -> str:
    """``this. that``, for parts that have no full stop; empty ones are left out."""
    return _joined(_Joins.STOPS, parts)


def _joined(how: _Joins, parts: Iterable[str]) -> str:
    said = [each for each in parts if each]
    return reduce(lambda first, last: say("Joins", how, first=first, last=last), said) if said else ""


def opening(words: str) -> str:
    """``words`` where they stand by themselves: with a capital letter."""
    return words[:1].upper() + words[1:]
