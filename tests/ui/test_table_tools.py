"""Back and forward through the changes of a draft, and the way to the finder, in the line above the table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from game.app.foyer import LocalFoyer
from game.app.window import table_screen
from game.terms.actions import DeclareReady
from game.terms.ids import SeatId
from game.terms.moments import Phase
from game.ui.keys import Deed
from game.ui.lines.table_drafts import EMPTY, Kind, StatementDraft
from game.ui.screens.table_strip import Pane
from game.ui.shell import Shell
from game.ui.theme.look import Look
from game.ui.theme.theme import Theme
from tests.gallery.scenes import table_of as scene_table
from tests.gallery.screens import SCENES
from tests.kit.fits import settle
from tests.kit.ui_house import at_table, until
from tests.ui.test_finder import table_of

pytestmark = pytest.mark.usefixtures("thinking_here")

ALD = SeatId("ALD")
STATEMENT = EMPTY[Kind.STATEMENT]
assert isinstance(STATEMENT, StatementDraft)
SAID = replace(STATEMENT, text="The capitals are still reading.")


@pytest.fixture
def shell(look: Look, tmp_path: Path) -> Iterator[Shell]:
    """At the tutorial's table, in the opening."""
    shell = Shell(look, table_screen)
    shell.resize(1440, 900)
    shell.show()
    foyer = LocalFoyer(tmp_path)
    shell.enter(foyer)
    shell.sit_down(foyer.begin("tutorial", ALD, 7))
    shell.activateWindow()
    at_table(shell).wish(DeclareReady(by=ALD))
    until(lambda: at_table(shell).bridge.view().sight.moment.phase is Phase.OPENING, "the opening")
    yield shell
    shell.leave()


def test_a_change_of_the_draft_is_taken_back_and_made_again_by_mouse_and_by_keyboard(shell: Shell) -> None:
    """Undo for every uncommitted draft (spec, section 6)."""
    table = table_of(shell)
    tools, composer = table.strip.tools, table.moves.composer
    assert not tools.undo.isEnabled()
    assert not tools.redo.isEnabled()
    composer.show_draft(SAID)
    assert tools.undo.isEnabled()
    QTest.mouseClick(tools.undo, Qt.MouseButton.LeftButton)
    assert composer.draft == STATEMENT
    assert not tools.undo.isEnabled()
    assert tools.redo.isEnabled()
    tools.redo.setFocus()
    QTest.keyClick(tools.redo, Qt.Key.Key_Return)
    assert composer.draft == SAID
    assert not tools.redo.isEnabled()
    QTest.keyClick(composer, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert composer.draft == STATEMENT
    assert tools.redo.isEnabled()


def test_a_tool_says_its_key_and_why_it_cannot_be_pressed(shell: Shell) -> None:
    tools = table_of(shell).strip.tools
    assert tools.undo.accessibleName() == "Undo"
    assert tools.undo.accessibleDescription() == "Nothing was changed in your draft"
    assert "Nothing was changed in your draft" in tools.undo.toolTip()
    table_of(shell).moves.composer.show_draft(SAID)
    assert tools.undo.accessibleDescription() == "Takes back the last change of your draft, Ctrl Z"
    assert "Ctrl Z" in tools.undo.toolTip()
    shell.look.keys.give(Deed.UNDO, "Ctrl+U")
    assert tools.undo.accessibleDescription() == "Takes back the last change of your draft, Ctrl U"
    shell.look.keys.give(Deed.UNDO, "")
    assert "Ctrl K" in tools.field.accessibleDescription()


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_the_field_opens_the_finder(shell: Shell, by: str) -> None:
    field = table_of(shell).strip.tools.field
    if by == "mouse":
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    else:
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Space)
    finder = shell.over.finding.finder
    assert finder.isVisible()
    assert finder.field.hasFocus()
    finder.close_up()


def test_the_finder_of_a_replay_opens_too(look: Look) -> None:
    shell = SCENES["08_replay"](look)
    settle()
    replay = shell.past.replay
    assert replay is not None
    replay.session.find_wished.emit()
    finder = shell.over.finding.finder
    assert finder.isVisible()
    finder.close_up()
    shell.leave()


@pytest.mark.parametrize(
    ("width", "height", "percent", "shown"),
    [
        (1440, 900, 100, {"undo", "redo", "field"}),
        (1280, 720, 100, {"undo", "redo", "finder"}),
        (1440, 900, 200, {"finder"}),
        (1024, 640, 100, {"finder"}),
    ],
)
def test_there_is_one_way_to_the_finder_and_no_more_than_there_is_room_for(
    look: Look, width: int, height: int, percent: int, shown: set[str]
) -> None:
    """Pictures 03, 13a and 13b: a field, an icon, an icon."""
    look.wear(Theme(percent=percent))
    shell = SCENES["03_table"](look)
    shell.resize(width, height)
    settle()
    table = scene_table(shell)
    assert shell.session is not None
    tools = {"undo": table.strip.tools.undo, "redo": table.strip.tools.redo, "field": table.strip.tools.field}
    every = {**tools, "finder": shell.session.bar.finder}
    assert {name for name, each in every.items() if each.isVisible()} == shown
    least = 44 if percent == 200 else 28
    assert all(min(each.width(), each.height()) >= least for each in every.values() if each.isVisible())
    table.strip.show_pane(Pane.RATIFICATION)
    table.strip.pane_chosen.emit()
    settle()
    assert {name for name, each in every.items() if each.isVisible()} == shown
    shell.leave()


def test_where_one_pane_is_shown_the_tab_of_the_record_says_how_many_notes_there_are(look: Look) -> None:
    """Picture 13b; beside the text notes have a panel that says it."""
    look.wear(Theme(percent=200))
    shell = SCENES["03_table"](look)
    settle()
    strip = scene_table(shell).strip
    assert [(each.key, each.count) for each in strip.tabs if each.count] == [(Pane.RECORD, 2)]
    look.wear(Theme())
    settle()
    assert [each.count for each in strip.tabs] == [0, 0, 0, 0]
    shell.leave()
