"""The line above a year of practice: what can be looked at, how the convention stands, and the year's buttons."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from game.terms.views import SeatView
from game.ui.lines.handbook import Handbook
from game.ui.lines.review import standing_line
from game.ui.screens.pane_bar import PaneBar
from game.ui.screens.table_strip import WIDE_PANES, Pane
from game.ui.screens.year_deeds import YearDeeds
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.breadth import Breadth
from game.ui.widgets.button import ButtonSize
from game.ui.widgets.rows import Margins, Row
from game.ui.widgets.safe_text import Line, name
from game.ui.widgets.typeset import Side

_NARROW = 1040
"""Effective width below which the buttons stand under the tabs."""
YEAR_PANES = (*WIDE_PANES, Pane.REVIEW)
"""What can be looked at in a year of practice."""


@runtime_checkable
class Panes(Protocol):
    """Pages that are turned to by their tab."""

    def show_pane(self, pane: Pane, view: SeatView) -> None:
        """Go to one of them, as things stand."""
        ...

    def teach(self, handbook: Handbook) -> None:
        """What can be looked up."""
        ...


class ReviewBar(PaneBar):
    """Opens at the year. Signals: ``wished`` with an action; ``run_wished`` to let years run."""

    wished = Signal(object)
    run_wished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, YEAR_PANES, Pane.REVIEW, parent)
        name(self, self.tr("The year"))
        self._deeds = QWidget()
        row = Row(look, self._deeds, spacing=12, margins=Margins(left=12, top=5, bottom=5))
        self._words = Line(look, "", role=Role.SMALL, tone=Tone.INK2, side=Side.RIGHT)
        row.addWidget(self._words, 1)
        self._year = YearDeeds(look, ButtonSize.SMALL, self)
        self._year.wished.connect(self.wished)
        self._year.run_wished.connect(self.run_wished)
        self.submit, self.run, self.let_pass = self._year.buttons
        for each in self._year.buttons:
            row.addWidget(each)
        self.row.addWidget(self._deeds, 1)
        Breadth(look, self, _NARROW, self.row.turn)

    def show_view(self, view: SeatView) -> None:
        """What can be done now."""
        self._words.show_text(self._year.show_view(view) or standing_line(view.sight))

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        return self._year.first_focus()

    def show_running(self, running: bool) -> None:
        """Whether the years run by themselves."""
        self._year.show_running(running)
