"""What a person has set: kept between starts, applied at once, never part of a record."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Pace(StrEnum):
    """How fast vacant chairs move."""

    CALM = "calm"
    BRISK = "brisk"
    AT_ONCE = "at_once"


PAUSES = {Pace.CALM: 900, Pace.BRISK: 300, Pace.AT_ONCE: 0}
"""Milliseconds from one move of a vacant chair to the next that can be seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All of them."""

    dark: bool = False
    percent: int = 100
    """Text size."""
    reduced_motion: bool = False
    pace: Pace = Pace.BRISK
    letters: bool = True
    """Whether letters and digits by themselves are keys."""
    keys: tuple[tuple[str, str], ...] = ()
    """Deeds with another key than usual."""


class Keeper(Protocol):
    """Keeps settings somewhere."""

    def read(self) -> Settings:
        """What was kept; the defaults where nothing can be read."""
        ...

    @property
    def place(self) -> str:
        """Where they are kept, and sessions with them."""
        ...

    @property
    def told(self) -> bool:
        """Whether this start was told its folder, so that another one cannot be chosen."""
        ...

    def choose(self, place: str) -> None:
        """Let sessions lie in another folder from the next start on. Raises ``Trouble`` where they cannot."""
        ...

    def write(self, settings: Settings) -> None:
        """Keep them. Raises ``Trouble`` where they cannot be kept."""
        ...
