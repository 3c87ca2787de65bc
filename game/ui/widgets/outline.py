"""The outline of the convention: one line per clause, with its state, its number and what is open in it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from game.ui.theme.icons import Icon, paint_icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.marks import ClauseSign, paint_clause_sign
from game.ui.widgets.row_list import ListRow, RowPainter
from game.ui.widgets.typeset import Setting, Side, width_of, write


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseLine:
    """One clause in the outline."""

    key: str
    sign: ClauseSign
    sign_words: str
    """The state in words."""
    number: str
    """Empty for the preamble."""
    title: str
    note: str = ""
    """At the right: the count of open brackets, or the clause it is tied to."""
    deadline: str = ""
    """Time left, where there is a deadline; drawn with a clock."""
    fresh: bool = False
    """New text since you looked."""

    @property
    def passive(self) -> bool:
        """Can be chosen."""
        return False

    @property
    def hint(self) -> str:
        """The title, for a place where it is cut."""
        return self.title

    @property
    def sentence(self) -> str:
        """All of it in words."""
        fresh = _tr("new text") if self.fresh else ""
        left = _tr("{time} left").format(time=self.deadline) if self.deadline else ""
        parts = (self.number, self.title, self.sign_words, self.note, fresh, left)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A heading in the outline."""

    key: str
    number: str
    title: str

    @property
    def passive(self) -> bool:
        """Cannot be chosen."""
        return True

    @property
    def sentence(self) -> str:
        """Number and title."""
        return f"{self.number} {self.title}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Outline", text)


_SIGN = 14
_CHAPTER = 25


class OutlinePainter(RowPainter):
    """Paints the outline at full width, or as a rail of signs and numbers."""

    height = 27
    ground = Tone.PANEL

    def __init__(self, look: Look, *, rail: bool = False) -> None:
        super().__init__(look)
        self.rail = rail

    def variant(self) -> bool:
        """Whether it is a rail."""
        return self.rail

    def row_height(self, row: ListRow) -> int:
        """Headings are a little lower; in a rail they are only a line."""
        if isinstance(row, Chapter):
            return 11 if self.rail else _CHAPTER
        return self.height

    def paint_row(self, painter: QPainter, rect: QRectF, row: ListRow, *, selected: bool) -> None:
        """A clause or a heading."""
        if isinstance(row, Chapter):
            self._paint_chapter(painter, rect, row)
        elif isinstance(row, ClauseLine):
            self._paint_sign_and_number(painter, rect, row, selected=selected)
            if not self.rail:
                self._paint_title(painter, rect, row, selected=selected)

    def _paint_chapter(self, painter: QPainter, rect: QRectF, row: Chapter) -> None:
        px = self.theme.px
        if self.rail:
            line = QRectF(rect.left() + px(12), rect.center().y(), rect.width() - px(26), px(1))
            painter.fillRect(line, self.theme.colour(Tone.LINE2))
            return
        setting = Setting(role=Role.CAPTION, tone=Tone.INK3, lines=1)
        words = rect.adjusted(px(20), px(3), -px(15), 0)
        write(painter, self.theme, words, row.number, setting)
        left = width_of(self.theme, row.number, setting) + px(6) if row.number else 0
        write(painter, self.theme, words.adjusted(left, 0, 0, 0), row.title, setting)

    def _paint_sign_and_number(self, painter: QPainter, rect: QRectF, row: ClauseLine, *, selected: bool) -> None:
        px = self.theme.px
        side = px(_SIGN)
        left = rect.left() + px(15 if self.rail else 21)
        place = QRectF(left, rect.center().y() - side / 2, side, side)
        paint_clause_sign(painter, place, self.theme, row.sign)
        right = px(48 if self.rail else 65)
        box = QRectF(rect.left() + right - px(30), rect.top(), px(30), rect.height())
        tone = Tone.INK if self.rail and selected else Tone.INK3
        weight = 600 if self.rail and selected else None
        number = row.number or (row.title[:1] if self.rail else "")
        write(painter, self.theme, box, number, Setting(tone=tone, weight=weight, side=Side.RIGHT, lines=1))

    def _paint_title(self, painter: QPainter, rect: QRectF, row: ClauseLine, *, selected: bool) -> None:
        px = self.theme.px
        right = rect.right() - px(15)
        taken = self._paint_note(painter, QRectF(rect.left(), rect.top(), right - rect.left(), rect.height()), row)
        bold = selected or row.fresh
        words = QRectF(rect.left() + px(74), rect.top(), right - taken - rect.left() - px(74), rect.height())
        write(painter, self.theme, words, row.title, Setting(role=Role.STRONG if bold else Role.BODY, lines=1))

    def _paint_note(self, painter: QPainter, rect: QRectF, row: ClauseLine) -> int:
        """Paint what stands at the right; answers how much room it took."""
        px = self.theme.px
        if row.deadline:
            setting = Setting(role=Role.SMALL, tone=Tone.WARN, side=Side.RIGHT, lines=1)
            words = width_of(self.theme, row.deadline, setting)
            write(painter, self.theme, rect, row.deadline, setting)
            side = px(14)
            clock = QRectF(rect.right() - words - px(4) - side, rect.center().y() - side / 2, side, side)
            paint_icon(painter, clock, self.theme, Icon.CLOCK, Tone.WARN)
            return words + px(8) + side
        taken = 0
        if row.fresh:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour(Tone.ACCENT))
            radius = self.theme.length(4)
            painter.drawEllipse(QPointF(rect.right() - radius, rect.center().y()), radius, radius)
            taken = px(14)
        note = row.note or (_tr("new text") if row.fresh else "")
        setting = Setting(role=Role.CAPTION, tone=Tone.INK3, side=Side.RIGHT, lines=1)
        write(painter, self.theme, rect.adjusted(0, 0, -taken, 0), note, setting)
        return taken + (width_of(self.theme, note, setting) + px(6) if note else 0)
