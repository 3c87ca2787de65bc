"""What a scenario's author wrote is shown where it counts: an article's question, and when a vote may be taken."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, repeat

import pytest
from PySide6.QtCore import QPoint, QRect

from game.terms.ids import SeatId
from game.terms.scenario import Fallback
from game.terms.standing import QuestionKind
from game.terms.views import Sight
from game.ui.lines.adoption import ballot
from game.ui.lines.new_game import adoption_words
from game.ui.lines.programme import programme
from game.ui.screens.table import TableScreen
from game.ui.theme.look import Look
from game.ui.widgets.button import Button
from tests.gallery import almeira_asked
from tests.gallery import almeira_view as almeira
from tests.gallery.scenes import table_of
from tests.gallery.scenes_table import at_almeira
from tests.gallery.screens import SCENES
from tests.kit import ui_moments as at
from tests.kit.fits import settle
from tests.kit.ui_house import view

ALD = SeatId("ALD")


def sight(kind: QuestionKind) -> Sight:
    """What Aldmere sees where the house is asked."""
    return at.put(kind).view(ALD).sight


def test_the_question_of_an_article_stands_under_its_title(look: Look) -> None:
    shell = SCENES["03_question"](look)
    settle()
    table = table_of(shell)
    for clause in view(shell).sight.scenario.convention.clauses:
        table.outline.picked.emit(clause.id)
        settle()
        assert clause.issue
        assert "".join(run.text for run in table.sheet.issue._runs) == clause.issue
        assert clause.issue in table.sheet.accessibleDescription()
        assert table.sheet.issue.isVisible()
    shell.leave()


def test_when_a_vote_may_be_taken_is_said_before_one_plays_in_the_programme_and_at_the_ballot() -> None:
    seen = sight(QuestionKind.CONSENSUS)
    condition = seen.scenario.decision.fallback_condition
    asked = ballot(seen)
    assert condition
    assert asked is not None
    for words in (adoption_words(seen.scenario), programme(seen).decision, asked.under):
        assert words.endswith(f"A vote may be taken once {condition}.")


def test_nothing_is_said_of_a_vote_where_consensus_is_all_or_no_condition_is_named() -> None:
    seen = sight(QuestionKind.CONSENSUS)
    decision = seen.scenario.decision
    for other in (replace(decision, fallback=Fallback.NOTHING), replace(decision, fallback_condition="")):
        without = replace(seen, scenario=replace(seen.scenario, decision=other))
        asked = ballot(without)
        assert asked is not None
        assert "may be taken" not in adoption_words(without.scenario) + asked.under


def answers_in_sight(table: TableScreen) -> list[bool]:
    """For each answer to what waits, whether all of it lies within the window and nothing cuts it."""
    card = table.moves.card
    assert card is not None
    buttons = [each for each in card.findChildren(Button) if each.words() in ("Accept", "Counter", "Later", "Decline")]
    assert len(buttons) == 4
    window = table.window().rect()
    return [
        each.visibleRegion().boundingRect() == each.rect()
        and window.contains(QRect(each.mapTo(table.window(), QPoint(0, 0)), each.size()))
        for each in buttons
    ]


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1280, 720)])
@pytest.mark.parametrize("lines", [3, 24])
def test_however_long_a_package_is_its_answers_stay_in_sight(look: Look, width: int, height: int, lines: int) -> None:
    few = almeira_asked.package()
    many = tuple(each for each, _ in zip(chain.from_iterable(repeat(few.undertakings)), range(lines), strict=False))
    shell = at_almeira(look, at.again(almeira.view(waiting=True), packages=(replace(few, undertakings=many),)))
    shell.resize(width, height)
    settle()
    assert answers_in_sight(table_of(shell)) == [True] * 4
    shell.leave()
