"""A seat held by several people (``game.md``): who of them acts is chosen, recorded, and known to them alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from game.app.foyer import LocalFoyer
from game.app.window import table_screen
from game.table.ports import Accepted, Person
from game.terms.actions import DeclareReady, ExtendSitting, Tag
from game.terms.events import Recorded, StatementMade
from game.terms.happened import PUBLIC
from game.terms.ids import CHAIR, ClauseId, SeatId, Seq
from game.ui.lines.table_record import Filter, RecordBook
from game.ui.screens.bar_person import ActingPerson
from game.ui.screens.new_game import NewGameScreen
from game.ui.screens.new_game_seats import SeatTile
from game.ui.shell import Shell
from game.ui.theme.look import Look
from game.ui.widgets.button import Button
from tests.kit.ui_house import at_table, opened, until

pytestmark = pytest.mark.usefixtures("thinking_here")

ALD, BRE = SeatId("ALD"), SeatId("BRE")
TWO = (Person(seat=ALD, name="Ada"), Person(seat=ALD, name="Bo"))


def tab_to(shell: Shell, wanted: object) -> None:
    """Press Tab until something has the keyboard."""
    for _each in range(200):
        if QApplication.focusWidget() is wanted:
            return
        QTest.keyClick(QApplication.focusWidget() or shell, Qt.Key.Key_Tab)
    pytest.fail(f"the keyboard never reaches {wanted}")


def press(key: Qt.Key) -> None:
    """A key where the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def write(words: str) -> None:
    """Type where the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, words)


def new_game(shell: Shell) -> NewGameScreen:
    """The page of a new game, for several."""
    shell.choose_game()
    screen = shell.screen_shown
    assert isinstance(screen, NewGameScreen)
    screen.choose("tutorial")
    screen.seating.modes.show_current("shared")
    screen.seating.modes.chosen.emit("shared")
    QTest.qWait(5)
    return screen


def begin_of(screen: NewGameScreen) -> Button:
    """What begins the game."""
    return next(each for each in screen.findChildren(Button) if each.words() == "Begin")


def acting(shell: Shell) -> ActingPerson:
    """Who acts, in the bar."""
    return at_table(shell).bar.person


def record(shell: Shell, seat: SeatId = ALD) -> tuple[Recorded, ...]:
    """What that seat may know of the record."""
    assert shell.floor.place is not None
    return shell.floor.place.table.view(seat).record


def said_by(shell: Shell, seat: SeatId = ALD) -> set[str]:
    """Everybody to whom something is put down in what that seat sees."""
    return {each.person for each in record(shell, seat)} - {""}


def laid(look: Look, folder: Path, people: tuple[Person, ...] = TWO, *, chairs: bool = False) -> Shell:
    """A table laid for these."""
    shell = Shell(look, table_screen)
    shell.resize(1440, 900)
    shell.show()
    shell.enter(LocalFoyer(folder))
    shell.activateWindow()
    place = LocalFoyer(folder).begin("tutorial", ALD, reduced="", people=people, chairs=chairs)
    shell.sit_down(place)
    QApplication.processEvents()
    return shell


def test_by_keyboard_two_people_sit_in_one_delegation_and_each_makes_a_move(look: Look, tmp_path: Path) -> None:
    shell = opened(look, tmp_path)
    screen = new_game(shell)
    first, *others = [each for each in screen.findChildren(SeatTile) if each.isVisible()]
    assert first.isChecked()
    assert not any(each.isChecked() for each in others)
    assert "add a second person" in screen.seating.why_not
    [row] = screen.seating.rows
    tab_to(shell, row.called)
    write("Ada")
    tab_to(shell, row.turn)
    press(Qt.Key.Key_Space)
    assert "a name of their own" in screen.seating.why_not
    assert QApplication.focusWidget() is screen.seating.rows[1].called
    write("Ada")
    assert "a name of their own" in screen.seating.why_not
    for _each in "Ada":
        press(Qt.Key.Key_Backspace)
    write("Bo")
    assert screen.seating.why_not == ""
    assert screen.seating.people == TWO
    tab_to(shell, begin_of(screen))
    press(Qt.Key.Key_Space)
    until(lambda: shell.session is not None, "the table")
    assert shell.floor.curtain is None, "two in one delegation sit together: nothing falls between them"
    assert acting(shell).words() == "Ada, for Aldmere"
    at_table(shell).wish(DeclareReady(by=ALD))
    assert said_by(shell) == {"Ada"}
    tab_to(shell, acting(shell))
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert acting(shell).words() == "Bo, for Aldmere"
    until(lambda: not at_table(shell).bridge.is_thinking, "the others to have done")
    at_table(shell).wish(DeclareReady(by=ALD))
    assert said_by(shell) == {"Ada", "Bo"}
    assert said_by(shell, BRE) == said_by(shell, CHAIR) == set()
    shell.leave()


def test_the_record_in_the_window_names_who_of_you_acted(look: Look, tmp_path: Path) -> None:
    shell = laid(look, tmp_path)
    view = at_table(shell).bridge.view()
    said = StatementMade(by=ALD, text="We are two.", audience=PUBLIC, tag=Tag.NONE, attention=1)
    names = {}
    for seat, person in ((ALD, "Bo"), (BRE, "")):
        book = RecordBook()
        book.read(replace(view, record=(Recorded(seq=Seq(9), at_ms=0, event=replace(said, by=seat), person=person),)))
        [names[seat]] = book.lines(Filter.ALL, ClauseId("TU01"))
    assert (names[ALD].who, names[BRE].who) == ("Bo", "Brescal")
    assert names[ALD].sentence.endswith("(Bo)")
    shell.leave()


def test_a_stored_session_is_shared_by_the_people_of_its_seating(look: Look, tmp_path: Path) -> None:
    shell = laid(look, tmp_path)
    [name] = [each.stem for each in tmp_path.glob("*.adref")]
    shell.leave()
    shell.take_up(name)
    until(lambda: shell.session is not None, "the table")
    assert at_table(shell).bridge.people == ("Ada", "Bo")
    assert acting(shell).isVisible()
    assert acting(shell).words() == "Ada, for Aldmere"
    shell.leave()


def test_who_acted_last_acts_again_after_the_curtain(look: Look, tmp_path: Path) -> None:
    shell = laid(look, tmp_path, (*TWO, Person(seat=BRE, name="Cy")))
    for round_of in ("Ada, for Aldmere", "Bo, for Aldmere"):
        until(lambda: shell.floor.curtain is not None, "the curtain")
        assert shell.floor.curtain is not None
        shell.floor.curtain.opened.emit()
        until(lambda: shell.session is not None, "a screen")
        assert acting(shell).words() == round_of
        acting(shell).taken.emit("Bo")
        shell.floor.drop()
    shell.leave()


def test_whoever_chairs_as_well_is_named_for_the_chair_too(look: Look, tmp_path: Path) -> None:
    place = LocalFoyer(tmp_path).begin("tutorial", ALD, 3, chairs=True, people=TWO)
    for _ in range(40):
        place.chairs.run()
        if place.table.awaited() == (CHAIR,):
            break
        assert isinstance(place.table.submit(ALD, DeclareReady(by=ALD), place.table.seq, "Ada"), Accepted)
    shell = opened(look, tmp_path)
    shell.sit_down(place)
    acting(shell).taken.emit("Bo")
    assert at_table(shell).bridge.wish(ExtendSitting(by=CHAIR))
    assert "Bo" in said_by(shell, CHAIR)
    assert said_by(shell, ALD) == {"Ada"}
    shell.leave()


def test_a_seat_of_one_has_nothing_to_choose(look: Look, tmp_path: Path) -> None:
    shell = laid(look, tmp_path, (Person(seat=ALD, name="Ada"),))
    assert not acting(shell).isVisible()
    assert at_table(shell).bridge.people == ()
    at_table(shell).wish(DeclareReady(by=ALD))
    assert said_by(shell) == set()
    shell.leave()


@pytest.mark.parametrize("people", [TWO, (Person(seat=ALD, name="W" * 40), Person(seat=ALD, name="Bo"))])
@pytest.mark.parametrize("width", [1440, 1280, 800])
def test_the_bar_has_room_for_whoever_acts(look: Look, tmp_path: Path, people: tuple[Person, ...], width: int) -> None:
    shell = laid(look, tmp_path, people)
    shell.resize(width, 720)
    QTest.qWait(5)
    button, bar = acting(shell), at_table(shell).bar
    assert button.isVisible()
    assert button.geometry().right() <= bar.width()
    assert bar.brief.geometry().right() <= bar.width() == shell.width()
    assert people[0].name in button.accessibleDescription()
    shell.leave()


def test_a_delegation_can_be_chosen_for_one_but_not_for_several(look: Look, tmp_path: Path) -> None:
    """Picture 02."""
    shell = opened(look, tmp_path)
    shell.choose_game()
    screen = shell.screen_shown
    assert isinstance(screen, NewGameScreen)
    screen.choose("tutorial")
    before = screen.seating.seat
    QTest.mouseClick(screen.seating.any, Qt.MouseButton.LeftButton)
    assert screen.seating.seat not in ("", before)
    assert screen.seating.any.hasFocus()
    new_game(shell)
    assert not screen.seating.any.isVisible()
