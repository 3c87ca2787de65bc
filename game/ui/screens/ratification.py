"""The ratification years: who is likely to ratify, how many it takes, why, and what one's own capital is asked."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from game.table.ports import Part
from game.terms.ids import SeatId
from game.terms.readings import Outlook
from game.terms.views import SeatView
from game.ui.lines.handbook import Handbook
from game.ui.lines.home_front import Consider
from game.ui.lines.ratification import Explain
from game.ui.lines.stage import turn
from game.ui.screens.home_bar import HOME_PANES, HomeBar
from game.ui.screens.home_front import HomePanel
from game.ui.screens.likelihood_panels import ForecastPanel, StatesPanel, WhyPanel
from game.ui.screens.page import ActionBar, Page
from game.ui.screens.review_bar import Panes
from game.ui.screens.year_deeds import YearDeeds
from game.ui.screens.year_events import YearEvents
from game.ui.theme.look import Look
from game.ui.widgets.button import ButtonSize
from game.ui.widgets.rows import Column


class Foot(ActionBar):
    """Submit, let the year pass, let the years run. Signals: ``wished`` with the action; ``run_wished``."""

    wished = Signal(object)
    run_wished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self.setAccessibleName(self.tr("Your capital"))
        self._year = YearDeeds(look, ButtonSize.LARGE, self)
        self._year.wished.connect(self.wished)
        self._year.run_wished.connect(self.run_wished)
        self.submit, self.run, self.let_pass = self._year.buttons
        for each in self._year.buttons:
            self.add(each)

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        return self._year.first_focus()

    def show_running(self, running: bool) -> None:
        """Whether the years run by themselves."""
        self._year.show_running(running)

    def show_view(self, view: SeatView) -> None:
        """What can be done now."""
        self.show_words(self._year.show_view(view) or turn(view.sight).under)


class RatificationScreen(Page):
    """One year at home. ``panes`` = what can be looked at beside, where there is any.

    Signals: ``wished`` with the action; ``run_wished`` to let the years run, or stop them.
    """

    wished = Signal(object)
    run_wished = Signal()

    def __init__(
        self,
        look: Look,
        explain: Explain,
        consider: Consider,
        panes: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "", parent=parent)
        self._view: SeatView | None = None
        self._shown = ""
        self._states = StatesPanel(look)
        self._states.shown.connect(self._on_state)
        self.home = HomePanel(look, consider)
        self.home.wished.connect(self.wished)
        self.events = YearEvents(look)
        self.events.wished.connect(self.wished)
        self.home.column.insertWidget(0, self.events)
        self._forecast = ForecastPanel(look)
        self._why = WhyPanel(look, explain)
        self._why.column.addStretch(1)
        beside = QWidget()
        column = Column(look, beside, spacing=0)
        column.addWidget(self._why)
        column.addWidget(self._forecast, 1)
        self.spread.add(self._states, 400, below=1)
        self.spread.add(self.home, below=0)  # what waits for an answer comes first where there is room for one panel
        self.spread.add(beside, 460, below=2)
        self.foot = Foot(look)
        self.foot.wished.connect(self.wished)
        self.foot.run_wished.connect(self.run_wished)
        self._make_panes(panes)
        self.show_bar(self.foot)

    def _make_panes(self, panes: QWidget | None) -> None:
        self.bar, self.panes = HomeBar(self.look), panes
        self.bar.pane_chosen.connect(self._on_pane)
        self.show_top(self.bar)
        self.bar.setVisible(panes is not None)
        if panes is not None:
            self.show_bar(panes)
            panes.hide()
            for place in range(len(HOME_PANES)):
                QShortcut(QKeySequence(f"Ctrl+{place + 1}"), self).activated.connect(partial(self.bar.go_to, place))

    def teach(self, handbook: Handbook) -> None:
        """What can be looked up beside."""
        if isinstance(self.panes, Panes):
            self.panes.teach(handbook)

    def _on_pane(self) -> None:
        self.bar.tabs.setFocus()
        self._show_pane()

    def _show_pane(self) -> None:
        self.scroller.setVisible(not self.bar.beside)
        if isinstance(self.panes, QWidget):
            self.panes.setVisible(self.bar.beside)
            if self.bar.beside and isinstance(self.panes, Panes) and self._view is not None:
                self.panes.show_pane(self.bar.pane, self._view)

    @property
    def has_outlook(self) -> bool:
        """Whether a forecast has arrived."""
        return self._forecast.has_outlook

    def first_focus(self) -> QWidget:
        """What hears the keyboard first: what waits for a choice, else the year's buttons."""
        if self.bar.beside:
            return self.bar.tabs
        return self.events.first or self.foot.first_focus()

    def show_view(self, view: SeatView, touched: frozenset[Part]) -> None:
        """The states as they stand in this year."""
        if self._view is not None and self._view.sight.moment != view.sight.moment:
            self.read_from_the_top()  # what was heard of last year stands there
        self._view = view
        self._states.show_view(view)
        self._forecast.show_view(view)
        if not self._shown:
            self._shown = view.sight.seat
            self._states.list.show_current(self._shown)
        if touched & {Part.READINGS, Part.PARTIES, Part.MOMENT} or not self._why.why.shown:
            self._show_why()
        self.events.show_view(view)
        self.home.show_view(view)
        self.foot.show_view(view)
        self._show_pane()

    def show_running(self, running: bool) -> None:
        """Whether the years run by themselves."""
        self.foot.show_running(running)

    def show_outlook(self, outlook: Outlook) -> None:
        """The forecast from here."""
        if self._view is not None:
            self._forecast.show_outlook(outlook, self._view)

    def _on_state(self, key: str) -> None:
        if key != self._shown:
            self._shown = key
            self._show_why()

    def _show_why(self) -> None:
        if self._view is not None and self._shown:
            self._why.show_why(SeatId(self._shown), self._view)
