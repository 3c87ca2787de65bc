"""A button that opens a list: what is taken from it is what the button does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.widgets.button import Button, ButtonKind, ButtonSize
from game.ui.widgets.phrase import Choice
from game.ui.widgets.phrase_list import PhraseList


class ChoiceButton(Button):
    """Signals: ``taken`` with the key of a choice."""

    taken = Signal(str)

    def __init__(
        self,
        look: Look,
        words: str,
        what: str,
        *,
        size: ButtonSize = ButtonSize.NORMAL,
        sentence: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, words, kind=ButtonKind.MENU, size=size, icon=Icon.DOWN, sentence=sentence, parent=parent)
        self._look, self._what = look, what
        self._choices: tuple[Choice, ...] = ()
        self._list: PhraseList | None = None
        self.clicked.connect(self._open)

    def _how(self) -> str:
        return self.tr("Enter opens the list of choices")

    @property
    def open_list(self) -> PhraseList | None:
        """The list, while it is open."""
        return self._list

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """What the list holds when it is opened next."""
        self._choices = tuple(choices)

    def _open(self) -> None:
        if self._list is not None:
            self._list.close_up()
            return
        offered = PhraseList(self._look, self.window(), self._what, self._choices)
        offered.taken.connect(self.taken)
        offered.taken_on.connect(self.taken)
        offered.closed.connect(lambda: self._forget(offered))
        self._list = offered
        offered.open_at(self)

    def _forget(self, closed: PhraseList) -> None:
        self._list = None
        closed.deleteLater()
