"""The resident worker: one process beside a window that does its thinking (decision D33).

It follows the record, so a question costs a few bytes. It is spawned, never forked, and ends by itself when its pipe
closes, whatever became of the window. For questions about the past, which are long, others come to its aid.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from game.lab.desk import Answer, Asked, Choose, Desk, DraftMade, Follow, Foresee, Stop
from game.lab.gathering import Gathering
from game.lab.hindsight import Hindsight, Imagine, LookBack, Piece
from game.lab.thinker import Thinker
from game.table.ports import Thought
from game.terms.actions import Action
from game.terms.events import Recorded, SessionOpened
from game.terms.ids import SeatId, Seq

PATIENCE = 2.0
"""Seconds that a worker is given to end by itself."""
MOST_HANDS = 4
"""Processes that work on one question about the past, if there are as many cores."""


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
        answer = desk.step(thinker)
        if answer is not None:
            pipe.send(answer)


class _Hand:
    """One worker process and our end of its pipe."""

    def __init__(self) -> None:
        self.pipe, theirs = get_context("spawn").Pipe()
        self._process: BaseProcess = get_context("spawn").Process(
            target=serve, args=(theirs,), daemon=True, name="study"
        )
        self._process.start()
        theirs.close()

    @property
    def alive(self) -> bool:
        """Whether its process runs."""
        return self._process.is_alive()

    @property
    def pid(self) -> int:
        """Number of its process in the system."""
        assert self._process.pid is not None
        return self._process.pid

    def send(self, asked: Asked | None) -> None:
        """Put something on its desk. Where it has ended, who waits for its answers meets the end of the pipe."""
        with suppress(OSError):
            self.pipe.send(asked)

    def close(self) -> None:
        """Let it end."""
        self.send(None)
        self._process.join(PATIENCE)
        if self._process.is_alive():
            self._process.terminate()
            self._process.join(PATIENCE)


class Resident:
    """The window's end of the pipe: a ``Study``. ``thought`` may be called from a thread of its own."""

    def __init__(self, hands: int | None = None) -> None:
        """``hands`` = processes that share a question about the past; one for each core where nothing is said."""
        self._hands = [_Hand()]
        self._most = min(os.cpu_count() or 1, MOST_HANDS) if hands is None else hands
        self._record: list[Recorded] = []
        self._jobs = 0
        self._gathering: Gathering | None = None
        self._closed = False

    def follow(self, events: Sequence[Recorded]) -> None:
        """Hand on the next events of the record."""
        self._record += events
        for each in self._hands:
            each.send(Follow(tuple(events)))

    def choose(self, seat: SeatId) -> None:
        """Ask what the delegate in that chair wants to do now."""
        self._ask(Choose(seat))

    def foresee(self, seat: SeatId) -> None:
        """Ask for the outlook from here."""
        self._ask(Foresee(seat))

    def preview(self, seat: SeatId, action: Action) -> None:
        """Ask what a draft move would change."""
        self._ask(DraftMade(seat, action))

    def review(self, seat: SeatId) -> None:
        """Ask for a review of every move that seat has made."""
        self._share(LookBack(job=self._next_job(), seat=seat, part=0, parts=self._most))

    def imagine(self, at: Seq, seat: SeatId, instead: Action | None, runs: int) -> None:
        """Ask what would have come of another move after event ``at``."""
        job = self._next_job()
        self._share(Imagine(job=job, at=at, seat=seat, instead=instead, runs=runs, part=0, parts=self._most))

    def stop(self) -> None:
        """Give up the question about the past that is under way."""
        self._gathering = None
        for each in self._hands:
            each.send(Stop())

    def thought(self) -> Thought:
        """Wait for the next answer. Raises ``EOFError`` once the study is closed."""
        while True:
            thought = self._told(self._received())
            if thought is not None:
                return thought

    def _ask(self, asked: Asked) -> None:
        self._hands[0].send(asked)

    def _next_job(self) -> int:
        self._jobs += 1
        return self._jobs

    def _share(self, asked: Hindsight) -> None:
        opened = self._record[0].event
        assert isinstance(opened, SessionOpened)
        while len(self._hands) < self._most:
            helper = _Hand()
            helper.send(Follow(tuple(self._record)))
            self._hands.append(helper)
        self._gathering = Gathering(asked, opened.scenario.public.states)
        for part, each in enumerate(self._hands):
            each.send(replace(asked, part=part))

    def _received(self) -> Answer:
        """The first answer that comes through any pipe; those that joined meanwhile are seen with the next one."""
        try:
            ready = wait([each.pipe for each in self._hands])
            answer: Answer = next(each.pipe for each in self._hands if each.pipe in ready).recv()
        except OSError:
            raise EOFError from None
        return answer

    def _told(self, answer: Answer) -> Thought | None:
        """An answer as the window hears it; ``None`` for a piece of what nobody waits for any more."""
        gathering = self._gathering
        if not isinstance(answer, Piece):
            return answer
        return gathering.take(answer) if gathering is not None and gathering.job == answer.job else None

    def close(self) -> None:
        """Let the workers end; whoever waits for a thought then meets the end of the pipe."""
        if self._closed:
            return
        self._closed = True
        for each in self._hands:
            each.close()
