"""Relations and ratification as tabs of the table: every figure with range and why, every chart with a table."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from game.minutes.names import Names
from game.terms.ids import SeatId
from game.ui.lines.chart_tables import outlook_table, trust_table
from game.ui.lines.relations import overall, pair_page, tie_sentence, web
from game.ui.plots.heat_grid import HeatGrid, image_of
from game.ui.plots.places import places
from game.ui.plots.trust_graph import TrustGraph
from game.ui.screens.table import TableScreen
from game.ui.screens.table_outlook import OutlookLeaf
from game.ui.screens.table_relations import RelationsLeaf
from game.ui.screens.table_strip import Pane
from game.ui.shell import Shell
from game.ui.theme.look import Look
from game.ui.theme.theme import Theme
from tests.gallery import almeira_figures
from tests.gallery import almeira_view as almeira
from tests.gallery.scenes import table_of
from tests.gallery.screens import SCENES
from tests.kit import plots
from tests.kit import ui_moments as moments
from tests.kit.fits import Kind, misfits, settle
from tests.kit.ui_house import until
from tests.ui.showing import shown
from tests.ui.test_table_screen import seated, to_the_sitting

pytestmark = pytest.mark.usefixtures("thinking_here")

ALD, BRE, CIN = moments.ALD, moments.BRE, moments.CIN
ROOT = Path(__file__).parents[2]


@pytest.fixture
def table(look: Look, tmp_path: Path) -> TableScreen:
    """At a sitting of the tutorial."""
    shell = seated(look, tmp_path)
    return to_the_sitting(shell)


def press(table: TableScreen, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    QTest.keyClick(table.window(), key, modifiers)
    settle()


CTRL = Qt.KeyboardModifier.ControlModifier


def test_ctrl_2_and_3_go_to_relations_and_ratification_and_ctrl_1_back(table: TableScreen) -> None:
    press(table, Qt.Key.Key_2, CTRL)
    assert table.strip.pane is Pane.RELATIONS
    assert isinstance(table.leaves.currentWidget(), RelationsLeaf)
    assert not table.sheet.isVisible()
    press(table, Qt.Key.Key_3, CTRL)
    leaf = table.leaves.currentWidget()
    assert isinstance(leaf, OutlookLeaf)
    until(lambda: leaf.forecast.has_outlook, "the forecast")
    press(table, Qt.Key.Key_1, CTRL)
    assert table.sheet.isVisible()
    assert not table.leaves.isVisible()


def test_ctrl_shift_t_reads_the_charts_as_a_table_and_back(table: TableScreen) -> None:
    for key in (Qt.Key.Key_2, Qt.Key.Key_3):
        press(table, key, CTRL)
        leaf = table.leaves.currentWidget()
        assert isinstance(leaf, RelationsLeaf | OutlookLeaf)
        press(table, Qt.Key.Key_T, CTRL | Qt.KeyboardModifier.ShiftModifier)
        assert leaf.reads_table
        assert leaf.twin.hasFocus()
        assert leaf.twin.table.rows
        press(table, Qt.Key.Key_T, CTRL | Qt.KeyboardModifier.ShiftModifier)
        assert not leaf.reads_table


def test_arrows_go_from_pair_to_pair_over_the_diagonal_and_every_pair_is_said(table: TableScreen) -> None:
    press(table, Qt.Key.Key_2, CTRL)
    leaf = table.leaves.currentWidget()
    assert isinstance(leaf, RelationsLeaf)
    leaf.show_pair(1, 0)
    leaf.grid.setFocus()
    QTest.keyClick(leaf.grid, Qt.Key.Key_Right)
    assert leaf.pair == (1, 2)
    QTest.keyClick(leaf.grid, Qt.Key.Key_Up)
    assert leaf.pair == (0, 2)
    said = leaf.grid.accessibleDescription()
    names = Names.of(moments.opening_of(moments.Phase.SITTING).view(ALD).sight.scenario)
    assert said.startswith(f"{names.seat(ALD)} trusts {names.seat(CIN)} ")
    assert "likely" in said
    QTest.keyClick(leaf.graph, Qt.Key.Key_Right)
    assert leaf.pair == (1, 2)
    leaf.ways.chosen.emit("back")
    assert leaf.pair == (2, 1)


def test_the_charts_are_imported_when_they_are_first_shown() -> None:
    """Law of the start: no arrays for pixels before somebody looks at a chart (qtstack.md)."""
    script = "import sys\nimport game.ui.screens.table\nprint([each for each in sys.modules if 'ui.plots' in each])\n"
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_a_cell_has_the_colour_of_its_trust_and_the_diagonal_none() -> None:
    ties, theme = plots.web(5, 1), Theme()
    picture = image_of(ties, theme)
    for row in range(5):
        for column in range(5):
            wanted = theme.diverging(ties.trust[row, column] / 500 - 1)
            colour = QColor(picture.pixel(column, row))
            assert row == column or colour.rgb() == wanted.rgb()


def test_the_pair_under_the_mouse_is_the_pair_picked(look: Look) -> None:
    grid = shown(HeatGrid(look), 500, 460)
    grid.show_web(plots.web(7, 1))
    picked: list[tuple[int, int]] = []
    grid.picked.connect(lambda a, b: picked.append((a, b)))
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid._box(3, 5).center().toPoint())
    assert picked == [(3, 5)]
    assert grid.cell_at(grid._box(4, 4).center()) is None
    assert grid.cell_at(QPointF(1, 1)) is None


def test_nobody_stands_on_anybody_and_the_same_trust_gives_the_same_picture() -> None:
    for count in (2, 3, 12, 40):
        trust = np.frombuffer(plots.web(count, 3).trust.cells, dtype="<i4").reshape(count, count)
        points = places(trust)
        assert (points == places(trust)).all()
        assert points.min() >= 0
        assert points.max() <= 1
        apart = np.hypot(*(np.subtract.outer(axis, axis) for axis in points.T)) + np.eye(count)
        assert apart.min() > 0.25 / np.sqrt(count)


def test_friends_stand_nearer_than_those_who_distrust_each_other() -> None:
    trust = np.full((4, 4), 300, dtype="<i4")
    trust[:2, :2] = trust[2:, 2:] = 900
    points = places(trust)
    near, far = np.hypot(*(points[0] - points[1])), np.hypot(*(points[0] - points[2]))
    assert near < far


def test_a_house_where_everybody_trusts_everybody_alike_can_be_drawn(look: Look) -> None:
    graph = shown(TrustGraph(look), 500, 400)
    view = almeira.view()
    graph.show_web(web(view))
    graph.grab()
    assert places(np.full((6, 6), 500, dtype="<i4")).shape == (6, 2)
    assert places(np.full((1, 1), 0, dtype="<i4")).shape == (1, 2)


def test_every_figure_of_a_pair_has_its_words_and_trust_its_range() -> None:
    walk = moments.opening_of(moments.Phase.SITTING, 1)
    view = walk.view(ALD)
    asking = moments.Asked(walk, ALD)
    page = pair_page(view, BRE, ALD, asking)
    assert all(each.range for each in page.figures[:2])
    trust = view.readings.trusts(truster=BRE, trusted=ALD)
    assert page.account.total == round((trust.value - 500) / 5)
    assert tie_sentence(view, BRE, ALD).count("likely") == 1
    room = overall(view, asking)
    assert len(room.figures) == 5
    assert room.sentence


def test_tables_say_what_charts_show() -> None:
    view = almeira.view()
    read = outlook_table(view, almeira_figures.outlook())
    lumena = view.readings.ratifies(SeatId("LUM"))
    assert read.cells[read.rows.index("Lumena")] == ("86%", f"{round(lumena.low / 10)} to {round(lumena.high / 10)}%")
    assert len(read.rows) == 12 + 1 + 13 + 10 + 5
    trust = trust_table(view)
    assert trust.rows == trust.columns
    row, column = trust.rows.index("Lumena"), trust.columns.index("Miravel")
    assert trust.cells[row][column].startswith("+0.62, likely ")


def test_a_frame_of_193_states_is_well_within_sixteen_milliseconds(look: Look) -> None:
    taken = plots.measured(6)
    assert taken["heat grid, other figures"].median < 16
    assert taken["heat grid, repaint"].median < 16
    assert taken["graph, repaint"].median < 16


TIGHT, WIDE = ((1024, 640, 100), (1440, 900, 200)), ((1280, 720, 100), (1440, 900, 100))
"""Where least has room; the others are for ``--whole``."""


@pytest.mark.parametrize("pane", [Pane.RELATIONS, Pane.RATIFICATION])
def test_nothing_is_cut_on_the_pages_of_charts(
    look: Look, tmp_path: Path, pane: Pane, pytestconfig: pytest.Config
) -> None:
    sizes = (*WIDE, *TIGHT) if pytestconfig.getoption("whole") else TIGHT
    shell = seated(look, tmp_path, "cybercrime", SeatId("ARV"))
    to_the_sitting(shell)
    table = table_of(shell)
    table.strip.show_pane(pane)
    table.strip.pane_chosen.emit()
    found: list[str] = []
    for width, height, percent in sizes:
        look.wear(Theme(percent=percent))
        shell.resize(width, height)
        settle()
        found += [
            f"{width}x{height} at {percent} %: {each}"
            for each in misfits(shell)
            if each.kind is not Kind.SHORTENED and each.granted[2:] != (0, 0)
        ]
    look.wear(Theme())
    assert "\n".join(found) == ""
    _all_named(shell)
    shell.leave()


def _all_named(shell: Shell) -> None:
    for each in shell.findChildren(QWidget):
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            assert each.accessibleName(), each
    assert QApplication.activeModalWidget() is None


def test_the_ledger_says_how_it_is_counted_and_gives_the_keyboard_back(look: Look) -> None:
    """Picture 04."""
    shell = SCENES["04_relations"](look)
    settle()
    leaf = table_of(shell).leaves.currentWidget()
    assert isinstance(leaf, RelationsLeaf)
    ledger = leaf.ledger
    ledger.how.setFocus()
    QTest.keyClick(ledger.how, Qt.Key.Key_Return)
    note = ledger.note
    assert note is not None
    assert note.isVisible()
    assert "A favour is a hundredth of what a text is worth." in note.accessibleDescription()
    QTest.keyClick(note, Qt.Key.Key_Escape)
    assert not note.isVisible()
    assert ledger.how.hasFocus()
    for shows in (True, False):
        QTest.mouseClick(ledger.how, Qt.MouseButton.LeftButton)
        assert ledger.note is not None
        assert ledger.note.isVisible() is shows
    shell.leave()
