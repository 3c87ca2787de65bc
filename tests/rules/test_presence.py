"""Walking out and coming back (rule 32)."""

from __future__ import annotations

import pytest

from game.rules.allowed import allowed
from game.rules.phases import awaited, present
from game.rules.sight import see
from game.terms import actions as a
from game.terms import events as e
from game.terms.actions import Move
from game.terms.bargains import Pledge, PledgeKind, PromiseStatus
from game.terms.ids import CHAIR, OBSERVER
from game.terms.moments import Phase
from game.terms.refusals import Refusal
from tests.kit.blank import ARD, BRV, COR, choose
from tests.rules.room import Room, kinds, one, sitting


def without_corvo() -> Room:
    """Corvo has walked out of the first sitting."""
    room = sitting()
    room.do(a.WalkOut(by=COR, text=" Enough. "))
    return room


def test_rule_32_1_who_walks_out_says_so_to_everybody_or_says_nothing() -> None:
    room = without_corvo()
    walked = one(room.events, e.WalkedOut)
    assert (walked.text, walked.audience.everyone) == ("Enough.", True)
    assert see(room.now, OBSERVER).absent == (COR,)
    room.do(a.WalkOut(by=BRV))
    assert room.refusal(a.WalkOut(by=ARD)).reason is Refusal.LAST_AT_THE_TABLE


def test_rule_32_2_who_is_out_is_not_awaited_not_asked_and_not_counted() -> None:
    room = without_corvo()
    assert COR not in awaited(room.now)
    assert present(room.now) == (ARD, BRV)
    room.do(a.SeekAgreement(by=CHAIR, choices=(choose("BL01", "A"),)))
    assert room.now.question is not None
    assert room.now.question.asked_of == (ARD, BRV)
    room.answer()
    room.do(a.SendMessage(by=ARD, to=(COR,), text="Come back."))
    assert COR not in awaited(room.now)


def test_rule_32_2_who_is_out_writes_or_returns_and_does_nothing_else() -> None:
    room = without_corvo()
    assert [each.move for each in allowed(room.now, COR) if each.open] == [Move.MESSAGE, Move.RETURN]
    assert room.refusal(a.DeclareReady(by=COR)).reason is Refusal.ABSENT
    room.do(a.SendMessage(by=COR, to=(ARD,), text="No."), a.ReturnToTable(by=COR))
    assert COR in awaited(room.now)
    assert room.refusal(a.ReturnToTable(by=COR)).reason is Refusal.ALREADY_SO


def test_rule_32_2_the_last_one_awaited_closes_the_stage_by_walking_out() -> None:
    room = sitting()
    room.do(*(a.DeclareReady(by=seat) for seat in (ARD, BRV, CHAIR)))
    assert kinds(room.do(a.WalkOut(by=COR))) == [e.WalkedOut, e.StageOpened]
    assert COR in room.now.absent


def test_rule_32_3_a_state_that_is_out_at_the_adoption_takes_no_part_in_it_and_can_sign_all_the_same() -> None:
    room = without_corvo().to(Phase.ADOPTION)
    assert room.now.question is not None
    assert room.now.question.asked_of == (ARD, BRV)
    room.to(Phase.SIGNATURE)
    assert see(room.now, COR).absent == ()
    assert COR in awaited(room.now)
    room.do(a.SignConvention(by=COR))


@pytest.mark.parametrize(("back", "status"), [(False, PromiseStatus.BROKEN), (True, PromiseStatus.KEPT)])
def test_rule_32_3_who_is_out_at_the_adoption_has_not_joined_it(back: bool, status: PromiseStatus) -> None:
    room = sitting()
    promise = room.promise(COR, Pledge(kind=PledgeKind.VOTE_FOR), to=(ARD,))
    room.do(a.WalkOut(by=COR))
    if back:
        room.do(a.ReturnToTable(by=COR))
    room.to(Phase.SIGNATURE)
    assert room.now.promises[promise.id].status is status
