"""The ratification years: who is likely to ratify, how many it takes, why, and what one's own capital is asked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from game.table.ports import Part
from game.terms.actions import DeclareReady, SubmitToRatification
from game.terms.ids import SeatId
from game.terms.readings import Outlook
from game.terms.views import SeatView
from game.ui.lines.ratification import Explain, own_home
from game.ui.lines.stage import is_awaited, turn
from game.ui.screens.likelihood_panels import ForecastPanel, StatesPanel, WhyPanel
from game.ui.screens.many import Many
from game.ui.screens.page import ActionBar, Page
from game.ui.screens.positions import PositionsBox
from game.ui.screens.preparation import ActorCard
from game.ui.theme.look import Look
from game.ui.widgets.button import Button, ButtonKind, ButtonSize
from game.ui.widgets.ground import Rule


class RatificationScreen(Page):
    """One year at home. Signals: ``wished`` with the action."""

    wished = Signal(object)

    def __init__(self, look: Look, explain: Explain, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent=parent)
        self._view: SeatView | None = None
        self._shown = ""
        self._states = StatesPanel(look)
        self._states.shown.connect(self._on_state)
        self._forecast = ForecastPanel(look)
        self._why = WhyPanel(look, explain)
        self._make_home()
        self.spread.add(self._states, 440)
        self.spread.add(self._forecast)
        self.spread.add(self._why, 520)
        self._foot = ActionBar(look, self.tr("Your capital"))
        self._submit = Button(look, self.tr("Submit to ratification"), size=ButtonSize.LARGE)
        self._submit.clicked.connect(self._on_submit)
        self._pass = Button(look, self.tr("Let the year pass"), kind=ButtonKind.PRIMARY, size=ButtonSize.LARGE)
        self._pass.clicked.connect(self._on_pass)
        self._foot.add(self._submit)
        self._foot.add(self._pass)
        self.show_bar(self._foot)

    @property
    def has_outlook(self) -> bool:
        """Whether a forecast has arrived."""
        return self._forecast.has_outlook

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        return self._submit if self._submit.isEnabled() and self._submit.isVisibleTo(self) else self._pass

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
        self._show_home(view)

    def show_outlook(self, outlook: Outlook) -> None:
        """The forecast from here."""
        if self._view is not None:
            self._forecast.show_outlook(outlook, self._view)

    def _make_home(self) -> None:
        panel = self._why
        panel.column.gap(4)
        panel.column.addWidget(Rule(self.look))
        panel.column.gap(4)
        panel.heading(self.tr("Your capital"))
        self._own_state = panel.prose()
        self._actors = Many(self.look, spacing=10)
        panel.column.addWidget(self._actors)
        self.positions = PositionsBox(self.look)
        self.positions.wished.connect(self.wished)
        panel.column.addWidget(self.positions)
        panel.column.addStretch(1)

    def _on_state(self, key: str) -> None:
        if key != self._shown:
            self._shown = key
            self._show_why()

    def _show_why(self) -> None:
        if self._view is not None and self._shown:
            self._why.show_why(SeatId(self._shown), self._view)

    def _show_home(self, view: SeatView) -> None:
        home = own_home(view)
        self._own_state.show_text(home.state)
        self.positions.show_sight(view.sight)
        self._actors.show_values(home.actors, lambda each: ActorCard(self.look, each))
        awaited = is_awaited(view.sight)
        self._submit.setEnabled(home.submit)
        self._submit.show_words(self.tr("Submit to ratification"), home.refusal)
        self._pass.setEnabled(awaited)
        self._foot.show_words(home.refusal if home.refusal and awaited else turn(view.sight).under)

    def _on_submit(self) -> None:
        if self._view is not None:
            self.wished.emit(SubmitToRatification(by=self._view.sight.seat))
            self._pass.setFocus()

    def _on_pass(self) -> None:
        if self._view is not None:
            self.wished.emit(DeclareReady(by=self._view.sight.seat))
