"""Ratification at the table: who would ratify the text as it stands, how many, when, why, and what has moved it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from game.terms.ids import SeatId, Seq
from game.terms.moments import Phase
from game.terms.readings import Outlook, Preview
from game.terms.views import SeatView
from game.ui.asking import Asking
from game.ui.lines.chart_tables import outlook_table
from game.ui.lines.outlook_words import lever_line
from game.ui.lines.past import Mark, marks
from game.ui.lines.ratification import foreseen, moved_page, states, why_page, with_draft
from game.ui.screens.likelihood_panels import WITH_DRAFT, ForecastPanel, StatesPanel, WhyPanel
from game.ui.screens.page import Page
from game.ui.screens.twin import TwinPage
from game.ui.theme.look import Look
from game.ui.widgets.button import ButtonSize
from game.ui.widgets.choice_button import ChoiceButton
from game.ui.widgets.phrase import Choice

_NOW = "now"


class OutlookLeaf(TwinPage):
    """Three panels, and the same figures as a table. Signals: ``draft_wished`` with a choice that would help."""

    draft_wished = Signal(object)

    def __init__(self, look: Look, asking: Asking, parent: QWidget | None = None) -> None:
        self._page = Page(look, "")
        super().__init__(look, self._page, parent)
        self._asking = asking
        self._view: SeatView | None = None
        self._outlook: Outlook | None = None
        self._shown = ""
        self._marks: tuple[Mark, ...] = ()
        self._since: Seq | None = None
        self.states = StatesPanel(look)
        self.states.shown.connect(self._on_state)
        self.states.turned.connect(self._show_states)
        self._preview: Preview | None = None
        self.forecast = ForecastPanel(look)
        self.why = WhyPanel(look, asking.why)
        self.why.draft_wished.connect(self.draft_wished)
        self.since = ChoiceButton(look, self.tr("What moved it since"), self.tr("Since when"), size=ButtonSize.SMALL)
        self.since.taken.connect(self._on_since)
        self.why.column.addWidget(self.since)
        self.why.column.addStretch(1)
        self._page.spread.add(self.states, 580, gives=True)
        self._page.spread.add(self.forecast)
        self._page.spread.add(self.why, 468, gives=True)
        look.keys.hear_letter("W", self, self.why.setFocus)

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        return self.twin if self.reads_table else self.states.list

    def show_view(self, view: SeatView) -> None:
        """The text as it stands now."""
        if self._view is not None and view.seq != self._view.seq:
            self.forecast.age()
        self._view, self._marks = view, marks(view)
        self._show_states()
        self.forecast.show_view(view)
        if not self._shown:
            self._shown = next((each.key for each in states(view)), "")
        self.states.list.show_current(self._shown)
        self._offer_moments()
        self._show_why()
        self._show_twin()

    def show_preview(self, preview: Preview | None) -> None:
        """What the draft on the table of one's own would change; ``None`` for no draft, or one not thought out yet."""
        self._preview = preview
        self._show_states()

    def _show_states(self) -> None:
        """As the text stands, rings where the sitting began; or the forecast with one’s draft, rings without it."""
        view = self._view
        if view is None:
            return
        preview, outlook = self._preview, self._outlook
        self.states.offer_draft(self._no_draft())
        if preview is not None and outlook is not None and self.states.text.current == WITH_DRAFT:
            after, years = with_draft(view, outlook, preview), len(outlook.in_force_by_year)
            self.states.show_view(after, foreseen(view, outlook), self.tr("without it"), years=years)
            return
        before = _sitting(self._marks, view)
        then = self._asking.earlier(before.seq) if before is not None else None
        self.states.show_view(view, then, before.words if before is not None else "")

    def _no_draft(self) -> str:
        """Why likelihoods cannot be read with a draft; empty where they can."""
        if self._preview is None:
            return self.tr("Nothing is drafted, or not thought out yet")
        return "" if self._outlook is not None else self.tr("The forecast is on its way")

    def look_at(self, state: str) -> None:
        """Another state."""
        self.states.list.show_current(state)
        self._on_state(self.states.list.current_key() or state)

    def show_outlook(self, outlook: Outlook) -> None:
        """The forecast from here."""
        self._outlook = outlook
        if self._view is not None:
            self._show_states()
            self.forecast.show_outlook(outlook, self._view)
            self._show_twin()

    def age(self) -> None:
        """A newer forecast is on its way."""
        self.forecast.age()

    def _on_state(self, key: str) -> None:
        if key != self._shown:
            self._shown = key
            self._show_why()

    def _on_since(self, key: str) -> None:
        self._since = None if key == _NOW else Seq(int(key))
        self._offer_moments()
        self._show_why()

    def _offer_moments(self) -> None:
        now = Choice(key=_NOW, words=self.tr("Why it is so, all in all"))
        earlier = [Choice(key=str(each.seq), words=each.words, note="") for each in reversed(self._marks[:-1])]
        self.since.show_choices([now, *earlier])
        self.since.setVisible(bool(earlier))

    def _show_why(self) -> None:
        if self._view is None or not self._shown:
            return
        state = SeatId(self._shown)
        since = next((each for each in self._marks[:-1] if each.seq == self._since), None)
        if since is None:
            page = why_page(state, self._view, self._asking.why)
        else:
            page = moved_page(state, self._view, self._asking, since)
        self.why.show_page(page, lever_line(self._view, state, self._asking.lever))

    def _show_twin(self) -> None:
        if self._view is not None:
            self.twin.show_table(outlook_table(self._view, self._outlook))


def _sitting(found: tuple[Mark, ...], view: SeatView) -> Mark | None:
    """When the present sitting opened: what went before it is the last session's."""
    if view.sight.moment.phase not in (Phase.SITTING, Phase.INTERSESSION):
        return None
    large = [each for each in found[:-1] if each.large]
    return large[-1] if large else None
