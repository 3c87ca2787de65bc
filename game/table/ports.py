"""The promises between the hall and the rooms above it: a record to write to, a listener to tell, a table to sit at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from game.terms.actions import Action
from game.terms.events import Event, Recorded
from game.terms.ids import SeatId, Seq
from game.terms.readings import Outlook, ReadingOf, Why
from game.terms.refusals import Refused
from game.terms.views import SeatView


class Record(Protocol):
    """An append-only list of events. What ``append`` has returned from is safe."""

    @property
    def head(self) -> Seq:
        """The last seq written; 0 for an empty record."""
        ...

    def append(self, expected: Seq, events: Sequence[Event], at_ms: int) -> tuple[Recorded, ...]:
        """Write all or none, after ``expected`` = ``head``. Raises ``Trouble`` where it cannot be written."""
        ...

    def read(self) -> tuple[Recorded, ...]:
        """Every event, oldest first."""
        ...


class Part(StrEnum):
    """What a notice says has changed, so that a screen repaints only that."""

    MOMENT = "moment"
    TEXT = "text"
    STANCES = "stances"
    PACKAGES = "packages"
    PROMISES = "promises"
    MESSAGES = "messages"
    QUESTION = "question"
    READY = "ready"
    PARTIES = "parties"
    READINGS = "readings"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What one seat is told after each step. Events it may not know are not in it."""

    seat: SeatId
    seq: Seq
    events: tuple[Recorded, ...]
    touched: frozenset[Part]
    asked_by: SeatId | None
    """Who asked for it; ``None`` for the opening."""


class Listener(Protocol):
    """Somebody who sits in a seat and is told what happens."""

    def hear(self, notice: Notice) -> None:
        """Take note; must not submit from within."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """The action was carried out and is on disk; ``seq`` is the last event it made."""

    seq: Seq


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """What an action would meet: its cost in attention, and the refusal if it would be refused now."""

    attention: int
    refused: Refused | None


class TablePort(Protocol):
    """The face of a table: here, or elsewhere on a network, or replayed."""

    def submit(self, seat: SeatId, action: Action, base: Seq) -> Accepted | Refused:
        """Ask for an action; refused as stale if something it names was touched after ``base`` (decision D7)."""
        ...

    def prospect(self, seat: SeatId, action: Action) -> Prospect:
        """Verdict and cost of an action without making it."""
        ...

    def view(self, seat: SeatId) -> SeatView:
        """Everything that seat may know now."""
        ...

    def why(self, seat: SeatId, reading: ReadingOf) -> Why:
        """The exact account of a reading, from what that seat may know (decision D32)."""
        ...

    def outlook(self, seat: SeatId) -> Outlook:
        """The forecast from here, from what that seat may know."""
        ...

    def listen(self, seat: SeatId, listener: Listener) -> None:
        """Tell ``listener`` of everything that seat may know, from now on."""
        ...
