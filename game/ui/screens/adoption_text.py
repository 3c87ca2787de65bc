"""The text before the house: its articles in a list, and what is put to separate votes in their brackets."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from game.terms.standing import BracketStatus
from game.ui.lines.adoption import ItemLine, TextLine
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.bracket_frame import BracketFrame, BracketState
from game.ui.widgets.ground import Painted
from game.ui.widgets.marks import ClauseSign, paint_clause_sign
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose
from game.ui.widgets.treaty_text import Wording

CLAUSE_SIGNS = {
    BracketStatus.OPEN: ClauseSign.BRACKETED,
    BracketStatus.AGREED: ClauseSign.AGREED,
    BracketStatus.ADOPTED: ClauseSign.ADOPTED,
    BracketStatus.FALLEN: ClauseSign.WITHDRAWN,
}


class ClauseRow(Painted):
    """An article of the text before the house: its state, number, title and what stands."""

    def __init__(self, look: Look, line: TextLine, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._line = line
        row = Row(look, self, spacing=8, margins=Margins(left=26, top=5, bottom=5))
        row.addWidget(Line(look, line.number, role=Role.STRONG, whole=True), 0, Qt.AlignmentFlag.AlignTop)
        words = Column(look, spacing=0)
        words.addWidget(Prose(look, line.title))
        if line.under:
            words.addWidget(Prose(look, line.under, role=Role.CAPTION, tone=Tone.INK3))
        row.addLayout(words, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sign."""
        px = self.theme.px
        paint_clause_sign(QPainter(self), QRectF(0, px(7), px(16), px(16)), self.theme, CLAUSE_SIGNS[self._line.status])


def quoted(look: Look, line: ItemLine) -> QWidget:
    """The words of one thing that is put, between brackets."""
    holder = QWidget()
    column = Column(look, holder, spacing=4)
    column.addWidget(Prose(look, line.title, role=Role.LABEL))
    column.addWidget(BracketFrame(look, (Wording(text=line.text),), state=BracketState.OPEN))
    return holder
