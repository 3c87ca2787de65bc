"""A year of practice: what awaits an answer, one's conduct and deeds, who complies, and the years in figures."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from game.table.ports import Part
from game.terms.views import SeatView
from game.ui.lines.home_front import Consider
from game.ui.lines.review import AwaitsLine, ConductLine, review
from game.ui.lines.review_years import YearsChart, compliance, year_charts, years_table
from game.ui.screens.home_front import HomePanel
from game.ui.screens.kept import Kept
from game.ui.screens.many import Many
from game.ui.screens.page import Page, Panel
from game.ui.screens.ratification import Foot
from game.ui.screens.review_cards import AwaitsCard, ConductRow
from game.ui.screens.review_deeds import DeedsBox
from game.ui.screens.review_trust import TrustAsked
from game.ui.screens.twin import TableTwin
from game.ui.screens.year_lines import ComplianceGrid, YearLine
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonSize
from game.ui.widgets.ground import Edges
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose

_TWIN_ROWS = 9


class ReviewScreen(Page):
    """Signals: ``wished`` with the action; ``run_wished`` to let the years run, or stop them."""

    wished = Signal(object)
    run_wished = Signal()

    def __init__(self, look: Look, consider: Consider, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent=parent)
        self._view: SeatView | None = None
        self._consider = consider
        self.trust = TrustAsked(self)
        """What answers would do to the trust of who asks."""
        self.trust.learned.connect(self._show_felt)
        self._make_awaits()
        self._make_own()
        self._make_world()
        self.foot = Foot(look)
        self.foot.wished.connect(self.wished)
        self.foot.run_wished.connect(self.run_wished)
        self.show_bar(self.foot)
        QShortcut(QKeySequence("Ctrl+Shift+T"), self).activated.connect(self.toggle_twin)

    def first_focus(self) -> QWidget:
        """What hears the keyboard first: what awaits an answer, else the foot."""
        for card in self.awaits.widgets.values():
            if (first := card.first()) is not None:
                return first
        return self.foot.first_focus()

    def show_view(self, view: SeatView, _touched: frozenset[Part]) -> None:
        """The year as it stands."""
        self._view = view
        page = review(view, self._consider)
        self._months.show_text(page.months)
        self._conference.show_text(page.conference)
        self._conference.setVisible(bool(page.conference))
        self.awaits.show_lines(page.awaits)
        self.trust.ask(
            (answer.action, line.asker)
            for line in page.awaits
            for answer in line.answers
            if line.asker is not None and not answer.refusal
        )
        self._show_felt()
        self._nothing.setVisible(not page.awaits)
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
        self.foot.show_view(view)

    def _show_felt(self) -> None:
        for card in self.awaits.widgets.values():
            card.show_felt(self.trust.changes)

    def show_running(self, running: bool) -> None:
        """Whether the years run by themselves."""
        self.foot.show_running(running)

    def toggle_twin(self) -> None:
        """From the pictures to their tables, or back."""
        tables = not self.compliance_twin.isVisibleTo(self)
        for picture, twin in ((self.grid, self.compliance_twin), (self.charts, self.years_twin)):
            picture.setVisible(not tables)
            twin.setVisible(tables)
        self._twin.show_words(self.tr("Show as pictures") if tables else self.tr("Show as tables"))

    def _show_figures(self, view: SeatView) -> None:
        shown = compliance(view.sight)
        self.grid.show_table(shown)
        self.compliance_twin.show_table(shown.table)
        self.years_twin.show_table(years_table(view.sight))
        for twin, rows in ((self.compliance_twin, len(shown.articles)), (self.years_twin, _TWIN_ROWS)):
            twin.setFixedHeight(self.look.theme.px(28 * (min(rows, _TWIN_ROWS) + 2)))
        tables = self.compliance_twin.isVisibleTo(self)
        charts = year_charts(view.sight)
        for place, pair in enumerate(self._pairs):
            pair.show_lines(charts[2 * place : 2 * place + 2])
        self.charts.setVisible(not tables and bool(view.sight.indicators))

    def _make_awaits(self) -> None:
        panel = Panel(self.look, self.tr("What awaits you"), edges=Edges(right=True), margins=Margins.around(24, 20))
        panel.heading(self.tr("What awaits you"))
        self._months = panel.prose(role=Role.STRONG)
        self._conference = panel.prose(role=Role.SMALL, tone=Tone.ACCENT)
        self._nothing = panel.prose(self.tr("Nobody waits for an answer of yours."), tone=Tone.INK2)
        self.awaits: Kept[AwaitsLine, AwaitsCard] = Kept(self.look, self._card, self._show_card, spacing=12)
        panel.column.addWidget(self.awaits)
        self._asked_label = panel.label(self.tr("What you asked for"))
        self._asked = Many(self.look, spacing=2)
        panel.column.addWidget(self._asked)
        self._standing_label = panel.label(self.tr("Open, or in force between states"))
        self._standing = Many(self.look, spacing=3)
        panel.column.addWidget(self._standing)
        panel.column.gap(6)
        panel.label(self.tr("Since last year"))
        self._news = Many(self.look, spacing=3)
        panel.column.addWidget(self._news)
        panel.column.addStretch(1)
        self.spread.add(panel, 400)

    def _make_own(self) -> None:
        panel = Panel(self.look, self.tr("Your year"), tone=Tone.SHEET, margins=Margins.around(24, 20))
        panel.heading(self.tr("What you set out to do"))
        self.deeds = DeedsBox(self.look, self._consider)
        self.deeds.wished.connect(self.wished)
        panel.column.addWidget(self.deeds)
        panel.column.gap(6)
        panel.heading(self.tr("Your conduct"))
        self._bound = panel.prose(tone=Tone.INK2)
        self.conduct: Kept[ConductLine, ConductRow] = Kept(self.look, self._row, self._show_row, spacing=8)
        panel.column.addWidget(self.conduct)
        self.home = HomePanel(self.look, self._consider, margins=Margins(top=8))
        self.home.wished.connect(self.wished)
        panel.column.addWidget(self.home)
        panel.column.addStretch(1)
        self.spread.add(panel)

    def _make_world(self) -> None:
        panel = Panel(
            self.look, self.tr("The convention at work"), edges=Edges(left=True), margins=Margins.around(24, 20)
        )
        head = Row(self.look, spacing=8)
        head.addWidget(Line(self.look, self.tr("Compliance"), role=Role.HEADING), 1)
        self._twin = Button(self.look, self.tr("Show as tables"), size=ButtonSize.SMALL)
        self._twin.clicked.connect(self.toggle_twin)
        head.addWidget(self._twin)
        panel.column.addLayout(head)
        self.grid = ComplianceGrid(self.look)
        self.compliance_twin, self.years_twin = TableTwin(self.look), TableTwin(self.look)
        panel.column.addWidget(self.grid)
        panel.column.addWidget(self.compliance_twin)
        self._published_label = panel.label(self.tr("Published by review"))
        self._published = Many(self.look, spacing=2)
        panel.column.addWidget(self._published)
        panel.column.gap(6)
        panel.heading(self.tr("Over the years"))
        self.charts = QWidget()
        pairs = Column(self.look, self.charts, spacing=14)
        self._pairs = tuple(self._pair() for _ in range(2))
        for pair in self._pairs:
            pairs.addWidget(pair)
        panel.column.addWidget(self.charts)
        panel.column.addWidget(self.years_twin)
        for twin in (self.compliance_twin, self.years_twin):
            twin.hide()
        panel.column.addStretch(1)
        self.spread.add(panel, 460)

    def _pair(self) -> Kept[YearsChart, YearLine]:
        return Kept(self.look, partial(YearLine, self.look), YearLine.show_chart, spacing=20, across=True)

    def _card(self) -> AwaitsCard:
        card = AwaitsCard(self.look)
        card.wished.connect(self.wished)
        card.refused.connect(self._on_refused)
        return card

    def _show_card(self, card: AwaitsCard, line: AwaitsLine) -> None:
        card.show_line(line)

    def _on_refused(self, line: object, ground: str) -> None:
        assert isinstance(line, AwaitsLine)
        if self._view is not None:
            self.wished.emit(line.refused(self._view.sight, ground))

    def _row(self) -> ConductRow:
        row = ConductRow(self.look)
        row.chosen.connect(self._on_conduct)
        return row

    def _show_row(self, row: ConductRow, line: ConductLine) -> None:
        row.show_line(line)

    def _on_conduct(self, line: object, chosen: str) -> None:
        assert isinstance(line, ConductLine)
        if self._view is not None:
            self.wished.emit(line.action(self._view.sight, chosen))
