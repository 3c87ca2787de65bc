"""The articles at the left: a list with their state, or a rail of signs and numbers where there is little room."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from game.ui.lines.table_outline import Outline
from game.ui.screens.page import Panel
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Edges
from game.ui.widgets.outline import OutlinePainter
from game.ui.widgets.row_list import RowList
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, name
from game.ui.widgets.states import ProgressBar


class OutlinePanel(Panel):
    """Signals: ``picked`` with a clause; ``opened`` likewise, on Enter."""

    picked = Signal(str)
    opened = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(
            look, "", tone=Tone.PANEL, edges=Edges(right=True), margins=Margins(right=1), spacing=0, parent=parent
        )
        name(self, self.tr("Articles"))
        self._head = QWidget()
        head = Column(look, self._head, spacing=4, margins=Margins(left=20, top=12, right=16, bottom=6))
        row = Row(look, spacing=8)
        row.addWidget(Line(look, self.tr("Articles"), role=Role.LABEL), 1)
        self._count = Line(look, role=Role.CAPTION, tone=Tone.INK2, whole=True)
        row.addWidget(self._count)
        head.addLayout(row)
        self._bar = ProgressBar(look)
        head.addWidget(self._bar)
        self.column.addWidget(self._head)
        self._painter = OutlinePainter(look)
        self.list = RowList(look, self.tr("Articles"), self._painter)
        self.list.shown.connect(self.picked)
        self.list.opened.connect(self.opened)
        self.column.addWidget(self.list, 1)

    def show_outline(self, outline: Outline, current: str) -> None:
        """The articles and the one looked at."""
        self._count.show_text(outline.words)
        self._bar.show_share(outline.agreed / max(1, len(outline.rows)))
        self.list.show_rows(outline.rows)
        self.list.show_current(current)

    def show_rail(self, rail: bool) -> None:
        """Signs and numbers alone."""
        self._head.setVisible(not rail)
        if rail != self._painter.rail:
            self._painter.rail = rail
            self.list.scheduleDelayedItemsLayout()
            self.list.viewport().update()
