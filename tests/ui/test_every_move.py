"""Every move that a person may make (game.md, the table of moves) can be made in the window, with buttons and keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget

from game.app.window import table_screen
from game.table.ports import Accepted
from game.terms.actions import MOVE_OF, Action, Move
from game.terms.ids import CHAIR, SeatId, Seq
from game.terms.moments import Phase
from game.terms.views import Permission
from game.ui.lines.table_drafts import EMPTY, MOVES, Kind
from game.ui.screens.positions import PositionsBox
from game.ui.screens.review import ReviewScreen
from game.ui.screens.table_kinds import segments
from game.ui.shell import Shell
from game.ui.theme.look import Look
from game.ui.widgets.button import Button
from game.ui.widgets.choice_button import ChoiceButton
from game.ui.widgets.fields import WordingField
from tests.gallery import almeira_asked
from tests.gallery import almeira_view as almeira
from tests.gallery.scenes import table_of
from tests.gallery.scenes_table import at_almeira
from tests.gallery.screens import SCENES
from tests.gallery.still import StillPlace, StillTable
from tests.kit import ui_moments as moments
from tests.kit.fits import settle
from tests.ui.showing import shown

HOSTED = frozenset({Move.UNDO, Move.HAND_OVER, Move.INJECT})
"""The facilitator's, at a hosted table."""
YEARS = frozenset(
    {Move.DISPUTE, Move.SANCTION, Move.LIFT_SANCTION, Move.FORGIVE, Move.DENOUNCE, Move.EXCLUDE, Move.AMEND}
)
"""Composed in the years of practice: ``test_review`` makes each of them."""
WHERE: Mapping[str, frozenset[Move]] = {
    "03b_incoming": frozenset({Move.ACCEPT, Move.DECLINE}),
    "03b_threat": frozenset({Move.ANSWER_THREAT}),
    "03b_invitation": frozenset({Move.JOIN_CAUCUS}),
    "03b_request": frozenset({Move.ANSWER_REQUEST}),
    "03b_arrangement": frozenset({Move.ACCEPT_ARRANGEMENT, Move.DECLINE_ARRANGEMENT}),
    "03b_price": frozenset({Move.NAME_PRICE, Move.NO_PRICE}),
    "03b_absent": frozenset({Move.RETURN}),
    "03b_event": frozenset({Move.CHOOSE}),
    "03b_own": frozenset({Move.CARRY_OUT, Move.BACK_DOWN, Move.LEAVE_CAUCUS}),
    "03_question": frozenset({Move.ANSWER}),
    "03_table": frozenset({Move.READY}),
    "05_years": frozenset({Move.WORK_ACTOR, Move.PERSUADE, Move.WAIT}),
    "07_review": frozenset({Move.ANSWER_AMENDMENT, Move.ANSWER_REQUEST}),
    "06_signature": frozenset({Move.SIGN, Move.EXPLAIN, Move.INTERPRET}),
}
"""The scenes in which what waits, stands or is asked is answered, and the moves made there."""


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Action]:
    """What is submitted, granted by a table that does not move."""
    heard: list[Action] = []

    def submit(self: StillTable, seat: SeatId, action: Action, base: Seq, person: str = "") -> Accepted:
        heard.append(action)
        return Accepted(seq=base)

    monkeypatch.setattr(StillTable, "submit", submit)
    return heard


def press_everything(shell: Shell, *, backwards: bool = False) -> None:
    """Every button that can be pressed, and the first of every list of choices; one may take others away."""
    assert shell.session is not None
    screen = shell.session.phase_screen
    assert screen is not None
    _press_what_is_shown(screen, backwards=backwards)
    if isinstance(screen, ReviewScreen):
        model = screen.list.model()
        for at in range(model.rowCount()):
            screen.list.setCurrentIndex(model.index(at, 0))
            _press_what_is_shown(screen, backwards=backwards)


def _press_what_is_shown(screen: QWidget, *, backwards: bool) -> None:
    for field in screen.findChildren(WordingField):
        field.show_text("For the record.")
    settle()
    buttons = screen.findChildren(Button)
    for button in reversed(buttons) if backwards else buttons:
        if not shiboken6.isValid(button) or not button.isVisibleTo(screen) or not button.isEnabled():
            continue
        if isinstance(button, ChoiceButton):
            _take_each(button)
        else:
            button.click()
        settle(2)


def _take_each(button: ChoiceButton) -> None:
    button.click()
    opened = button.open_list
    if opened is None:
        return
    keys = [each.key for each in opened.choices if not each.refusal]
    opened.close_up()
    if keys:
        button.taken.emit(keys[0])


