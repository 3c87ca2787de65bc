"""Between the sittings: requests and their answers, projects, contact points (rules 3.8 and 29)."""

from __future__ import annotations

from game.rules.allowed import allowed
from game.rules.gates import cost
from game.rules.sight import redact, see
from game.rules.stale import touched_since
from game.terms import actions as a
from game.terms import events as e
from game.terms.actions import Move
from game.terms.bargains import PackageStatus
from game.terms.cooperation import (
    Project,
    ProjectKind,
    RefusalGround,
    Request,
    RequestAnswer,
    RequestKind,
    RequestStatus,
)
from game.terms.ids import CHAIR, OBSERVER, SeatId
from game.terms.moments import Phase
from game.terms.refusals import Refusal
from tests.kit.blank import ARD, BRV, COR, STATES, choose
from tests.rules.room import Room, every, one, sitting


def between() -> Room:
    """The months between the two sittings."""
    return sitting().to(Phase.INTERSESSION)


def ask(room: Room, by: SeatId = ARD, to: SeatId = BRV) -> Request:
    """A request for evidence."""
    action = a.RequestCooperation(by=by, to=to, kind=RequestKind.EVIDENCE, text=" The ferry's log. ")
    return one(room.do(action), e.CooperationRequested).request


def reply(request: Request, answer: RequestAnswer, reason: RefusalGround | None = None) -> a.AnswerRequest:
    """Its answer."""
    return a.AnswerRequest(by=request.to, request=request.id, answer=answer, reason=reason)


def test_rule_3_8_between_two_sittings_delegations_deal_with_each_other_and_the_house_does_not_meet() -> None:
    room = between()
    assert room.now.moment.sitting == 1
    assert room.now.attention == room.now.ground.budget
    package = room.offer(ARD, (BRV,))
    room.conclude(package)
    assert room.now.packages[package.id].status is PackageStatus.CONCLUDED
    room.do(a.SendMessage(by=ARD, to=(CHAIR,), text="A word?"))
    for shut in (
        a.MakeStatement(by=ARD, text="Hear us."),
        a.TableWording(by=ARD, choice=choose("BL01", "C")),
        a.SeekAgreement(by=CHAIR, choices=(choose("BL01", "A"),)),
    ):
        assert room.refusal(shut).reason is Refusal.WRONG_PHASE
    room.all_ready()
    assert (room.now.moment.phase, room.now.moment.sitting) == (Phase.SITTING, 2)


def test_rule_29_1_requests_are_made_between_the_sittings() -> None:
    early = a.RequestCooperation(by=ARD, to=BRV, kind=RequestKind.EVIDENCE)
    assert sitting().refusal(early).reason is Refusal.WRONG_PHASE
    room = between()
    room.do(a.DeclareReady(by=BRV))
    request = ask(room)
    assert request.text == "The ferry's log."
    assert room.now.attention[ARD] == 4
    assert not room.now.ready[BRV]
    room.do(a.RequestCooperation(by=ARD, to=BRV, kind=RequestKind.JOINT_TEAM))
    assert room.refusal(a.RequestCooperation(by=ARD, to=BRV, kind=RequestKind.EVIDENCE)).reason is Refusal.ALREADY_SO


def test_rule_29_2_a_request_and_its_answer_are_known_to_both() -> None:
    room = between()
    request = ask(room)
    given = one(room.do(reply(request, RequestAnswer.PART, RefusalGround.SECRECY)), e.RequestAnswered)
    everybody = (*STATES, CHAIR, OBSERVER)
    assert [seat for seat in everybody if see(room.now, seat).requests] == [ARD, BRV]
    assert [seat for seat in everybody if redact(given, seat) is not None] == [ARD, BRV]
    assert (given.by, given.to, given.kind, given.reason) == (BRV, ARD, RequestKind.EVIDENCE, RefusalGround.SECRECY)
    assert room.now.requests[request.id].answer is RequestAnswer.PART


def test_rule_29_3_to_grant_costs_one_and_to_refuse_nothing_but_a_reason() -> None:
    room = between()
    request = ask(room)
    granted = reply(request, RequestAnswer.GRANT, RefusalGround.SECRECY)
    assert cost(room.now, granted) == cost(room.now, reply(request, RequestAnswer.LATE)) == 1
    assert cost(room.now, reply(request, RequestAnswer.REFUSE, RefusalGround.POLITICAL)) == 0
    assert room.refusal(reply(request, RequestAnswer.REFUSE)).reason is Refusal.GROUND_MISSING
    assert one(room.do(granted), e.RequestAnswered).reason is None


def test_rule_29_3_who_has_no_attention_left_can_still_refuse() -> None:
    room = between()
    request = ask(room, ARD, COR)
    room.do(a.NameContactPoint(by=COR), a.StartProject(by=COR, to=ARD, kind=ProjectKind.HOTLINE))
    assert room.now.attention[COR] == 0
    shown = next(each for each in allowed(room.now, COR) if each.move is Move.ANSWER_REQUEST)
    assert shown.open
    assert room.refusal(reply(request, RequestAnswer.GRANT)).reason is Refusal.NO_ATTENTION
    room.do(reply(request, RequestAnswer.REFUSE, RefusalGround.CAPACITY))


def test_rule_29_4_what_is_not_answered_when_the_months_are_over_was_not_answered() -> None:
    room = between()
    request = ask(room)
    lying = one(room.all_ready(), e.RequestUnanswered)
    assert (lying.by, lying.to) == (BRV, ARD)
    assert room.now.requests[request.id].status is RequestStatus.UNANSWERED


def test_rule_29_5_a_project_is_public_and_costs_two() -> None:
    room = sitting()
    started = one(room.do(a.StartProject(by=ARD, to=COR, kind=ProjectKind.TRAINING)), e.ProjectStarted)
    assert started.audience.everyone
    assert room.now.attention[ARD] == 3
    project = Project(by=ARD, to=COR, kind=ProjectKind.TRAINING, since=room.now.moment)
    assert see(room.now, BRV).projects == (project,)
    assert room.refusal(a.StartProject(by=ARD, to=COR, kind=ProjectKind.TRAINING)).reason is Refusal.ALREADY_SO
    assert room.refusal(a.StartProject(by=ARD, to=ARD, kind=ProjectKind.TRAINING)).reason is Refusal.NAMED_ONESELF
    room.close()
    room.do(a.StartProject(by=ARD, to=COR, kind=ProjectKind.TRAINING))


def test_rule_29_6_a_contact_point_is_named_once_for_everybody_to_know() -> None:
    room = sitting()
    assert one(room.do(a.NameContactPoint(by=ARD)), e.ContactPointNamed).audience.everyone
    assert see(room.now, OBSERVER).contact_points == (ARD,)
    assert room.refusal(a.NameContactPoint(by=ARD)).reason is Refusal.ALREADY_SO


def test_rule_6_1_an_answer_to_a_request_that_was_answered_meanwhile_comes_too_late() -> None:
    room = between()
    request = ask(room)
    base = room.now.seq
    room.do(reply(request, RequestAnswer.LATE))
    assert touched_since(room.now, reply(request, RequestAnswer.GRANT), base)
    assert room.refusal(reply(request, RequestAnswer.GRANT)).reason is Refusal.MATTER_CLOSED


def test_where_nobody_asked_for_anything_the_months_pass() -> None:
    room = between()
    assert not every(room.all_ready(), e.RequestUnanswered)
