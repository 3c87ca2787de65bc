"""Relations: who trusts whom, every pair, and why one trusts the other so far."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from game.terms.views import SeatView
from game.ui.lines.chart_tables import trust_table
from game.ui.lines.ratification import Explain
from game.ui.lines.relations import Figure, PairPage, overall, pair_page, tie_sentence, web
from game.ui.plots.heat_grid import HeatGrid
from game.ui.plots.trust_graph import SEALED, STRENGTHS, TrustGraph
from game.ui.screens.many import Many
from game.ui.screens.page import Panel, Scroll, Spread
from game.ui.screens.relations_legend import GridLegend, TieLegend
from game.ui.screens.twin import TwinPage
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Edges
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose, hint
from game.ui.widgets.seal_view import SealView
from game.ui.widgets.segmented import Segment, Segmented
from game.ui.widgets.sign import Sign
from game.ui.widgets.waterfall import Waterfall

_HIGH = 440
"""Least height of the charts, in logical pixels."""


class RelationsLeaf(TwinPage):
    """Charts above, one pair below; the same figures as a table."""

    def __init__(self, look: Look, explain: Explain, parent: QWidget | None = None) -> None:
        inside = QWidget()
        super().__init__(look, Scroll(inside, ""), parent)
        self._look, self._explain = look, explain
        self._view: SeatView | None = None
        self._pair: tuple[int, int] | None = None
        column = Column(look, inside, spacing=0)
        self._spreads = (Spread(look), Spread(look))
        charts, below = self._spreads
        charts.add(self._make_graph(), 640)
        charts.add(self._make_grid())
        column.addWidget(charts, 1)
        below.add(self._make_pair(), 420)
        below.add(self._make_why())
        column.addWidget(below)

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        return self.twin if self.reads_table else self.grid

    @property
    def pair(self) -> tuple[int, int] | None:
        """The pair looked at, as places on the axes."""
        return self._pair

    def show_view(self, view: SeatView) -> None:
        """Every tie as it is now."""
        self._view = view
        if len(view.readings.states) < 2:
            return
        ties = web(view)
        self.graph.show_web(ties)
        self._legend.show_few(len(ties.delegates) > SEALED)
        self.grid.show_web(ties)
        self._overall.show_values(overall(view), lambda each: _figure(self._look, each))
        if self._pair is None:
            you = max(0, ties.you)
            self._pair = (1 if you == 0 else 0, you)
        self._show_pair()
        self.twin.show_table(trust_table(view))

    def show_pair(self, truster: int, trusted: int) -> None:
        """Another pair."""
        if truster != trusted:
            self._pair = (truster, trusted)
            self._show_pair()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Reflow."""
        super().resizeEvent(event)
        for spread in self._spreads:
            spread.fit(self.width())

    def _make_graph(self) -> QWidget:
        look = self._look
        panel = Panel(look, self.tr("Who trusts whom"), edges=Edges(right=True), margins=Margins.around(28, 14))
        head = Row(look, spacing=12)
        head.addWidget(Line(look, self.tr("Who trusts whom"), role=Role.HEADING, whole=True), 1)
        head.addWidget(Line(look, self.tr("Ties stronger than"), role=Role.SMALL, tone=Tone.INK2))
        segments = [Segment(key=str(each), words=str(each)) for each in STRENGTHS]
        self.strengths = Segmented(look, self.tr("Ties stronger than"), segments, str(STRENGTHS[1]))
        head.addWidget(self.strengths)
        panel.column.addLayout(head)
        self._legend = TieLegend(look)
        panel.column.addWidget(self._legend)
        self.graph = TrustGraph(look)
        self.graph.picked.connect(self._on_delegation)
        self.strengths.chosen.connect(lambda key: self.graph.show_least(float(key)))
        panel.column.addWidget(self.graph, 1)
        panel.setMinimumHeight(look.theme.px(_HIGH))
        return panel

    def _make_grid(self) -> QWidget:
        look = self._look
        panel = Panel(look, self.tr("Every pair"), margins=Margins.around(28, 14))
        panel.heading(self.tr("Every pair"))
        beside = Row(look, spacing=28)
        self.grid = HeatGrid(look)
        self.grid.picked.connect(self.show_pair)
        beside.addWidget(self.grid, 1)
        side = QWidget()
        words = Column(look, side, spacing=10)
        words.addWidget(GridLegend(look))
        self._overall = Many(look, spacing=6)
        words.addWidget(self._overall)
        words.addStretch(1)
        side.setFixedWidth(look.theme.px(230))
        look.changed.connect(lambda: side.setFixedWidth(look.theme.px(230)))
        beside.addWidget(side)
        panel.column.addLayout(beside, 1)
        return panel

    def _make_pair(self) -> QWidget:
        panel = Panel(
            self._look,
            self.tr("The pair"),
            tone=Tone.SHEET,
            edges=Edges(top=True, right=True),
            margins=Margins.around(28, 16),
        )
        self._about = Many(self._look)
        panel.column.addWidget(self._about)
        panel.column.addStretch(1)
        return panel

    def _make_why(self) -> QWidget:
        panel = Panel(
            self._look, self.tr("Why"), tone=Tone.SHEET, edges=Edges(top=True), margins=Margins.around(28, 16)
        )
        head = Row(self._look, spacing=12)
        head.addWidget(Line(self._look, self.tr("Why"), role=Role.HEADING), 1)
        self.ways = Segmented(self._look, self.tr("Whose trust"), (), "")
        self.ways.chosen.connect(self._on_way)
        head.addWidget(self.ways)
        panel.column.addLayout(head)
        self._why = Many(self._look)
        panel.column.addWidget(self._why)
        panel.column.addStretch(1)
        return panel

    def _on_delegation(self, place: int) -> None:
        """How far that delegation trusts the one looked at before; your own is looked at towards the other."""
        assert self._pair is not None
        trusted = self._pair[1] if place != self._pair[1] else self._pair[0]
        self.show_pair(place, trusted)

    def _on_way(self, _key: str) -> None:
        if self._pair is not None:
            self.show_pair(self._pair[1], self._pair[0])

    def _show_pair(self) -> None:
        if self._view is None or self._pair is None:
            return
        states = self._view.readings.states
        a, b = (states[place] for place in self._pair)
        page = pair_page(self._view, a, b, self._explain)
        sentence = tie_sentence(self._view, a, b)
        self.graph.show_pair(*self._pair, sentence)
        self.grid.show_pair(*self._pair, sentence)
        self._about.show_values((page,), lambda each: _about(self._look, each))
        self.ways.show_segments((Segment(key="there", words=page.there), Segment(key="back", words=page.back)), "there")
        self._why.show_values((page,), lambda each: _account(self._look, each))


