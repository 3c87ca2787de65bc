"""The line above what takes the table's place: tabs for what can be looked at beside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from game.ui.screens.page import PANEL
from game.ui.screens.table_strip import Pane
from game.ui.theme.look import Look
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Edges, Ground
from game.ui.widgets.rows import Margins, Row
from game.ui.widgets.tabs import Tab, Tabs


class PaneBar(Ground):
    """``pane`` is looked at. Signals: ``pane_chosen`` when a tab is pressed."""

    pane_chosen = Signal()

    def __init__(
        self, look: Look, panes: Sequence[Pane], pane: Pane, parent: QWidget | None = None, *, height: int = 0
    ) -> None:
        super().__init__(look, Tone.PANEL, edges=Edges(bottom=True), height=height, parent=parent)
        self.setProperty(PANEL, True)
        self.panes, self.pane = tuple(panes), pane
        self.row = Row(look, self, spacing=0, margins=Margins(left=8, right=20, bottom=1))
        self.tabs = Tabs(look, self.tr("Panes"), self._tabs(), pane.value)
        self.tabs.chosen.connect(self._on_tab)
        self.row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeft)

    def show_pane(self, pane: Pane) -> None:
        """Another pane, as a press on its tab would."""
        self.pane = pane
        self.tabs.show_current(pane.value)
        self.pane_chosen.emit()

    def go_to(self, place: int) -> None:
        """To the tab at that place."""
        self.show_pane(self.panes[place])

    def _tabs(self) -> tuple[Tab, ...]:
        words = {
            Pane.TEXT: self.tr("Text"),
            Pane.RELATIONS: self.tr("Relations"),
            Pane.RATIFICATION: self.tr("Ratification"),
            Pane.PROGRAMME: self.tr("Programme"),
            Pane.REVIEW: self.tr("Review"),
            Pane.HOME: self.tr("At home"),
        }
        return tuple(Tab(key=each.value, words=words[each]) for each in self.panes)

    def _on_tab(self, key: str) -> None:
        self.show_pane(Pane(key))
