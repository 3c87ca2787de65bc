"""The table over a real foyer: chosen, declared, offered, answered, by keyboard; nothing is cut; nothing is lost."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from game.app.foyer import LocalFoyer
from game.app.window import table_screen
from game.table.ports import Part
from game.terms.actions import DeclareReady
from game.terms.bargains import Package, Undertaking
from game.terms.ids import AlternativeId, BracketId, PackageId, SeatId
from game.terms.moments import Phase
from game.terms.readings import ReadingKind
from game.terms.standing import Stance
from game.terms.views import SeatView
from game.ui.lines.table_article import choice_of
from game.ui.lines.table_drafts import Kind, PackageDraft, StanceDraft, StatementDraft
from game.ui.screens.table import TableScreen
from game.ui.shell import Shell
from game.ui.theme.look import Look
from tests.kit import ui_moments as at
from tests.kit.ui_house import at_table, awaited, click, phase, until, view

pytestmark = pytest.mark.usefixtures("thinking_here")

ALD, BRE = SeatId("ALD"), SeatId("BRE")


def seated(look: Look, folder: Path, scenario: str = "tutorial", seat: SeatId = ALD) -> Shell:
    """At the table, while opening statements are made."""
    shell = Shell(look, table_screen)
    shell.resize(1440, 900)
    shell.show()
    shell.sit_down(LocalFoyer(folder).begin(scenario, seat, 7))
    shell.activateWindow()
    at_table(shell).wish(DeclareReady(by=seat))
    until(lambda: phase(shell) is Phase.OPENING, "the opening")
    QTest.qWait(5)
    return shell


def table_of(shell: Shell) -> TableScreen:
    screen = at_table(shell).phase_screen
    assert isinstance(screen, TableScreen)
    return screen


def to_the_sitting(shell: Shell) -> TableScreen:
    table = table_of(shell)
    table.strip.ready.click()
    until(lambda: phase(shell) is Phase.SITTING, "the sitting")
    awaited(shell)
    return table


def test_a_card_and_ctrl_enter_declare_support(look: Look, tmp_path: Path) -> None:
    shell = seated(look, tmp_path)
    table = table_of(shell)
    card = table.sheet.cards["TU01/A"]
    card.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(card, Qt.Key.Key_Return)
    composer = table.moves.composer
    assert composer.draft == StanceDraft(choice=choice_of("TU01/A"))
    assert composer.button.words() == "Declare support"
    composer.sentence.focus_phrase(0)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    said = view(shell).sight.brackets[BracketId("TU01")].stances[ALD]
    assert said[AlternativeId("A")] is Stance.SUPPORT
    shell.leave()


def test_a_package_is_priced_before_it_is_tabled_and_the_draft_survives_a_change(look: Look, tmp_path: Path) -> None:
    shell = seated(look, tmp_path)
    table = to_the_sitting(shell)
    composer = table.moves.composer
    draft = PackageDraft(mine=(choice_of("TU02/C"),), parties=(BRE,), theirs=(choice_of("TU01/C"),))
    composer.show_draft(draft)
    table.show_view(view(shell), frozenset(Part))
    assert composer.draft == draft
    assert composer.button.isEnabled()
    before = view(shell).sight.attention
    composer.send()
    assert view(shell).sight.attention == before - 2
    assert composer.draft == PackageDraft()
    shell.leave()


def test_a_refusal_is_said_in_place_before_the_move(look: Look, tmp_path: Path) -> None:
    shell = seated(look, tmp_path)
    composer = table_of(shell).moves.composer
    composer.show_draft(PackageDraft(mine=(choice_of("TU02/C"),), parties=(BRE,), theirs=(choice_of("TU01/C"),)))
    assert composer.why_not
    assert not composer.button.isEnabled()
    composer.undo()
    assert composer.draft == PackageDraft()
    composer.redo()
    assert composer.draft != PackageDraft()
    shell.leave()


def test_ready_can_be_taken_back(look: Look, tmp_path: Path) -> None:
    shell = seated(look, tmp_path)
    table = to_the_sitting(shell)
    QTest.keyClick(table, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert view(shell).sight.ready[ALD] or view(shell).sight.moment.round > 1
    shell.leave()


def test_w_explains_a_figure_and_esc_gives_the_keyboard_back(look: Look, tmp_path: Path) -> None:
    shell = seated(look, tmp_path)
    panel = table_of(shell).delegations
    panel.list.setFocus()
    panel.why_wished.emit(ReadingKind.TRUST, panel.list.current_key())
    assert panel.popover is not None
    QTest.keyClick(panel.popover, Qt.Key.Key_Escape)
    assert panel.popover is None
    shell.leave()


def test_a_whole_sitting_can_be_played(look: Look, tmp_path: Path) -> None:
    shell = seated(look, tmp_path)
    table = to_the_sitting(shell)
    while phase(shell) is Phase.SITTING:
        if table.question.isVisible() and table.question.button.isVisible():
            table.question.button.click()
        elif table.moves.card is not None:
            table.moves.card.answered.emit("accept")
        else:
            table.strip.ready.click()
        awaited(shell)
    assert phase(shell) is Phase.ADOPTION
    shell.leave()


def offered(seen: SeatView) -> SeatView:
    """The same view with a package of Brescal waiting."""
    package = Package(
        id=PackageId("waiting"),
        by=BRE,
        parties=(BRE, ALD),
        undertakings=(
            Undertaking(by=BRE, choice=choice_of("TU01/C")),
            Undertaking(by=ALD, choice=choice_of("TU02/C")),
        ),
        accepted=(BRE,),
    )
    return at.again(seen, packages=(package,))


def test_a_package_that_arrives_is_countered_with_its_terms_reversed(look: Look, tmp_path: Path) -> None:
    shell = seated(look, tmp_path)
    table = to_the_sitting(shell)
    table.show_view(offered(view(shell)), frozenset({Part.PACKAGES}))
    table.settle()
    assert table.moves.card is not None
    QTest.keyClick(table.moves.card, Qt.Key.Key_C)
    draft = table.moves.composer.draft
    assert isinstance(draft, PackageDraft)
    assert (draft.mine, draft.theirs) == ((choice_of("TU02/C"),), (choice_of("TU01/C"),))
    assert table.moves.composer.button.words() == "Table the counter-offer"
    shell.leave()


def test_who_has_answered_goes_on_drafting_and_not_out_of_the_room(look: Look, tmp_path: Path) -> None:
    shell = seated(look, tmp_path)
    table = to_the_sitting(shell)
    nothing = view(shell)
    table.show_view(offered(nothing), frozenset({Part.PACKAGES}))
    table.settle()
    assert table.moves.card is not None
    table.moves.card.first_focus().setFocus()
    assert table.moves.card.isAncestorOf(QApplication.focusWidget())
    table.show_view(nothing, frozenset({Part.PACKAGES}))
    table.settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert table.moves.composer.isAncestorOf(focused)
    shell.leave()


def test_a_package_never_takes_a_draft_from_under_the_hands(look: Look, tmp_path: Path) -> None:
    shell = seated(look, tmp_path)
    table = to_the_sitting(shell)
    composer = table.moves.composer
    composer.show_kind(Kind.STATEMENT)
    composer.words.setFocus()
    QTest.keyClicks(composer.words, "We hear you")
    table.show_view(offered(view(shell)), frozenset({Part.PACKAGES}))
    table.settle()
    assert table.moves.card is None
    assert composer.words.hasFocus()
    assert composer.draft == StatementDraft(text="We hear you")
    click(shell, "Answer")
    assert table.moves.card is not None
    shell.leave()


def test_a_view_is_repainted_well_within_a_frame_or_three(look: Look, tmp_path: Path) -> None:
    shell = seated(look, tmp_path, "cybercrime", SeatId("ARV"))
    table, seen = table_of(shell), view(shell)
    took = []
    for _each in range(8):
        begun = time.thread_time()
        table.show_view(seen, frozenset(Part))
        table.settle()
        took.append(1000 * (time.thread_time() - begun))
    assert sorted(took)[len(took) // 2] < 50
    shell.leave()
