"""Above a draft: its title, the kinds of move, and what folds it away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from game.ui.screens.table_kind_bar import KindBar
from game.ui.screens.table_kinds import segments
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.widgets.icon_button import IconButton
from game.ui.widgets.rows import Row
from game.ui.widgets.safe_text import Line
from game.ui.widgets.segmented import Segment

_GAP = 12
_WITH_TITLE = 4
"""The title gives way where fewer kinds of move than these could be named beside it."""


class ComposerHead(QWidget):
    """Signals: ``chosen`` with the key of a kind, by a person; ``left_list`` when it stood in the list."""

    chosen = Signal(str)
    left_list = Signal()

    def __init__(self, look: Look, current: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        row = Row(look, self, spacing=_GAP)
        self._title = Line(look, self.tr("Your move"), role=Role.LEAD, whole=True)
        row.addWidget(self._title)
        self.kinds = KindBar(look, segments(None), current)
        self.kinds.chosen.connect(self.chosen)
        self.kinds.more.taken.connect(lambda _kind: self.left_list.emit())
        row.addWidget(self.kinds)
        row.addStretch(1)
        self.fold = IconButton(look, Icon.DOWN, self.tr("Fold your move"))
        row.addWidget(self.fold)

    def show_kinds(self, kinds: Sequence[Segment], current: str, room: int) -> None:
        """The kinds that the seat has and the one that is drafted, in so many pixels."""
        self.kinds.show_kinds(kinds, current)
        gap = self._look.theme.px(_GAP)
        room -= gap + self.fold.sizeHint().width()
        title = self._title.sizeHint().width() + gap
        self._title.setVisible(self.kinds.wanted(_WITH_TITLE) <= room - title)
        self.kinds.fit(room - title if self._title.isVisibleTo(self) else room)

    def show_folded(self, folded: bool) -> None:
        """What the button does now."""
        self.fold.show_icon(Icon.UP if folded else Icon.DOWN)
        self.fold.show_words(self.tr("Unfold your move") if folded else self.tr("Fold your move"))
