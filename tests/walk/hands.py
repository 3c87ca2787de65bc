"""Two ways to use a window, one for each hand: all by keys, or all by the mouse. What they cannot do fails the walk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from game.ui.screens.page import PANEL
from game.ui.widgets.row_list import ROW, RowList
from game.ui.widgets.segmented import Segmented
from game.ui.widgets.sentence import SentenceView
from game.ui.widgets.tabs import Tabs
from tests.kit.ui_house import until
from tests.walk.inputs import Inputs

_ROUND = 80
"""Steps after which going round is given up."""
_BREATH_MS = 15
_ENTER, _SPACE, _TAB = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab


class Hands(Protocol):
    """What the course of a play asks for."""

    name: str
    can_write: bool
    """Whether free words can be written with them."""

    def press(self, window: QWidget, words: str) -> None:
        """Press the one thing that says ``words``."""
        ...

    def press_it(self, target: QWidget) -> None:
        """Press that thing."""
        ...

    def tick(self, box: QWidget) -> None:
        """Tick a box, or take its tick away."""
        ...

    def pick(self, among: QAbstractButton, wanted: QAbstractButton) -> None:
        """Choose one of a group of which one is chosen."""
        ...

    def go_to_row(self, rows: RowList, key: str) -> None:
        """Make a row current."""
        ...

    def go_to_segment(self, segments: Segmented, key: str) -> None:
        """Choose a segment."""
        ...

    def go_to_tab(self, tabs: Tabs, key: str) -> None:
        """Choose a tab, from one at its left."""
        ...

    def fill(self, sentence: SentenceView, place: int, words: str) -> None:
        """Put the choice that says ``words`` into a phrase."""
        ...

    def put_away(self, popover: QWidget) -> None:
        """Close what lies over the window."""
        ...


def named(window: QWidget, words: str) -> QWidget:
    """The thing that can be seen, pressed, and says ``words``; it is waited for, as a person would."""
    until(lambda: bool(_all_named(window, words)), f"something says {words!r}")
    found = _all_named(window, words)
    assert len(found) == 1, f"{len(found)} things say {words!r}"
    assert found[0].isEnabled(), f"{words!r} is off: {found[0].accessibleDescription()}"
    return found[0]


def _all_named(window: QWidget, words: str) -> list[QAbstractButton]:
    return [each for each in window.findChildren(QAbstractButton) if each.isVisible() and _says(each, words)]


def _says(button: QAbstractButton, words: str) -> bool:
    return words in (button.accessibleName(), button.text())


class Keyboard:
    """Everything by keys: F6 to the panel, Tab within it, Enter or Space to press, arrows within a list."""

    name = "keyboard"
    can_write = True

    def __init__(self, inputs: Inputs) -> None:
        self.inputs = inputs

    def press(self, window: QWidget, words: str) -> None:
        """Go there and press Enter."""
        self.press_it(named(window, words))

    def press_it(self, target: QWidget) -> None:
        """Go there and press Enter."""
        self.focus(target)
        self.inputs.key(_ENTER)

    def tick(self, box: QWidget) -> None:
        """Go there and press Space."""
        self.focus(box)
        self.inputs.key(_SPACE)

    def pick(self, among: QAbstractButton, wanted: QAbstractButton) -> None:
        """Tab comes to the chosen one; arrows go to the others."""
        self.focus(among)
        group = wanted.group().buttons()
        key = Qt.Key.Key_Right if group.index(wanted) > group.index(among) else Qt.Key.Key_Left
        self._steps(key, wanted.isChecked, f"arrows come to {wanted.accessibleName()!r}")

    def go_to_row(self, rows: RowList, key: str) -> None:
        """Arrows."""
        self.focus(rows)
        self._steps(Qt.Key.Key_Up, lambda: rows.currentIndex().row() <= _first_row(rows), "the first row")
        self._steps(Qt.Key.Key_Down, lambda: rows.current_key() == key, f"arrows come to row {key!r}")

    def go_to_segment(self, segments: Segmented, key: str) -> None:
        """Arrows."""
        self.focus(segments)
        self.inputs.key(Qt.Key.Key_Home)
        self._steps(Qt.Key.Key_Right, lambda: segments.current == key, f"arrows come to {key!r}")

    def go_to_tab(self, tabs: Tabs, key: str) -> None:
        """Arrows."""
        self.focus(tabs)
        self._steps(Qt.Key.Key_Right, lambda: tabs.current == key, f"arrows come to tab {key!r}")

    def fill(self, sentence: SentenceView, place: int, words: str) -> None:
        """Open with Enter, type to filter, take with Enter."""
        view = sentence.phrase_at(place)
        self.focus(view)
        self.inputs.key(_ENTER)
        opened = sentence.open_list
        assert opened is not None, "Enter does not open the list of a phrase"
        self.inputs.type(words)
        self.inputs.key(_ENTER)
        assert sentence.open_list is None, f"{words!r} is not in the list"

    def put_away(self, popover: QWidget) -> None:
        """Esc."""
        self.inputs.key(Qt.Key.Key_Escape)
        assert not _is_open(popover), "Esc does not close it"

    def focus(self, target: QWidget) -> None:
        """Go to ``target`` as a person does: F6 to its panel, Tab in it."""
        panel = _panel_of(target)
        if panel is not None and not _inside(panel):
            self._steps(Qt.Key.Key_F6, lambda: _inside(panel), f"F6 comes to {panel.accessibleName()!r}")
        self._steps(_TAB, lambda: QApplication.focusWidget() is target, f"Tab comes to {_title(target)}")

    def _steps(self, key: Qt.Key, there: Callable[[], bool], what: str) -> None:
        for _each in range(_ROUND):
            if there():
                return
            self.inputs.key(key)
        raise AssertionError(f"never: {what}")


class Mouse:
    """Everything by the mouse: pointed at where it can be seen, scrolled to with the wheel, pressed."""

    name = "mouse"
    can_write = False

    def __init__(self, inputs: Inputs) -> None:
        self.inputs = inputs

    def press(self, window: QWidget, words: str) -> None:
        """Click it."""
        self.press_it(named(window, words))

    def press_it(self, target: QWidget) -> None:
        """Wait until it can be pressed, as a person would, and click its middle."""
        until(target.isEnabled, f"{_title(target)} can be pressed")
        self.click(target, target.rect)

    def tick(self, box: QWidget) -> None:
        """Click it."""
        self.press_it(box)

    def pick(self, _among: QAbstractButton, wanted: QAbstractButton) -> None:
        """Click it."""
        self.press_it(wanted)
        assert wanted.isChecked(), f"a click does not choose {wanted.accessibleName()!r}"

    def go_to_row(self, rows: RowList, key: str) -> None:
        """Click the row."""
        model = rows.model()
        place = next(at for at in range(model.rowCount()) if _key_at(rows, at) == key)
        self.click(rows.viewport(), lambda: rows.visualRect(model.index(place, 0)))
        assert rows.current_key() == key, f"a click does not choose row {key!r}"

    def go_to_segment(self, segments: Segmented, key: str) -> None:
        """Click the segment."""
        self.click(segments, lambda: segments.place_of(key).toRect())
        assert segments.current == key, f"a click does not choose {key!r}"

    def go_to_tab(self, tabs: Tabs, key: str) -> None:
        """Click the tab."""
        self.click(tabs, lambda: tabs.place_of(key).toRect())
        assert tabs.current == key, f"a click does not choose tab {key!r}"

    def fill(self, sentence: SentenceView, place: int, words: str) -> None:
        """Click the phrase, click the row."""
        self.press_it(sentence.phrase_at(place))
        opened = sentence.open_list
        assert opened is not None, "a click does not open the list of a phrase"
        rows = opened.findChild(RowList)
        assert rows is not None
        model = rows.model()
        rest = [str(model.index(at, 0).data()).casefold() for at in range(model.rowCount())]
        wanted = [at for at, said in enumerate(rest) if all(each in said for each in words.casefold().split())]
        assert wanted, f"{words!r} is not in the list"
        self._see_row(rows, wanted[0])
        self.click(rows.viewport(), lambda: rows.visualRect(model.index(wanted[0], 0)))
        assert sentence.open_list is None, "a click on a row does not take it"

    def put_away(self, popover: QWidget) -> None:
        """Its own cross where it has one, else a click beside it."""
        crosses = [each for each in popover.findChildren(QAbstractButton) if each.accessibleName() == "Close"]
        if crosses:
            self.press_it(crosses[0])
        else:
            beside = popover.geometry().bottomRight() + QPoint(6, 6)
            self.inputs.click(popover.window(), beside)
        assert not _is_open(popover), "the mouse does not close it"

    def click(self, target: QWidget, part: Callable[[], QRect]) -> None:
        """Point at the middle of ``part`` and click; it must be in sight, or come into sight by the wheel."""
        window = target.window()
        _settled(target)
        self._bring_into_sight(target, part())
        at = target.mapTo(window, part().center())
        under = window.childAt(at)
        assert under is not None, f"{_title(target)} is outside the window"
        assert under is target or target.isAncestorOf(under), f"{_title(under)} lies over {_title(target)}"
        self.inputs.click(window, at)

    def _bring_into_sight(self, target: QWidget, part: QRect) -> None:
        area = _scroll_of(target)
        for _each in range(_ROUND):
            if area is None:
                return
            middle = target.mapTo(area, part.center()).y()
            view = area.viewport().geometry()
            if view.top() + 8 < middle < view.bottom() - 8:
                return
            before = area.verticalScrollBar().value()
            self.inputs.wheel(target.window(), area.mapTo(target.window(), view.center()), 1 if middle < 9 else -1)
            assert area.verticalScrollBar().value() != before, f"the wheel does not bring {_title(target)} into sight"

    def _see_row(self, rows: RowList, at: int) -> None:
        view = rows.viewport()
        for _each in range(_ROUND):
            place = rows.visualRect(rows.model().index(at, 0))
            if view.rect().contains(place.center()):
                return
            middle = view.mapTo(view.window(), view.rect().center())
            self.inputs.wheel(view.window(), middle, 1 if place.top() < 0 else -1)
        raise AssertionError("the wheel does not bring the row into sight")


def _settled(target: QWidget) -> None:
    """Wait until it stays where it is: what has just come is laid out before anybody can point at it."""
    places = [QRect(), QRect(1, 1, 1, 1)]
    while places[-1] != places[-2]:
        QTest.qWait(_BREATH_MS)
        places.append(QRect(target.mapTo(target.window(), QPoint(0, 0)), target.size()))


def _is_open(popover: QWidget) -> bool:
    return isValid(popover) and popover.isVisible()


def _panel_of(target: QWidget) -> QWidget | None:
    walker: QWidget | None = target
    while walker is not None and not walker.property(PANEL):
        walker = walker.parentWidget()
    return walker


def _scroll_of(target: QWidget) -> QAbstractScrollArea | None:
    walker = target.parentWidget()
    while walker is not None and not isinstance(walker, QAbstractScrollArea):
        walker = walker.parentWidget()
    return walker


def _inside(panel: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is panel or panel.isAncestorOf(focused))


def _first_row(rows: RowList) -> int:
    model = rows.model()
    enabled = Qt.ItemFlag.ItemIsEnabled
    return next((at for at in range(model.rowCount()) if model.flags(model.index(at, 0)) & enabled), 0)


def _key_at(rows: RowList, at: int) -> str:
    return str(rows.model().index(at, 0).data(ROW).key)


def _title(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()!r}"
