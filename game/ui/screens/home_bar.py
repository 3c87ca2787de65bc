"""The line above a year at home: one's capital, and what can be looked at beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from game.ui.screens.pane_bar import PaneBar
from game.ui.screens.table_strip import TALL, WIDE_PANES, Pane
from game.ui.theme.look import Look
from game.ui.widgets.safe_text import name

HOME_PANES = (*WIDE_PANES, Pane.HOME)
"""What can be looked at while capitals decide."""


class HomeBar(PaneBar):
    """Opens at one's own capital."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, HOME_PANES, Pane.HOME, parent, height=TALL)
        name(self, self.tr("The year"))

    @property
    def beside(self) -> bool:
        """Whether something else than the year is looked at."""
        return self.pane is not Pane.HOME
