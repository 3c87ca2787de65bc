"""``python -m tests.kit.ui_pictures OUT``: every screen of a real tutorial, light and dark, at two window sizes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ.pop("QT_FONT_DPI", None)

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from game.terms.moments import Phase
from game.ui.screens.adoption import AdoptionScreen
from game.ui.screens.ratification import RatificationScreen
from game.ui.shell import Shell
from game.ui.theme.look import Look
from game.ui.theme.theme import Theme
from tests.kit.ui_house import at_table, awaited, click, idle_through, opened, phase, until

SIZES = ((1440, 900), (1280, 720))


def pictures(look: Look, folder: Path, out: Path) -> None:
    """Walk through a tutorial and save a picture of every screen on the way."""
    shell = opened(look, folder)

    def picture(name: str) -> None:
        _picture(shell, look, out, name)

    picture("01_door_first_time")
    shell.choose_game()
    picture("02_new_game")
    shell.begin("tutorial", "ALD")
    at_table(shell)
    picture("03_instructions")
    click(shell, "Take your seat")
    idle_through(shell, Phase.ADOPTION)
    _to_the_end(shell, picture)
    shell.close()


def _to_the_end(shell: Shell, picture: Callable[[str], None]) -> None:
    picture("04_adoption")
    while phase(shell) is Phase.ADOPTION:
        screen = at_table(shell).phase_screen
        assert isinstance(screen, AdoptionScreen)
        screen.cast_button.click()
        awaited(shell)
    picture("05_signature")
    click(shell, "Sign")
    awaited(shell)
    years = at_table(shell).phase_screen
    assert isinstance(years, RatificationScreen)
    until(lambda: years.has_outlook, "the forecast")
    picture("06_first_year")
    click(shell, "Submit to ratification")
    shell.go_home()
    picture("07_door")
    click(shell, "Return to the table")
    awaited(shell)
    while phase(shell) is Phase.HOME:
        click(shell, "Let the year pass")
        awaited(shell)
    picture("08_ending")


def _picture(shell: Shell, look: Look, out: Path, name: str) -> None:
    for dark in (False, True):
        for width, height in SIZES:
            look.wear(Theme(dark=dark))
            shell.resize(width, height)
            QTest.qWait(20)
            shell.grab().save(str(out / f"{name}_{'dark' if dark else 'light'}_{width}.png"))
    look.wear(Theme(percent=200))
    QTest.qWait(20)
    shell.grab().save(str(out / f"{name}_200.png"))
    look.wear(Theme())
    shell.resize(*SIZES[0])


def main(arguments: list[str]) -> int:
    """Save them in the folder that is named."""
    if not arguments:
        print("usage: python -m tests.kit.ui_pictures OUT", file=sys.stderr)
        return 2
    out = Path(arguments[0])
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    app.setCursorFlashTime(0)
    look = Look(reduced_motion=True)
    look.dress()
    with TemporaryDirectory() as folder:
        pictures(look, Path(folder), out)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
