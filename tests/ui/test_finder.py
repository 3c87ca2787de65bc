"""Ctrl K goes anywhere and does anything; the notebook is one's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from game.app.foyer import LocalFoyer
from game.app.handbook import handbook
from game.app.window import table_screen
from game.scenarios import shelf
from game.store.desk import path_beside
from game.terms.actions import DeclareReady
from game.terms.ids import SeatId
from game.terms.moments import Phase
from game.ui.keys import DEFAULTS, Deed, Keys
from game.ui.lines.finder import FoundLine, clauses, found, seats, terms
from game.ui.lines.table_drafts import Kind
from game.ui.screens.finder import Finder
from game.ui.screens.settings import SettingsScreen
from game.ui.screens.table import TableScreen
from game.ui.screens.table_strip import Pane
from game.ui.shell import Shell
from game.ui.theme.look import Look
from tests.kit.ui_house import at_table, until

pytestmark = pytest.mark.usefixtures("thinking_here")

ALD = SeatId("ALD")


@pytest.fixture
def shell(look: Look, tmp_path: Path) -> Iterator[Shell]:
    """At the tutorial's table, in the opening."""
    shell = Shell(look, table_screen)
    shell.resize(1440, 900)
    shell.show()
    foyer = LocalFoyer(tmp_path)
    shell.enter(foyer)
    shell.teach(handbook())
    shell.sit_down(foyer.begin("tutorial", ALD, 7))
    shell.activateWindow()
    at_table(shell).wish(DeclareReady(by=ALD))
    until(lambda: at_table(shell).bridge.view().sight.moment.phase is Phase.OPENING, "the opening")
    yield shell
    shell.leave()


def table_of(shell: Shell) -> TableScreen:
    """The table."""
    screen = at_table(shell).phase_screen
    assert isinstance(screen, TableScreen)
    return screen


