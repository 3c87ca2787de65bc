"""What is painted before anything else: the name of the house, where the door will have it. Nothing can be pressed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Ground
from game.ui.widgets.rows import Column, Margins
from game.ui.widgets.safe_text import Prose
from game.ui.widgets.wordmark import Wordmark

MARGINS = Margins(left=112, top=94, right=62, bottom=24)
"""Around the left side of the door, and of the threshold."""
_MEASURE = 412


class Masthead(QWidget):
    """The name of the house and what it means."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = Column(look, self, spacing=18)
        column.addWidget(Wordmark(look, role=Role.DISPLAY), 0, Qt.AlignmentFlag.AlignLeft)
        words = self.tr("Agreed at the table, subject to those who sent you.")
        column.addWidget(Prose(look, words, role=Role.TAGLINE, tone=Tone.INK2, measure=_MEASURE))


class Threshold(Ground):
    """Signals: ``painted`` once, after the first time."""

    painted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, Tone.BG, parent=parent)
        column = Column(look, self, margins=MARGINS)
        column.addWidget(Masthead(look))
        column.addStretch(1)
        self._was_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill; the first time, say so when the picture is out."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)
