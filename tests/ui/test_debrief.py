"""Looking back in the window: every figure leads to record lines, by keyboard too; replay, branch and play again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from game.app.hindsight import LocalHindsight, branch_point
from game.app.laying import store
from game.store import saves
from game.store.opening import read_events
from game.table.actors import actor
from game.table.hindsight import Exported, Found, Underway
from game.table.ports import Reviewed
from game.terms.assessment import Grade
from game.terms.debrief import Debrief
from game.terms.events import Occupant, PackageOffered, SeatKind, SessionOpened, StanceDeclared, YearCounted
from game.terms.ids import SeatId, Seq
from game.terms.moments import Phase
from game.terms.trouble import Trouble
from game.ui.lines.debrief import Leaf
from game.ui.lines.debrief_moves import two_bars, what_if_rows
from game.ui.looking_back import LookingBack
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.year_lines import YearLine
from game.ui.theme.look import Look
from game.ui.widgets.button import Button
from game.ui.widgets.states import EmptyState
from game.ui.widgets.told_row import ToldRow
from game.ui.widgets.two_distributions import TwoDistributions
from tests.kit.fits import written
from tests.kit.hindsight import ALD, Still, a_review, a_what_if, made
from tests.kit.sessions import played
from tests.kit.ui_house import click, idle_through, opened, until
from tests.ui.showing import shown


def looked_back(look: Look, hindsight: Still | None = None) -> DebriefScreen:
    screen = shown(DebriefScreen(look, hindsight or Still()), 1440, 900)
    screen.start()
    if screen.hindsight.over:
        until(lambda: screen.telling is not None, "the debrief")
    QApplication.processEvents()
    return screen


def rows(screen: QWidget) -> list[ToldRow]:
    return [each for each in screen.findChildren(ToldRow) if each.isVisible()]


@pytest.mark.parametrize("leaf", Leaf)
def test_every_line_that_can_be_pressed_leads_to_record_lines(look: Look, leaf: Leaf) -> None:
    """Issue 8: every figure in the debrief leads to record lines by a click."""
    screen = looked_back(look)
    screen.show_leaf(leaf)
    lines = {each.told.text for each in rows(screen) if each.isEnabled()}
    assert lines or leaf in (Leaf.SOURCES, Leaf.MOVES, Leaf.OTHERS)
    for text in sorted(lines):
        row = next(each for each in rows(screen) if each.told.text == text and each.isEnabled())
        row.click()
        assert screen.record.isVisible()
        assert [each.told.rests[0] for each in screen.record.rows] == list(row.told.rests)[:40]
        screen.record.close_button.click()
    silent = [each.told for each in rows(screen) if not each.isEnabled()]
    assert leaf in (Leaf.QUESTIONS, Leaf.SOURCES) or not [each for each in silent if each.figure]


def test_what_was_played_is_never_cut_but_stands_under_the_outcome_where_the_tabs_leave_no_room(look: Look) -> None:
    """“The Convention on Cooperation against Trafficking in Persons, play…”: whose debrief it was could not be read."""
    hindsight = Still()
    screen = looked_back(look, hindsight)
    assert screen._beside.isVisible()
    assert not screen.top._under.isVisible()
    long = replace(made(), title="The Convention on Cooperation against Trafficking in Persons")
    screen._show_debrief(long)
    QApplication.processEvents()
    assert not screen._beside.isVisible()
    assert screen.top._under.isVisible()
    assert screen.top._under.width() >= screen.top._under.sizeHint().width()


def test_it_is_walked_by_the_keyboard_alone(look: Look) -> None:
    screen = looked_back(look)
    screen.first_focus().setFocus()
    QTest.keyClick(screen.tabs, Qt.Key.Key_Right)
    assert screen.tabs.current == Leaf.MOVES
    QTest.keyClick(screen.tabs, Qt.Key.Key_Left)
    screen.course.line.setFocus()
    QTest.keyClick(screen.course.line, Qt.Key.Key_Right)
    assert screen.record.isVisible()
    assert "1 of " in screen.course.line.accessibleDescription()
    QTest.keyClick(screen.course.line, Qt.Key.Key_Return)
    QTest.qWait(5)
    focused = QApplication.focusWidget()
    assert isinstance(focused, ToldRow)
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert not screen.record.isVisible()
    assert QApplication.focusWidget() is screen.course.line
    screen.course.space.setFocus()
    QTest.keyClick(screen.course.space, Qt.Key.Key_Right)
    assert [each.told.rests for each in screen.record.rows] == [(made().space.path[0].rests[0],)]  # type: ignore[union-attr]


def test_behind_a_record_line_stands_the_true_reason_of_whoever_did_it(look: Look) -> None:
    screen = looked_back(look)
    QTest.keyClick(screen.course.line, Qt.Key.Key_Right)
    until(lambda: all(each.told.under for each in screen.record.rows), "the reasons")
    seq = made().turning[0].act
    assert screen.record.rows[0].told.under == (f"Because of event {seq}.",)


def test_a_record_line_leads_into_the_replay(look: Look) -> None:
    screen = looked_back(look)
    wished: list[int] = []
    screen.replay_wished.connect(wished.append)
    QTest.keyClick(screen.course.line, Qt.Key.Key_Right)
    screen.record.rows[0].click()
    assert wished == [made().turning[0].act]


def test_a_conference_that_goes_on_is_opened_only_when_that_is_confirmed(look: Look) -> None:
    still = Still(events=40)
    screen = looked_back(look, still)
    assert still.wished == []
    sealed = screen.findChild(EmptyState)
    assert sealed is not None
    assert not screen.replay.isEnabled()
    sealed.wished.emit()
    assert still.wished == ["stop", ALD] or ALD in still.wished


def test_a_document_is_written_where_the_person_says_and_what_fails_is_said(look: Look) -> None:
    screen = looked_back(look)
    for answer in ("", "/somewhere/a.pdf", "/no-such/a.pdf"):
        screen.ask_place = lambda _parent, name, answer=answer: answer and (answer if name == "ferry-1.pdf" else "")
        screen.take("pdf")
        QTest.qWait(150)
    assert screen._trouble.isVisible()
    assert screen._trouble.accessibleDescription() == "There is no such folder."


def test_the_room_and_other_seats_have_a_debrief_as_well(look: Look) -> None:
    screen = looked_back(look)
    screen._on_whose("ROOM")
    until(lambda: screen.telling is not None and screen.telling.debrief.seat is None, "the room's debrief")
    assert screen.seat is None
    assert not screen.course._space_box.isVisible()


def test_the_years_are_told_with_charts_and_lead_to_their_counting(look: Look) -> None:
    """Issue 8: indicators over the years, compliance by obligation and year, the arrival; each leads to its lines."""
    screen = looked_back(look)
    screen.show_leaf(Leaf.YEARS)
    charts = [each for each in screen.findChildren(YearLine) if each.isVisible()]
    assert "Information exchanged" in [each.accessibleName() for each in charts]
    counted = [each.seq for each in screen.hindsight.record if isinstance(each.event, YearCounted)]
    charts[0].setFocus()
    QTest.keyClick(charts[0], Qt.Key.Key_Return)
    assert [each.told.rests[0] for each in screen.record.rows] == counted
    screen.record.close_button.click()
    QTest.mouseClick(charts[-1], Qt.MouseButton.LeftButton)
    assert screen.record.isVisible()
    screen.record.close_button.click()
    row = next(each for each in rows(screen) if each.told.text.startswith("Year 1:"))
    row.click()
    assert [each.told.rests for each in screen.record.rows] == [(counted[0],)]


# Moves


def test_grades_of_reviewed_moves_stand_on_the_line_of_the_overview_and_lead_to_the_move(look: Look) -> None:
    """Picture 08: grades on the course, the telling moves in a list, and the way to all of them."""
    screen = looked_back(look)
    assert screen.course._chart is not None
    assert [each.sign for each in screen.course._chart.turns] == [str(k + 1) for k in range(len(made().turning))]
    screen.course.all_moves.click()
    assert screen.tabs.current == Leaf.MOVES
    screen.moves.start.click()
    until(lambda: len(screen.moves.reviews) == 3, "the reviews")
    screen.show_leaf(Leaf.OVERVIEW)
    until(lambda: len(screen.course._chart.losses) == 3, "the grades")
    signs = [each.sign for each in screen.course._chart.turns]
    assert {"!!", "?"} <= set(signs)
    assert screen.course.all_moves.accessibleName() == "All 3"
    screen.course.line.setFocus()
    for _ in range(signs.index("?") + 1):
        QTest.keyClick(screen.course.line, Qt.Key.Key_Right)
    assert [each.told.rests for each in screen.record.rows] == [(30,)]
    assert "? −4.5" in screen.course.line.accessibleDescription()


def test_moves_are_reviewed_costliest_first_and_a_better_one_is_tried(look: Look) -> None:
    screen = looked_back(look)
    screen.show_leaf(Leaf.MOVES)
    moves = screen.moves
    moves.start.click()
    until(lambda: len(moves.reviews) == 3 and len(rows(screen)) == 3, "the reviews")
    assert [each.told.figure for each in rows(screen)] == ["? −4.5", "! −0.3", "!! 0.0"]
    moves._on_order("time")
    QApplication.processEvents()
    assert [each.told.rests[0] for each in rows(screen)] == [20, 30, 40]
    rows(screen)[1].click()
    moves.what_if.ask.click()
    until(lambda: moves.findChild(TwoDistributions) is not None, "what would have come of it")
    wished: list[int] = []
    screen.replay_wished.connect(wished.append)
    moves.what_if.replay.click()
    assert wished == [30]
    picture = moves.findChild(TwoDistributions)
    assert picture is not None
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton)
    assert wished == [30, 30]
    next(each for each in rows(screen) if each.told.rests == (40,)).click()
    assert not moves.what_if.ask.isVisible()
    QApplication.processEvents()
    behind = next(each for each in rows(screen) if each.told.figure == "40")
    behind.click()
    assert wished[-1] == 40
    screen.close_up()


def test_a_review_that_is_stopped_keeps_what_has_come(look: Look) -> None:
    screen = looked_back(look)
    screen.show_leaf(Leaf.MOVES)
    screen.moves.start.click()
    until(lambda: len(screen.moves.reviews) == 3, "the reviews")
    screen.moves._on_stop()
    QApplication.processEvents()
    assert len(rows(screen)) == 3
    assert not screen.moves.start.isVisible()
    screen.close_up()


def test_a_review_that_was_stopped_half_way_can_be_taken_up_again(look: Look) -> None:
    """Stop left no way to the moves that had not been reviewed."""
    screen = looked_back(look)
    screen.show_leaf(Leaf.MOVES)
    one = a_review(screen.hindsight.record, Grade.GOOD, 3, Seq(20))
    screen.moves._on_reviewed(Reviewed(seat=ALD, done=1, total=3, move=one))
    screen.moves._on_stop()
    assert list(screen.moves.reviews) == [20]
    assert screen.moves.start.isVisible()
    screen.moves.start.click()
    until(lambda: len(screen.moves.reviews) == 3, "the reviews")
    assert not screen.moves.start.isVisible()
    screen.close_up()


def test_other_tables_of_the_same_conference_stand_side_by_side(look: Look) -> None:
    """Issue 8, point 7: sessions of one scenario side by side."""
    screen = looked_back(look)
    screen.show_leaf(Leaf.OTHERS)
    until(lambda: bool(screen.others.twin.table.rows), "the comparison")
    assert screen.others.twin.table.columns == ("ferry-1", "ferry-2")
    assert all(len(each) == 2 for each in screen.others.twin.table.cells)


# From there to a new table


def a_stored_session(folder: Path) -> LocalHindsight:
    """The tutorial as a person in Aldmere's seat played it."""
    first, *rest = played("tutorial", 1)
    opened_ = first.event
    assert isinstance(opened_, SessionOpened)
    seating = opened_.seating.put(ALD, Occupant(kind=SeatKind.PERSON))
    store(folder, "ferry-1", [replace(first, event=replace(opened_, seating=seating)), *rest])
    return LocalHindsight(folder, "ferry-1")


