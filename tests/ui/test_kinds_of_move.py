"""Every kind of move is named: side by side where there is room, else in a list with a letter each (ui/spec.md 6)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from game.terms.ids import CHAIR, SeatId
from game.terms.moments import Moment, Phase
from game.ui.lines.draft_book import DraftBook
from game.ui.lines.drafts_more import GroupDraft, ThreatDraft, WalkOutDraft
from game.ui.lines.table_drafts import EMPTY, Kind, MessageDraft, StanceDraft
from game.ui.screens.table_kinds import segments
from game.ui.theme.look import Look
from game.ui.theme.theme import Theme
from tests.gallery import almeira_text
from tests.gallery import almeira_view as almeira
from tests.gallery.scenes import table_of
from tests.gallery.scenes_table import PACKAGE, at_almeira
from tests.kit import ui_moments as moments
from tests.kit.fits import settle


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def pressed(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)


@pytest.mark.parametrize(("width", "percent"), [(1440, 100), (1280, 100), (1440, 200), (1024, 100)])
def test_kinds_there_is_no_room_for_are_in_the_list_and_all_have_words(look: Look, width: int, percent: int) -> None:
    look.wear(Theme(percent=percent))
    shell = at_almeira(look, almeira.view(rare=True), ThreatDraft())
    shell.resize(width, 900)
    settle()
    composer = table_of(shell).moves.composer
    composer.forget_draft()
    composer.show_kind(Kind.THREAT)
    settle()
    kinds = composer.kinds
    assert kinds.named.isVisible()
    assert kinds.more.isVisible()
    assert kinds.mapTo(composer, kinds.rect().topRight()).x() <= composer.width()
    kinds.open_more()
    opened = kinds.more.open_list
    assert opened is not None
    named = [each for each in segments(almeira.view(rare=True).sight) if kinds.named.place_of(each.key).width() > 0]
    assert len(named) >= 3
    assert Kind.THREAT.value in [each.key for each in named]
    assert {each.key for each in named} | set(kinds.left) == {
        each.key for each in segments(almeira.view(rare=True).sight)
    }
    shell.leave()


def test_nought_opens_the_list_and_a_letter_takes_a_kind(look: Look) -> None:
    shell = at_almeira(look, almeira.view(rare=True))
    composer = table_of(shell).moves.composer
    composer.kinds.named.setFocus()
    pressed(Qt.Key.Key_0)
    assert composer.kinds.more.open_list is not None
    pressed(Qt.Key.Key_T)
    assert composer.kind is Kind.THREAT
    assert composer.kinds.more.open_list is None
    assert composer.kinds.named.current == Kind.THREAT.value
    shell.leave()


def test_digits_choose_among_what_is_named(look: Look) -> None:
    shell = at_almeira(look, almeira.view(rare=True))
    composer = table_of(shell).moves.composer
    composer.kinds.named.setFocus()
    pressed(Qt.Key.Key_3)
    assert composer.kind is Kind.PACKAGE
    shell.leave()


def test_the_months_between_the_sittings_name_what_they_are_for() -> None:
    between = moments.again(almeira.view(rare=True), moment=Moment(phase=Phase.INTERSESSION, sitting=1)).sight
    assert [each.key for each in segments(between)][2:4] == [Kind.REQUEST.value, Kind.PROJECT.value]


def test_a_draft_that_is_folded_away_says_what_it_is_and_can_be_made(look: Look) -> None:
    shell = at_almeira(look, almeira.view(), PACKAGE)
    table = table_of(shell)
    composer, sent = table.moves.composer, list[object]()
    composer.sent.disconnect()
    composer.sent.connect(sent.append)
    composer.fold.click()
    settle()
    assert composer.line.isVisible()
    assert not composer.kinds.isVisible()
    composer.line.send.click()
    assert len(sent) == 1
    composer.line.open.click()
    settle()
    assert not composer.line.isVisible()
    assert composer.sentence.isVisible()
    shell.leave()


def test_nothing_drafted_leaves_the_kinds_of_move_where_they_were(look: Look) -> None:
    shell = at_almeira(look, almeira.view())
    composer = table_of(shell).moves.composer
    composer.fold.click()
    settle()
    assert not composer.line.isVisible()
    assert composer.kinds.isVisible()
    shell.leave()


def test_walking_out_is_not_made_from_the_folded_line(look: Look) -> None:
    shell = at_almeira(look, almeira.view(rare=True), WalkOutDraft(text="Enough."))
    composer = table_of(shell).moves.composer
    composer.fold.click()
    settle()
    assert composer.line.isVisible()
    assert not composer.line.send.isVisible()
    shell.leave()


def test_a_book_of_drafts_goes_back_across_kinds_and_forward_again() -> None:
    book = DraftBook()
    book.change(StanceDraft(to=(almeira_text.OKA,)))
    book.change(MessageDraft(to=(almeira_text.DRU,)))
    assert book.go_back()
    assert book.draft == EMPTY[Kind.MESSAGE]
    assert book.go_back()
    assert (book.kind, book.begun) == (Kind.STANCE, False)
    assert not book.go_back()
    assert book.go_forward()
    assert book.draft == StanceDraft(to=(almeira_text.OKA,))


def test_nothing_drafted_for_one_seat_is_sent_for_another() -> None:
    book = DraftBook()
    book.change(MessageDraft(to=(almeira_text.DRU,)))
    book.change_seats(SeatId("MIR"), CHAIR)
    assert (book.kind, book.begun) == (Kind.AGREEMENT, False)
    book.change_seats(CHAIR, SeatId("MIR"))
    book.kind = Kind.MESSAGE
    assert book.draft == MessageDraft(to=(almeira_text.DRU,))


def test_a_kind_taken_from_the_list_is_drafted_at_once_and_tab_reads_the_sentence_before_the_field(look: Look) -> None:
    """Interface design 5: Tab goes to the next phrase."""
    shell = at_almeira(look, almeira.view(rare=True), GroupDraft())
    shell.resize(1440, 900)
    settle()
    composer = table_of(shell).moves.composer
    composer.show_kind(Kind.STANCE)
    settle()
    composer.kinds.more.setFocus()
    composer.kinds.open_more()
    settle()
    QTest.keyClicks(focused(), "U")  # of “Caucus”: C and A belong to kinds before it
    settle()
    assert composer.kind is Kind.GROUP
    assert focused() is composer.sentence.phrase_at(0)
    pressed(Qt.Key.Key_Tab)
    assert focused() is composer.words
    shell.leave()


def test_ctrl_enter_on_a_draft_that_is_not_whole_goes_to_what_is_missing(look: Look) -> None:
    shell = at_almeira(look, almeira.view(rare=True), GroupDraft(text="Friends of disclosure"))
    settle()
    composer = table_of(shell).moves.composer
    composer.words.setFocus()
    QTest.keyClick(composer, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert focused() is composer.sentence.phrase_at(0)
    composer.show_draft(GroupDraft(to=(almeira_text.OKA,)))
    QTest.keyClick(composer, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert focused() is composer.words
    shell.leave()
