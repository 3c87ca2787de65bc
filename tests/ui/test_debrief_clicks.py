"""Every figure that is drawn in the debrief is a way to its record lines: cells, points, petals, and how it ended."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from game.lab.compare import compare
from game.table.hindsight import LaidOut
from game.ui.lines.debrief import Leaf
from game.ui.screens.debrief import DebriefScreen
from game.ui.theme.look import Look
from game.ui.widgets.told_row import ToldRow
from tests.kit.fits import settle
from tests.kit.hindsight import made
from tests.kit.sessions import played
from tests.kit.ui_house import until
from tests.ui.test_debrief import looked_back


def test_every_cell_of_the_other_tables_leads_to_lines_of_its_own_session(look: Look) -> None:
    """Issue 8: every figure in the debrief leads to record lines by a click; cells of "Other tables" led nowhere."""
    screen = looked_back(look)
    screen.show_leaf(Leaf.OTHERS)
    twin = screen.others.twin
    until(lambda: bool(twin.table.rows), "the comparison")
    records = ({each.seq for each in screen.hindsight.record}, {each.seq for each in played("tutorial", 2)})
    for row in range(len(twin.table.rows)):
        for column, known in enumerate(records):
            twin.cell_chosen.emit(row, column)
            shown = [int(each.told.figure) for each in screen.record.rows]
            assert shown
            assert set(shown) <= known
            assert all(each.isEnabled() == (column == 0) for each in screen.record.rows)


def test_who_played_at_one_table_alone_is_told_how_others_come_to_stand_beside_it(look: Look) -> None:
    screen = looked_back(look)
    screen.show_leaf(Leaf.OTHERS)
    until(lambda: bool(screen.others.twin.table.rows), "the comparison")
    assert not screen.others.alone.isVisible()
    assert screen.others.heading.text() == "Sessions side by side: The Three Ports Convention"
    alone = LaidOut(comparison=compare([("ferry-1", played("tutorial", 1))]), lines=((),))
    assert screen.telling is not None
    screen.others.show_laid(alone, screen.telling.names)
    assert screen.others.alone.isVisible()
    assert "Put the files of other tables beside it" in screen.others.alone.text()


def test_a_cell_of_the_other_tables_is_opened_by_a_click_and_by_the_keyboard(look: Look) -> None:
    screen = looked_back(look)
    screen.show_leaf(Leaf.OTHERS)
    twin = screen.others.twin
    until(lambda: bool(twin.table.rows), "the comparison")
    packages = twin.table.rows.index("Packages concluded")
    QTest.mouseClick(
        twin.viewport(), Qt.MouseButton.LeftButton, pos=twin.visualRect(twin.model().index(packages, 1)).center()
    )
    assert "ferry-2" in screen.others.record._what.text()
    twin.setCurrentIndex(twin.model().index(packages, 0))
    QTest.keyClick(twin, Qt.Key.Key_Return)
    assert "ferry-1" in screen.others.record._what.text()
    wished: list[int] = []
    screen.replay_wished.connect(wished.append)
    screen.record.rows[0].click()
    assert wished == [int(screen.record.rows[0].told.figure)]
    screen.record.close_button.click()
    assert not screen.record.isVisible()


def lines_of(screen: DebriefScreen) -> set[int]:
    """The record lines that are shown, closed again."""
    assert screen.record.isVisible()
    found = {each.told.rests[0] for each in screen.record.rows}
    assert found
    screen.record.close_button.click()
    QApplication.processEvents()
    return found


def test_every_point_that_is_drawn_is_a_way_to_its_record_lines(look: Look) -> None:
    """Issue 8: not only rows: the line, the points of the space, the petals, and how it ended."""
    screen = looked_back(look)
    debrief = made()
    assert debrief.space is not None
    space = screen.course.space
    for place, mark in enumerate(screen.course._marks):
        QTest.mouseClick(space, Qt.MouseButton.LeftButton, pos=space.place_of(place).toPoint())
        assert space._at >= 0
        near = screen.course._marks[space._at].point
        reach = abs(near.own - mark.point.own) + abs(near.others - mark.point.others)
        assert reach <= 80, "the mark that was pressed, or one that lies with it"
        lines_of(screen)
    assert len(screen.course._marks) == len(debrief.space.path) + 2 + len(debrief.space.tried) + len(
        debrief.space.frontier
    )


def test_the_course_the_petals_and_the_ending_are_ways_to_their_record_lines(look: Look) -> None:
    screen = looked_back(look)
    debrief = made()
    line = screen.course.line
    known = {each.seq for each in debrief.course} | {seq for turn in debrief.turning for seq in (turn.act, turn.seq)}
    for x in range(40, line.width() - 60, 60):
        QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(x, line.height() // 2))
        assert lines_of(screen) <= known
    dial = screen.drift.dial
    for x, y in ((0, -80), (70, -30), (50, 70), (-50, 70), (-70, -30)):
        QTest.mouseClick(dial, Qt.MouseButton.LeftButton, pos=dial._centre().toPoint() + QPoint(x, y))
        assert debrief.foreseen[0].seq in lines_of(screen)
    names = [each.text.split(":")[0] for each in screen.drift._around]
    assert names == ["Together", "Renewal", "Unbound", "Retreat", "Going alone"]
    screen.behind.click()
    assert set(debrief.headline.rests) <= lines_of(screen) | set(debrief.headline.made)
    screen.show_leaf(Leaf.MOVES)
    screen.behind.click()
    assert lines_of(screen) <= {*debrief.headline.rests, *debrief.headline.made}


def test_petals_are_walked_by_the_keyboard_before_one_is_opened(look: Look) -> None:
    screen = looked_back(look)
    dial = screen.drift.dial
    dial.setFocus()
    for _ in range(2):
        QTest.keyClick(dial, Qt.Key.Key_Right)
    assert dial.accessibleDescription().startswith("Renewal")
    assert not screen.record.isVisible()
    QTest.keyClick(dial, Qt.Key.Key_Return)
    assert screen.record.isVisible()


def test_record_lines_are_read_from_their_head_wherever_the_page_was(look: Look) -> None:
    """After a press on what one may practise, the page stood in the middle of forty lines, beside nothing."""
    screen = looked_back(look)
    screen.resize(1280, 640)
    settle()
    pressed = [each for each in screen.drift.findChildren(ToldRow) if each.isVisible() and each.isEnabled()][-1]
    scroller = screen.record.parentWidget()
    while not isinstance(scroller, QScrollArea):
        assert scroller is not None
        scroller = scroller.parentWidget()
    scroller.verticalScrollBar().setValue(scroller.verticalScrollBar().maximum())
    pressed.setFocus()
    pressed.click()
    settle()
    head = screen.record.mapTo(scroller.viewport(), QPoint(0, 0)).y()
    assert 0 <= head < scroller.viewport().height() // 2
    assert QApplication.focusWidget() is screen.record.rows[0]
    screen.record.close_button.click()
    assert QApplication.focusWidget() is pressed
