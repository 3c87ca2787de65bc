"""How the program starts: with a window where there is a screen, in words where there is none."""

from __future__ import annotations

import os
import subprocess
import sys
from argparse import Namespace
from pathlib import Path

import pytest

from game.app import play
from game.app.screen import has_screen
from game.terms.trouble import Trouble
from tests.kit.first_paint import GAME, first_paint, measured

ROOT = Path(__file__).parents[2]
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")


@LINUX
def test_a_screen_is_a_display_or_a_platform_that_was_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert not has_screen()
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        with monkeypatch.context() as patch:
            patch.setenv(name, "one")
            assert has_screen()


def asked(**words: object) -> Namespace:
    usual = {"scenario": "tutorial", "seat": None, "seed": 1, "saves": None, "reduced": None, "session": None}
    return Namespace(**{**usual, **words})


def test_play_refuses_a_delegation_that_does_not_exist() -> None:
    with pytest.raises(Trouble, match=r"has no delegation XYZ\. It has ALD, BRE, CIN"):
        play.run(asked(seat="xyz"))


def test_play_refuses_a_scenario_that_does_not_exist() -> None:
    with pytest.raises(Trouble):
        play.run(asked(scenario="nowhere"))


@LINUX
def test_play_says_so_where_there_is_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(Trouble, match="There is no screen here"):
        play.run(asked())


CLOSES_ITSELF = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from game.app import cli
from game.ui.shell import Shell

app = QApplication(sys.argv[:1])
watch = QTimer()

def look():
    shell = next(each for each in app.topLevelWidgets() if isinstance(each, Shell))
    if shell.session is not None:
        print(shell.session.bridge.seat, shell.session.bridge.view().sight.moment.phase.value)
        shell.close()

watch.timeout.connect(look)
watch.start(20)
sys.exit(cli.main(sys.argv[1:]))
"""


def test_play_opens_straight_at_the_table(tmp_path: Path) -> None:
    command = [sys.executable, "-c", CLOSES_ITSELF, "play", "--as", "bre", "--seed", "4", "--saves", str(tmp_path)]
    run = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (run.returncode, run.stdout.strip()) == (0, "BRE preparation"), run.stderr
    assert run.stderr.replace("This plugin does not support propagateSizeHints()\n", "") == ""
    assert len(list(tmp_path.glob("*.adref"))) == 1


SAYS_AND_CLOSES = CLOSES_ITSELF.replace(
    "    if shell.session is not None:\n",
    "    for each in shell.home.findChildren(QWidget):\n"
    "        if each.isVisible() and 'was not opened' in each.accessibleName():\n"
    "            print(each.accessibleName(), each.accessibleDescription())\n"
    "            shell.close()\n"
    "    if shell.session is not None:\n",
).replace("import QApplication", "import QApplication, QWidget")


def test_a_damaged_file_alone_opens_the_door_and_says_why_nothing_else_was_opened(tmp_path: Path) -> None:
    damaged = tmp_path / "letter.adref"
    damaged.write_text("Dear colleague")
    run = subprocess.run(
        [sys.executable, "-c", SAYS_AND_CLOSES, "--saves", str(tmp_path / "saves"), str(damaged)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert "The session was not opened. letter.adref is not a session of Ad Referendum" in run.stdout, run.stdout
    assert damaged.read_text() == "Dear colleague"


NOT_YET = (
    *("numpy", "pyqtgraph", "sqlmodel", "sqlalchemy", "pydantic", "alembic", "sqlite3"),
    *("game.engine", "game.rules", "game.delegates", "game.lab", "game.scenarios", "game.store.saves", "game.table"),
    *("game.minutes", "game.terms.events", "game.ui.lines", "game.ui.bridge", "PySide6.QtSvg"),
)
"""What the first picture needs nothing of, with everything inside it."""


@LINUX
def test_the_first_picture_waits_for_the_name_of_the_house_and_nothing_else(tmp_path: Path) -> None:
    imported = first_paint(GAME, tmp_path).modules
    assert "game.ui.shell" in imported
    assert sorted(each for each in imported if any(f"{each}.".startswith(f"{name}.") for name in NOT_YET)) == []
    screens = {each for each in imported if each.startswith("game.ui.screens.")}
    assert screens == {"game.ui.screens.threshold"}


@LINUX
def test_the_first_paint_takes_at_most_twice_as_long_as_that_of_an_empty_window() -> None:
    assert measured(3).work < 2
