"""The promises between the hall and the rooms above it: a record to write to, a listener to tell, a table to sit at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeAlias

from game.terms.actions import Action
from game.terms.assessment import MoveReview, WhatIf
from game.terms.by_seat import BySeat
from game.terms.events import Event, Recorded
from game.terms.ids import SeatId, Seq
from game.terms.practice import Arrival
from game.terms.readings import Exchange, Lever, Outlook, Preview, ReadingOf, Readings, RoomReading, Why
from game.terms.refusals import Refused
from game.terms.views import SeatView


class Record(Protocol):
    """An append-only list of events. What ``append`` has returned from is safe."""

    @property
    def head(self) -> Seq:
        """The last seq written; 0 for an empty record."""
        ...

    def append(self, expected: Seq, events: Sequence[Event], at_ms: int, person: str = "") -> tuple[Recorded, ...]:
        """Write all or none, after ``expected`` = ``head``. Raises ``Trouble`` where it cannot be written.

        ``person`` is who of those who share a seat made the move that the events come of.
        """
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
    THREATS = "threats"
    CAUCUSES = "caucuses"
    COOPERATION = "cooperation"
    ARRANGEMENTS = "arrangements"
    INFORMALS = "informals"
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

    def submit(self, seat: SeatId, action: Action, base: Seq, person: str = "") -> Accepted | Refused:
        """Ask for an action; refused as stale if something it names was touched after ``base`` (decision D7).

        ``person`` is who of those who share the seat asks for it: one of ``Occupant.people``, or nobody in particular.
        """
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

    def moved(self, seat: SeatId, reading: ReadingOf, since: Seq) -> Why:
        """Why a reading is not what it was after event ``since``: a part for each event and cause; exact (law 6)."""
        ...

    def earlier(self, seat: SeatId, since: Seq) -> Readings:
        """What the readings were after event ``since``, from what that seat knew then."""
        ...

    def exchanges(self, seat: SeatId, a: SeatId, b: SeatId) -> tuple[Exchange, ...]:
        """What ``a`` gave ``b`` and received, event by event, oldest first, as far as that seat knows (E3.1)."""
        ...

    def lever(self, seat: SeatId, state: SeatId) -> Lever | None:
        """The one bracket settled otherwise that would raise a state's likelihood most, if there is one."""
        ...

    def room(self, seat: SeatId) -> RoomReading:
        """Trust, giving and patterns in the room as a whole, as that seat may know them."""
        ...

    def outlook(self, seat: SeatId) -> Outlook:
        """The forecast from here, from what that seat may know."""
        ...

    def listen(self, seat: SeatId, listener: Listener) -> None:
        """Tell ``listener`` of everything that seat may know, from now on."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What a delegate wants to do, thought out for the moment ``seq``."""

    seat: SeatId
    seq: Seq
    action: Action


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreseen:
    """An outlook, thought out for the moment ``seq``."""

    seat: SeatId
    seq: Seq
    outlook: Outlook


