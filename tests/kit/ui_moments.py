"""Views of a played tutorial at each stage of its course, for presenters to speak about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from game.table.playback import Playback
from game.terms.events import Event, QuestionClosed, QuestionPut, Recorded, StageOpened
from game.terms.ids import SeatId, Seq
from game.terms.moments import Phase
from game.terms.readings import Exchange, Lever, Outlook, ReadingOf, Readings, RoomReading, Why
from game.terms.standing import QuestionKind
from game.terms.views import SeatView
from tests.kit.sessions import played

ALD, BRE, CIN = SeatId("ALD"), SeatId("BRE"), SeatId("CIN")
SEED = 24


@cache
def _record(seed: int) -> Playback:
    return Playback(played("tutorial", seed))


def walked(seq: int, seed: int = SEED) -> Playback:
    """A walker of its own that stands at ``seq``."""
    walk = _record(seed).copy()
    walk.walk(Seq(seq))
    return walk


def opening_of(phase: Phase, at: int = 0, seed: int = SEED) -> Playback:
    """Where the ``at``-th stage of a phase has just opened."""
    opened = [
        each.seq
        for each in played("tutorial", seed)
        if isinstance(each.event, StageOpened) and each.event.moment.phase is phase
    ]
    return walked(opened[at], seed)


def put(kind: QuestionKind) -> Playback:
    """Where a question of that kind has just been put."""
    asked = [
        each.seq
        for each in played("tutorial", SEED)
        if isinstance(each.event, QuestionPut) and each.event.question.kind is kind
    ]
    return walked(asked[0])


def closed(kind: QuestionKind) -> tuple[QuestionClosed, ...]:
    """Every closing of a question of that kind."""
    return tuple(
        each.event
        for each in played("tutorial", SEED)
        if isinstance(each.event, QuestionClosed) and each.event.question.kind is kind
    )


def ended() -> Playback:
    """The end."""
    return walked(played("tutorial", SEED)[-1].seq)


def in_force() -> Playback:
    """The end of a session whose convention is in force."""
    for seed in range(1, 9):
        walk = Playback(played("tutorial", seed))
        walk.walk(walk.end)
        if walk.view(ALD).sight.in_force is not None:
            return walk
    raise AssertionError("no convention came into force")


def explain(walk: Playback, seat: SeatId = ALD) -> Callable[[ReadingOf], Why]:
    """The accounts of readings at that place."""
    return lambda reading: walk.why(seat, reading)


def outlook(walk: Playback, seat: SeatId = ALD) -> Outlook:
    """The forecast at that place."""
    return walk.outlook(seat)


def recorded(view: SeatView, *events: Event) -> SeatView:
    """The same view after these events as well."""
    more = tuple(
        Recorded(seq=Seq(view.seq + place), at_ms=0, event=event) for place, event in enumerate(events, start=1)
    )
    return replace(view, seq=Seq(view.seq + len(more)), record=(*view.record, *more))


def again(view: SeatView, **changes: object) -> SeatView:
    """The same view with other things in its sight."""
    return replace(view, sight=replace(view.sight, **changes))


class Asked:
    """What pages of figures ask, answered from one place of a record for one seat."""

    def __init__(self, walk: Playback, seat: SeatId) -> None:
        self._walk, self._seat = walk, seat

    def why(self, reading: ReadingOf) -> Why:
        """The exact account of a reading."""
        return self._walk.why(self._seat, reading)

    def moved(self, reading: ReadingOf, since: Seq) -> Why:
        """Why it is not what it was."""
        return self._walk.moved(self._seat, reading, since)

    def earlier(self, since: Seq) -> Readings:
        """What the readings were."""
        return self._walk.earlier(self._seat, since)

    def exchanges(self, a: SeatId, b: SeatId) -> tuple[Exchange, ...]:
        """What two gave each other."""
        return self._walk.exchanges(self._seat, a, b)

    def lever(self, state: SeatId) -> Lever | None:
        """What would move a state most."""
        return self._walk.lever(self._seat, state)

    def room(self) -> RoomReading:
        """The room as a whole."""
        return self._walk.room(self._seat)
