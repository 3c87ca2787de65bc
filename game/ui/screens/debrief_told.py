"""A tab of the debrief that tells: charts where there are any, headings, lines, and beside them the record."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from game.minutes.debriefing import Section, Told
from game.minutes.english.debrief import Topics
from game.terms.debrief_marks import Rests
from game.ui.lines.review_years import YearsChart
from game.ui.screens.debrief_record import RecordPanel
from game.ui.screens.kept import Kept
from game.ui.screens.many import Many
from game.ui.screens.page import Page, Panel
from game.ui.screens.year_lines import YearLine
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.rows import Margins
from game.ui.widgets.safe_text import Line, Prose
from game.ui.widgets.told_row import ToldRow

SIDE = 432
"""Width of the record beside it, in logical pixels."""
_ACROSS = 2
_GAP = 20
"""Above a heading that is not the first."""


class ToldPage(Page):
    """Signals: ``opened`` with what was told and rests on record lines; ``entered`` when the keyboard goes there."""

    opened = Signal(object)
    entered = Signal()

    def __init__(self, look: Look, record: RecordPanel, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("What is told"), narrow=1000, parent=parent)
        panel = Panel(look, self.tr("What is told"), tone=Tone.SHEET, margins=Margins.around(40, 24))
        self._behind: Rests = ()
        self._pairs: list[Kept[YearsChart, YearLine]] = []
        for _ in range(_ACROSS):
            self._pairs.append(Kept(look, self._drawn, YearLine.show_chart, spacing=28, across=True))
            panel.column.addWidget(self._pairs[-1])
        self._sections = Many(look, spacing=4)
        panel.column.addWidget(self._sections)
        panel.column.addStretch(1)
        self.spread.add(panel)
        self.spread.add(record, SIDE)

    def show_sections(self, sections: Sequence[Section], charts: Sequence[YearsChart] = (), behind: Rests = ()) -> None:
        """Other things, from their top; ``behind`` = the events that the charts rest on."""
        self._behind = behind
        for place, pair in enumerate(self._pairs):
            pair.show_lines(charts[place * _ACROSS : (place + 1) * _ACROSS])
        shown = [each for place, section in enumerate(sections) for each in self._section(section, below=place > 0)]
        self._sections.show_widgets(shown or [Prose(self.look, self.tr("There is nothing to tell here."))])
        self.scroller.verticalScrollBar().setValue(0)

    def _drawn(self) -> YearLine:
        line = YearLine(self.look, leads=True)
        line.pressed.connect(partial(self._on_chart, line))
        return line

    def _on_chart(self, line: YearLine) -> None:
        if line.chart is not None:
            self.opened.emit(Told(text=line.chart.title, rests=self._behind))
            self.entered.emit()

    def _section(self, section: Section, *, below: bool) -> list[QWidget]:
        title = Line(self.look, section.title, role=Role.ARTICLE)
        if below:
            title.setContentsMargins(0, self.look.theme.px(_GAP), 0, 0)
        head: list[QWidget] = [title]
        head += [Prose(self.look, each, tone=Tone.INK2, measure=760) for each in section.lead]
        return [*head, *(self._line(each, section.topic) for each in section.lines)]

    def _line(self, line: Told, topic: Topics) -> ToldRow:
        wide = 190 if topic is Topics.SPACE else 110
        row = ToldRow(self.look, line, figure_width=wide)
        row.clicked.connect(partial(self.opened.emit, line))
        row.clicked.connect(self.entered)
        return row
