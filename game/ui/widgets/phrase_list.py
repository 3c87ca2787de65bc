"""The list that opens under a phrase: type to filter, Enter takes, Tab takes and goes on to the next phrase.

Where its choices have letters, a letter takes its choice at once and there is nothing to filter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from game.ui.speaking import items
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.seal_painting import paint_seal
from game.ui.theme.tones import Tone
from game.ui.widgets.fields import LineField
from game.ui.widgets.key_cap import paint_key_cap
from game.ui.widgets.phrase import Choice
from game.ui.widgets.popover import Popover
from game.ui.widgets.pressable import ENTER_KEYS
from game.ui.widgets.row_list import ListRow, RowList, RowPainter
from game.ui.widgets.rows import Column, Margins
from game.ui.widgets.safe_text import Prose, name
from game.ui.widgets.typeset import Run, Setting, Side, set_paragraph, width_of, write

_MOST_SHOWN = 9
_WIDEST = 520
_LETTER = 32
"""A cap and what is left beside it."""
_MOST_LETTERED = 16
"""A list with letters is read as a whole."""
_FILTER_FROM = 6
"""Shorter lists have no field for the filter; typing filters all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceRow:
    """A choice as a row of the list."""

    choice: Choice

    @property
    def key(self) -> str:
        """The choice's."""
        return self.choice.key

    @property
    def passive(self) -> bool:
        """Can be moved to even where it is refused, so that the reason is read."""
        return False

    @property
    def hint(self) -> str:
        """Why not, or the words where they are cut."""
        return self.choice.refusal or self.choice.words

    @property
    def sentence(self) -> str:
        """Words, note, reason."""
        each = self.choice
        return items((each.words, each.note, each.refusal, each.letter))


class ChoicePainter(RowPainter):
    """Paints choices; those refused in grey with their reason."""

    height = 30
    lettered = False
    """Whether some choices have letters: words stand below one another all the same."""

    def paint_row(self, painter: QPainter, rect: QRectF, row: ListRow, *, selected: bool) -> None:
        """Letter, seal, words, note."""
        assert isinstance(row, ChoiceRow)
        choice, px = row.choice, self.theme.px
        left = float(px(12))
        if choice.letter:
            tone = Tone.INK3 if choice.refusal else Tone.INK2
            paint_key_cap(painter, self.theme, QPointF(rect.left() + left, rect.center().y()), choice.letter, tone)
        left += px(_LETTER) if self.lettered else 0
        if choice.delegate:
            side = px(18)
            place = QRectF(rect.left() + left, rect.center().y() - side / 2, side, side)
            paint_seal(painter, place, choice.delegate.seal)
            left += side + px(8)
        small = Setting(role=Role.CAPTION, tone=Tone.INK3, side=Side.RIGHT, lines=1)
        beside = choice.refusal or choice.note
        wanted = width_of(self.theme, beside, small) + px(12) if beside else 0
        title = Setting(role=Role.BODY, tone=Tone.INK3 if choice.refusal else Tone.INK, lines=1)
        spare = rect.width() - left - px(12) - width_of(self.theme, choice.words, title)
        taken = min(float(wanted), max(spare, rect.width() * 0.5))
        words = rect.adjusted(left, 0, -taken - px(12), 0)
        write(painter, self.theme, words, choice.words, title)
        if beside:
            place = QRectF(rect.right() - taken - px(12), rect.top(), taken, rect.height())
            write(painter, self.theme, place.adjusted(px(8), 0, 0, 0), beside, small)


