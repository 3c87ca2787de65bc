"""A year of practice: what awaits an answer, one's conduct and deeds, who complies, and the years in figures."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from game.table.ports import Part
from game.terms.readings import Outlook, YearAhead
from game.terms.views import SeatView
from game.ui.lines.handbook import Handbook
from game.ui.lines.home_front import Consider
from game.ui.lines.review import AwaitsLine, ConductLine, ReviewPage, review
from game.ui.lines.review_years import compliance
from game.ui.screens.compliance_grid import ComplianceGrid, ComplianceLegend
from game.ui.screens.home_front import HomePanel
from game.ui.screens.kept import Kept
from game.ui.screens.many import Many
from game.ui.screens.page import PANEL, Page, Panel
from game.ui.screens.review_bar import Panes, ReviewBar
from game.ui.screens.review_cards import AwaitsCard, ConductRow
from game.ui.screens.review_deeds import DeedsBox
from game.ui.screens.review_requests import AwaitsPainter
from game.ui.screens.review_trust import TrustAsked
from game.ui.screens.table_strip import Pane
from game.ui.screens.twin import TableTwin
from game.ui.screens.year_events import YearEvents
from game.ui.screens.year_strip import TWIN_ROWS, YearsStrip
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonSize
from game.ui.widgets.ground import Edges
from game.ui.widgets.row_list import RowList
from game.ui.widgets.rows import Margins, Row
from game.ui.widgets.safe_text import Line, Prose

_HIGH = 760
"""Effective height from which the years stand below the panels without scrolling."""
_AROUND = Margins(top=20, right=1, bottom=20)
"""Of a panel with a list from edge to edge; the line at its right stays free."""


class ReviewScreen(Page):
    """Signals: ``wished`` with the action; ``run_wished`` to let the years run, or stop them.

    ``panes`` = what can be looked at beside, where there is any.
    """

    wished = Signal(object)
    run_wished = Signal()

    def __init__(
        self, look: Look, consider: Consider, panes: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "", parent=parent)
        self._view: SeatView | None = None
        self._ahead: tuple[YearAhead, ...] = ()
        self._consider = consider
        self.trust = TrustAsked(self)
        """What answers would do to the trust of who asks."""
        self.trust.learned.connect(self._show_felt)
        self._make_awaits()
        self._make_own()
        self._make_world()
        self.years = YearsStrip(look)
        self._pinned = False
        self.show_under(self.years)
        self.bar = ReviewBar(look)
        self.bar.wished.connect(self.wished)
        self.bar.run_wished.connect(self.run_wished)
        self.bar.pane_chosen.connect(self._on_pane)
        self.show_top(self.bar)
        self.panes = panes
        if panes is not None:
            self.show_bar(panes)
            panes.hide()
            for place in range(len(self.bar.panes)):
                QShortcut(QKeySequence(f"Ctrl+{place + 1}"), self).activated.connect(partial(self.bar.go_to, place))
        self.bar.tabs.setVisible(panes is not None)
        QShortcut(QKeySequence("Ctrl+Shift+T"), self.scroller).activated.connect(self.toggle_twin)

    def teach(self, handbook: Handbook) -> None:
        """What can be looked up beside."""
        if isinstance(self.panes, Panes):
            self.panes.teach(handbook)

    def show_outlook(self, outlook: Outlook) -> None:
        """What is foreseen of the years ahead."""
        self._ahead = outlook.years
        if self._view is not None:
            self.years.show_sight(self._view.sight, self._ahead)

    def first_focus(self) -> QWidget:
        """What hears the keyboard first: what awaits an answer, else the year's buttons."""
        if self.bar.pane is not Pane.REVIEW:
            return self.bar.tabs
        if self.events.first is not None:
            return self.events.first
        opened = self.awaits.widgets.get(self.list.current_key())
        first = opened.first() if opened is not None else None
        if first is not None:
            return first
        return self.bar.first_focus()

    def show_view(self, view: SeatView, _touched: frozenset[Part]) -> None:
        """The year as it stands."""
        if self._view is not None and self._view.sight.moment != view.sight.moment:
            self.read_from_the_top()
        self._view = view
        page = review(view, self._consider)
        self._months.show_text(page.months)
        self._conference.show_text(page.conference)
        self._conference.setVisible(bool(page.conference))
        self.awaits.show_lines(page.awaits)
        self.list.show_rows(page.awaits)
        self.list.setVisible(bool(page.awaits))
        self._fit_list()
        if not self.list.current_key() and page.awaits:
            self.list.show_current(page.awaits[0].key)
        self._on_opened(self.list.current_key())
        self._ask_trust(page)
        self.events.show_view(view)
        self._nothing.setVisible(not page.awaits and self.events.first is None)
        self._news_label.setVisible(bool(page.news))
        self._news.show_values(page.news, lambda each: Prose(self.look, each, role=Role.SMALL))
        self._asked_label.setVisible(bool(page.asked))
        self._asked.show_values(page.asked, lambda each: Prose(self.look, each, role=Role.SMALL))
        self._standing_label.setVisible(bool(page.standing))
        self._standing.show_values(page.standing, lambda each: Prose(self.look, each, role=Role.SMALL))
        self._bound.show_text(page.bound)
        self._bound.setVisible(bool(page.bound))
        self.conduct.show_lines(page.conduct)
        self.deeds.show_sight(view.sight)
        self.home.setVisible(bool(page.bound))
        if page.bound:
            self.home.show_view(view, tells_news=False)
        self._published_label.setVisible(bool(page.published))
        self._published.show_values(page.published, lambda each: Prose(self.look, each, role=Role.SMALL))
        self._show_figures(view)
        self.bar.show_view(view)
        self._show_pane()

    def _ask_trust(self, page: ReviewPage) -> None:
        """What each answer that may be given would do to trust: asked now, shown as it comes."""
        self.trust.ask(
            (answer.action, line.asker)
            for line in page.awaits
            for answer in line.answers
            if line.asker is not None and not answer.refusal
        )
        self._show_felt()

    def _show_felt(self) -> None:
        for card in self.awaits.widgets.values():
            card.show_felt(self.trust.changes)

    def show_running(self, running: bool) -> None:
        """Whether the years run by themselves."""
        self.bar.show_running(running)

    def toggle_twin(self) -> None:
        """From the pictures to their tables, or back."""
        tables = not self.compliance_twin.isVisibleTo(self)
        self.grid.setVisible(not tables)
        self.compliance_twin.setVisible(tables)
        self.years.show_tables(tables=tables)
        self._twin.show_words(self.tr("Show as pictures") if tables else self.tr("Show as tables"))

    def _show_figures(self, view: SeatView) -> None:
        shown = compliance(view.sight)
        self.grid.show_table(shown)
        self.legend.show_words(shown.legend)
        self.compliance_twin.show_table(shown.table)
        self.years.show_sight(view.sight, self._ahead)

    def _pin(self) -> None:
        """The years stand below what scrolls where there is room for both, else they scroll with it."""
        pinned = self.height() * 100 >= _HIGH * self.look.theme.percent and self.spread.side_by_side
        if pinned != self._pinned:
            self._pinned = pinned
            (self.show_bar if pinned else self.show_under)(self.years)

    def _on_pane(self) -> None:
        self._show_pane()
        self.bar.tabs.setFocus()

    def _show_pane(self) -> None:
        """The year, or what is looked at beside it."""
        beside = self.bar.pane is not Pane.REVIEW
        self.scroller.setVisible(not beside)
        self.years.setVisible(not beside and self.years.known)
        if isinstance(self.panes, QWidget):
            self.panes.setVisible(beside)
            if beside and isinstance(self.panes, Panes) and self._view is not None:
                self.panes.show_pane(self.bar.pane, self._view)

    def _on_opened(self, key: str) -> None:
        """One thing is open at a time."""
        for each, card in self.awaits.widgets.items():
            card.setVisible(each == key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is open stands beside the list, or below it."""
        super().resizeEvent(event)
        self._place_opened()
        self._pin()

    def _place_opened(self) -> None:
        beside = self.spread.side_by_side
        if beside == (self.own.column.indexOf(self.awaits) >= 0):
            return
        column, place = (self.own.column, 1) if beside else (self.asked.column, 2)
        at_work = self.awaits.isAncestorOf(self.focusWidget() or self)
        column.insertWidget(place, self.awaits)
        if at_work:
            self.first_focus().setFocus()
        across = 0 if beside else self.look.theme.px(24)
        self.awaits.setContentsMargins(across, 0, across, 0)

    def _fit_list(self) -> None:
        self.list.setFixedHeight(max(1, self.list.content_height()))

    def _make_awaits(self) -> None:
        outer = Panel(self.look, self.tr("What awaits you"), edges=Edges(right=True), margins=_AROUND)
        panel = self._inset(outer)
        panel.heading(self.tr("What awaits you"))
        self._months = panel.prose(role=Role.STRONG)
        self._conference = panel.prose(role=Role.SMALL, tone=Tone.ACCENT)
        self._nothing = panel.prose(self.tr("Nobody waits for an answer of yours."), tone=Tone.INK2)
        self.list = RowList(self.look, self.tr("What awaits you"), AwaitsPainter(self.look))
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.shown.connect(self._on_opened)
        self.look.changed.connect(self._fit_list)
        self.look.changed.connect(self._place_opened)
        self.look.changed.connect(self._pin)
        self.list.opened.connect(lambda: self.first_focus().setFocus())
        outer.column.addWidget(self.list)
        self.asked = outer
        panel = self._inset(outer)
        self._asked_label = panel.label(self.tr("What you asked for"))
        self._asked = Many(self.look, spacing=2)
        panel.column.addWidget(self._asked)
        self._standing_label = panel.label(self.tr("Open, or in force between states"))
        self._standing = Many(self.look, spacing=3)
        panel.column.addWidget(self._standing)
        panel.column.gap(6)
        self._news_label = panel.label(self.tr("Since last year"))
        self._news = Many(self.look, spacing=3)
        panel.column.addWidget(self._news)
        outer.column.addStretch(1)
        self.spread.add(outer, 340, gives=True)

    def _inset(self, outer: Panel) -> Panel:
        """A part of a panel whose lists reach from edge to edge."""
        inside = Panel(self.look, "", margins=Margins.around(24, 0))
        inside.setProperty(PANEL, None)
        outer.column.addWidget(inside)
        return inside

    def _make_own(self) -> None:
        panel = Panel(self.look, self.tr("Your year"), tone=Tone.SHEET, margins=Margins.around(24, 20))
        self.awaits: Kept[AwaitsLine, AwaitsCard] = Kept(self.look, self._card, AwaitsCard.show_line, spacing=0)
        panel.column.addWidget(self.awaits)
        self.events = YearEvents(self.look)
        self.events.wished.connect(self.wished)
        panel.column.addWidget(self.events)
        self.own = panel
        panel.heading(self.tr("What you set out to do"))
        self.deeds = DeedsBox(self.look, self._consider)
        self.deeds.wished.connect(self.wished)
        panel.column.addWidget(self.deeds)
        self.home = HomePanel(self.look, self._consider, margins=Margins(top=8))
        self.home.wished.connect(self.wished)
        panel.column.addWidget(self.home)
        panel.column.addStretch(1)
        self.spread.add(panel, 424, gives=True)

    def _make_world(self) -> None:
        panel = Panel(
            self.look, self.tr("The convention at work"), edges=Edges(left=True), margins=Margins.around(24, 20)
        )
        head = Row(self.look, spacing=8)
        head.addWidget(Line(self.look, self.tr("Compliance"), role=Role.HEADING, whole=True))
        self.legend = ComplianceLegend(self.look)
        head.addWidget(self.legend, 1)
        panel.column.addLayout(head)
        panel.column.gap(2)
        self.grid = ComplianceGrid(self.look)
        self.compliance_twin = TableTwin(self.look, most=TWIN_ROWS)
        self.compliance_twin.hide()
        panel.column.addWidget(self.grid)
        panel.column.addWidget(self.compliance_twin)
        foot = Row(self.look, spacing=8)
        self._published_label = Line(self.look, self.tr("Published by review"), role=Role.LABEL)
        foot.addWidget(self._published_label, 1)
        foot.addStretch(0)
        self._twin = Button(self.look, self.tr("Show as tables"), size=ButtonSize.SMALL)
        self._twin.clicked.connect(self.toggle_twin)
        foot.addWidget(self._twin, 0, Qt.AlignmentFlag.AlignRight)
        panel.column.gap(4)
        panel.column.addLayout(foot)
        self._published = Many(self.look, spacing=2)
        panel.column.addWidget(self._published)
        panel.column.gap(6)
        panel.heading(self.tr("Your conduct"))
        self._bound = panel.prose(tone=Tone.INK2)
        self.conduct: Kept[ConductLine, ConductRow] = Kept(self.look, self._row, ConductRow.show_line, spacing=8)
        panel.column.addWidget(self.conduct)
        panel.column.addStretch(1)
        self.world = panel
        self.spread.add(panel)

    def _card(self) -> AwaitsCard:
        card = AwaitsCard(self.look)
        card.wished.connect(self.wished)
        card.refused.connect(self._on_refused)
        return card

    def _on_refused(self, line: object, ground: str) -> None:
        assert isinstance(line, AwaitsLine)
        if self._view is not None:
            self.wished.emit(line.refused(self._view.sight, ground))

    def _row(self) -> ConductRow:
        row = ConductRow(self.look)
        row.chosen.connect(self._on_conduct)
        return row

    def _on_conduct(self, line: object, chosen: str) -> None:
        assert isinstance(line, ConductLine)
        if self._view is not None:
            self.wished.emit(line.action(self._view.sight, chosen))
