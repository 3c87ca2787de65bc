"""The house at adoption sits around a table (picture 06), seat by seat with the keyboard; else in a list."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from game.terms.actions import GiveAnswer
from game.terms.standing import Vote
from game.ui.lines.roll_call import Roll, roll
from game.ui.screens.adoption import AdoptionScreen
from game.ui.screens.adoption_roll import RollCard
from game.ui.screens.horseshoe import MOST, Horseshoe
from game.ui.theme.look import Look
from tests.gallery.house import voting
from tests.gallery.screens import SCENES
from tests.kit.fits import Kind, misfits, settle
from tests.ui.showing import shown


def the_roll() -> Roll:
    made = roll(voting().sight)
    assert made is not None
    return made


def test_arrows_go_round_the_table_and_every_seat_is_said(look: Look) -> None:
    table = shown(Horseshoe(look, the_roll(), "Shall it be adopted?"), 720, 600)
    table.setFocus()
    assert table.accessibleDescription().startswith("Arvendia, your delegation: in favour. 1 of 14.")
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert table.accessibleDescription().startswith("Corvane Union: to come. 2 of 14.")
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.at == 13
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert table.at == 13


def test_the_mouse_looks_at_whoever_sits_there(look: Look) -> None:
    table = shown(Horseshoe(look, the_roll(), "Shall it be adopted?"), 720, 600)
    QTest.mouseClick(table, Qt.MouseButton.LeftButton, pos=table.seat_of(5).toPoint())
    assert table.at == 5


def test_rule_18_1_the_line_stands_where_two_thirds_of_all_would_carry() -> None:
    made = the_roll()
    assert made.needed == 10
    assert made.needed_words == "10 needed if all vote"
    assert made.count == "13 answers to come"
    assert [each.vote for each in made.rows][:2] == [Vote.IN_FAVOUR, None]


@pytest.mark.parametrize(("width", "around"), [(760, True), (420, False)])
def test_where_there_is_no_room_for_a_table_there_is_a_list(look: Look, width: int, around: bool) -> None:
    card = shown(RollCard(look, the_roll(), "Shall it be adopted?"), width, 900)
    settle()
    assert card.table is not None
    assert card.table.isVisible() is around
    assert card.list.isVisible() is not around
    assert [each for each in misfits(card) if each.kind is not Kind.SHORTENED] == []


def test_a_large_house_is_read_from_a_list(look: Look) -> None:
    made = the_roll()
    rows = tuple(replace(made.rows[0], key=str(place)) for place in range(MOST + 1))
    card = shown(RollCard(look, replace(made, rows=rows), "Shall it be adopted?"), 760, 900)
    assert card.table is None
    assert card.list.isVisible()


def test_what_the_chosen_answer_would_change_stands_beside_the_ballot(look: Look) -> None:
    """Picture 06; another answer is asked about anew, and old figures of another one are not shown for it."""
    shell = SCENES["06_almeira"](look)
    settle()
    assert shell.session is not None
    screen = shell.session.phase_screen
    assert isinstance(screen, AdoptionScreen)
    first = screen.effects.action
    assert isinstance(first, GiveAnswer)
    assert screen.effects.isVisible()
    QTest.keyClick(screen, Qt.Key.Key_G)
    settle()
    assert screen.effects.action != first
    shell.leave()
