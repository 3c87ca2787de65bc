"""Notes: what was said to you alone has a place of its own, and is answered from there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from game.terms.events import StanceDeclared, only
from game.terms.standing import Declaration, Stance
from game.ui.lines.table_drafts import MessageDraft
from game.ui.lines.table_notes import NoteBook
from game.ui.theme.look import Look
from tests.gallery import almeira_text
from tests.gallery import almeira_view as almeira
from tests.gallery.scenes import table_of
from tests.gallery.screens import SCENES
from tests.kit import ui_moments as at
from tests.kit.fits import settle

pytestmark = pytest.mark.usefixtures("thinking_here")


def test_notes_come_newest_first_and_only_what_others_wrote_is_counted() -> None:
    book = NoteBook()
    assert book.read(almeira.view())
    assert [each.who for each in book.lines] == ["Okanda", "Lumena"]
    assert book.received == 2
    assert not book.read(almeira.view())


def test_a_stance_told_in_confidence_is_a_note() -> None:
    seen = almeira.view()
    told = StanceDeclared(
        audience=only(almeira_text.DRU, almeira_text.MIR),
        by=almeira_text.DRU,
        declarations=(Declaration(choice=almeira_text.REASONS, stance=Stance.CAN_ACCEPT),),
        to=(almeira_text.MIR,),
    )
    book = NoteBook()
    book.read(at.recorded(seen, told))
    assert book.lines[0].who == "Drusia"
    assert "could accept alternative A" in book.lines[0].text


def test_enter_on_a_note_answers_it(look: Look) -> None:
    shell = SCENES["03_table"](look)
    settle()
    table = table_of(shell)
    table.notes.list.setFocus()
    table.notes.list.show_current(table.notes.list.model().rows[1].key)
    QTest.keyClick(table.notes.list, Qt.Key.Key_Return)
    assert table.moves.composer.draft == MessageDraft(to=("LUM",))
    assert table.moves.composer.words.hasFocus()
    shell.leave()


def test_write_asks_first_to_whom(look: Look) -> None:
    shell = SCENES["03_table"](look)
    settle()
    table = table_of(shell)
    QTest.mouseClick(table.notes.write, Qt.MouseButton.LeftButton)
    assert table.moves.composer.draft == MessageDraft()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Who hears it"
    shell.leave()


def test_where_the_record_is_one_line_notes_open_with_it(look: Look) -> None:
    shell = SCENES["03_table"](look)
    shell.resize(1280, 720)
    settle()
    table = table_of(shell)
    assert not table.notes.isVisible()
    table.record.toggle()
    settle()
    assert table.notes.isVisible()
    shell.leave()
