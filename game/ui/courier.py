"""Carries thoughts from the study to the window, whoever sits before it: one courier a table, one bridge a person.

What the study was told and asked stays here when a screen is closed behind the curtain, so that the next one goes on
where the last stopped.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from game.table.ports import Chosen, Foreseen, Place, Previewed, Thought
from game.terms.actions import Action
from game.terms.ids import SeatId
from game.ui.listening import Listening


class Courier(QObject):
    """Signals: ``came`` with a thought, in the window's own thread; ``lost`` where the study has ended by itself."""

    came = Signal(object)
    lost = Signal()

    def __init__(self, place: Place, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place, self._table, self._study = place, place.table, place.study
        self._followed = 0
        self._asked: SeatId | None = None
        self._closed = False
        self._listening = Listening(place.study)
        self._listening.came.connect(self._on_came)
        self._listening.lost.connect(self.lost)

    @property
    def asked(self) -> bool:
        """Whether a vacant chair is being thought for."""
        return self._asked is not None

    def follow(self) -> None:
        """Bring the study up to date."""
        new = self._table.recorded()[self._followed :]
        if new:
            self._study.follow(new)
            self._followed += len(new)

    def choose(self, seat: SeatId) -> None:
        """Ask what the delegate in that chair wants to do now, unless another is being asked."""
        if self._asked is None and not self._closed:
            self._asked = seat
            self._study.choose(seat)

    def foresee(self, seat: SeatId) -> None:
        """Ask for the outlook of a seat."""
        self._study.foresee(seat)

    def preview(self, seat: SeatId, draft: Action) -> None:
        """Ask what a draft would change."""
        if not self._closed:
            self._study.preview(seat, draft)

    def close(self) -> None:
        """Leave the table; the study ends with it."""
        if not self._closed:
            self._closed = True
            self._listening.close()
            self._place.close()

    def _on_came(self, thought: Thought) -> None:
        assert isinstance(thought, Chosen | Foreseen | Previewed)
        if isinstance(thought, Chosen):
            self._asked = None
        self.came.emit(thought)
