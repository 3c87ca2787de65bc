"""Every sheet of the gallery: no text cut or on other text, every widget of the keyboard named, in all sizes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from game.ui.theme.look import Look
from game.ui.theme.theme import SCALES, Theme
from game.ui.widgets.safe_text import Line
from tests.gallery.__main__ import SHEETS
from tests.kit.fits import Kind, misfits
from tests.ui.showing import shown


def sheet(look: Look, build: Callable[[Look], QWidget]) -> QWidget:
    widget = build(look)
    if not widget.isVisible():
        shown(widget)
    QApplication.processEvents()
    return widget


@pytest.mark.parametrize("percent", SCALES[::2])
@pytest.mark.parametrize("name", SHEETS)
def test_text_fits_its_place_in_every_size(look: Look, name: str, percent: int) -> None:
    look.wear(Theme(percent=percent))
    found = [misfit for misfit in misfits(sheet(look, SHEETS[name])) if misfit.kind is not Kind.SHORTENED]
    assert found == []


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_that_changes_its_size_live_fits_as_well(look: Look, name: str) -> None:
    widget = sheet(look, SHEETS[name])
    look.wear(Theme(percent=150, dark=True))
    QApplication.processEvents()
    widget.setMinimumSize(0, 0)
    widget.resize(widget.sizeHint() * 1.05 if name != "open" else widget.size() * 1.5)
    QApplication.processEvents()
    found = [misfit for misfit in misfits(widget) if misfit.kind is not Kind.SHORTENED]
    assert found == []


@pytest.mark.parametrize("name", SHEETS)
def test_everything_the_keyboard_can_reach_has_a_name(look: Look, name: str) -> None:
    whole = sheet(look, SHEETS[name])
    for widget in whole.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            assert widget.accessibleName(), widget


def test_the_same_sheet_gives_the_same_picture(look: Look) -> None:
    def picture() -> QImage:
        return sheet(look, SHEETS["components"]).grab().toImage()

    assert picture() == picture()


def test_light_and_dark_are_different_pictures_of_the_same_size(look: Look) -> None:
    widget = sheet(look, SHEETS["components"])
    light = widget.grab().toImage()
    look.toggle_dark()
    QApplication.processEvents()
    dark = widget.grab().toImage()
    assert light.size() == dark.size()
    assert light != dark


def a_pair(look: Look, width: int) -> QWidget:
    window = QWidget()
    row = QHBoxLayout(window)
    row.addWidget(Line(look, "A State Party shall not refuse", whole=True))
    window.resize(width, 60)
    return window


def test_the_measure_finds_text_that_is_cut(look: Look) -> None:
    line = Line(look, "A State Party shall not refuse")
    window = QWidget()
    line.setParent(window)
    line.setGeometry(0, 0, 400, 8)
    shown(window, 500, 100)
    assert [misfit.kind for misfit in misfits(window)] == [Kind.CUT]


def test_the_measure_finds_text_that_is_shortened(look: Look) -> None:
    line = Line(look, "A State Party shall not refuse")
    window = QWidget()
    line.setParent(window)
    line.setGeometry(0, 0, 90, 20)
    shown(window, 500, 100)
    (found,) = misfits(window)
    assert found.kind is Kind.SHORTENED
    assert found.words.startswith("A State")


def test_the_measure_finds_text_on_other_text(look: Look) -> None:
    window = QWidget()
    for left in (10, 40):
        line = Line(look, "refuse assistance", parent=window)
        line.setGeometry(left, 10, 200, 20)
    shown(window, 500, 100)
    assert {misfit.kind for misfit in misfits(window)} == {Kind.OVERLAP, Kind.SIBLINGS}


def test_the_measure_is_content_with_what_fits(look: Look) -> None:
    assert misfits(shown(a_pair(look, 500))) == []
