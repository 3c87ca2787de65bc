"""The course of the play: from the door through the tutorial to its very end, each deed seen in the record."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from game.terms.events import (
    AnswerGiven,
    PackageAccepted,
    PackageOffered,
    PromiseMade,
    RatificationSubmitted,
    SignatureGiven,
    StanceDeclared,
    StatementMade,
)
from game.terms.ids import AlternativeId, BracketId, SeatId
from game.terms.moments import Phase
from game.terms.standing import Stance
from game.ui.lines.debrief import Leaf
from game.ui.lines.table_drafts import Kind
from game.ui.lines.table_record import Filter
from game.ui.screens.adoption import AdoptionScreen
from game.ui.screens.adoption_ballot import AnswerCard
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.ending import EndingScreen
from game.ui.screens.new_game import NewGameScreen
from game.ui.screens.new_game_seats import SeatTile
from game.ui.shell import Shell
from game.ui.widgets.row_list import RowList
from game.ui.widgets.told_row import ToldRow
from tests.kit.ui_house import at_table, until
from tests.walk.hands import Hands, Keyboard
from tests.walk.inputs import CTRL, SHIFT
from tests.walk.stage import Stage, Tell

ALD, BRE, CIN = SeatId("ALD"), SeatId("BRE"), SeatId("CIN")


class Course(Stage):
    """One play of the tutorial as Aldmere, in two halves between which the window may be closed or killed."""

    def __init__(self, hands: Hands, tell: Tell = lambda _words: None, *, auditing: bool = False) -> None:
        """``auditing`` goes round every stage with Tab, where there are keys."""
        super().__init__(hands, tell, auditing=auditing)
        self._deeds: list[Callable[[], None]] = []
        self.years = 0
        """Years after signature that were played."""
        self.kinds: set[Phase] = set()
        """Of these years: at home, and of practice."""

    # The halves

    def to_the_middle(self, shell: Shell) -> None:
        """From the door to the second round of the sitting."""
        self._shell = shell
        self._begin()
        self._first_half()

    def to_the_end(self, shell: Shell) -> None:
        """From the door, where the session waits, to the last page and back to the door."""
        self._shell = shell
        before = len(self._recorded())
        self._continue()
        self._second_half()
        assert len(self._recorded()) > before
        self._end()

    def from_the_table(self, shell: Shell) -> None:
        """From the instructions of a table that is laid already to the last page, without a pause."""
        self._shell = shell
        self._first_half()
        self._second_half()

    def _first_half(self) -> None:
        self._prepare()
        self._deeds = [self._declare, self._look_within]
        self._speak_until(lambda: self.phase is not Phase.OPENING)
        self._audit("the sitting opens")
        self._deeds = [self._explain, self._read_instructions, self._offer]
        self._speak_until(lambda: self.view.sight.moment.round > 1)

    def _second_half(self) -> None:
        self._deeds = [self._filter, self._promise, self._say]
        self._speak_until(lambda: self.phase is not Phase.SITTING)
        self._adopt()
        self._sign()
        self._years()

    # The door

    def _begin(self) -> None:
        self._audit("the door")
        if isinstance(self.hands, Keyboard):
            self.hands.inputs.key(Qt.Key.Key_N)
        else:
            self.hands.press(self.shell, "New game")
        until(lambda: isinstance(self.shell.screen_shown, NewGameScreen), "the choice of a game")
        self._audit("the choice of a game")
        screen = self.shell.screen_shown
        assert isinstance(screen, NewGameScreen)
        for wanted in ("cybercrime", "tutorial"):
            self.hands.go_to_row(screen.scenarios, wanted)
        tiles = {each.line.seat: each for each in screen.findChildren(SeatTile) if each.isVisible()}
        chosen = next(each for each in tiles.values() if each.isChecked())
        self.hands.pick(chosen, tiles[BRE])
        self.hands.pick(tiles[BRE], tiles[ALD])
        self.hands.press(self.shell, "Begin")
        at_table(self.shell)
        self.tell("chose The Three Ports Convention and Aldmere")

    def _continue(self) -> None:
        self._audit("the door with a session")
        if isinstance(self.hands, Keyboard):
            self.hands.inputs.key(Qt.Key.Key_Return)
        else:
            self.hands.press(self.shell, "Return to the table")
        at_table(self.shell)
        assert self.view.sight.seat == ALD
        self._wait()
        self.tell(f"went on with the session in round {self.view.sight.moment.round}")

    def _recorded(self) -> tuple[object, ...]:
        return self.view.record if self.shell.session is not None else ()

    # Preparation and opening

    def _prepare(self) -> None:
        self._audit("the instructions")
        self.hands.press(self.shell, "Take your seat")
        until(lambda: self.phase is Phase.OPENING, "the opening")
        self.tell("read the instructions and took the seat")

    def _declare(self) -> None:
        """Two stances, by card and by sentence."""
        table, composer = self.table, self.composer
        self.hands.go_to_row(table.outline.list, "TU02")
        assert "TU02/C" in table.sheet.cards
        self.hands.go_to_row(table.outline.list, "TU01")
        self.hands.press_it(table.sheet.cards["TU01/C"])
        self._send("Declare support")
        assert self._stance("TU01", "C") is Stance.SUPPORT
        self._kind(Kind.STANCE)
        self.hands.fill(composer.sentence, 0, "can accept")
        self.hands.fill(composer.sentence, 1, "Art. 2")
        self._send("Declare that you can accept")
        assert sum(isinstance(each.event, StanceDeclared) and each.event.by == ALD for each in self.view.record) == 2
        self.tell("supported 1 C and could accept a wording of article 2")

    def _look_within(self) -> None:
        """The words open within an alternative."""
        chips = [each for each in self.table.sheet.findChildren(QAbstractButton) if each.property("choice")]
        chip = next(each for each in chips if each.property("choice") == "TU01.speed/h48" and each.isVisible())
        self.hands.press_it(chip)
        assert "forty-eight" in self.composer.sentence.accessibleDescription() or self.composer.draft
        self.tell("looked at forty-eight hours within 1 C")

    def _stance(self, bracket: str, alternative: str) -> Stance | None:
        said = self.view.sight.brackets[BracketId(bracket)].stances.get(ALD)
        return said.get(AlternativeId(alternative)) if said else None

    # The sitting

    def _speak_until(self, over: Callable[[], bool]) -> None:
        """Answer what is asked, do what is on the list, say ready, until something holds."""
        self._wait()
        while not over():
            if self.view.sight.question is not None:
                self._answer_the_chair()
            elif self.table.moves.card is not None:
                self._answer_a_package()
            elif self._deeds:
                self._deeds.pop(0)()
                continue
            else:
                self._ready()
            self._wait()
        assert self._deeds == [], f"there was no time for {self._deeds}"

    def _ready(self) -> None:
        seq = self.view.seq
        if isinstance(self.hands, Keyboard):
            self.hands.inputs.key(Qt.Key.Key_R, CTRL)
        else:
            self.hands.press_it(self.table.strip.ready)
        until(lambda: self.view.seq > seq, "ready is heard")
        self.tell("was ready")

    def _answer_the_chair(self) -> None:
        bar, sight = self.table.question, self.view.sight
        question = sight.question
        assert question is not None
        first = not any(isinstance(each.event, AnswerGiven) and each.event.by == ALD for each in self.view.record)
        if first:
            self._audit("the Chair asks")
            box = next(iter(bar.boxes.values()))
            self._tick(box, on=True)
            self._tick(box, on=False)
        self.hands.press_it(bar.button)
        until(lambda: self._answered(question.id), "the answer is heard")
        self.tell("answered the Chair with silence")

    def _answered(self, question: object) -> bool:
        sight = self.view.sight
        return sight.question is None or sight.question.id != question or ALD in sight.question.answers

    def _tick(self, box: QAbstractButton, *, on: bool) -> None:
        self.hands.tick(box)
        assert box.isChecked() is on

    def _answer_a_package(self) -> None:
        self._audit("a package waits")
        card = self.table.moves.card
        assert card is not None
        self.hands.press(card, "Accept")
        seen = self.view.record
        assert any(isinstance(each.event, PackageAccepted) and each.event.by == ALD for each in seen)
        self.tell("accepted a package")

    def _offer(self) -> None:
        """If Brescal joins 1 C, Aldmere supports 2 C."""
        self._kind(Kind.PACKAGE)
        sentence = self.composer.sentence
        self.hands.fill(sentence, 0, "Art. 2 A judge")
        self.hands.fill(sentence, 2, "Brescal")
        self.hands.fill(sentence, 4, "Art. 1 Day and")
        self._send("Table the package")
        assert any(isinstance(each.event, PackageOffered) and each.event.package.by == ALD for each in self.view.record)
        self.tell("offered Brescal a judge for day and night")

    def _promise(self) -> None:
        self._kind(Kind.PROMISE)
        self.hands.fill(self.composer.sentence, 0, "Cindra")
        self._send("Promise")
        made = [each.event.promise for each in self.view.record if isinstance(each.event, PromiseMade)]
        assert any(each.by == ALD and each.to == (CIN,) for each in made)
        self.tell("promised Cindra its vote")

    def _say(self) -> None:
        if not self.hands.can_write:
            return
        assert isinstance(self.hands, Keyboard)
        self._kind(Kind.STATEMENT)
        self.hands.focus(self.composer.words)
        self.hands.inputs.type("The thief needs an afternoon.")
        self.hands.inputs.key(Qt.Key.Key_Return, CTRL)
        made = [each.event for each in self.view.record if isinstance(each.event, StatementMade)]
        assert any(each.by == ALD and each.text == "The thief needs an afternoon." for each in made)
        self.tell("made a statement")

    def _explain(self) -> None:
        """Why this trust, why this likelihood; each is put away again."""
        panel = self.table.delegations
        self.hands.go_to_row(panel.list, "BRE")
        for words, modifiers in (("Why this trust", None), ("Why this likelihood", SHIFT)):
            if isinstance(self.hands, Keyboard):
                self.hands.inputs.key(Qt.Key.Key_W, *([modifiers] if modifiers else []))
            else:
                self.hands.press(panel, words)
            assert panel.popover is not None, f"{words!r} opens nothing"
            self.hands.put_away(panel.popover)
            assert panel.popover is None
        self.tell("asked why for trust and likelihood")

    def _read_instructions(self) -> None:
        session = at_table(self.shell)
        self.hands.press_it(session.bar.brief)
        assert not session.phase_screen.isVisible()
        self.hands.press(self.shell, "Close your instructions")
        assert session.phase_screen.isVisible()
        self.tell("read the instructions again")

    def _filter(self) -> None:
        record = self.table.record
        for which in (Filter.PACKAGES, Filter.ALL):
            self.hands.pick(record.chips[record.which], record.chips[which])
            assert record.which is which
        self.tell("read the record")

    def _kind(self, kind: Kind) -> None:
        kinds = self.composer.kinds
        if kind.value in kinds.left:
            self._kind_of_the_list(kind)
        elif self.composer.kind is not kind:
            self.hands.go_to_segment(kinds.named, kind.value)
        assert self.composer.kind is kind

    def _kind_of_the_list(self, kind: Kind) -> None:
        """Of those for which there is no room side by side: a letter, or a press on its row."""
        more = self.composer.kinds.more
        self.hands.press_it(more)
        opened = more.open_list
        assert opened is not None
        letter = next(each.letter for each in opened.choices if each.key == kind.value)
        if isinstance(self.hands, Keyboard):
            self.hands.inputs.type(letter.lower())
        else:
            rows = opened.findChild(RowList)
            assert rows is not None
            self.hands.go_to_row(rows, kind.value)

    def _send(self, words: str) -> None:
        assert self.composer.button.words() == words
        if isinstance(self.hands, Keyboard):
            self.hands.inputs.key(Qt.Key.Key_Return, CTRL)
        else:
            self.hands.press_it(self.composer.button)
        self._rest()

    # Adoption and after

    def _adopt(self) -> None:
        while self.phase is Phase.ADOPTION:
            self._audit("the house decides")
            screen = self._screen(AdoptionScreen)
            cards = {each.line.key: each for each in screen.findChildren(AnswerCard) if each.isVisible()}
            for key, letter in (("G", Qt.Key.Key_G), ("F", Qt.Key.Key_F)):
                if isinstance(self.hands, Keyboard):
                    self.hands.inputs.key(letter)
                else:
                    self.hands.press_it(cards[key])
            self.hands.press_it(screen.cast_button)
            self.tell("joined or voted in favour")
            self._wait()
        assert self.phase is Phase.SIGNATURE, "the convention was not adopted"

    def _sign(self) -> None:
        self._audit("signature")
        self.hands.press(self.shell, "Sign")
        self._wait()
        signed = [each.event for each in self.view.record if isinstance(each.event, SignatureGiven)]
        assert any(each.by == ALD for each in signed)
        self.tell("signed")

    def _years(self) -> None:
        self._audit("the first year")
        self.hands.press(self.shell, "Submit to ratification")
        submitted = [each.event for each in self.view.record if isinstance(each.event, RatificationSubmitted)]
        assert any(each.by == ALD for each in submitted)
        while self.phase is not Phase.ENDED:
            if self.phase not in self.kinds:
                self._audit(f"the first year of {self.phase.value}")
                self.kinds.add(self.phase)
            self.hands.press(self.shell, "Let the year pass")
            self._wait()
            self.years += 1
        assert len(self.view.sight.indicators) == self.years == self.view.sight.years
        self.tell(f"submitted, and let {self.years} years pass, through {' and '.join(sorted(self.kinds))}")

    def _end(self) -> None:
        self._screen(EndingScreen)
        self._audit("the ending")
        self.hands.press(self.shell, "Debrief")
        until(lambda: isinstance(self.shell.screen_shown, DebriefScreen), "the debrief")
        screen = self.shell.screen_shown
        assert isinstance(screen, DebriefScreen)
        until(lambda: screen.telling is not None, "what there is to tell")
        self._look_back(screen)
        self.hands.press(self.shell, "Back to the door")
        assert self.shell.screen_shown is self.shell.home
        self.tell("read the last page and went back to the door")

    def _look_back(self, screen: DebriefScreen) -> None:
        """Tab by tab; on that of the years one figure is followed to the record lines that it rests on."""
        assert screen.telling is not None
        assert len(screen.telling.debrief.years.years) == self.years
        for leaf in Leaf:
            self.hands.go_to_tab(screen.tabs, leaf)
            assert screen.tabs.current == leaf
            QTest.qWait(20)
            if leaf is Leaf.YEARS:
                rows = (each for each in screen.findChildren(ToldRow) if each.isVisible())
                row = next(each for each in rows if each.told.text.startswith("Year 1:"))
                self.hands.press_it(row)
                assert screen.record.isVisible()
                self.hands.press_it(screen.record.close_button)
        self._audit("the debrief")
        self.tell(f"looked back, and over {self.years} years of it")
