"""Whether somebody has a session file open, found out without touching it.

SQLite holds an exclusive lock on the file as long as a session is open; the system lets go of it when a process dies.
A process that opens and closes a file it has itself locked would lose that lock (POSIX), so our own are remembered.
"""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

_FIRST_LOCKED = 0x40000002
"""Where SQLite's locks lie: a range of bytes far beyond the content (sqlite.org, "File Locking", SHARED_FIRST)."""
_LOCKED_LENGTH = 510

_ours: set[tuple[int, int]] = set()
"""Device and file number of every session that this process has open."""


def remember(path: Path) -> tuple[int, int]:
    """Note that this process opens the file; the answer is the word for ``forget``."""
    status = path.stat()
    _ours.add((status.st_dev, status.st_ino))
    return status.st_dev, status.st_ino


def forget(file: tuple[int, int]) -> None:
    """Note that this process has closed it."""
    _ours.discard(file)


def lies_there(path: Path, file: tuple[int, int]) -> bool:
    """Whether the file that was opened is still the one of that name: a deleted one can be written to, for nothing."""
    try:
        status = path.stat()
    except OSError:
        return False
    return (status.st_dev, status.st_ino) == file


def held(path: Path) -> bool:
    """Whether the file is open as a session, here or in another process. Raises ``OSError`` where it cannot be read."""
    status = path.stat()
    if (status.st_dev, status.st_ino) in _ours:
        return True
    if not stat.S_ISREG(status.st_mode):
        return False
    with path.open("rb") as file:
        return _locked(file.fileno())


if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    def _locked(file: int) -> bool:
        os.lseek(file, _FIRST_LOCKED, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return True
        os.lseek(file, _FIRST_LOCKED, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)
        return False

else:
    import fcntl

    def _locked(file: int) -> bool:
        try:
            fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB, _LOCKED_LENGTH, _FIRST_LOCKED, os.SEEK_SET)
        except BlockingIOError:
            return True
        return False  # closing the file lets go of it
