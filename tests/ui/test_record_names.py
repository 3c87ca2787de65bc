"""The record cuts nobody's name short."""

from __future__ import annotations

import pytest

from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.widgets.record_list import RecordPainter
from game.ui.widgets.typeset import Setting, width_of


@pytest.mark.parametrize("longest", ["Cindra", "Saint Orrin Isles", "Windrow Islands Community"])
def test_what_was_done_begins_behind_the_longest_name(look: Look, longest: str) -> None:
    painter = RecordPainter(look)
    painter.give_room({"Arvendia", longest})
    wanted = width_of(look.theme, longest, Setting(role=Role.SMALL, lines=1)) / look.theme.length(1)
    assert max(80, wanted) <= painter.room_of_names <= max(80, wanted + 3)


def test_names_of_moments_ago_take_no_room(look: Look) -> None:
    painter = RecordPainter(look)
    painter.give_room({"Windrow Islands Community"})
    painter.give_room({"Cindra"})
    assert painter.room_of_names == 80
