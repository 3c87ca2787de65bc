"""The window lies where the pictures of the design have it, within eight pixels (03 to 08, 12 and 13; decision D37)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from game.ui.screens.adoption import AdoptionScreen
from game.ui.screens.curtain import CurtainScreen, CurtainSeal
from game.ui.screens.horseshoe import Horseshoe
from game.ui.screens.last_session import LastSession
from game.ui.screens.page import PANEL
from game.ui.screens.review import ReviewScreen
from game.ui.screens.table import TableScreen
from game.ui.screens.table_outlook import OutlookLeaf
from game.ui.screens.table_relations import RelationsLeaf
from game.ui.theme.look import Look
from game.ui.theme.theme import Theme
from game.ui.theme.tones import Tone
from game.ui.widgets.bracket_frame import BracketFrame
from game.ui.widgets.button import Button
from game.ui.widgets.course_chart import CourseLine
from game.ui.widgets.ground import Rule
from game.ui.widgets.safe_text import Line, Prose
from game.ui.widgets.space_chart import SpaceChart
from tests.gallery.scenes import table_of
from tests.gallery.screens import SCENES
from tests.kit.fits import settle

NEAR = 8
WIDE = {
    "bars": (0, 54, 1440, 39),
    "outline": (0, 93, 228, 665),
    "sheet": (228, 93, 788, 415),
    "move": (228, 508, 788, 250),
    "delegations": (1016, 93, 424, 665),
    "rows": (1017, 171, 423, 550),
    "record": (0, 758, 1016, 142),
    "notes": (1017, 758, 423, 142),
}
"""Left, top, width, height in 03 and 03b, 1440 x 900."""
MIDDLE = {
    "bars": (0, 48, 1280, 37),
    "outline": (0, 85, 60, 601),
    "sheet": (60, 85, 876, 335),
    "move": (60, 420, 876, 266),
    "delegations": (936, 85, 344, 601),
    "rows": (937, 121, 343, 506),
    "record": (0, 686, 1280, 34),
}
"""In 13a, 1280 x 720. Its list ends with its last row; ours may reach further down."""


NARROW = {"bars": (0, 82, 1440, 65), "sheet": (0, 147, 1440, 650), "move": (0, 797, 1440, 103)}
"""In 13b, 1440 x 900 at 200 % text."""


def parts(table: TableScreen) -> dict[str, QWidget]:
    return {
        "bars": table.strip,
        "outline": table.outline,
        "sheet": table.sheet,
        "move": table.moves,
        "delegations": table.delegations,
        "rows": table.delegations.list,
        "record": table.record,
        "notes": table.notes,
    }


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("scene", ["03_table", "03b_incoming"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("width", "height", "wanted"), [(1440, 900, WIDE), (1280, 720, MIDDLE)])
def test_panels_lie_where_the_pictures_have_them(
    look: Look, scene: str, dark: bool, width: int, height: int, wanted: dict[str, tuple[int, int, int, int]]
) -> None:
    look.wear(Theme(dark=dark))
    shell = SCENES[scene](look)
    shell.resize(width, height)
    settle()
    table = table_of(shell)
    shown = {name: place(each) for name, each in parts(table).items() if each.isVisible()}
    assert set(shown) == set(wanted)
    for name, here in shown.items():
        drawn = QRect(*wanted[name])
        edges = [here.left() - drawn.left(), here.top() - drawn.top(), here.right() - drawn.right()]
        if name != "rows":
            edges.append(here.bottom() - drawn.bottom())
        assert max(map(abs, edges)) <= NEAR, f"{name}: {here.getRect()}, in the picture {drawn.getRect()}"
    shell.leave()


def test_sixteen_articles_stand_in_rows_of_one_line_without_scrolling(look: Look) -> None:
    shell = SCENES["03_table"](look)
    settle()
    rows = table_of(shell).outline.list
    heights = [rows.visualRect(rows.model().index(each, 0)).height() for each in range(rows.model().rowCount())]
    assert heights.count(27) == 16
    assert max(heights) == 27
    assert rows.verticalScrollBar().maximum() == 0
    shell.leave()


def test_eleven_delegations_stand_beside_the_text_without_scrolling(look: Look) -> None:
    shell = SCENES["03_table"](look)
    settle()
    rows = table_of(shell).delegations.list
    assert rows.model().rowCount() == 11
    assert rows.verticalScrollBar().maximum() == 0
    shell.leave()


RELATIONS = {
    "graph": (0, 93, 640, 460),
    "grid": (640, 93, 800, 460),
    "time": (0, 553, 1440, 45),
    "pair": (0, 598, 237, 302),
    "why": (237, 598, 505, 302),
    "ledger": (742, 598, 698, 302),
}
"""In 04, 1440 x 900."""
RATIFICATION = {"states": (0, 93, 580, 807), "forecast": (580, 93, 392, 807), "why": (972, 93, 468, 807)}
"""In 05, 1440 x 900."""


def panel_of(widget: QWidget) -> QWidget:
    found = widget.parentWidget()
    assert found is not None
    while not found.property(PANEL):
        found = found.parentWidget()
    return found


def near(shown: dict[str, QWidget], wanted: dict[str, tuple[int, int, int, int]]) -> None:
    for name, each in shown.items():
        here, drawn = place(each), QRect(*wanted[name])
        edges = (here.left() - drawn.left(), here.top() - drawn.top(), here.right() - drawn.right())
        below = here.bottom() - drawn.bottom()
        assert max(map(abs, (*edges, below))) <= NEAR, f"{name}: {here.getRect()}, in the picture {drawn.getRect()}"


def test_at_twice_the_text_one_pane_lies_over_the_draft_as_in_its_picture(look: Look) -> None:
    look.wear(Theme(percent=200))
    shell = SCENES["03_table"](look)
    settle()
    table = table_of(shell)
    near({name: each for name, each in parts(table).items() if each.isVisible()}, NARROW)
    card = next(iter(table.sheet.cards.values()))
    letter, frame = card.findChildren(Line)[0], card.findChild(BracketFrame)
    assert isinstance(frame, BracketFrame)
    assert abs(place(letter).left() - 36) <= NEAR
    assert abs(place(frame).left() - 88) <= NEAR
    shell.leave()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_relations_lie_where_the_picture_has_them(look: Look, dark: bool) -> None:
    look.wear(Theme(dark=dark))
    shell = SCENES["04_relations"](look)
    settle()
    leaf = table_of(shell).leaves.currentWidget()
    assert isinstance(leaf, RelationsLeaf)
    panels = {"graph": panel_of(leaf.graph), "grid": panel_of(leaf.grid), "time": panel_of(leaf.time)}
    near({**panels, "pair": leaf.about, "why": leaf.why, "ledger": leaf.ledger}, RELATIONS)
    shell.leave()


def test_ratification_lies_where_the_picture_has_it(look: Look) -> None:
    shell = SCENES["05_ratification"](look)
    settle()
    leaf = table_of(shell).leaves.currentWidget()
    assert isinstance(leaf, OutlookLeaf)
    near({"states": leaf.states, "forecast": leaf.forecast, "why": leaf.why}, RATIFICATION)
    shell.leave()


HOUSE = (288, 93, 760, 807)
"""In 06, 1440 x 900, between the text and one's own vote; 668 is the middle of its table."""


