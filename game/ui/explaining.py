"""F1: what the focused thing is, as a screen reader says it (brackets apart), and the keys of the window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QApplication, QWidget

from game.ui.keys import Deed
from game.ui.lines.handbook import NONE, Handbook, explained
from game.ui.lines.keys import deed_words
from game.ui.screens.many import Many
from game.ui.screens.page import Scroll
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.key_cap import KeyCap
from game.ui.widgets.popover import Popover
from game.ui.widgets.row_list import RowList
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import FOR_THE_EYE, Line, Prose, name

_WIDTH = 400
_CAP = 92
_STEP = QAbstractSlider.SliderAction
_SCROLLS = {
    int(Qt.Key.Key_Up): _STEP.SliderSingleStepSub,
    int(Qt.Key.Key_Down): _STEP.SliderSingleStepAdd,
    int(Qt.Key.Key_PageUp): _STEP.SliderPageStepSub,
    int(Qt.Key.Key_PageDown): _STEP.SliderPageStepAdd,
}
_TERMS = 3
"""Words explained beside one thing."""


class Explainer(Popover):
    """Opens at what is focused; Esc closes it and gives the keyboard back."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window)
        name(self, self.tr("Explanation"), self.tr("Esc closes it"))
        self._handbook = NONE
        self._content = Many(look, spacing=5)
        inside = QWidget()
        self._inside = Column(look, inside, margins=Margins.around(16, 14))
        self._inside.addWidget(self._content)
        self._scroll = Scroll(inside, self.tr("Explanation"))
        Column(look, self).addWidget(self._scroll)

    def sizeHint(self) -> QSize:
        """A fixed width, and the height that the words take at it."""
        width = self.theme.px(_WIDTH)
        return QSize(width, self._inside.totalHeightForWidth(width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and page keys scroll, where there is more than the window is high."""
        action = _SCROLLS.get(event.key())
        if action is None:
            super().keyPressEvent(event)
        else:
            self._scroll.verticalScrollBar().triggerAction(action)

    def teach(self, handbook: Handbook) -> None:
        """The words that can be explained."""
        self._handbook = handbook

    def explain_words(self, text: str, anchor: QWidget) -> None:
        """What the words of ``text`` mean, beside ``anchor``."""
        self._open(anchor, self._meanings(text))

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
        what, sentence = widget.accessibleName(), widget.property(FOR_THE_EYE) or widget.accessibleDescription()
        if isinstance(widget, RowList):
            sentence = str(widget.currentIndex().data() or "") or sentence
        said: list[QWidget] = [Prose(self.look, what, role=Role.STRONG)] if what else []
        if sentence:
            said.append(Prose(self.look, sentence))
        return [*said, *self._meanings(f"{what}. {sentence}")]

    def _meanings(self, text: str) -> list[QWidget]:
        """A term and its definition, for each that ``text`` speaks of."""
        shown: list[QWidget] = []
        for each in explained(text, self._handbook.terms, _TERMS):
            shown.append(Line(self.look, each.term, role=Role.LABEL))
            shown.append(Prose(self.look, each.definition, role=Role.SMALL, tone=Tone.INK2))
        return shown

    def _keys(self) -> list[QWidget]:
        keys = self.look.keys
        rows = [
            ("Tab", self.tr("Next thing; with Shift, the one before")),
            ("Enter", self.tr("Press or open")),
            ("Esc", self.tr("Back")),
            *((keys.shown(deed), deed_words(deed)) for deed in Deed),
            ("Ctrl 1 …", self.tr("Go to a tab")),
            ("W", self.tr("Why, among the delegations")),
            ("F G B", self.tr("In a vote: in favour, against, abstain")),
        ]
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
