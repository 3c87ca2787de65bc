"""The promise between a screen that looks back on a stored session and whoever works that out elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, TypeAlias

from game.table.looking_back import LookedBack
from game.table.ports import Place, Study
from game.terms.comparison import Comparison
from game.terms.debrief import Debrief
from game.terms.events import Recorded
from game.terms.ids import SeatId, Seq
from game.terms.teaching import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class Underway:
    """So many steps of the work are done."""

    done: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """A document was written."""

    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasons:
    """The true reasons of artificial delegations for what stands at these events, a sentence each."""

    sentences: tuple[tuple[Seq, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidOut:
    """Sessions side by side, this one first, with the sentences of the record lines that each rests on."""

    comparison: Comparison
    lines: tuple[tuple[tuple[Seq, str], ...], ...]
    """Session by session."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """What the outside world answered, in a sentence."""

    why: str


Found: TypeAlias = Underway | Debrief | LaidOut | Exported | Failed
"""What comes back from elsewhere. ``Underway`` may come again and again; the others end the work."""


class Hindsight(Protocol):
    """One stored session, looked back on. Nothing here changes it."""

    @property
    def name(self) -> str:
        """What the session is stored under."""
        ...

    @property
    def record(self) -> tuple[Recorded, ...]:
        """The whole record, secrets included: whoever looks back opens everything."""
        ...

    @property
    def library(self) -> Library:
        """The books of teaching."""
        ...

    @property
    def seats(self) -> tuple[SeatId, ...]:
        """The delegations that persons play; empty where none does."""
        ...

    @property
    def over(self) -> bool:
        """Whether the conference has ended."""
        ...

    def think(self, seat: SeatId | None) -> None:
        """Work the debrief out for a seat, or for the room; what was under way is dropped."""
        ...

    def export(self, kind: str, place: str, seat: SeatId | None) -> None:
        """Write a take-away of that format; what was under way is dropped."""
        ...

    def found(self) -> Found | None:
        """What has come back since the last time, never waiting for it."""
        ...

    def compare(self) -> None:
        """Lay every stored session of the same conference beside this one; what was under way is dropped."""
        ...

    def ask_why(self, seqs: tuple[Seq, ...]) -> None:
        """Ask artificial delegations for the true reasons of these events, beside whatever else is under way."""
        ...

    def reasons(self) -> Reasons | None:
        """What they have answered since the last time, never waiting for it."""
        ...

    def study(self) -> Study:
        """A study that follows the whole record: it reviews moves and imagines others. Whoever asks closes it."""
        ...

    def stop(self) -> None:
        """Drop what is under way; safe to call twice."""
        ...

    def close(self) -> None:
        """Drop everything that is under way; safe to call twice."""
        ...

    def replay(self) -> LookedBack:
        """The session as a table that walks."""
        ...

    def play_on(self, seat: SeatId, after: Seq) -> Place:
        """Branch: a new session that goes on from the last act up to that event, in that seat. Raises ``Trouble``."""
        ...

    def play_again(self, seat: SeatId) -> Place:
        """A new session of the same conference with the same seed, from its beginning, in that seat. ``Trouble``."""
        ...
