"""The course of the conference, readiness, what has its place when, attention (rules 2 to 5)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules import phases
from game.rules.gates import cost
from game.rules.register import has_its_place
from game.terms import actions as a
from game.terms import events as e
from game.terms.by_seat import Keyed
from game.terms.ids import CHAIR, QuestionId
from game.terms.moments import Moment, Phase
from game.terms.refusals import Refusal
from game.terms.scenario import Calendar, Scenario
from tests.kit import blank
from tests.kit.blank import ARD, BRV, COR, STATES, choose
from tests.rules.room import HOPELESS, Room, every, kinds, one, sitting


def course(calendar: Calendar) -> list[Moment]:
    """Every stage of a calendar."""
    now = Room(scenario=with_calendar(calendar)).now
    moments = [phases.BEGINNING]
    while (after := phases.following(replace(now, moment=moments[-1]))) is not None:
        moments.append(after)
    return moments


def with_calendar(calendar: Calendar) -> Scenario:
    """The blank scenario in another calendar."""
    whole = blank.scenario()
    return replace(whole, public=replace(whole.public, calendar=calendar))


def test_rule_2_1_the_stages_follow_each_other_in_their_order() -> None:
    calendar = Calendar(sittings=2, rounds=2, months_between=6, years=2)
    assert [(m.phase, m.sitting, m.round, m.year) for m in course(calendar)] == [
        (Phase.PREPARATION, 0, 0, 0),
        (Phase.OPENING, 0, 0, 0),
        (Phase.SITTING, 1, 1, 0),
        (Phase.SITTING, 1, 2, 0),
        (Phase.INTERSESSION, 1, 0, 0),
        (Phase.SITTING, 2, 1, 0),
        (Phase.SITTING, 2, 2, 0),
        (Phase.ADOPTION, 2, 0, 0),
        (Phase.SIGNATURE, 2, 0, 0),
        (Phase.HOME, 2, 0, 1),
        (Phase.HOME, 2, 0, 2),
    ]


def test_rule_2_2_the_clock_counts_quarters_of_a_month_from_the_opening() -> None:
    calendar = Calendar(sittings=2, rounds=2, months_between=6, years=2)
    quarters = [moment.quarter for moment in course(calendar)]
    assert quarters == [0, 0, 1, 2, 14, 27, 28, 29, 29, 77, 125]


def test_rule_2_2_where_no_months_lie_between_two_sittings_there_is_no_intersession() -> None:
    calendar = Calendar(sittings=2, rounds=1, months_between=0, years=0)
    assert Phase.INTERSESSION not in {moment.phase for moment in course(calendar)}


def test_a_conference_that_is_played_passes_through_the_stages_of_its_calendar() -> None:
    room = Room(facts=HOPELESS)
    while room.now.ending is None:
        if room.now.moment.phase is Phase.SIGNATURE:
            room.sign()
        else:
            room.close()
    opened = [event.moment for event in every(room.events, e.StageOpened)]
    assert opened == course(blank.scenario().public.calendar)


def test_rule_2_3_a_stage_closes_with_the_last_who_is_ready() -> None:
    room = Room()
    assert kinds(room.do(a.DeclareReady(by=ARD), a.DeclareReady(by=COR))) == [e.ReadyDeclared, e.ReadyDeclared]
    assert kinds(room.do(a.DeclareReady(by=BRV))) == [e.ReadyDeclared, e.StageOpened]


def test_rule_2_3_the_chair_is_awaited_in_a_sitting_only_and_last() -> None:
    assert phases.awaited(Room().now) == STATES
    assert phases.awaited(sitting().now) == (*STATES, CHAIR)


def test_rule_2_3_the_chair_may_close_a_round_whoever_is_not_ready() -> None:
    room = sitting()
    opened = one(room.do(a.CloseRound(by=CHAIR)), e.StageOpened)
    assert (opened.moment.sitting, opened.moment.round) == (1, 2)


def test_readiness_can_be_taken_back() -> None:
    room = Room()
    room.do(a.DeclareReady(by=ARD), a.DeclareReady(by=ARD, ready=False))
    assert phases.awaited(room.now) == STATES


def test_rule_2_4_whom_a_message_a_package_or_a_question_is_addressed_to_is_awaited_again() -> None:
    room = sitting()
    room.do(a.DeclareReady(by=BRV), a.DeclareReady(by=CHAIR))
    room.do(a.SendMessage(by=ARD, to=(BRV, CHAIR), text="A word?"))
    assert {BRV, CHAIR} <= set(phases.awaited(room.now))
    room.do(a.DeclareReady(by=BRV))
    room.offer(ARD, (BRV,))
    assert BRV in phases.awaited(room.now)
    room.do(a.DeclareReady(by=COR))
    room.agree(choose("BL01", "A"))
    assert COR in phases.awaited(room.now)


def test_while_a_question_is_pending_those_are_awaited_who_have_not_answered() -> None:
    room = sitting()
    put = one(room.do(a.SeekAgreement(by=CHAIR, choices=(choose("BL01", "A"),))), e.QuestionPut)
    room.do(a.GiveAnswer(by=BRV, question=put.question.id, votes=Keyed()))
    assert phases.awaited(room.now) == (ARD, COR)


def test_rule_2_5_with_every_stage_attention_is_renewed_and_nobody_is_ready() -> None:
    room = sitting()
    room.do(a.MakeStatement(by=COR, text="We are small."), a.DeclareReady(by=COR))
    assert room.now.attention[COR] == 2
    room.do(a.CloseRound(by=CHAIR))
    assert room.now.attention == Keyed({ARD: 5, BRV: 4, COR: 3})
    assert not any(room.now.ready.values())


def test_rule_5_2_what_moves_cost() -> None:
    now = sitting().now
    assert cost(now, a.MakeStatement(by=ARD, text="x")) == 1
    assert cost(now, a.TableWording(by=ARD, choice=choose("BL01", "C"))) == 1
    assert cost(now, a.OfferPackage(by=ARD, parties=(BRV,), undertakings=())) == 2
    assert cost(now, a.ReopenBracket(by=ARD, bracket=choose("BL01", "C").bracket)) == 2
    assert cost(now, a.SendMessage(by=ARD, to=(BRV,), text="x")) == 0
    assert cost(now, a.DeclareReady(by=ARD)) == 0


def test_rule_5_1_a_seat_out_of_attention_may_still_make_free_moves() -> None:
    room = sitting()
    room.do(*(a.MakeStatement(by=COR, text="Again.") for _ in range(3)))
    assert room.now.attention[COR] == 0
    assert room.refusal(a.MakeStatement(by=COR, text="And again.")).reason is Refusal.NO_ATTENTION
    room.do(a.SendMessage(by=COR, to=(ARD,), text="Speak for us."), a.DeclareReady(by=COR))


def test_rule_5_3_the_chair_pays_nothing() -> None:
    room = sitting()
    for _ in range(9):
        assert one(room.do(a.MakeStatement(by=CHAIR, text="Order, please.")), e.StatementMade).attention == 0
    assert room.now.attention == sitting().now.attention


MOVES: dict[type, a.Action] = {
    a.MakeStatement: a.MakeStatement(by=ARD, text="x"),
    a.SendMessage: a.SendMessage(by=ARD, to=(BRV,), text="x"),
    a.DeclareStance: a.DeclareStance(by=ARD, declarations=()),
    a.TableWording: a.TableWording(by=ARD, choice=choose("BL01", "C")),
    a.OfferPackage: a.OfferPackage(by=ARD, parties=(BRV,), undertakings=()),
    a.DeclareReady: a.DeclareReady(by=ARD),
    a.SignConvention: a.SignConvention(by=ARD),
    a.SubmitToRatification: a.SubmitToRatification(by=ARD),
    a.GiveAnswer: a.GiveAnswer(by=ARD, question=QuestionId("q"), votes=Keyed()),
    a.SeekAgreement: a.SeekAgreement(by=CHAIR, choices=(choose("BL01", "A"),)),
    a.CloseRound: a.CloseRound(by=CHAIR),
}
ALWAYS = {a.DeclareReady, a.SendMessage}
NEGOTIATING = {a.MakeStatement, a.DeclareStance, a.TableWording, a.OfferPackage, a.SeekAgreement, a.CloseRound}


@pytest.mark.parametrize(
    ("phase", "placed"),
    [
        pytest.param(Phase.PREPARATION, {a.DeclareReady}, id="rule 3.1"),
        pytest.param(Phase.OPENING, {*ALWAYS, a.MakeStatement, a.DeclareStance}, id="rule 3.2"),
        pytest.param(Phase.SITTING, {*ALWAYS, *NEGOTIATING, a.GiveAnswer}, id="rule 3.3"),
        pytest.param(Phase.INTERSESSION, {*ALWAYS, a.OfferPackage}, id="rule 3.8"),
        pytest.param(Phase.ADOPTION, {a.GiveAnswer}, id="rule 3.4"),
        pytest.param(Phase.SIGNATURE, {*ALWAYS, a.SignConvention}, id="rules 3.5 and 3.7"),
        pytest.param(Phase.HOME, {*ALWAYS, a.SubmitToRatification}, id="rules 3.6 and 3.7"),
    ],
)
def test_what_has_its_place_when(phase: Phase, placed: set[type]) -> None:
    room = Room()
    while room.now.moment.phase is not phase:
        if room.now.moment.phase is Phase.SIGNATURE:
            room.sign()
        else:
            room.close()
    found = {kind for kind, action in MOVES.items() if has_its_place(kind, action.by, room.now.moment.phase)}
    assert found == placed
    for kind in MOVES.keys() - placed:
        assert room.refusal(MOVES[kind]).reason is Refusal.WRONG_PHASE


def test_rule_3_1_the_chair_has_nothing_to_be_ready_for_outside_a_sitting() -> None:
    assert Room().refusal(a.DeclareReady(by=CHAIR)).reason is Refusal.WRONG_PHASE
