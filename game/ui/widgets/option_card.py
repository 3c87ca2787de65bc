"""One alternative of a bracket: its letter, its words between brackets, who tabled it, how the room stands."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.speaking import stops
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.bracket_frame import BracketFrame, BracketState
from game.ui.widgets.ground import Painted, paint_box
from game.ui.widgets.plain import one_line
from game.ui.widgets.pressable import ENTER_KEYS
from game.ui.widgets.rows import Column, Row
from game.ui.widgets.safe_text import FOR_THE_EYE, Line, Prose, name
from game.ui.widgets.seal_view import SponsorList, Sponsors
from game.ui.widgets.treaty_text import Wording, spoken, written

LETTER_WIDTH, LETTER_NARROW = 34, 26
"""Room for the letter before the words; less where sponsors stand below them."""
SPONSORS_WIDTH = 182
_GAP = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """What a card shows."""

    key: str
    """What the signals say."""
    letter: str
    wording: tuple[Wording, ...]
    sponsors: SponsorList
    tally: str
    """How the room stands to it, in words: ``5 support, 2 can accept, 3 oppose``."""
    state: BracketState = BracketState.OPEN
    """``YOURS`` for the alternative that you support."""


class OptionCard(Painted):
    """One alternative, to be chosen, copied into a draft, or compared.

    Signals: ``chosen`` (Enter, Space or a click), ``copy_wished`` (E), ``comparison_wished`` (D), each with the key.
    """

    spoken_as = QAccessible.Role.RadioButton

    chosen = Signal(str)
    copy_wished = Signal(str)
    comparison_wished = Signal(str)

    def __init__(
        self, look: Look, option: Option, *, sponsors_below: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._option = option
        self._under = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._letter = Line(look, option.letter, role=Role.STRONG, whole=True)
        self._frame = BracketFrame(look, option.wording, state=option.state)
        self._frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._sponsors = Sponsors(look, option.sponsors)
        self._tally = Prose(look, option.tally, role=Role.CAPTION, tone=Tone.INK3)
        self._lay_out(sponsors_below=sponsors_below)
        self.show_option(option)

    def show_option(self, option: Option) -> None:
        """Another state of the alternative; the same as before changes nothing."""
        if option == self._option and self.accessibleName():
            return
        self._option = option
        self._letter.show_text(option.letter)
        self._letter.show_tone(Tone.ACCENT if option.state is BracketState.YOURS else Tone.INK2)
        self._frame.show_wording(option.wording, option.state)
        self._sponsors.show_sponsors(option.sponsors)
        self._tally.show_text(option.tally)
        bracketed = option.state is not BracketState.NONE
        yours = self.tr("you support it") if option.state is BracketState.YOURS else ""
        said, read = (
            stops((words(option.wording, bracketed=bracketed), option.tally, yours)) for words in (spoken, written)
        )
        name(self, self.tr("Alternative {letter}").format(letter=option.letter), said)
        self.setProperty(FOR_THE_EYE, one_line(read))

    def hasHeightForWidth(self) -> bool:
        """Always."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As its layout says."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout else 0

    def sizeHint(self) -> QSize:
        """A comfortable measure."""
        width = self.theme.px(720)
        return QSize(width, self.heightForWidth(width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or Space chooses, E copies, D compares."""
        if event.key() in ENTER_KEYS or event.key() == Qt.Key.Key_Space:
            self.chosen.emit(self._option.key)
        elif event.key() == Qt.Key.Key_E and not event.modifiers() and self.look.keys.letters:
            self.copy_wished.emit(self._option.key)
        elif event.key() == Qt.Key.Key_D and not event.modifiers() and self.look.keys.letters:
            self.comparison_wished.emit(self._option.key)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self._option.key)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer is over it."""
        self._under = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is elsewhere."""
        self._under = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A ground under the words while the pointer is over them."""
        if self._under:
            place = QRectF(self._frame.geometry())
            paint_box(QPainter(self), self.theme, place, pen=None, ground=Tone.HOVER, radius=3)

    def _lay_out(self, *, sponsors_below: bool) -> None:
        row = Row(self.look, self, spacing=0)
        letters = Column(self.look, spacing=0)
        letters.gap(2)
        letters.addWidget(self._letter)
        letters.addStretch(1)
        row.addLayout(letters)
        if sponsors_below:
            words = Column(self.look, spacing=4)
            words.addWidget(self._frame)
            beside = Row(self.look, spacing=12)
            beside.addWidget(self._sponsors)
            beside.addWidget(self._tally, 1)
            words.addLayout(beside)
            row.addLayout(words, 1)
        else:
            row.addWidget(self._frame, 1)
            row.gap(_GAP)
            who = Column(self.look, spacing=6)
            who.gap(1)
            who.addWidget(self._sponsors)
            who.addWidget(self._tally)
            who.addStretch(1)
            row.addLayout(who)
        self._fix_widths(sponsors_below)
        self.look.changed.connect(self._on_widths_changed)
        self._below = sponsors_below

    def _on_widths_changed(self) -> None:
        self._fix_widths(self._below)

    def _fix_widths(self, below: bool) -> None:
        self._letter.setFixedWidth(self.theme.px(LETTER_NARROW if below else LETTER_WIDTH))
        if not below:
            self._sponsors.setFixedWidth(self.theme.px(SPONSORS_WIDTH))
            self._tally.setFixedWidth(self.theme.px(SPONSORS_WIDTH))