def test_the_house_at_adoption_lies_where_the_picture_has_it(look: Look) -> None:
    shell = SCENES["06_almeira"](look)
    settle()
    assert shell.session is not None
    screen = shell.session.phase_screen
    assert isinstance(screen, AdoptionScreen)
    table = screen.findChild(Horseshoe)
    assert isinstance(table, Horseshoe)
    house = place(panel_of(table))
    wanted = QRect(*HOUSE)
    assert max(abs(house.left() - wanted.left()), abs(house.right() - wanted.right())) <= NEAR
    assert abs(place(table).center().x() - 668) <= NEAR
    near({"tabs": screen.bar, "panels": screen.scroller}, {"tabs": (0, 54, 1440, 39), "panels": (0, 93, 1440, 745)})
    assert table.isVisible()
    shell.leave()


DOOR = (712, 98, 616, 423)
"""The last session in 01, 1440 x 900."""


def test_the_last_session_stands_at_the_door_where_the_picture_has_it(look: Look) -> None:
    shell = SCENES["01_line"](look)
    settle()
    session = shell.findChildren(LastSession)[0]
    assert session.course is not None
    near({"session": session}, {"session": DOOR})
    shell.leave()


def test_the_way_back_stands_below_the_title_where_there_is_no_line_to_draw(look: Look) -> None:
    shell = SCENES["01_door"](look)
    settle()
    session = shell.findChildren(LastSession)[0]
    assert session.course is None
    title, button = session.findChildren(Prose)[0], session.findChildren(Button)[0]
    assert abs(place(button).left() - place(title).left()) <= NEAR
    shell.leave()


