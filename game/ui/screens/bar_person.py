"""Who of those who share a delegation acts now, and the choice of another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from game.ui.theme.look import Look
from game.ui.widgets.button import ButtonSize
from game.ui.widgets.choice_button import ChoiceButton
from game.ui.widgets.phrase import Choice
from game.ui.widgets.safe_text import hint

LONGEST = 16
"""Signs of a name that the bar has room for; the tip and the screen reader have all of it."""


class ActingPerson(ChoiceButton):
    """Hidden where nobody shares the seat. Signals: ``taken`` with the name of whoever acts from now on."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", self.tr("Who acts"), size=ButtonSize.SMALL, parent=parent)
        self._person = self._delegation = ""
        self._brief = False
        self.hide()

    @property
    def shared(self) -> bool:
        """Whether several people share the seat."""
        return bool(self._person)

    def show_people(self, people: Sequence[str], person: str, delegation: str) -> None:
        """Those who share the seat, and ``person`` among them who acts; nobody where it is not shared."""
        self._person, self._delegation = person if len(people) > 1 else "", delegation
        acts = self.tr("acts now")
        self.show_choices([Choice(key=each, words=each, note=acts if each == person else "") for each in people])
        self.setVisible(self.shared)
        self._say()

    def fit(self, *, brief: bool) -> None:
        """Leave out the delegation, whose seal stands beside it, where there is less room."""
        self._brief = brief
        self._say()

    def _say(self) -> None:
        if not self.shared:
            return
        whole = self.tr("{person}, for {delegation}").format(person=self._person, delegation=self._delegation)
        cut = self._person if len(self._person) <= LONGEST else f"{self._person[: LONGEST - 1].rstrip()}…"
        brief = self.tr("{person}, for {delegation}").format(person=cut, delegation=self._delegation)
        sentence = self.tr("{whole}. Enter chooses who acts from now on.").format(whole=whole)
        self.show_words(cut if self._brief else brief, sentence)
        hint(self, sentence)
