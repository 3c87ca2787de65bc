"""The ratification years: who is likely to ratify, how many it takes, why, and what one's own capital is asked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from game.table.ports import Part
from game.terms.actions import DeclareReady, SubmitToRatification
from game.terms.ids import SeatId
from game.terms.readings import Outlook
from game.terms.views import SeatView
from game.ui.lines.ratification import (
    Explain,
    WhyPage,
    count_chart,
    needed_words,
    news,
    own_home,
    states,
    why_page,
    year_chart,
)
from game.ui.lines.stage import is_awaited, turn
from game.ui.screens.charts import CountBars, YearCurve
from game.ui.screens.many import Many
from game.ui.screens.page import ActionBar, Page, Panel
from game.ui.screens.preparation import ActorCard
from game.ui.screens.state_list import StatePainter
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind, ButtonSize
from game.ui.widgets.ground import Edges, Rule
from game.ui.widgets.row_list import RowList
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose, hint
from game.ui.widgets.seal_view import SealView
from game.ui.widgets.sign import Sign
from game.ui.widgets.waterfall import Account, Waterfall


class RatificationScreen(Page):
    """One year at home. Signals: ``wished`` with the action."""

    wished = Signal(object)

    def __init__(self, look: Look, explain: Explain, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent=parent)
        self._explain = explain
        self._view: SeatView | None = None
        self._shown = ""
        self._make_states()
        self._make_forecast()
        self._make_why()
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
        return bool(self._when.shown)

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        return self._submit if self._submit.isEnabled() and self._submit.isVisibleTo(self) else self._pass

    def show_view(self, view: SeatView, touched: frozenset[Part]) -> None:
        """The states as they stand in this year."""
        self._view = view
        self._states.show_rows(states(view))
        self._fit_states()
        self._needed.show_text(needed_words(view.sight))
        told = news(view)
        self._news_label.setVisible(bool(told))
        self._news.show_values(told, lambda each: Prose(self.look, each))
        if not self._shown:
            self._shown = view.sight.seat
            self._states.show_current(self._shown)
        if touched & {Part.READINGS, Part.PARTIES, Part.MOMENT} or not self._why.shown:
            self._show_why()
        self._show_home(view)

    def show_outlook(self, outlook: Outlook) -> None:
        """The forecast from here."""
        if self._view is None:
            return
        count, year = count_chart(outlook), year_chart(outlook, self._view.sight)
        self._count.show_widgets([Prose(self.look, count.sentence, tone=Tone.INK2), CountBars(self.look, count)])
        self._when.show_widgets([Prose(self.look, year.sentence, tone=Tone.INK2), YearCurve(self.look, year)])
        self._when_heading.show()

    def _make_states(self) -> None:
        panel = Panel(
            self.look,
            self.tr("Likely to ratify"),
            edges=Edges(right=True),
            margins=Margins(top=20, bottom=16),
            spacing=6,
        )
        head = Column(self.look, spacing=4, margins=Margins(left=28, right=28))
        head.addWidget(Line(self.look, self.tr("Likely to ratify"), role=Role.HEADING))
        legend = self.tr("Within five years, per cent. The band is the likely range.")
        head.addWidget(Prose(self.look, legend, role=Role.CAPTION, tone=Tone.INK2))
        panel.column.addLayout(head)
        self._states = RowList(self.look, self.tr("States by likelihood"), StatePainter(self.look))
        self._states.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._states.shown.connect(self._on_state)
        panel.column.addWidget(self._states)
        panel.column.addStretch(1)
        self.look.changed.connect(self._fit_states)
        self.spread.add(panel, 440)

    def _fit_states(self) -> None:
        self._states.setFixedHeight(max(1, self._states.content_height()))

    def _make_forecast(self) -> None:
        panel = Panel(self.look, self.tr("How many will ratify"), tone=Tone.PANEL, margins=Margins.around(28, 20))
        self._news_label = panel.heading(self.tr("Last year"))
        self._news = Many(self.look, spacing=2)
        panel.column.addWidget(self._news)
        panel.heading(self.tr("How many will ratify"))
        self._needed = panel.prose(measure=0)
        self._count = Many(self.look)
        self._count.show_widgets([Prose(self.look, self.tr("The forecast is on its way."), tone=Tone.INK3)])
        panel.column.addWidget(self._count)
        panel.column.gap(8)
        self._when_heading = panel.heading(self.tr("When"))
        self._when_heading.hide()
        self._when = Many(self.look)
        panel.column.addWidget(self._when)
        panel.column.addStretch(1)
        self.spread.add(panel)

    def _make_why(self) -> None:
        panel = Panel(
            self.look, self.tr("Why"), tone=Tone.SHEET, edges=Edges(left=True), margins=Margins.around(28, 20)
        )
        self._why = Many(self.look)
        panel.column.addWidget(self._why)
        panel.column.gap(4)
        panel.column.addWidget(Rule(self.look))
        panel.column.gap(4)
        panel.heading(self.tr("Your capital"))
        self._own_state = panel.prose()
        self._actors = Many(self.look, spacing=10)
        panel.column.addWidget(self._actors)
        panel.column.addStretch(1)
        self.spread.add(panel, 520)

    def _on_state(self, key: str) -> None:
        if key != self._shown:
            self._shown = key
            self._show_why()

    def _show_why(self) -> None:
        if self._view is not None and self._shown:
            page = why_page(SeatId(self._shown), self._view, self._explain)
            self._why.show_values((page,), lambda each: _why_card(self.look, each))

    def _show_home(self, view: SeatView) -> None:
        home = own_home(view)
        self._own_state.show_text(home.state)
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


def _account(look: Look, account: Account) -> QWidget:
    """The account; F1 and the tip say all of it, also where a line is cut."""
    waterfall = Waterfall(look, account)
    waterfall.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    hint(waterfall, waterfall.accessibleDescription())
    return waterfall


def _why_card(look: Look, page: WhyPage) -> QWidget:
    card, head, secret = QWidget(), QWidget(), QWidget()
    row = Row(look, head, spacing=14)
    row.addWidget(SealView(look, page.delegate, side=44), 0, Qt.AlignmentFlag.AlignTop)
    words = Column(look, spacing=0)
    words.addWidget(Prose(look, page.title, role=Role.HEADING))
    words.addWidget(Prose(look, page.under, role=Role.SMALL, tone=Tone.INK2))
    row.addLayout(words, 1)
    below = Row(look, secret, spacing=8)
    below.addWidget(Sign(look, Icon.LOCK), 0, Qt.AlignmentFlag.AlignTop)
    below.addWidget(Prose(look, page.secrecy, role=Role.SMALL, tone=Tone.INK2), 1)
    column = Column(look, card)
    note = Prose(look, page.note, role=Role.CAPTION, tone=Tone.INK3)
    for widget in (head, _account(look, page.account), note, secret):
        column.addWidget(widget)
    return card
