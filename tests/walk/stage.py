"""Where somebody stands who walks through the window: what is seen there, and waiting until it is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from game.terms.moments import Phase
from game.terms.views import SeatView
from game.ui.lines.stage import is_awaited
from game.ui.screens.table import TableScreen
from game.ui.screens.table_composer import Composer
from game.ui.shell import Shell
from tests.kit.ui_house import at_table, until
from tests.walk.hands import Hands, Keyboard
from tests.walk.reach import unreached

W = TypeVar("W", bound=QWidget)
Tell = Callable[[str], None]


class Stage:
    """The window before one's hands, at any moment of a play."""

    def __init__(self, hands: Hands, tell: Tell = lambda _words: None, *, auditing: bool = False) -> None:
        """``auditing`` goes round every stage with Tab, where there are keys."""
        self.hands = hands
        self.tell = tell
        self._auditing = auditing
        self.found: list[str] = []
        """What can be used by mouse and never hears the keyboard, or holds it fast, at any stage."""
        self._shell: Shell | None = None

    # What can be seen

    @property
    def shell(self) -> Shell:
        """The window."""
        assert self._shell is not None
        return self._shell

    @property
    def view(self) -> SeatView:
        """What the person sees."""
        return at_table(self.shell).bridge.view()

    @property
    def phase(self) -> Phase:
        """Where the conference stands."""
        return self.view.sight.moment.phase

    @property
    def table(self) -> TableScreen:
        """The table."""
        return self._screen(TableScreen)

    @property
    def composer(self) -> Composer:
        """Where moves are made."""
        return self.table.moves.composer

    def _screen(self, kind: type[W]) -> W:
        screen = at_table(self.shell).phase_screen
        assert isinstance(screen, kind), f"{type(screen).__name__} is shown"
        return screen

    # Waiting and looking

    def _wait(self) -> None:
        until(lambda: is_awaited(self.view.sight) or self.phase is Phase.ENDED, "the person's turn")
        until(lambda: not at_table(self.shell).bridge.is_thinking, "nobody is moving")
        self._rest()

    def _rest(self) -> None:
        """Until what has changed is shown."""
        QTest.qWait(5)
        screen = at_table(self.shell).phase_screen
        if isinstance(screen, TableScreen):
            screen.settle()

    def _audit(self, where: str) -> None:
        """By keyboard: Tab comes to everything and is held by nothing."""
        if self._auditing and isinstance(self.hands, Keyboard):
            self.found += [f"{where}: {each}" for each in unreached(self.shell, self.hands.inputs)]
