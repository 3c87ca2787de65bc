"""English: what stands round the text of the convention itself."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Said


@verify(UNIQUE)
class Sheet(Said):
    """Headings, brackets and notes of the text as it stands."""

    HEADING = "Article {number}. {title}"
    HEADING_BARE = "Article {number}"
    BRACKETED = "[{text}]"
    LETTERED = "{letter}. {text}"
    NO_WORDS = "no words"
    NO_TEXT = "no text"
    NOTE_AGREED = "Agreed ad referendum."
    NOTE_AGREED_IN = "Agreed ad referendum, sitting {sitting}."
    NOTE_FIXED = "Agreed before the first sitting."
    NOTE_AGREED_OPEN = "Agreed ad referendum, save for the words in brackets."
    NOTE_DELETED = "The conference agreed to leave this article out."
    NOTE_FELL = "This article fell: no wording carried."
    NOTE_NOT_IN_TEXT = "This article is not part of the convention."
    NOTE_OPEN_FALLS = "Nothing is agreed here yet. Unless a wording carries at the adoption, this article falls."
    NOTE_OPEN_OUT = "Nothing is agreed here yet. Unless a wording carries at the adoption, this article is left out."
    NOTE_FIRST_WORDS = "Some words are still open here; shown are those that stand where nothing more is decided."
    NOTE_UNCHANGED = "Unchanged since the first sitting."
    SUPPORT = "supported by {who}"
    ACCEPT = "acceptable to {who}"
    OPPOSE = "opposed by {who}"
    NOBODY = "no position declared"
    STANDING = "{label}: {positions}"
