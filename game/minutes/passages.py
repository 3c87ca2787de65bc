"""What a narrator hands to whoever prints: passages, each of a kind, unwrapped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from game.minutes.catalogue import quoted, say
from game.minutes.english.narrative import Tale
from game.minutes.names import Names
from game.minutes.speeches import Spoken


class PassageKind(StrEnum):
    """How a passage is to be set."""

    HEADING = "heading"
    PROSE = "prose"
    QUOTE = "quote"
    TREATY_HEADING = "treaty_heading"
    TREATY = "treaty"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One paragraph."""

    kind: PassageKind
    text: str


def heading(text: str) -> Passage:
    """A line that stands over what follows."""
    return Passage(kind=PassageKind.HEADING, text=text)


def prose(*sentences: str) -> Iterator[Passage]:
    """One paragraph for each that is not empty."""
    return (Passage(kind=PassageKind.PROSE, text=each) for each in sentences if each)


def paragraph(*sentences: str) -> Iterator[Passage]:
    """All of them in one paragraph; none where there is nothing to say."""
    return prose(" ".join(each for each in sentences if each))


def quote(spoken: Spoken | None, names: Names) -> Iterator[Passage]:
    """What somebody said, with the name before it; none where nobody spoke."""
    if spoken is not None:
        text = say(Tale.QUOTE, who=names.seat(spoken.by), text=quoted(spoken.text))
        yield Passage(kind=PassageKind.QUOTE, text=text)
