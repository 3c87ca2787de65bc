"""How long the window's event loop ever stands still while delegates play around it.

``python -m tests.kit.heartbeat [ROUNDS]`` plays that many rounds of cybercrime in a window that is painted, with a
person in one seat who says nothing, and prints how long the pauses between two beats of a five-millisecond timer were,
the same without the time in which the window's thread was ready to run and the machine ran something else, how long it
worked on single events, and which were the longest. On a machine that others share the pauses say how busy it is.
The second line is what the window answers for: its work, and its waits for disk and locks.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from game.app import window
from game.app.laying import LocalPlace, lay, seated
from game.lab.plan import Plan, varied
from game.lab.simulate import everybody_ai
from game.rules.opening import open_session
from game.terms.actions import Action, DeclareReady, GiveAnswer
from game.terms.by_seat import Keyed
from game.terms.events import Occupant, SeatKind
from game.terms.ids import SeatId
from game.terms.moments import Phase
from game.terms.views import SeatView
from game.ui.bridge import Bridge
from game.ui.screens.session import SessionScreen
from game.ui.theme.look import Look

BEAT_MS = 5
PATIENCE = 900.0
"""Seconds that a conference is given."""


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """One event that was answered, and what the window's thread worked for it."""

    milliseconds: float
    what: str


class Ledger(QApplication):
    """Books what every event of the event loop takes, those sent while answering another one included in it."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.slots: list[Slot] = []
        self._inside = False

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Answer an event, and book it."""
        if self._inside:
            return super().notify(receiver, event)
        self._inside, began = True, time.thread_time()
        what = f"{event.type().name} of {type(receiver).__name__} in {type(receiver.parent()).__name__}"
        try:
            return super().notify(receiver, event)
        finally:
            self._inside = False
            self.slots.append(Slot(1000 * (time.thread_time() - began), what))


class Heart(QObject):
    """Beats every five milliseconds and remembers the pauses."""

    def __init__(self) -> None:
        super().__init__()
        self.rest()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start(BEAT_MS)

    def _on_beat(self) -> None:
        now, waited = time.perf_counter(), kept_waiting()
        pause = 1000 * (now - self._last)
        self.pauses.append(pause)
        self.own.append(max(0.0, pause - (waited - self._waited)))
        self._last, self._waited = now, waited

    def rest(self) -> None:
        """Forget what was, and go on from here."""
        self._last, self._waited = time.perf_counter(), kept_waiting()
        self.pauses: list[float] = []
        self.own: list[float] = []


def kept_waiting() -> float:
    """Milliseconds that others have kept this thread from the processor so far, as Linux counts; 0 elsewhere."""
    try:
        counted = Path("/proc/thread-self/schedstat").read_bytes()
    except OSError:
        return 0.0
    return int(counted.split()[1]) / 1e6


def place_for(folder: Path, rounds: int) -> LocalPlace:
    """A place at a cybercrime table of so many rounds, with the first delegation for a person."""
    per_sitting = -(-rounds // 4)
    scenario, _ = varied(Plan(scenario="cybercrime", vary=(("calendar.rounds", str(per_sitting)),)))
    seat = scenario.public.states[0]
    seating = everybody_ai(scenario).put(seat, Occupant(kind=SeatKind.PERSON))
    opening = open_session(scenario, session="heartbeat", seating=seating, seed=1, parameters=Keyed())
    table, record = lay(folder, "heartbeat", opening)
    return seated(table, seat, record)


def silent(view: SeatView, seat: SeatId) -> Action | None:
    """What a person does who says nothing: answers with silence, and is ready."""
    question = view.sight.question
    if question is not None:
        asked = seat in question.asked_of and seat not in question.answers
        return GiveAnswer(by=seat, question=question.id, votes=Keyed()) if asked else None
    return None if view.sight.ready[seat] else DeclareReady(by=seat)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What was measured from the first sitting to the adoption, in milliseconds."""

    pauses: list[float]
    own: list[float]
    """The pauses without the wait for the processor."""
    slots: list[Slot]
    events: int
    """Recorded by then."""


def beat_through(rounds: int) -> Measured:
    """Play to the adoption."""
    app = Ledger(sys.argv[:1])
    look = Look()
    look.dress()
    with tempfile.TemporaryDirectory(prefix="adref-") as folder:
        bridge = Bridge(place_for(Path(folder), rounds))
        screen = SessionScreen(bridge, look, window.table_screen)
        screen.resize(1440, 900)
        screen.show()
        bridge.advance()
        for _ in range(20):
            app.processEvents()
        heart = Heart()
        _play(app, bridge, heart)
        # The heart beats on while the table is cleared away below, which nobody watches.
        measured = Measured(
            pauses=list(heart.pauses), own=list(heart.own), slots=list(app.slots), events=bridge.view().seq
        )
        bridge.close()
        screen.close()
        screen.deleteLater()
        app.processEvents()
    return measured


def _play(app: Ledger, bridge: Bridge, heart: Heart) -> None:
    """Sit through it until the text is put to adoption; what came before the first sitting is forgotten."""
    deadline = time.monotonic() + PATIENCE
    sitting = False
    while (phase := bridge.view().sight.moment.phase) in (Phase.PREPARATION, Phase.OPENING, Phase.SITTING):
        assert time.monotonic() < deadline, "the conference did not move on"
        if phase is Phase.SITTING and not sitting:
            sitting = True
            heart.rest()
            app.slots.clear()
        action = silent(bridge.view(), bridge.seat)
        if action is not None:
            bridge.wish(action)
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def spread(values: list[float]) -> str:
    """Median, 95th and 99th percentile, worst."""
    ordered = sorted(values)
    shares = ((0.5, "median"), (0.95, "95 %"), (0.99, "99 %"), (1.0, "worst"))
    return ", ".join(f"{words} {ordered[min(len(ordered) - 1, int(len(ordered) * at))]:.1f}" for at, words in shares)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    measured = beat_through(rounds)
    print(f"{rounds} rounds of cybercrime, {measured.events} events; milliseconds:")
    print(f"pauses of the event loop: {spread(measured.pauses)}")
    print(f"without the wait for the processor: {spread(measured.own)}")
    print(f"work on one event: {spread([each.milliseconds for each in measured.slots])}")
    for slot in sorted(measured.slots, reverse=True)[:8]:
        print(f"  {slot.milliseconds:.1f} {slot.what}")
