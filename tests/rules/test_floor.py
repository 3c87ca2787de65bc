"""Statements, messages, stances, wordings on the table (rules 7 to 9)."""

from __future__ import annotations

from game.terms import actions as a
from game.terms import events as e
from game.terms.by_seat import Keyed
from game.terms.ids import CHAIR
from game.terms.moments import Phase
from game.terms.refusals import Refusal
from game.terms.standing import Confidence, Declaration, Stance, Tabled
from tests.kit.blank import ARD, BL01, BL02, BRV, COR, A, B, C, choose
from tests.rules.room import Room, kinds, one, sitting
from tests.rules.worlds import full_table

SUPPORT, CAN_ACCEPT, OPPOSE, UNDECLARED = Stance.SUPPORT, Stance.CAN_ACCEPT, Stance.OPPOSE, Stance.UNDECLARED


def test_rule_7_1_a_statement_is_heard_by_everybody() -> None:
    made = one(Room().to(Phase.OPENING).do(a.MakeStatement(by=ARD, text="  Letters matter. ")), e.StatementMade)
    assert made.audience == e.PUBLIC
    assert made.text == "Letters matter."


def test_rule_7_2_a_message_is_heard_by_those_it_names() -> None:
    sent = one(sitting().do(a.SendMessage(by=ARD, to=(BRV, CHAIR), text="Between us")), e.MessageSent)
    assert [seat for seat in (ARD, BRV, COR, CHAIR) if sent.audience.admits(seat)] == [ARD, BRV, CHAIR]


def test_rule_7_3_words_are_recorded_in_one_form_of_unicode() -> None:
    made = one(sitting().do(a.MakeStatement(by=ARD, text="cafe\N{COMBINING ACUTE ACCENT}\n\tnow")), e.StatementMade)
    assert made.text == "caf\N{LATIN SMALL LETTER E WITH ACUTE}\n\tnow"


def test_rule_7_3_four_thousand_signs_are_not_too_many() -> None:
    room = sitting()
    room.do(a.MakeStatement(by=ARD, text="x" * 4000))
    assert room.refusal(a.MakeStatement(by=ARD, text="x" * 4001)).about == "4001"


def test_rule_8_1_a_stance_is_seen_and_may_be_taken_back() -> None:
    room = sitting()
    room.declare(ARD, SUPPORT, choose("BL01", "B"))
    room.declare(ARD, OPPOSE, choose("BL01", "A"))
    assert room.now.brackets[BL01].stances == Keyed({ARD: Keyed({A: OPPOSE, B: SUPPORT})})
    room.declare(ARD, UNDECLARED, choose("BL01", "A"), choose("BL01", "B"))
    assert room.now.brackets[BL01].stances == Keyed()


def test_rule_8_2_a_stance_told_in_confidence_changes_nothing_in_public() -> None:
    room = sitting()
    told = one(room.declare(ARD, CAN_ACCEPT, choose("BL01", "A"), to=(BRV, CHAIR)), e.StanceDeclared)
    assert not told.audience.admits(COR)
    assert room.now.brackets[BL01].stances == Keyed()
    known = Confidence(by=ARD, to=(BRV, CHAIR), declaration=Declaration(choice=choose("BL01", "A"), stance=CAN_ACCEPT))
    assert room.now.confidences == Keyed(dict.fromkeys((ARD, BRV, CHAIR), (known,)))


def test_a_newer_confidence_to_the_same_seats_takes_the_place_of_the_older() -> None:
    room = sitting()
    room.declare(ARD, CAN_ACCEPT, choose("BL01", "A"), to=(BRV,))
    room.declare(ARD, OPPOSE, choose("BL01", "A"), to=(BRV, COR))
    assert [each.declaration.stance for each in room.now.confidences[BRV]] == [OPPOSE]
    room.declare(ARD, SUPPORT, choose("BL01", "A"), to=(COR,))
    assert [each.declaration.stance for each in room.now.confidences[BRV]] == [OPPOSE]
    assert [each.declaration.stance for each in room.now.confidences[COR]] == [OPPOSE, SUPPORT]


def test_rule_8_3_a_stance_is_about_a_wording_on_the_table_in_a_bracket_that_is_open() -> None:
    room = sitting()
    unheard = a.DeclareStance(by=ARD, declarations=(Declaration(choice=choose("BL01", "C"), stance=OPPOSE),))
    assert room.refusal(unheard).reason is Refusal.NOT_ON_THE_TABLE
    room.do(a.TableWording(by=COR, choice=choose("BL01", "C")))
    room.do(unheard)


def test_rule_8_4_of_several_stances_only_the_new_ones_are_recorded() -> None:
    room = sitting()
    room.declare(ARD, SUPPORT, choose("BL01", "B"))
    declared = one(room.declare(ARD, SUPPORT, choose("BL01", "B"), choose("BL02", "A")), e.StanceDeclared)
    assert [each.choice for each in declared.declarations] == [choose("BL02", "A")]


def test_rule_8_4_saying_in_confidence_what_was_said_in_confidence_is_refused() -> None:
    room = sitting()
    said = (Declaration(choice=choose("BL01", "A"), stance=OPPOSE),)
    room.do(a.DeclareStance(by=ARD, declarations=said, to=(BRV, COR)))
    assert room.refusal(a.DeclareStance(by=ARD, declarations=said, to=(COR,))).reason is Refusal.ALREADY_SO
    room.do(a.DeclareStance(by=ARD, declarations=said, to=(COR, CHAIR)))


def test_rule_9_2_who_tables_a_wording_supports_it_and_pays_for_it() -> None:
    room = sitting()
    happened = room.do(a.TableWording(by=COR, choice=choose("BL01", "C")))
    assert kinds(happened) == [e.WordingTabled, e.StanceDeclared]
    here = room.now.brackets[BL01]
    assert here.on_table == (A, B, C)
    assert here.tabled == (Tabled(alternative=C, by=COR),)
    assert here.stances[COR] == Keyed({C: SUPPORT})
    assert room.now.attention[COR] == 2


def test_rule_9_2_a_wording_that_stands_already_may_be_brought_forward_once_by_each() -> None:
    room = sitting()
    room.declare(COR, SUPPORT, choose("BL01", "A"))
    assert kinds(room.do(a.TableWording(by=COR, choice=choose("BL01", "A")))) == [e.WordingTabled]
    assert room.now.brackets[BL01].on_table == (A, B)
    assert room.refusal(a.TableWording(by=COR, choice=choose("BL01", "A"))).reason is Refusal.ALREADY_SO
    room.do(a.TableWording(by=ARD, choice=choose("BL01", "A")))


def test_rule_9_3_six_wordings_may_stand_in_one_bracket() -> None:
    room = sitting(scenario=full_table())
    assert len(room.now.brackets[BL02].on_table) == 6
    for seventh in (
        a.TableWording(by=ARD, choice=choose("BL02", "none")),
        a.TableChairText(by=CHAIR, choices=(choose("BL02", "none"),)),
    ):
        assert room.refusal(seventh).reason is Refusal.TABLE_FULL
    room.do(a.TableWording(by=ARD, choice=choose("BL02", "F")))


def test_rule_9_4_the_chairs_text_is_tabled_without_support() -> None:
    room = sitting()
    room.do(a.TableChairText(by=CHAIR, choices=(choose("BL01", "C"), choose("BL02", "none"))))
    here = room.now.brackets[BL01]
    assert here.on_table == (A, B, C)
    assert here.tabled == (Tabled(alternative=C, by=CHAIR),)
    assert here.stances == Keyed()
