"""What would you want for this? (rule 37)"""

from __future__ import annotations

import pytest

from game.rules.allowed import allowed
from game.rules.gates import cost
from game.rules.sight import redact, see
from game.terms import actions as a
from game.terms import events as e
from game.terms.actions import Move
from game.terms.bargains import Undertaking
from game.terms.ids import CHAIR, OBSERVER
from game.terms.moments import Phase
from game.terms.prices import Inquiry, InquiryStatus, NoPrice
from game.terms.refusals import Refusal
from game.terms.text import Choice
from tests.kit.blank import ARD, BRV, COR, STATES, choose
from tests.rules.room import Room, one, sitting

ASKED, WANTED = choose("BL01", "B"), choose("BL02", "B")


def ask(room: Room) -> Inquiry:
    """Arden asks Brava."""
    return one(room.do(a.AskPrice(by=ARD, to=BRV, choice=ASKED)), e.PriceAsked).inquiry


def test_rule_37_1_it_is_asked_in_the_talks_of_a_wording_that_stands_and_once_in_a_stage() -> None:
    room = sitting()
    room.do(a.DeclareReady(by=BRV))
    ask(room)
    assert not room.now.ready[BRV], "it may want to answer"
    again = a.AskPrice(by=ARD, to=BRV, choice=ASKED)
    assert room.refusal(again).reason is Refusal.ALREADY_SO
    assert room.refusal(a.AskPrice(by=ARD, to=CHAIR, choice=ASKED)).reason is Refusal.NOT_A_DELEGATION
    assert room.refusal(a.AskPrice(by=ARD, to=BRV, choice=choose("BL01", "Z"))).reason is Refusal.UNKNOWN_ALTERNATIVE
    room.all_ready()
    ask(room)


def test_rule_37_2_question_and_answer_are_known_to_the_two_alone() -> None:
    room = sitting()
    inquiry = ask(room)
    named = one(room.do(a.NamePrice(by=BRV, inquiry=inquiry.id, wants=(WANTED,))), e.PriceNamed)
    everybody = (*STATES, CHAIR, OBSERVER)
    assert [seat for seat in everybody if see(room.now, seat).inquiries] == [ARD, BRV]
    assert [seat for seat in everybody if redact(named, seat) is not None] == [ARD, BRV]


def test_rule_37_3_the_answer_is_a_package_that_could_be_offered_as_it_stands() -> None:
    room = sitting()
    inquiry = ask(room)
    room.do(a.NamePrice(by=BRV, inquiry=inquiry.id, wants=(WANTED,)))
    answered = room.now.inquiries[inquiry.id]
    assert answered.status is InquiryStatus.NAMED
    assert answered.package == (Undertaking(by=BRV, choice=ASKED), Undertaking(by=ARD, choice=WANTED))
    room.do(a.OfferPackage(by=ARD, parties=(BRV,), undertakings=answered.package))


@pytest.mark.parametrize("wants", [(choose("BL01", "A"),), (WANTED, choose("BL02", "A"))])
def test_rule_37_3_each_wording_of_a_price_is_in_another_bracket(wants: tuple[Choice, ...]) -> None:
    room = sitting()
    inquiry = ask(room)
    refused = room.refusal(a.NamePrice(by=BRV, inquiry=inquiry.id, wants=wants))
    assert refused.reason is Refusal.PACKAGE_CONTRADICTS


def test_rule_37_4_nobody_is_bound_by_a_price() -> None:
    room = sitting()
    before = room.now
    inquiry = ask(room)
    room.do(a.NamePrice(by=BRV, inquiry=inquiry.id, wants=(WANTED,)))
    assert room.now.packages == before.packages
    assert room.now.promises == before.promises
    assert room.now.brackets == before.brackets


@pytest.mark.parametrize("reason", NoPrice)
def test_rule_37_3_or_it_says_why_there_is_none(reason: NoPrice) -> None:
    room = sitting()
    inquiry = ask(room)
    answer = a.NameNoPrice(by=BRV, inquiry=inquiry.id, reason=reason)
    assert one(room.do(answer), e.PriceRefused).reason is reason
    assert room.now.inquiries[inquiry.id].reason is reason
    assert room.refusal(answer).reason is Refusal.MATTER_CLOSED


def test_rule_37_5_what_is_not_answered_when_the_round_closes_was_not_answered() -> None:
    room = sitting()
    inquiry = ask(room)
    lying = one(room.all_ready(), e.PriceUnanswered)
    assert (lying.by, lying.to) == (BRV, ARD)
    assert room.now.inquiries[inquiry.id].status is InquiryStatus.UNANSWERED


def test_rule_37_5_nor_when_the_months_between_are_over() -> None:
    room = sitting().to(Phase.INTERSESSION)
    ask(room)
    assert one(room.all_ready(), e.PriceUnanswered).choice == ASKED


def test_it_costs_nothing_and_is_shut_to_whom_nobody_asked() -> None:
    room = sitting()
    inquiry = ask(room)
    for action in (
        a.AskPrice(by=COR, to=BRV, choice=ASKED),
        a.NamePrice(by=BRV, inquiry=inquiry.id),
        a.NameNoPrice(by=BRV, inquiry=inquiry.id, reason=NoPrice.NOT_SAID),
    ):
        assert cost(room.now, action) == 0
    shown = {each.move: each.open for each in allowed(room.now, COR)}
    assert (shown[Move.ASK_PRICE], shown[Move.NAME_PRICE], shown[Move.NO_PRICE]) == (True, False, False)
    assert {each.move for each in allowed(room.now, BRV) if each.open} >= {Move.NAME_PRICE, Move.NO_PRICE}
