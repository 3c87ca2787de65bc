"""Hears what comes back from a study, in a thread of its own, and says it in the window's; lives until the study ends.

Nobody waits for that end: a worker in the middle of a thought hears late that nobody wants it any more.
"""

from __future__ import annotations

from threading import Thread

from PySide6.QtCore import QObject, Signal

from game.table.ports import Study, Thought

_ENDING: set[Listening] = set()
"""Those that are closed and whose study has not ended yet: nothing else holds them."""


class Listening(QObject):
    """Signals: ``came`` with a thought; ``lost`` where the study has ended by itself."""

    came = Signal(object)
    lost = Signal()
    _arrived = Signal(object)
    _ended = Signal()

    def __init__(self, study: Study) -> None:
        super().__init__()
        self._study = study
        self.closed = False
        self._arrived.connect(self._on_arrived)
        self._ended.connect(self._on_ended)
        self._thread = Thread(target=self._listen, name="study", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Say nothing any more, and go when the study has ended."""
        if not self.closed:
            self.closed = True
            _ENDING.add(self)

    def _listen(self) -> None:
        """In the other thread."""
        while True:
            try:
                thought = self._study.thought()
            except EOFError:
                self._ended.emit()
                return
            self._arrived.emit(thought)

    def _on_arrived(self, thought: Thought) -> None:
        if not self.closed:
            self.came.emit(thought)

    def _on_ended(self) -> None:
        self._thread.join()
        if self.closed:
            _ENDING.discard(self)
            self.deleteLater()
        else:
            self.lost.emit()