def test_a_branch_goes_on_from_its_moment_and_the_original_stays_as_it_was(tmp_path: Path) -> None:
    """Issue 8: branching never alters the original session."""
    hindsight = a_stored_session(tmp_path)
    path = saves.path_for(tmp_path, "ferry-1")
    before = path.read_bytes()
    cut = branch_point(hindsight.record, Seq(60))
    assert cut is not None
    place = hindsight.play_on(SeatId("BRE"), Seq(60))
    try:
        record = place.table.recorded()
        assert [each.event for each in record[1:cut]] == [each.event for each in hindsight.record[1:cut]]
        held = place.table.seating
        assert held[SeatId("BRE")].kind is SeatKind.PERSON
        assert held[ALD].kind is SeatKind.AI
        assert (place.seat, place.seats) == ("BRE", ("BRE",))
    finally:
        place.close()
    assert path.read_bytes() == before
    assert len(read_events(path).events) == len(hindsight.record)


def test_a_branch_from_the_end_is_refused_and_leaves_nothing_behind(tmp_path: Path) -> None:
    hindsight = a_stored_session(tmp_path)
    with pytest.raises(Trouble, match="over there"):
        hindsight.play_on(ALD, hindsight.record[-1].seq)
    assert [each.stem for each in tmp_path.iterdir() if "branch" in each.name] == []


