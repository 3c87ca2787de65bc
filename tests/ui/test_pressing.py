"""Buttons and choices, by keyboard and by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.theme import Theme
from game.ui.widgets import hold_button
from game.ui.widgets.button import Button, ButtonKind
from game.ui.widgets.check_box import CheckBox
from game.ui.widgets.chip import Chip
from game.ui.widgets.focus_ring import FocusRing
from game.ui.widgets.hold_button import HoldButton
from game.ui.widgets.icon_button import IconButton
from game.ui.widgets.segmented import Segment, Segmented
from game.ui.widgets.tabs import Tab, Tabs
from tests.ui.showing import shown

SEGMENTS = (
    Segment(key="text", words="Text", icon=Icon.BRACKET),
    Segment(key="package", words="Package", icon=Icon.LINK),
    Segment(key="threat", words="Threat", refusal="Not in this stage."),
    Segment(key="more", words="More", icon=Icon.MORE, wordless=True),
)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_button_is_pressed_by_space_and_by_enter(look: Look, qtbot: QtBot, key: Qt.Key) -> None:
    button = shown(Button(look, "Table the package", kind=ButtonKind.PRIMARY))
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_a_button_that_is_off_stays_and_says_why(look: Look, qtbot: QtBot) -> None:
    button = shown(Button(look, "Vote", sentence="The Chair has not called a vote."))
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.accessibleDescription() == "The Chair has not called a vote."


def test_a_hold_is_a_second_long() -> None:
    assert hold_button.HOLD_MS == 1000


def test_holding_acts_and_letting_go_before_does_not(look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hold_button, "HOLD_MS", 200)
    button = shown(HoldButton(look, "Hold to walk out"))
    with qtbot.assertNotEmitted(button.held, wait=50):
        QTest.mousePress(button, Qt.MouseButton.LeftButton)
        QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    QTest.keyPress(button, Qt.Key.Key_Space)
    with qtbot.waitSignal(button.held, timeout=4000):
        pass
    QTest.keyRelease(button, Qt.Key.Key_Space)


def test_switching_a_button_off_lets_go_of_it(look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hold_button, "HOLD_MS", 100)
    button = shown(HoldButton(look, "Hold to walk out"))
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.held, wait=250):
        pass


def test_segments_are_chosen_with_arrows_and_refused_ones_are_stepped_over(look: Look) -> None:
    control = shown(Segmented(look, "Your move", SEGMENTS, "text"))
    chosen: list[str] = []
    control.chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Left):
        QTest.keyClick(control, key)
    assert chosen == ["package", "more", "text", "more", "package"]


def test_segments_are_chosen_with_the_mouse_and_refused_ones_are_not(look: Look) -> None:
    control = shown(Segmented(look, "Your move", SEGMENTS, "text"))
    chosen: list[str] = []
    control.chosen.connect(chosen.append)
    for key in ("threat", "package", "package"):
        QTest.mouseClick(control, Qt.MouseButton.LeftButton, pos=control.place_of(key).center().toPoint())
    assert chosen == ["package"]


def test_choosing_a_segment_moves_none_of_those_with_words(look: Look) -> None:
    control = shown(Segmented(look, "Your move", SEGMENTS, "text"))
    before = [control.place_of(key) for key in ("text", "package", "threat")]
    control.show_current("package")
    assert [control.place_of(key) for key in ("text", "package", "threat")] == before


def test_a_segmented_control_says_what_is_chosen(look: Look) -> None:
    control = Segmented(look, "Your move", SEGMENTS, "package")
    assert (control.accessibleName(), control.accessibleDescription()) == ("Your move", "Package, 2 of 4")


def test_tabs_go_with_the_arrows(look: Look) -> None:
    tabs = shown(Tabs(look, "Views", (Tab(key="t", words="Text"), Tab(key="r", words="Relations")), "t"))
    chosen: list[str] = []
    tabs.chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(tabs, key)
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.place_of("t").center().toPoint())
    assert chosen == ["r", "t"]


@pytest.mark.parametrize("kind", [Chip, CheckBox])
def test_chips_and_boxes_turn_on_and_off(look: Look, kind: type[Chip] | type[CheckBox]) -> None:
    widget = shown(kind(look, "Promises"))
    QTest.keyClick(widget, Qt.Key.Key_Space)
    assert widget.isChecked()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(8, widget.height() // 2))
    assert not widget.isChecked()


@pytest.mark.parametrize("percent", [100, 200])
def test_targets_are_28_pixels_at_least(look: Look, percent: int) -> None:
    look.wear(Theme(percent=percent))
    least = 28 if percent == 100 else 44
    for widget in (Chip(look, "All"), CheckBox(look, "x"), IconButton(look, Icon.UNDO, "Undo"), Button(look, "Ok")):
        assert widget.sizeHint().height() >= least
        assert widget.sizeHint().width() >= least


def a_window(look: Look) -> tuple[QWidget, Button, Button, FocusRing]:
    window = QWidget()
    one, other = Button(look, "One"), Button(look, "Other")
    column = QVBoxLayout(window)
    column.addWidget(one)
    column.addWidget(other)
    ring = FocusRing(look, window)
    shown(window, 300, 200)
    return window, one, other, ring


def test_the_ring_comes_with_the_keyboard_and_goes_with_the_mouse(look: Look) -> None:
    window, one, other, ring = a_window(look)
    one.setFocus()
    assert not ring.isVisible()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    assert other.hasFocus()
    assert ring.isVisible()
    assert ring.geometry() == other.geometry().adjusted(-4, -4, 4, 4)
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(290, 190))
    assert not ring.isVisible()


def test_the_ring_follows_what_it_is_around(look: Look) -> None:
    window, one, _other, ring = a_window(look)
    ring.show_around(one)
    window.resize(500, 300)
    QApplication.processEvents()
    assert ring.geometry() == one.geometry().adjusted(-4, -4, 4, 4)
    one.hide()
    QApplication.processEvents()
    assert not ring.isVisible()


def test_arrows_choose_nothing_where_every_segment_is_shut(look: Look) -> None:
    """While a question of the chair is open no kind of move is; the keyboard may still be there."""
    shut = [Segment(key=key, words=key, refusal="Answer the chair first.") for key in ("stance", "package")]
    control = shown(Segmented(look, "Your move", shut, "stance"))
    for key in (Qt.Key.Key_Up, Qt.Key.Key_End):
        QTest.keyClick(control, key)
    assert control.current == "stance"