def find(shell: Shell, words: str) -> Finder:
    """Ctrl K, then type."""
    QTest.keyClick(QApplication.focusWidget() or shell, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    finder = shell.over.finding.finder
    assert finder.isVisible()
    assert finder.field.hasFocus()
    QTest.keyClicks(finder.field, words)
    return finder


def go(shell: Shell, words: str) -> None:
    """Ctrl K, type, Enter."""
    finder = find(shell, words)
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    assert not finder.isVisible()


def test_typing_a_few_letters_goes_there(shell: Shell) -> None:
    table = table_of(shell)
    go(shell, "article 3")
    assert table.outline.list.current_key() == "TU03"
    go(shell, "brescal")
    assert table.delegations.list.current_key() == "BRE"
    assert table.delegations.list.hasFocus()
    go(shell, "relations")
    assert table.strip.pane is Pane.RELATIONS
    go(shell, "statement")
    assert (table.strip.pane, table.moves.composer.kind) == (Pane.TEXT, Kind.STATEMENT)
    dark = shell.look.theme.dark
    go(shell, "light or dark")
    assert shell.look.theme.dark is not dark
    go(shell, "your instructions")
    assert shell.session is not None
    assert shell.session.bar.brief.isChecked()
    go(shell, "article 1")
    assert not shell.session.bar.brief.isChecked()
    assert table.outline.list.current_key() == "TU01"
    go(shell, "settings")
    assert isinstance(shell.screen_shown, SettingsScreen)


def test_what_is_shut_says_why_and_stays(shell: Shell) -> None:
    finder = find(shell, "package")
    line = next(each for each in finder.shown if each.key == f"move:{Kind.PACKAGE.value}")
    assert line.refusal
    finder.list.show_current(line.key)
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    assert finder.isVisible()
    QTest.keyClick(finder.field, Qt.Key.Key_Escape)
    assert not finder.isVisible()


def test_a_word_of_the_trade_is_explained_and_nonsense_finds_nothing(shell: Shell) -> None:
    finder = find(shell, "xyzzy")
    assert finder.shown == ()
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    assert finder.isVisible()
    QTest.keyClick(finder.field, Qt.Key.Key_Escape)
    go(shell, "ad referendum")
    assert shell.over.explainer.isVisible()


def test_all_that_stands_in_a_scenario_is_found_by_its_name() -> None:
    for name in shelf.names():
        scenario = shelf.public(name)
        lines: list[FoundLine] = [*clauses(scenario), *seats(scenario), *terms(handbook().terms)]
        for clause in scenario.convention.clauses:
            assert f"clause:{clause.id}" in [each.key for each in found(lines, clause.title)]
        for each in scenario.delegations:
            assert found(lines, each.name)[0].key == f"seat:{each.id}"
            assert f"seat:{each.id}" in [one.key for one in found(lines, each.id)]


def test_the_notebook_is_kept_beside_the_record_and_comes_back(shell: Shell, tmp_path: Path) -> None:
    QTest.keyClick(shell, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    notebook = shell.floor.notebook
    assert notebook is not None
    assert notebook.field.hasFocus()
    QTest.keyClicks(notebook.field, "Brescal needs a judge")
    QTest.keyClick(notebook.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert notebook.field.text() != "Brescal needs a judge"
    QTest.keyClick(notebook.field, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    seq = at_table(shell).bridge.view().seq
    QTest.keyClick(notebook.field, Qt.Key.Key_Escape)
    assert not notebook.isVisible()
    session = next(tmp_path.glob("*.adref"))
    assert "Brescal needs a judge" in path_beside(session).read_text(encoding="utf-8")
    assert at_table(shell).bridge.view().seq == seq
    assert b"needs a judge" not in session.read_bytes()
    shell.go_home()
    shell.take_up(session.stem)
    until(lambda: shell.session is not None, "the session")
    shell.floor.open_notebook()
    assert shell.floor.notebook is not None
    assert shell.floor.notebook.field.text() == "Brescal needs a judge"


def test_another_key_does_the_same_deed_at_once_and_the_old_one_no_longer(shell: Shell) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    shell.look.keys.give(Deed.FIND, "Ctrl+G")
    QTest.keyClick(shell, Qt.Key.Key_K, control)
    assert not shell.over.finding.finder.isVisible()
    QTest.keyClick(shell, Qt.Key.Key_G, control)
    assert shell.over.finding.finder.isVisible()
    shell.look.keys.give(Deed.FIND, "")
    assert shell.look.keys.own == {}


def test_a_key_is_given_in_the_settings_and_refused_where_it_is_taken(shell: Shell) -> None:
    shell.show_settings()
    screen = shell.screen_shown
    assert isinstance(screen, SettingsScreen)
    button = screen.keys.buttons[Deed.CURTAIN]
    button.click()
    QTest.keyClick(button, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert "already does something" in screen.keys.said
    assert shell.look.keys.key_of(Deed.CURTAIN) == "F9"
    button.click()
    QTest.keyClick(button, Qt.Key.Key_A)
    assert "needs Ctrl or Alt" in screen.keys.said
    button.click()
    QTest.keyClick(button, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert screen.keys.said == ""
    assert shell.look.keys.own == {"curtain": "Ctrl+H"}
    assert button.accessibleName() == "Ctrl H"
    screen.keys.usual.click()
    assert shell.look.keys.own == {}


def test_letters_are_keys_unless_they_are_switched_off(shell: Shell) -> None:
    panel = table_of(shell).delegations
    panel.list.setFocus()
    panel.list.show_current("BRE")
    shell.look.keys.letters = False
    QTest.keyClick(panel.list, Qt.Key.Key_W)
    assert panel.popover is None
    shell.look.keys.letters = True
    QTest.keyClick(panel.list, Qt.Key.Key_W)
    assert panel.popover is not None


def test_no_two_deeds_share_a_key_and_kept_nonsense_is_left_out() -> None:
    assert len(set(DEFAULTS.values())) == len(Deed)
    keys = Keys()
    assert all(keys.is_free(key, deed) for deed, key in DEFAULTS.items())
    keys.take({"find": "Ctrl+G", "curtain": "A", "no such deed": "Ctrl+H", "notebook": "Ctrl+G"})
    assert keys.own == {"find": "Ctrl+G"}
