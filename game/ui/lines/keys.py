"""What keys do, in words: for the settings, for F1 and for Ctrl K."""

from __future__ import annotations

from enum import StrEnum

from game.ui.keys import Deed
from game.ui.speaking import QT_TRANSLATE_NOOP, say

_CONTEXT = "Keys"


class _Words(StrEnum):
    FIND = QT_TRANSLATE_NOOP("Keys", "Find and go: clauses, delegations, moves, pages, words")
    NOTEBOOK = QT_TRANSLATE_NOOP("Keys", "Your notebook")
    CURTAIN = QT_TRANSLATE_NOOP("Keys", "Hide your screen behind the curtain")
    EXPLAIN = QT_TRANSLATE_NOOP("Keys", "Explain what is focused")
    NEXT_PANEL = QT_TRANSLATE_NOOP("Keys", "Next panel")
    LAST_PANEL = QT_TRANSLATE_NOOP("Keys", "The panel before")
    SEND = QT_TRANSLATE_NOOP("Keys", "Make the move you have drafted")
    UNDO = QT_TRANSLATE_NOOP("Keys", "Take back a change of the draft")
    REDO = QT_TRANSLATE_NOOP("Keys", "Make that change again")
    READY = QT_TRANSLATE_NOOP("Keys", "Ready, or not ready after all")
    SKIP = QT_TRANSLATE_NOOP("Keys", "Skip to your turn")
    THEME = QT_TRANSLATE_NOOP("Keys", "Light or dark")
    LARGER = QT_TRANSLATE_NOOP("Keys", "Larger text")
    SMALLER = QT_TRANSLATE_NOOP("Keys", "Smaller text")
    USUAL = QT_TRANSLATE_NOOP("Keys", "Text at its usual size")
    CHANGE = QT_TRANSLATE_NOOP("Keys", "{deed}. Press to give it another key.")
    WAITING = QT_TRANSLATE_NOOP("Keys", "{deed}. The next key is taken; Esc leaves it as it is.")
    TAKEN = QT_TRANSLATE_NOOP("Keys", "{key} already does something: {deed}. Nothing was changed.")
    UNFIT = QT_TRANSLATE_NOOP(
        "Keys", "{key} was not taken: a key needs Ctrl or Alt with it, or is one of F1 to F12. Nothing was changed."
    )


def deed_words(deed: Deed) -> str:
    """What a key does."""
    return say(_CONTEXT, _Words[deed.name])


def heard(deed: Deed, *, waiting: bool) -> str:
    """What a screen reader says of the button that changes a key."""
    return say(_CONTEXT, _Words.WAITING if waiting else _Words.CHANGE, deed=deed_words(deed))


def taken(key: str, by: Deed) -> str:
    """Why a key was not taken: it has a deed."""
    return say(_CONTEXT, _Words.TAKEN, key=key.replace("+", " "), deed=deed_words(by))


def unfit(key: str) -> str:
    """Why a key was not taken: the window needs it, or writing does."""
    return say(_CONTEXT, _Words.UNFIT, key=key.replace("+", " "))
