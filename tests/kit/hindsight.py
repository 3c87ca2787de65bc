"""A session looked back on whose debrief is there at once."""

from __future__ import annotations

from functools import cache

from game.lab.debrief import debrief
from game.scenarios import shelf
from game.table.hindsight import Exported, Failed, Found
from game.table.looking_back import LookedBack
from game.table.ports import Place
from game.terms.debrief import Debrief
from game.terms.events import Recorded
from game.terms.ids import SeatId, Seq
from tests.kit.sessions import played

ALD = SeatId("ALD")


@cache
def made() -> Debrief:
    return debrief(played("tutorial", 1), shelf.library(), ALD)


class Still:
    """A session looked back on whose debrief is there at once; keeps what is wished of it."""

    name = "ferry-1"
    library = shelf.library()
    seats = (ALD,)

    def __init__(self, events: int | None = None) -> None:
        self.record: tuple[Recorded, ...] = played("tutorial", 1)[:events]
        self.over = events is None
        self.wished: list[object] = []
        self._found: Found | None = None

    def think(self, seat: SeatId | None) -> None:
        self.wished.append(seat)
        self._found = made() if seat == ALD else debrief(self.record, self.library, seat)

    def export(self, kind: str, place: str, seat: SeatId | None) -> None:
        self._found = Exported(place=place) if "no-such" not in place else Failed(why="There is no such folder.")

    def found(self) -> Found | None:
        found, self._found = self._found, None
        return found

    def stop(self) -> None:
        self.wished.append("stop")

    def replay(self) -> LookedBack:
        return LookedBack(self.record)

    def play_on(self, seat: SeatId, after: Seq) -> Place:
        raise AssertionError((seat, after))

    def play_again(self, seat: SeatId) -> Place:
        raise AssertionError(seat)
