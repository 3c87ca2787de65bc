"""The years in figures along the foot of a page: charts side by side where there is room, else two by two."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from game.terms.readings import YearAhead
from game.terms.views import Sight
from game.ui.lines.review_years import YearsChart, how_foreseen, year_charts, years_table
from game.ui.screens.kept import Kept
from game.ui.screens.page import NARROW, Panel
from game.ui.screens.twin import TableTwin
from game.ui.screens.year_lines import YearLine
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.breadth import Breadth
from game.ui.widgets.ground import Edges
from game.ui.widgets.rows import Margins, Row
from game.ui.widgets.safe_text import Prose

_AROUND = Margins(left=28, top=20, right=28, bottom=18)
TWIN_ROWS = 9
"""Rows of a table in place of pictures, before it scrolls."""


class YearsStrip(Panel):
    """Four figures over the years, or their table."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", tone=Tone.SHEET, edges=Edges(top=True), margins=_AROUND, spacing=0, parent=parent)
        self.setAccessibleName(self.tr("Over the years"))
        self.charts = QWidget()
        self._line = Row(look, self.charts, spacing=28)
        self._pairs = tuple(self._pair() for _ in range(2))
        for pair in self._pairs:
            self._line.addWidget(pair, 1)
        self.twin = TableTwin(look, most=TWIN_ROWS)
        self.twin.hide()
        self.column.addWidget(self.charts)
        self.column.addWidget(self.twin)
        self.column.gap(8)
        self._how = Prose(look, role=Role.CAPTION, tone=Tone.INK2)
        self.column.addWidget(self._how)
        self._known = False
        Breadth(look, self, NARROW, self._line.turn)

    def show_sight(self, sight: Sight, ahead: Sequence[YearAhead] = ()) -> None:
        """The years that are over, nothing before the first is; and those ahead, where they are foreseen."""
        charts = year_charts(sight, ahead)
        self._known = bool(charts)
        coming = [each for each in ahead if each.year > len(sight.indicators)]
        self._how.show_text(how_foreseen(coming))
        for place, pair in enumerate(self._pairs):
            pair.show_lines(charts[2 * place : 2 * place + 2])
        self.twin.show_table(years_table(sight, ahead))
        self.show_tables(tables=self.twin.isVisibleTo(self))

    @property
    def how(self) -> str:
        """How the years ahead were worked out; empty where none are shown."""
        return self._how.text()

    @property
    def known(self) -> bool:
        """Whether there is a year to show."""
        return self._known

    def show_tables(self, *, tables: bool) -> None:
        """The table in place of the charts, or the charts."""
        self.setVisible(self._known)
        self.twin.setVisible(tables)
        self.charts.setVisible(not tables)

    def _pair(self) -> Kept[YearsChart, YearLine]:
        return Kept(self.look, partial(YearLine, self.look), YearLine.show_chart, spacing=28, across=True)
