"""A draft that is folded away: what it is, what it would change, and the two things one may do with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line
from game.ui.widgets.sign import Sign


class DraftLine(QWidget):
    """Signals: ``open_wished``; ``send_wished``."""

    open_wished = Signal()
    send_wished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = Row(look, self, spacing=12, margins=Margins(left=15, top=8, right=14, bottom=8))
        self._sign = Sign(look, Icon.LINK)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        words = Column(look, spacing=0)
        self._draft = Line(look, role=Role.LABEL)
        words.addWidget(self._draft)
        self._effect = Line(look, role=Role.SMALL, tone=Tone.INK2)
        words.addWidget(self._effect)
        row.addLayout(words, 1)
        self.open = Button(look, self.tr("Open"), sentence=self.tr("Unfold your move"))
        self.open.clicked.connect(self.open_wished)
        row.addWidget(self.open)
        self.send = Button(look, "", kind=ButtonKind.PRIMARY)
        self.send.clicked.connect(self.send_wished)
        row.addWidget(self.send)

    def show_draft(self, icon: Icon, words: str) -> None:
        """What is drafted, in one line."""
        self._sign.show_icon(icon, Tone.ACCENT)
        self._draft.show_text(words)

    def show_effect(self, words: str, *, refused: bool) -> None:
        """What it would change, costs, or meets."""
        self._effect.show_text(words)
        self._effect.show_tone(Tone.NEG if refused else Tone.INK2)

    def show_verb(self, words: str, refusal: str, *, open_now: bool, held: bool) -> None:
        """What the button does; a move that is made by holding a button is made where it is open."""
        self.send.show_words(words, refusal)
        self.send.setEnabled(open_now)
        self.send.setVisible(not held)
