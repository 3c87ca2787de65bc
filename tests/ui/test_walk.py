"""The real window from the door to the ending and back: by keys, by mouse, closed or killed in the middle."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import delete

from game.terms.actions import DeclareReady
from game.terms.ids import SeatId
from game.terms.moments import Phase
from game.ui.lines.table_drafts import Kind
from game.ui.screens.table import TableScreen
from game.ui.shell import Shell
from game.ui.theme.look import Look
from game.ui.theme.theme import Theme
from game.ui.widgets.button import Button
from game.ui.widgets.focus_ring import FocusRing
from tests.kit.ui_house import at_table, phase, until
from tests.ui.showing import shown
from tests.walk.__main__ import killed, played
from tests.walk.course import Course
from tests.walk.hands import Keyboard
from tests.walk.inputs import CTRL, Events
from tests.walk.reach import unreached
from tests.walk.window import launched

HERE = pytest.mark.usefixtures("thinking_here")

LAST = "read the last page and went back to the door"


@pytest.mark.long
def test_the_tutorial_is_played_by_keyboard_to_its_end_and_closed_in_the_middle(look: Look, tmp_path: Path) -> None:
    """Issue 8: from the door to the debrief, years of practice included, by keyboard alone; Tab comes to everything."""
    inputs = Events()
    course = Course(Keyboard(inputs), auditing=True)
    first = launched(look, tmp_path)
    course.to_the_middle(first)
    inputs.close(first)
    course.to_the_end(launched(look, tmp_path))
    assert course.found == []
    assert course.kinds == {Phase.HOME, Phase.REVIEW}


@pytest.mark.long
def test_a_window_killed_in_the_middle_leaves_a_tutorial_that_the_mouse_plays_to_its_end() -> None:
    """By mouse alone from the door to the debrief; ``python -m tests.walk`` does it by keyboard, and closing, too."""
    told = killed("mouse")
    assert any(each.startswith("killed after event") for each in told)
    assert any(each.endswith("through home and review") for each in told)
    assert told[-1] == LAST


@pytest.mark.long
@pytest.mark.window
def test_the_tutorial_is_played_in_a_real_window_with_real_clicks_and_then_with_real_keys() -> None:
    """``python -m tests.walk display-mouse display-keyboard`` does each from the door to the end."""
    assert played("mouse", display=True, then="keyboard")[-1] == LAST


def seated(look: Look, folder: Path) -> tuple[Shell, TableScreen]:
    """At the table, while opening statements are made."""
    shell = launched(look, folder)
    shell.begin("tutorial", "ALD")
    at_table(shell).wish(DeclareReady(by=SeatId("ALD")))
    until(lambda: phase(shell) is Phase.OPENING and not at_table(shell).bridge.is_thinking, "the opening")
    table = at_table(shell).phase_screen
    assert isinstance(table, TableScreen)
    return shell, table


@pytest.mark.parametrize(("width", "height", "percent"), [(1280, 720, 100), (1440, 900, 200)])
@HERE
def test_tab_comes_to_everything_on_the_table_at_every_width(
    look: Look, tmp_path: Path, width: int, height: int, percent: int
) -> None:
    shell, table = seated(look, tmp_path)
    look.wear(Theme(percent=percent))
    shell.resize(width, height)
    QTest.qWait(30)
    table.strip.ready.setFocus()
    assert unreached(shell, Events()) == []
    shell.leave()


def test_tab_is_seen_to_miss_a_button_and_to_be_held_fast(look: Look) -> None:
    """The audit itself can fail."""
    window = QWidget()
    column = QVBoxLayout(window)
    first, second = Button(look, "First"), Button(look, "Second")
    column.addWidget(first)
    column.addWidget(second)
    shown(window)
    first.setFocus()
    assert unreached(window, Events()) == []
    second.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    assert unreached(window, Events()) == ["Button 'Second'"]


@HERE
def test_ctrl_enter_makes_the_move_from_anywhere_at_the_table(look: Look, tmp_path: Path) -> None:
    shell, table = seated(look, tmp_path)
    card = table.sheet.cards["TU01/C"]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Return)
    QTest.keyClick(card, Qt.Key.Key_Return, CTRL)
    assert SeatId("ALD") in at_table(shell).bridge.view().sight.brackets[table_bracket(table)].stances
    shell.leave()


def table_bracket(table: TableScreen) -> str:
    return next(iter(table.sheet.cards)).split("/")[0]


@HERE
def test_a_folded_draft_is_not_made_by_a_key(look: Look, tmp_path: Path) -> None:
    shell, table = seated(look, tmp_path)
    card = table.sheet.cards["TU01/C"]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Return)
    table.moves.composer.fold.click()
    before = at_table(shell).bridge.view().seq
    QTest.keyClick(table.sheet.cards["TU01/C"], Qt.Key.Key_Return, CTRL)
    assert at_table(shell).bridge.view().seq == before
    shell.leave()


@HERE
def test_digits_choose_the_kind_of_move_within_the_composer(look: Look, tmp_path: Path) -> None:
    shell, table = seated(look, tmp_path)
    composer = table.moves.composer
    composer.sentence.focus_phrase(0)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_3)
    assert composer.kind is Kind.STATEMENT  # wordings, packages and promises are shut before the first sitting
    shell.leave()


def test_the_ring_survives_what_it_was_around(look: Look) -> None:
    """It failed where the focused widget and what held it were deleted before the focus moved on."""
    window = QWidget()
    column = QVBoxLayout(window)
    holder = QWidget()
    inside = QVBoxLayout(holder)
    gone, stays = Button(look, "Gone"), Button(look, "Stays")
    inside.addWidget(gone)
    column.addWidget(holder)
    column.addWidget(stays)
    ring = FocusRing(look, window)
    shown(window)
    gone.setFocus()
    QTest.keyClick(gone, Qt.Key.Key_Shift)
    ring.show_around(gone)
    delete(holder)
    stays.setFocus()
    ring.show_around(stays)
    assert ring.isVisible()
