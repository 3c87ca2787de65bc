"""How long work that is counted will still take, by how long what is done of it took."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer

_KNOWN_AFTER = 2_000
"""Milliseconds before which nobody could tell."""


class StillToGo:
    """A clock that is set when the work begins."""

    def __init__(self, now: Callable[[], int] | None = None) -> None:
        """``now`` = milliseconds on a clock that never goes back; the system's where nothing is said."""
        if now is None:
            clock = QElapsedTimer()
            clock.start()
            now = clock.elapsed
        self._now = now
        self._began = self._now()

    def begin(self) -> None:
        """The work begins at this moment."""
        self._began = self._now()

    def seconds(self, done: int, total: int) -> int | None:
        """Seconds until all of ``total`` is done; ``None`` while that cannot be told, and when all is done."""
        spent = self._now() - self._began
        if spent < _KNOWN_AFTER or not 0 < done < total:
            return None
        return max(1, round(spent * (total - done) / done / 1000))
