"""Questions about a session that was played, answered in processes of their own: moves reviewed, others tried."""

from __future__ import annotations

from threading import Thread

from PySide6.QtCore import QObject, Signal

from game.table.ports import Imagined, Reviewed, Study, Thought
from game.terms.actions import Action
from game.terms.ids import SeatId, Seq
from game.ui.listening import Listening

RUNS = 200
"""Continuations of a what-if, half of them with the move that was made."""


class PastStudy(QObject):
    """Signals: ``reviewed`` with a ``Reviewed``; ``imagined`` with an ``Imagined``; ``lost`` where it ended."""

    reviewed = Signal(object)
    imagined = Signal(object)
    lost = Signal()

    def __init__(self, study: Study, parent: QObject | None = None) -> None:
        """``study`` follows the whole record already."""
        super().__init__(parent)
        self._study = study
        self._listening = Listening(study)
        self._listening.came.connect(self._on_came)
        self._listening.lost.connect(self.lost)

    def review(self, seat: SeatId) -> None:
        """Ask for a review of every move of a seat."""
        self._study.review(seat)

    def imagine(self, at: Seq, seat: SeatId, instead: Action | None) -> None:
        """Ask what would have come of another move after event ``at``."""
        self._study.imagine(at, seat, instead, RUNS)

    def stop(self) -> None:
        """Give up what is under way; what has come of it stands."""
        self._study.stop()

    def close(self) -> None:
        """End it."""
        if not self._listening.closed:
            self._listening.close()
            Thread(target=self._study.close, name="study ends").start()

    def _on_came(self, thought: Thought) -> None:
        if isinstance(thought, Reviewed):
            self.reviewed.emit(thought)
        elif isinstance(thought, Imagined):
            self.imagined.emit(thought)
