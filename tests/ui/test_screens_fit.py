"""Every screen in every state at two sizes of the window and two of the text: nothing is cut, nothing overlaps, and
what hears the keyboard says what it is.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from game.ui.pseudo import PSEUDO, speak
from game.ui.screens.page import Page
from game.ui.theme.look import Look
from game.ui.theme.theme import Theme
from tests.gallery.__main__ import SIZES, Size
from tests.gallery.screens import SCENES
from tests.kit.fits import Kind, misfits, settle
from tests.ui.test_accessible import SPOKEN, unspoken

SMALLEST = Size(1024, 640, 100)
LARGEST_TEXT = max(SIZES, key=lambda size: (size.percent, -size.width))
"""Where least has room; the sizes between are for `--whole`."""
AS_SMALL = Size(SMALLEST.width * 2, SMALLEST.height * 2, 200)
"""The smallest window with everything in it twice as large: every length is a whole number of logical pixels and glyphs
are not hinted, so what does not fit in one does not fit in the other. To change the text of a screen that stands costs
more than to make it and look at it twice."""
AS_USUAL = Size(1440 * 2, 900 * 2, 200)
"""Likewise the window as it opens."""
LONGER = [name for place, name in enumerate(sorted(SCENES)) if place % 3 == 0]
"""Scenes that are tried in longer words each time; the others are for `--whole`."""


@pytest.mark.parametrize("name", SCENES)
def test_nothing_is_cut_or_overlaps_and_everything_that_hears_the_keyboard_says_what_it_is(
    look: Look, name: str, pytestconfig: pytest.Config
) -> None:
    """A line that ends in an ellipsis says the whole in its tip; what is scrolled out of sight has no room to be in.

    What can be focused has a name, a sentence, a role and the size of a target (``test_accessible``): looked at last,
    in the usual window with everything in it twice as large.
    """
    sizes = (LARGEST_TEXT, SMALLEST, *SIZES) if pytestconfig.getoption("whole") else (LARGEST_TEXT, AS_SMALL)
    look.wear(Theme(percent=sizes[0].percent))
    shell = SCENES[name](look)
    found = []
    for size in sizes:
        look.wear(Theme(percent=size.percent))
        shell.resize(size.width, size.height)
        settle()
        wrong = [each for each in misfits(shell) if each.kind is not Kind.SHORTENED and each.granted[2:] != (0, 0)]
        found += [f"{size.width}x{size.height} at {size.percent} %: {each}" for each in wrong]
    if name in SPOKEN:
        look.wear(Theme(percent=AS_USUAL.percent))
        shell.resize(AS_USUAL.width, AS_USUAL.height)
        settle()
        found += unspoken(shell, AS_USUAL.percent)
    shell.leave()
    assert found == []


@pytest.fixture
def foreign() -> Iterator[None]:
    """Every text of the window accented and two fifths longer."""
    translator = speak(PSEUDO)
    yield
    QCoreApplication.removeTranslator(translator)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Which scenes are tried in longer words."""
    if "scene" in metafunc.fixturenames:
        metafunc.parametrize("scene", list(SCENES) if metafunc.config.getoption("whole") else LONGER)


def cut(scene: str, look: Look, size: Size) -> list[str]:
    """What is cut of a scene in a window of that size; words that are shortened as they should be are not."""
    shell = SCENES[scene](look)
    shell.resize(size.width, size.height)
    settle()
    wrong = [each for each in misfits(shell) if each.kind is not Kind.SHORTENED and each.granted[2:] != (0, 0)]
    shell.leave()
    return [str(each) for each in wrong]


@pytest.mark.usefixtures("foreign")
def test_words_two_fifths_longer_are_not_cut_in_the_smallest_window(look: Look, scene: str) -> None:
    assert cut(scene, look, SMALLEST) == []


MIDDLE, WIDE = Size(1280, 720, 100), Size(1440, 900, 100)
TIGHT = [("03_coach", MIDDLE), ("03b_request", MIDDLE), ("03c_arrangement", WIDE)]
"""Where least room is left at the sizes of the pictures: eight answers, among them."""


@pytest.mark.usefixtures("foreign")
@pytest.mark.parametrize(("name", "size"), TIGHT)
def test_words_two_fifths_longer_cut_no_cap_and_no_answer_at_the_sizes_of_the_pictures(
    look: Look, name: str, size: Size
) -> None:
    """“Shift W” below the delegations and “Ctrl” below a draft were cut at 1280 and 1440; only 1024 was tried."""
    assert cut(name, look, size) == []


def test_a_page_that_was_wide_puts_its_panels_below_one_another_when_it_becomes_narrow(look: Look) -> None:
    """Panels side by side held the page as wide as they needed, so that it never took itself for narrow."""
    shell = SCENES["05_years"](look)
    assert shell.session is not None
    page = shell.session.phase_screen
    assert isinstance(page, Page)
    assert page.spread.side_by_side
    shell.resize(1024, 640)
    settle()
    assert not page.spread.side_by_side
    shell.leave()
