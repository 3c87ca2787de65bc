"""A place at a table where time stands still: one view, drafts that would be granted, figures that are given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from queue import Queue

from game.table.ports import Accepted, Foreseen, Listener, Previewed, Prospect, Thought
from game.terms.actions import MOVE_OF, Action
from game.terms.events import Recorded
from game.terms.ids import CHAIR, SeatId, Seq
from game.terms.readings import Outlook, Preview, ReadingOf, Why
from game.terms.refusals import Refused
from game.terms.views import SeatView

Explain = Callable[[ReadingOf], Why]


class StillTable:
    """Shows one view for ever. Nothing can be submitted."""

    def __init__(self, view: SeatView, explain: Explain | None, chair: SeatView | None = None) -> None:
        self._view, self._explain, self._chair = view, explain, chair

    @property
    def seq(self) -> Seq:
        """The last event."""
        return self._view.seq

    def recorded(self) -> tuple[Recorded, ...]:
        """Nothing that a study would have to follow."""
        return ()

    def submit(self, seat: SeatId, action: Action, base: Seq, person: str = "") -> Accepted | Refused:
        """Nothing moves here."""
        raise AssertionError(f"{person or seat} wished {action} after {base} at a table that stands still")

    def prospect(self, seat: SeatId, action: Action) -> Prospect:
        """As the seat's permissions say."""
        permitted = self.view(seat).sight.permits(MOVE_OF[type(action)])
        return Prospect(attention=permitted.attention, refused=permitted.refused)

    def view(self, seat: SeatId) -> SeatView:
        """Always the same."""
        return self._chair if seat == CHAIR and self._chair is not None else self._view

    def why(self, _seat: SeatId, reading: ReadingOf) -> Why:
        """The account that was given, or one without parts."""
        return self._explain(reading) if self._explain else Why(reading=reading, start=500, parts=(), total=500)

    def outlook(self, _seat: SeatId) -> Outlook:
        """Never asked for here."""
        raise AssertionError("the study answers outlooks")

    def listen(self, _seat: SeatId, _listener: Listener) -> None:
        """There will be nothing to hear."""


class NoChairs:
    """Nobody else is due."""

    def due(self) -> SeatId | None:
        """Nobody."""
        return None

    def play(self, seat: SeatId, action: Action) -> None:
        """Nothing moves here."""
        raise AssertionError(f"{seat} played {action}")


class StillStudy:
    """Answers the one outlook and the one preview it was given."""

    def __init__(self, seq: Seq, outlook: Outlook | None, preview: Preview | None) -> None:
        self._seq, self._outlook, self._preview = seq, outlook, preview
        self._thoughts: Queue[Thought | None] = Queue()

    def follow(self, _events: Sequence[Recorded]) -> None:
        """There is nothing to follow."""

    def choose(self, seat: SeatId) -> None:
        """Nobody is due."""
        raise AssertionError(f"{seat} is not due")

    def foresee(self, seat: SeatId) -> None:
        """The one that was given."""
        if self._outlook is not None:
            self._thoughts.put(Foreseen(seat=seat, seq=self._seq, outlook=self._outlook))

    def preview(self, seat: SeatId, action: Action) -> None:
        """The one that was given."""
        if self._preview is not None:
            self._thoughts.put(Previewed(seat=seat, seq=self._seq, action=action, preview=self._preview))

    def thought(self) -> Thought:
        """Wait for it."""
        thought = self._thoughts.get()
        if thought is None:
            raise EOFError
        return thought

    def close(self) -> None:
        """Let whoever waits go."""
        self._thoughts.put(None)


class StillPlace:
    """A person's place at a still table."""

    def __init__(
        self,
        view: SeatView,
        *,
        explain: Explain | None = None,
        outlook: Outlook | None = None,
        preview: Preview | None = None,
        chair: SeatView | None = None,
    ) -> None:
        self.table = StillTable(view, explain, chair)
        self.seats = (view.sight.seat,) if chair is None else (view.sight.seat, CHAIR)
        self.seat = view.sight.seat
        self.chairs = NoChairs()
        self.study = StillStudy(view.seq, outlook, preview)

    def close(self) -> None:
        """Leave."""
        self.study.close()