def test_every_move_is_composed_or_answered_or_the_facilitators() -> None:
    elsewhere = frozenset().union(*WHERE.values()) | {
        Move.WITHDRAW,
        Move.NAME_SPEAKER,
        Move.SUBMIT,
        Move.RESERVE,
        Move.CONDUCT,
    }
    assert set(MOVES.values()) | elsewhere | HOSTED | YEARS == set(Move)
    assert not YEARS & (set(MOVES.values()) | elsewhere)


@pytest.mark.parametrize("scene", WHERE)
def test_what_waits_or_stands_is_answered_by_a_button(look: Look, made: list[Action], scene: str) -> None:
    for backwards in (False, True):
        if WHERE[scene] <= {MOVE_OF[type(each)] for each in made}:
            break
        shell = SCENES[scene](look)
        press_everything(shell, backwards=backwards)
        shell.leave()
    assert WHERE[scene] <= {MOVE_OF[type(each)] for each in made}


def test_an_offer_of_ones_own_is_withdrawn_and_a_groups_word_handed_on(look: Look, made: list[Action]) -> None:
    offered = moments.again(
        almeira.view(), packages=(almeira_asked.own_package(),), caucuses=(almeira_asked.led_caucus(),)
    )
    shell = at_almeira(look, offered)
    press_everything(shell)
    assert {Move.WITHDRAW, Move.NAME_SPEAKER} <= {MOVE_OF[type(each)] for each in made}
    shell.leave()


def test_an_article_is_reserved_where_the_text_lets_anybody(look: Look) -> None:
    seen = moments.opening_of(Phase.SIGNATURE).view(moments.ALD)
    convention = seen.sight.scenario.convention
    open_to_it = replace(convention, clauses=tuple(replace(each, core=False) for each in convention.clauses))
    scenario = replace(seen.sight.scenario, convention=open_to_it)
    may = (Permission(move=Move.RESERVE, attention=0),)
    box = shown(PositionsBox(look), 360, 400)
    heard: list[Action] = []
    box.wished.connect(heard.append)
    box.show_sight(moments.again(seen, scenario=scenario, permissions=may).sight)
    for button in box.findChildren(ChoiceButton):
        if button.isVisible():
            _take_each(button)
    assert [MOVE_OF[type(each)] for each in heard] == [Move.RESERVE]


def test_a_convention_is_laid_before_ones_capital(look: Look, made: list[Action]) -> None:
    seen = moments.opening_of(Phase.HOME, 0).view(moments.ALD)
    may = (Permission(move=Move.SUBMIT, attention=0), Permission(move=Move.READY, attention=0))
    shell = Shell(look, table_screen)
    shell.sit_down(StillPlace(moments.again(seen, submitted=frozenset(), permissions=may)))
    shell.show()
    press_everything(shell)
    assert Move.SUBMIT in {MOVE_OF[type(each)] for each in made}
    shell.leave()


@pytest.mark.parametrize("seat", ["delegation", "chair"])
def test_every_kind_that_is_composed_can_be_gone_to(look: Look, seat: str) -> None:
    """Side by side or in the list: none is left out, and each shows its sentence."""
    sight = almeira.chair_view().sight if seat == "chair" else almeira.view(rare=True).sight
    shell = at_almeira(look, almeira.view(rare=True)) if seat == "delegation" else SCENES["03e_agreement"](look)
    composer = table_of(shell).moves.composer
    kinds = [each.key for each in segments(sight)]
    named = [each for each in kinds if composer.kinds.named.place_of(each).width() > 0]
    assert {*named, *composer.kinds.left} == set(kinds)
    for key in kinds:
        composer.kinds.chosen.emit(key)
        assert composer.kind is Kind(key)
        assert composer.sentence.accessibleDescription()
        assert composer.draft == EMPTY[Kind(key)] or seat == "chair"
    shell.leave()


def test_both_seats_together_have_every_kind() -> None:
    both = {each.key for view in (almeira.view(rare=True), almeira.chair_view()) for each in segments(view.sight)}
    assert both == {each.value for each in Kind}
    assert almeira.chair_view().sight.seat == CHAIR


def test_everything_to_press_says_what_it_does(look: Look) -> None:
    for scene in ("03b_own", "03c_more"):
        shell = SCENES[scene](look)
        for each in shell.findChildren(QWidget):
            if isinstance(each, Button) and each.isVisible():
                assert each.accessibleName(), each
        shell.leave()
