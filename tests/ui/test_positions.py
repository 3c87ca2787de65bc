"""At the adoption and after it one's position can be explained, and an article reserved where that may be."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from game.terms.actions import GiveAnswer, Move
from game.terms.actions_positions import DeclareInterpretation, ExplainVote
from game.terms.by_seat import Keyed
from game.terms.events import PUBLIC, InterpretationDeclared, VoteExplained
from game.terms.ids import ClauseId
from game.terms.moments import Moment, Phase
from game.terms.views import Permission, SeatView
from game.ui.lines.positions import positions
from game.ui.screens.adoption import AdoptionScreen
from game.ui.screens.positions import PositionsBox
from game.ui.theme.look import Look
from game.ui.widgets.safe_text import Prose
from tests.gallery.screens import SCENES
from tests.kit import ui_moments as at
from tests.kit.fits import settle
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


def test_what_one_has_put_on_the_record_stands_on_the_page(look: Look) -> None:
    """A field that empties itself does not say whether anything was sent."""
    seen = signing()
    events = (
        VoteExplained(audience=PUBLIC, by=at.ALD, text="In good faith."),
        VoteExplained(audience=PUBLIC, by=at.BRE, text="Not ours."),
        InterpretationDeclared(audience=PUBLIC, by=at.ALD, clause=ClauseId("TU02"), text="Soon."),
    )
    record = tuple(replace(seen.record[0], event=each) for each in events)
    box = shown(PositionsBox(look), 360, 500)
    box.show_view(replace(seen, record=record))
    settle()
    assert box.isVisible()
    assert [each.text() for each in box.findChildren(Prose) if each.isVisible()] == [
        "Aldmere explained its position: “In good faith.”",
        "Aldmere declared how it reads Article 2: “Soon.”",
    ]


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


def voting(look: Look, qtbot: QtBot) -> tuple[AdoptionScreen, list[object]]:
    """The house of picture 06 before the vote of Miravel, and what is wished there."""
    shell = SCENES["06_almeira"](look)
    qtbot.addWidget(shell)
    settle()
    assert shell.session is not None
    screen = shell.session.phase_screen
    assert isinstance(screen, AdoptionScreen)
    said: list[object] = []
    screen.wished.disconnect()
    screen.wished.connect(said.append)
    return screen, said


def test_a_vote_is_explained_beside_it_and_the_explanation_goes_on_the_record_with_it(look: Look, qtbot: QtBot) -> None:
    """Picture 06, and game.md: at adoption one explains the vote (rule 28.1)."""
    screen, said = voting(look, qtbot)
    field = screen.positions.field
    assert field.isVisible()
    field.setFocus()
    QTest.keyClicks(field, "Good faith, bravely.")
    assert field.text() == "Good faith, bravely.", "F, G and B are answers outside a field only"
    QTest.mouseClick(screen.cast_button, Qt.MouseButton.LeftButton)
    assert [type(each) for each in said] == [ExplainVote, GiveAnswer]
    assert isinstance(said[0], ExplainVote)
    assert said[0].text == "Good faith, bravely."


def test_the_key_that_sends_casts_no_vote_while_one_writes(look: Look, qtbot: QtBot) -> None:
    """An answer is final: it is not given by finishing a sentence."""
    screen, said = voting(look, qtbot)
    screen.window().activateWindow()
    screen.positions.field.setFocus()
    QTest.keyClicks(screen.positions.field, "Once.")
    QTest.keyClick(screen.positions.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [type(each) for each in said] == [ExplainVote]
    screen.first_focus().setFocus()
    QTest.keyClick(screen.first_focus(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [type(each) for each in said] == [ExplainVote, GiveAnswer]


def test_what_is_explained_is_called_a_vote_before_the_house_and_a_position_afterwards() -> None:
    seen = signing(Move.EXPLAIN)
    assert positions(seen.sight).label == "Explanation of your position"
    before = at.again(seen, moment=Moment(phase=Phase.ADOPTION))
    assert positions(before.sight).label == "Explanation of vote"
