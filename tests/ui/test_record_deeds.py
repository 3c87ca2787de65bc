"""What can be done about a line of the record: its article, its author, and letting it be known (decision D6)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from game.terms.actions import SendMessage, Tag
from game.terms.events import MessageSent
from game.ui.lines.drafts_more import LeakDraft, ReopenDraft
from game.ui.lines.record_deeds import record_deeds
from game.ui.lines.table_drafts import MessageDraft, action_of
from game.ui.lines.table_sentences import changed, sentence_of
from game.ui.theme.look import Look
from game.ui.widgets.phrase import Choice
from game.ui.widgets.phrase_list import PhraseList
from game.ui.widgets.safe_text import Prose
from tests.gallery import almeira_asked, almeira_text
from tests.gallery import almeira_view as almeira
from tests.gallery.scenes import table_of
from tests.gallery.scenes_table import at_almeira
from tests.kit import ui_moments as moments
from tests.kit.fits import Kind, misfits, settle
from tests.ui.showing import shown

MIR, OKA = almeira_text.MIR, almeira_text.OKA


def the_letter() -> str:
    """Key of the line of Okanda’s letter."""
    view = almeira.view(rare=True)
    found = (each for each in view.record if isinstance(each.event, MessageSent) and each.event.by == OKA)
    return str(next(found).seq)


def test_a_letter_can_be_answered_and_leaked_from_its_line() -> None:
    deeds = {each.choice.key: each for each in record_deeds(almeira.view(rare=True), the_letter())}
    assert deeds["write"].write_to == OKA
    assert deeds["leak"].secret is not None


def test_what_everybody_heard_cannot_be_leaked_and_leads_to_its_article() -> None:
    view = almeira.view(rare=True)
    public = [each for each in view.record if each.event.audience.everyone]
    deeds = [deed for each in public for deed in record_deeds(view, str(each.seq))]
    assert deeds
    assert all(each.secret is None for each in deeds)
    assert any(each.clause == almeira_text.ARTICLE for each in deeds)


def test_enter_on_a_line_offers_what_can_be_done_and_a_choice_does_it(look: Look) -> None:
    shell = at_almeira(look, almeira.view(rare=True))
    table = table_of(shell)
    settle()
    table.record.list.show_current(the_letter())
    table.record.list.setFocus()
    QTest.keyClick(table.record.list, Qt.Key.Key_Return)
    assert table.record.offered is not None
    whole = str(table.record.list.currentIndex().data())
    assert table.record.offered.accessibleDescription() == whole, "what is cut in the line is read in full above"
    assert whole in _read(table.record.offered)
    table.record.offered.close_up()
    table.record.asked.emit(the_letter())
    table.record.chosen.emit("leak")
    draft = table.moves.composer.draft
    assert isinstance(draft, LeakDraft)
    assert draft.what is not None
    shell.leave()


def test_a_message_says_what_it_is_meant_to_be_and_goes_to_a_group_at_once() -> None:
    sight = moments.again(almeira.view(), caucuses=(almeira_asked.led_caucus(),)).sight
    draft = MessageDraft(to=(OKA,), text="No further.")
    meant = changed(draft, "tag", "none", Tag.RED_LINE.value)
    assert action_of(meant, MIR) == SendMessage(by=MIR, to=(OKA,), text="No further.", tag=Tag.RED_LINE)
    slots = sentence_of(draft, sight).slots
    assert Tag.OPENING.value not in [each.key for each in slots["tag"].choices]
    circle = slots["to"].choices[0]
    group = changed(draft, "to", "OKA", circle.key)
    assert isinstance(group, MessageDraft)
    assert set(group.to) == set(almeira_asked.led_caucus().members) - {MIR}


def test_what_is_agreed_can_be_chosen_to_be_reopened() -> None:
    slot = sentence_of(ReopenDraft(), almeira.view(rare=True).sight).slots["bracket"]
    assert "AL02" in [each.key for each in slot.choices]
    assert "AL09" not in [each.key for each in slot.choices]
    assert changed(ReopenDraft(), "bracket", "", "AL02") == ReopenDraft(bracket="AL02")


def test_why_a_choice_is_refused_is_read_in_full_below_it(look: Look) -> None:
    """Beside the words it ends in an ellipsis: half the width is the most it gets there."""
    window = shown(QWidget(), 900, 600)
    reason = "The chair has closed the list of those who speak on this article until the text is before the house."
    choices = [Choice(key="a", words="Support"), Choice(key="b", words="Reopen the article", refusal=reason)]
    opened = PhraseList(look, window, "What to do", choices)
    opened.open_at(window)
    settle()
    assert reason not in _read(opened)
    opened._list.go(1)
    settle()
    assert reason in _read(opened)
    assert [each for each in misfits(opened) if each.kind is Kind.CUT] == []


def _read(opened: PhraseList) -> list[str]:
    return ["".join(run.text for run in each._runs) for each in opened.findChildren(Prose) if each.isVisible()]
