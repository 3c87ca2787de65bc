"""What an author may want to look at in a scenario as a negotiation, with figures, a line and a cure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from game.scenarios.places import Places


class Concern(StrEnum):
    """What may be the matter with a scenario as a negotiation."""

    NO_DEAL = "no_deal"
    """No text was found that all prefer to none."""
    IMPOSSIBLE_MANDATE = "impossible_mandate"
    """A seat prefers no text to any, or somebody at home blocks them all."""
    DICTATOR = "dictator"
    """One seat decides: by its votes, by its red lines, or because all others take whatever it likes best."""
    DOMINATED = "dominated"
    """A wording that everybody likes less than another one."""
    UNCONTESTED = "uncontested"
    """A clause in which everybody likes the same best."""
    CLOCK = "clock"
    """There is less time or attention than the text asks for."""
    REDUCED_GAME = "reduced_game"
    """A reduced game in which no deal was found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number behind a sentence."""

    what: str
    value: int
    unit: str
    """``points``: hundredths of a point of a hundred (325 = 3.25 points); else what is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """One thing an author may want to look at."""

    concern: Concern
    about: tuple[str, ...]
    """Ids of delegations, clauses, alternatives (``TU01.B``) or games, as ``places`` knows them."""
    sentence: str
    cure: str
    figures: tuple[Figure, ...] = ()
    at: str = ""
    """The name, known to ``places``, of what stands on the line; empty = the first of ``about``."""
    file: str = ""
    line: int = 0
    """From 1; 0 where it belongs to no line, or was not looked for."""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}: " if self.line else ""
        return f"{place}{self.sentence} {self.cure}".rstrip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """How much room for agreement a game has: texts that all prefer to none."""

    game: str
    """Name of the reduced game; empty = the whole scenario."""
    deal: bool | None
    """``None`` = none was found and none was excluded."""
    least: int
    """What the best text found is worth to the seat it is worth least to, beyond no text; hundredths of a point."""
    seat: str
    """That seat; the first of several."""
    ceiling: int
    """No text is worth more than that to everybody: a proof by weights, in hundredths of a point."""
    texts: int
    """How many texts could be agreed, inline brackets not counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counsel:
    """Everything the linter has to say."""

    advice: tuple[Advice, ...]
    zones: tuple[Zone, ...]
    """The whole scenario first."""


def points(millionths: int) -> int:
    """A surplus in hundredths of a point of a hundred."""
    return millionths // 100


def spoken(millionths: int) -> str:
    """A surplus as screens show it."""
    return f"{millionths / 10_000:.1f}"


def placed(advice: Iterable[Advice], places: Places) -> tuple[Advice, ...]:
    """The same with file and line, where what it is about is written."""
    found = []
    for each in advice:
        names = (each.at, *each.about, "id")
        place = next((place for name in names if name and (place := places.of(name)) is not None), None)
        found.append(each if place is None else replace(each, file=place.file, line=place.line))
    return tuple(found)
