"""A few sentences that open beside the button that asks for them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from game.ui.speaking import sentences
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.popover import Popover
from game.ui.widgets.rows import Column, Margins
from game.ui.widgets.safe_text import Line, Prose, name

_WIDTH = 380


class NotePopover(Popover):
    """A heading and paragraphs. Esc, or a press elsewhere, closes. Signals: ``closed``."""

    def __init__(self, look: Look, window: QWidget, heading: str, paragraphs: Sequence[str]) -> None:
        super().__init__(look, window)
        name(self, heading, sentences(paragraphs))
        self._column = Column(look, self, spacing=6, margins=Margins.around(18, 14))
        self._column.addWidget(Line(look, heading, role=Role.LABEL))
        for each in paragraphs:
            self._column.addWidget(Prose(look, each, role=Role.SMALL, tone=Tone.INK2))

    def sizeHint(self) -> QSize:
        """A fixed width, and the height that the words take at it."""
        width = self.theme.px(_WIDTH)
        return QSize(width, self._column.totalHeightForWidth(width))
