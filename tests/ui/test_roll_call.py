"""The roll of delegations at adoption: who is to come, how all voted, the arithmetic, and what follows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from game.terms.by_seat import Keyed
from game.terms.events import PUBLIC, BracketFell, BracketLifted, Event, QuestionClosed
from game.terms.ids import NO_TEXT, WHOLE_TEXT, AlternativeId, BracketId, ClauseId
from game.terms.scenario import Fallback, VoteMode
from game.terms.standing import Item, QuestionKind, Verdict, Vote, choice_item
from game.terms.text import Choice
from game.terms.views import SeatView
from game.ui.lines.ending import ending
from game.ui.lines.roll_call import Tally, roll, tallies
from game.ui.screens.adoption import AdoptionScreen
from game.ui.screens.adoption_roll import RollList
from game.ui.screens.table_strip import WIDE_PANES
from game.ui.theme.look import Look
from tests.gallery.house import ARV, apart, decided, question, rejected, voting
from tests.gallery.screens import SCENES
from tests.kit import ui_moments as at
from tests.kit.fits import settle

WHOLE = Item(id=WHOLE_TEXT)
JUDGE = Choice(bracket=BracketId("TU02"), alternative=AlternativeId("B"))


def asked() -> SeatView:
    return at.put(QuestionKind.CONSENSUS).view(at.ALD)


def weighted(view: SeatView) -> SeatView:
    """Aldmere has five members, the others one."""
    scenario = view.sight.scenario
    delegations = tuple(replace(each, members=5 if each.id == at.ALD else 1) for each in scenario.delegations)
    decision = replace(scenario.decision, vote_mode=VoteMode.WEIGHTED)
    return at.again(view, scenario=replace(scenario, delegations=delegations, decision=decision))


def last(view: SeatView, *events: Event) -> Tally:
    return tallies(replace(at.recorded(view, *events), record=at.recorded(view, *events).record))[-1]


def test_rule_14_3_while_a_question_is_open_all_are_to_come_but_ones_own_answer() -> None:
    view = asked()
    put = view.sight.question
    assert put is not None
    made = roll(view.sight)
    assert made is not None
    assert made.title == "Roll of 3 delegations"
    assert made.under == "One objection is enough to prevent it."
    assert [each.sentence for each in made.rows] == [
        "Aldmere, your delegation: to come.",
        "Brescal: to come.",
        "Cindra: to come.",
    ]
    answered = replace(put, answers=Keyed({at.ALD: Keyed({WHOLE_TEXT: Vote.AGAINST})}))
    again = roll(replace(view.sight, question=answered))
    assert again is not None
    assert [(each.vote, each.words) for each in again.rows] == [
        (Vote.AGAINST, "objected"),
        (None, "to come"),
        (None, "to come"),
    ]


def test_there_is_no_roll_without_a_question_of_the_adoption() -> None:
    assert roll(at.again(asked(), question=None).sight) is None
    assert roll(at.put(QuestionKind.NO_OBJECTION).view(at.ALD).sight) is None


def test_rule_18_1_a_vote_says_how_many_votes_would_carry_and_who_is_out_of_the_room() -> None:
    made = roll(voting().sight)
    assert made is not None
    assert made.under == "If nobody abstains, 10 of 14 votes carry. Out of the room, and not asked: Velun."


def test_a_seat_that_answered_several_things_at_once_has_answered() -> None:
    view = apart()
    put = view.sight.question
    assert put is not None
    given = Keyed({each.id: Vote.AGAINST for each in put.items})
    made = roll(at.again(view, question=replace(put, answers=Keyed({ARV: given}))).sight)
    assert made is not None
    assert made.rows[0].sentence == "Arvendia, your delegation: answered."
    assert {each.vote for each in made.rows} == {None}


def test_where_votes_are_weighed_the_roll_and_the_rows_say_so() -> None:
    view = weighted(asked())
    vote = question(view.sight.scenario, QuestionKind.ADOPTION_VOTE, WHOLE)
    made = roll(at.again(view, question=vote).sight)
    assert made is not None
    assert made.under == "If nobody abstains, 5 of 7 votes carry. Votes are weighed by members."
    verdict = Verdict(item=WHOLE, carried=True, in_favour=(at.ALD,), against=(at.CIN,), abstaining=(at.BRE,),
                      weight_for=5, weight_against=1, weight_needed=4)  # fmt: skip
    tally = last(view, QuestionClosed(audience=PUBLIC, question=vote, verdicts=(verdict,)))
    assert [each.words for each in tally.rows] == ["in favour, 5 votes", "abstaining, 1 vote", "against, 1 vote"]
    assert tally.arithmetic == (
        "In favour 5, against 1, abstaining 1. Two thirds of the 6 votes cast for or against make 4."
    )


@pytest.mark.parametrize(
    ("kind", "against", "fallback", "follows"),
    [
        (QuestionKind.CONSENSUS, (), Fallback.TWO_THIRDS, "The convention is adopted without a vote."),
        (QuestionKind.CONSENSUS, (at.CIN,), Fallback.TWO_THIRDS, "The convention goes to a vote."),
        (QuestionKind.CONSENSUS, (at.CIN,), Fallback.NOTHING, "No vote follows here: the convention is rejected."),
        (QuestionKind.ADOPTION_VOTE, (at.CIN,), Fallback.TWO_THIRDS, "The convention is adopted."),
        (QuestionKind.ADOPTION_VOTE, (at.CIN, at.BRE), Fallback.TWO_THIRDS, "The convention is rejected."),
    ],
)
def test_rule_17_what_follows_is_said(
    kind: QuestionKind, against: tuple[str, ...], fallback: Fallback, follows: str
) -> None:
    view = asked()
    scenario = view.sight.scenario
    view = at.again(view, scenario=replace(scenario, decision=replace(scenario.decision, fallback=fallback)))
    put = question(scenario, kind, WHOLE)
    seats = tuple(seat for seat in scenario.states if seat in against)
    assert last(view, decided(put, seats, counted=kind is QuestionKind.ADOPTION_VOTE)).follows == follows


@pytest.mark.parametrize(
    ("then", "follows"),
    [
        (
            BracketLifted(audience=PUBLIC, choice=JUDGE, sponsors=()),
            "Its brackets are lifted, and it stands in the text.",
        ),
        (
            BracketFell(audience=PUBLIC, bracket=JUDGE.bracket, clause=ClauseId("TU02"), stands=None),
            "It does not stand, and its article falls.",
        ),
        (
            BracketFell(audience=PUBLIC, bracket=JUDGE.bracket, clause=ClauseId("TU02"), stands=NO_TEXT),
            "It does not stand, and its article is left out.",
        ),
        (None, "What it belongs to is not in the text, so it decides nothing."),
    ],
)
def test_rule_16_3_a_separate_vote_says_what_becomes_of_its_bracket(then: Event | None, follows: str) -> None:
    view = asked()
    put = question(view.sight.scenario, QuestionKind.SEPARATE_VOTE, choice_item(JUDGE))
    tally = last(view, decided(put, (at.CIN,)), *([then] if then else []))
    assert tally.follows == follows
    assert tally.who == "Against: Cindra."


def test_where_the_first_words_of_a_bracket_stand_they_are_quoted() -> None:
    view = asked()
    speed = Choice(bracket=BracketId("TU01.speed"), alternative=AlternativeId("h48"))
    put = question(view.sight.scenario, QuestionKind.SEPARATE_VOTE, choice_item(speed))
    first = view.sight.scenario.convention.bracket(speed.bracket).alternatives[0]
    fell = BracketFell(audience=PUBLIC, bracket=speed.bracket, clause=ClauseId("TU01"), stands=first.id)
    tally = last(view, decided(put, (at.ALD, at.CIN)), fell)
    assert tally.follows == f"It does not stand. What stands is “{first.text.strip()}”."


def test_a_rejected_convention_is_told_on_the_last_page_with_all_that_was_decided() -> None:
    page = ending(rejected())
    assert [each.follows for each in page.decided] == [
        "The convention is rejected.",
        "The convention goes to a vote.",
        "It does not stand, and its article falls.",
    ]
    assert ending(at.ended().view(at.ALD)).decided == ()


def test_the_roll_is_walked_with_the_arrows_and_says_each_row(look: Look) -> None:
    shell = SCENES["06_vote"](look)
    settle()
    assert shell.session is not None
    first = shell.session.phase_screen.findChildren(RollList)[0]
    assert first.focusPolicy() & Qt.FocusPolicy.TabFocus
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Home)
    assert first.current_key() == "ARV"
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert first.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == "Corvane Union: to come."
    QTest.keyClick(first, Qt.Key.Key_End)
    assert first.currentIndex().row() == 13
    shell.leave()


def test_the_page_follows_the_row_that_is_current(look: Look) -> None:
    shell = SCENES["06_vote"](look)
    shell.resize(1024, 640)
    settle()
    assert shell.session is not None
    screen = shell.session.phase_screen
    assert isinstance(screen, AdoptionScreen)
    roll_list = screen.findChildren(RollList)[1]
    roll_list.setFocus()
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(roll_list, key)
        cell = roll_list.visualRect(roll_list.currentIndex())
        top = roll_list.viewport().mapTo(screen.scroller.viewport(), cell.topLeft()).y()
        assert 0 <= top <= screen.scroller.viewport().height() - cell.height()
    shell.leave()


def test_the_roll_shows_all_its_rows_at_any_width(look: Look) -> None:
    shell = SCENES["06_vote"](look)
    assert shell.session is not None
    lists = shell.session.phase_screen.findChildren(RollList)
    assert len(lists) == 3
    for width in (1440, 1024, 1280):
        shell.resize(width, 800)
        settle()
        for each in lists:
            below = max(each.visualRect(each.model().index(row, 0)).bottom() for row in range(each.model().rowCount()))
            assert each.viewport().height() - 3 <= below + 1 <= each.viewport().height()
    shell.leave()


def test_other_pages_are_turned_to_before_one_answers(look: Look) -> None:
    """Picture 06: the tabs of the table stay above the house; the answer waits meanwhile."""
    shell = SCENES["06_almeira"](look)
    settle()
    assert shell.session is not None
    screen = shell.session.phase_screen
    assert isinstance(screen, AdoptionScreen)
    for place, pane in enumerate(WIDE_PANES[1:], 1):
        screen.bar.go_to(place)
        assert screen.leaves.isVisible()
        assert not screen.scroller.isVisible()
        assert screen.leaves.currentWidget() is screen.leaves.page(pane)
        assert screen.first_focus() is screen.bar.tabs
        assert screen.cast_button.isVisible()
    screen.bar.go_to(0)
    assert screen.scroller.isVisible()
    assert not screen.leaves.isVisible()
    shell.leave()
