"""The resident worker: one process beside a window that does its thinking (decision D33).

It follows the record, so a question costs a few bytes. It is spawned, never forked, and ends by itself when its pipe
closes, whatever became of the window.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection

from game.lab.desk import Choose, Desk, DraftMade, Follow, Foresee
from game.lab.thinker import Thinker
from game.table.ports import Thought
from game.terms.actions import Action
from game.terms.events import Recorded
from game.terms.ids import SeatId

PATIENCE = 2.0
"""Seconds that a worker is given to end by itself."""


def serve(pipe: Connection) -> None:
    """Answer what comes through the pipe until it closes; what is asked meanwhile is heard between two steps."""
    thinker, desk = Thinker(), Desk()
    while True:
        try:
            while pipe.poll(0) or not desk.busy:
                asked = pipe.recv()
                if asked is None:
                    return
                desk.lay(asked)
        except (EOFError, KeyboardInterrupt):
            return
        thought = desk.step(thinker)
        if thought is not None:
            pipe.send(thought)


class Resident:
    """The window's end of the pipe: a ``Study``. ``thought`` may be called from a thread of its own."""

    def __init__(self) -> None:
        ours, theirs = get_context("spawn").Pipe()
        self._pipe = ours
        self._process = get_context("spawn").Process(target=serve, args=(theirs,), daemon=True, name="study")
        self._process.start()
        theirs.close()
        self._closed = False

    def follow(self, events: Sequence[Recorded]) -> None:
        """Hand on the next events of the record."""
        self._pipe.send(Follow(tuple(events)))

    def choose(self, seat: SeatId) -> None:
        """Ask what the delegate in that chair wants to do now."""
        self._pipe.send(Choose(seat))

    def foresee(self, seat: SeatId) -> None:
        """Ask for the outlook from here."""
        self._pipe.send(Foresee(seat))

    def preview(self, seat: SeatId, action: Action) -> None:
        """Ask what a draft move would change."""
        self._pipe.send(DraftMade(seat, action))

    def thought(self) -> Thought:
        """Wait for the next answer. Raises ``EOFError`` once the study is closed."""
        try:
            answer: Thought = self._pipe.recv()
        except OSError:
            raise EOFError from None
        return answer

    def close(self) -> None:
        """Let the worker end; whoever waits for a thought then meets the end of the pipe."""
        if self._closed:
            return
        self._closed = True
        with suppress(OSError):  # it ended before us
            self._pipe.send(None)
        self._process.join(PATIENCE)
        if self._process.is_alive():
            self._process.terminate()
            self._process.join(PATIENCE)
