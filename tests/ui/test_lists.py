"""Lists: sound models, one current row, sentences for a screen reader, keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget

from game.ui.theme.look import Look
from game.ui.theme.theme import Theme
from game.ui.theme.tones import Tone
from game.ui.widgets.delegation_list import DelegationPainter, columns
from game.ui.widgets.focus_ring import BY_KEYS
from game.ui.widgets.marks import ClauseSign
from game.ui.widgets.outline import Chapter, ClauseLine, OutlinePainter
from game.ui.widgets.row_list import ListRow, RowList, RowModel
from game.ui.widgets.segmented import Segment, Segmented
from game.ui.widgets.tabs import Tab, Tabs
from tests.gallery.almeira import delegation_rows
from tests.kit.fits import Kind, misfits, written
from tests.ui.showing import shown


def outline() -> tuple[ListRow, ...]:
    return (
        Chapter(key="I", number="I", title="General"),
        ClauseLine(key="1", sign=ClauseSign.ADOPTED, sign_words="adopted", number="1", title="Purpose"),
        ClauseLine(key="2", sign=ClauseSign.BRACKETED, sign_words="bracketed", number="2", title="Scope", note="3"),
        Chapter(key="II", number="II", title="Offences"),
        ClauseLine(key="3", sign=ClauseSign.OPEN, sign_words="open", number="3", title="Laundering", fresh=True),
    )


def a_list(look: Look) -> RowList:
    rows = RowList(look, "Articles", OutlinePainter(look))
    rows.show_rows(outline())
    return shown(rows, 228, 300)


def test_a_long_title_takes_the_lines_it_needs_and_is_not_cut(look: Look) -> None:
    long = "Extradition and legal assistance: grounds for refusal"
    rows = RowList(look, "Articles", OutlinePainter(look))
    lines = [
        ClauseLine(key=str(each), sign=ClauseSign.OPEN, sign_words="open", number=str(each), title=title, note="3")
        for each, title in enumerate(("Purpose", long))
    ]
    rows.show_rows(lines)
    shown(rows, 228, 300)
    heights = [rows.visualRect(rows.model().index(place, 0)).height() for place in range(2)]
    assert heights[0] == 27
    assert heights[1] > 2 * 20
    assert not [misfit for misfit in misfits(rows) if misfit.kind is Kind.SHORTENED]


def test_the_ring_around_a_row_covers_nothing_of_it(look: Look) -> None:
    """A row whose last mark was filled left its brush behind, and the ring was filled with it."""

    class Filling(OutlinePainter):
        def paint_row(self, painter: QPainter, rect: QRectF, row: ListRow, *, selected: bool) -> None:
            super().paint_row(painter, rect, row, selected=selected)
            painter.setBrush(look.theme.colour(Tone.NEG))

    def drawn(*, by_keys: bool) -> QImage:
        rows = RowList(look, "Articles", Filling(look))
        rows.show_rows(outline())
        shown(rows, 228, 300)
        rows.setFocus()
        rows.show_current("2")
        rows.window().setProperty(BY_KEYS, by_keys)
        return rows.viewport().grab(rows.visualRect(rows.currentIndex()).adjusted(6, 6, -6, -6)).toImage()

    assert drawn(by_keys=True) == drawn(by_keys=False)


def test_the_model_is_sound_while_rows_come_and_go(look: Look) -> None:
    model = RowModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for rows in (outline(), outline()[1:], (), outline()):
        model.show_rows(rows)
    assert isinstance(tester.model(), QAbstractItemModel)
    assert model.rowCount() == 5
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None


def test_the_same_keys_only_repaint_what_changed(look: Look) -> None:
    model = RowModel()
    rows = delegation_rows()
    model.show_rows(rows)
    changed: list[int] = []
    reset: list[bool] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    model.modelReset.connect(lambda: reset.append(True))
    model.show_rows((rows[0], replace(rows[1], balance=5), *rows[2:]))
    assert (changed, reset) == ([1], [])


def test_headings_are_stepped_over(look: Look) -> None:
    rows = a_list(look)
    told: list[str] = []
    rows.shown.connect(told.append)
    rows.show_current("1")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End):
        QTest.keyClick(rows, key)
    assert told == ["2", "3", "2", "3"]


def test_enter_opens_and_letters_are_left_to_the_panel(look: Look) -> None:
    rows = a_list(look)
    opened: list[str] = []
    rows.opened.connect(opened.append)
    rows.show_current("2")
    QTest.keyClick(rows, Qt.Key.Key_Return)
    QTest.keyClick(rows, Qt.Key.Key_W)
    assert opened == ["2"]
    assert rows.current_key() == "2"


def test_the_current_row_is_kept_while_rows_change(look: Look) -> None:
    rows = a_list(look)
    rows.show_current("2")
    told: list[str] = []
    rows.shown.connect(told.append)
    rows.show_rows(outline()[2:])
    assert rows.current_key() == "2"
    assert told == []


def test_a_click_makes_a_row_current(look: Look) -> None:
    rows = a_list(look)
    told: list[str] = []
    rows.shown.connect(told.append)
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 25 + 27 + 10))
    assert told == ["2"]


def test_every_row_is_a_sentence_to_a_screen_reader(look: Look) -> None:
    rows = RowList(look, "Delegations", DelegationPainter(look))
    rows.show_rows(delegation_rows())
    shown(rows, 424, 600)
    interface = QAccessible.queryAccessibleInterface(rows)
    assert interface.text(QAccessible.Text.Name) == "Delegations"
    assert interface.childCount() == 11
    assert interface.child(6).text(QAccessible.Text.Name) == (
        "Okanda, no stance on paragraph 2, trusts you +0.18, likely +0.09 to +0.27, you trust them +0.25, "
        "you owe 3, 58 per cent likely to ratify, likely 45 to 70"
    )


def test_a_clause_says_its_state_and_what_is_new(look: Look) -> None:
    assert outline()[2].sentence == "2, Scope, bracketed, 3"
    assert outline()[4].sentence == "3, Laundering, open, new text"


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("width", [344, 399, 410, 424, 520])
def test_columns_stand_in_order_and_apart(percent: int, width: int) -> None:
    theme = Theme(percent=percent)
    where = columns(theme, theme.px(width))
    edges = [
        where.seal + where.seal_side,
        where.name,
        where.badge,
        where.badge + theme.length(20),
        where.chip.left(),
        where.chip.right(),
        where.balance - theme.length(9),
        where.track.left(),
        where.track.right(),
        where.odds_right,
    ]
    assert edges == sorted(edges)
    assert where.badge - where.name >= theme.length(50)
    assert where.odds_right <= theme.px(width)


def test_rows_grow_with_the_text(look: Look) -> None:
    rows = a_list(look)
    before = rows.visualRect(rows.model().index(1, 0)).height()
    look.wear(Theme(percent=200))
    rows.resize(456, 600)
    rows.doItemsLayout()
    assert rows.visualRect(rows.model().index(1, 0)).height() == 2 * before == 54


def test_the_heading_above_the_first_article_is_seen_with_it_however_low_the_list_began(look: Look) -> None:
    rows = RowList(look, "Articles", OutlinePainter(look))
    rows.show_rows(outline())
    rows.show_current("1")
    shown(rows, 228, 30)
    assert rows.verticalScrollBar().value() == 0
    rows.show_current("3")
    assert rows.verticalScrollBar().value() > 0


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    """A window that is read from right to left."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def places_of_words(widget: QWidget) -> dict[str, QRectF]:
    return {each.words: each.box for each in written(widget)}


