"""The ratification years: who is likely to ratify, how many it takes, why, and what one's own capital is asked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from game.table.ports import Part
from game.terms.actions import DeclareReady, SubmitToRatification
from game.terms.ids import SeatId
from game.terms.readings import Outlook
from game.terms.views import SeatView
from game.ui.lines.home_front import Consider
from game.ui.lines.ratification import Explain, own_home
from game.ui.lines.stage import is_awaited, turn
from game.ui.screens.home_front import HomePanel
from game.ui.screens.likelihood_panels import ForecastPanel, StatesPanel, WhyPanel
from game.ui.screens.page import ActionBar, Page
from game.ui.theme.look import Look
from game.ui.widgets.button import Button, ButtonKind, ButtonSize
from game.ui.widgets.rows import Column


class Foot(ActionBar):
    """Submit, let the year pass, let the years run. Signals: ``wished`` with the action; ``run_wished``."""

    wished = Signal(object)
    run_wished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self.setAccessibleName(self.tr("Your capital"))
        self._view: SeatView | None = None
        self.submit = Button(look, self.tr("Submit to ratification"), size=ButtonSize.LARGE)
        self.submit.clicked.connect(self._on_submit)
        self.run = Button(look, self.tr("Let it run"), size=ButtonSize.LARGE)
        self.run.clicked.connect(self.run_wished)
        self.let_pass = Button(look, self.tr("Let the year pass"), kind=ButtonKind.PRIMARY, size=ButtonSize.LARGE)
        self.let_pass.clicked.connect(self._on_pass)
        for each in (self.submit, self.run, self.let_pass):
            self.add(each)

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        return self.submit if self.submit.isEnabled() and self.submit.isVisibleTo(self) else self.let_pass

    def show_view(self, view: SeatView) -> None:
        """What can be done now."""
        self._view = view
        home, awaited = own_home(view), is_awaited(view.sight)
        self.submit.setEnabled(home.submit)
        self.submit.setVisible(view.sight.seat not in view.sight.parties)
        self.submit.show_words(self.tr("Submit to ratification"), home.refusal)
        self.let_pass.setEnabled(awaited)
        self.show_words(home.refusal if home.refusal and awaited else turn(view.sight).under)

    def show_running(self, running: bool) -> None:
        """Whether the years run by themselves."""
        words = self.tr("Stop here") if running else self.tr("Let it run")
        self.run.show_words(words, self.tr("Lets every year pass until something is asked of you, or the end"))

    def _on_submit(self) -> None:
        if self._view is not None:
            self.wished.emit(SubmitToRatification(by=self._view.sight.seat))
            self.let_pass.setFocus()

    def _on_pass(self) -> None:
        if self._view is not None:
            self.wished.emit(DeclareReady(by=self._view.sight.seat))


class RatificationScreen(Page):
    """One year at home. Signals: ``wished`` with the action; ``run_wished`` to let the years run, or stop them."""

    wished = Signal(object)
    run_wished = Signal()

    def __init__(self, look: Look, explain: Explain, consider: Consider, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent=parent)
        self._view: SeatView | None = None
        self._shown = ""
        self._states = StatesPanel(look)
        self._states.shown.connect(self._on_state)
        self.home = HomePanel(look, consider)
        self.home.wished.connect(self.wished)
        self._forecast = ForecastPanel(look)
        self._why = WhyPanel(look, explain)
        self._why.column.addStretch(1)
        beside = QWidget()
        column = Column(look, beside, spacing=0)
        column.addWidget(self._why)
        column.addWidget(self._forecast, 1)
        self.spread.add(self._states, 400)
        self.spread.add(self.home)
        self.spread.add(beside, 460)
        self.foot = Foot(look)
        self.foot.wished.connect(self.wished)
        self.foot.run_wished.connect(self.run_wished)
        self.show_bar(self.foot)

    @property
    def has_outlook(self) -> bool:
        """Whether a forecast has arrived."""
        return self._forecast.has_outlook

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        return self.foot.first_focus()

    def show_view(self, view: SeatView, touched: frozenset[Part]) -> None:
        """The states as they stand in this year."""
        self._view = view
        self._states.show_view(view)
        self._forecast.show_view(view)
        if not self._shown:
            self._shown = view.sight.seat
            self._states.list.show_current(self._shown)
        if touched & {Part.READINGS, Part.PARTIES, Part.MOMENT} or not self._why.why.shown:
            self._show_why()
        self.home.show_view(view)
        self.foot.show_view(view)

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
