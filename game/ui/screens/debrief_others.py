"""The tab of other tables: sessions of the conference side by side, and the record lines behind each cell."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from game.minutes.comparing import SideBySide, side_by_side
from game.minutes.names import Names
from game.table.hindsight import Hindsight, LaidOut
from game.ui.lines.debrief import alone_words, cell_words, comparison_table
from game.ui.screens.debrief_record import RecordPanel
from game.ui.screens.debrief_told import SIDE
from game.ui.screens.page import Panel, Scroll
from game.ui.screens.twin import TableTwin
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.rows import Margins, Row
from game.ui.widgets.safe_text import Line


class OthersPage(QWidget):
    """A cell leads to the lines of its own session. Signals: ``replay_wished`` with a line of this one."""

    replay_wished = Signal(int)

    def __init__(self, look: Look, hindsight: Hindsight, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._laid: LaidOut | None = None
        self._beside: SideBySide | None = None
        row = Row(look, self, spacing=0)
        row.addWidget(self._make_table(), 1)
        self.record = RecordPanel(look, hindsight)
        self._beneath = Scroll(self.record, self.tr("Record lines"))
        look.changed.connect(self._fit)
        self._fit()
        self.record.closed.connect(self._on_closed)
        self.record.replay_wished.connect(self.replay_wished)
        self._beneath.hide()
        row.addWidget(self._beneath)

    def _make_table(self) -> Panel:
        panel = Panel(
            self._look, self.tr("Other tables"), tone=Tone.SHEET, margins=Margins(left=40, top=24, right=40, bottom=24)
        )
        self.heading = Line(self._look, role=Role.ARTICLE)
        panel.column.addWidget(self.heading)
        self.alone = panel.prose(tone=Tone.INK2)
        self.twin = TableTwin(self._look, wraps=True)
        self.twin.cell_chosen.connect(self._on_cell)
        panel.column.addWidget(self.twin, 1)
        return panel

    def show_laid(self, laid: LaidOut, names: Names) -> None:
        """Sessions side by side, this one first."""
        self._laid, self._beside = laid, side_by_side(laid.comparison, names)
        self._beneath.hide()
        self.heading.show_text(self._beside.what)
        self.alone.show_text(alone_words())
        self.alone.setVisible(len(self._beside.columns) == 1)
        self.twin.show_table(comparison_table(self._beside))

    def _on_cell(self, row: int, column: int) -> None:
        if self._laid is None or self._beside is None:
            return
        behind = set(self._beside.rests[row][column])
        lines = [each for each in self._laid.lines[column] if each[0] in behind]
        self._beneath.show()
        self._beneath.verticalScrollBar().setValue(0)
        self.record.show_lines(cell_words(self._beside, row, column), lines, here=column == 0)
        self.record.take_focus()

    def _fit(self) -> None:
        self._beneath.setFixedWidth(self._look.theme.px(SIDE))

    def _on_closed(self) -> None:
        self._beneath.hide()
        self.twin.setFocus()
