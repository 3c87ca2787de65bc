"""The record: one line per event, who and what, and what is still due of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from game.ui.theme.icons import Icon, paint_icon
from game.ui.theme.roles import Role
from game.ui.theme.seal_painting import paint_seal
from game.ui.theme.tones import Tone
from game.ui.widgets.row_list import ListRow, RowPainter
from game.ui.widgets.seal_view import Delegate
from game.ui.widgets.typeset import Setting, Side, width_of, write

_BESIDE, _LEAST_SPOKEN = 14, 120
"""Logical pixels between what was done and what was said, and the least that says anything."""
_NAME, _LONGEST_NAME = 80, 170
"""Logical pixels for a name at least and at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordLine:
    """One event as the record shows it."""

    key: str
    when: str
    """Time of day, or sitting and round."""
    who: str
    delegate: Delegate | None
    """``None`` for the chair, which has a gavel instead of a seal."""
    icon: Icon
    what: str
    """What was done, a sentence without its subject."""
    spoken: str = ""
    """What was said with it, in one or two sentences."""
    due: str = ""
    """What is still owed of it, and when."""
    sentence: str = ""
    """The whole sentence, for a screen reader."""

    @property
    def passive(self) -> bool:
        """Can be chosen."""
        return False

    @property
    def hint(self) -> str:
        """The sentence, for a place where it is cut."""
        return self.sentence


class RecordPainter(RowPainter):
    """Paints lines of the record."""

    height = 24
    ground = Tone.PANEL
    room_of_names: float = _NAME
    """Logical pixels for a name."""

    def give_room(self, names: Iterable[str]) -> None:
        """Let what was done begin behind the longest of ``names``."""
        widths = (width_of(self.theme, each, Setting(role=Role.SMALL, lines=1)) for each in names)
        self.room_of_names = max(_NAME, min(_LONGEST_NAME, max(widths, default=0) / self.theme.length(1) + 2))

    def paint_row(self, painter: QPainter, rect: QRectF, row: ListRow, *, selected: bool) -> None:
        """One line."""
        assert isinstance(row, RecordLine)
        length = self.theme.length
        middle = rect.center().y()
        self._write(painter, rect, 20, 46, row.when, Tone.INK3)
        side = length(18)
        mark = QRectF(rect.left() + length(68), middle - side / 2, side, side)
        if row.delegate is None and row.who:
            paint_icon(painter, mark.adjusted(1, 1, -1, -1), self.theme, Icon.GAVEL, Tone.INK)
        elif row.delegate is not None:
            paint_seal(painter, mark, row.delegate.seal)
        self._write(painter, rect, 92, self.room_of_names, row.who, Tone.INK)
        sign, done = length(15), 92 + self.room_of_names + 30
        place = QRectF(rect.left() + length(done - 19) - sign / 2, middle - sign / 2, sign, sign)
        paint_icon(painter, place, self.theme, row.icon, Tone.INK2)
        due = Setting(role=Role.CAPTION, tone=Tone.WARN, side=Side.RIGHT, lines=1)
        taken = width_of(self.theme, row.due, due) + length(12) if row.due else 0.0
        room = (rect.width() - taken) / length(1) - done - 20
        told = self._write(painter, rect, done, room, row.what, Tone.INK)
        left = told / length(1) + _BESIDE
        if row.spoken and room - left >= _LEAST_SPOKEN:
            self._write(painter, rect, done + left, room - left, row.spoken, Tone.INK3)
        if row.due:
            write(painter, self.theme, rect.adjusted(0, 0, -length(20), 0), row.due, due)

    def _write(self, painter: QPainter, rect: QRectF, left: float, width: float, words: str, tone: Tone) -> float:
        """How wide it came out, in pixels."""
        length = self.theme.length
        place = QRectF(rect.left() + length(left), rect.top(), length(width), rect.height())
        return write(painter, self.theme, place, words, Setting(role=Role.SMALL, tone=tone, lines=1)).width