def _about(look: Look, page: PairPage) -> QWidget:
    card, head = QWidget(), QWidget()
    row = Row(look, head, spacing=10)
    row.addWidget(SealView(look, page.truster, side=44))
    row.addWidget(Sign(look, Icon.SWAP))
    row.addWidget(SealView(look, page.trusted, side=44))
    row.addStretch(1)
    column = Column(look, card, spacing=6)
    column.addWidget(head)
    column.addWidget(Prose(look, page.title, role=Role.HEADING))
    for figure in page.figures:
        column.addWidget(_figure(look, figure))
    return card


def _figure(look: Look, figure: Figure) -> QWidget:
    holder = QWidget()
    row = Row(look, holder, spacing=10)
    words = Column(look, spacing=0)
    words.addWidget(Prose(look, figure.words, role=Role.SMALL))
    if figure.range:
        words.addWidget(Prose(look, figure.range, role=Role.CAPTION, tone=Tone.INK2))
    row.addLayout(words, 1)
    row.addWidget(Line(look, figure.value, role=Role.STRONG, whole=True), 0, Qt.AlignmentFlag.AlignTop)
    return holder


def _account(look: Look, page: PairPage) -> QWidget:
    """F1 and the tip say all of the account, also where a line is cut."""
    waterfall = Waterfall(look, page.account)
    waterfall.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    hint(waterfall, waterfall.accessibleDescription())
    return waterfall
