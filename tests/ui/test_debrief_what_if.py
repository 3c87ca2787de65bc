"""What if, in the window: what its figures count, how long it takes, and of which move it speaks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from game.minutes.debriefing import Telling
from game.table.ports import Imagined
from game.terms.actions import SignConvention
from game.terms.assessment import Considered
from game.terms.ids import Seq
from game.terms.readings import Interval
from game.ui.lines.debrief import Leaf
from game.ui.lines.debrief_moves import instead_words
from game.ui.lines.waiting import left_words
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.debrief_what_if import WhatIfPanel
from game.ui.still_to_go import StillToGo
from game.ui.theme.look import Look
from game.ui.widgets.safe_text import Prose
from game.ui.widgets.told_row import ToldRow
from game.ui.widgets.two_distributions import TwoDistributions
from tests.kit.fits import written
from tests.kit.hindsight import ALD, a_what_if
from tests.kit.ui_house import until
from tests.ui.test_debrief import looked_back, rows

COSTLY = Seq(30)
"""The move of the canned review for which a better one was found in good measure."""
HELP = "The review counts that help too: +0.9 points of it, where the move was better by 4.5 in all."


def chosen(look: Look, seq: Seq = COSTLY) -> DebriefScreen:
    """The moves reviewed, and one of them chosen."""
    screen = looked_back(look)
    screen.show_leaf(Leaf.MOVES)
    screen.moves.start.click()
    until(lambda: len(screen.moves.reviews) == 3 and len(rows(screen)) == 3, "the reviews")
    choose(screen, seq)
    return screen


def choose(screen: DebriefScreen, seq: Seq) -> None:
    next(each for each in rows(screen) if each.told.rests == (seq,)).click()
    QApplication.processEvents()


def imagined(screen: DebriefScreen, done: int) -> Imagined:
    """So many of two hundred continuations of the move that is chosen."""
    review = screen.moves.reviews[COSTLY]
    return Imagined(done=done, total=200, what_if=a_what_if(screen.moves.what_if.before, ALD, review.best))


def said(panel: WhatIfPanel) -> list[str]:
    return [each.text() for each in panel.findChildren(Prose) if each.isVisible()]


def test_what_if_names_what_it_counts_and_how_the_review_differs(look: Look) -> None:
    """It was better by 4.5 points, of these 0.9 help; the what-if counts the text or no convention, and no help."""
    screen = chosen(look)
    panel = screen.moves.what_if
    panel.ask.click()
    until(lambda: panel.findChild(TwoDistributions) is not None, "what would have come of it")
    own = next(each.told for each in panel.findChildren(ToldRow) if "points" in each.told.text)
    assert own.text == "Own value of how it ended, in points"
    picture = panel.findChild(TwoDistributions)
    assert picture is not None
    assert "your value of how it ended, in points" in [each.words for each in written(picture)]
    assert picture.accessibleDescription().startswith("Your value of how it ended in 200 continuations")
    assert [each for each in said(panel) if each.endswith(f"help from the others is not in it. {HELP}")]
    screen.close_up()


def test_who_lost_no_help_is_not_told_that_the_review_counts_it(look: Look) -> None:
    screen = chosen(look)
    panel = screen.moves.what_if
    plain = replace(screen.moves.reviews[COSTLY], parts=screen.moves.reviews[Seq(40)].parts)
    panel.show_move(plain, screen.moves._telling)
    panel.begin()
    panel.show_imagined(imagined(screen, 200))
    assert [each for each in said(panel) if each.startswith("Own value is")]
    assert not [each for each in said(panel) if "The review counts" in each]
    screen.close_up()


def test_it_is_said_beforehand_that_it_may_take_minutes_and_then_how_long(look: Look) -> None:
    screen = chosen(look)
    panel = screen.moves.what_if
    assert [each for each in said(panel) if "takes minutes" in each]
    now = [0]
    panel.to_go = StillToGo(lambda: now[0])
    panel.begin()
    now[0] = 20_000
    panel.show_imagined(imagined(screen, 68))
    assert panel._playing.accessibleName() == "Playing on, 68 of 200"
    assert panel._playing.accessibleDescription() == "About 39 s left"
    assert not [each for each in said(panel) if "takes minutes" in each]
    screen.close_up()


def test_stop_keeps_what_has_come_of_it(look: Look) -> None:
    screen = chosen(look)
    panel = screen.moves.what_if
    screen.moves._asked()
    panel.begin()
    panel.show_imagined(imagined(screen, 68))
    panel.stop_wished.emit()
    QApplication.processEvents()
    assert not panel.under_way
    assert panel.findChild(TwoDistributions) is not None
    assert [each for each in said(panel) if each.endswith(HELP)]
    screen.close_up()


def test_what_comes_of_one_move_is_never_shown_beside_another(look: Look) -> None:
    """Whoever chose another move while delegates played on saw the figures of the first one appear beside it."""
    screen = chosen(look)
    panel = screen.moves.what_if
    late = imagined(screen, 70)
    panel.begin()
    choose(screen, Seq(20))
    panel.show_imagined(late)
    assert panel.findChild(TwoDistributions) is None
    panel.begin()
    panel.show_imagined(late)
    assert panel.findChild(TwoDistributions) is None
    assert panel.under_way
    screen.close_up()


def test_a_review_that_gives_way_to_a_what_if_can_be_taken_up_again(look: Look) -> None:
    """The study looks into one question at a time; its bar stood still for ever and there was no way back to it."""
    screen = chosen(look)
    moves = screen.moves
    moves._total = 5
    moves._work.show()
    moves.what_if.ask.click()
    assert not moves._work.isVisible()
    assert moves.start.isVisible()
    screen.close_up()


@pytest.mark.parametrize(
    ("spent", "done", "words"),
    [
        (1_999, 10, ""),
        (20_000, 0, ""),
        (20_000, 200, ""),
        (20_000, 50, "About 60 s left"),
        (60_000, 20, "About 9 min left"),
        (60_000, 199, "About 1 s left"),
    ],
)
def test_how_long_is_left_follows_from_what_is_done(spent: int, done: int, words: str) -> None:
    now = [500]
    to_go = StillToGo(lambda: now[0])
    to_go.begin()
    now[0] += spent
    assert left_words(to_go.seconds(done, 200)) == words


SIGN = SignConvention(by=ALD, sign=True)


def telling_of(screen: DebriefScreen) -> Telling:
    assert screen.telling is not None
    return screen.telling


def weighed_too(screen: DebriefScreen) -> WhatIfPanel:
    """The chosen move, in whose place a third one was weighed."""
    review = screen.moves.reviews[COSTLY]
    third = Considered(action=SIGN, behind=Interval(value=12, low=10, high=14))
    panel = screen.moves.what_if
    screen.moves._chosen = replace(review, considered=(*review.considered, third))
    panel.show_move(screen.moves._chosen, screen.moves._telling)
    QApplication.processEvents()
    return panel


def test_whatever_was_weighed_can_be_tried_and_not_the_best_alone(look: Look) -> None:
    """Issue 8: branch, change the move: to any that was weighed in its place."""
    screen = chosen(look)
    panel = weighed_too(screen)
    row = next(each for each in panel.findChildren(ToldRow) if each.told.text == "To sign")
    assert row.told.figure == "−1.2"
    row.click()
    assert panel.instead == SIGN
    assert [each for each in said(panel) if each == "What if, instead: to sign?"]
    panel.show_imagined(Imagined(done=200, total=200, what_if=a_what_if(panel.before, ALD, SIGN)))
    assert panel.findChild(TwoDistributions) is not None
    assert not [each for each in said(panel) if "The review counts" in each], "it graded the best, and not this one"
    best = instead_words(screen.moves.reviews[COSTLY].best, telling_of(screen).names)
    assert said(panel)[0] == best, "above the button stands what the button tries"
    panel.ask.click()
    assert panel.instead == screen.moves.reviews[COSTLY].best
    assert "What if, instead: to sign?" not in said(panel)
    screen.close_up()


def test_what_comes_of_one_way_is_never_shown_as_that_of_another_of_the_same_move(look: Look) -> None:
    screen = chosen(look)
    panel = weighed_too(screen)
    late = imagined(screen, 70)
    panel.ask.click()
    next(each for each in panel.findChildren(ToldRow) if each.told.text == "To sign").click()
    panel.show_imagined(late)
    assert panel.findChild(TwoDistributions) is None
    screen.close_up()


def test_in_place_of_a_move_that_was_the_best_the_others_can_be_tried(look: Look) -> None:
    screen = chosen(look)
    review = screen.moves.reviews[COSTLY]
    made = replace(review.considered[1], behind=review.considered[0].behind)
    other = replace(review.considered[0], behind=Interval(value=30, low=20, high=40))
    panel = screen.moves.what_if
    panel.show_move(replace(review, considered=(made, other)), screen.moves._telling)
    assert not panel.ask.isVisible()
    assert [each for each in said(panel) if each.startswith("Nothing better was found")]
    assert [each.told.figure for each in panel.findChildren(ToldRow) if each.told.figure == "−3.0"]
    screen.close_up()
