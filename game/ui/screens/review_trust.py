"""Asks one answer after another what it would do to the trust of who asks; new questions replace old ones."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from game.terms.actions import Action
from game.terms.ids import SeatId
from game.terms.readings import Interval, Preview


class TrustAsked(QObject):
    """Signals: ``considered`` with an answer whose effect is asked for; ``learned`` when one more is known."""

    considered = Signal(object)
    learned = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted: tuple[tuple[Action, SeatId], ...] = ()
        self.changes: dict[Action, Interval] = {}
        """Change of the trust of who asks, by answer: per mille of T."""

    def ask(self, wanted: Iterable[tuple[Action, SeatId]]) -> None:
        """Answers that can be given, each with who asks; the same as before are not asked again."""
        asked = tuple(wanted)
        if asked == self._wanted:
            return
        self._wanted, self.changes = asked, {}
        self._go_on()

    def show_preview(self, action: Action, preview: Preview) -> None:
        """What one of them would change."""
        asker = dict(self._wanted).get(action)
        if asker is None or action in self.changes:
            return
        self.changes[action] = next(each.trust for each in preview.effects if each.state == asker)
        self.learned.emit()
        self._go_on()

    def _go_on(self) -> None:
        self.considered.emit(next((action for action, _ in self._wanted if action not in self.changes), None))
