"""A read-only table that walks a record: replay from any seat's view, forwards and back."""

from __future__ import annotations

from collections.abc import Sequence

from game.rules.state_hash import state_hash
from game.table.proceedings import Proceedings
from game.terms.events import Recorded
from game.terms.ids import SeatId, Seq
from game.terms.practice import Arrival
from game.terms.readings import Exchange, Lever, Outlook, ReadingOf, Readings, RoomReading, Why
from game.terms.views import SeatView


class Playback:
    """Walks the events it is given; nothing it does is written anywhere."""

    def __init__(self, events: Sequence[Recorded]) -> None:
        """``events`` begins with the opening. Stands before the second event."""
        self._events = tuple(events)
        self._proceedings = Proceedings(self._events[0])

    def copy(self) -> Playback:
        """Another walker at the same place."""
        twin = object.__new__(Playback)
        twin._events, twin._proceedings = self._events, self._proceedings.copy()
        return twin

    @property
    def seq(self) -> Seq:
        """The last event that has been walked past."""
        return self._proceedings.seq

    @property
    def end(self) -> Seq:
        """The last event there is."""
        return self._events[-1].seq

    @property
    def state_hash(self) -> str:
        """Hash of the negotiation at this place (decision D30)."""
        return state_hash(self._proceedings.now)

    def walk(self, to: Seq) -> None:
        """Go to the event ``to``, clipped to the record; going back starts again from the opening."""
        if to < self.seq:
            self._proceedings = Proceedings(self._events[0])
        place = self.seq - self._events[0].seq + 1
        upto = max(0, to - self._events[0].seq + 1)
        self._proceedings.fold(self._events[place:upto])

    def view(self, seat: SeatId) -> SeatView:
        """What that seat could know at this place."""
        return self._proceedings.view(seat)

    def why(self, seat: SeatId, reading: ReadingOf) -> Why:
        """The exact account of a reading at this place."""
        return self._proceedings.why(seat, reading)

    def moved(self, seat: SeatId, reading: ReadingOf, since: Seq) -> Why:
        """Why a reading is not what it was after event ``since``: a part for each event and cause."""
        return self._proceedings.moved(seat, reading, since)

    def earlier(self, seat: SeatId, since: Seq) -> Readings:
        """What the readings were after event ``since``, from what that seat knew then."""
        return self._proceedings.earlier(seat, since)

    def exchanges(self, seat: SeatId, a: SeatId, b: SeatId) -> tuple[Exchange, ...]:
        """What ``a`` gave ``b`` and received, event by event, oldest first, as far as that seat knows."""
        return self._proceedings.exchanges(seat, a, b)

    def lever(self, seat: SeatId, state: SeatId) -> Lever | None:
        """The one bracket settled otherwise that would raise a state's likelihood most, if there is one."""
        return self._proceedings.lever(seat, state)

    def room(self, seat: SeatId) -> RoomReading:
        """Trust, giving and patterns in the room as a whole, as that seat may know them."""
        return self._proceedings.room(seat)

    def arrival(self) -> Arrival:
        """Which of the five futures the session has come to at this place, whence, and what pushed it."""
        return self._proceedings.arrival()

    def outlook(self, seat: SeatId) -> Outlook:
        """The forecast from this place."""
        return self._proceedings.outlook(seat)
