"""About the program: what it assumes and rests on, and what a teacher brings; one leaf is open."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from game.ui.lines.about import About
from game.ui.screens.page import Scroll
from game.ui.screens.twin import TableTwin
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Edges, Ground
from game.ui.widgets.icon_button import IconButton
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose
from game.ui.widgets.segmented import Segment, Segmented

_LEAVES = ("assumptions", "sources", "run_sheets", "rubric", "licences")


class AboutScreen(QWidget):
    """Signals: ``back_wished``."""

    back_wished = Signal()

    def __init__(self, look: Look, about: About, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        below = QVBoxLayout(self)
        below.setSpacing(0)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._make_top())
        self.assumptions, self.sources = TableTwin(look, wraps=True), TableTwin(look, wraps=True)
        self.assumptions.show_table(about.assumptions)
        self.sources.show_table(about.sources)
        self._stack = QStackedWidget()
        self.run_sheets, self.rubric = TableTwin(look, wraps=True), TableTwin(look, wraps=True)
        self.run_sheets.show_table(about.run_sheets)
        self.rubric.show_table(about.rubric)
        leaves = (self.assumptions, self.sources, self.run_sheets, self.rubric, self._make_licences(about))
        for each in leaves:
            self._stack.addWidget(each)
        below.addWidget(self._stack, 1)

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        return self.leaves

    def _make_top(self) -> QWidget:
        top = Ground(self._look, Tone.PANEL, edges=Edges(bottom=True), height=58)
        row = Row(self._look, top, spacing=10, margins=Margins(left=24, right=28))
        back = IconButton(self._look, Icon.LEFT, self.tr("Back to the door"))
        back.clicked.connect(self.back_wished)
        row.addWidget(back)
        row.addWidget(Line(self._look, self.tr("About"), role=Role.HEADING, whole=True))
        row.gap(12)
        words = (
            self.tr("Assumptions"),
            self.tr("Sources"),
            self.tr("Run-sheets"),
            self.tr("Rubric"),
            self.tr("Licences"),
        )
        segments = [Segment(key=key, words=each) for key, each in zip(_LEAVES, words, strict=True)]
        self.leaves = Segmented(self._look, self.tr("About"), segments, _LEAVES[0])
        self.leaves.chosen.connect(lambda key: self._stack.setCurrentIndex(_LEAVES.index(key)))
        row.addWidget(self.leaves)
        row.addStretch(1)
        return top

    def _make_licences(self, about: About) -> QWidget:
        inside = QWidget()
        column = Column(self._look, inside, spacing=14, margins=Margins.around(48, 32))
        said = self.tr(
            "Ad Referendum is free software under the MIT licence. It sets its texts in Source Sans Pro and Source "
            "Serif Pro by Adobe, under the SIL Open Font License. States, delegations and conventions in it are "
            "fictional; likelihoods for them are no forecasts for real ones."
        )
        column.addWidget(Prose(self._look, said, measure=720))
        for each in about.licences:
            column.addWidget(Prose(self._look, each, role=Role.SMALL, tone=Tone.INK2, measure=720))
        column.addStretch(1)
        return Scroll(inside, self.tr("Licences"))
