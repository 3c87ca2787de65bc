"""A table that walks a record and never moves on: what a screen is given when it replays a session.

It has the face of a table, so that every screen shows what its seat saw then. What is wished at it is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.table.playback import Playback
from game.table.ports import Accepted, Listener, Notice, Part, Prospect
from game.terms.actions import MOVE_OF, Action
from game.terms.events import Recorded
from game.terms.ids import SeatId, Seq
from game.terms.practice import Arrival
from game.terms.readings import Exchange, Lever, Outlook, ReadingOf, Readings, RoomReading, Why
from game.terms.refusals import Refusal, Refused
from game.terms.views import SeatView

OVER = Refused(reason=Refusal.SESSION_ENDED)
EVERYTHING = frozenset(Part)


class LookedBack:
    """A ``LocalTable`` over a record; ``go`` is the only way on."""

    def __init__(self, record: Sequence[Recorded]) -> None:
        """Stands at the end of the record."""
        self._playback = Playback(record)
        self._playback.walk(self._playback.end)
        self._record = tuple(record)
        self._listeners: list[tuple[SeatId, Listener]] = []

    @property
    def seq(self) -> Seq:
        """The last event that has been walked past."""
        return self._playback.seq

    @property
    def end(self) -> Seq:
        """The last event there is."""
        return self._playback.end

    def go(self, to: Seq) -> None:
        """Go to another event, forwards or back, and tell those who look."""
        self._playback.walk(to)
        for seat, listener in tuple(self._listeners):
            listener.hear(Notice(seat=seat, seq=self.seq, events=(), touched=EVERYTHING, asked_by=None))

    def recorded(self) -> tuple[Recorded, ...]:
        """The record as far as it has been walked."""
        return tuple(each for each in self._record if each.seq <= self.seq)

    def submit(self, seat: SeatId, action: Action, base: Seq, person: str = "") -> Accepted | Refused:
        """Nothing is submitted to what is over."""
        return OVER

    def prospect(self, seat: SeatId, action: Action) -> Prospect:
        """What it would have cost, and that it is over."""
        known = {each.move: each.attention for each in self.view(seat).sight.permissions}
        return Prospect(attention=known.get(MOVE_OF[type(action)], 0), refused=OVER)

    def view(self, seat: SeatId) -> SeatView:
        """What that seat could know at this place; every move is shut."""
        seen = self._playback.view(seat)
        shut = tuple(replace(each, refused=OVER) for each in seen.sight.permissions)
        return replace(seen, sight=replace(seen.sight, permissions=shut))

    def why(self, seat: SeatId, reading: ReadingOf) -> Why:
        """The exact account of a reading at this place."""
        return self._playback.why(seat, reading)

    def moved(self, seat: SeatId, reading: ReadingOf, since: Seq) -> Why:
        """Why a reading is not what it was after event ``since``."""
        return self._playback.moved(seat, reading, since)

    def earlier(self, seat: SeatId, since: Seq) -> Readings:
        """What the readings were after event ``since``."""
        return self._playback.earlier(seat, since)

    def exchanges(self, seat: SeatId, a: SeatId, b: SeatId) -> tuple[Exchange, ...]:
        """What ``a`` gave ``b`` and received, event by event."""
        return self._playback.exchanges(seat, a, b)

    def lever(self, seat: SeatId, state: SeatId) -> Lever | None:
        """The one bracket settled otherwise that would raise a state's likelihood most."""
        return self._playback.lever(seat, state)

    def room(self, seat: SeatId) -> RoomReading:
        """Trust, giving and patterns in the room as a whole."""
        return self._playback.room(seat)

    def outlook(self, seat: SeatId) -> Outlook:
        """The forecast from this place."""
        return self._playback.outlook(seat)

    def arrival(self) -> Arrival:
        """Which of the five futures the session had come to at this place."""
        return self._playback.arrival()

    def awaited(self) -> tuple[SeatId, ...]:
        """Nobody is waited for."""
        return ()

    def listen(self, seat: SeatId, listener: Listener) -> None:
        """Tell ``listener`` whenever another place is gone to."""
        self._listeners.append((seat, listener))

    def leave(self, listener: Listener) -> None:
        """Stop telling ``listener``."""
        self._listeners = [each for each in self._listeners if each[1] is not listener]
