"""How the window speaks: whole sentences with named slots, found by the translator and said in one way.

A room of words is a ``StrEnum`` whose members hold the English source text, each marked with ``QT_TRANSLATE_NOOP``
under its own context; ``say`` translates and fills the slots. What a slot is filled with is never read as a template.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

__all__ = ["QT_TRANSLATE_NOOP", "counted", "opening", "say"]


def say(context: str, words: StrEnum, **slots: str | int) -> str:
    """``words`` in the language of the window, with its slots filled. Raises ``KeyError`` for a slot left out."""
    return QCoreApplication.translate(context, words.value).format_map(slots)


def counted(context: str, one: StrEnum, other: StrEnum, count: int, **slots: str | int) -> str:
    """``one`` where ``count`` is 1, else ``other``; both may hold ``{count}``."""
    return say(context, one if count == 1 else other, count=count, **slots)


def opening(words: str) -> str:
    """``words`` where they stand by themselves: with a capital letter."""
    return words[:1].upper() + words[1:]
