"""What opens over the window: whys, lists, toasts. They stay inside it and give the keyboard back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from game.ui.theme.look import Look
from game.ui.theme.theme import Theme
from game.ui.widgets import toast as toasts
from game.ui.widgets.button import Button
from game.ui.widgets.popover import Popover
from game.ui.widgets.toast import Toast
from game.ui.widgets.why_popover import WhyPopover
from tests.gallery.composers import solvane
from tests.gallery.scenes import table_of
from tests.gallery.screens import SCENES
from tests.kit.fits import settle
from tests.ui.showing import shown

pytestmark = pytest.mark.usefixtures("thinking_here")


def window_with(look: Look, at: QPoint) -> tuple[QWidget, Button]:
    window = QWidget()
    button = Button(look, "44", parent=window)
    button.move(at)
    shown(window, 900, 600)
    button.setFocus()
    return window, button


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("at", [QPoint(10, 10), QPoint(840, 10), QPoint(10, 560), QPoint(840, 560), QPoint(400, 300)])
def test_a_why_opens_beside_its_figure_and_inside_the_window(look: Look, at: QPoint, percent: int) -> None:
    look.wear(Theme(percent=percent))
    window, button = window_with(look, at)
    why = WhyPopover(look, window, solvane())
    why.open_at(button)
    assert window.rect().contains(why.geometry())
    if percent == 100 and at.y() != 300:
        assert not why.geometry().intersects(button.geometry())


def test_escape_closes_a_why_and_gives_the_keyboard_back(look: Look) -> None:
    window, button = window_with(look, QPoint(100, 100))
    why = WhyPopover(look, window, solvane())
    why.open_at(button)
    assert QApplication.focusWidget() is why
    QTest.keyClick(why, Qt.Key.Key_Escape)
    assert not why.isVisible()
    assert QApplication.focusWidget() is button


def test_a_why_that_is_pinned_stays(look: Look) -> None:
    window, button = window_with(look, QPoint(100, 100))
    why = WhyPopover(look, window, solvane())
    why.open_at(button)
    QTest.keyClick(why, Qt.Key.Key_P)
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(880, 590))
    assert why.isVisible()
    QTest.keyClick(why, Qt.Key.Key_P)
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(880, 590))
    assert not why.isVisible()


def test_a_toast_goes_by_itself(look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toasts, "SHOWN_MS", 30)
    window, _button = window_with(look, QPoint(0, 0))
    toast = Toast(look, window)
    toast.show_words("Draft discarded.")
    assert toast.isVisible()
    qtbot.waitUntil(lambda: not toast.isVisible(), timeout=2000)


def test_a_toast_offers_to_undo(look: Look, qtbot: QtBot) -> None:
    window, _button = window_with(look, QPoint(0, 0))
    toast = Toast(look, window)
    toast.show_words("Draft discarded.", undo_key="Ctrl Z")
    with qtbot.waitSignal(toast.undo_wished):
        QTest.keyClick(toast.undo, Qt.Key.Key_Return)
    assert not toast.isVisible()


def test_a_toast_stays_in_the_corner(look: Look) -> None:
    window, _button = window_with(look, QPoint(0, 0))
    toast = Toast(look, window)
    toast.show_words("Draft discarded.", undo_key="Ctrl Z")
    window.resize(700, 400)
    QApplication.processEvents()
    assert toast.geometry().bottomLeft() == QPoint(20, 400 - 20 - 1)
    assert QRect(QPoint(0, 0), window.size()).contains(toast.geometry())


def test_a_list_whose_phrase_is_gone_closes_without_it(look: Look) -> None:
    """A sentence is made anew when something happens, and a list may be open at one of its phrases."""
    window = QWidget()
    anchor, opened = QWidget(window), Popover(look, window)
    window.show()
    opened.open_at(anchor)
    anchor.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not opened.isVisible()
    assert opened.anchor is None
    window.close()


def test_a_draft_that_is_discarded_can_be_taken_back_where_it_is_said(look: Look) -> None:
    """``ui/spec.md`` 8: Draft discarded. Undo."""
    shell = SCENES["03_table"](look)
    settle()
    table = table_of(shell)
    drafted = table.moves.composer.draft
    discard = next(each for each in table.moves.composer.findChildren(Button) if each.words() == "Discard")
    QTest.mouseClick(discard, Qt.MouseButton.LeftButton)
    assert table.moves.composer.draft != drafted
    assert table.toast.isVisible()
    assert table.toast.accessibleName() == "Draft discarded."
    QTest.mouseClick(table.toast.undo, Qt.MouseButton.LeftButton)
    assert table.moves.composer.draft == drafted
    assert not table.toast.isVisible()
    shell.leave()
