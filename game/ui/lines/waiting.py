"""How long somebody still has to wait, in words."""

from __future__ import annotations

from enum import StrEnum

from game.ui.speaking import QT_TRANSLATE_NOOP, say

_CONTEXT = "Waiting"
_COUNTED_IN_SECONDS = 90
"""Up to so many seconds they are counted; beyond, minutes are."""


class _Words(StrEnum):
    SECONDS = QT_TRANSLATE_NOOP("Waiting", "About {count} s left")
    MINUTES = QT_TRANSLATE_NOOP("Waiting", "About {count} min left")


def left_words(seconds: int | None) -> str:
    """``About 40 s left``, ``About 7 min left``; empty while that is not known."""
    if seconds is None:
        return ""
    if seconds <= _COUNTED_IN_SECONDS:
        return say(_CONTEXT, _Words.SECONDS, count=seconds)
    return say(_CONTEXT, _Words.MINUTES, count=round(seconds / 60))
