"""The real window over a real foyer in a folder of its own: the same shell, table, study and store as at home."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from game.app.foyer import LocalFoyer
from game.app.handbook import handbook
from game.app.laying import LocalPlace
from game.app.window import table_screen
from game.table.ports import Person
from game.terms.ids import SeatId
from game.ui.shell import Shell
from game.ui.theme.look import Look

LUCK = 5
"""With it the convention of the tutorial enters into force, and years of practice follow."""


class SownFoyer(LocalFoyer):
    """The foyer of this machine, with the same luck every time."""

    def begin(
        self,
        scenario: str,
        seat: SeatId,
        seed: int | None = None,
        *,
        reduced: str = "",
        chairs: bool = False,
        people: tuple[Person, ...] = (),
        strength: str = "",
    ) -> LocalPlace:
        """Lay a table."""
        luck = LUCK if seed is None else seed
        return super().begin(scenario, seat, luck, reduced=reduced, chairs=chairs, people=people, strength=strength)


def launched(look: Look, folder: Path, width: int = 1440, height: int = 900) -> Shell:
    """The window at its door."""
    shell = Shell(look, table_screen)
    shell.resize(width, height)
    shell.show()
    shell.enter(SownFoyer(folder))
    shell.teach(handbook())
    shell.activateWindow()
    QApplication.processEvents()
    return shell