def test_another_seat_is_played_with_the_same_seed(tmp_path: Path) -> None:
    hindsight = a_stored_session(tmp_path)
    place = hindsight.play_again(SeatId("CIN"))
    try:
        opening = place.table.recorded()[0].event
        assert isinstance(opening, SessionOpened)
        assert (opening.seed, opening.scenario) == (hindsight.opened.seed, hindsight.opened.scenario)
        assert place.seats == ("CIN",)
    finally:
        place.close()


def test_the_debrief_comes_from_a_process_of_its_own_and_can_be_stopped(tmp_path: Path) -> None:
    hindsight = a_stored_session(tmp_path)
    hindsight.think(ALD)
    found: list[Found] = []

    def came() -> bool:
        one = hindsight.found()
        found.extend([] if one is None else [one])
        return isinstance(one, Debrief)

    until(came, "the debrief")
    assert any(isinstance(each, Underway) for each in found)
    hindsight.think(SeatId("BRE"))
    hindsight.stop()
    assert hindsight.found() is None
    offers = [each for each in hindsight.record if isinstance(each.event, PackageOffered | StanceDeclared)]
    offer = next(each.seq for each in offers if actor(each.event) != ALD)
    hindsight.ask_why((offer,))
    until(lambda: bool((answer := hindsight.reasons()) and answer.sentences[0][1]), "the reason")
    out = tmp_path / "figures.csv"
    hindsight.export("csv", str(out), ALD)
    until(lambda: isinstance(hindsight.found(), Exported), "the figures")
    assert out.read_bytes()


