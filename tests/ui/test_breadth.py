"""What stands side by side while there is room stands below one another where there is not, by size of text too."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from game.ui.theme.look import Look
from game.ui.theme.theme import Theme
from game.ui.widgets.breadth import Breadth
from tests.kit.fits import settle
from tests.ui.showing import shown


def test_it_is_told_when_something_becomes_wide_enough_and_when_no_longer(look: Look) -> None:
    told: list[bool] = []
    holder = shown(QWidget(), 500, 100)
    Breadth(look, holder, 600, told.append)
    for width in (599, 600, 900, 450):
        holder.resize(width, 100)
        settle()
    assert told == [False, True, False]


def test_a_larger_text_makes_the_same_width_narrow(look: Look) -> None:
    told: list[bool] = []
    holder = shown(QWidget(), 500, 100)
    Breadth(look, holder, 600, told.append)
    holder.resize(1199, 100)
    look.wear(Theme(percent=200))
    settle()
    look.wear(Theme(percent=100))
    assert told == [True, False, True]


def test_what_is_gone_is_not_told(look: Look) -> None:
    told: list[bool] = []
    holder = QWidget()
    Breadth(look, holder, 600, told.append)
    delete(holder)
    look.wear(Theme(percent=200))
    assert told == []
