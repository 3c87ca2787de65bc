"""Ledger, line of time, levers: what two states gave each other, what moved a figure since when, what would move it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from game.table.playback import Playback
from game.terms.moments import Phase
from game.terms.readings import ReadingKind, ReadingOf
from game.ui.lines.ledger import ledger, tenths
from game.ui.lines.outlook_words import adoption_words, future_lines, lever_line
from game.ui.lines.past import marks
from game.ui.lines.ratification import foreseen, moved_page, states, with_draft
from game.ui.lines.relations import pair_page
from game.ui.lines.table_drafts import WordingDraft
from game.ui.screens.table_outlook import OutlookLeaf
from game.ui.screens.table_relations import RelationsLeaf
from game.ui.screens.table_strip import Pane
from game.ui.theme.look import Look
from tests.gallery import almeira_answers, almeira_figures, almeira_text
from tests.gallery import almeira_view as almeira
from tests.gallery.scenes import table_of
from tests.gallery.screens import SCENES
from tests.kit import ui_moments as moments
from tests.kit.fits import settle
from tests.kit.sessions import played

pytestmark = pytest.mark.usefixtures("thinking_here")

ALD, BRE = moments.ALD, moments.BRE


@pytest.fixture(scope="module")
def walk() -> Playback:
    """Where the last round of the tutorial has just opened."""
    return moments.opening_of(Phase.SITTING, 2)


def test_marks_are_the_stages_that_opened_and_now(walk: Playback) -> None:
    found = marks(walk.view(ALD))
    assert [each.words for each in found] == ["Open", "S1 R1", "S1 R2", "S1 R3", "Now"]
    assert found[-1].seq == walk.seq
    assert [each.seq for each in found] == sorted(each.seq for each in found)


def test_a_ledger_adds_up_to_the_balance_that_is_shown() -> None:
    """Decision D25: what is listed and what has faded make what is owed."""
    walk = Playback(played("tutorial", 3))
    walk.walk(walk.end)
    view, asking = walk.view(ALD), moments.Asked(walk, ALD)
    for other in view.readings.states:
        if other == ALD:
            continue
        books = ledger(view, ALD, other, asking.exchanges(ALD, other))
        owed = view.readings.balance[view.readings.index(ALD), view.readings.index(other)]
        counted = [each for each in books.rows if not each.pending]
        assert not counted or counted[-1].balance == tenths(owed, sign=True)
        assert all(each.sentence for each in books.rows)
        assert books.rows or books.empty
        assert books.sums


@pytest.mark.parametrize(("value", "words"), [(0, "0"), (20, "2"), (4, "0.4"), (-30, "−3"), (-5, "−0.5")])
def test_favours_are_whole_where_they_are_and_say_tenths_where_not(value: int, words: str) -> None:
    assert tenths(value) == words


def test_signs_are_said_where_a_balance_is_meant() -> None:
    assert (tenths(20, sign=True), tenths(-20, sign=True)) == ("+2", "−2")


def test_what_moved_trust_since_a_moment_goes_from_what_it_was_to_what_it_is(walk: Playback) -> None:
    """Law 6: the parts are exactly the change."""
    view, asking = walk.view(ALD), moments.Asked(walk, ALD)
    since = marks(view)[1]
    page = pair_page(view, BRE, ALD, asking, since)
    now = walk.why(ALD, ReadingOf(kind=ReadingKind.TRUST, a=BRE, b=ALD)).total
    assert page.account.start_words == "S1 R1"
    assert page.account.start + sum(each.amount for each in page.account.parts) == page.account.total
    assert abs(page.account.total - (now - 500) / 5) <= 1
    assert "S1 R1" in page.why


def test_what_moved_a_likelihood_is_told_event_by_event(walk: Playback) -> None:
    view, asking = walk.view(ALD), moments.Asked(walk, ALD)
    page = moved_page(BRE, view, asking, marks(view)[1])
    assert "S1 R1" in page.title
    assert page.account.start + sum(each.amount for each in page.account.parts) == page.account.total


def test_states_carry_where_they_stood_at_an_earlier_moment(walk: Playback) -> None:
    view, asking = walk.view(ALD), moments.Asked(walk, ALD)
    then = asking.earlier(marks(view)[1].seq)
    assert {each.key: each.earlier for each in states(view, then)} == {
        state: then.ratifies(state).value / 10 for state in view.readings.states
    }
    assert all(each.earlier is None for each in states(view))


def test_the_five_futures_are_shown_in_their_order_with_their_doubt() -> None:
    lines = future_lines(almeira_figures.outlook())
    assert [(each.words, each.figure) for each in lines][:2] == [("Together", "34%"), ("Renewal", "18%")]
    assert all(each.range.startswith("likely ") for each in lines)
    assert adoption_words(almeira_figures.outlook()).startswith("A text is adopted: 68%")


def test_a_lever_names_the_change_and_its_points_and_no_lever_says_so() -> None:
    view = almeira.view()
    found = lever_line(view, almeira_answers.SOL, almeira_answers.lever)
    assert found is not None
    assert found.change == "+9"
    assert "would be likelier to ratify" in found.sentence
    none = lever_line(view, almeira_text.OKA, almeira_answers.lever)
    assert none is not None
    assert (none.choice, none.change) == (None, "")
    assert "Okanda" in none.words


def test_arrows_on_the_line_of_time_look_back_and_end_comes_back_to_now(look: Look) -> None:
    shell = SCENES["04_relations"](look)
    leaf = table_of(shell).leaves.currentWidget()
    assert isinstance(leaf, RelationsLeaf)
    assert leaf.pair is not None
    leaf.time.setFocus()
    QTest.keyClick(leaf.time, Qt.Key.Key_Left)
    settle()
    assert leaf.time.at == 0
    assert leaf.why.ways.isVisible()
    assert "1 of 2" in leaf.time.accessibleDescription()
    QTest.keyClick(leaf.time, Qt.Key.Key_End)
    assert leaf.time.at == 1
    shell.leave()


def test_a_proposal_is_drafted_from_what_would_move_a_state_most(look: Look) -> None:
    shell = SCENES["05_ratification"](look)
    table = table_of(shell)
    leaf = table.leaves.currentWidget()
    assert isinstance(leaf, OutlookLeaf)
    found = almeira_answers.lever(almeira_answers.SOL)
    assert found is not None
    leaf.why.draft_wished.emit(found.choice)
    settle()
    assert table.strip.pane is Pane.TEXT
    assert table.moves.composer.draft == WordingDraft(choice=found.choice)
    shell.leave()


def test_likelihoods_are_read_with_ones_draft_and_without_it(look: Look) -> None:
    """Picture 05: each state moves by what the draft would change, and a ring stays where it was.

    What a draft changes is said of the forecast from here ("within the years played"), so it is added to that.
    """
    shell = SCENES["05_with_draft"](look)
    leaf = table_of(shell).leaves.currentWidget()
    assert isinstance(leaf, OutlookLeaf)
    outlook = almeira_figures.outlook()
    moved = with_draft(almeira.view(), outlook, almeira_figures.preview())
    change = {each.state: each.likelihood.value for each in almeira_figures.preview().effects}
    read, now = foreseen(almeira.view(), outlook), moved.readings
    assert [read.ratifies(state) for state in read.states] == list(outlook.ratifies)
    for state in read.states:
        if state in change:
            assert now.ratifies(state).value == min(1000, max(0, read.ratifies(state).value + change[state]))
    assert leaf.states.text.isVisible()
    shell.leave()


def test_without_a_draft_it_says_why_likelihoods_cannot_be_read_with_one(look: Look) -> None:
    shell = SCENES["05_ratification"](look)
    leaf = table_of(shell).leaves.currentWidget()
    assert isinstance(leaf, OutlookLeaf)
    QTest.keyClick(leaf.states.text, Qt.Key.Key_Right)
    assert leaf.states.text.current == "stands"
    shell.leave()
