"""F1: what the focused thing is, in the words a screen reader has for it, and the keys of the window."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from game.ui.screens.many import Many
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.key_cap import KeyCap
from game.ui.widgets.popover import Popover
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose, name

_WIDTH = 400
_CAP = 92


class Explainer(Popover):
    """Opens at what is focused; Esc closes it and gives the keyboard back."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window)
        name(self, self.tr("Explanation"))
        self._content = Many(look, spacing=5)
        Column(look, self, margins=Margins.around(16, 14)).addWidget(self._content)

    def sizeHint(self) -> QSize:
        """A fixed width, and the height that the words take at it."""
        width, layout = self.theme.px(_WIDTH), self.layout()
        return QSize(width, layout.totalHeightForWidth(width) if layout else 0)

    def explain(self) -> None:
        """Explain what is focused, and list the keys."""
        focused = QApplication.focusWidget()
        if self.isVisible():
            self.close_up()
        elif focused is not None and focused.window() is self.window():
            self._open(focused, [*self._about(focused), *self._keys()])
        else:
            self._open(self.window(), self._keys())

    def show_keys(self, anchor: QWidget) -> None:
        """List the keys beside ``anchor``."""
        self._open(anchor, self._keys())

    def _open(self, anchor: QWidget, content: list[QWidget]) -> None:
        self._content.show_widgets(content)
        self.open_at(anchor)

    def _about(self, widget: QWidget) -> list[QWidget]:
        what, sentence = widget.accessibleName(), widget.accessibleDescription()
        said: list[QWidget] = [Prose(self.look, what, role=Role.STRONG)] if what else []
        return [*said, Prose(self.look, sentence)] if sentence else said

    def _keys(self) -> list[QWidget]:
        rows = (
            ("Tab", self.tr("Next thing; with Shift, the one before")),
            ("F6", self.tr("Next panel")),
            ("Enter", self.tr("Press or open")),
            ("Esc", self.tr("Back")),
            ("F1", self.tr("Explain what is focused")),
            ("Ctrl T", self.tr("Light or dark")),
            ("Ctrl +", self.tr("Larger text; Ctrl − smaller, Ctrl 0 as it was")),
            ("F G B", self.tr("In a vote: in favour, against, abstain")),
        )
        return [Line(self.look, self.tr("Keys"), role=Role.LABEL), *(self._key(*each) for each in rows)]

    def _key(self, key: str, words: str) -> QWidget:
        holder = QWidget()
        row = Row(self.look, holder, spacing=10)
        cap = QWidget()
        cap.setFixedWidth(self.theme.px(_CAP))
        Row(self.look, cap).addWidget(KeyCap(self.look, key))
        row.addWidget(cap)
        row.addWidget(Prose(self.look, words, role=Role.SMALL, tone=Tone.INK2), 1)
        return holder
