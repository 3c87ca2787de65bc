"""The deeds of a year of practice: a sentence of short lists, and the button that does it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from game.terms.views import Sight
from game.ui.lines.home_front import Consider
from game.ui.lines.review_deeds import Deed, DeedPage, Slot, SlotLine, compose, pick
from game.ui.screens.kept import Kept
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button
from game.ui.widgets.choice_button import ChoiceButton
from game.ui.widgets.hold_button import HoldButton
from game.ui.widgets.rows import Column, Row
from game.ui.widgets.safe_text import Line, Prose


class DeedsBox(QWidget):
    """Signals: ``wished`` with the action."""

    wished = Signal(object)

    def __init__(self, look: Look, consider: Consider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._consider = look, consider
        self._sight: Sight | None = None
        self._deed, self._picked = Deed.REQUEST, dict[Slot, str]()
        self._page: DeedPage | None = None
        column, left = Column(look, self, spacing=6), Qt.AlignmentFlag.AlignLeft
        self.deed = ChoiceButton(look, "", self.tr("What to do"))
        self.deed.taken.connect(self._on_deed)
        column.addWidget(self.deed, 0, left)
        self.slots: Kept[SlotLine, ChoiceButton] = Kept(look, self._made, self._shown, spacing=4)
        column.addWidget(self.slots)
        row = Row(look, spacing=10)
        self.do = Button(look, self.tr("Do it"))
        self.do.clicked.connect(self._on_done)
        self.hold = HoldButton(look, self.tr("Hold to leave the convention"))
        self.hold.held.connect(self._on_done)
        self._cost = Line(look, "", role=Role.SMALL, tone=Tone.INK2, whole=True)
        for each in (self.do, self.hold, self._cost):
            row.addWidget(each)
        row.addStretch(1)
        column.addLayout(row)
        self._refusal = Prose(look, role=Role.SMALL, tone=Tone.INK2)
        column.addWidget(self._refusal)

    def show_sight(self, sight: Sight) -> None:
        """What may be done now."""
        self._sight = sight
        page = self._page = compose(self._deed, self._picked, sight, self._consider)
        self.deed.show_words(page.deeds.words)
        self.deed.show_choices(page.deeds.choices)
        self.slots.show_lines(page.slots)
        self._cost.show_text(page.cost)
        self._refusal.show_text(page.refusal)
        self._refusal.setVisible(bool(page.refusal))
        may = page.action is not None and not page.refusal
        for button, shown in ((self.do, not page.grave), (self.hold, page.grave)):
            button.setVisible(shown)
            button.setEnabled(may)

    def begin(self, deed: Deed) -> None:
        """Compose another deed."""
        self._deed, self._picked = deed, {}
        self._again()

    def take(self, slot: Slot, key: str) -> None:
        """Put something into a slot."""
        self._picked = pick(self._deed, self._picked, slot, key)
        self._again()

    def _again(self) -> None:
        if self._sight is not None:
            self.show_sight(self._sight)

    def _made(self) -> ChoiceButton:
        return ChoiceButton(self._look, "", self.tr("What to do"))

    def _shown(self, button: ChoiceButton, line: SlotLine) -> None:
        if button.property("slot") != line.key:
            button.setProperty("slot", line.key)
            button.taken.connect(partial(self._on_taken, Slot(line.key)))
        button.show_words(line.words, line.what)
        button.show_choices(line.choices)

    def _on_taken(self, slot: Slot, key: str) -> None:
        self.take(slot, key)

    def _on_deed(self, key: str) -> None:
        self.begin(Deed(key))

    def _on_done(self) -> None:
        if self._page is not None and self._page.action is not None:
            self.deed.setFocus()  # before the button is shut: the keyboard would go on from it, and the page with it
            self.wished.emit(self._page.action)
            self._picked = {}
            self._again()
