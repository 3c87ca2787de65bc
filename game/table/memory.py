"""A record that lives as long as the process: for simulations, branches and tests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.terms.events import Event, Recorded
from game.terms.ids import Seq


class MemoryRecord:
    """A ``Record`` in memory. Appending after anything but the head is a bug and raises ``ValueError``."""

    def __init__(self, events: Iterable[Recorded] = ()) -> None:
        self._events = list(events)

    @property
    def head(self) -> Seq:
        """The last seq written."""
        return self._events[-1].seq if self._events else Seq(0)

    def append(self, expected: Seq, events: Sequence[Event], at_ms: int, person: str = "") -> tuple[Recorded, ...]:
        """Add the events after ``expected``."""
        if expected != self.head:
            raise ValueError(f"expected head {expected}, found {self.head}")
        new = tuple(
            Recorded(seq=Seq(expected + place), at_ms=at_ms, event=event, person=person)
            for place, event in enumerate(events, start=1)
        )
        self._events.extend(new)
        return new

    def read(self) -> tuple[Recorded, ...]:
        """Every event, oldest first."""
        return tuple(self._events)
