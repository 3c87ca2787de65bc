"""Questions, "I see no objection", majorities (rules 14, 15 and 18)."""

from __future__ import annotations

import pytest

from game.terms import actions as a
from game.terms import events as e
from game.terms.by_seat import Keyed
from game.terms.ids import CHAIR, ItemId
from game.terms.moments import Phase
from game.terms.refusals import Refusal
from game.terms.scenario import Fallback, VoteMode
from game.terms.standing import BracketStatus, Stance, Vote, two_thirds
from tests.kit import blank
from tests.kit.blank import ARD, BL01, BL02, BRV, COR, SPEED, STATES, choose
from tests.rules.room import Room, kinds, one, sitting
from tests.rules.worlds import deciding


def test_rule_14_1_a_question_is_put_to_every_delegation_present() -> None:
    room = sitting(seating=blank.seating(nobody=(BRV,)))
    put = one(room.do(a.SeekAgreement(by=CHAIR, choices=(choose("BL01", "A"),))), e.QuestionPut)
    assert put.question.asked_of == (ARD, COR)


def test_rule_14_1_silence_is_consent() -> None:
    room = sitting()
    closed = one(room.agree(choose("BL01", "A"), choose("BL02", "B")), e.QuestionClosed)
    assert [(each.carried, each.in_favour) for each in closed.verdicts] == [(True, STATES), (True, STATES)]


def test_rule_14_2_while_a_question_is_before_the_house_nobody_does_anything_else() -> None:
    room = sitting()
    room.do(a.SeekAgreement(by=CHAIR, choices=(choose("BL01", "A"),)))
    for action in (
        a.DeclareReady(by=ARD),
        a.SendMessage(by=ARD, to=(BRV,), text="x"),
        a.CloseRound(by=CHAIR),
        a.SeekAgreement(by=CHAIR, choices=(choose("BL02", "A"),)),
    ):
        assert room.refusal(action).reason is Refusal.QUESTION_PENDING


def test_rule_14_3_an_answer_is_final_and_known_to_nobody_else_until_the_last_has_come_in() -> None:
    room = sitting()
    put = one(room.do(a.SeekAgreement(by=CHAIR, choices=(choose("BL01", "A"),))), e.QuestionPut)
    votes = Keyed({ItemId("BL01"): Vote.AGAINST})
    given = one(room.do(a.GiveAnswer(by=BRV, question=put.question.id, votes=votes)), e.AnswerGiven)
    assert given.audience == e.only(BRV)
    again = a.GiveAnswer(by=BRV, question=put.question.id, votes=Keyed())
    assert room.refusal(again).reason is Refusal.ALREADY_ANSWERED
    closed = one(room.answer(), e.QuestionClosed)
    assert closed.audience == e.PUBLIC
    assert closed.question.answers[BRV] == votes
    assert room.now.question is None


def test_rule_15_1_several_brackets_are_each_decided_for_themselves() -> None:
    room = sitting()
    room.do(a.SeekAgreement(by=CHAIR, choices=(choose("BL01", "A"), choose("BL02", "B"))))
    happened = room.answer(against=(COR,), items=("BL02",))
    assert [each.carried for each in one(happened, e.QuestionClosed).verdicts] == [True, False]
    assert one(happened, e.BracketLifted).choice == choose("BL01", "A")
    assert room.now.brackets[BL02].status is BracketStatus.OPEN


def test_rule_15_2_one_objection_leaves_a_bracket_open_and_an_abstention_does_not() -> None:
    room = sitting()
    assert kinds(room.agree(choose("BL01", "A"), against=(COR,)))[-1] is e.QuestionClosed
    room.do(a.SeekAgreement(by=CHAIR, choices=(choose("BL01", "A"),)))
    lifted = room.answer(abstaining=(COR,))
    assert one(lifted, e.QuestionClosed).verdicts[0].abstaining == (COR,)
    assert one(lifted, e.QuestionClosed).verdicts[0].weight_needed == 0
    assert room.now.brackets[BL01].status is BracketStatus.AGREED


def test_rule_15_1_a_wording_and_what_is_nested_in_it_can_be_agreed_in_one_breath() -> None:
    room = sitting()
    room.agree(choose("BL01", "B"), choose("BL01.speed", "slow"))
    assert room.now.brackets[SPEED].status is BracketStatus.AGREED


def test_who_supported_a_wording_in_public_is_its_sponsor() -> None:
    room = sitting()
    room.declare(COR, Stance.SUPPORT, choose("BL01", "A"))
    room.declare(ARD, Stance.SUPPORT, choose("BL01", "A"))
    room.declare(BRV, Stance.CAN_ACCEPT, choose("BL01", "A"))
    assert one(room.agree(choose("BL01", "A")), e.BracketLifted).sponsors == (ARD, COR)


@pytest.mark.parametrize(
    ("voting", "needed"), [(0, 1), (1, 1), (2, 2), (3, 2), (4, 3), (5, 4), (6, 4), (14, 10), (15, 10), (16, 11)]
)
def test_rule_18_1_two_thirds_of_those_voting_and_one_at_least(voting: int, needed: int) -> None:
    assert two_thirds(voting) == needed


def whole_text(room: Room) -> Room:
    """On to the vote on the text as a whole, after one objection to consensus."""
    room.to(Phase.ADOPTION)
    room.close()
    room.answer(against=(COR,))
    return room


def test_rule_18_1_who_abstains_is_not_voting() -> None:
    happened = whole_text(sitting()).answer(against=(COR,), abstaining=(BRV,))
    verdict = one(happened, e.QuestionClosed).verdicts[0]
    assert (verdict.weight_for, verdict.weight_against, verdict.weight_needed) == (1, 1, 2)
    assert not verdict.carried
    happened = whole_text(sitting()).answer(abstaining=(BRV, COR))
    assert one(happened, e.QuestionClosed).verdicts[0].carried
    happened = whole_text(sitting()).answer(abstaining=(ARD, BRV, COR))
    assert not one(happened, e.QuestionClosed).verdicts[0].carried


def test_rule_18_1_two_of_three_carry() -> None:
    verdict = one(whole_text(sitting()).answer(against=(COR,)), e.QuestionClosed).verdicts[0]
    assert (verdict.weight_for, verdict.weight_needed, verdict.carried) == (2, 2, True)


def test_rule_18_2_a_bloc_has_as_many_votes_as_members_where_votes_are_weighed() -> None:
    weighed = deciding(mode=VoteMode.WEIGHTED, COR=5)
    verdict = one(whole_text(sitting(scenario=weighed)).answer(against=(COR,)), e.QuestionClosed).verdicts[0]
    assert (verdict.weight_for, verdict.weight_against, verdict.weight_needed, verdict.carried) == (2, 5, 5, False)
    counted = deciding(COR=5)
    verdict = one(whole_text(sitting(scenario=counted)).answer(against=(COR,)), e.QuestionClosed).verdicts[0]
    assert (verdict.weight_for, verdict.weight_against) == (2, 1)


def test_rule_18_3_where_the_scenario_knows_no_vote_a_separate_vote_fails_by_one_voice() -> None:
    room = sitting(scenario=deciding(Fallback.NOTHING)).to(Phase.ADOPTION)
    closed = one(room.answer(against=(COR,), items=("BL01",)), e.QuestionClosed)
    by_item = {each.item.id: each for each in closed.verdicts}
    assert not by_item[ItemId("BL01")].carried
    assert by_item[ItemId("BL01")].weight_needed == 0
    assert by_item[ItemId("BL02")].carried
