"""Lays tables, and reads sessions to look back on, in a thread of its own: the window stands still for neither."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QObject, Signal

from game.terms.trouble import Trouble

if TYPE_CHECKING:
    from game.table.hindsight import Hindsight
    from game.table.ports import Place

Fetched: TypeAlias = "Place | Hindsight"
"""Either can be closed."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Errand:
    """One thing to fetch, and who waits for it."""

    work: Callable[[], Fetched]
    then: Callable[[Any], object]
    failed: Callable[[Trouble], object]


class Usher(QObject):
    """Does one thing at a time, and only the newest counts."""

    _came = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread: Thread | None = None
        self._errand: _Errand | None = None
        self._arrived: object = None
        """What came of the errand, from the moment it has come until the window takes it or drops it."""
        self._handing = Lock()
        """Held while one of the two threads looks who waits and hands over, or stops waiting."""
        self._came.connect(self._on_came)

    def fetch(
        self, work: Callable[[], Fetched], then: Callable[[Any], object], failed: Callable[[Trouble], object]
    ) -> None:
        """Do ``work`` elsewhere and hand what comes of it to ``then``, or the trouble it met to ``failed``."""
        self.rest()
        errand = self._errand = _Errand(work=work, then=then, failed=failed)
        self._thread = Thread(target=self._work, args=(errand,), name="usher", daemon=True)
        self._thread.start()

    def drop(self) -> None:
        """Nobody waits for it any more: what comes is closed, and what has come already too, before this answers."""
        _close(self._taken(self._errand))

    def rest(self) -> None:
        """Nobody waits for it any more, and nothing is under way when this answers."""
        self.drop()
        if self._thread is not None:
            self._thread.join()

    def _work(self, errand: _Errand) -> None:
        """In the other thread."""
        try:
            came: object = errand.work()
        except Exception as error:  # noqa: BLE001 - answered, or raised again, in the window's own thread
            came = error
        with self._handing:
            awaited = errand is self._errand
            if awaited:
                self._arrived = came
        if awaited:
            self._came.emit(errand)
        else:
            _close(came)

    def _taken(self, errand: _Errand | None) -> object:
        """What has come of the errand that is waited for, for which nobody waits from now on; ``None`` for nothing."""
        with self._handing:
            if errand is not self._errand:
                return None
            came, self._errand, self._arrived = self._arrived, None, None
        return came

    def _on_came(self, errand: _Errand) -> None:
        came = self._taken(errand)
        if came is None:  # dropped since
            return
        if not isinstance(came, Exception):
            errand.then(came)
            return
        errand.failed(came if isinstance(came, Trouble) else Trouble(""))
        if not isinstance(came, Trouble):
            raise came


def _close(came: object) -> None:
    if came is not None and not isinstance(came, Exception):
        came.close()  # type: ignore[attr-defined]
