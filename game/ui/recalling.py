"""What the door says of the last session, asked for behind it by a thread that only waits; only the newest counts."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from game.table.retrace import Recalled

Recall: TypeAlias = "Callable[[str], Recalled]"
"""What is found in a session by its name; it may take a second, and is empty where nothing is."""


class Recalling(QObject):
    """Signals: ``came`` with the session's name and what was found in it."""

    came = Signal(str, object)
    _found = Signal(object, object)

    def __init__(self, recall: Recall, parent: QObject) -> None:
        super().__init__(parent)
        self._recall = recall
        self._known: dict[tuple[str, int], Recalled] = {}
        self._wanted: tuple[str, int] | None = None
        self._waits: tuple[str, int] | None = None
        self._begun = False
        self._found.connect(self._on_found)

    def begin(self) -> None:
        """The door is painted: what is wanted may be looked for from now on."""
        self._begun = True
        self._look()

    def want(self, name: str, at_ms: int) -> None:
        """What is found in that session as it was left then; ``came`` says it, at once where it is known."""
        self._wanted = (name, at_ms)
        self._look()

    def _look(self) -> None:
        wanted = self._wanted
        if wanted is not None and wanted in self._known:
            self.came.emit(wanted[0], self._known[wanted])
        elif wanted is not None and self._begun and self._waits is None:
            self._waits = wanted
            Thread(target=self._work, args=(wanted,), name="recalling", daemon=True).start()

    def _work(self, wanted: tuple[str, int]) -> None:
        """In the other thread."""
        self._found.emit(wanted, self._recall(wanted[0]))

    def _on_found(self, wanted: tuple[str, int], found: Recalled) -> None:
        self._waits = None
        self._known = {wanted: found}
        self._look()
