"""Which kind of move: as many side by side as there is room for, the others in a list with a letter each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from game.ui.screens.table_kinds import usual_kinds
from game.ui.theme.look import Look
from game.ui.widgets.button import ButtonSize
from game.ui.widgets.choice_button import ChoiceButton
from game.ui.widgets.phrase import Choice
from game.ui.widgets.rows import Row
from game.ui.widgets.segmented import Segment, Segmented

_GAP = 8


class KindBar(QWidget):
    """Signals: ``chosen`` with the key of a kind, by a person."""

    chosen = Signal(str)

    def __init__(self, look: Look, segments: Sequence[Segment], current: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._segments, self._current, self._room = tuple(segments), current, 0
        self._named: tuple[Segment, ...] = ()
        row = Row(look, self, spacing=_GAP)
        self.named = Segmented(look, self.tr("Kind of move"), segments, current)
        self.named.chosen.connect(self.chosen)
        row.addWidget(self.named)
        self.more = ChoiceButton(
            look,
            self.tr("More"),
            self.tr("More kinds of move"),
            size=ButtonSize.SMALL,
            sentence=self.tr("Key 0"),
        )
        self.more.taken.connect(self.chosen)
        row.addWidget(self.more)
        self._share_out()

    @property
    def left(self) -> tuple[str, ...]:
        """The kinds that are in the list."""
        return tuple(each.key for each in self._segments if each not in self._named)

    def show_kinds(self, segments: Sequence[Segment], current: str) -> None:
        """The kinds that the seat has, in their order, and the one that is drafted."""
        if (tuple(segments), current) != (self._segments, self._current):
            self._segments, self._current = tuple(segments), current
            self._share_out()

    def fit(self, room: int) -> None:
        """There are so many pixels."""
        if room != self._room:
            self._room = room
            self._share_out()

    def wanted(self, count: int) -> int:
        """Pixels that so many named kinds take, and the list of the others."""
        chosen = self._with_current(count)
        rest = len(chosen) < len(self._segments)
        return self.named.width_with(chosen) + (self.more.sizeHint().width() + self._look.theme.px(_GAP) if rest else 0)

    def open_at(self, place: int) -> None:
        """Choose the kind in that place of those that are open, from 0; the list of the others goes on counting."""
        open_kinds = [each.key for each in self._segments if not each.refusal]
        if place < len(open_kinds):
            self.chosen.emit(open_kinds[place])

    def open_more(self) -> None:
        """Open the list of the others, if there are any."""
        if self.more.isVisible() and self.more.open_list is None:
            self.more.click()

    def _share_out(self) -> None:
        usual = min(len(self._segments), len(usual_kinds(None)))
        count = next((each for each in range(usual, 1, -1) if self.wanted(each) <= self._room), 1)
        self._named = self._with_current(count)
        rest = [each for each in self._segments if each not in self._named]
        self.named.show_segments(self._named, self._current)
        self.more.setVisible(bool(rest))
        letters = _letters(rest)
        self.more.show_choices(
            [Choice(key=each.key, words=each.words, refusal=each.refusal, letter=letters[each.key]) for each in rest]
        )

    def _with_current(self, count: int) -> tuple[Segment, ...]:
        """The first so many, the last of them given up for the one that is drafted where that is further behind."""
        first = self._segments[:count]
        current = next((each for each in self._segments if each.key == self._current), None)
        if current is None or current in first:
            return first
        return (*first[:-1], current) if count > 1 else (current,)


def _letters(kinds: Sequence[Segment]) -> dict[str, str]:
    """A letter for each kind: the first of its words that is free; none where all of them are taken."""
    found: dict[str, str] = {}
    for each in kinds:
        free = (sign.upper() for sign in each.words if sign.isalpha() and sign.upper() not in found.values())
        found[each.key] = next(free, "")
    return found
