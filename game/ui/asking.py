"""What pages of figures ask the table about: whys, changes, exchanges, levers, the room. The bridge answers."""

from __future__ import annotations

from typing import Protocol

from game.terms.ids import SeatId, Seq
from game.terms.readings import Exchange, Lever, ReadingOf, Readings, RoomReading, Why


class Asking(Protocol):
    """One seat's questions, answered from what it may know."""

    def why(self, reading: ReadingOf) -> Why:
        """The exact account of a reading."""
        ...

    def moved(self, reading: ReadingOf, since: Seq) -> Why:
        """Why a reading is not what it was after event ``since``: a part for each event and cause."""
        ...

    def earlier(self, since: Seq) -> Readings:
        """What the readings were after event ``since``."""
        ...

    def exchanges(self, a: SeatId, b: SeatId) -> tuple[Exchange, ...]:
        """What ``a`` gave ``b`` and received, event by event, oldest first."""
        ...

    def lever(self, state: SeatId) -> Lever | None:
        """The one bracket settled otherwise that would raise a state's likelihood most."""
        ...

    def room(self) -> RoomReading:
        """Trust, giving and patterns in the room as a whole."""
        ...
