"""What every event says: who learns of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.terms.ids import SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """Who learns of an event. Shut by default: somebody not admitted never hears that it happened."""

    everyone: bool
    seats: tuple[SeatId, ...] = ()

    def admits(self, seat: SeatId) -> bool:
        """Whether that seat learns of it."""
        return self.everyone or seat in self.seats


PUBLIC = Audience(everyone=True)


def only(*seats: SeatId) -> Audience:
    """An audience of these seats and nobody else."""
    return Audience(everyone=False, seats=seats)


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """The beginning of every event."""

    version: ClassVar[int] = 1
    """Version of the stored body; older ones are upgraded when read."""
    audience: Audience
