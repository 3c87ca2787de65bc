"""Who is let in: a file that does not lie as we left it is opened first by a process of its own, within limits.

There it goes through everything (``examining``). A file that hangs, eats memory or brings the process down is refused
in words, and nothing of that happens in the window. A file whose length, place and times are those it had when we let
go of it was written by us and is opened at once; the chain still shows what a disk has done to it since.
"""

from __future__ import annotations

import json
import multiprocessing
import sys
import threading
from contextlib import suppress
from dataclasses import asdict, replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from game.store import known, limits, troubles
from game.store.chain import BEFORE_FIRST
from game.store.opening import Opened, begun, fault_of, inspect
from game.terms.trouble import Trouble

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

    from game.store.examining import Verdict

BEGINNING = 60.0
"""Seconds the process may take until it is ready: a cold disk, a busy machine."""
WAITING = 15.0
"""Seconds by the clock after which a file is given up in any case."""
_READY = b"ready"


def admitted(path: Path) -> Opened:
    """``inspect`` for files of any origin. Raises ``Trouble`` also where reading them takes too much."""
    return inspect(path) if known.as_we_left_it(path) else looked_through(path)


def looked_through(path: Path) -> Opened:
    """``admitted`` as if a stranger had left it: another edition's record may replay elsewhere. Raises ``Trouble``."""
    return let_in(path, booth().examine(path))


def let_in(path: Path, verdict: Verdict) -> Opened:
    """The file as far as it was found sound. Raises ``Trouble``."""
    if verdict.trouble:
        raise Trouble(verdict.trouble)
    return as_far_as(inspect(path), verdict)


def as_far_as(opened: Opened, verdict: Verdict) -> Opened:
    """What was opened, as far as it was found sound. Raises ``Trouble``."""
    if verdict.trouble:
        raise Trouble(verdict.trouble)
    sound = min(verdict.sound, len(opened.events))
    if sound == len(opened.events) and (opened.fault is not None or not verdict.reason):
        return opened
    fault = fault_of(opened.path, verdict.reason, sound)
    return replace(opened, events=opened.events[:sound], head=BEFORE_FIRST, fault=fault or opened.fault)


def read_events(path: Path) -> Opened:
    """``admitted``, for those who need at least one event; raises ``Trouble`` where there is none."""
    return begun(admitted(path))


class Booth:
    """The process beside this one. It is begun with the first file, and anew where it did not come back."""

    def __init__(self, method: str, *, waiting: float = WAITING) -> None:
        self._method, self._waiting = method, waiting
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None

    def examine(self, path: Path) -> Verdict:
        """What it says of the file; where it does not say anything in time, why not."""
        from game.store.examining import Verdict  # here, because lists need none of what it loads

        said, ready = b"", False
        with suppress(EOFError, OSError):
            pipe = self._begun()
            ready = True
            pipe.send_bytes(str(path.absolute()).encode("utf-8", "surrogateescape"))
            if pipe.poll(self._waiting):
                said = pipe.recv_bytes(1 << 20)
        if not said or self._method == "fork":
            self.close()
        if not said:
            return Verdict(trouble=str(troubles.too_much(path) if ready else troubles.nobody_to_read(path)))
        return Verdict(**json.loads(said))  # no pickle: whoever broke in there gets no further

    def close(self) -> None:
        """End it."""
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._pipe = self._process = None

    def _begun(self) -> Connection:
        if self._pipe is None or self._process is None or not self._process.is_alive():
            self.close()
            context = multiprocessing.get_context(self._method)
            self._pipe, theirs = context.Pipe()
            other_end = self._pipe if self._method == "fork" else None
            process = context.Process(target=_serve, args=(theirs, other_end), name="credentials", daemon=True)  # type: ignore[attr-defined]
            process.start()
            self._process = process
            theirs.close()
            if not self._pipe.poll(BEGINNING):
                raise EOFError
            self._pipe.recv_bytes(len(_READY))
        return self._pipe


_spawned = Booth("spawn")


def booth() -> Booth:
    """Where nothing else runs in this process a fork is the quicker way; beside a window, and elsewhere, a new one."""
    alone = threading.active_count() == 1 and "PySide6.QtWidgets" not in sys.modules
    return Booth("fork") if sys.platform == "linux" and alone else _spawned


def _serve(pipe: Connection, other_end: Connection | None) -> None:
    """In the process: answer for one file after another, until nobody asks any more.

    A fork has the asker's end of the pipe too: it closes that one, or it would wait for itself when the asker dies.
    """
    from game.store.examining import examined

    if other_end is not None:
        other_end.close()
    limits.begin()
    pipe.send_bytes(_READY)
    with suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            path = Path(pipe.recv_bytes().decode("utf-8", "surrogateescape"))
            limits.set_in()
            try:
                said = json.dumps(asdict(examined(path)))
            except MemoryError:
                said = json.dumps({"trouble": str(troubles.too_much(path))})
            limits.lifted()
            pipe.send_bytes(said.encode())
