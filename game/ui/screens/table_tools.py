"""In the line above the table: back and forward through the changes of a draft, and the way to the finder."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from game.ui.keys import Deed
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.widgets.find_field import FindField
from game.ui.widgets.ground import Rule
from game.ui.widgets.icon_button import IconButton
from game.ui.widgets.rows import Row
from game.ui.widgets.safe_text import hint


class TableTools(QWidget):
    """``undo``, ``redo`` and ``field`` are pressed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._back = self._forward = False
        row = Row(look, self, spacing=8)
        self.undo = IconButton(look, Icon.UNDO, self.tr("Undo"))
        self.redo = IconButton(look, Icon.REDO, self.tr("Redo"))
        self._rule = Rule(look, upright=True)
        self.field = FindField(look, self.tr("Find clause or state"))
        for each in (self.undo, self.redo, self._rule, self.field):
            row.addWidget(each)
        look.keys.changed.connect(self._say)
        self._say()

    def show_steps(self, *, back: bool, forward: bool) -> None:
        """Whether there is a change of the draft to take back, and one to make again."""
        self._back, self._forward = back, forward
        self._say()

    def fit(self, mode: str) -> None:
        """All of it, without the field where the columns are narrower, or nothing where one pane is shown."""
        self.setVisible(mode != "narrow")
        for each in (self._rule, self.field):
            each.setVisible(mode == "wide")

    def _say(self) -> None:
        keys = self._look.keys
        back = self.tr("Takes back the last change of your draft, {key}").format(key=keys.shown(Deed.UNDO))
        forward = self.tr("Makes that change again, {key}").format(key=keys.shown(Deed.REDO))
        _show(self.undo, self.tr("Undo"), back if self._back else self.tr("Nothing was changed in your draft"))
        _show(self.redo, self.tr("Redo"), forward if self._forward else self.tr("Nothing was taken back"))
        self.undo.setEnabled(self._back)
        self.redo.setEnabled(self._forward)
        opens = self.tr("Opens the finder: articles, delegations, moves and pages, {key}")
        self.field.show_key(keys.shown(Deed.FIND), opens.format(key=keys.shown(Deed.FIND)))


def _show(button: IconButton, words: str, sentence: str) -> None:
    button.show_words(words, sentence)
    hint(button, sentence)
