"""What can be looked at beside a year: the text that was adopted, relations, ratification, the programme."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from game.minutes.treaty import clean_paragraphs
from game.terms.views import SeatView
from game.ui.lines.handbook import Handbook
from game.ui.screens.many import Many
from game.ui.screens.page import Page, Panel
from game.ui.screens.table_leaves import Leaves
from game.ui.screens.table_strip import Pane
from game.ui.screens.treaty import treaty_paragraph
from game.ui.theme.look import Look
from game.ui.theme.tones import Tone
from game.ui.widgets.rows import Margins


class AdoptedText(Page):
    """The convention as it binds now, amendments included."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent=parent)
        panel = Panel(look, self.tr("The text as it stands"), tone=Tone.SHEET, margins=Margins.around(40, 28))
        self.paragraphs = Many(look, spacing=10)
        panel.column.addWidget(self.paragraphs)
        panel.column.addStretch(1)
        self.spread.add(panel)

    def show_view(self, view: SeatView) -> None:
        """The text as it stands."""
        sight = view.sight
        told = () if sight.adopted is None else clean_paragraphs(sight.scenario, sight.adopted)
        self.paragraphs.show_values(told, lambda each: treaty_paragraph(self.look, each))


class ReviewPanes(QStackedWidget):
    """The text, and the pages that the table has as well; none is worked on while another is looked at."""

    def __init__(self, leaves: Leaves, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.leaves, self.text = leaves, AdoptedText(look)
        self.addWidget(self.text)
        self.addWidget(leaves)

    def show_pane(self, pane: Pane, view: SeatView) -> None:
        """Go to one of them, as things stand."""
        self.setCurrentWidget(self.text if pane is Pane.TEXT else self.leaves)
        self.leaves.show_pane(pane, view)
        if pane is Pane.TEXT:
            self.text.show_view(view)
        else:
            self.leaves.show_view(view)

    def teach(self, handbook: Handbook) -> None:
        """What can be looked up in the programme."""
        self.leaves.programme.teach(handbook)
