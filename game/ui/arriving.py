"""Work of the window that is too long for one go: done piece by piece, one piece each time the event loop turns."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal


class Arrival(QObject):
    """Walks through one piece of work after another. Signals: ``finished`` when the last piece is done."""

    finished = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pieces: Iterator[None] | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(0)
        self._clock.timeout.connect(self._go_on)

    @property
    def under_way(self) -> bool:
        """Whether something is left to do."""
        return self._pieces is not None

    def begin(self, pieces: Iterator[None]) -> None:
        """Do these from the next turn on, one a turn; what was under way is done first, at once."""
        self.finish()
        self._pieces = pieces
        self._clock.start()

    def finish(self) -> None:
        """Do at once what is left."""
        while self._pieces is not None:
            self._go_on()

    def drop(self) -> None:
        """Leave undone what is left."""
        self._clock.stop()
        self._pieces = None

    def _go_on(self) -> None:
        pieces = self._pieces
        if pieces is None:
            return
        try:
            next(pieces)
        except StopIteration:
            self.drop()
            self.finished.emit()
