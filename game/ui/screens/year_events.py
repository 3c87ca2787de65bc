"""What the world threw in this year and left to one's own choice: each with its answers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from game.terms.views import SeatView
from game.ui.lines.table_events import choices
from game.ui.lines.table_waiting import Waiting
from game.ui.screens.many import Many
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Rule
from game.ui.widgets.incoming_card import IncomingCard
from game.ui.widgets.rows import Column
from game.ui.widgets.safe_text import Prose


class YearEvents(QWidget):
    """Nothing where nothing waits. Signals: ``wished`` with the answer."""

    wished = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._cards = Many(look, spacing=16)
        Column(look, self, spacing=0).addWidget(self._cards)
        self.hide()

    @property
    def first(self) -> QWidget | None:
        """The first answer that can be given; ``None`` where nothing waits."""
        return next((card.first_focus() for box in self._cards.shown for card in box.findChildren(IncomingCard)), None)

    def show_view(self, view: SeatView) -> None:
        """What waits now."""
        waits = choices(view, may_wait=False)
        self._cards.show_values(waits, self._made)
        self.setVisible(bool(waits))

    def _made(self, waits: Waiting) -> QWidget:
        box = QWidget()
        column = Column(self._look, box, spacing=6)
        column.addWidget(Prose(self._look, waits.card.title, role=Role.HEADING))
        yours = self.tr("It has struck you; the choice is yours.")
        column.addWidget(Prose(self._look, yours, role=Role.SMALL, tone=Tone.ACCENT))
        card = IncomingCard(self._look, waits.card)
        card.answered.connect(lambda key: self.wished.emit(waits.deeds[key]))
        column.addWidget(card)
        column.gap(6)
        column.addWidget(Rule(self._look))
        return box
