"""Ratification at the table: who would ratify the text as it stands, how many, when, and why."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from game.terms.ids import SeatId
from game.terms.readings import Outlook
from game.terms.views import SeatView
from game.ui.lines.chart_tables import outlook_table
from game.ui.lines.ratification import Explain, states
from game.ui.screens.likelihood_panels import ForecastPanel, StatesPanel, WhyPanel
from game.ui.screens.page import Page
from game.ui.screens.twin import TwinPage
from game.ui.theme.look import Look


class OutlookLeaf(TwinPage):
    """Three panels, and the same figures as a table."""

    def __init__(self, look: Look, explain: Explain, parent: QWidget | None = None) -> None:
        self._page = Page(look, "")
        super().__init__(look, self._page, parent)
        self._view: SeatView | None = None
        self._outlook: Outlook | None = None
        self._shown = ""
        self.states = StatesPanel(look)
        self.states.shown.connect(self._on_state)
        self.forecast = ForecastPanel(look)
        self.why = WhyPanel(look, explain)
        self.why.column.addStretch(1)
        self._page.spread.add(self.states, 520)
        self._page.spread.add(self.forecast)
        self._page.spread.add(self.why, 440)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("W"), self, context=within).activated.connect(self.why.setFocus)

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        return self.twin if self.reads_table else self.states.list

    def show_view(self, view: SeatView) -> None:
        """The text as it stands now."""
        if self._view is not None and view.seq != self._view.seq:
            self.forecast.age()
        self._view = view
        self.states.show_view(view)
        self.forecast.show_view(view)
        if not self._shown:
            self._shown = next((each.key for each in states(view)), "")
        self.states.list.show_current(self._shown)
        self._show_why()
        self._show_twin()

    def show_outlook(self, outlook: Outlook) -> None:
        """The forecast from here."""
        self._outlook = outlook
        if self._view is not None:
            self.forecast.show_outlook(outlook, self._view)
            self._show_twin()

    def age(self) -> None:
        """A newer forecast is on its way."""
        self.forecast.age()

    def _on_state(self, key: str) -> None:
        if key != self._shown:
            self._shown = key
            self._show_why()

    def _show_why(self) -> None:
        if self._view is not None and self._shown:
            self.why.show_why(SeatId(self._shown), self._view)

    def _show_twin(self) -> None:
        if self._view is not None:
            self.twin.show_table(outlook_table(self._view, self._outlook))
