"""How long the window's event loop ever stands still while delegates play around it.

``python -m tests.kit.heartbeat [ROUNDS]`` plays that many rounds of cybercrime in a window that is painted, with a
person in one seat who says nothing, and prints the worst pause between two beats of a five-millisecond timer.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer
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


class Heart(QObject):
    """Beats every five milliseconds and remembers the longest pause."""

    def __init__(self) -> None:
        super().__init__()
        self.worst_ms = 0.0
        self.pauses: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start(BEAT_MS)

    def _on_beat(self) -> None:
        now = time.perf_counter()
        pause = 1000 * (now - self._last)
        self.pauses.append(pause)
        self.worst_ms = max(self.worst_ms, pause)
        self._last = now

    def rest(self) -> None:
        """Forget what was, and go on from here."""
        self._last, self.worst_ms, self.pauses = time.perf_counter(), 0.0, []


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


def beat_through(rounds: int) -> tuple[float, list[float], int]:
    """Play to the adoption; answers the worst pause and all pauses in milliseconds, and the events recorded."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
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
        deadline = time.monotonic() + 240
        sitting = False
        while (phase := bridge.view().sight.moment.phase) in (Phase.PREPARATION, Phase.OPENING, Phase.SITTING):
            assert time.monotonic() < deadline, "the conference did not move on"
            if phase is Phase.SITTING and not sitting:
                sitting = True
                heart.rest()
            action = silent(bridge.view(), bridge.seat)
            if action is not None:
                bridge.wish(action)
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        seq = bridge.view().seq
        bridge.close()
        screen.close()
        screen.deleteLater()
        app.processEvents()
    return heart.worst_ms, heart.pauses, seq


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    worst, pauses, events = beat_through(rounds)
    pauses.sort()
    print(
        f"{rounds} rounds of cybercrime, {events} events: worst pause of the event loop {worst:.0f} ms, "
        f"99th percentile {pauses[int(len(pauses) * 0.99)]:.0f} ms, median {pauses[len(pauses) // 2]:.0f} ms"
    )