CURTAIN = {"seal": (650, 202, 140, 140), "ring": (684, 500, 72, 72), "foot": (0, 786, 1440, 114)}
"""In 10, 1440 x 900."""


def test_the_curtain_hangs_where_the_picture_has_it(look: Look) -> None:
    shell = SCENES["10_curtain"](look)
    settle()
    curtain = next(each for each in shell.findChildren(CurtainScreen) if each.isVisible())
    foot = next(each for each in curtain.findChildren(QWidget) if each.accessibleName() == "What everybody knows")
    near({"seal": curtain.findChildren(CurtainSeal)[0], "ring": curtain.ring, "foot": foot}, CURTAIN)
    shell.leave()


REVIEW = {"bars": (0, 54, 1440, 39), "panels": (0, 93, 1440, 566), "years": (0, 659, 1440, 241)}
"""In 07, 1440 x 900."""
COLUMNS = (0, 340, 764)
"""Left edges of what is asked, the answer and compliance."""


def test_a_year_of_practice_lies_where_the_picture_has_it(look: Look) -> None:
    shell = SCENES["07_almeira"](look)
    settle()
    assert shell.session is not None
    screen = shell.session.phase_screen
    assert isinstance(screen, ReviewScreen)
    near({"bars": screen.bar, "panels": screen.scroller, "years": screen.years}, REVIEW)
    for panel, left in zip((screen.asked, screen.own, screen.world), COLUMNS, strict=True):
        assert abs(place(panel).left() - left) <= NEAR
    shell.leave()


DEBRIEF = {"course": (0, 92, 1001, 808), "drift": (1001, 92, 439, 808)}
"""In 08 and 12c, 1440 x 900. The line is parted from the moves at 418; a scroll bar may stand at the right."""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_debrief_lies_where_the_picture_has_it(look: Look, dark: bool) -> None:
    look.wear(Theme(dark=dark))
    shell = SCENES["08_debrief"](look)
    settle()
    screen = shell.past.debrief
    assert screen is not None
    for panel, wanted in ((screen.course, DEBRIEF["course"]), (screen.drift, DEBRIEF["drift"])):
        here, drawn = place(panel), QRect(*wanted)
        assert max(abs(here.left() - drawn.left()), abs(here.top() - drawn.top())) <= NEAR, f"{here.getRect()}"
    assert abs(place(screen.course).right() - 1000) <= NEAR
    line, space = screen.course.findChild(CourseLine), screen.course.findChild(SpaceChart)
    under = screen.course.findChild(Rule)
    assert isinstance(line, CourseLine)
    assert isinstance(space, SpaceChart)
    assert isinstance(under, Rule)
    assert abs(place(line).left() - 32) <= NEAR
    assert abs(place(line).right() - 968) <= NEAR
    assert abs(place(under).top() - 418) <= NEAR
    assert abs(place(space).right() - 968) <= NEAR
    shell.leave()


@pytest.mark.parametrize("scene", ["03_table", "04_relations", "06_almeira", "08_debrief"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_screen_that_was_painted_leaves_every_token_as_it_is(look: Look, scene: str, dark: bool) -> None:
    """Tokens equal (issue 7): the theme hands out one colour to all, and a painter that thins it thins all of them."""
    look.wear(Theme(dark=dark))
    shell = SCENES[scene](look)
    settle()
    shell.grab()
    for tone in Tone:
        assert look.theme.colour(tone).name() == look.theme.hexadecimal(tone).lower()
        assert look.theme.colour(tone).alpha() == 255, tone
    shell.leave()


def test_the_bar_says_as_much_after_larger_text_as_before(look: Look) -> None:
    shell = SCENES["03_table"](look)
    settle()
    assert shell.session is not None
    bar = shell.session.bar

    def seen() -> list[str]:
        return [type(each).__name__ for each in bar.findChildren(QWidget) if each.isVisible()]

    before = seen()
    for percent in (200, 100):
        look.wear(Theme(percent=percent))
        settle()
    assert seen() == before
    shell.leave()
