"""The keyboard goes on sensibly after every step: where Tab goes, what Enter means, what has the ring."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from game.terms.actions import Action, GiveAnswer
from game.terms.ids import QuestionId
from game.terms.moments import Phase
from game.terms.standing import QuestionKind
from game.ui.screens.adoption import AdoptionScreen
from game.ui.screens.adoption_ballot import AnswerCard
from game.ui.screens.many import Many
from game.ui.screens.ratification import RatificationScreen
from game.ui.screens.review_panes import ReviewPanes
from game.ui.screens.session import EVERYTHING
from game.ui.screens.table_strip import Pane
from game.ui.shell import Shell
from game.ui.theme.look import Look
from game.ui.widgets.focus_ring import FocusRing
from game.ui.widgets.row_list import RowList
from tests.gallery.screens import SCENES
from tests.kit import ui_moments as at
from tests.kit.fits import settle
from tests.ui.showing import shown


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def voting(look: Look) -> tuple[Shell, AdoptionScreen]:
    shell = SCENES["06_adoption"](look)
    settle()
    assert shell.session is not None
    screen = shell.session.phase_screen
    assert isinstance(screen, AdoptionScreen)
    shell.session.first_focus().setFocus()
    return shell, screen


def test_tab_goes_through_what_was_made_late_where_it_stands(look: Look) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    before, many, after = QPushButton("before"), Many(look), QPushButton("after")
    for each in (before, many, after):
        column.addWidget(each)
    shown(page)
    for words in (("one", "two"), ("three", "four", "five")):
        many.show_widgets([QPushButton(each) for each in words])
        settle()
        before.setFocus()
        met = []
        for _ in (*words, "after"):
            QTest.keyClick(focused(), Qt.Key.Key_Tab)
            button = focused()
            assert isinstance(button, QPushButton)
            met.append(button.text())
        assert met == [*words, "after"]


def test_a_key_that_is_a_shortcut_shows_the_ring_as_any_other_does(look: Look) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    one, two = QPushButton("one"), QPushButton("two")
    column.addWidget(one)
    column.addWidget(two)
    QShortcut(QKeySequence("G"), page).activated.connect(two.setFocus)
    ring = FocusRing(look, page)
    shown(page)
    one.setFocus()
    QTest.mouseClick(one, Qt.MouseButton.LeftButton)
    assert not ring.isVisible()
    handle = page.windowHandle()  # to a widget itself, QTest would send a key that is no shortcut
    QTest.keyClick(handle, Qt.Key.Key_G)
    assert focused() is two
    assert ring.isVisible()
    assert ring.geometry().contains(two.geometry())


def test_at_adoption_tab_goes_from_the_answers_to_the_button_that_gives_one(look: Look) -> None:
    shell, screen = voting(look)
    assert isinstance(focused(), AnswerCard)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    while screen.positions.isAncestorOf(focused()):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)  # why one votes so, written before one does
    assert focused() is screen.cast_button
    shell.leave()


def test_ctrl_enter_gives_the_answer_that_is_chosen(look: Look) -> None:
    """Interface design, keys: Ctrl Enter tables or sends."""
    shell, screen = voting(look)
    given: list[Action] = []
    screen.wished.disconnect()
    screen.wished.connect(given.append)
    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [type(each) for each in given] == [GiveAnswer]
    shell.leave()


def test_another_page_by_its_number_takes_the_keyboard_to_the_tabs(look: Look) -> None:
    shell, screen = voting(look)
    screen.bar.go_to(1)
    assert focused() is screen.bar.tabs
    screen.bar.go_to(0)
    assert focused() is screen.bar.tabs
    shell.leave()


def test_when_something_new_is_asked_the_keyboard_goes_there_from_the_foot(look: Look) -> None:
    shell, screen = voting(look)
    screen.cast_button.setFocus()
    view = at.put(QuestionKind.CONSENSUS).view(at.ALD)
    assert view.sight.question is not None
    waiting = replace(view, sight=replace(view.sight, question=None))
    again = replace(view.sight.question, id=QuestionId("Q99"))
    assert shell.session is not None
    shell.session._show_on(screen, waiting, EVERYTHING)
    assert focused() is screen.bar.tabs
    assert screen.bar.pane is Pane.TEXT
    screen.show_view(replace(view, sight=replace(view.sight, question=again)), EVERYTHING)
    assert isinstance(focused(), AnswerCard)
    shell.leave()


def test_in_the_years_at_home_tab_goes_through_the_page_before_the_foot(look: Look) -> None:
    shell = SCENES["05_years"](look)
    settle()
    assert shell.session is not None
    screen = shell.session.phase_screen
    assert isinstance(screen, RatificationScreen)
    first = next(iter(screen.home.actors.widgets.values())).ways.widgets
    buttons = [way.button for way in first.values() if way.button.isEnabled()]
    buttons[0].setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is buttons[1]
    met = []
    while focused() is not screen.foot.let_pass and len(met) < 60:
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        met.append(focused())
    ways = screen.home.elsewhere.widgets
    assert [way.button in met for way in ways.values() if way.button.isEnabled()].count(False) == 0
    assert met[-1] is screen.foot.let_pass
    assert met.count(screen.foot.let_pass) == 1
    assert not any(isinstance(each, RowList) for each in met)  # so it did not go round by the top of the page
    shell.leave()


def test_a_new_year_is_read_from_its_top(look: Look) -> None:
    """What was heard since last year stands there."""
    shell = SCENES["05_years"](look)
    shell.resize(1280, 720)
    settle()
    assert shell.session is not None
    screen = shell.session.phase_screen
    assert isinstance(screen, RatificationScreen)
    bar = screen.scroller.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    screen.show_view(at.opening_of(Phase.HOME, 2).view(at.ALD), EVERYTHING)
    assert bar.value() == bar.maximum()
    screen.show_view(at.opening_of(Phase.HOME, 1).view(at.ALD), EVERYTHING)
    assert bar.value() == 0
    shell.leave()


def test_what_is_pressed_on_a_page_that_is_being_left_is_not_wished(look: Look) -> None:
    """Somebody signed with two presses of the space bar, and was told of the second that it had no place any more."""
    shell = SCENES["06_signature"](look)
    settle()
    session = shell.session
    assert session is not None
    screen = session.phase_screen
    assert isinstance(screen, AdoptionScreen)
    session._arrival.begin(iter((None, None)))
    screen.cast_button.click()  # the table that stands still would raise
    session._arrival.drop()
    shell.leave()


def test_the_text_and_relations_are_looked_at_in_the_years_at_home_too(look: Look) -> None:
    """Whoever lays a text before a capital wants to read it first."""
    shell = SCENES["05_years"](look)
    settle()
    assert shell.session is not None
    screen = shell.session.phase_screen
    assert isinstance(screen, RatificationScreen)
    assert isinstance(screen.panes, ReviewPanes)
    screen.bar.go_to(0)
    assert focused() is screen.bar.tabs
    assert screen.panes.text.paragraphs.shown
    assert screen.panes.isVisible()
    assert not screen.scroller.isVisible()
    assert screen.foot.let_pass.isVisible()
    screen.bar.go_to(1)
    assert screen.panes.leaves.currentWidget() is screen.panes.leaves.page(Pane.RELATIONS)
    screen.bar.go_to(4)
    assert screen.scroller.isVisible()
    assert not screen.panes.isVisible()
    shell.leave()
