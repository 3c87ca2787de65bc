"""The line above the house: its text, and what can be looked at before one answers."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from game.ui.screens.pane_bar import PaneBar
from game.ui.screens.table_strip import TALL, WIDE_PANES, Pane
from game.ui.theme.look import Look
from game.ui.widgets.safe_text import name


class AdoptionBar(PaneBar):
    """Opens at the text."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, WIDE_PANES, Pane.TEXT, parent, height=TALL)
        name(self, self.tr("What lies before the house"))
