"""What is behind a session that was played: its debrief, its replay, and the ways from there to a new table."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from game.table.ports import Place
from game.terms.ids import SeatId, Seq
from game.terms.trouble import Trouble
from game.ui.giving_back import give_back
from game.ui.theme.look import Look
from game.ui.usher import Usher

if TYPE_CHECKING:
    from game.table.hindsight import Hindsight
    from game.ui.screens.debrief import DebriefScreen
    from game.ui.screens.replay import ReplayScreen
    from game.ui.screens.session import TableFactory


class LookingBack:
    """One debrief at a time, and its replay over it. ``home`` and ``laid`` are what the window does when somebody
    leaves, and when a new table is laid; ``find`` opens the finder."""

    def __init__(
        self,
        look: Look,
        table: TableFactory,
        stack: QStackedWidget,
        home: Callable[[], object],
        laid: Callable[[Place], object],
        usher: Usher,
        find: Callable[[], object],
    ) -> None:
        self._look, self._table, self._stack = look, table, stack
        self._home, self._laid, self._usher, self._find = home, laid, usher, find
        self.debrief: DebriefScreen | None = None
        self.replay: ReplayScreen | None = None

    @property
    def open(self) -> bool:
        """Whether somebody looks back now."""
        return self.debrief is not None

    def look_back(self, hindsight: Hindsight) -> None:
        """Show the debrief of a session."""
        from game.ui.screens.debrief import DebriefScreen

        self.close()
        screen = DebriefScreen(self._look, hindsight)
        screen.back_wished.connect(self._home)
        screen.replay_wished.connect(self._on_replay)
        screen.again_wished.connect(self._on_again)
        self.debrief = screen
        self._show(screen)
        screen.start()

    def back(self) -> None:
        """One step back: from the replay to the debrief, from there to the door."""
        self._usher.drop()
        if self.replay is not None:
            self._close_replay()
        else:
            self._home()

    def close(self) -> None:
        """Leave, whatever is under way."""
        self._close_replay()
        screen, self.debrief = self.debrief, None
        if screen is not None:
            screen.close_up()
            self._drop(screen)
            QTimer.singleShot(0, self._stack, give_back)

    def _on_replay(self, seq: int) -> None:
        from game.ui.screens.replay import ReplayScreen

        assert self.debrief is not None
        self._close_replay()
        hindsight = self.debrief.hindsight
        screen = ReplayScreen(self._look, hindsight, self._table, Seq(seq) if seq else None)
        screen.back_wished.connect(self.back)
        screen.play_on_wished.connect(self._on_play_on)
        screen.find_wished.connect(self._find)
        self.replay = screen
        self._show(screen)

    def _on_again(self) -> None:
        assert self.debrief is not None
        hindsight = self.debrief.hindsight
        seat = self.debrief.seat or (hindsight.seats[0] if hindsight.seats else None)
        if seat is not None:
            self._lay(lambda: hindsight.play_again(seat))

    def _on_play_on(self, seat: str, seq: int) -> None:
        assert self.debrief is not None
        hindsight = self.debrief.hindsight
        self._lay(lambda: hindsight.play_on(SeatId(seat), Seq(seq)))

    def _lay(self, laying: Callable[[], Place]) -> None:
        self._usher.fetch(laying, self._on_laid, self._on_not_laid)

    def _on_laid(self, place: Place) -> None:
        self.close()
        self._laid(place)

    def _on_not_laid(self, trouble: Trouble) -> None:
        self._close_replay()
        if self.debrief is not None:
            self.debrief.show_trouble(str(trouble))

    def _close_replay(self) -> None:
        screen, self.replay = self.replay, None
        if screen is not None:
            screen.close_up()
            self._drop(screen)
            if self.debrief is not None:
                self._stack.setCurrentWidget(self.debrief)
                self.debrief.replay.setFocus()

    def _show(self, screen: QWidget) -> None:
        self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)
        focus = screen.first_focus()  # type: ignore[attr-defined]
        focus.setFocus()

    def _drop(self, screen: QWidget) -> None:
        screen.hide()
        screen.deleteLater()
