"""What the outside world does to us: faults that are listed, and the one exception for its failures."""

from __future__ import annotations

from dataclasses import dataclass


class Trouble(Exception):
    """The outside world failed: a disk, a file, a network.

    The argument is one readable paragraph for a person: what did not happen, why, what is safe, what helps.
    """


class Mendable(Trouble):
    """A session was not opened, and what is sound of it can be gone on with in a copy."""

    def __init__(self, words: str, file: str) -> None:
        super().__init__(words)
        self.file = file
        """Where the session lies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing wrong with a file, with its place and its cure. Checks answer all of them, never the first only."""

    file: str
    line: int
    """From 1; 0 where the fault belongs to no line."""
    reason: str
    cure: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.reason} {self.cure}".rstrip()
