"""The text in three forms, at the table and before the house, chosen with the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from game.minutes.treaty import Layer
from game.terms.moments import Phase
from game.terms.standing import QuestionKind
from game.ui.lines.comparing import compared
from game.ui.lines.table_article import article
from game.ui.lines.text_forms import Form, article_text, forms, whole_text
from game.ui.screens.adoption import AdoptionScreen
from game.ui.screens.page import Scroll
from game.ui.screens.treaty import COMPARE
from game.ui.theme.look import Look
from game.ui.theme.theme import Theme
from game.ui.widgets.option_card import OptionCard
from game.ui.widgets.safe_text import Prose
from game.ui.widgets.treaty_text import Standing, Wording, spoken
from tests.gallery import almeira_text
from tests.gallery import almeira_view as almeira
from tests.gallery.scenes import table_of
from tests.gallery.screens import SCENES
from tests.kit import ui_moments as at
from tests.kit.fits import settle

RIGHT, HOME = Qt.Key.Key_Right, Qt.Key.Key_Home


def said(widget: QWidget) -> list[str]:
    settle()
    return [each.accessibleName() for each in widget.findChildren(Prose) if each.isVisible()]


def test_the_three_forms_are_offered_by_name() -> None:
    assert [each.words for each in forms()] == ["Rolling text", "Clean", "Redline"]


def test_struck_and_added_words_are_said() -> None:
    wording = (Wording(text="may", standing=Standing.REMOVED), Wording(text="shall", standing=Standing.ADDED))
    assert spoken(wording, bracketed=False) == ("struck out: may, end of struck out added: shall, end of added")


def test_an_agreed_article_is_redlined_with_its_losing_wordings_struck() -> None:
    sight = at.put(QuestionKind.CONSENSUS).view(at.ALD).sight
    made = article_text(sight.scenario.convention.clauses[1], sight, Form.REDLINE)
    texts = [each for each in made if each.layer is Layer.TEXT]
    assert [{piece.standing for piece in each.wording} for each in texts[:2]] == [{Standing.REMOVED}] * 2
    assert {piece.standing for piece in texts[2].wording} == {Standing.REMOVED, Standing.PLAIN}


def test_clean_paragraphs_have_no_brackets_and_rolling_ones_have_while_the_text_is_open() -> None:
    sight = at.opening_of(Phase.SITTING).view(at.ALD).sight
    brackets = {form: any("[" in each.wording[0].text for each in whole_text(sight, form)) for form in Form}
    assert brackets == {Form.ROLLING: True, Form.CLEAN: False, Form.REDLINE: True}


def test_at_the_table_arrows_change_the_form_and_the_cards_come_back(look: Look) -> None:
    shell = SCENES["03_table"](look)
    sheet = table_of(shell).sheet
    cards = set(sheet.cards)
    assert cards
    sheet.forms.setFocus()
    QTest.keyClick(sheet.forms, RIGHT)
    assert sheet.forms.current == COMPARE
    QTest.keyClick(sheet.forms, RIGHT)
    assert sheet.forms.current == Form.CLEAN
    assert not [each for each in sheet.findChildren(OptionCard) if each.isVisible()]
    assert any("Unless a wording carries" in each for each in said(sheet))
    QTest.keyClick(sheet.forms, RIGHT)
    assert sheet.forms.current == Form.REDLINE
    assert any(each.startswith("[A. ") for each in said(sheet))
    QTest.keyClick(sheet.forms, HOME)
    assert set(sheet.cards) == cards
    shell.leave()


def test_where_there_is_little_room_arrows_go_from_article_to_article_and_a_list_holds_the_forms(look: Look) -> None:
    """Picture 13b; the forms stay within reach (decision D38)."""
    look.wear(Theme(percent=200))
    shell = SCENES["03_table"](look)
    settle()
    head = table_of(shell).sheet.head
    assert not head.forms.isVisible()
    before = table_of(shell).outline.list.current_key()
    head.later.click()
    assert table_of(shell).outline.list.current_key() == "AL10"
    head.earlier.click()
    assert table_of(shell).outline.list.current_key() == before
    table_of(shell).outline.picked.emit("AL01")
    assert not head.earlier.isEnabled()
    head.menu.taken.emit(Form.CLEAN)
    assert head.forms.current == Form.CLEAN
    assert head.menu.words() == "Clean"
    look.wear(Theme())
    settle()
    assert head.forms.isVisible()
    assert not head.later.isVisible()
    shell.leave()


def test_a_redline_longer_than_the_sheet_is_scrolled_with_the_keyboard(look: Look) -> None:
    shell = SCENES["03_redline"](look)
    look.wear(Theme(percent=200))
    shell.resize(1024, 640)
    settle()
    sheet = table_of(shell).sheet
    bar = sheet.findChild(Scroll).verticalScrollBar()
    assert bar.maximum() > 0
    assert sheet.first_focus() is sheet.head.switch
    sheet.head.switch.setFocus()
    QTest.keyClick(sheet.head.switch, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(sheet.head.switch, Qt.Key.Key_PageUp)
    assert bar.value() == 0
    shell.leave()


def test_the_form_stays_from_article_to_article(look: Look) -> None:
    shell = SCENES["03_clean"](look)
    table = table_of(shell)
    table.outline.picked.emit("TU03")
    table.settle()
    assert table.sheet.forms.current == Form.CLEAN
    assert any("Unless a wording carries" in each for each in said(table.sheet))
    shell.leave()


def test_before_the_house_arrows_change_the_form_of_the_whole_text(look: Look) -> None:
    shell = SCENES["06_adoption"](look)
    assert shell.session is not None
    screen = shell.session.phase_screen
    assert isinstance(screen, AdoptionScreen)
    assert not any("struck out" in each for each in said(screen))
    screen.forms.setFocus()
    QTest.keyClick(screen.forms, RIGHT)
    QTest.keyClick(screen.forms, RIGHT)
    assert screen.forms.current == Form.REDLINE
    assert any("struck out" in each for each in said(screen))
    shell.leave()


def test_d_on_an_alternative_holds_the_others_against_it(look: Look) -> None:
    """ui/spec.md 5: D compares. What is struck is of the one pressed, what is added of the other."""
    shell = SCENES["03_table"](look)
    sheet = table_of(shell).sheet
    card = list(sheet.cards.values())[2]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_D)
    settle()
    lines = said(sheet)
    assert "Held against alternative C." in lines
    assert "Alternative A" in lines
    assert "Alternative B" in lines
    assert any("struck out:" in each and "added:" in each for each in lines)
    sheet.forms.setFocus()
    QTest.keyClick(sheet.forms, HOME)
    assert len(sheet.cards) == 3
    shell.leave()


def test_without_a_key_the_others_are_held_against_the_one_you_support() -> None:
    view = almeira.view()
    page = article(view.sight, almeira_text.ARTICLE)
    made = compared(page.options)
    assert made[0].wording[0].text == "Held against alternative A, which you support."
    struck = "".join(each.text for each in made[2].wording if each.standing is not Standing.ADDED)
    assert struck.startswith("A State Party shall not refuse assistance on the ground of bank")
    assert len(compared(page.options[:1])) == 1
