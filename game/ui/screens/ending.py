"""The last page of a conference: how it ended, who is bound, and the text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from game.table.ports import Part
from game.terms.practice import Arrival
from game.terms.views import SeatView
from game.ui.lines.ending import EndingPage, Explain, PartyLine, ending
from game.ui.screens.adoption_tally import TallyCard
from game.ui.screens.charts import FutureBars
from game.ui.screens.many import Many
from game.ui.screens.page import ActionBar, Page, Panel
from game.ui.screens.treaty import treaty_paragraph
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind, ButtonSize
from game.ui.widgets.ground import Edges
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose
from game.ui.widgets.seal_view import SealView
from game.ui.widgets.sign import Sign


class PartyRow(QWidget):
    """What became of one state."""

    def __init__(self, look: Look, line: PartyLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = Row(look, self, spacing=12, margins=Margins(top=3, bottom=3))
        row.addWidget(SealView(look, line.delegate, side=28))
        words = Column(look, spacing=0)
        words.addWidget(Line(look, line.delegate.name))
        tone = Tone.ACCENT if line.party else Tone.INK3
        words.addWidget(Line(look, line.state, role=Role.SMALL, tone=tone))
        row.addLayout(words, 1)
        if line.party:
            row.addWidget(Sign(look, Icon.CHECK, tone=Tone.ACCENT))


class EndingScreen(Page):
    """Signals: ``back_wished``; ``debrief_wished``."""

    back_wished = Signal()
    debrief_wished = Signal()

    def __init__(
        self, look: Look, explain: Explain | None, arrived: Callable[[], Arrival], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "", parent=parent)
        self._explain, self._arrived = explain, arrived
        self._make_parties()
        self._make_text()
        self._make_summary()
        foot = ActionBar(look, self.tr("Leave"))
        foot.show_words(self.tr("The record of this conference is kept."))
        self._back = Button(look, self.tr("Back to the door"), size=ButtonSize.LARGE)
        self._back.clicked.connect(self.back_wished)
        foot.add(self._back)
        self._debrief = Button(look, self.tr("Debrief"), kind=ButtonKind.PRIMARY, size=ButtonSize.LARGE)
        self._debrief.clicked.connect(self.debrief_wished)
        foot.add(self._debrief)
        self.show_bar(foot)

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        return self._back

    def show_view(self, view: SeatView, _touched: frozenset[Part]) -> None:
        """The last page."""
        self._show_page(ending(view, self._explain, self._arrived()))

    def _make_parties(self) -> None:
        self._states = Panel(self.look, self.tr("Who ratified"), edges=Edges(right=True))
        self._states_heading = self._states.heading(self.tr("Who ratified"))
        self._parties = Many(self.look, spacing=2)
        self._states.column.addWidget(self._parties)
        self._states.column.addStretch(1)
        self.spread.add(self._states, 300, below=1)

    def _make_text(self) -> None:
        panel = Panel(
            self.look, self.tr("The convention"), tone=Tone.SHEET, margins=Margins(left=48, top=32, right=48, bottom=32)
        )
        self._title = panel.prose(role=Role.DISPLAY, measure=0)
        self._lead = Many(self.look, spacing=4)
        panel.column.addWidget(self._lead)
        panel.column.gap(14)
        self._text_label = panel.label(self.tr("The text as adopted"))
        self._text = Many(self.look, spacing=6)
        panel.column.addWidget(self._text)
        panel.column.addStretch(1)
        self.spread.add(panel, below=0)

    def _make_summary(self) -> None:
        panel = Panel(self.look, self.tr("What became of it"), edges=Edges(left=True))
        self._world_heading = panel.heading(self.tr("Where the world went"))
        self._world = Many(self.look)
        panel.column.addWidget(self._world)
        panel.column.gap(10)
        self._why_heading = panel.heading(self.tr("At home"))
        self._why = Many(self.look)
        panel.column.addWidget(self._why)
        panel.column.gap(10)
        self._bargains_heading = panel.heading(self.tr("At the table"))
        self._bargains = Many(self.look)
        panel.column.addWidget(self._bargains)
        panel.column.addStretch(1)
        self.spread.add(panel, 420)

    def _show_page(self, page: EndingPage) -> None:
        self._title.show_text(page.title)
        self._lead.show_widgets([Prose(self.look, each, role=Role.BRIEF, measure=680) for each in page.lead])
        self._states_heading.setVisible(bool(page.parties))
        self._parties.show_widgets([PartyRow(self.look, each) for each in page.parties])
        self._text_label.setVisible(bool(page.text))
        paragraphs = [treaty_paragraph(self.look, each) for each in page.text]
        nothing = [Prose(self.look, page.nothing, role=Role.TREATY, tone=Tone.INK2)] if page.nothing else []
        decided = [TallyCard(self.look, each) for each in page.decided]
        self._text.show_widgets([*paragraphs, *nothing, *decided])
        self._world_heading.setVisible(bool(page.world))
        bars = [FutureBars(self.look, page.futures, self._world_heading.text())] if page.futures else []
        told = [Prose(self.look, each) for each in page.world]
        years = [Prose(self.look, each, role=Role.SMALL, tone=Tone.INK2) for each in page.years]
        self._world.show_widgets([*bars, *told, *years])
        self._why_heading.setVisible(bool(page.why))
        self._why.show_widgets([Prose(self.look, each) for each in page.why])
        self._bargains_heading.setVisible(bool(page.bargains))
        self._bargains.show_widgets([Prose(self.look, each) for each in page.bargains])
