"""The words open within a paragraph: one chip per wording, between brackets, to be chosen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.lines.table_article import InlineBracket, InlineWords
from game.ui.speaking import items, stops
from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.roles import SEMIBOLD, Role
from game.ui.theme.tones import Tone
from game.ui.widgets.flow import Flow
from game.ui.widgets.ground import paint_box
from game.ui.widgets.pressable import Pressable
from game.ui.widgets.rows import Column
from game.ui.widgets.safe_text import Line, hint, name
from game.ui.widgets.typeset import Run, Setting, width_of, write

_HEIGHT = 28
_WIDEST = 520
_PADDING = 4


class InlineChip(Pressable):
    """One wording: letter, words in brackets, how the room stands to it."""

    def __init__(self, look: Look, words: InlineWords, *, current: bool, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.words = words
        self._current = current
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        yours = self.tr("you support it") if words.yours else ""
        name(self, words.text, items((words.tally, yours)))
        hint(self, stops((words.text, words.tally)))

    def sizeHint(self) -> QSize:
        """The words, as far as there is room."""
        px = self.theme.px
        wanted = width_of(self.theme, self._runs(), Setting(role=Role.TREATY)) + 2 * px(_PADDING)
        return QSize(min(px(_WIDEST), wanted), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Long words are cut."""
        return QSize(min(self.sizeHint().width(), self.theme.px(120)), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground where chosen or under the pointer, then the words."""
        painter, px = brush(self), self.theme.px
        ground = Tone.SOFT if self._current else Tone.HOVER if self.underMouse() else None
        if ground:
            paint_box(painter, self.theme, QRectF(self.rect()), pen=None, ground=ground, radius=3)
        place = QRectF(px(_PADDING), 0, self.width() - 2 * px(_PADDING) + 1, self.height())
        write(painter, self.theme, place, self._runs(), Setting(role=Role.TREATY, lines=1))

    def _runs(self) -> tuple[Run, ...]:
        tone = Tone.ACCENT if self.words.yours else Tone.CTL
        weight = SEMIBOLD if self.words.yours else None
        letter = Run(text=f"{self.words.letter} ", tone=Tone.INK3)
        return (letter, Run(text="[", tone=tone, weight=weight), Run(text=self.words.text), Run(text="]", tone=tone))


class InlineChoice(QWidget):
    """An open bracket within a paragraph and its wordings. Signals: ``chosen`` with the key of a choice."""

    chosen = Signal(str)

    def __init__(self, look: Look, bracket: InlineBracket, current: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = Column(look, self, spacing=2)
        column.addWidget(Line(look, bracket.title, role=Role.CAPTION, tone=Tone.INK3))
        body = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        body.setSizePolicy(policy)
        flow = Flow(look, body, across=10, down=0)
        for words in bracket.words:
            chip = InlineChip(look, words, current=words.key == current)
            chip.clicked.connect(lambda _on=False, key=words.key: self.chosen.emit(key))
            chip.setProperty("choice", words.key)
            flow.addWidget(chip)
        column.addWidget(body)
        name(self, bracket.title)
