"""Notes: what was said to you alone, beside the record; Enter on one of them answers it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from game.ui.lines.table_notes import NoteLine
from game.ui.screens.page import Panel
from game.ui.screens.table_record import HEAD
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import SEMIBOLD, Role
from game.ui.theme.seal_painting import paint_seal
from game.ui.theme.tones import Tone
from game.ui.widgets.badge import Badge
from game.ui.widgets.button import Button, ButtonKind
from game.ui.widgets.ground import Edges, Ground
from game.ui.widgets.row_list import ListRow, RowList, RowPainter
from game.ui.widgets.rows import Margins, Row
from game.ui.widgets.safe_text import Line, Prose, name
from game.ui.widgets.typeset import Run, Setting, Side, width_of, write

_HIGHEST = 16_777_215


class NotePainter(RowPainter):
    """Paints notes: seal, who wrote, what, and when."""

    height = 25

    def paint_row(self, painter: QPainter, rect: QRectF, row: ListRow, *, selected: bool) -> None:
        """One note."""
        assert isinstance(row, NoteLine)
        length = self.theme.length
        side = length(18)
        seal = QRectF(rect.left() + length(16), rect.center().y() - side / 2, side, side)
        paint_seal(painter, seal, row.delegate.seal)
        when = Setting(role=Role.CAPTION, tone=Tone.INK3, side=Side.RIGHT, lines=1)
        write(painter, self.theme, rect.adjusted(0, 0, -length(16), 0), row.when, when)
        right = rect.right() - length(16) - width_of(self.theme, row.when, when) - length(8)
        left = rect.left() + length(42)
        words = QRectF(left, rect.top(), right - left, rect.height())
        runs = (Run(text=f"{row.who} ", weight=SEMIBOLD), Run(text=row.text))
        write(painter, self.theme, words, runs, Setting(role=Role.SMALL, lines=1))


class NotesPanel(Panel):
    """Signals: ``write_wished`` with the seats a note shall go to, none where that is still to be chosen.

    ``leak_wished`` with what would come out.
    """

    write_wished = Signal(object)
    leak_wished = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        edges = Edges(top=True, tone=Tone.LINE2)
        super().__init__(look, "", tone=Tone.PANEL, edges=edges, margins=Margins(top=1), spacing=0, parent=parent)
        name(self, self.tr("Notes"))
        self._lines: tuple[NoteLine, ...] = ()
        head = Ground(look, Tone.PANEL, height=HEAD - 1)
        row = Row(look, head, spacing=8, margins=Margins(left=15, right=10))
        row.addWidget(Line(look, self.tr("Notes"), role=Role.LABEL, whole=True))
        self._count = Badge(look)
        row.addWidget(self._count)
        row.addStretch(1)
        self.leak = Button(
            look, self.tr("Leak this"), kind=ButtonKind.QUIET, sentence=self.tr("Draft it; nothing is known yet")
        )
        self.leak.clicked.connect(self._on_leak)
        row.addWidget(self.leak)
        self.write = Button(
            look, self.tr("Write"), kind=ButtonKind.QUIET, icon=Icon.PEN, sentence=self.tr("To one delegation or a few")
        )
        self.write.clicked.connect(lambda: self.write_wished.emit(()))
        row.addWidget(self.write)
        self.column.addWidget(head)
        self.list = RowList(look, self.tr("Notes"), NotePainter(look))
        self.list.opened.connect(self._on_opened)
        self.column.addWidget(self.list, 1)
        self._nothing = Prose(look, self._empty_words(), role=Role.SMALL, tone=Tone.INK3)
        self._nothing.setContentsMargins(0, 0, 0, 0)
        self._none = QWidget()
        Row(look, self._none, margins=Margins(left=15, right=16)).addWidget(self._nothing, 1)
        self.column.addWidget(self._none)
        self.column.addStretch(0)
        self.show_notes((), 0, open_to_write=False)

    def show_notes(
        self, lines: Sequence[NoteLine], received: int, *, open_to_write: bool, open_to_leak: bool = False
    ) -> None:
        """The notes, newest first; how many came from others."""
        self._lines = tuple(lines)
        self.list.show_rows(lines)
        self.list.setVisible(bool(lines))
        self._none.setVisible(not lines)
        self._count.show_count(received)
        self.write.setEnabled(open_to_write)
        self.leak.setVisible(open_to_leak and bool(lines))

    def fit(self, height: int) -> None:
        """So many pixels high; 0 takes what there is."""
        self.setMinimumHeight(height)
        self.setMaximumHeight(height or _HIGHEST)

    def _empty_words(self) -> str:
        return self.tr("No notes yet. Write to one delegation. Only they will see it.")

    def _on_leak(self) -> None:
        current = self.list.current_key()
        note = next((each for each in self._lines if each.key == current), None) or next(iter(self._lines), None)
        if note is not None:
            self.leak_wished.emit(note.secret)

    def _on_opened(self, key: str) -> None:
        note = next((each for each in self._lines if each.key == key), None)
        if note is not None and self.write.isEnabled():
            self.write_wished.emit(note.others)
