"""A delegation that chairs makes the chair's moves from the same table, each action saying which seat (D13)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from game.app.foyer import LocalFoyer
from game.terms.actions import (
    Action,
    CloseRound,
    ConveneInformals,
    DeclareReady,
    ExtendSitting,
    GiveFloor,
    Move,
    ParkClause,
    PutToVote,
    ReportText,
    SeekAgreement,
    SeekReopening,
    TableChairText,
    TakeUpClause,
)
from game.terms.guests import Guest
from game.terms.ids import CHAIR, ClauseId
from game.terms.refusals import Refusal, Refused
from game.ui.bridge import Bridge
from game.ui.lines.drafts_chair import (
    AgreeDraft,
    ChairDraft,
    ChairTextDraft,
    CloseDraft,
    ConveneDraft,
    ExtendDraft,
    FloorDraft,
    LiftDraft,
    NothingMoreDraft,
    ParkDraft,
    ReportDraft,
    TakeUpDraft,
    VoteDraft,
)
from game.ui.lines.table_article import key_of
from game.ui.lines.table_drafts import Kind, MessageDraft, action_of
from game.ui.lines.table_sentences import changed, sentence_of
from game.ui.screens.table_kinds import segments
from game.ui.theme.look import Look
from game.ui.widgets.button import Button
from tests.gallery import almeira_text
from tests.gallery import almeira_view as almeira
from tests.gallery.scenes import table_of
from tests.gallery.scenes_table import at_almeira, chairing
from tests.kit import ui_moments as at

A, SIXTY, ARTICLE = almeira_text.REASONS, almeira_text.SIXTY, almeira_text.ARTICLE

WHOLE: tuple[tuple[ChairDraft, Action], ...] = (
    (AgreeDraft(choices=(A, SIXTY)), SeekAgreement(by=CHAIR, choices=(A, SIXTY))),
    (VoteDraft(choices=(A,)), PutToVote(by=CHAIR, choices=(A,))),
    (ChairTextDraft(choices=(A,)), TableChairText(by=CHAIR, choices=(A,))),
    (ReportDraft(choices=(A,)), ReportText(by=CHAIR, choices=(A,))),
    (LiftDraft(choice=A), SeekReopening(by=CHAIR, bracket=A.bracket)),
    (ParkDraft(clause=ARTICLE), ParkClause(by=CHAIR, clause=ARTICLE)),
    (TakeUpDraft(clause=ARTICLE), TakeUpClause(by=CHAIR, clause=ARTICLE)),
    (
        ConveneDraft(to=(almeira_text.OKA, almeira_text.DRU), clauses=(ARTICLE,), friends=True),
        ConveneInformals(by=CHAIR, parties=(almeira_text.OKA, almeira_text.DRU), clauses=(ARTICLE,), friends=True),
    ),
    (
        FloorDraft(guest=Guest.PROVIDERS, clause=ARTICLE),
        GiveFloor(by=CHAIR, guest=Guest.PROVIDERS, clause=ARTICLE),
    ),
    (ExtendDraft(), ExtendSitting(by=CHAIR)),
    (CloseDraft(), CloseRound(by=CHAIR)),
    (NothingMoreDraft(), DeclareReady(by=CHAIR)),
)


@pytest.mark.parametrize(("draft", "action"), WHOLE)
def test_a_whole_draft_makes_the_chairs_action(draft: ChairDraft, action: Action) -> None:
    assert action_of(draft, CHAIR) == action


@pytest.mark.parametrize(
    "draft", [AgreeDraft(), LiftDraft(), ParkDraft(), ConveneDraft(to=(almeira_text.OKA,)), FloorDraft()]
)
def test_a_draft_with_a_part_missing_makes_none(draft: ChairDraft) -> None:
    assert action_of(draft, CHAIR) is None


def test_phrases_change_the_chairs_drafts() -> None:
    assert changed(changed(AgreeDraft(), "choices", "", key_of(A)), "choices", "", key_of(SIXTY)) == WHOLE[0][0]
    assert changed(AgreeDraft(choices=(A, SIXTY)), "choices", key_of(A), "") == AgreeDraft(choices=(SIXTY,))
    assert changed(ParkDraft(), "clause", "", ARTICLE) == ParkDraft(clause=ARTICLE)
    assert changed(LiftDraft(), "choice", "", key_of(A)) == LiftDraft(choice=A)
    few = changed(changed(ConveneDraft(), "to", "", "OKA"), "clauses", "", ARTICLE)
    assert changed(few, "friends", "few", "friends") == ConveneDraft(
        to=(almeira_text.OKA,), clauses=(ARTICLE,), friends=True
    )


def test_the_chair_picks_among_what_there_is() -> None:
    seen = almeira.chair_view().sight
    heard = sentence_of(FloorDraft(), seen).slots["speaker"].choices
    assert [each.words for each in heard] == ["civil society, on Article 9"]
    assert changed(FloorDraft(), "speaker", "", heard[0].key) == FloorDraft(guest=Guest.CIVIL_SOCIETY, clause=ARTICLE)
    assert [each.key for each in sentence_of(TakeUpDraft(), seen).slots["clause"].choices] == [ClauseId("AL14")]
    agreed = [each.key for each in sentence_of(LiftDraft(), seen).slots["choice"].choices]
    assert agreed
    assert key_of(A) not in agreed


def test_each_seat_has_its_own_kinds_of_move() -> None:
    chairs = {each.key for each in segments(almeira.chair_view().sight)}
    assert chairs == {each.value for each in tuple(Kind)[tuple(Kind).index(Kind.WALK_OUT) + 1 :]}
    assert not chairs & {each.key for each in segments(almeira.view(rare=True).sight)}


def test_a_delegation_that_does_not_chair_is_offered_no_chair(look: Look) -> None:
    shell = at_almeira(look, almeira.view())
    moves = table_of(shell).moves
    assert moves.above == 0
    moves.act_as_chair(True)
    assert not moves.chairing
    shell.leave()


def test_one_changes_seats_by_keyboard_and_sends_the_chairs_move(look: Look) -> None:
    shell = chairing(look, WHOLE[0][0])
    moves = table_of(shell).moves
    sent: list[Action] = []
    moves.composer.sent.disconnect()
    moves.composer.sent.connect(sent.append)
    QTest.keyClick(moves.composer.sentence.phrase_at(0), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sent == [SeekAgreement(by=CHAIR, choices=(A, SIXTY))]
    back = next(each for each in moves.findChildren(Button) if each.accessibleName() == "Back to your delegation")
    back.setFocus()
    QTest.keyClick(back, Qt.Key.Key_Space)
    assert not moves.chairing
    assert moves.composer.kind is Kind.STANCE
    assert moves.isAncestorOf(QApplication.focusWidget())
    shell.leave()


def test_the_keyboard_stays_with_the_draft_when_a_move_of_the_chairs_shuts_its_own_kind(look: Look) -> None:
    shell = chairing(look, ExtendDraft())
    moves, seen = table_of(shell).moves, almeira.chair_view().sight
    moves.composer.button.setFocus()
    assert moves.composer.button.hasFocus()
    shut = tuple(
        replace(each, refused=Refused(reason=Refusal.ALREADY_SO)) if each.move is Move.EXTEND else each
        for each in seen.permissions
    )
    moves.show_view(almeira.view(), replace(seen, permissions=shut))
    assert moves.composer.kind is not Kind.EXTEND
    assert moves.composer.isAncestorOf(QApplication.focusWidget())
    shell.leave()


def test_what_waits_for_the_delegation_waits_above_the_chairs_move(look: Look) -> None:
    shell = chairing(look)
    moves = table_of(shell).moves
    moves.show_view(almeira.view(waiting=True), almeira.chair_view().sight)
    assert moves.card is None
    answer = next(each for each in moves.findChildren(Button) if each.accessibleName() == "Answer")
    answer.click()
    assert not moves.chairing
    assert moves.card is not None
    shell.leave()


def test_nothing_drafted_for_the_delegation_is_sent_as_the_chair(look: Look) -> None:
    shell = chairing(look, WHOLE[0][0])
    moves = table_of(shell).moves
    words = MessageDraft(to=(almeira_text.OKA,), text="Between us.")
    moves.show_draft(words)
    moves.act_as_chair(True)
    assert moves.composer.draft == WHOLE[0][0]
    moves.composer.show_kind(Kind.MESSAGE)
    assert moves.composer.draft == MessageDraft()
    moves.composer.undo()
    assert moves.composer.draft == MessageDraft()
    moves.act_as_chair(False)
    moves.composer.show_kind(Kind.MESSAGE)
    assert moves.composer.draft == words
    shell.leave()


def test_a_note_is_never_drafted_as_the_chair(look: Look) -> None:
    shell = chairing(look)
    table = table_of(shell)
    table.notes.write_wished.emit((almeira_text.OKA,))
    assert not table.moves.chairing
    assert table.moves.composer.draft == MessageDraft(to=(almeira_text.OKA,))
    shell.leave()


@pytest.mark.usefixtures("thinking_here")
def test_at_a_real_table_the_chairs_wish_is_the_chairs(tmp_path: Path) -> None:
    place = LocalFoyer(tmp_path).begin("tutorial", at.ALD, 3, chairs=True)
    bridge = Bridge(place)
    seen = bridge.chair()
    assert seen is not None
    known = {each.move.value for each in seen.permissions}
    assert {each.value for each in tuple(Kind)[tuple(Kind).index(Kind.WALK_OUT) + 1 :]} <= known
    for _ in range(40):
        place.chairs.run()
        if place.table.awaited() == (CHAIR,):
            break
        place.table.submit(at.ALD, DeclareReady(by=at.ALD), place.table.seq)
    assert bridge.prospect(ExtendSitting(by=CHAIR)).refused is None
    bridge.close()


@pytest.mark.usefixtures("thinking_here")
def test_who_does_not_chair_sees_nothing_of_the_chair(tmp_path: Path) -> None:
    bridge = Bridge(LocalFoyer(tmp_path).begin("tutorial", at.ALD, 3))
    assert bridge.chair() is None
    bridge.close()


@pytest.mark.parametrize("draft", [CloseDraft(), ExtendDraft(), NothingMoreDraft()])
def test_where_nothing_is_to_be_chosen_the_keyboard_goes_to_the_button(look: Look, draft: ChairDraft) -> None:
    """One more round, and no phrase in the sentence: whoever took that from the list met a fault of the program."""
    shell = chairing(look)
    composer = table_of(shell).moves.composer
    composer.show_draft(draft)
    assert composer.first_focus() is composer.button
    composer.kinds.more.taken.emit(composer.kind.value)
    shell.leave()
