"""A place at a table that only walks: nobody else moves there, and forecasts are read off the table itself."""

from __future__ import annotations

from collections.abc import Sequence
from queue import SimpleQueue

from game.table.looking_back import LookedBack
from game.table.ports import Foreseen, Thought
from game.terms.actions import Action
from game.terms.by_seat import BySeat, Keyed
from game.terms.events import Recorded
from game.terms.ids import SeatId, Seq


class Nobody:
    """Vacant chairs that are never due."""

    def due(self) -> SeatId | None:
        """Nobody's turn comes."""
        return None

    def play(self, seat: SeatId, action: Action) -> None:
        """Nobody moves: a move that comes all the same is a bug."""
        raise AssertionError(f"{seat} moved at a table that is only looked back on")


class Reading:
    """A study that answers outlooks off the table and thinks of nothing else."""

    def __init__(self, table: LookedBack) -> None:
        self._table = table
        self._answers: SimpleQueue[Thought | None] = SimpleQueue()

    def follow(self, events: Sequence[Recorded]) -> None:
        """It looks at the table itself."""

    def choose(self, seat: SeatId) -> None:
        """Nobody is asked to move."""

    def foresee(self, seat: SeatId) -> None:
        """The outlook from the place that is looked at."""
        self._answers.put(Foreseen(seat=seat, seq=self._table.seq, outlook=self._table.outlook(seat)))

    def preview(self, seat: SeatId, action: Action) -> None:
        """No draft is sent from here, so none is looked ahead to."""

    def review(self, seat: SeatId) -> None:
        """Moves are reviewed in the debrief, not here."""

    def imagine(self, at: Seq, seat: SeatId, instead: Action | None, runs: int) -> None:
        """What if is asked in the debrief, not here."""

    def stop(self) -> None:
        """Nothing is under way."""

    def thought(self) -> Thought:
        """The next answer. Raises ``EOFError`` once it is closed."""
        answer = self._answers.get()
        if answer is None:
            raise EOFError
        return answer

    def close(self) -> None:
        """Whoever waits for a thought is told that none comes."""
        self._answers.put(None)


class Blank:
    """A desk with nothing on it."""

    def locked(self, seat: SeatId) -> bool:
        """Everything is open afterwards."""
        return False

    def opens(self, seat: SeatId, pin: str) -> bool:
        """Nothing is locked."""
        return True

    def notebook(self, seat: SeatId) -> str:
        """Notes are their writer's own, afterwards too."""
        return ""

    def keep_notebook(self, seat: SeatId, words: str) -> None:
        """Nothing is kept here."""


class PastPlace:
    """A ``Place`` from which one looks."""

    def __init__(self, table: LookedBack, seat: SeatId) -> None:
        self.table, self.seat = table, seat
        self.chairs, self.study, self.desk = Nobody(), Reading(table), Blank()

    @property
    def seats(self) -> tuple[SeatId, ...]:
        """The one whose view it is."""
        return (self.seat,)

    @property
    def people(self) -> BySeat[str]:
        """Nobody holds it now."""
        return Keyed({self.seat: ""})

    @property
    def kept(self) -> str:
        """Nowhere: it is looked back on already."""
        return ""

    def close(self) -> None:
        """The study ends; the table stays where it is."""
        self.study.close()
