"""The line above the house: its text, and what can be looked at before one answers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from game.ui.screens.page import PANEL
from game.ui.screens.table_strip import TALL, WIDE_PANES, Pane
from game.ui.theme.look import Look
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Edges, Ground
from game.ui.widgets.rows import Margins, Row
from game.ui.widgets.safe_text import name
from game.ui.widgets.tabs import Tab, Tabs


class AdoptionBar(Ground):
    """Signals: ``pane_chosen`` when a tab is pressed."""

    pane_chosen = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, Tone.PANEL, edges=Edges(bottom=True), height=TALL, parent=parent)
        self.setProperty(PANEL, True)
        name(self, self.tr("What lies before the house"))
        self.pane = Pane.TEXT
        row = Row(look, self, spacing=0, margins=Margins(left=8, right=20))
        self.tabs = Tabs(look, self.tr("Panes"), self._tabs(), self.pane.value)
        self.tabs.chosen.connect(self._on_tab)
        row.addWidget(self.tabs, 1, Qt.AlignmentFlag.AlignLeft)

    def go_to(self, place: int) -> None:
        """To the tab at that place, as a press on it would."""
        self.pane = WIDE_PANES[place]
        self.tabs.show_current(self.pane.value)
        self.pane_chosen.emit()

    def _tabs(self) -> tuple[Tab, ...]:
        words = {
            Pane.TEXT: self.tr("Text"),
            Pane.RELATIONS: self.tr("Relations"),
            Pane.RATIFICATION: self.tr("Ratification"),
            Pane.PROGRAMME: self.tr("Programme"),
        }
        return tuple(Tab(key=each.value, words=words[each]) for each in WIDE_PANES)

    def _on_tab(self, key: str) -> None:
        self.pane = Pane(key)
        self.pane_chosen.emit()
