"""One's own notes on a session: seen by nobody else, kept beside the record as they are written."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from game.terms.trouble import Trouble
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.fields import WordingField
from game.ui.widgets.icon_button import IconButton
from game.ui.widgets.popover import Popover
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose, name

_WIDTH, _LINES = 460, 16
LONGEST = 20_000
KEPT_AFTER_MS = 700
"""After so long without a key what was written is kept."""


class Notebook(Popover):
    """Signals: ``failed`` with a sentence, where what was written cannot be kept."""

    failed = Signal(str)

    def __init__(self, look: Look, window: QWidget, *, whose: str, words: str, keep: Callable[[str], object]) -> None:
        super().__init__(look, window)
        self.pinned = True
        self._keep = keep
        what = self.tr("Notebook of {delegation}").format(delegation=whose)
        name(self, what, self.tr("Only you see it; Esc closes it"))
        column = Column(look, self, spacing=8, margins=Margins.around(16, 12))
        head = Row(look, spacing=8)
        head.addWidget(Line(look, what, role=Role.STRONG), 1)
        close = IconButton(look, Icon.CROSS, self.tr("Close the notebook"))
        close.clicked.connect(self.close_up)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self.field = WordingField(look, self.tr("Write for yourself"), role=Role.BODY, lines=_LINES, longest=LONGEST)
        self.field.show_text(words)
        column.addWidget(self.field, 1)
        safe = self.tr("Only you see this. It is kept beside the session and not in its record.")
        column.addWidget(Prose(look, safe, role=Role.SMALL, tone=Tone.INK2))
        self._written = words
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(KEPT_AFTER_MS)
        self._clock.timeout.connect(self.keep)
        self.field.textChanged.connect(self._clock.start)
        self.closed.connect(self.keep)

    def first_focus(self) -> QWidget:
        """Where one writes."""
        return self.field

    def sizeHint(self) -> QSize:
        """A fixed width, and the height of its lines."""
        width, layout = self.theme.px(_WIDTH), self.layout()
        return QSize(width, layout.totalHeightForWidth(width) if layout else 0)

    def keep(self) -> None:
        """Keep what is written now."""
        self._clock.stop()
        words = self.field.text()
        if words == self._written:
            return
        self._written = words
        try:
            self._keep(words)
        except Trouble as trouble:
            self.failed.emit(str(trouble))