@pytest.mark.parametrize("which", ["outline", "delegations"])
def test_painted_rows_are_turned_over_where_one_reads_from_right_to_left_and_their_words_are_not(
    look: Look, which: str, qapp: QApplication
) -> None:
    """Nothing breaks mirrored right-to-left (issue 7; ui/spec.md 7)."""

    def places() -> dict[str, QRectF]:
        painter = OutlinePainter(look) if which == "outline" else DelegationPainter(look)
        rows = RowList(look, "Rows", painter)
        rows.show_rows(outline() if which == "outline" else delegation_rows())
        width = 228 if which == "outline" else 423
        found = places_of_words(shown(rows, width, 700).viewport())
        rows.hide()
        return found

    usual = places()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        turned = places()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    width = 228 if which == "outline" else 423
    assert usual.keys() == turned.keys()
    for words, box in usual.items():
        assert turned[words].width() == pytest.approx(box.width(), abs=0.5), words
        assert turned[words].left() == pytest.approx(width - box.right(), abs=4), words
        assert turned[words].top() == pytest.approx(box.top(), abs=0.5), words


@pytest.mark.usefixtures("mirrored")
def test_tabs_and_segments_are_pressed_where_they_are_seen_in_a_mirrored_window(look: Look) -> None:
    tabs = Tabs(look, "Panes", [Tab(key="a", words="Text"), Tab(key="b", words="Relations")], "a")
    parts = Segmented(look, "Forms", [Segment(key="a", words="Rolling"), Segment(key="b", words="Clean text")], "a")
    for chosen in (tabs, parts):
        shown(chosen, 300, 38)
        words = places_of_words(chosen)
        first, last = list(words.values())
        assert first.left() > last.right()
        QTest.mouseClick(chosen, Qt.MouseButton.LeftButton, pos=last.center().toPoint())
        assert chosen.current == "b"
        QTest.keyClick(chosen, Qt.Key.Key_Right)
        assert chosen.current == "a"
