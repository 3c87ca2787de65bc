"""The window around the table: closed in the middle, refused, in trouble; its keys. Elsewhere it is walked through."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from game.app.foyer import LocalFoyer
from game.lab.resident import Resident
from game.table.foyer import Foyer, SavedSession
from game.table.ports import Person, Place
from game.terms.actions import DeclareReady, SubmitToRatification
from game.terms.events import SeatKind, Strength
from game.terms.ids import SeatId
from game.terms.moments import Phase
from game.terms.scenario import PublicScenario
from game.terms.trouble import Trouble
from game.ui.lines.home import home
from game.ui.screens.new_game import NewGameScreen
from game.ui.screens.new_game_seats import SeatTile
from game.ui.screens.threshold import Masthead
from game.ui.shell import Shell
from game.ui.theme.look import Look
from game.ui.widgets.safe_text import Prose
from tests.kit.ui_house import (
    StandIn,
    at_table,
    button,
    click,
    idle_through,
    opened,
    until,
    view,
)

HERE = pytest.mark.usefixtures("thinking_here")


def press(*keys: Qt.Key) -> None:
    """Press keys on whatever has the keyboard."""
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing hears the keyboard"
        QTest.keyClick(focused, key)
        QTest.qWait(2)


def focused_name() -> str:
    focused = QApplication.focusWidget()
    return focused.accessibleName() if focused is not None else ""


def test_closing_in_the_middle_asks_nothing_and_the_next_start_offers_to_continue(look: Look, tmp_path: Path) -> None:
    shell = opened(look, tmp_path)
    shell.begin("tutorial", "BRE")
    click_when_there(shell, "Take your seat")
    idle_through(shell, Phase.SITTING)
    before = view(shell).sight
    shell.close()
    assert not shell.isVisible()
    again = opened(look, tmp_path)
    assert focused_name() == "Continue"
    press(Qt.Key.Key_Return)
    at_table(again)
    after = view(again).sight
    assert (after.seat, after.moment, after.brackets) == (before.seat, before.moment, before.brackets)
    again.close()


def click_when_there(shell: Shell, words: str) -> None:
    at_table(shell)
    click(shell, words)


@HERE
def test_the_instructions_can_be_read_again_and_put_away(look: Look, tmp_path: Path) -> None:
    shell = opened(look, tmp_path)
    shell.begin("tutorial", "ALD")
    click_when_there(shell, "Take your seat")
    idle_through(shell, Phase.OPENING)
    session = at_table(shell)
    assert isinstance(session.phase_screen, StandIn)
    QTest.mouseClick(session.bar.brief, Qt.MouseButton.LeftButton)
    assert not session.phase_screen.isVisible()
    assert session.bar.brief.isChecked()
    click(shell, "Close your instructions")
    assert session.phase_screen.isVisible()
    assert not session.bar.brief.isChecked()


@HERE
def test_a_refusal_is_said_in_a_sentence_and_escape_puts_it_away(look: Look, tmp_path: Path) -> None:
    shell = opened(look, tmp_path)
    shell.begin("tutorial", "ALD")
    session = at_table(shell)
    session.wish(SubmitToRatification(by=SeatId("ALD")))
    assert shell.notice.isVisible()
    assert shell.notice.words.startswith("The convention was not submitted.")
    press(Qt.Key.Key_Escape)
    assert not shell.notice.isVisible()


@HERE
def test_leaving_a_table_takes_escape_twice(look: Look, tmp_path: Path) -> None:
    shell = opened(look, tmp_path)
    shell.begin("tutorial", "ALD")
    at_table(shell)
    press(Qt.Key.Key_Escape)
    assert focused_name() == "Leave the table"
    assert shell.session is not None
    press(Qt.Key.Key_Escape)
    assert shell.screen_shown is shell.home
    assert button(shell, "Return to the table").isVisible()


@HERE
def test_f6_goes_round_the_panels_and_back(look: Look, tmp_path: Path) -> None:
    shell = opened(look, tmp_path)
    shell.choose_game()
    first = QApplication.focusWidget()
    visited = []
    for _each in range(8):
        press(Qt.Key.Key_F6)
        visited.append(QApplication.focusWidget())
        if visited[-1] is first:
            break
    assert first in visited
    assert len(set(visited)) == len(visited) >= 3


@HERE
def test_f1_explains_what_is_focused_and_gives_the_keyboard_back(look: Look, tmp_path: Path) -> None:
    shell = opened(look, tmp_path)
    before = QApplication.focusWidget()
    press(Qt.Key.Key_F1)
    explained = [each for each in shell.findChildren(QWidget) if each.accessibleName() == "Explanation"]
    assert explained[0].isVisible()
    press(Qt.Key.Key_Escape)
    assert not explained[0].isVisible()
    assert QApplication.focusWidget() is before


@HERE
def test_theme_and_text_size_change_by_keys(look: Look, tmp_path: Path) -> None:
    shell = opened(look, tmp_path)
    QTest.keyClick(shell, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert look.theme.dark
    QTest.keyClick(shell, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert look.theme.percent == 125
    QTest.keyClick(shell, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(shell, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(shell, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert look.theme.percent == 100


class BrokenFoyer:
    """A foyer behind which nothing can be opened."""

    def scenarios(self) -> tuple[PublicScenario, ...]:
        raise Trouble("The shelf is empty; installing the program again brings the scenarios back.")

    def sessions(self) -> tuple[SavedSession, ...]:
        lost = SavedSession(name="lost", scenario="A Convention", played="", seat="", stands="sitting 1", open=True)
        bad = SavedSession(name="bad", scenario="", played="", seat="", stands="damaged", open=False)
        return (lost, bad)

    def begin(
        self,
        scenario: str,
        seat: SeatId,
        *,
        reduced: str = "",
        chairs: bool = False,
        people: tuple[Person, ...] = (),
        strength: str = "",
    ) -> Place:
        raise Trouble("The disk is full.")

    def take_up(self, name: str) -> Place:
        raise Trouble("The file is open in another window.")

    def go_on_in_copy(self, file: str) -> Place:
        raise Trouble(f"Nothing of {file} is sound.")


def test_trouble_is_a_paragraph_in_its_place(look: Look) -> None:
    broken: Foyer = BrokenFoyer()
    shell = Shell(look, StandIn)
    shell.resize(1440, 900)
    shell.show()
    shell.enter(broken)
    shell.choose_game()
    assert shell.screen_shown is shell.home
    assert "The shelf is empty" in seen(shell)
    shell.take_up("lost")
    assert "The session is being opened." in seen(shell)
    until(lambda: "The file is open in another window." in seen(shell), "the trouble")
    assert "The session is being opened." not in seen(shell)
    assert focused_name() == "Continue"
    assert QApplication.activeModalWidget() is None


def test_trouble_while_a_table_is_laid_stays_on_the_page(look: Look, tmp_path: Path) -> None:
    shell = opened(look, tmp_path)
    shell.choose_game()
    shell.enter(BrokenFoyer())
    click(shell, "Begin")
    until(lambda: "The disk is full." in seen(shell), "the trouble")
    assert button(shell, "Begin").isEnabled()
    assert isinstance(shell.screen_shown, NewGameScreen)


@HERE
def test_a_disk_that_fails_in_play_is_said_and_can_be_tried_again(
    look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = opened(look, tmp_path)
    shell.begin("tutorial", "ALD")
    session = at_table(shell)

    def full(_action: object) -> bool:
        raise Trouble("The disk holding the sessions is full. Nothing was lost.")

    with monkeypatch.context() as patch:
        patch.setattr(session.bridge, "wish", full)
        session.wish(DeclareReady(by=SeatId("ALD")))
    assert "The disk holding the sessions is full." in seen(shell)
    session.wish(DeclareReady(by=SeatId("ALD")))
    assert "The disk holding the sessions is full." not in seen(shell)


def test_a_study_that_ends_by_itself_is_said_and_the_session_goes_on_after_a_return(look: Look, tmp_path: Path) -> None:
    shell = opened(look, tmp_path)
    shell.begin("tutorial", "ALD")
    at_table(shell)
    assert shell.floor.place is not None
    study = shell.floor.place.study
    assert isinstance(study, Resident)
    study._hands[0]._process.kill()
    until(lambda: "The other delegations have stopped" in seen(shell), "the trouble")
    shell.go_home()
    QApplication.processEvents()
    click(shell, "Return to the table")
    until(lambda: shell.session is not None, "the session")
    QApplication.processEvents()
    click_when_there(shell, "Take your seat")
    until(lambda: at_table(shell).bridge.view().sight.moment.phase is Phase.OPENING, "the opening")
    shell.leave()


def seen(shell: Shell) -> str:
    """Every word on the screen that has a name for a screen reader."""
    said = (
        f"{each.accessibleName()} {each.accessibleDescription()}"
        for each in shell.findChildren(QWidget)
        if each.isVisible()
    )
    return "\n".join(said)


def test_a_window_without_a_foyer_does_nothing_and_breaks_nothing(look: Look) -> None:
    shell = Shell(look, StandIn)
    shell.show()
    shell.choose_game()
    shell.begin("tutorial", "ALD")
    shell.take_up("none")
    assert shell.screen_shown is shell.threshold
    assert [each for each in shell.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus] == []


def test_the_door_has_the_name_of_the_house_where_the_threshold_had_it(look: Look, tmp_path: Path) -> None:
    for width, height in ((1440, 900), (1280, 720), (1024, 640)):
        shell = Shell(look, StandIn)
        shell.resize(width, height)
        shell.show()
        QApplication.processEvents()
        before = _mastheads(shell)
        shell.enter(LocalFoyer(tmp_path))
        QApplication.processEvents()
        assert _mastheads(shell) == before
        shell.close()


def _mastheads(shell: Shell) -> list[tuple[QPoint, int]]:
    """Place and height of every line of the masthead that can be seen."""
    return [
        (line.mapTo(shell, QPoint(0, 0)), line.height())
        for each in shell.findChildren(Masthead)
        if each.isVisible()
        for line in each.findChildren(QWidget)
    ]


def test_everything_that_can_be_pressed_has_a_name(look: Look, tmp_path: Path) -> None:
    shell = opened(look, tmp_path)
    shell.choose_game()
    assert _nameless(shell) == []
    shell.begin("tutorial", "CIN")
    at_table(shell)
    assert _nameless(shell) == []


def _nameless(shell: Shell) -> list[str]:
    return [
        type(each).__name__
        for each in shell.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus and not each.accessibleName()
    ]


def test_the_foyer_lists_what_was_begun(look: Look, tmp_path: Path) -> None:
    place = LocalFoyer(tmp_path).begin("tutorial", SeatId("ALD"), seed=1)
    place.close()
    shell = opened(look, tmp_path)
    assert button(shell, "Continue").isVisible()


def test_the_door_says_which_delegation_one_plays_and_names_none_of_several(tmp_path: Path) -> None:
    """Picture 01: "You are Miravel"; where several share a table it would be true of one of them only."""
    foyer = LocalFoyer(tmp_path)
    two = (Person(seat=SeatId("ALD"), name="Ada"), Person(seat=SeatId("BRE"), name="Bo"))
    foyer.begin("tutorial", SeatId("BRE"), seed=1).close()
    foyer.begin("tutorial", SeatId("ALD"), seed=1, chairs=True).close()
    foyer.begin("tutorial", SeatId("ALD"), seed=1, people=two).close()
    lines = home(foyer.sessions())
    assert lines.last is not None
    assert sorted(each.you for each in (lines.last, *lines.earlier)) == ["", "You are Aldmere", "You are Brescal"]


def test_artificial_delegates_are_as_strong_as_was_chosen(tmp_path: Path) -> None:
    """game.md: three strengths; picture 02: difficulty."""
    place = LocalFoyer(tmp_path).begin("tutorial", SeatId("ALD"), seed=1, strength="gentle")
    artificial = [each for each in place.table.seating.values() if each.kind is SeatKind.AI]
    assert {each.strength for each in artificial} == {Strength.GENTLE}
    place.close()


def test_a_smaller_game_is_chosen_on_the_page_and_laid(look: Look, tmp_path: Path) -> None:
    shell = opened(look, tmp_path)
    click(shell, "New game")
    screen = shell.screen_shown
    assert isinstance(screen, NewGameScreen)
    wished: list[tuple[str, str, str, bool, object, str]] = []
    screen.begun.disconnect()
    screen.begun.connect(lambda *asked: wished.append(asked))
    rows = screen.first_focus()
    rows.setFocus()
    press(Qt.Key.Key_Down)
    until(lambda: "Six in ninety minutes" in seen(shell), "the smaller games")
    click(shell, "Six in ninety minutes")
    until(lambda: sum(each.isVisible() for each in screen.findChildren(SeatTile)) == 6, "six delegations")
    screen.seating.chairs.click()
    assert screen.strength.current == "standard"
    screen.strength.setFocus()
    press(Qt.Key.Key_Right)
    assert any("hold out longer" in each.text() for each in screen.findChildren(Prose))
    click(shell, "Begin")
    [(key, seat, game, chairs, people, strength)] = wished
    assert strength == "demanding"
    assert chairs
    assert people == ()
    assert game == "six in ninety minutes"
    assert key in ("cybercrime", "illicit_finance", "trafficking")
    assert len(seat) == 3
