"""The record under the table: sentences, newest first, with filters; one line where there is little room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from game.ui.lines.table_record import Filter
from game.ui.screens.page import Panel
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.badge import Badge
from game.ui.widgets.button import Button, ButtonKind, ButtonSize
from game.ui.widgets.chip import Chip
from game.ui.widgets.flow import Flow
from game.ui.widgets.ground import Edges
from game.ui.widgets.icon_button import IconButton
from game.ui.widgets.phrase import Choice
from game.ui.widgets.phrase_list import PhraseList
from game.ui.widgets.record_list import RecordLine, RecordPainter
from game.ui.widgets.row_list import RowList
from game.ui.widgets.rows import Margins, Row
from game.ui.widgets.safe_text import Line, name

HEAD = 42
OPEN_HEIGHT, SHUT_HEIGHT, RAISED_HEIGHT = 142, 34, 240


class RecordPanel(Panel):
    """Signals: ``filtered`` with the filter; ``toggled`` when it is opened upward or shut; ``asked`` for what can be
    done about a line, with its key; ``chosen`` with the key of one of the things that were offered.
    """

    filtered = Signal(object)
    toggled = Signal()
    asked = Signal(str)
    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(
            look,
            "",
            tone=Tone.PANEL,
            edges=Edges(top=True, tone=Tone.LINE2),
            margins=Margins(),
            spacing=0,
            parent=parent,
        )
        name(self, self.tr("Record"))
        self.which = Filter.ALL
        self.raised = False
        self._one_line = False
        self._head = QWidget()
        self._head_row = Row(look, self._head, spacing=12, margins=Margins(left=20, right=12))
        head = self._head_row
        head.addWidget(Line(look, self.tr("Record"), role=Role.LABEL, whole=True))
        self._chips = QWidget()
        flow = Flow(look, self._chips, across=8, down=2)
        self._group = QButtonGroup(self)
        self.chips: dict[Filter, Chip] = {}
        for which, words in self._filters():
            chip = Chip(look, words, on=which is self.which)
            self._group.addButton(chip)
            chip.clicked.connect(lambda _on=False, wanted=which: self._on_chip(wanted))
            self.chips[which] = chip
            flow.addWidget(chip)
        head.addWidget(self._chips, 1, Qt.AlignmentFlag.AlignVCenter)
        self._newest = Line(look, role=Role.SMALL)
        head.addWidget(self._newest, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._make_notes())
        self._toggle = IconButton(look, Icon.UP, self.tr("Open the record"))
        self._toggle.clicked.connect(self.toggle)
        head.addWidget(self._toggle)
        self.column.addWidget(self._head)
        self._make_list()

    def _make_list(self) -> None:
        self._painter = RecordPainter(self.look)
        self.list = RowList(self.look, self.tr("Record"), self._painter)
        self.list.setUniformItemSizes(True)
        self.list.opened.connect(self.asked)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._on_menu)
        self.column.addWidget(self.list, 1)
        self._offered: PhraseList | None = None

    def _make_notes(self) -> QWidget:
        """Where the record is one line: how many notes there are, and a way to them."""
        self._notes = QWidget()
        notes = Row(self.look, self._notes, spacing=8)
        open_notes = Button(self.look, self.tr("Notes"), kind=ButtonKind.QUIET, size=ButtonSize.SMALL, icon=Icon.NOTE)
        open_notes.clicked.connect(self.toggle)
        notes.addWidget(open_notes)
        self._count = Badge(self.look)
        notes.addWidget(self._count)
        return self._notes

    def _filters(self) -> tuple[tuple[Filter, str], ...]:
        return (
            (Filter.ALL, self.tr("All")),
            (Filter.PROPOSALS, self.tr("Proposals")),
            (Filter.PACKAGES, self.tr("Packages")),
            (Filter.PROMISES, self.tr("Promises")),
            (Filter.VOTES, self.tr("Votes")),
            (Filter.ARTICLE, self.tr("This article")),
        )

    def show_lines(self, lines: Sequence[RecordLine]) -> None:
        """The record, newest first."""
        at_top = self.list.verticalScrollBar().value() == 0
        self._painter.give_room({each.who for each in lines})
        self.list.show_rows(lines)
        if at_top:
            self.list.scrollToTop()
        self._newest.show_text(lines[0].sentence if lines else self.tr("Nothing yet"))

    def show_notes(self, received: int) -> None:
        """How many notes wait beside it."""
        self._count.show_count(received)

    def fit(self, *, one_line: bool, whole: bool) -> bool:
        """One line that opens upward, the usual strip, or (``whole``) all the room there is; whether it is shut."""
        self._one_line = one_line and not whole
        shut = self._one_line and not self.raised
        self._toggle.setVisible(self._one_line)
        self._toggle.show_icon(Icon.DOWN if self.raised else Icon.UP)
        self._toggle.show_words(self.tr("Shut the record") if self.raised else self.tr("Open the record"))
        self._newest.setVisible(shut)
        self._chips.setVisible(not shut)
        self.list.setVisible(not shut)
        px = self.theme.px
        self._head.setMinimumHeight(px(SHUT_HEIGHT - 1 if shut else HEAD))
        if whole:
            self.setMinimumHeight(0)
            self.setMaximumHeight(16_777_215)
        else:
            self.setFixedHeight(px(SHUT_HEIGHT if shut else RAISED_HEIGHT if self._one_line else OPEN_HEIGHT))
        self._notes.setVisible(shut)
        return shut

    @property
    def offered(self) -> PhraseList | None:
        """The list of what can be done about a line, while it is open."""
        return self._offered

    def offer(self, choices: Sequence[Choice]) -> None:
        """The current line in full, and what can be done about it, beside it."""
        if self._offered is not None:
            return
        whole = str(self.list.currentIndex().data() or "")
        offered = PhraseList(self.look, self.window(), self.tr("What to do about it"), choices, about=whole)
        offered.taken.connect(self.chosen)
        offered.taken_on.connect(self.chosen)
        offered.closed.connect(self._forget)
        self._offered = offered
        offered.open_at(self.list, self.list.visualRect(self.list.currentIndex()))

    def _forget(self) -> None:
        if self._offered is not None:
            self._offered.deleteLater()
            self._offered = None

    def _on_menu(self, place: QPoint) -> None:
        """The right button, or the menu key, on a line."""
        index = self.list.indexAt(place)
        if index.isValid():
            self.list.setCurrentIndex(index)
        if self.list.current_key():
            self.asked.emit(self.list.current_key())

    def _on_chip(self, which: Filter) -> None:
        self.which = which
        self.filtered.emit(which)

    def toggle(self) -> None:
        """Open it upward, or shut it."""
        self.raised = not self.raised
        self.toggled.emit()
