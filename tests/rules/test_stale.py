"""Moves that come too late (rule 6, decision D7)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.rules.stale import touched_since
from game.terms import actions as a
from game.terms.bargains import Undertaking
from game.terms.by_seat import Keyed
from game.terms.ids import CHAIR, BracketId, PackageId
from game.terms.moments import Phase
from game.terms.standing import Declaration, Stance
from tests.kit.blank import ARD, BL01, BRV, COR, choose
from tests.rules.room import Room, sitting

LETTERS = choose("BL01", "B")
STANCE = a.DeclareStance(by=ARD, declarations=(Declaration(choice=LETTERS, stance=Stance.SUPPORT),))
OTHER = a.DeclareStance(by=ARD, declarations=(Declaration(choice=choose("BL02", "A"), stance=Stance.SUPPORT),))
DEAL = a.OfferPackage(by=ARD, parties=(BRV,), undertakings=(Undertaking(by=BRV, choice=LETTERS),))


def late(action: a.Action, meanwhile: Callable[[Room], object], room: Room | None = None) -> bool:
    """Whether an action is late because of what happened meanwhile."""
    room = room or sitting()
    base = room.now.seq
    meanwhile(room)
    return touched_since(room.now, action, base)


@pytest.mark.parametrize("action", [STANCE, DEAL, a.ReopenBracket(by=ARD, bracket=BL01)])
def test_rule_6_1_a_bracket_that_was_agreed_meanwhile_makes_a_move_on_it_late(action: a.Action) -> None:
    assert late(action, lambda room: room.agree(LETTERS))


def test_rule_6_1_and_so_does_one_that_was_reopened() -> None:
    room = sitting()
    room.agree(LETTERS)
    assert late(STANCE, lambda room: room.do(a.ReopenBracket(by=COR, bracket=BL01)), room)


def test_a_bracket_the_move_does_not_name_makes_it_no_later() -> None:
    assert not late(OTHER, lambda room: room.agree(LETTERS))
    assert not late(a.MakeStatement(by=ARD, text="x"), lambda room: room.agree(LETTERS))


def test_rule_6_2_what_others_said_meanwhile_makes_no_move_late() -> None:
    assert not late(STANCE, lambda room: room.declare(BRV, Stance.OPPOSE, LETTERS))
    assert not late(STANCE, lambda room: room.do(a.TableWording(by=BRV, choice=choose("BL01", "C"))))


def test_rule_6_1_a_package_that_was_closed_meanwhile() -> None:
    room = sitting()
    package = room.offer(ARD, (BRV, COR)).id
    accept = a.AcceptPackage(by=BRV, package=package)
    assert not late(accept, lambda room: room.do(a.AcceptPackage(by=COR, package=package)), room)
    assert late(accept, lambda room: room.do(a.DeclinePackage(by=BRV, package=package)), room)


def test_a_package_one_may_not_know_of_is_never_late() -> None:
    room = sitting()
    package = room.offer(ARD, (BRV,)).id
    accept = a.AcceptPackage(by=COR, package=package)
    assert not late(accept, lambda room: room.do(a.DeclinePackage(by=BRV, package=package)), room)
    assert not late(a.AcceptPackage(by=COR, package=PackageId("none")), lambda room: None, room)


def test_rule_6_1_a_question_that_was_closed_meanwhile() -> None:
    room = sitting()
    room.do(a.SeekAgreement(by=CHAIR, choices=(LETTERS,)))
    assert room.now.question is not None
    answer = a.GiveAnswer(by=ARD, question=room.now.question.id, votes=Keyed())
    by_another = a.GiveAnswer(by=BRV, question=room.now.question.id, votes=Keyed())
    assert not late(answer, lambda room: room.do(by_another), room)
    assert late(answer, lambda room: room.answer(), room)
    assert late(answer, lambda room: room.agree(choose("BL02", "A")), room)


def test_rule_6_1_a_stage_that_was_closed_meanwhile_makes_readiness_late_and_words_not() -> None:
    def next_round(room: Room) -> object:
        return room.do(a.CloseRound(by=CHAIR))

    assert late(a.DeclareReady(by=ARD), next_round)
    assert late(a.CloseRound(by=CHAIR), next_round)
    assert not late(STANCE, next_round)
    assert late(a.SignConvention(by=ARD), lambda room: room.sign(), sitting().to(Phase.SIGNATURE))


def test_a_bracket_nobody_knows_is_never_late() -> None:
    assert not late(a.ReopenBracket(by=ARD, bracket=BracketId("BL99")), lambda room: room.agree(LETTERS))
