"""What can be looked up while one plays: the programme, the rules of procedure, the words of the trade."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from game.app.handbook import handbook
from game.terms.moments import Phase
from game.terms.teaching import GlossaryTerm, Library, WordGroup
from game.ui.lines.handbook import explained, matching, rule_lines
from game.ui.lines.programme import programme
from game.ui.lines.teaching import debrief_lines, source_lines
from game.ui.screens.table_programme import Leaf
from game.ui.screens.table_strip import Pane
from game.ui.theme.look import Look
from tests.gallery import almeira_view as almeira
from tests.gallery.scenes import table_of
from tests.gallery.screens import SCENES
from tests.kit import sessions
from tests.kit import ui_moments as at
from tests.kit.fits import settle


def term(name: str, definition: str = "") -> GlossaryTerm:
    return GlossaryTerm(id=name, term=name, group=WordGroup.TEXT, definition=definition)


TERMS = (term("package deal"), term("package"), term("agreed ad referendum"), term("objection / silence"))


def test_of_two_terms_that_overlap_the_longer_one_is_explained() -> None:
    assert [each.term for each in explained("A package deal was made.", TERMS)] == ["package deal"]


def test_terms_come_in_the_order_of_the_text_in_any_case_and_number() -> None:
    said = "Silence is consent. Packages are Agreed ad referendum."
    assert [each.id for each in explained(said, TERMS)] == ["objection / silence", "package", "agreed ad referendum"]


def test_words_within_other_words_are_no_terms() -> None:
    assert explained("repackaged", TERMS) == ()


def test_a_search_looks_into_names_and_definitions() -> None:
    terms = (term("caucus", "A meeting of a group."), term("plenary", "A meeting of all."))
    assert [each.id for each in matching("meeting group", terms)] == ["caucus"]


def test_rules_are_read_as_headings_and_numbered_paragraphs() -> None:
    lines = rule_lines("# Rules\n\nThese are the game's.\n\n## Rule 1. Seats\n\n1.1 Every delegation\nhas one seat.\n")
    assert [(each.number, each.heading) for each in lines] == [("", False), ("", True), ("1.1", False)]
    assert lines[2].text == "Every delegation has one seat."


def test_every_rule_of_the_book_is_on_the_page(look: Look) -> None:
    shell = SCENES["14_rules"](look)
    said = table_of(shell).leaves.programme.said
    for line in rule_lines(handbook().rules):
        assert line.text in said
    shell.leave()


def test_the_calendar_says_what_is_past_and_where_we_are() -> None:
    page = programme(almeira.view().sight)
    assert [each.title for each in page.stages if each.here] == ["Sitting 3"]
    assert [each.title for each in page.stages if each.past][-1] == "Sitting 2"
    ended = programme(at.again(almeira.view(), moment=at.ended().view(at.ALD).sight.moment).sight)
    assert ended.stages[-1].past
    assert almeira.view().sight.moment.phase is Phase.SITTING


def test_ctrl_4_opens_the_programme_and_ctrl_1_goes_back_to_the_text(look: Look) -> None:
    shell = SCENES["03_table"](look)
    table = table_of(shell)
    QTest.keyClick(table.outline.list, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert table.strip.pane is Pane.PROGRAMME
    assert table.leaves.programme.isVisible()
    assert not table.sheet.isVisible()
    QTest.keyClick(table.strip, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert table.sheet.isVisible()
    shell.leave()


def test_a_word_is_found_by_typing(look: Look) -> None:
    shell = SCENES["14_words"](look)
    page = table_of(shell).leaves.programme
    field = page.search
    field.setFocus()
    QTest.keyClicks(field, "ad referendum")
    page.finish()
    settle()
    assert "agreed ad referendum" in page.said
    assert "zero draft" not in page.said
    page.show_leaf(Leaf.CALENDAR)
    shell.leave()


def test_the_words_of_the_coach_are_explained_beside_them(look: Look) -> None:
    shell = SCENES["14_explained"](look)
    shown = [each for each in shell.findChildren(QWidget) if each.accessibleName() == "Explanation"]
    assert shown[0].isVisible()
    shell.leave()


def test_debrief_rubric_and_sources_can_be_read_at_the_table(look: Look) -> None:
    library = handbook().library
    shell = SCENES["14_debrief"](look)
    said = table_of(shell).leaves.programme.said
    for asked in library.debrief:
        assert asked.text in said
    for criterion in library.rubric.criteria:
        assert criterion.describes in said
    shell.leave()
    shell = SCENES["14_sources"](look)
    said = table_of(shell).leaves.programme.said
    for source in library.sources:
        assert source.cite in said
    shell.leave()


def test_what_a_scenario_cites_stands_before_the_other_sources() -> None:
    scenario = sessions.scenario("cybercrime").public
    lines = source_lines(handbook().library, scenario)
    headings = [place for place, each in enumerate(lines) if each.heading]
    cited = {each.number for each in lines[headings[0] + 1 : headings[1]]}
    assert set(scenario.based_on) <= cited
    assert debrief_lines(handbook().library, scenario)[1].text == scenario.learning[0]


def test_a_game_without_books_says_so() -> None:
    scenario = almeira.view().sight.scenario
    assert [each.text for each in source_lines(Library(), scenario)] == ["Nothing is written of it."]
    assert len(debrief_lines(Library(), scenario)) == 1
