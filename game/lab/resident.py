"""The resident worker: one process beside a window that does its thinking (decision D33).

It follows the record, so a question costs a few bytes. It is spawned, never forked, and ends by itself when its pipe
closes, whatever became of the window.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TypeAlias

from game.delegates.roster import delegate_for
from game.lab.preview import preview
from game.table.chance import luck_of
from game.table.ports import Chosen, Foreseen, Previewed, Thought
from game.table.proceedings import Proceedings
from game.terms.actions import Action
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


@dataclass(frozen=True, slots=True)
class _Preview:
    seat: SeatId
    action: Action


_Asked: TypeAlias = _Follow | _Choose | _Foresee | _Preview | None
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

    def preview(self, seat: SeatId, action: Action) -> Previewed:
        """What a draft move would change."""
        now = self._here()
        return Previewed(seat=seat, seq=now.seq, action=action, preview=preview(now, seat, action))

    def _here(self) -> Proceedings:
        if self._proceedings is None:
            raise ValueError("nothing to think about before the first follow")
        return self._proceedings


def serve(pipe: Connection) -> None:
    """Answer what comes through the pipe until it closes."""
    thinker, desk = Thinker(), _Desk()
    while True:
        try:
            if not desk.read(pipe):
                return
            thought = desk.next(thinker)
        except (EOFError, KeyboardInterrupt):
            return
        if thought is not None:
            pipe.send(thought)


class _Desk:
    """What has been asked and is not answered yet: news and choices in their order, the newest draft and outlook."""

    def __init__(self) -> None:
        self._queue: deque[_Follow | _Choose] = deque()
        self._draft: _Preview | None = None
        self._outlook: _Foresee | None = None

    def read(self, pipe: Connection) -> bool:
        """Take in what has come through the pipe, waiting where there is nothing to do; ``False`` = that was all."""
        while pipe.poll(0) or not (self._queue or self._draft or self._outlook):
            asked: _Asked = pipe.recv()
            if asked is None:
                return False
            self._lay(asked)
        return True

    def _lay(self, asked: _Follow | _Choose | _Foresee | _Preview) -> None:
        match asked:
            case _Follow():
                self._queue.append(asked)
                self._draft = self._outlook = None
            case _Choose():
                self._queue.append(asked)
            case _Preview():
                self._draft = asked
            case _Foresee():
                self._outlook = asked

    def next(self, thinker: Thinker) -> Thought | None:
        """Answer what comes first: news and choices, then the draft, then the outlook. ``None`` for news."""
        if self._queue:
            return _taken(thinker, self._queue.popleft())
        if self._draft is not None:
            draft, self._draft = self._draft, None
            return thinker.preview(draft.seat, draft.action)
        if self._outlook is not None:
            outlook, self._outlook = self._outlook, None
            return thinker.foresee(outlook.seat)
        return None


def _taken(thinker: Thinker, asked: _Follow | _Choose) -> Thought | None:
    match asked:
        case _Follow(events):
            thinker.follow(events)
            return None
        case _Choose(seat):
            return thinker.choose(seat)


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

    def preview(self, seat: SeatId, action: Action) -> None:
        """Ask what a draft move would change."""
        self._pipe.send(_Preview(seat, action))

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
