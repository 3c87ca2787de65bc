"""A whole conference in the real window by one pair of hands, for one person or several who share it: to adoption.

Whoever has the floor answers what is asked, accepts what is offered, declares one stance and is ready; nothing is
wished past the window. Between two people the curtain is opened with the PIN that was set at the new game.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from game.terms.events import ConventionAdopted
from game.terms.ids import SeatId
from game.terms.moments import Phase
from game.terms.views import SeatView
from game.ui.lines.stage import is_awaited
from game.ui.screens.adoption import AdoptionScreen
from game.ui.screens.adoption_ballot import AnswerCard
from game.ui.screens.curtain import CurtainScreen
from game.ui.screens.new_game import NewGameScreen
from game.ui.screens.new_game_seats import SeatTile
from game.ui.screens.table import TableScreen
from game.ui.shell import Shell
from game.ui.widgets.fields import LineField
from tests.kit.ui_house import at_table, until
from tests.walk.hands import Hands, Keyboard, Mouse
from tests.walk.inputs import CTRL

Tell: TypeAlias = Callable[[str], None]
PIN = "2580"
_MOST = 4000
"""More deeds than any conference takes."""


class Conference:
    """One play of a scenario."""

    def __init__(
        self, hands: Hands, shell: Shell, scenario: str, people: int, tell: Tell = lambda _words: None
    ) -> None:
        self.hands, self.shell, self.tell = hands, shell, tell
        self._scenario, self._people = scenario, people
        self.had: list[SeatId] = []
        """Who had the floor, one after the other."""
        self._declared: set[SeatId] = set()

    def play(self) -> None:
        """From the door until the convention is adopted, or everything is over."""
        self._begin()
        for _deed in range(_MOST):
            until(self._somebody_may_act, "somebody may act")
            if self.shell.floor.curtain is not None:
                self._open(self.shell.floor.curtain)
            elif self._phase in (Phase.SIGNATURE, Phase.HOME, Phase.ENDED):
                return
            else:
                self._act()
        raise AssertionError("it never ends")

    @property
    def adopted(self) -> bool:
        """Whether the convention was adopted."""
        return any(isinstance(each.event, ConventionAdopted) for each in self._view.record)

    @property
    def _view(self) -> SeatView:
        return at_table(self.shell).bridge.view()

    @property
    def _phase(self) -> Phase:
        return self._view.sight.moment.phase

    # The door

    def _begin(self) -> None:
        if isinstance(self.hands, Keyboard):
            self.hands.inputs.key(Qt.Key.Key_N)
        else:
            self.hands.press(self.shell, "New game")
        until(lambda: isinstance(self.shell.screen_shown, NewGameScreen), "the choice of a game")
        screen = self.shell.screen_shown
        assert isinstance(screen, NewGameScreen)
        self.hands.go_to_row(screen.scenarios, self._scenario)
        if self._people > 1:
            self._seat_them(screen)
        self.hands.press(self.shell, "Begin")
        until(lambda: self.shell.session is not None or self.shell.floor.curtain is not None, "the table is laid")
        self.tell(f"laid the table of {self._scenario} for {self._people}")

    def _seat_them(self, screen: NewGameScreen) -> None:
        self.hands.go_to_segment(screen.seating.modes, "shared")
        tiles = [each for each in screen.findChildren(SeatTile) if each.isVisible()]
        for each in tiles[: self._people]:
            if not each.isChecked():
                self.hands.tick(each)
            assert each.isChecked()
        if isinstance(self.hands, Keyboard):
            fields = [each for each in screen.seating.findChildren(LineField) if each.isVisible()]
            self._write(fields[0], "Ines")
            self._write(fields[1], PIN)

    def _write(self, field: LineField, words: str) -> None:
        assert isinstance(self.hands, Keyboard)
        self.hands.focus(field)
        self.hands.inputs.type(words)
        assert field.text() == words

    # The curtain

    def _open(self, screen: CurtainScreen) -> None:
        if screen.pin is not None:
            assert isinstance(self.hands, Keyboard)
            self.hands.focus(screen.pin)
            self.hands.inputs.type(PIN)
            self.hands.inputs.key(Qt.Key.Key_Return)
        elif isinstance(self.hands, Keyboard):
            self.hands.focus(screen.ring)
            QTest.keyPress(screen.ring, Qt.Key.Key_Space)
        else:
            self._press_and_hold(screen.ring)
        until(lambda: self.shell.session is not None, "the curtain opens")
        assert self.shell.floor.seat is not None
        self.had.append(self.shell.floor.seat)
        self.tell(f"opened the curtain for {self.shell.floor.seat}")

    def _press_and_hold(self, ring: QWidget) -> None:
        at = ring.mapTo(self.shell, ring.rect().center())
        assert self.shell.childAt(at) is ring
        handle = self.shell.windowHandle()
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        until(lambda: self.shell.session is not None, "the curtain opens")
        corner = QPoint(2, 2)
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, corner)

    # The floor

    def _somebody_may_act(self) -> bool:
        if self.shell.floor.curtain is not None:
            return True
        if self.shell.session is None:
            return False
        session = at_table(self.shell)
        over = self._phase is Phase.ENDED
        return over or (is_awaited(self._view.sight) and not session.bridge.is_thinking and self.shell.floor.rests)

    def _act(self) -> None:
        QTest.qWait(5)
        screen = at_table(self.shell).phase_screen
        seq, seat = self._view.seq, self.shell.floor.seat
        if self._phase is Phase.PREPARATION:
            self.hands.press(self.shell, "Take your seat")
        elif isinstance(screen, AdoptionScreen):
            self._answer_the_house(screen)
        else:
            assert isinstance(screen, TableScreen)
            screen.settle()
            self._at_the_table(screen)
        until(lambda: self.shell.floor.seat != seat or self._view.seq > seq, "it is heard")

    def _at_the_table(self, table: TableScreen) -> None:
        seat = self._view.sight.seat
        if self._view.sight.question is not None:
            until(table.question.button.isVisible, "the question is shown")
            self.hands.press_it(table.question.button)
        elif table.moves.card is not None and self._accepts(table):
            pass
        elif seat not in self._declared and table.sheet.cards and self._phase is Phase.SITTING:
            self._declared.add(seat)
            self._declare(table)
        elif isinstance(self.hands, Keyboard):
            self.hands.inputs.key(Qt.Key.Key_R, CTRL)
        else:
            self.hands.press_it(table.strip.ready)

    def _accepts(self, table: TableScreen) -> bool:
        """Press the first answer that is on; whether there was one."""
        card = table.moves.card
        assert card is not None
        for each in ("Accept", "Decline"):
            found = [one for one in card.findChildren(QWidget) if one.accessibleName() == each and one.isVisible()]
            if found and found[0].isEnabled():
                self.hands.press_it(found[0])
                return True
        return False

    def _declare(self, table: TableScreen) -> None:
        """Support the first wording on the table of the article that is open, where that is granted."""
        cards: Sequence[QWidget] = tuple(table.sheet.cards.values())
        self.hands.press_it(cards[0])
        button = table.moves.composer.button
        if not button.isEnabled():
            self._ready(table)
        elif isinstance(self.hands, Keyboard):
            self.hands.inputs.key(Qt.Key.Key_Return, CTRL)
        else:
            self.hands.press_it(button)

    def _ready(self, table: TableScreen) -> None:
        self.hands.press_it(table.strip.ready)

    def _answer_the_house(self, screen: AdoptionScreen) -> None:
        cards = {each.line.key: each for each in screen.findChildren(AnswerCard) if each.isVisible()}
        if isinstance(self.hands, Mouse) and "F" in cards:
            self.hands.press_it(cards["F"])
        elif isinstance(self.hands, Keyboard):
            self.hands.inputs.key(Qt.Key.Key_F)
        self.hands.press_it(screen.cast_button)
        self.tell(f"{self._view.sight.seat if self.shell.session else 'somebody'} answered the house")
        QApplication.processEvents()
