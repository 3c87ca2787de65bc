"""The years ahead in a year of practice, and what can be looked at beside it (picture 07)."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from game.table.ports import Prospect
from game.terms.actions import Action
from game.ui.lines.review_years import how_foreseen, year_charts, years_table
from game.ui.screens.review import ReviewScreen
from game.ui.screens.review_panes import ReviewPanes
from game.ui.screens.table_strip import Pane
from game.ui.theme.look import Look
from tests.gallery import almeira_years
from tests.gallery.screens import SCENES
from tests.kit.ui_house import at_table
from tests.ui.showing import shown


def granted(_action: Action) -> Prospect:
    """Everything would be, for nothing."""
    return Prospect(attention=0, refused=None)


def test_the_years_ahead_are_drawn_told_and_written_with_their_range_and_how_they_were_worked_out() -> None:
    """Picture 07: a dashed line and its shade; decision D24: the middle 80 %."""
    sight, ahead = almeira_years.view().sight, almeira_years.outlook().years
    counted = len(sight.indicators)
    chart = year_charts(sight, ahead)[0]
    assert len(chart.values) + len(chart.ahead) == chart.years == 10
    assert (chart.ahead[0].low, chart.ahead[0].median, chart.ahead[0].high) == (108, 121, 137)
    assert chart.sentence.endswith("year 10, 134, likely 99 to 173")
    table = years_table(sight, ahead)
    assert table.columns[counted] == "Year 5, foreseen"
    assert all(len(row) == len(table.columns) for row in table.cells)
    assert table.cells[table.rows.index(chart.title)][counted:] == tuple(each.words for each in chart.ahead)
    assert table.cells[table.rows.index("Parties")][counted:] == ("not foreseen",) * 6
    assert "played 100 times from what is public" in how_foreseen(ahead)
    assert how_foreseen(()) == ""


def test_a_year_that_was_counted_meanwhile_is_not_foreseen_any_more(look: Look) -> None:
    sight, ahead = almeira_years.view().sight, almeira_years.outlook().years
    after = replace(sight, indicators=(*sight.indicators, sight.indicators[-1]))
    assert len(year_charts(after, ahead)[0].ahead) == len(ahead) - 1
    screen = shown(ReviewScreen(look, granted), 1440, 900)
    screen.show_view(almeira_years.view(), frozenset())
    assert screen.years.how == ""
    screen.show_outlook(almeira_years.outlook())
    assert screen.years.how == how_foreseen(ahead)


def test_in_a_year_of_practice_the_text_relations_and_ratification_can_be_looked_at_by_key(look: Look) -> None:
    """Picture 07: the tabs of the table stand above the year."""
    shell = SCENES["07_almeira"](look)
    screen = at_table(shell).phase_screen
    assert isinstance(screen, ReviewScreen)
    assert isinstance(screen.panes, ReviewPanes)
    for key, page in ((Qt.Key.Key_1, screen.panes.text), (Qt.Key.Key_2, screen.panes.leaves)):
        QTest.keyClick(shell, key, Qt.KeyboardModifier.ControlModifier)
        assert page.isVisibleTo(shell)
        assert not screen.scroller.isVisibleTo(shell)
    QTest.keyClick(screen.bar.tabs, Qt.Key.Key_Right)
    assert screen.bar.pane is Pane.RATIFICATION
    QTest.keyClick(shell, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert screen.scroller.isVisibleTo(shell)
    assert screen.years.isVisibleTo(shell)
    assert not screen.panes.isVisibleTo(shell)
    shell.leave()
