"""Makes other people's text harmless before it is drawn: one spelling, no overrides of direction, no walls of marks."""

from __future__ import annotations

import re

LONGEST = 20_000
"""No text on screen is longer, in signs."""

_UNSEEN = re.compile(
    "[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]"
)
_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_TOO_MANY_MARKS = re.compile(f"([{_MARKS}]{{3}})[{_MARKS}]+")


def plain(text: str) -> str:
    """``text`` without control and direction-override signs, at most three marks on a letter, at most ``LONGEST``."""
    if text.isascii() and text.isprintable() and len(text) <= LONGEST:
        return text
    return _TOO_MANY_MARKS.sub(r"\1", _UNSEEN.sub("", text[:LONGEST]))


def one_line(text: str) -> str:
    """``plain`` text with its line breaks turned into spaces."""
    return plain(text).replace("\n", " ").replace("\u2028", " ").replace("\u2029", " ")
