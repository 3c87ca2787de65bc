"""The line above the table: what is going on, attention left, and the button that says one is ready."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from game.minutes.names import Names
from game.terms.actions import DeclareReady, Move
from game.terms.events import SeatKind
from game.terms.ids import OFFICES, SeatId
from game.terms.views import SeatView
from game.ui.lines.stage import permission
from game.ui.lines.table_reasons import reason
from game.ui.screens.page import PANEL
from game.ui.screens.table_pace import PaceBar
from game.ui.screens.table_tools import TableTools
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonSize
from game.ui.widgets.ground import Edges, Ground
from game.ui.widgets.rows import Margins, Row
from game.ui.widgets.safe_text import Line, name
from game.ui.widgets.stage_dots import AttentionPips
from game.ui.widgets.tabs import Tab, Tabs

TALL = 39
HEIGHTS = {"wide": TALL, "middle": 36, "narrow": 32}
"""Its height, in logical pixels, by how much room the table has."""


class Pane(StrEnum):
    """What is shown where there is room for one thing only."""

    ARTICLES = "articles"
    TEXT = "text"
    DELEGATIONS = "delegations"
    RECORD = "record"
    RELATIONS = "relations"
    RATIFICATION = "ratification"
    PROGRAMME = "programme"
    REVIEW = "review"
    """A year of practice, where there is no table any more."""
    HOME = "home"
    """A year in which capitals decide."""


WIDE_PANES = (Pane.TEXT, Pane.RELATIONS, Pane.RATIFICATION, Pane.PROGRAMME)
NARROW_PANES = (Pane.ARTICLES, Pane.TEXT, Pane.DELEGATIONS, Pane.RECORD, *WIDE_PANES[1:])


class TableStrip(Ground):
    """Signals: ``wished`` with an action; ``pane_chosen`` when a tab is pressed."""

    wished = Signal(object)
    pane_chosen = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, Tone.PANEL, edges=Edges(bottom=True), height=TALL, parent=parent)
        self.setProperty(PANEL, True)
        name(self, self.tr("Your seat"))
        self._seat: SeatId | None = None
        self._is_ready = False
        self._received = 0
        self.pane = Pane.TEXT
        row = Row(look, self, spacing=12, margins=Margins(left=8, right=20))
        self._panes: tuple[Pane, ...] = WIDE_PANES
        self._tabs = Tabs(look, self.tr("Panes"), self._tabs_for(WIDE_PANES), self.pane.value)
        self._tabs.chosen.connect(self._on_tab)
        row.addWidget(self._tabs)
        self.pace = PaceBar(look)
        row.addWidget(self.pace, 1)
        self.tools = TableTools(look)
        row.addWidget(self.tools)
        self._label = Line(look, self.tr("Attention"), role=Role.SMALL, whole=True)
        row.addWidget(self._label)
        self._pips = AttentionPips(look)
        row.addWidget(self._pips)
        row.gap(4)
        self.ready = Button(look, self.tr("Ready"), size=ButtonSize.SMALL, key="Ctrl R")
        self.ready.clicked.connect(self.press_ready)
        row.addWidget(self.ready)

    def show_view(self, view: SeatView) -> None:
        """Attention and readiness as they are now."""
        sight = view.sight
        self._seat = sight.seat
        self._is_ready = sight.ready.get(sight.seat, False)
        taken = [each for each, who in sight.seating.items() if who.kind is not SeatKind.NOBODY and each not in OFFICES]
        self.pace.show_ready(sum(sight.ready.get(each, False) for each in taken), len(taken))
        budget = next((each.attention for each in sight.scenario.delegations if each.id == sight.seat), 0)
        self._pips.show_attention(sight.attention, budget)
        permitted = permission(sight, Move.READY)
        refused = permitted.refused if permitted else None
        why = reason(refused, Names.seen(sight), Move.READY)
        self.ready.setEnabled(permitted is not None and refused is None)
        words = self.tr("Not ready after all") if self._is_ready else self.tr("Ready")
        self.ready.show_words(words, why or self.tr("Nothing more to say in this round; can be taken back"))

    @property
    def going_on(self) -> str:
        """What is said of the others; empty while nothing moves."""
        return self.pace.going_on

    @property
    def panes(self) -> tuple[Pane, ...]:
        """What can be looked at apart."""
        return self._panes

    @property
    def tabs(self) -> tuple[Tab, ...]:
        """The same with their words."""
        return self._tabs_for(self._panes)

    def show_tabs(self, *, narrow: bool) -> None:
        """What can be looked at: more of it apart where one pane is shown at a time."""
        self.pace.show_narrow(narrow)
        panes = NARROW_PANES if narrow else WIDE_PANES
        if panes == self._panes:
            return
        self._panes = panes
        if self.pane not in panes:
            self.pane = Pane.TEXT
        self._tabs.show_tabs(self._tabs_for(panes), self.pane.value)
        self._label.setVisible(not narrow)

    def show_received(self, count: int) -> None:
        """How many others have written: told by the tab under which notes are read."""
        if count != self._received:
            self._received = count
            self._tabs.show_tabs(self._tabs_for(self._panes), self._tabs.current)

    def go_to(self, place: int) -> None:
        """To the tab at that place, as a press on it would."""
        if place < len(self._panes):
            self.show_pane(self._panes[place])
            self.pane_chosen.emit()

    def _tabs_for(self, panes: tuple[Pane, ...]) -> tuple[Tab, ...]:
        words = {
            Pane.ARTICLES: self.tr("Articles"),
            Pane.TEXT: self.tr("Text"),
            Pane.DELEGATIONS: self.tr("Delegations"),
            Pane.RECORD: self.tr("Record"),
            Pane.RELATIONS: self.tr("Relations"),
            Pane.RATIFICATION: self.tr("Ratification"),
            Pane.PROGRAMME: self.tr("Programme"),
        }
        count = {Pane.RECORD: self._received}
        return tuple(Tab(key=each.value, words=words[each], count=count.get(each, 0)) for each in panes)

    def show_pane(self, pane: Pane) -> None:
        """Another pane, without telling anybody."""
        self.pane = pane
        if pane in self._panes:
            self._tabs.show_current(pane.value)

    def press_ready(self) -> None:
        """Say that one is ready, or take it back."""
        if self._seat is not None and self.ready.isEnabled():
            self.wished.emit(DeclareReady(by=self._seat, ready=not self._is_ready))

    def _on_tab(self, key: str) -> None:
        self.pane = Pane(key)
        self.pane_chosen.emit()
