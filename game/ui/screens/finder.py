"""Ctrl K: type what you look for, Enter goes there or does it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from game.ui.lines.finder import FoundLine, found
from game.ui.theme.icons import paint_icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.seal_painting import paint_seal
from game.ui.theme.tones import Tone
from game.ui.widgets.fields import LineField
from game.ui.widgets.key_cap import key_cap_width, paint_key_cap
from game.ui.widgets.popover import Popover
from game.ui.widgets.pressable import ENTER_KEYS
from game.ui.widgets.row_list import ListRow, RowList, RowPainter
from game.ui.widgets.rows import Column, Margins
from game.ui.widgets.safe_text import Prose, name
from game.ui.widgets.typeset import Setting, Side, width_of, write

_WIDTH, _ROWS, _ROW = 560, 11, 32


class FoundPainter(RowPainter):
    """Paints what was found: sign or seal, words, what it is, its key or why it is shut."""

    height = _ROW

    def paint_row(self, painter: QPainter, rect: QRectF, row: ListRow, *, selected: bool) -> None:
        """One line."""
        assert isinstance(row, FoundLine)
        px, theme = self.theme.px, self.theme
        tone = Tone.INK3 if row.refusal else Tone.INK
        left, side = rect.left() + px(12), px(18)
        place = QRectF(left, rect.center().y() - side / 2, side, side)
        if row.delegate is not None:
            paint_seal(painter, place, row.delegate.seal)
        else:
            paint_icon(painter, place, theme, row.icon, Tone.INK3 if row.refusal else Tone.INK2)
        right = rect.right() - px(12)
        if row.beside:
            width = key_cap_width(theme, row.beside)
            paint_key_cap(painter, theme, QPointF(right - width, rect.center().y()), row.beside, Tone.INK2)
            right -= width + px(10)
        small = Setting(role=Role.CAPTION, tone=Tone.INK3, side=Side.RIGHT, lines=1)
        said = row.refusal or row.what
        wide = min(float(width_of(theme, said, small) + px(4)), rect.width() * 0.5)
        write(painter, theme, QRectF(right - wide, rect.top(), wide, rect.height()), said, small)
        words = QRectF(left + side + px(10), rect.top(), right - wide - px(10) - (left + side + px(10)), rect.height())
        write(painter, theme, words, row.words, Setting(role=Role.BODY, tone=tone, lines=1))


class Finder(Popover):
    """Signals: ``taken`` with the key of what was found."""

    taken = Signal(str)

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window)
        what = self.tr("Find and go")
        name(self, what, self.tr("Type, go with the arrows, Enter goes there; Esc closes it"))
        self._lines: tuple[FoundLine, ...] = ()
        self.field = LineField(look, self.tr("A clause, a delegation, a move, a page, a word"))
        self.list = RowList(look, what, FoundPainter(look))
        self._nothing = Prose(look, self.tr("Nothing fits."), role=Role.SMALL, tone=Tone.INK3)
        column = Column(look, self, spacing=6, margins=Margins.around(8))
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing)
        self.field.textChanged.connect(self._on_typed)
        self.field.installEventFilter(self)
        self.list.installEventFilter(self)
        self.list.clicked.connect(lambda _index: self._take())

    def show_lines(self, lines: Sequence[FoundLine]) -> None:
        """What there is to be found; what was typed before is gone."""
        self._lines = tuple(lines)
        self.field.clear()
        self._on_typed("")

    @property
    def shown(self) -> tuple[FoundLine, ...]:
        """What fits what was typed."""
        return found(self._lines, self.field.text())

    def first_focus(self) -> QWidget:
        """Where one types."""
        return self.field

    def sizeHint(self) -> QSize:
        """A fixed size, so that nothing jumps while one types."""
        px = self.theme.px
        return QSize(px(_WIDTH), px(_ROWS * _ROW) + px(58))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Enter are meant for the list wherever the keyboard is."""
        if watched in (self.field, self.list) and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if self._hear(event):
                return True
        return super().eventFilter(watched, event)

    def _hear(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS - 1, Qt.Key.Key_PageUp: 1 - _ROWS}
        if event.key() in ENTER_KEYS:
            self._take()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_up()
        elif event.key() in steps and self.field.hasFocus():
            self.list.go(steps[Qt.Key(event.key())])
        else:
            return False
        return True

    def _on_typed(self, typed: str) -> None:
        rows = found(self._lines, typed)
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        if rows:
            self.list.show_current(rows[0].key)

    def _take(self) -> None:
        """Go there; what is shut stays open with its reason."""
        key = self.list.current_key()
        line = next((each for each in self._lines if each.key == key), None)
        if line is not None and not line.refusal and self.list.isVisible():
            self.close_up()
            self.taken.emit(key)
