"""The record lines that a figure of the debrief rests on, each of them a way into the replay."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from game.minutes.debriefing import Told
from game.table.hindsight import Hindsight
from game.terms.ids import Seq
from game.ui.screens.many import Many
from game.ui.screens.page import Panel
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind
from game.ui.widgets.ground import Edges
from game.ui.widgets.safe_text import Prose
from game.ui.widgets.told_row import ToldRow

_POLL_MS = 80
MOST = 40
"""Lines shown at once; the rest are counted."""


class RecordPanel(Panel):
    """Signals: ``closed``; ``replay_wished`` with the number of a record line."""

    closed = Signal()
    replay_wished = Signal(int)

    def __init__(self, look: Look, hindsight: Hindsight, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("Record lines"), edges=Edges(left=True), parent=parent)
        self._hindsight = hindsight
        self._shown: tuple[tuple[Seq, str], ...] = ()
        self._here = True
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self._on_poll)
        self.heading(self.tr("Record lines"))
        self._what = self.prose(role=Role.BODY, tone=Tone.INK2)
        self._lines = Many(look, spacing=0)
        self.column.addWidget(self._lines)
        self._more = Prose(look, role=Role.SMALL, tone=Tone.INK3)
        self.column.addWidget(self._more)
        self.close_button = Button(look, self.tr("Close"), kind=ButtonKind.QUIET)
        self.close_button.clicked.connect(self.closed)
        self.column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    @property
    def rows(self) -> tuple[ToldRow, ...]:
        """The lines that are shown."""
        return tuple(each for each in self._lines.shown if isinstance(each, ToldRow))

    def show_lines(self, what: str, lines: Sequence[tuple[Seq, str]], *, here: bool = True) -> None:
        """What it is about, and the lines behind it; a press on one leads into the replay.

        The true reasons of artificial delegations follow as soon as they have been asked. Where the lines are not of
        the session ``here``, there are neither reasons nor a replay.
        """
        self._what.show_text(what)
        self._shown, self._here = tuple(lines[:MOST]), here
        self._hindsight.ask_why(tuple(seq for seq, _ in self._shown) if here else ())
        self._poll.start() if here else self._poll.stop()
        rows = [self._row(seq, words) for seq, words in self._shown]
        self._lines.show_widgets(rows)
        left = len(lines) - len(rows)
        self._more.setVisible(left > 0)
        self._more.show_text(self.tr("{count} more in the report and in the figures").format(count=left))

    def take_focus(self) -> None:
        """The keyboard goes to the first line, once it is there."""
        QTimer.singleShot(0, self, self._focus_first)

    def show_head(self) -> None:
        """Scroll to where the panel begins, once it is there: it may lie above what is in sight."""
        QTimer.singleShot(0, self, self._scroll_to_head)

    def _scroll_to_head(self) -> None:
        walker = self.parentWidget()
        while walker is not None and not isinstance(walker, QScrollArea):
            walker = walker.parentWidget()
        inside = walker.widget() if walker is not None else None
        if walker is not None and inside is not None:
            walker.ensureVisible(0, self.mapTo(inside, QPoint(0, 0)).y(), 0, 0)

    def _focus_first(self) -> None:
        focus: QWidget = self.rows[0] if self.rows else self.close_button
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to what it was opened from."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits for reasons any more."""
        super().hideEvent(event)
        self._poll.stop()

    def _on_poll(self) -> None:
        reasons = self._hindsight.reasons()
        if reasons is None:
            return
        self._poll.stop()
        why = dict(reasons.sentences)
        place = next((k for k, each in enumerate(self.rows) if each.hasFocus()), None)
        self._lines.show_widgets([self._row(seq, words, why.get(seq, "")) for seq, words in self._shown])
        if place is not None:
            self.rows[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, seq: Seq, words: str, why: str = "") -> ToldRow:
        told = Told(text=words, figure=str(seq), under=(why,) if why else (), rests=(seq,) if self._here else ())
        row = ToldRow(self.look, told, figure_width=44)
        row.clicked.connect(partial(self.replay_wished.emit, int(seq)))
        return row