class PhraseList(Popover):
    """The open list of a phrase.

    Signals: ``taken`` with the key of a choice; ``taken_on`` likewise, when Tab took it and the next phrase is meant.
    """

    taken = Signal(str)
    taken_on = Signal(str)

    def __init__(
        self,
        look: Look,
        window: QWidget,
        what: str,
        choices: Sequence[Choice],
        current: str = "",
        *,
        about: str = "",
    ) -> None:
        """``about`` is what the choices are about, to be read above them; it may stand there alone."""
        super().__init__(look, window)
        self._choices = tuple(choices)
        name(self, what, about or self.tr("Type to filter, go with the arrows, Enter takes; Esc closes it"))
        self._filter = LineField(look, self.tr("Type to filter"), small=True)
        painter = ChoicePainter(look)
        painter.lettered = any(each.letter for each in choices)
        self._list = RowList(look, what, painter)
        self._nothing = Prose(look, self.tr("Nothing fits."), role=Role.SMALL, tone=Tone.INK3)
        self._about = Prose(look, about)
        self._told = Prose(look, role=Role.SMALL, tone=Tone.INK2)
        """Why the choice at hand is refused, in full: beside its words it is cut."""
        self._lettered = painter.lettered
        self._stack()
        self._about.setVisible(bool(about))
        self._list.setVisible(bool(choices))
        self._list.shown.connect(self._tell)
        self._filter.setVisible(len(choices) >= _FILTER_FROM and not self._lettered)
        self._filter.textChanged.connect(self._on_filter_changed)
        self._filter.installEventFilter(self)
        self._list.installEventFilter(self)
        self._list.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self._list.clicked.connect(self._on_row_clicked)
        self._on_filter_changed("")
        self._list.show_current(current or _first_open(self._choices))
        self._tell(self._list.current_key())

    def _stack(self) -> None:
        column = Column(self.look, self, spacing=6, margins=Margins.around(6))
        column.addWidget(self._about)
        column.addWidget(self._filter)
        column.addWidget(self._list, 1)
        column.addWidget(self._nothing)
        column.addWidget(self._told)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What it holds, whatever is typed."""
        return self._choices

    def first_focus(self) -> QWidget:
        """The filter, or the list where there is none; itself where there is nothing to choose."""
        if not self._choices:
            return self
        return self._list if self._filter.isHidden() else self._filter

    def sizeHint(self) -> QSize:
        """As wide as the longest choice, as high as nine rows at most, and what is to be read about them."""
        px = self.theme.px
        longest = max((width_of(self.theme, _all_words(choice), Setting()) for choice in self._choices), default=0)
        widest = px(_WIDEST)
        width = max(px(200), min(widest, longest + px(118 if self._lettered else 90)))
        if not self._about.isHidden():
            width = max(width, min(widest, self._about.sizeHint().width() + px(12)))
        rows = min(_MOST_LETTERED if self._lettered else _MOST_SHOWN, len(self._choices))
        height = rows * px(30) + px(12) + (0 if self._filter.isHidden() else px(36))
        return QSize(width, height + self._read(width - px(12)))

    def _read(self, width: int) -> int:
        """Height of what is to be read, at a width; the reasons take the room of the longest, so that nothing jumps."""
        gap = self.theme.px(6)
        above = self._about.heightForWidth(width) + gap if not self._about.isHidden() else 0
        small = Setting(role=Role.SMALL, tone=Tone.INK2)
        reasons = {each.refusal for each in self._choices if each.refusal}
        below = max((set_paragraph(self.theme, (Run(text=each),), small, width).height for each in reasons), default=0)
        return above + (ceil(below) + gap if below else 0)

    def _tell(self, key: str) -> None:
        """Say why the choice at hand is refused."""
        refusal = next((each.refusal for each in self._choices if each.key == key), "")
        self._told.show_text(refusal)
        self._told.setVisible(bool(refusal))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the filter that are meant for the list, and the reverse."""
        if watched in (self._filter, self._list) and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if self._hear(event):
                return True
        return super().eventFilter(watched, event)

    def _hear(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in ENTER_KEYS:
            self._take(on=False)
        elif key == Qt.Key.Key_Tab:
            self._take(on=True)
        elif key == Qt.Key.Key_Escape:
            self.close_up()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._filter.hasFocus():
            self._list.go(1 if key == Qt.Key.Key_Down else -1)
        elif self._lettered:
            return self._take_letter(event.text())
        elif event.text().isprintable() and event.text().strip() and self._list.hasFocus():
            self._filter.show()
            self.place()
            self._filter.setFocus(Qt.FocusReason.OtherFocusReason)
            self._filter.setText(self._filter.text() + event.text())
        else:
            return False
        return True

    def _take_letter(self, typed: str) -> bool:
        """Take the choice of a letter; whether what was typed is one. A letter of what is refused only goes to it."""
        meant = next((each for each in self._choices if each.letter and each.letter == typed.upper()), None)
        if meant is not None:
            self._list.show_current(meant.key)
            self._take(on=False)
        return meant is not None

    def _take(self, *, on: bool) -> None:
        chosen = next((each for each in self._choices if each.key == self._list.current_key()), None)
        if chosen is None or chosen.refusal:
            if on:
                self.close_up()
            return
        self.close_up()
        (self.taken_on if on else self.taken).emit(chosen.key)

    def _on_row_clicked(self) -> None:
        self._take(on=False)

    def _on_filter_changed(self, text: str) -> None:
        kept = matching(self._choices, text)
        self._list.show_rows([ChoiceRow(choice=each) for each in kept])
        if kept and (text.strip() or not self._list.current_key()):
            self._list.show_current(_first_open(kept))
        self._nothing.setVisible(not kept and bool(self._choices))
        self._tell(self._list.current_key())


def matching(choices: Sequence[Choice], typed: str) -> list[Choice]:
    """Choices that hold everything typed; first those that hold most of it as whole words, then in their own order."""
    wanted = typed.casefold().split()
    held = [(each, _all_words(each).casefold()) for each in choices]
    kept = [(each, words.split()) for each, words in held if all(word in words for word in wanted)]
    return [each for each, words in sorted(kept, key=lambda one: -sum(word in one[1] for word in wanted))]


def _first_open(choices: Sequence[Choice]) -> str:
    """The first that can be chosen, or the first where none can."""
    keys = [*(each.key for each in choices if not each.refusal), *(each.key for each in choices)]
    return keys[0] if keys else ""


def _all_words(choice: Choice) -> str:
    letters = choice.delegate.letters if choice.delegate else ""
    return " ".join((choice.words, letters, choice.refusal or choice.note))
