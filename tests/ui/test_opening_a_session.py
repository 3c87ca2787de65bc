"""While a session is opened or a table is laid: nothing appears over a page somebody has gone to."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from game.app.about import about
from game.ui.shell import Shell
from game.ui.theme.look import Look
from tests.kit.ui_house import at_table, button, click, opened
from tests.ui.test_shell import press, seen

pytestmark = pytest.mark.usefixtures("thinking_here")


def stored(look: Look, folder: Path) -> tuple[Shell, str]:
    """A window at its door with one session that can be gone on with, and that session's name."""
    shell = opened(look, folder)
    shell.begin("tutorial", "BRE")
    at_table(shell)
    shell.go_home()
    return shell, shell.home.last_name


def test_nothing_new_is_begun_while_a_session_is_being_opened(look: Look, tmp_path: Path) -> None:
    shell, name = stored(look, tmp_path)
    shell.take_up(name)
    shell.home.settings_button.setFocus()
    press(Qt.Key.Key_N)
    assert shell.screen_shown is shell.home
    assert "The session is being opened." in seen(shell)
    at_table(shell)
    shell.close()


@pytest.mark.parametrize("way", ["choose_game", "show_settings", "show_about"])
def test_what_is_being_opened_appears_over_no_page_that_was_gone_to(look: Look, tmp_path: Path, way: str) -> None:
    shell, name = stored(look, tmp_path)
    shell.pages.tell_about = about
    shell.take_up(name)
    getattr(shell, way)()
    gone_to = shell.screen_shown
    assert gone_to is not shell.home
    QTest.qWait(300)
    shell._usher.rest()  # the thread that opens it
    QTest.qWait(20)
    assert shell.screen_shown is gone_to
    assert shell.session is None
    shell.go_home()
    assert "The session is being opened." not in seen(shell)
    assert button(shell, "New game").isEnabled()
    shell.close()


def test_a_table_that_was_not_waited_for_leaves_the_way_to_another_open(look: Look, tmp_path: Path) -> None:
    shell = opened(look, tmp_path)
    shell.choose_game()
    click(shell, "Begin")
    assert not button(shell, "Begin").isEnabled()
    press(Qt.Key.Key_Escape)
    assert shell.screen_shown is shell.home
    shell.choose_game()
    assert button(shell, "Begin").isEnabled()
    shell.close()
