"""Separate votes and the adoption of the text as a whole (rules 16 and 17)."""

from __future__ import annotations

from game.terms import events as e
from game.terms.by_seat import Keyed
from game.terms.ids import WHOLE_TEXT, SeatId
from game.terms.moments import Phase
from game.terms.scenario import Fallback
from game.terms.standing import BracketStatus, QuestionKind, Stance
from tests.kit.blank import ARD, BL01, BL02, BL03, BRV, COR, FAST, NONE, SLOW, SPEED, A, B, choose
from tests.rules.room import Room, every, kinds, one, sitting
from tests.rules.worlds import deciding


def at_adoption(room: Room) -> Room:
    """On to the first question of the adoption."""
    room.to(Phase.ADOPTION)
    return room


def items(room: Room) -> list[str]:
    """What is before the house, as ``bracket.alternative``."""
    assert room.now.question is not None
    choices = [item.choice for item in room.now.question.items if item.choice is not None]
    return [f"{choice.bracket}={choice.alternative}" for choice in choices]


def test_rule_16_1_every_open_bracket_is_put_with_its_leading_wording() -> None:
    room = sitting()
    room.declare(ARD, Stance.SUPPORT, choose("BL01", "B"), choose("BL02", "B"))
    room.agree(choose("BL03", "B"))
    at_adoption(room)
    assert room.now.question is not None
    assert room.now.question.kind is QuestionKind.SEPARATE_VOTE
    assert items(room) == ["BL01=B", "BL01.speed=fast", "BL02=B"]


def test_rule_16_2_what_is_nested_counts_where_its_parent_leads() -> None:
    assert items(at_adoption(sitting())) == ["BL01=A", "BL02=A", "BL03=A"]


def test_the_same_decision_opens_the_adoption_and_puts_the_question() -> None:
    room = Room().to(Phase.SITTING, sitting=2, number=2)
    assert kinds(room.close())[-2:] == [e.StageOpened, e.QuestionPut]


def test_rule_16_3_a_clause_that_can_be_deleted_is_left_without_text_and_another_falls() -> None:
    room = at_adoption(sitting())
    happened = room.answer(against=(ARD, BRV), items=("BL01", "BL02"))
    assert {each.bracket: each.stands for each in every(happened, e.BracketFell)} == {BL01: None, BL02: NONE}
    assert room.now.brackets[BL01].status is BracketStatus.FALLEN
    room.answer()
    assert room.now.adopted == Keyed({BL02: NONE, BL03: A})
    assert room.now.brackets[BL02].status is BracketStatus.ADOPTED


def test_rule_16_3_an_inline_bracket_keeps_its_first_wording() -> None:
    room = sitting()
    room.declare(ARD, Stance.SUPPORT, choose("BL01", "B"), choose("BL01.speed", "slow"))
    at_adoption(room)
    fell = one(room.answer(against=(BRV, COR), items=("BL01.speed",)), e.BracketFell)
    assert (fell.bracket, fell.stands) == (SPEED, FAST)
    room.answer()
    assert room.now.adopted == Keyed({BL01: B, SPEED: FAST, BL02: A, BL03: A})


def test_rule_16_3_what_is_nested_in_a_wording_that_fell_is_not_decided() -> None:
    room = sitting()
    room.declare(ARD, Stance.SUPPORT, choose("BL01", "B"), choose("BL01.speed", "slow"))
    at_adoption(room)
    happened = room.answer(against=(BRV, COR), items=("BL01",))
    decided = {each.choice.bracket for each in every(happened, e.BracketLifted)}
    assert decided == {BL02, BL03}
    assert [each.bracket for each in every(happened, e.BracketFell)] == [BL01]


def test_what_carries_in_a_separate_vote_is_lifted_with_its_sponsors() -> None:
    room = sitting()
    room.declare(BRV, Stance.SUPPORT, choose("BL02", "B"))
    at_adoption(room)
    lifted = {each.choice: each.sponsors for each in every(room.answer(against=(COR,)), e.BracketLifted)}
    assert lifted[choose("BL02", "B")] == (BRV,)


def test_rule_16_4_where_no_clause_is_left_the_session_ends() -> None:
    happened = at_adoption(sitting()).answer(against=(ARD, BRV))
    assert kinds(happened)[-1] is e.SessionEnded
    assert one(happened, e.SessionEnded).reason is e.EndReason.NOTHING_LEFT


def agreed_room() -> Room:
    """Every bracket agreed, on the eve of adoption."""
    room = sitting()
    room.agree(choose("BL01", "B"), choose("BL01.speed", "slow"), choose("BL02", "B"), choose("BL03", "B"))
    return at_adoption(room)


def test_rule_17_1_a_text_without_open_brackets_is_put_for_consensus_at_once() -> None:
    room = agreed_room()
    assert room.now.question is not None
    assert room.now.question.kind is QuestionKind.CONSENSUS
    assert [item.id for item in room.now.question.items] == [WHOLE_TEXT]


def test_rule_17_1_without_an_objection_the_text_is_adopted() -> None:
    room = agreed_room()
    happened = room.answer(abstaining=(COR,))
    adopted = one(happened, e.ConventionAdopted)
    assert adopted.by_consensus
    assert adopted.text == Keyed({BL01: B, SPEED: SLOW, BL02: B, BL03: B})
    assert kinds(happened)[-2:] == [e.ConventionAdopted, e.StageOpened]
    assert room.now.moment.phase is Phase.SIGNATURE
    assert {here.status for here in room.now.brackets.values()} == {BracketStatus.ADOPTED}


def test_rule_17_2_an_objection_leads_to_a_vote() -> None:
    room = agreed_room()
    happened = room.answer(against=(COR,))
    assert one(happened, e.QuestionPut).question.kind is QuestionKind.ADOPTION_VOTE
    adopted = one(room.answer(against=(COR,)), e.ConventionAdopted)
    assert not adopted.by_consensus
    assert adopted.verdict.against == (COR,)


def rejection(room: Room, against: tuple[SeatId, ...]) -> list[type]:
    """The classes of what follows from an answer to the question before the house."""
    return kinds(room.answer(against=against))[-3:]


def test_rule_17_2_a_vote_that_fails_rejects_the_text() -> None:
    room = agreed_room()
    room.answer(against=(COR,))
    assert rejection(room, (BRV, COR)) == [e.QuestionClosed, e.ConventionRejected, e.SessionEnded]
    assert room.now.ending is e.EndReason.NOT_ADOPTED
    assert room.now.moment.phase is Phase.ENDED


def test_rule_17_2_where_there_is_no_vote_an_objection_rejects_the_text() -> None:
    room = sitting(scenario=deciding(Fallback.NOTHING))
    at_adoption(room)
    room.answer()
    assert rejection(room, (COR,)) == [e.QuestionClosed, e.ConventionRejected, e.SessionEnded]
