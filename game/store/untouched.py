"""Looking into a session file without leaving a trace in it: no recovery, no checkpoint, not one byte.

A file that was closed properly is read where it lies, as something that cannot change. One with a journal beside it is
copied, journal and all, and SQLite puts the pieces together in the copy.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

LONGEST = 8 * 2**20
"""Bytes in one row at most: far above any event, far below what hurts."""
PATIENCE = 1.5
"""Seconds of SQLite's computing that a file may take; waiting for a slow disk is not counted."""
MOST = 256 * 2**20
"""Bytes in a file and its journal at most, before either is copied."""
UNREADABLE = (sqlite3.Error, UnicodeDecodeError)
"""What a broken file makes SQLite raise: its errors, and Python's where the words of such an error are no text."""
_BETWEEN_LOOKS = 10_000
"""Steps of SQLite between two looks at the clock."""


def beside(path: Path) -> tuple[Path, ...]:
    """The journals that may lie beside a session file and belong to it."""
    return tuple(path.with_name(path.name + ending) for ending in ("-wal", "-journal"))


@contextmanager
def untouched(
    path: Path, *, alone: bool = False, patience: float = PATIENCE, longest: int = LONGEST
) -> Iterator[sqlite3.Connection]:
    """A connection to what the file holds. ``alone``: to a copy of it in any case, which may be written to.

    Raises ``OSError`` where the file cannot be read; what SQLite makes of it comes as ``sqlite3.Error`` when used.
    """
    journals = [each for each in beside(path) if each.exists() and each.stat().st_size]
    if not journals and not alone:
        with closing(_connected(path, "mode=ro&immutable=1", patience, longest)) as connection:
            yield connection
        return
    with tempfile.TemporaryDirectory(prefix="ad-referendum-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / "session"
        shutil.copyfile(path, copy)
        for journal in journals:
            shutil.copyfile(journal, copy.with_name(copy.name + journal.name.removeprefix(path.name)))
        with closing(_connected(copy, "mode=rw", patience, longest)) as connection:
            with suppress(*UNREADABLE):
                connection.execute("PRAGMA synchronous=OFF")  # nobody needs the copy after a power cut
            yield connection


def _connected(path: Path, mode: str, patience: float, longest: int) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, isolation_level=None, timeout=0.5)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, longest)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    until = time.thread_time() + patience
    connection.set_progress_handler(lambda: time.thread_time() > until, _BETWEEN_LOOKS)
    return connection