def test_from_the_door_to_the_debrief_to_the_replay_and_back(look: Look, tmp_path: Path) -> None:
    a_stored_session(tmp_path)
    shell = opened(look, tmp_path)
    click(shell, "Debrief")
    past: LookingBack = shell.past
    until(lambda: past.debrief is not None and past.debrief.telling is not None, "the debrief")
    click(shell, "Replay")
    assert past.replay is not None
    QTest.keyClick(shell, Qt.Key.Key_Escape)
    assert past.replay is None
    assert shell.screen_shown is past.debrief
    QTest.keyClick(shell, Qt.Key.Key_Escape)
    assert shell.screen_shown is shell.home
    assert not past.open
    shell.close()


def test_a_session_leads_from_its_last_page_to_its_debrief(look: Look, tmp_path: Path) -> None:
    """Issue 8: a session from home to debrief."""
    shell = opened(look, tmp_path)
    shell.begin("tutorial", "ALD")
    until(lambda: shell.session is not None, "a session")
    click(shell, "Take your seat")
    idle_through(shell, Phase.ENDED)

    def last_page() -> bool:
        return any(each.isVisible() and each.accessibleName() == "Debrief" for each in shell.findChildren(Button))

    until(last_page, "the last page")
    click(shell, "Debrief")
    past = shell.past
    until(lambda: past.debrief is not None and past.debrief.telling is not None, "the debrief")
    assert shell.session is None
    assert past.debrief is not None
    assert past.debrief.seat == ALD
    shell.close()


def test_what_another_move_would_come_to_begins_as_sentences_do_and_says_what_its_axis_counts(look: Look) -> None:
    titles = [each.text for each in what_if_rows(a_what_if(Seq(40), ALD, None), Seq(40))]
    assert titles[:3] == ["Adopted", "In force", "Ratifications"]
    bars = two_bars(a_what_if(Seq(40), ALD, None))
    assert bars is not None
    picture = shown(TwoDistributions(look, bars))
    assert "your value of how it ended, in points" in [each.words for each in written(picture)]
