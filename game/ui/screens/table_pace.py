"""What the others are doing, how fast, and a way past it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from game.ui.bridge import Bridge
from game.ui.settings import Pace
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind, ButtonSize
from game.ui.widgets.rows import Row
from game.ui.widgets.safe_text import Line

LONG_MS = 2000
"""Work that takes longer is counted, and can be stopped (design/ui/spec.md, section 6)."""
_NEXT = {Pace.CALM: Pace.BRISK, Pace.BRISK: Pace.AT_ONCE, Pace.AT_ONCE: Pace.CALM}


class PaceBar(QWidget):
    """Follows a bridge, and tells it how fast to go."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pace = Pace.AT_ONCE
        self._thinking = self._narrow = self._late = self._stopped = False
        self._done = self._count = 0
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(LONG_MS)
        self._patience.timeout.connect(self._on_late)
        row = Row(look, self, spacing=12)
        self._state = Line(look, role=Role.SMALL, tone=Tone.INK2)
        row.addWidget(self._state, 1)
        self.skip = Button(look, self.tr("Skip"), size=ButtonSize.SMALL, sentence=self.tr("To your turn, at once"))
        row.addWidget(self.skip)
        self.stop = Button(look, self.tr("Stop"), size=ButtonSize.SMALL)
        row.addWidget(self.stop)
        self.button = Button(look, "", kind=ButtonKind.QUIET)
        row.addWidget(self.button)
        self.show_pace(self._pace)

    def follow(self, bridge: Bridge) -> None:
        """Show what happens behind ``bridge``."""
        self.skip.clicked.connect(bridge.skip)
        self.stop.clicked.connect(lambda: bridge.go_on() if bridge.is_stopped else bridge.stop())
        bridge.stopped.connect(self.show_stopped)
        self.button.clicked.connect(lambda: bridge.keep_pace(_NEXT[bridge.pace]))
        bridge.thinking.connect(self.show_thinking)
        bridge.paced.connect(self.show_pace)
        self.show_thinking(bridge.is_thinking)
        self.show_pace(bridge.pace)

    @property
    def going_on(self) -> str:
        """What is said of the others; empty while nothing moves."""
        return self._state.text()

    def show_thinking(self, thinking: bool) -> None:
        """Whether vacant chairs are moving."""
        self._thinking, self._late = thinking, False
        if thinking:
            self._patience.start()
        else:
            self._patience.stop()
        self._say()

    def show_stopped(self, stopped: bool) -> None:
        """Whether they wait because they were told to."""
        self._stopped = stopped
        self._say()

    def show_ready(self, done: int, count: int) -> None:
        """How many of so many delegations have said that they are ready."""
        self._done, self._count = done, count
        self._say()

    def _on_late(self) -> None:
        self._late = True
        self._say()

    def _say(self) -> None:
        if self._stopped:
            words = self.tr("The delegations wait for you")
        elif self._thinking and self._late:
            template = self.tr("The delegations are moving, {done} of {count} are ready")
            words = template.format(done=self._done, count=self._count)
        else:
            words = self.tr("The delegations are moving") if self._thinking else ""
        self._state.show_text(words)
        go_on, stop = self.tr("Go on"), self.tr("Stop")
        held = self.tr("What they have done stays; they go on when you say so, or when you make a move")
        self.stop.show_words(go_on if self._stopped else stop, held)
        self._fit()

    def show_pace(self, pace: Pace) -> None:
        """How fast they move."""
        self._pace = pace
        words = {
            Pace.CALM: self.tr("Calm pace"),
            Pace.BRISK: self.tr("Brisk pace"),
            Pace.AT_ONCE: self.tr("No pauses"),
        }
        self.button.show_words(words[pace], self.tr("How fast the delegations move; press for the next pace"))
        self._fit()

    def show_narrow(self, narrow: bool) -> None:
        """Whether there is room for the way past it alone."""
        self._narrow = narrow
        self._fit()

    def _fit(self) -> None:
        self.button.setVisible(not self._narrow)
        self.skip.setVisible(self._thinking and self._pace is not Pace.AT_ONCE)
        self.stop.setVisible(self._stopped or (self._thinking and self._late and not self._narrow))
