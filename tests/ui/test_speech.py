"""Statements say what they are meant to be (rule 7.4), and a speaker speaks for its group (rule 27.4)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from game.terms.actions import MakePromise, MakeStatement, TableWording, Tag
from game.terms.actions_caucuses import NameSpeaker
from game.terms.bargains import Pledge, PledgeKind
from game.terms.by_seat import Keyed
from game.terms.events import Occupant, SeatKind
from game.terms.text import Choice
from game.terms.views import Sight
from game.ui.lines.sentences_speech import SPEAKING
from game.ui.lines.table_article import key_of
from game.ui.lines.table_asked import own_standing
from game.ui.lines.table_drafts import Draft, MessageDraft, PromiseDraft, StatementDraft, WordingDraft, action_of
from game.ui.lines.table_sentences import changed, purpose, sentence_of
from game.ui.theme.look import Look
from game.ui.widgets.choice_button import ChoiceButton
from tests.gallery import almeira_asked, almeira_text
from tests.gallery import almeira_view as almeira
from tests.gallery.scenes import table_of
from tests.gallery.scenes_table import at_almeira
from tests.kit import ui_moments as at
from tests.kit.fits import settle

pytestmark = pytest.mark.usefixtures("thinking_here")

MIR, OKA, DRU = almeira_text.MIR, almeira_text.OKA, almeira_text.DRU
GROUP = almeira_asked.led_caucus()


def test_whoever_writes_to_artificial_delegations_is_told_that_they_do_not_answer_words() -> None:
    """A question to one of them was sent, and nothing came; where a person is asked it is left out."""
    sight = almeira.view().sight
    people = {OKA: Occupant(kind=SeatKind.PERSON)}
    mixed = replace(sight, seating=Keyed({seat: people.get(seat, who) for seat, who in sight.seating.items()}))
    assert "do not answer words" in purpose(MessageDraft(), mixed)
    assert "do not answer words" in purpose(MessageDraft(to=(OKA, DRU)), mixed)
    assert purpose(MessageDraft(to=(OKA,)), mixed) == "What you say"
    assert "do not answer words" in purpose(StatementDraft(), mixed)


def leading() -> Sight:
    return at.again(almeira.view(), caucuses=(GROUP,)).sight


def read(draft: Draft, sight: Sight) -> str:
    return sentence_of(draft, sight).spoken()


def test_a_remark_names_nobody_and_nothing() -> None:
    assert read(StatementDraft(), almeira.view().sight) == "Miravel says to the conference Meant as a plain remark"


def test_praise_and_criticism_ask_of_whom_and_a_red_line_asks_of_what() -> None:
    draft = changed(StatementDraft(text="Thank you."), "tag", "none", "praise")
    draft = changed(changed(draft, "about", "", OKA), "about", "", DRU)
    assert read(draft, almeira.view().sight).endswith("Meant as praise of Okanda, Drusia")
    assert action_of(draft, MIR) == MakeStatement(by=MIR, text="Thank you.", tag=Tag.PRAISE, about=(OKA, DRU))
    draft = changed(changed(draft, "tag", "praise", "red_line"), "choice", "", key_of(almeira_text.REASONS))
    assert "a red line at Art. 9" in read(draft, almeira.view().sight)
    assert action_of(draft, MIR) == MakeStatement(
        by=MIR, text="Thank you.", tag=Tag.RED_LINE, choice=almeira_text.REASONS
    )


def test_a_frame_is_of_one_wording_or_of_the_whole() -> None:
    draft = changed(StatementDraft(text="It is about time."), "tag", "none", "frame")
    assert read(draft, almeira.view().sight).endswith("its way of seeing the whole convention")
    framed = changed(draft, "choice", "whole", key_of(almeira_text.REASONS))
    assert framed == StatementDraft(text="It is about time.", tag=Tag.FRAME, choice=almeira_text.REASONS)
    assert changed(framed, "choice", key_of(almeira_text.REASONS), "whole") == draft


@pytest.mark.parametrize(
    "draft",
    [StatementDraft(text="Words."), WordingDraft(choice=almeira_text.REASONS), PromiseDraft(to=(almeira_text.TYR,))],
)
def test_only_who_speaks_for_a_group_is_asked_for_whom(draft: Draft) -> None:
    assert SPEAKING not in sentence_of(draft, almeira.view().sight).slots
    alone = at.again(almeira.view(), caucuses=(almeira_asked.own_caucus(),)).sight
    assert SPEAKING not in sentence_of(draft, alone).slots
    assert "In the name of Miravel alone" in read(draft, leading())
    assert "In the name of Friends of reasons" in read(changed(draft, SPEAKING, "itself", GROUP.id), leading())


def test_what_is_drafted_for_a_group_is_asked_for_it() -> None:
    pledge = Pledge(kind=PledgeKind.SUPPORT, choice=almeira_text.REASONS)
    drafts: tuple[tuple[Draft, object], ...] = (
        (StatementDraft(text="We."), MakeStatement(by=MIR, text="We.", caucus=GROUP.id)),
        (WordingDraft(choice=almeira_text.REASONS), TableWording(by=MIR, choice=almeira_text.REASONS, caucus=GROUP.id)),
        (
            PromiseDraft(to=(almeira_text.TYR,), kind=PledgeKind.SUPPORT, choice=almeira_text.REASONS),
            MakePromise(by=MIR, to=(almeira_text.TYR,), pledge=pledge, caucus=GROUP.id),
        ),
    )
    for draft, action in drafts:
        ours = changed(draft, SPEAKING, "itself", GROUP.id)
        assert action_of(ours, MIR) == action
        assert changed(ours, SPEAKING, GROUP.id, "itself") == draft


def test_a_group_one_no_longer_speaks_for_can_be_left_out_again() -> None:
    draft = WordingDraft(
        choice=Choice(bracket=almeira_text.REASONS.bracket, alternative=almeira_text.REASONS.alternative)
    )
    ours = changed(draft, SPEAKING, "itself", GROUP.id)
    assert read(ours, almeira.view().sight).endswith("In the name of a caucus you do not speak for")
    assert changed(ours, SPEAKING, GROUP.id, "itself") == draft


def test_its_speaker_hands_on_the_word_to_another_member() -> None:
    own = own_standing(leading())[0]
    assert own.words == "You speak for the caucus “Friends of reasons”: Miravel, Okanda and Drusia."
    assert own.pick is not None
    assert [each.key for each in own.pick.choices] == [OKA, DRU]
    assert own.pick.actions[DRU] == NameSpeaker(by=MIR, caucus=GROUP.id, speaker=DRU)
    assert own_standing(at.again(almeira.view(), caucuses=(almeira_asked.own_caucus(),)).sight)[0].pick is None


def test_the_word_is_handed_on_by_keyboard(look: Look) -> None:
    shell = at_almeira(look, at.again(almeira.view(), caucuses=(GROUP,)))
    moves = table_of(shell).moves
    wished: list[object] = []
    moves.wished.disconnect()
    moves.wished.connect(wished.append)
    button = moves.findChild(ChoiceButton)
    assert button is not None
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Down)
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert wished == [NameSpeaker(by=MIR, caucus=GROUP.id, speaker=DRU)]
    shell.leave()
