"""The composer's sentence and its lists by keyboard: type to filter, Enter takes, Tab goes on (ui/spec.md 5)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from game.ui.screens.page import Scroll
from game.ui.screens.table_composer_body import ComposerBody
from game.ui.theme.look import Look
from game.ui.widgets.button import Button, ButtonKind
from game.ui.widgets.fields import LineField, WordingField
from game.ui.widgets.incoming_card import IncomingCard
from game.ui.widgets.option_card import Option, OptionCard
from game.ui.widgets.phrase import Choice, Phrase
from game.ui.widgets.phrase_list import PhraseList
from game.ui.widgets.rows import Column
from game.ui.widgets.safe_text import FOR_THE_EYE
from game.ui.widgets.seal_view import SponsorList
from game.ui.widgets.sentence import Sentence, SentenceView
from game.ui.widgets.treaty_text import Standing, Wording
from tests.gallery.composers import incoming, package_sentence
from tests.gallery.screens import SCENES
from tests.kit.fits import settle
from tests.ui.showing import shown


class Composer(QWidget):
    """A window with a sentence, that hears what is wished."""

    def __init__(self, look: Look, sentence: Sentence) -> None:
        super().__init__()
        self.view = SentenceView(look, sentence)
        column = Column(look, self)
        column.addWidget(self.view)
        column.addStretch(1)
        self.heard: list[tuple[str, ...]] = []
        self.view.picked.connect(lambda *words: self.heard.append(("picked", *words)))
        self.view.added.connect(lambda *words: self.heard.append(("added", *words)))
        self.view.removed.connect(lambda *words: self.heard.append(("removed", *words)))

    def open(self, place: int) -> PhraseList:
        self.view.open_phrase(place)
        opened = self.view.open_list
        assert opened is not None
        return opened


@pytest.fixture
def composer(look: Look) -> Composer:
    return shown(Composer(look, package_sentence()), 700, 500)


def typed(keys: str) -> None:
    """One key after the other, each to whatever has the keyboard by then."""
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, key)


def pressed(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def test_a_sentence_reads_aloud(composer: Composer) -> None:
    assert composer.view.accessibleDescription() == (
        "Miravel accepts Art. 12 ¶3 “shall contribute” if Okanda, Drusia join Art. 9 ¶2 A, sixty days "
        "Made in caucus open until end of session 3"
    )


def test_typing_filters_and_enter_takes(composer: Composer) -> None:
    composer.open(3)  # the plus behind the partners
    typed("tam")
    pressed(Qt.Key.Key_Return)
    assert composer.heard == [("added", "who", "TAM")]
    assert composer.view.open_list is None


def test_letters_of_a_delegation_find_it(composer: Composer) -> None:
    composer.open(3)
    typed("VES")
    pressed(Qt.Key.Key_Return)
    assert composer.heard == [("added", "who", "VES")]


def test_those_already_named_are_not_offered_again(composer: Composer) -> None:
    composer.open(3)
    typed("oka")
    pressed(Qt.Key.Key_Return)
    assert composer.heard == []
    pressed(Qt.Key.Key_Escape)
    assert composer.view.open_list is None


def test_tab_takes_and_goes_to_the_next_phrase(composer: Composer) -> None:
    composer.open(5)
    typed("p")
    pressed(Qt.Key.Key_Tab)
    assert composer.heard == [("picked", "where", "caucus", "plenary")]
    assert QApplication.focusWidget() is composer.view.phrase_at(6)


def test_escape_gives_the_keyboard_back_and_changes_nothing(composer: Composer) -> None:
    composer.open(0)
    pressed(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is composer.view.phrase_at(0)
    assert composer.heard == []


def test_a_refused_choice_can_be_read_and_not_taken(composer: Composer) -> None:
    opened = composer.open(0)
    typed("11")
    pressed(Qt.Key.Key_Return)
    assert composer.heard == []
    assert opened.isVisible()


def test_delete_takes_a_delegation_out(composer: Composer) -> None:
    composer.view.focus_phrase(2)
    pressed(Qt.Key.Key_Delete)
    assert composer.heard == [("removed", "who", "DRU")]


def test_the_cross_takes_a_delegation_out_and_the_words_open_the_list(composer: Composer) -> None:
    view = composer.view.phrase_at(1)
    end = view.rect().center()
    end.setX(view.width() - 8)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=end)
    assert composer.heard == [("removed", "who", "OKA")]
    QTest.mouseClick(view, Qt.MouseButton.LeftButton)
    assert composer.view.open_list is not None
    QTest.mouseClick(view, Qt.MouseButton.LeftButton)
    assert composer.view.open_list is None


def test_a_press_elsewhere_closes_the_list(composer: Composer) -> None:
    composer.open(0)
    QTest.mouseClick(composer, Qt.MouseButton.LeftButton)
    assert composer.view.open_list is None


def test_the_keyboard_stays_in_its_slot_when_the_sentence_changes(composer: Composer) -> None:
    composer.view.focus_phrase(4)
    sentence = package_sentence()
    slot = sentence.slots["take"]
    changed = replace(slot, phrases=(Phrase(key="12.3", words="Art. 12 ¶3"),))
    composer.view.show_sentence(replace(sentence, slots={**sentence.slots, "take": changed}))
    assert QApplication.focusWidget() is composer.view.phrase_at(4)


def test_the_keyboard_stays_in_its_slot_when_those_before_it_hold_less(composer: Composer) -> None:
    composer.view.focus_phrase(4)
    sentence = package_sentence()
    nobody = replace(sentence.slots["who"], phrases=(Phrase(key="", words="a delegation"),), add="")
    composer.view.show_sentence(replace(sentence, slots={**sentence.slots, "who": nobody}))
    assert QApplication.focusWidget() is composer.view.phrase_at(2)


def test_what_has_the_keyboard_stays_in_sight_when_there_is_less_room(look: Look) -> None:
    view = SentenceView(look, package_sentence())
    scroll = Scroll(view, "Your move")
    scroll.follow_focus()
    shown(scroll, 700, 500)
    view.focus_phrase(6)
    scroll.resize(300, 80)
    QApplication.processEvents()
    seen = QRect(view.phrase_at(6).mapTo(scroll.viewport(), QPoint(0, 0)), view.phrase_at(6).size())
    assert scroll.verticalScrollBar().maximum() > 0
    assert scroll.viewport().rect().contains(seen)


def test_an_empty_slot_is_picked_rather_than_added_to(look: Look) -> None:
    sentence = package_sentence()
    empty = replace(sentence.slots["give"], phrases=(Phrase(key="", words="choose a text"),))
    composer = shown(Composer(look, replace(sentence, slots={**sentence.slots, "give": empty})), 700, 500)
    composer.open(0)
    pressed(Qt.Key.Key_Return)
    assert composer.heard == [("picked", "give", "", "12.3")]


def test_long_sentences_wrap_inside_their_width(composer: Composer) -> None:
    composer.resize(260, 700)
    QApplication.processEvents()
    for place in range(7):
        view = composer.view.phrase_at(place)
        assert view.mapTo(composer, view.rect().topRight()).x() <= composer.width()


def an_option(look: Look) -> OptionCard:
    option = Option(
        key="A",
        letter="A",
        wording=(Wording(text="shall state its reasons within "), Wording(text="sixty", standing=Standing.YOURS)),
        sponsors=SponsorList(chair="Chair’s text"),
        tally="2 support, 5 can accept, 3 oppose",
    )
    return shown(OptionCard(look, option))


def test_an_option_is_chosen_copied_and_compared_by_key(look: Look) -> None:
    card = an_option(look)
    heard: list[str] = []
    card.chosen.connect(lambda key: heard.append(f"chosen {key}"))
    card.copy_wished.connect(lambda key: heard.append(f"copy {key}"))
    card.comparison_wished.connect(lambda key: heard.append(f"compare {key}"))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_E, Qt.Key.Key_D):
        QTest.keyClick(card, key)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert heard == ["chosen A", "copy A", "compare A", "chosen A"]


def test_an_option_is_read_with_its_brackets_in_words(look: Look) -> None:
    card = an_option(look)
    assert card.accessibleName() == "Alternative A"
    assert card.accessibleDescription() == (
        "open bracket, shall state its reasons within open bracket, sixty, close bracket, close bracket. "
        "2 support, 5 can accept, 3 oppose"
    )
    assert card.property(FOR_THE_EYE) == ("[shall state its reasons within [sixty]]. 2 support, 5 can accept, 3 oppose")


def test_letters_answer_a_package_and_refused_answers_do_not(look: Look) -> None:
    card = shown(IncomingCard(look, incoming()), 400, 300)
    heard: list[str] = []
    card.answered.connect(heard.append)
    for key in (Qt.Key.Key_C, Qt.Key.Key_A, Qt.Key.Key_X):
        QTest.keyClick(card, key)
    assert heard == ["counter", "accept"]


def test_control_enter_sends_what_is_written_and_tab_leaves_the_field(look: Look) -> None:
    field = shown(WordingField(look, "Wording"))
    sent: list[bool] = []
    field.sent.connect(lambda: sent.append(True))
    QTest.keyClicks(field, "shall  ")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (field.text(), sent) == ("shall", [True])


def test_a_fault_of_a_field_is_seen_and_said(look: Look) -> None:
    field = shown(LineField(look, "Days"))
    field.show_fault("Give a number of days, such as 60.")
    assert field.property("fault") == "true"
    assert field.accessibleDescription() == "Give a number of days, such as 60."
    field.show_fault("")
    assert field.property("fault") == "false"


def test_a_list_opens_at_the_first_choice_that_can_be_made(look: Look) -> None:
    refused = [Choice(key=key, words=f"article {key}", refusal="agreed") for key in "12"]
    opened = PhraseList(look, shown(QWidget(), 700, 500), "which", [*refused, Choice(key="3", words="article 3")])
    taken: list[str] = []
    opened.taken.connect(taken.append)
    opened.open_at(opened.window())
    QTest.keyClick(opened, Qt.Key.Key_Return)
    QTest.keyClick(opened.first_focus(), Qt.Key.Key_Return)
    assert taken == ["3"]


def test_what_was_typed_whole_comes_before_what_only_holds_its_letters(look: Look) -> None:
    offered = [Choice(key="a", words="Art. 4 A (To be considered)"), Choice(key="c", words="Art. 4 C (Civil)")]
    opened = PhraseList(look, shown(QWidget(), 700, 500), "which", offered)
    taken: list[str] = []
    opened.taken.connect(taken.append)
    opened.open_at(opened.window())
    typed("4 c")
    QTest.keyClick(opened.first_focus(), Qt.Key.Key_Return)
    assert taken == ["c"]


def test_of_many_refusals_none_stands_back(look: Look) -> None:
    """Whoever is asked for evidence may refuse on four grounds; the last looked like something else."""
    asked = incoming()
    four = IncomingCard(look, asked)
    again = replace(asked, answers=(*asked.answers, *(replace(each, key=f"{each.key}2") for each in asked.answers)))
    eight = IncomingCard(look, again)
    kinds = [[each._kind for each in card.findChildren(Button)] for card in (four, eight)]
    assert kinds[0].count(ButtonKind.QUIET) == 1
    assert kinds[1].count(ButtonKind.QUIET) == 0


def test_the_ring_round_a_phrase_that_begins_a_line_is_whole(look: Look) -> None:
    """Its left side was cut off by the edge of what scrolls."""
    shell = SCENES["03_table"](look)
    settle()
    body = next(each for each in shell.findChildren(ComposerBody) if each.isVisible())
    reach = look.theme.px(4)
    pressed = [each for each in body.sentence.findChildren(QAbstractButton) if each.isVisible()]
    assert min(each.mapTo(body.viewport(), QPoint(0, 0)).x() for each in pressed) >= reach
    shell.leave()
