"""What one stranger's file may take of the process that reads it, as far as each system lets a process be held to it.

Linux counts addresses, Windows what is committed (a job object). macOS keeps no such limit, so there a thread looks at
what the process has taken and ends it: whatever holds Python's own lock for long is seen late. The Windows and macOS
parts were written without a machine to try them on; a system that does not do as it says leaves the file unlimited in
memory, and still limited in time.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

COMPUTING = 1.9
"""Seconds of computing that one file may take, where the system counts them (not on Windows): a long conference with
its years takes 0.4."""
MEMORY = 160 * 2**20
"""Bytes that one file may take."""
_LOOKS = 0.05
"""Seconds between two looks of the thread: so much is not taken in less."""
_ENDED = 9


def begin() -> None:
    """Once, in a process that will read files: whatever has to watch it as long as it lives."""
    if sys.platform not in ("linux", "win32"):
        watched(taken)


def set_in() -> None:
    """So much more from here on than was used so far."""
    if sys.platform == "win32":
        with suppress(OSError, AttributeError, ValueError):
            from game.store import limits_windows

            limits_windows.hold(MEMORY)
    else:
        import signal

        signal.signal(signal.SIGPROF, signal.SIG_DFL)  # which ends the process, whatever it is at
        signal.setitimer(signal.ITIMER_PROF, COMPUTING)
        if sys.platform == "linux":
            _hold_addresses()


def lifted() -> None:
    """To wait for the next file is no computing."""
    if sys.platform != "win32":
        import signal

        signal.setitimer(signal.ITIMER_PROF, 0)


def watched(used: Callable[[], int], most: int = MEMORY) -> None:
    """End this process as soon as ``used`` says that it has taken so many bytes more than now."""
    ceiling = used() + most

    def watch() -> None:
        while used() <= ceiling:
            time.sleep(_LOOKS)
        os._exit(_ENDED)

    threading.Thread(target=watch, name="limits", daemon=True).start()


def taken() -> int:
    """The most memory that this process has had so far, in bytes: 0 on Windows, which holds to its limit by itself."""
    if sys.platform == "win32":
        return 0
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024  # the one counts bytes, all others kilobytes


def _hold_addresses() -> None:
    if sys.platform == "linux":
        import resource

        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
        limit, (_, hard) = pages * resource.getpagesize() + MEMORY, resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (limit if hard < 0 else min(limit, hard), hard))
