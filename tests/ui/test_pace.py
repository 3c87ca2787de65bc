"""Vacant chairs move in a rhythm that can be followed, changed and skipped, and the window remembers it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from game.app.about import about
from game.app.foyer import LocalFoyer
from game.app.settings import SettingsFile
from game.app.window import table_screen
from game.engine.parameters import described
from game.store import places
from game.terms.actions import DeclareReady
from game.terms.ids import SeatId
from game.terms.moments import Phase
from game.terms.trouble import Trouble
from game.ui import settings as ui_settings
from game.ui.screens.about import AboutScreen
from game.ui.screens.settings import SettingsScreen
from game.ui.screens.table import TableScreen
from game.ui.settings import Pace, Settings
from game.ui.shell import Shell
from game.ui.theme.look import Look
from game.ui.theme.theme import Theme
from tests.kit.ui_house import at_table, click, phase, until

pytestmark = pytest.mark.usefixtures("thinking_here")

ALD = SeatId("ALD")
NEVER = 3_600_000


def table(shell: Shell) -> TableScreen:
    until(lambda: isinstance(at_table(shell).phase_screen, TableScreen), "the table")
    screen = at_table(shell).phase_screen
    assert isinstance(screen, TableScreen)
    return screen


def paused(look: Look, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """At the opening, with vacant chairs whose second move would come an hour after the first."""
    monkeypatch.setitem(ui_settings.PAUSES, Pace.CALM, NEVER)
    SettingsFile(str(folder)).write(Settings(pace=Pace.CALM))
    shell = Shell(look, table_screen, SettingsFile(str(folder)))
    shell.resize(1440, 900)
    shell.show()
    shell.sit_down(LocalFoyer(folder).begin("tutorial", ALD, 7))
    shell.activateWindow()
    at_table(shell).wish(DeclareReady(by=ALD))
    until(lambda: phase(shell) is Phase.OPENING, "the opening")
    table(shell).strip.ready.click()
    return shell


def test_a_move_waits_for_its_beat_and_skip_goes_to_your_turn(
    look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = paused(look, tmp_path, monkeypatch)
    before = at_table(shell).bridge.view().seq
    QTest.qWait(400)
    assert at_table(shell).bridge.is_thinking
    assert at_table(shell).bridge.view().seq <= before + 2
    assert table(shell).strip.going_on == "The delegations are moving"
    click(shell, "Skip")
    until(lambda: phase(shell) is Phase.SITTING, "the sitting")
    shell.leave()


def test_the_key_skips_as_the_button_does(look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shell = paused(look, tmp_path, monkeypatch)
    QTest.qWait(100)
    QTest.keyClick(shell, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    until(lambda: phase(shell) is Phase.SITTING, "the sitting")
    shell.leave()


def test_what_takes_longer_is_counted_and_can_be_stopped(
    look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """design/ui/spec.md, section 6: over two seconds a count and Stop; stopping keeps what was done."""
    shell = paused(look, tmp_path, monkeypatch)
    bridge, pace = at_table(shell).bridge, table(shell).strip.pace
    until(lambda: bridge.is_thinking, "somebody moves")
    assert pace.stop.isHidden()
    until(lambda: not pace.stop.isHidden(), "the way to stop it")
    assert "of 3 are ready" in table(shell).strip.going_on
    before = bridge.view().seq
    click(shell, "Stop")
    assert (bridge.is_stopped, bridge.is_thinking) == (True, False)
    assert table(shell).strip.going_on == "The delegations wait for you"
    bridge.keep_pace(Pace.AT_ONCE)
    QTest.qWait(200)
    assert bridge.view().seq == before
    click(shell, "Go on")
    until(lambda: phase(shell) is Phase.SITTING, "the sitting")
    shell.leave()


def test_another_pace_holds_at_once_and_is_remembered(
    look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = paused(look, tmp_path, monkeypatch)
    QTest.qWait(100)
    click(shell, "Calm pace")
    assert table(shell).strip.pace.button.words() == "Brisk pace"
    click(shell, "Brisk pace")
    until(lambda: phase(shell) is Phase.SITTING, "the sitting")
    assert SettingsFile(str(tmp_path)).read().pace is Pace.AT_ONCE
    shell.leave()


def test_what_was_set_is_read_back(tmp_path: Path) -> None:
    wanted = Settings(dark=True, percent=150, reduced_motion=True, pace=Pace.CALM)
    SettingsFile(str(tmp_path / "new")).write(wanted)
    assert SettingsFile(str(tmp_path / "new")).read() == wanted


@pytest.mark.parametrize("text", ["", "[]", "{", '{"percent": 117, "dark": "yes", "pace": "hectic"}', "[" * 100_000])
def test_a_file_that_says_nothing_sensible_gives_the_defaults(tmp_path: Path, text: str) -> None:
    (tmp_path / "settings.json").write_text(text, "utf-8")
    assert SettingsFile(str(tmp_path)).read() == Settings()


def test_one_bad_word_spoils_no_other(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"percent": 117, "dark": True}), "utf-8")
    assert SettingsFile(str(tmp_path)).read() == Settings(dark=True)


def test_settings_that_cannot_be_kept_are_said_once(look: Look, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    keeper = SettingsFile(str(tmp_path / "file" / "below"))
    with pytest.raises(Trouble, match="Your settings were not kept"):
        keeper.write(Settings())
    shell = Shell(look, table_screen, keeper)
    shell.show()
    shell.enter(LocalFoyer(tmp_path))
    look.toggle_dark()
    assert "Your settings were not kept" in shell.home.findChild(type(shell.home.trouble)).accessibleDescription()
    look.toggle_dark()


def test_the_settings_hold_at_once_and_are_kept(look: Look, tmp_path: Path) -> None:
    keeper = SettingsFile(str(tmp_path))
    shell = Shell(look, table_screen, keeper)
    shell.resize(1280, 720)
    shell.show()
    shell.enter(LocalFoyer(tmp_path))
    shell.activateWindow()
    QTest.qWait(5)
    click(shell, "Settings")
    screen = shell.screen_shown
    assert isinstance(screen, SettingsScreen)
    assert screen.sizes.hasFocus()
    QTest.keyClick(screen.sizes, Qt.Key.Key_Right)
    assert look.theme.percent == 125
    QTest.keyClick(screen.lights, Qt.Key.Key_Right)
    assert look.theme.dark
    QTest.keyClick(screen.paces, Qt.Key.Key_Left)
    screen.calm.click()
    assert look.reduced_motion
    assert keeper.read() == Settings(dark=True, percent=125, reduced_motion=True, pace=Pace.CALM)
    look.wear(Theme())
    assert (screen.sizes.current, screen.lights.current) == ("100", "light")
    QTest.keyClick(shell, Qt.Key.Key_Escape)
    assert shell.screen_shown is shell.home


def test_about_tells_assumptions_sources_and_licences(look: Look, tmp_path: Path) -> None:
    shell = Shell(look, table_screen)
    shell.pages.tell_about = about
    shell.resize(1280, 720)
    shell.show()
    shell.enter(LocalFoyer(tmp_path))
    shell.activateWindow()
    QTest.qWait(5)
    click(shell, "About")
    screen = shell.screen_shown
    assert isinstance(screen, AboutScreen)
    assert len(screen.assumptions.table.rows) == len(described())
    assert all(all(row) for row in screen.assumptions.table.cells)
    assert screen.sources.table.rows
    QTest.keyClick(screen.leaves, Qt.Key.Key_End)
    said = about().licences
    assert any("SIL Open Font License" in each for each in said)
    for library in ("numpy", "PySide6", "SQLAlchemy"):
        line = next(each for each in said[0].splitlines() if each.startswith(library))
        assert line.partition(": ")[2], f"{library} states no licence"
    QTest.keyClick(shell, Qt.Key.Key_Escape)
    assert shell.screen_shown is shell.home


def test_the_folder_of_sessions_is_changed_in_the_settings_and_holds_from_the_next_start(
    look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Issue 7: settings are text size, theme, reduced motion, keys, folder."""
    monkeypatch.delenv("AD_REFERENDUM_SAVES", raising=False)
    monkeypatch.setattr(places, "usual", lambda: tmp_path / "usual")
    keeper, there = SettingsFile(None), tmp_path / "there"
    keeper.write(Settings(percent=125))
    shell = Shell(look, table_screen, keeper)
    shell.show()
    shell.enter(LocalFoyer(tmp_path / "usual"))
    shell.show_settings()
    screen = shell.screen_shown
    assert isinstance(screen, SettingsScreen)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(there))
    screen.folder.click()
    assert places.folder(None) == there
    assert SettingsFile(None).read().percent == 125, "the settings go along"
    assert keeper.place == str(tmp_path / "usual"), "this start goes on where it began"
    assert SettingsFile(str(there)).told
    shell.close()
