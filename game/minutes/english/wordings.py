"""English: words that delegations drafted themselves, and sponsors."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Said


@verify(UNIQUE)
class Drafts(Said):
    """From the tabling of own words to what the house finds that they mean."""

    TABLED = "{who} tabled a wording of its own for {place}, “{text}”, and said that it equals {equals}."
    CONTESTED = "{who} contested that {choice} equals what {author} says."
    CONTESTED_UNKNOWN = "{who} contested that {choice} equals what its author says."
    STRUCK = "{choice} was struck, and the positions on it are void."
    SPONSORED = "{who} joined the sponsors of {choice}."
