"""What the door says of the last session, worked out in a process of its own that gives way to everything else.

Read is only a file that lies as we left it: a stranger's is looked through when somebody opens it, not at the door.
"""

from __future__ import annotations

import os
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from game.store import known
from game.store.desk import SessionDesk
from game.store.opening import inspect
from game.table.retrace import Recalled, player, recall
from game.terms.trouble import Trouble

_PATIENCE = 20.0
"""Seconds after which nobody waits for it any more: a busy machine, a cold disk."""
_GIVES_WAY = 10
"""By how much its priority is lowered, where the system has such a thing."""

NOTHING = Recalled()


def recalled(path: Path) -> Recalled:
    """``found`` of a session's file, worked out elsewhere; blocks until it is there, and is empty where it is not."""
    if not known.as_we_left_it(path):
        return NOTHING
    spawning = get_context("spawn")
    ours, theirs = spawning.Pipe(duplex=False)
    process = spawning.Process(target=_run, args=(theirs, path), daemon=True, name="recalling")
    process.start()
    theirs.close()
    come = NOTHING
    with ours, suppress(EOFError, OSError):
        if ours.poll(_PATIENCE):
            come = ours.recv()
    process.kill()
    process.join()
    return come


def found(path: Path) -> Recalled:
    """What the one person's delegation finds there; nothing where the door may not or cannot say it.

    What a seat is told is behind its PIN, where it has one; and where several people play, nobody's own.
    """
    try:
        opened = inspect(path)
        seat = player(opened.events) if opened.events and opened.fault is None else None
        if seat is None or SessionDesk(path).locked(seat):
            return NOTHING
    except Trouble:
        return NOTHING
    return recall(opened.events, seat)


def _run(pipe: Connection, path: Path) -> None:
    """In the process."""
    if hasattr(os, "nice"):
        os.nice(_GIVES_WAY)
    with suppress(BrokenPipeError, OSError, KeyboardInterrupt):
        pipe.send(found(path))
