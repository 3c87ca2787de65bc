"""A place at a table where time stands still: one view, drafts that would be granted, figures that are given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from queue import Queue

from game.table.ports import Accepted, Foreseen, Listener, Previewed, Prospect, Reviewed, Thought
from game.terms.actions import MOVE_OF, Action
from game.terms.by_seat import BySeat, Keyed
from game.terms.events import Recorded
from game.terms.ids import CHAIR, PerMille, SeatId, Seq
from game.terms.practice import Arrival
from game.terms.readings import Exchange, Lever, Outlook, Preview, ReadingKind, ReadingOf, Readings, RoomReading, Why
from game.terms.refusals import Refusal, Refused
from game.terms.views import SeatView
from game.ui.lines.stage import is_awaited, permission
from tests.kit import ui_moments as moments

Explain = Callable[[ReadingOf], Why]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What is answered where a page asks."""

    explain: Explain | None = None
    earlier: Readings | None = None
    exchanges: Callable[[SeatId, SeatId], tuple[Exchange, ...]] = lambda _a, _b: ()
    lever: Callable[[SeatId], Lever | None] = lambda _state: None
    room: RoomReading | None = None
    arrival: Arrival | None = None


class StillTable:
    """Shows one view for ever. Nothing can be submitted."""

    def __init__(self, view: SeatView, answers: Answers, chair: SeatView | None = None) -> None:
        self._view, self._answers, self._chair = view, answers, chair

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
        permitted = permission(self.view(seat).sight, MOVE_OF[type(action)])
        if permitted is None:
            return Prospect(attention=0, refused=Refused(reason=Refusal.NOT_YOUR_SEAT))
        return Prospect(attention=permitted.attention, refused=permitted.refused)

    def view(self, seat: SeatId) -> SeatView:
        """Always the same."""
        return self._chair if seat == CHAIR and self._chair is not None else self._view

    def why(self, _seat: SeatId, reading: ReadingOf) -> Why:
        """The account that was given, or one without parts."""
        return self._answers.explain(reading) if self._answers.explain else self._bare(reading)

    def moved(self, _seat: SeatId, reading: ReadingOf, _since: Seq) -> Why:
        """Nothing moved it."""
        return self._bare(reading)

    def earlier(self, _seat: SeatId, _since: Seq) -> Readings:
        """Those that were given, or the same as now."""
        return self._answers.earlier or self._view.readings

    def exchanges(self, _seat: SeatId, a: SeatId, b: SeatId) -> tuple[Exchange, ...]:
        """Those that were given."""
        return self._answers.exchanges(a, b)

    def lever(self, _seat: SeatId, state: SeatId) -> Lever | None:
        """The one that was given."""
        return self._answers.lever(state)

    def room(self, _seat: SeatId) -> RoomReading:
        """The one that was given, or one of which nothing is known."""
        count = len(self._view.readings.states)
        even = tuple(PerMille(500) for _each in range(count))
        return self._answers.room or RoomReading(
            trust=PerMille(500),
            generated=0,
            reputation=even,
            confidence=even,
            returned=None,
            returned_to=(None,) * count,
            diffuse=None,
            patterns=(),
        )

    def _bare(self, reading: ReadingOf) -> Why:
        read = self._view.readings
        if reading.kind is ReadingKind.RATIFICATION:
            value = read.ratifies(reading.a).value
        elif reading.kind is ReadingKind.TRUST and reading.b is not None:
            value = read.trusts(truster=reading.a, trusted=reading.b).value
        else:
            value = 500
        return Why(reading=reading, start=PerMille(value), parts=(), total=PerMille(value))

    def outlook(self, _seat: SeatId) -> Outlook:
        """Never asked for here."""
        raise AssertionError("the study answers outlooks")

    def arrival(self) -> Arrival:
        """The one that was given, or that of the tutorial as it was played."""
        return self._answers.arrival or moments.ended().arrival()

    def listen(self, _seat: SeatId, _listener: Listener) -> None:
        """There will be nothing to hear."""

    def leave(self, _listener: Listener) -> None:
        """Nobody hears anything as it is."""

    def awaited(self) -> tuple[SeatId, ...]:
        """The seat that looks, where something is asked of it."""
        return (self._view.sight.seat,) if is_awaited(self._view.sight) else ()


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

    def review(self, seat: SeatId) -> None:
        """Nothing is reviewed here."""
        self._thoughts.put(Reviewed(seat=seat, done=0, total=0, move=None))

    def imagine(self, at: Seq, seat: SeatId, instead: Action | None, runs: int) -> None:
        """Nothing is imagined here."""
        raise AssertionError(f"{runs} times {instead} by {seat} after {at}")

    def stop(self) -> None:
        """Nothing is under way."""

    def thought(self) -> Thought:
        """Wait for it."""
        thought = self._thoughts.get()
        if thought is None:
            raise EOFError
        return thought

    def close(self) -> None:
        """Let whoever waits go."""
        self._thoughts.put(None)


class StillDesk:
    """A desk on which a notebook lies."""

    def __init__(self, notebook: str) -> None:
        self._notebook = notebook

    def locked(self, _seat: SeatId) -> bool:
        """No."""
        return False

    def opens(self, _seat: SeatId, _pin: str) -> bool:
        """Anything does."""
        return True

    def notebook(self, _seat: SeatId) -> str:
        """As it was written last."""
        return self._notebook

    def keep_notebook(self, _seat: SeatId, words: str) -> None:
        """For as long as the place is there."""
        self._notebook = words


class StillPlace:
    """A person's place at a still table."""

    def __init__(
        self,
        view: SeatView,
        *,
        explain: Explain | None = None,
        answers: Answers | None = None,
        outlook: Outlook | None = None,
        preview: Preview | None = None,
        chair: SeatView | None = None,
        others: tuple[SeatId, ...] = (),
        notebook: str = "",
    ) -> None:
        self.desk = StillDesk(notebook)
        self.people: BySeat[str] = Keyed()
        self.table = StillTable(view, answers or Answers(explain=explain), chair)
        self.seats = (view.sight.seat, *others) if chair is None else (view.sight.seat, *others, CHAIR)
        self.seat = view.sight.seat
        self.chairs = NoChairs()
        self.study = StillStudy(view.seq, outlook, preview)
        self.kept = view.sight.session

    def close(self) -> None:
        """Leave."""
        self.study.close()
