"""The outline of the convention: one line per clause, with its state, its number and what is open in it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from game.ui.speaking import items
from game.ui.theme.icons import Icon, paint_icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.marks import ClauseSign, paint_clause_sign
from game.ui.widgets.row_list import ROW, Index, ListRow, RowPainter
from game.ui.widgets.typeset import Run, Setting, Side, set_paragraph, width_of, write


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
        fresh = QCoreApplication.translate("Outline", "new text") if self.fresh else ""
        left = QCoreApplication.translate("Outline", "{time} left").format(time=self.deadline) if self.deadline else ""
        parts = (self.number, self.title, self.sign_words, self.note, fresh, left)
        return items(parts)


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


_SIGN = 14
_CHAPTER = 25
_AROUND = 6
"""Above and below a title of several lines, together."""
_TITLE, _END, _BESIDE_BAR = 72, 15, 5
"""Where titles begin, from the left, and end, from the right; and from the bar where the list is scrolled."""
_BOLD = Setting(role=Role.STRONG, lines=3)
"""What titles are measured as, so that choosing one moves nothing."""


class OutlinePainter(RowPainter):
    """Paints the outline at full width, or as a rail of signs and numbers."""

    height = 27
    ground = Tone.PANEL

    def __init__(self, look: Look, *, rail: bool = False) -> None:
        super().__init__(look)
        self.rail = rail
        self._end = _END

    def variant(self) -> tuple[bool, int]:
        """Whether it is a rail, and where rows end."""
        return self.rail, self._end

    def row_height(self, row: ListRow) -> int:
        """Headings are a little lower; in a rail they are only a line."""
        if isinstance(row, Chapter):
            return 11 if self.rail else _CHAPTER
        return self.height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As many lines as the title takes where the list is scrolled, so that a bar that comes changes nothing."""
        hint, row = super().sizeHint(option, index), index.data(ROW)
        view = option.widget
        if isinstance(view, QAbstractItemView) and isinstance(row, ClauseLine) and not self.rail:
            bar = view.verticalScrollBar().sizeHint().width() + self.theme.px(_BESIDE_BAR)
            beside = max(bar, self.theme.px(_END))
            room = view.width() - self.theme.px(_TITLE) - beside - self._note_width(row)
            title = set_paragraph(self.theme, (Run(text=row.title),), _BOLD, room)
            if title.line_count > 1:
                hint.setHeight(title.height + self.theme.px(_AROUND))
        return hint

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Beside a bar rows end nearer to it."""
        view = option.widget
        scrolled = isinstance(view, QAbstractItemView) and view.verticalScrollBar().isVisible()
        self._end = _BESIDE_BAR if scrolled else _END
        super().paint(painter, option, index)

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
        words = rect.adjusted(px(20), px(3), -px(self._end), 0)
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
        right = rect.right() - px(self._end)
        taken = self._paint_note(painter, QRectF(rect.left(), rect.top(), right - rect.left(), rect.height()), row)
        bold = selected or row.fresh
        words = QRectF(rect.left() + px(_TITLE), rect.top(), right - taken - rect.left() - px(_TITLE), rect.height())
        lines = 3 if rect.height() > px(self.height) else 1
        write(painter, self.theme, words, row.title, Setting(role=Role.STRONG if bold else Role.BODY, lines=lines))

    def _note_width(self, row: ClauseLine) -> int:
        """Pixels that what stands at the right takes."""
        px = self.theme.px
        if row.deadline:
            return width_of(self.theme, row.deadline, _DEADLINE) + px(8) + px(14)
        note = _note_of(row)
        return (px(14) if row.fresh else 0) + (width_of(self.theme, note, _NOTE) + px(6) if note else 0)

    def _paint_note(self, painter: QPainter, rect: QRectF, row: ClauseLine) -> int:
        """Paint what stands at the right; answers how much room it took."""
        px = self.theme.px
        if row.deadline:
            words = width_of(self.theme, row.deadline, _DEADLINE)
            write(painter, self.theme, rect, row.deadline, _DEADLINE)
            side = px(14)
            clock = QRectF(rect.right() - words - px(4) - side, rect.center().y() - side / 2, side, side)
            paint_icon(painter, clock, self.theme, Icon.CLOCK, Tone.WARN)
            return self._note_width(row)
        if row.fresh:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour(Tone.ACCENT))
            radius = self.theme.length(4)
            painter.drawEllipse(QPointF(rect.right() - radius, rect.center().y()), radius, radius)
        write(painter, self.theme, rect.adjusted(0, 0, -px(14) if row.fresh else 0, 0), _note_of(row), _NOTE)
        return self._note_width(row)


_NOTE = Setting(role=Role.CAPTION, tone=Tone.INK3, side=Side.RIGHT, lines=1)
_DEADLINE = Setting(role=Role.SMALL, tone=Tone.WARN, side=Side.RIGHT, lines=1)


def _note_of(row: ClauseLine) -> str:
    return row.note or (QCoreApplication.translate("Outline", "new text") if row.fresh else "")
