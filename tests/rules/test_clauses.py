"""What stands, what is nested, agreement and reopening (rules 10 and 11)."""

from __future__ import annotations

from game.rules import clauses
from game.terms import actions as a
from game.terms import events as e
from game.terms.bargains import Pledge, PledgeKind, Undertaking
from game.terms.by_seat import Keyed
from game.terms.ids import CHAIR, NO_TEXT
from game.terms.moments import Phase
from game.terms.refusals import Refusal, Refused
from game.terms.standing import BracketStatus, Declaration, Stance
from tests.kit.blank import ARD, BL01, BL02, BL03, BRV, COR, FAST, SLOW, SPEED, A, B, choose
from tests.rules.room import Room, one, sitting


def test_rule_10_1_nothing_stands_in_a_main_bracket_until_it_is_agreed() -> None:
    room = sitting()
    assert clauses.standing(room.now) == Keyed()
    room.agree(choose("BL03", "B"))
    assert clauses.standing(room.now) == Keyed({BL03: B})


def test_rule_10_2_in_an_inline_bracket_the_first_wording_stands_until_another_is_agreed() -> None:
    room = sitting()
    room.agree(choose("BL01", "B"))
    assert clauses.standing(room.now) == Keyed({BL01: B, SPEED: FAST})
    room.agree(choose("BL01.speed", "slow"))
    assert clauses.standing(room.now) == Keyed({BL01: B, SPEED: SLOW})


def test_rule_10_3_what_is_nested_can_be_agreed_before_its_parent_and_counts_with_it() -> None:
    room = sitting()
    room.agree(choose("BL01.speed", "slow"))
    assert clauses.standing(room.now) == Keyed()
    room.agree(choose("BL01", "B"))
    assert clauses.standing(room.now) == Keyed({BL01: B, SPEED: SLOW})


def test_rule_10_3_what_is_nested_in_a_wording_not_chosen_does_not_count_any_more() -> None:
    room = sitting()
    room.agree(choose("BL01", "A"))
    assert clauses.standing(room.now) == Keyed({BL01: A})
    assert not clauses.live(room.now, SPEED)
    assert list(clauses.open_brackets(room.now)) == [BL02, BL03]


def test_rule_10_4_a_clause_without_text_is_a_wording_like_any_other_while_it_stands() -> None:
    room = sitting()
    room.agree(choose("BL02", "none"))
    assert clauses.standing(room.now) == Keyed({BL02: NO_TEXT})


def test_rule_11_1_what_is_agreed_is_closed_to_everything_but_reopening() -> None:
    room = sitting()
    room.agree(choose("BL01", "A"))
    closed = choose("BL01", "A")
    for action in (
        a.DeclareStance(by=ARD, declarations=(Declaration(choice=closed, stance=Stance.OPPOSE),)),
        a.TableWording(by=ARD, choice=choose("BL01", "C")),
        a.OfferPackage(by=ARD, parties=(BRV,), undertakings=(Undertaking(by=BRV, choice=closed),)),
        a.MakePromise(by=ARD, to=(BRV,), pledge=Pledge(kind=PledgeKind.SUPPORT, choice=closed)),
        a.SeekAgreement(by=CHAIR, choices=(closed,)),
        a.TableChairText(by=CHAIR, choices=(choose("BL01", "C"),)),
    ):
        assert room.refusal(action) == Refused(reason=Refusal.BRACKET_AGREED, about=BL01)


def test_rule_11_2_any_delegation_may_reopen_and_the_stances_are_as_they_were() -> None:
    room = sitting()
    room.declare(ARD, Stance.SUPPORT, choose("BL01", "A"))
    lifted = one(room.agree(choose("BL01", "A")), e.BracketLifted)
    assert lifted.sponsors == (ARD,)
    assert room.now.brackets[BL01].agreed_in == 1
    reopened = one(room.do(a.ReopenBracket(by=COR, bracket=BL01)), e.BracketReopened)
    assert reopened.was == A
    assert room.now.attention[COR] == 1
    here = room.now.brackets[BL01]
    assert (here.status, here.times_reopened) == (BracketStatus.OPEN, 1)
    assert here.stances == Keyed({ARD: Keyed({A: Stance.SUPPORT})})
    room.declare(BRV, Stance.OPPOSE, choose("BL01", "A"))


def test_rule_11_2_what_is_nested_can_be_spoken_of_again_once_its_clause_is_reopened() -> None:
    room = sitting()
    room.agree(choose("BL01", "A"))
    room.do(a.ReopenBracket(by=COR, bracket=BL01))
    assert clauses.live(room.now, SPEED)


def test_rule_11_2_nothing_is_reopened_outside_a_sitting() -> None:
    room = sitting()
    room.agree(choose("BL01", "A"))
    room.to(Phase.SIGNATURE)
    assert room.refusal(a.ReopenBracket(by=ARD, bracket=BL01)).reason is Refusal.WRONG_PHASE


def test_what_leads_has_most_support_and_acceptance_less_opposition() -> None:  # rule 16.2
    room = sitting()
    assert clauses.leading(room.now, BL01) == A
    room.declare(ARD, Stance.SUPPORT, choose("BL01", "B"))
    room.declare(BRV, Stance.CAN_ACCEPT, choose("BL01", "B"))
    room.declare(COR, Stance.SUPPORT, choose("BL01", "A"))
    assert clauses.leading(room.now, BL01) == B
    room.declare(COR, Stance.OPPOSE, choose("BL01", "B"))
    assert clauses.leading(room.now, BL01) == A


def test_a_room_agrees_again_in_the_sitting_in_which_it_does() -> None:
    room = Room().to(Phase.SITTING, sitting=2)
    room.agree(choose("BL02", "B"))
    assert room.now.brackets[BL02].agreed_in == 2
