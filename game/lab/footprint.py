"""How much memory the processes of a campaign hold: after their first session, and after their last."""

from __future__ import annotations

import os
from pathlib import Path

_HERE = Path("/proc/self/statm")
_RESIDENT = 1
"""Place of the pages in memory among the figures that Linux gives."""


def resident() -> int | None:
    """Bytes of this process that lie in memory; ``None`` where the system does not say it in a file."""
    try:
        pages = int(_HERE.read_text(encoding="ascii").split()[_RESIDENT])
    except OSError:
        return None
    return pages * os.sysconf("SC_PAGE_SIZE")


class Footprint:
    """What was heard of each process: the first figure and the newest."""

    def __init__(self) -> None:
        self._seen: dict[int, tuple[int, int]] = {}

    def heard(self, process: int, held: int | None) -> None:
        """A process has finished a session and holds so many bytes."""
        if held is not None:
            first, _ = self._seen.get(process, (held, held))
            self._seen[process] = first, held

    @property
    def grown_most(self) -> tuple[int, int] | None:
        """Bytes after the first session and after the last, of the process that grew most; ``None``: not known."""
        return max(self._seen.values(), key=lambda each: each[1] - each[0], default=None)
