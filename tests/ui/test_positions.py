"""After the adoption one's position can be explained, and an article reserved where that may be."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from game.terms.actions import Move
from game.terms.actions_positions import DeclareInterpretation, ExplainVote
from game.terms.by_seat import Keyed
from game.terms.ids import ClauseId
from game.terms.moments import Phase
from game.terms.views import Permission, SeatView
from game.ui.lines.positions import positions
from game.ui.screens.positions import PositionsBox
from game.ui.theme.look import Look
from tests.kit import ui_moments as at
from tests.ui.showing import shown


def signing(*moves: Move, **changes: object) -> SeatView:
    seen = at.opening_of(Phase.SIGNATURE).view(at.ALD)
    return at.again(seen, permissions=tuple(Permission(move=each, attention=0) for each in moves), **changes)


def test_what_is_not_permitted_is_not_shown(look: Look) -> None:
    box = shown(PositionsBox(look))
    box.show_sight(signing().sight)
    assert not box.isVisible()


def test_an_explanation_goes_on_the_record(look: Look) -> None:
    box = shown(PositionsBox(look), 360, 400)
    said: list[object] = []
    box.wished.connect(said.append)
    box.show_sight(signing(Move.EXPLAIN).sight)
    box.field.setFocus()
    QTest.keyClicks(box.field, "We read it narrowly.")
    QTest.keyClick(box.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert said == [ExplainVote(by=at.ALD, text="We read it narrowly.")]
    assert box.field.text() == ""


def test_core_articles_and_those_reserved_already_say_why_not() -> None:
    seen = signing(Move.RESERVE, reservations=Keyed({at.ALD: (ClauseId("TU02"),)}))
    page = positions(seen.sight)
    assert page.entered == "You have reserved Article 2."
    assert [each.refusal for each in page.articles] == ["nobody may exclude it"] * 3  # all three are core


def test_one_says_how_one_reads_the_whole_or_an_article(look: Look) -> None:
    """Rule 28.4: it binds nobody, and may be said of the convention or of an article of it."""
    box = shown(PositionsBox(look), 360, 500)
    said: list[object] = []
    box.wished.connect(said.append)
    box.show_sight(signing(Move.INTERPRET).sight)
    assert not box.interpret.isEnabled()
    for _place in range(2):
        box.reading.setFocus()
        QTest.keyClicks(box.reading, "Without delay means soon.")
        box.interpret.setFocus()
        QTest.keyClick(box.interpret, Qt.Key.Key_Space)
        opened = box.interpret.open_list
        assert opened is not None
        focused = opened.first_focus()
        for _down in range(len(said)):
            QTest.keyClick(focused, Qt.Key.Key_Down)
        QTest.keyClick(focused, Qt.Key.Key_Return)
    text = "Without delay means soon."
    assert said == [
        DeclareInterpretation(by=at.ALD, text=text),
        DeclareInterpretation(by=at.ALD, text=text, clause=ClauseId("TU01")),
    ]
    assert box.reading.text() == ""
