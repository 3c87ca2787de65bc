"""Below a draft: what makes the move, what empties it, and what it costs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind
from game.ui.widgets.hold_button import HoldButton
from game.ui.widgets.rows import Row
from game.ui.widgets.safe_text import Line

_SENDS, _GAP = "Ctrl ↵", 10


class ComposerFoot(QWidget):
    """Signals: ``send_wished``; ``discard_wished``."""

    send_wished = Signal()
    discard_wished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        row = Row(look, self, spacing=_GAP)
        self.send = Button(look, "", kind=ButtonKind.PRIMARY, key=_SENDS)
        self.send.clicked.connect(self.send_wished)
        row.addWidget(self.send)
        self.hold = HoldButton(look, "")
        self.hold.held.connect(self.send_wished)
        self.hold.hide()
        row.addWidget(self.hold)
        self._discard = Button(look, self.tr("Discard"), kind=ButtonKind.QUIET)
        self._discard.clicked.connect(self.discard_wished)
        row.addWidget(self._discard)
        row.addStretch(1)
        self._cost = Line(look, role=Role.SMALL, tone=Tone.INK3, whole=True)
        row.addWidget(self._cost)
        look.changed.connect(self._fit)

    def first_focus(self) -> QWidget:
        """What makes the move."""
        return self.send if self.hold.isHidden() else self.hold

    def show_verb(self, words: str, refusal: str, *, granted: bool, held: bool) -> None:
        """What the button does, and why not now; some moves are made by holding one for a second."""
        for button in (self.send, self.hold):
            button.show_words(words, refusal)
            button.setEnabled(granted)
        self.send.setVisible(not held)
        self.hold.setVisible(held)
        self._fit()

    def show_drafted(self, drafted: bool) -> None:
        """Whether there is anything to discard."""
        self._discard.setVisible(drafted)
        self._fit()

    def show_cost(self, words: str) -> None:
        """What the move costs."""
        self._cost.show_text(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room, or less."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The cap of the key gives way before words are cut."""
        beside = [each.sizeHint().width() for each in (self._discard, self._cost) if not each.isHidden()]
        gaps = (len(beside) + 1) * self._look.theme.px(_GAP)
        fits = self.send.wanted(_SENDS) + sum(beside) + gaps <= self.width()
        self.send.show_cap(_SENDS if fits else "")