@dataclass(frozen=True, slots=True, kw_only=True)
class Previewed:
    """What a draft move would change, thought out for the moment ``seq``."""

    seat: SeatId
    seq: Seq
    action: Action
    preview: Preview


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """One more move of a seat has been reviewed; all of them when ``done`` is ``total``, which may be 0."""

    seat: SeatId
    done: int
    total: int
    move: MoveReview | None
    """``None`` only where there is no move to review."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imagined:
    """How another move would have gone, after ``done`` of ``total`` continuations; over when they are equal."""

    done: int
    total: int
    what_if: WhatIf | None
    """``None`` where the move could not be made there."""
    trouble: str = ""
    """Then: why not, in one sentence."""


Thought: TypeAlias = Chosen | Foreseen | Previewed | Reviewed | Imagined
"""What comes back from the study. One that is older than the table's last event is stale and is dropped; what was
reviewed or imagined speaks of the past and stays true."""


class Study(Protocol):
    """Thinking that takes time, done elsewhere, so that a window never waits (decision D33)."""

    def follow(self, events: Sequence[Recorded]) -> None:
        """Bring the study up to date: the next events of the record, without a gap."""
        ...

    def choose(self, seat: SeatId) -> None:
        """Ask what the delegate in that chair wants to do now."""
        ...

    def foresee(self, seat: SeatId) -> None:
        """Ask for the outlook from here, as that seat may know it. An earlier one that is not answered yet is not."""
        ...

    def preview(self, seat: SeatId, action: Action) -> None:
        """Ask what a draft move of that seat would change. An earlier draft that is not answered yet is not.

        A draft that would be refused is answered too: it changes nothing.
        """
        ...

    def review(self, seat: SeatId) -> None:
        """Ask for a review of every move that seat has made so far: a ``Reviewed`` for each, in no order of time."""
        ...

    def imagine(self, at: Seq, seat: SeatId, instead: Action | None, runs: int) -> None:
        """Ask what would have come of it, had the seat done something else after event ``at`` (``None`` = nothing).

        ``Imagined`` comes back again and again, with ever more of the ``runs`` continuations.
        """
        ...

    def stop(self) -> None:
        """Give up the review, or what is imagined, that is under way; what has come of it by then stands."""
        ...

    def thought(self) -> Thought:
        """Wait for the next answer. Raises ``EOFError`` once the study is closed.

        Choices are answered in the order of asking and before anything else, drafts before outlooks. Drafts and
        outlooks that the record has left behind are not answered: whoever still wants them asks again.
        """
        ...

    def close(self) -> None:
        """End it; safe to call twice."""
        ...


class LocalTable(TablePort, Protocol):
    """A table in this process, whose record the study may follow."""

    @property
    def seq(self) -> Seq:
        """The last event of the record."""
        ...

    def recorded(self) -> tuple[Recorded, ...]:
        """The whole record, secrets included: never shown, only followed."""
        ...

    def awaited(self) -> tuple[SeatId, ...]:
        """Occupied seats that must still act before the stage can close; empty only when the session has ended."""
        ...

    def leave(self, listener: Listener) -> None:
        """Stop telling ``listener``."""
        ...

    def arrival(self) -> Arrival:
        """Which of the five futures the session has come to; shown to everybody once it is over."""
        ...


class Chairs(Protocol):
    """The vacant chairs of a table: whose turn it is, and how its move is made."""

    def due(self) -> SeatId | None:
        """The vacant chair whose turn it is; ``None`` while a person is awaited or when all is over."""
        ...

    def play(self, seat: SeatId, action: Action) -> None:
        """Submit its action."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody at this machine and the delegation she plays."""

    seat: SeatId
    name: str = ""
    """Empty where the delegation's own will do."""
    pin: str = ""
    """What opens her screen behind the curtain; empty for none."""


class Desk(Protocol):
    """What lies beside a record and is no part of it: what opens each seat's screen, and each seat's notebook."""

    def locked(self, seat: SeatId) -> bool:
        """Whether that seat's screen has a PIN."""
        ...

    def opens(self, seat: SeatId, pin: str) -> bool:
        """Whether that PIN opens that seat's screen; any does where it has none."""
        ...

    def notebook(self, seat: SeatId) -> str:
        """What somebody in that seat has written for itself."""
        ...

    def keep_notebook(self, seat: SeatId, words: str) -> None:
        """Keep what it says now. Raises ``Trouble`` where it cannot be kept."""
        ...


class Place(Protocol):
    """A person's place at a table that has been laid."""

    @property
    def table(self) -> LocalTable:
        """The table."""
        ...

    @property
    def seat(self) -> SeatId:
        """Whose place it is."""
        ...

    @property
    def seats(self) -> tuple[SeatId, ...]:
        """The seats that persons hold here: delegations first, then the chair (decision D13)."""
        ...

    @property
    def chairs(self) -> Chairs:
        """The vacant chairs around it."""
        ...

    @property
    def study(self) -> Study:
        """Where their thinking is done."""
        ...

    @property
    def people(self) -> BySeat[str]:
        """The name of whoever holds each of ``seats``; empty where nobody gave one."""
        ...

    @property
    def desk(self) -> Desk:
        """What lies beside the record."""
        ...

    @property
    def kept(self) -> str:
        """Where its session is kept, as ``Foyer.look_back`` is told: a name in the archive, or a file anywhere."""
        ...

    def close(self) -> None:
        """Leave: the study ends, the record is let go of. Nothing needs saving; every move is on disk already."""
        ...
