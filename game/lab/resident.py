"""The resident worker: one process beside a window that does its thinking (decision D33).

It follows the record, so a question costs a few bytes. It is spawned, never forked, and ends by itself when its pipe
closes, whatever became of the window.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TypeAlias

from game.delegates.roster import delegate_for
from game.table.chance import luck_of
from game.table.ports import Chosen, Foreseen, Thought
from game.table.proceedings import Proceedings
from game.terms.events import Recorded
from game.terms.ids import SeatId

PATIENCE = 2.0
"""Seconds that a worker is given to end by itself."""


@dataclass(frozen=True, slots=True)
class _Follow:
    events: tuple[Recorded, ...]


@dataclass(frozen=True, slots=True)
class _Choose:
    seat: SeatId


@dataclass(frozen=True, slots=True)
class _Foresee:
    seat: SeatId


_Asked: TypeAlias = _Follow | _Choose | _Foresee | None
"""``None`` = that was all."""


class Thinker:
    """The inside of the worker: follows a record and answers from it. Also serves where no process is wanted."""

    def __init__(self) -> None:
        self._proceedings: Proceedings | None = None

    def follow(self, events: Sequence[Recorded]) -> None:
        """Fold the next events; the first one ever is the opening of a session."""
        if self._proceedings is None:
            self._proceedings, events = Proceedings(events[0]), events[1:]
        self._proceedings.fold(events)

    def choose(self, seat: SeatId) -> Chosen:
        """What the delegate in that chair wants to do now."""
        now = self._here()
        delegate = delegate_for(seat, now.opened.seating[seat])
        action = delegate.choose(now.view_to_choose_from(seat), luck_of(now.opened.seed or 0, seat, now.seq))
        return Chosen(seat=seat, seq=now.seq, action=action)

    def foresee(self, seat: SeatId) -> Foreseen:
        """The outlook from here."""
        now = self._here()
        return Foreseen(seat=seat, seq=now.seq, outlook=now.outlook(seat))

    def _here(self) -> Proceedings:
        if self._proceedings is None:
            raise ValueError("nothing to think about before the first follow")
        return self._proceedings


def serve(pipe: Connection) -> None:
    """Answer what comes through the pipe until it closes."""
    thinker = Thinker()
    while True:
        try:
            asked: _Asked = pipe.recv()
        except (EOFError, KeyboardInterrupt):
            return
        match asked:
            case None:
                return
            case _Follow(events):
                thinker.follow(events)
            case _Choose(seat):
                pipe.send(thinker.choose(seat))
            case _Foresee(seat):
                pipe.send(thinker.foresee(seat))


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
        self._pipe.send(_Follow(tuple(events)))

    def choose(self, seat: SeatId) -> None:
        """Ask what the delegate in that chair wants to do now."""
        self._pipe.send(_Choose(seat))

    def foresee(self, seat: SeatId) -> None:
        """Ask for the outlook from here."""
        self._pipe.send(_Foresee(seat))

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
