"""Relations: who trusts whom now and at any moment before, every pair, and why one trusts the other so far."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from game.terms.ids import SeatId, Seq
from game.terms.views import SeatView
from game.ui.asking import Asking
from game.ui.lines.chart_tables import trust_table
from game.ui.lines.past import Mark, marks
from game.ui.lines.relations import Room, overall, pair_page, tie_sentence, web
from game.ui.plots.heat_grid import HeatGrid
from game.ui.plots.trust_graph import SEALED, STRENGTHS, TrustGraph
from game.ui.screens.many import Many
from game.ui.screens.page import Panel, Scroll, Spread
from game.ui.screens.relations_legend import GridLegend, TieLegend
from game.ui.screens.relations_pair import LedgerPanel, PairPanel, WhyPanel, figure_row
from game.ui.screens.timeline import Timeline
from game.ui.screens.twin import TwinPage
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Edges
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose
from game.ui.widgets.segmented import Segment, Segmented

_HIGH = 430
"""Least height of the charts, in logical pixels."""
_LOW = 302
"""Least height of what stands below them."""


class RelationsLeaf(TwinPage):
    """Charts above, the line of time, one pair below; the same figures as a table."""

    def __init__(self, look: Look, asking: Asking, parent: QWidget | None = None) -> None:
        inside = QWidget()
        super().__init__(look, Scroll(inside, ""), parent)
        self._look, self._asking = look, asking
        self._view: SeatView | None = None
        self._then: Seq | None = None
        self._marks: tuple[Mark, ...] = ()
        self._pair: tuple[int, int] | None = None
        column = Column(look, inside, spacing=0)
        self._spreads = (Spread(look), Spread(look))
        charts, below = self._spreads
        charts.add(self._make_graph(), 640)
        charts.add(self._make_grid())
        column.addWidget(charts, 1)
        column.addWidget(self._make_time())
        self.about, self.why, self.ledger = PairPanel(look), WhyPanel(look), LedgerPanel(look)
        self.why.turned.connect(self._on_way)
        self.ways = self.why.ways
        below.add(self.about, 237)
        below.add(self.why, 505)
        below.add(self.ledger)
        column.addWidget(below)
        look.changed.connect(self._fit_height)
        self._fit_height()

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        return self.twin if self.reads_table else self.grid

    @property
    def pair(self) -> tuple[int, int] | None:
        """The pair looked at, as places on the axes."""
        return self._pair

    def show_view(self, view: SeatView) -> None:
        """Every tie as it is now, or still as it was where one looks back."""
        self._view = view
        if len(view.readings.states) < 2:
            return
        self._marks = marks(view)
        places = [place for place, each in enumerate(self._marks) if each.seq == self._then]
        at = places[0] if self._then is not None and places else len(self._marks) - 1
        self.time.show_marks(self._marks, at)
        if self._pair is None:
            you = view.readings.states.index(view.sight.seat) if view.sight.seat in view.readings.states else 0
            self._pair = (1 if you == 0 else 0, you)
        self._show_moment()

    def show_pair(self, truster: int, trusted: int) -> None:
        """Another pair."""
        if truster != trusted:
            self._pair = (truster, trusted)
            self._show_pair()

    def look_at(self, state: str) -> None:
        """How far that delegation trusts you, or whom one looked at before."""
        states = self._view.readings.states if self._view is not None else ()
        if state in states and self._pair is not None:
            own = (
                states.index(self._view.sight.seat) if self._view and self._view.sight.seat in states else self._pair[1]
            )
            self.show_pair(states.index(SeatId(state)), own)

    def look_back(self, place: int) -> None:
        """To a moment on the line of time; its last is now."""
        self._then = self._marks[place].seq if place < len(self._marks) - 1 else None
        self._show_moment()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Reflow."""
        super().resizeEvent(event)
        for spread in self._spreads:
            spread.fit(self.width())

    def _fit_height(self) -> None:
        self._spreads[1].setMinimumHeight(self._look.theme.px(_LOW))

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
        words = Column(look, side, spacing=12)
        words.addWidget(GridLegend(look))
        self._room = Many(look, spacing=6)
        words.addWidget(self._room)
        words.addStretch(1)
        self._side = side
        self._fit_side()
        look.changed.connect(self._fit_side)
        beside.addWidget(side)
        panel.column.addLayout(beside, 1)
        return panel

    def _fit_side(self) -> None:
        """Not in words of its own: what is connected to a look outlives the widget it speaks of."""
        self._side.setFixedWidth(self._look.theme.px(252))

    def _make_time(self) -> QWidget:
        edges = Edges(top=True)
        panel = Panel(self._look, self.tr("Earlier"), tone=Tone.BG, edges=edges, margins=Margins(), spacing=0)
        self.time = Timeline(self._look)
        self.time.chosen.connect(self.look_back)
        panel.column.addWidget(self.time)
        return panel

    def _on_delegation(self, place: int) -> None:
        """How far that delegation trusts the one looked at before; your own is looked at towards the other."""
        assert self._pair is not None
        trusted = self._pair[1] if place != self._pair[1] else self._pair[0]
        self.show_pair(place, trusted)

    def _on_way(self) -> None:
        if self._pair is not None:
            self.show_pair(self._pair[1], self._pair[0])

    def _show_moment(self) -> None:
        """The charts as of the moment looked at; the pair below as it is now, with what has moved it since."""
        seen = self._seen()
        if seen is None or self._view is None:
            return
        ties = web(seen)
        self.graph.show_web(ties)
        self._legend.show_few(len(ties.delegates) > SEALED)
        self.grid.show_web(ties)
        self._room.show_values((overall(self._view, self._asking),), self._room_card)
        self.twin.show_table(trust_table(seen))
        self._show_pair()

    def _seen(self) -> SeatView | None:
        if self._view is None or self._then is None:
            return self._view
        return replace(self._view, readings=self._asking.earlier(self._then))

    def _show_pair(self) -> None:
        view, seen = self._view, self._seen()
        if view is None or seen is None or self._pair is None:
            return
        a, b = (view.readings.states[place] for place in self._pair)
        since = next((each for each in self._marks if each.seq == self._then), None)
        page = pair_page(view, a, b, self._asking, since)
        sentence = tie_sentence(seen, a, b)
        self.graph.show_pair(*self._pair, sentence)
        self.grid.show_pair(*self._pair, sentence)
        self.about.show_page(page)
        self.why.show_page(page)
        self.ledger.show_ledger(page.books)

    def _room_card(self, room: Room) -> QWidget:
        card = QWidget()
        column = Column(self._look, card, spacing=6)
        column.addWidget(Prose(self._look, room.sentence, role=Role.TREATY))
        for figure in room.figures:
            column.addWidget(figure_row(self._look, figure))
        return card
