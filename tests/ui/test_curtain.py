"""Several people at one machine: the curtain between them, and that nothing of anybody is behind it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from weakref import ref

import pytest
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QListView, QPlainTextEdit, QWidget

from game.app.foyer import LocalFoyer
from game.app.window import table_screen
from game.table.ports import Person
from game.terms.actions import DeclareReady
from game.terms.ids import BracketId, ClauseId, SeatId
from game.terms.moments import Phase
from game.terms.scenario import Mandate
from game.ui.lines.table_drafts import MessageDraft
from game.ui.screens.curtain import CLOTH, FOOT, CurtainScreen
from game.ui.screens.table import TableScreen
from game.ui.shell import Shell
from game.ui.theme.colour import contrast
from game.ui.theme.look import Look
from game.ui.theme.tones import Tone
from game.ui.widgets import hold_ring
from game.ui.widgets.outline import ClauseLine
from game.ui.widgets.phrase_list import PhraseList
from game.ui.widgets.popover import Popover
from game.ui.widgets.row_list import RowModel
from tests.kit import sessions
from tests.kit.ui_house import at_table, until

pytestmark = pytest.mark.usefixtures("thinking_here", "held_briefly")

ALD, BRE, CIN = SeatId("ALD"), SeatId("BRE"), SeatId("CIN")
PEOPLE = (Person(seat=ALD, name="Ines", pin="2580"), Person(seat=BRE, name="Okon"), Person(seat=CIN, pin="sea 4"))


def shared(look: Look, folder: Path, people: tuple[Person, ...] = PEOPLE) -> Shell:
    """A table laid for three, before the first curtain."""
    shell = Shell(look, table_screen)
    shell.resize(1440, 900)
    shell.show()
    foyer = LocalFoyer(folder)
    shell.enter(foyer)
    shell.sit_down(foyer.begin("tutorial", people[0].seat, 7, people=people))
    shell.activateWindow()
    QApplication.processEvents()
    return shell


def curtain_of(shell: Shell) -> CurtainScreen:
    """The curtain, once it hangs."""
    until(lambda: shell.floor.curtain is not None, "the curtain")
    assert shell.floor.curtain is not None
    QTest.qWait(5)
    return shell.floor.curtain


def lift(shell: Shell, pin: str = "") -> None:
    """Open the curtain as the person who is called does."""
    screen = curtain_of(shell)
    if screen.pin is not None:
        QTest.keyClicks(screen.pin, pin)
        QTest.keyClick(screen.pin, Qt.Key.Key_Return)
    else:
        QTest.keyPress(screen.ring, Qt.Key.Key_Space)
    until(lambda: shell.session is not None, "a screen")


def ready(shell: Shell) -> None:
    """Say that whoever has the floor is ready."""
    seat = shell.floor.seat
    assert seat is not None
    at_table(shell).wish(DeclareReady(by=seat))


def secrets_of(scenario: str) -> dict[str, str]:
    """Every sentence of every mandate that no public text says, with whose it is."""
    position = sessions.scenario(scenario)
    public = repr(position.public)
    return {
        words: str(seat)
        for seat, mandate in position.mandates.items()
        for words in _sentences(mandate)
        if words not in public
    }


def _sentences(mandate: Mandate) -> Iterator[str]:
    for field in mandate.__slots__:
        value = getattr(mandate, field)
        if isinstance(value, str) and len(value) > 20:
            yield from (each.strip() for each in value.split(".") if len(each.strip()) > 20)


def everything_said(shell: Shell) -> str:
    """All words that can be reached from the window, its models, the clipboard and the accessibility tree."""
    said = [QGuiApplication.clipboard().text(), shell.windowTitle(), QApplication.applicationDisplayName()]
    for each in [*QApplication.topLevelWidgets(), *shell.findChildren(QWidget)]:
        said += [each.windowTitle(), each.toolTip(), each.whatsThis(), each.statusTip(), each.objectName()]
        said += [each.accessibleName(), each.accessibleDescription()]
        said += [_property(each, str(name.data(), "ascii")) for name in each.dynamicPropertyNames()]
        text = getattr(each, "text", None)
        if callable(text):
            said.append(str(text()))
        if isinstance(each, QPlainTextEdit):
            said.append(each.toPlainText())
        if isinstance(each, QAbstractItemView):
            said += _of_model(each)
    heard = QAccessible.queryAccessibleInterface(shell)
    said += _of_tree(heard) if heard is not None else []
    return "\n".join(said)


def _property(widget: QWidget, name: str) -> str:
    try:
        return str(widget.property(name))
    except RuntimeError:  # a pointer of Qt's own, which Python cannot hold
        return ""


def _of_model(view: QAbstractItemView) -> list[str]:
    model = view.model()
    if model is None:
        return []
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    root = QModelIndex()
    columns = 1 if isinstance(view, QListView) else model.columnCount(root)
    cells = [model.index(row, column) for row in range(model.rowCount(root)) for column in range(columns)]
    return [str(model.data(cell, role)) for cell in cells for role in roles]


def _of_tree(node: QAccessibleInterface) -> list[str]:
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)
    said = [node.text(kind) for kind in kinds]
    for place in range(node.childCount()):
        child = node.child(place)
        if child is not None and child.isValid():
            said += _of_tree(child)
    return said


def test_nothing_secret_is_to_be_found_behind_the_curtain(look: Look, tmp_path: Path) -> None:
    """reliability.md 4.7: title, text, tip, description, undo stack, item model, accessibility tree, clipboard."""
    shell = shared(look, tmp_path)
    secrets = secrets_of("tutorial")
    assert {"ALD", "BRE", "CIN"} <= set(secrets.values())
    for seat, pin in ((ALD, "2580"), (BRE, ""), (CIN, "sea 4")):
        assert [each for each in secrets if each in everything_said(shell)] == []
        lift(shell, pin)
        assert shell.floor.seat == seat
        mine = [each for each, whose in secrets.items() if whose == seat]
        said = everything_said(shell)
        assert [each for each in mine if each in said], f"{seat}'s own screen shows none of {mine}"
        QGuiApplication.clipboard().setText(mine[0])
        shell.setWindowTitle(mine[0])
        shell.notice.show_words(mine[0])
        old = ref(shell.session)
        ready(shell)
        curtain_of(shell) if seat != CIN else shell.floor.drop()
        curtain_of(shell)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QTest.qWait(10)
        gc.collect()
        assert old() is None, f"the screen of {seat} is still there"
        assert QGuiApplication.clipboard().text() == ""
        assert [each for each in secrets if each in everything_said(shell)] == []
    shell.leave()


def test_a_list_that_was_open_does_not_stay_over_the_curtain_and_the_screen_is_gone_from_memory(
    look: Look, tmp_path: Path
) -> None:
    """A list lies over the window and not on the screen it belongs to: it would say what its phrase offered."""
    shell = shared(look, tmp_path)
    lift(shell, "2580")
    assert shell.session is not None
    opened, screen = PhraseList(look, shell, "What you support", ()), ref(shell.session)
    opened.open_at(shell.session.bar.back)
    QTest.mouseClick(shell.session.bar.back, Qt.MouseButton.RightButton)
    del opened
    shell.floor.drop()
    assert not any(each.isVisible() for each in shell.findChildren(Popover))
    curtain_of(shell)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert shell.findChildren(Popover) == []
    assert screen() is None
    shell.leave()


def test_the_walk_behind_the_curtain_finds_a_word_that_is_there(look: Look, tmp_path: Path) -> None:
    """The audit itself can fail, wherever the word hides."""
    shell = shared(look, tmp_path)
    screen = curtain_of(shell)
    word = "a floor of forty-eight hours"
    hides = {
        "clipboard": lambda: QGuiApplication.clipboard().setText(word),
        "title": lambda: shell.setWindowTitle(word),
        "tip": lambda: screen.ring.setToolTip(word),
        "description": lambda: screen.ring.setAccessibleDescription(word),
        "property": lambda: screen.ring.setProperty("was", word),
    }
    for where, hide in hides.items():
        assert word not in everything_said(shell), where
        hide()
        assert word in everything_said(shell), where
        QGuiApplication.clipboard().clear()
        shell.setWindowTitle("")
        screen.ring.setToolTip("")
        screen.ring.setAccessibleDescription("")
        screen.ring.setProperty("was", None)
    field = QLineEdit(screen)
    field.setText(word)
    assert word in everything_said(shell)
    shell.leave()


def test_a_screen_opens_to_its_own_pin_only(look: Look, tmp_path: Path) -> None:
    shell = shared(look, tmp_path)
    screen = curtain_of(shell)
    assert isinstance(screen.pin, QLineEdit)
    QTest.keyClicks(screen.pin, "0000")
    QTest.keyClick(screen.pin, Qt.Key.Key_Return)
    QTest.qWait(20)
    assert shell.session is None
    assert "does not open the screen" in everything_said(shell)
    assert screen.pin.text() == ""
    lift(shell, "2580")
    assert shell.floor.seat == ALD
    shell.leave()


def test_the_floor_goes_round_in_order_and_whoever_ends_a_round_begins_the_next(look: Look, tmp_path: Path) -> None:
    shell = shared(look, tmp_path, tuple(Person(seat=seat) for seat in (ALD, BRE, CIN)))
    had = []
    for _turn in range(6):
        until(lambda: shell.floor.curtain is not None or shell.session is not None, "anything")
        if shell.session is None:
            lift(shell)
        assert shell.floor.seat is not None
        had.append(shell.floor.seat)
        ready(shell)
        until(lambda: shell.floor.rests, "the floor passes, or another round opens")
    assert had == [ALD, BRE, CIN, CIN, ALD, BRE]
    shell.leave()


def test_a_draft_waits_for_its_seat_and_another_may_be_handed_the_floor(look: Look, tmp_path: Path) -> None:
    shell = shared(look, tmp_path, tuple(Person(seat=seat) for seat in (ALD, BRE, CIN)))
    for seat in (ALD, BRE, CIN):
        lift(shell)
        assert shell.floor.seat == seat
        ready(shell)
        QTest.qWait(20)
    until(lambda: at_table(shell).bridge.view().sight.moment.phase is Phase.OPENING, "the opening")
    seat = shell.floor.seat
    table = at_table(shell).phase_screen
    assert isinstance(table, TableScreen)
    draft = MessageDraft(to=(ALD,), text="between us two")
    table.moves.show_draft(draft)
    QTest.keyClick(table.sheet, Qt.Key.Key_F9)
    screen = curtain_of(shell)
    assert "Its draft is saved." in everything_said(shell)
    assert "between us two" not in everything_said(shell)
    other = next(each for each in screen.seals if each.line.seat != seat)
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    until(lambda: shell.floor.curtain is not screen, "another curtain")
    lift(shell)
    assert shell.floor.seat == other.line.seat
    assert "between us two" not in everything_said(shell)
    shell.floor.drop()
    back = next(each for each in curtain_of(shell).seals if each.line.seat == seat)
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    QTest.qWait(20)
    lift(shell)
    again = at_table(shell).phase_screen
    assert isinstance(again, TableScreen)
    assert again.moves.composer.draft == draft
    shell.leave()


def hand_to(shell: Shell, seat: SeatId) -> set[str]:
    """Give the floor to that seat: which articles have new text on its screen."""
    shell.floor.drop()
    calls = curtain_of(shell)
    held = next(each for each in calls.seals if each.line.seat == seat)
    QTest.mouseClick(held, Qt.MouseButton.LeftButton)
    QTest.qWait(20)
    lift(shell)
    assert shell.floor.seat == seat
    table = at_table(shell).phase_screen
    assert isinstance(table, TableScreen)
    model = table.outline.list.model()
    assert isinstance(model, RowModel)
    return {each.key for each in model.rows if isinstance(each, ClauseLine) and each.fresh}


def test_each_seat_finds_the_articles_it_has_not_looked_at_when_it_has_the_floor_again(
    look: Look, tmp_path: Path
) -> None:
    """Dots for new text (spec, section 5) went when the floor passed; they are of one seat and shown to no other."""
    shell = shared(look, tmp_path, tuple(Person(seat=seat) for seat in (ALD, BRE, CIN)))
    for _seat in (ALD, BRE, CIN):
        lift(shell)
        ready(shell)
        QTest.qWait(20)
    until(lambda: at_table(shell).bridge.view().sight.moment.phase is Phase.OPENING, "the opening")
    assert hand_to(shell, ALD) == set()
    now, judge = at_table(shell).bridge.view().sight, BracketId("TU02")
    fewer = replace(now.brackets[judge], on_table=now.brackets[judge].on_table[:1])
    before = replace(now, brackets=now.brackets.put(judge, fewer))
    at_table(shell).bridge.looked.fresh(before, ClauseId(judge))  # it read the article while less stood there
    assert hand_to(shell, BRE) == set()
    assert hand_to(shell, ALD) == {judge}
    table = at_table(shell).phase_screen
    assert isinstance(table, TableScreen)
    table.outline.picked.emit(judge)
    assert hand_to(shell, BRE) == set()
    assert hand_to(shell, ALD) == set()
    shell.leave()


def test_letting_go_early_opens_nothing(look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hold_ring, "HELD_MS", 700)
    shell = shared(look, tmp_path, tuple(Person(seat=seat) for seat in (BRE, CIN)))
    screen = curtain_of(shell)
    QTest.mousePress(screen.ring, Qt.MouseButton.LeftButton)
    until(lambda: screen.ring.share > 0.1, "the ring begins to close")
    QTest.mouseRelease(screen.ring, Qt.MouseButton.LeftButton)
    assert screen.ring.share == 0.0
    QTest.qWait(20)
    assert shell.session is None
    shell.leave()


def test_a_stored_session_of_several_goes_on_behind_the_curtain_with_its_pins(look: Look, tmp_path: Path) -> None:
    shell = shared(look, tmp_path)
    lift(shell, "2580")
    shell.go_home()
    assert not list(tmp_path.glob("*2580*"))
    assert all("2580" not in each.read_text(errors="replace") for each in tmp_path.glob("*.desk.json"))
    QTest.qWait(10)
    assert shell.floor.place is None
    shell.take_up(LocalFoyer(tmp_path).sessions()[0].name)
    screen = curtain_of(shell)
    assert [each.line.seat for each in screen.seals] == [ALD, BRE, CIN]
    assert screen.pin is not None
    assert "Ines" in everything_said(shell)
    lift(shell, "2580")
    assert shell.floor.seat == ALD
    shell.leave()


def test_a_window_that_nobody_looks_at_draws_the_curtain(
    look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = shared(look, tmp_path, tuple(Person(seat=seat) for seat in (ALD, BRE)))
    lift(shell)
    shell.floor.away.setInterval(30)
    other = QWidget()
    other.show()
    other.activateWindow()
    shell.activateWindow()
    QTest.qWait(60)
    assert shell.session is not None
    other.activateWindow()
    until(lambda: shell.session is None, "the curtain")
    assert shell.floor.curtain is not None
    shell.leave()


def test_a_person_alone_may_hide_the_screen_too(look: Look, tmp_path: Path) -> None:
    shell = shared(look, tmp_path, (Person(seat=ALD),))
    assert shell.session is not None
    shell.floor.drop()
    assert curtain_of(shell).seals == ()
    lift(shell)
    assert shell.floor.seat == ALD
    shell.leave()


@pytest.mark.parametrize("ground", [CLOTH, FOOT])
def test_words_on_the_cloth_can_be_read(look: Look, tmp_path: Path, ground: str) -> None:
    """WCAG 2.2 AA: 4.5 to 1 for text, on the cloth and below it."""
    shell = shared(look, tmp_path)
    night = curtain_of(shell).night
    for tone in (Tone.INK, Tone.INK2, Tone.WARN, Tone.ACCENT):
        assert contrast(night.theme.hexadecimal(tone), ground) >= 4.5, tone
    shell.leave()
