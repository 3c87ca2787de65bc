"""Promises: made, due, judged by what stands in the record (rule 13, decision D27)."""

from __future__ import annotations

import pytest

from game.rules import promises
from game.terms import actions as a
from game.terms import events as e
from game.terms.bargains import PackagePledge, Pledge, PledgeKind, Promise, PromiseStatus
from game.terms.cooperation import ProjectKind, RefusalGround, RequestAnswer, RequestKind
from game.terms.ids import CHAIR, SeatId, Seq
from game.terms.moments import Moment, Phase
from game.terms.refusals import Refusal
from game.terms.standing import Stance
from tests.kit.blank import ARD, BL01, BRV, COR, choose
from tests.rules.room import HOPELESS, SURE, KeyedFacts, Room, every, kinds, one, seq_of, sitting

LETTERS = choose("BL01", "B")
SUPPORT = Pledge(kind=PledgeKind.SUPPORT, choice=LETTERS)
TABLE = Pledge(kind=PledgeKind.TABLE, choice=choose("BL01", "C"))
NOT_TABLE = Pledge(kind=PledgeKind.NOT_TABLE, choice=choose("BL01", "C"))
VOTE_FOR, SIGN = Pledge(kind=PledgeKind.VOTE_FOR), Pledge(kind=PledgeKind.SIGN)


def ratify(year: int) -> Pledge:
    """To be a party by the end of a year."""
    return Pledge(kind=PledgeKind.RATIFY, by_year=year)


def promised(pledge: Pledge, facts: KeyedFacts | None = None, by: SeatId = BRV) -> tuple[Room, Promise]:
    """A room in which Brava promised something to Arden."""
    room = sitting(facts=facts)
    return room, room.promise(by, pledge, to=(ARD,))


def judged(room: Room) -> e.PromiseKept | e.PromiseBroken | e.PromiseLapsed:
    """What became of the only promise."""
    found = [each for each in room.events if isinstance(each, e.PromiseKept | e.PromiseBroken | e.PromiseLapsed)]
    assert len(found) == 1
    return found[0]


def test_rule_13_1_a_promise_is_made_in_public_and_costs_two() -> None:
    room, _ = promised(SIGN)
    assert one(room.events, e.PromiseMade).audience == e.PUBLIC
    assert room.now.attention[BRV] == 2


@pytest.mark.parametrize(
    ("pledge", "due"),
    [
        (SUPPORT, Moment(phase=Phase.ADOPTION, sitting=2, quarter=29)),
        (NOT_TABLE, Moment(phase=Phase.ADOPTION, sitting=2, quarter=29)),
        (VOTE_FOR, Moment(phase=Phase.ADOPTION, sitting=2, quarter=29)),
        (TABLE, Moment(phase=Phase.SITTING, sitting=2, round=2, quarter=28)),
        (SIGN, Moment(phase=Phase.SIGNATURE, sitting=2, quarter=29)),
        (ratify(3), Moment(phase=Phase.HOME, sitting=2, year=3, quarter=173)),
    ],
)
def test_rule_13_2_when_each_kind_is_due(pledge: Pledge, due: Moment) -> None:
    assert promised(pledge)[1].due == due


def test_rule_13_2_what_is_promised_in_the_last_sitting_to_be_tabled_is_due_at_its_end() -> None:
    room = Room().to(Phase.SITTING, sitting=2)
    assert room.promise(BRV, TABLE, to=(ARD,)).due == Moment(phase=Phase.SITTING, sitting=2, round=2, quarter=28)


def test_rule_13_3_support_is_kept_where_the_wording_was_agreed() -> None:
    room, promise = promised(SUPPORT)
    lifted = one(room.agree(LETTERS), e.BracketLifted)
    room.to(Phase.SIGNATURE)
    assert judged(room) == e.PromiseKept(
        audience=e.PUBLIC, promise=promise.id, by=BRV, to=(ARD,), proof=seq_of(room, lifted)
    )


def test_rule_13_3_support_is_kept_where_it_stands_though_another_wording_was_agreed() -> None:
    room, promise = promised(SUPPORT)
    said = one(room.declare(BRV, Stance.SUPPORT, LETTERS), e.StanceDeclared)
    room.agree(choose("BL01", "A"))
    room.to(Phase.SIGNATURE)
    kept = judged(room)
    assert isinstance(kept, e.PromiseKept)
    assert (kept.promise, kept.proof) == (promise.id, seq_of(room, said))


def test_rule_13_3_public_opposition_breaks_a_promise_of_support_for_good() -> None:
    room, _ = promised(SUPPORT)
    opposed = one(room.declare(BRV, Stance.OPPOSE, LETTERS), e.StanceDeclared)
    room.declare(BRV, Stance.SUPPORT, LETTERS)
    room.agree(LETTERS)
    room.to(Phase.SIGNATURE)
    broken = judged(room)
    assert isinstance(broken, e.PromiseBroken)
    assert broken.proof == seq_of(room, opposed)


def test_rule_13_3_an_objection_breaks_a_promise_of_support() -> None:
    room, _ = promised(SUPPORT)
    closed = one(room.agree(LETTERS, against=(BRV,)), e.QuestionClosed)
    room.to(Phase.SIGNATURE)
    broken = judged(room)
    assert isinstance(broken, e.PromiseBroken)
    assert broken.proof == seq_of(room, closed)


def test_rule_13_3_a_separate_vote_against_it_breaks_a_promise_of_support() -> None:
    room, _ = promised(SUPPORT)
    room.declare(ARD, Stance.SUPPORT, LETTERS)
    room.to(Phase.ADOPTION)
    room.answer(against=(BRV,), items=("BL01",))
    room.close()
    assert isinstance(judged(room), e.PromiseBroken)


def test_rule_13_4_support_that_was_never_shown_nor_denied_lapses() -> None:
    room, _ = promised(SUPPORT)
    room.agree(choose("BL01", "A"))
    room.to(Phase.SIGNATURE)
    assert isinstance(judged(room), e.PromiseLapsed)


def test_rule_13_4_support_taken_back_does_not_count_as_kept() -> None:
    room, _ = promised(SUPPORT)
    room.declare(BRV, Stance.SUPPORT, LETTERS)
    room.declare(BRV, Stance.UNDECLARED, LETTERS)
    room.agree(choose("BL01", "A"))
    room.to(Phase.SIGNATURE)
    assert isinstance(judged(room), e.PromiseLapsed)


def test_what_is_said_in_confidence_proves_nothing() -> None:
    room, _ = promised(SUPPORT)
    room.declare(BRV, Stance.OPPOSE, LETTERS, to=(COR,))
    room.agree(choose("BL01", "A"))
    room.to(Phase.SIGNATURE)
    assert isinstance(judged(room), e.PromiseLapsed)


def test_rule_13_3_a_promise_to_table_is_kept_by_tabling() -> None:
    room, _ = promised(TABLE)
    tabled = one(room.do(a.TableWording(by=BRV, choice=choose("BL01", "C"))), e.WordingTabled)
    room.to(Phase.SITTING, sitting=2, number=2)
    happened = room.do(a.CloseRound(by=CHAIR))
    assert one(happened, e.PromiseKept).proof == seq_of(room, tabled)


def test_rule_13_3_a_promise_to_table_is_broken_where_it_was_not_tabled_in_time() -> None:
    room, _ = promised(TABLE)
    room.do(a.TableWording(by=COR, choice=choose("BL01", "C")))
    room.to(Phase.ADOPTION)
    broken = judged(room)
    assert isinstance(broken, e.PromiseBroken)
    assert broken.proof == Seq(0)


@pytest.mark.parametrize(("tables", "outcome"), [(False, e.PromiseKept), (True, e.PromiseBroken)])
def test_rule_13_3_a_promise_not_to_table(tables: bool, outcome: type) -> None:
    room, _ = promised(NOT_TABLE)
    if tables:
        room.do(a.TableWording(by=BRV, choice=choose("BL01", "C")))
    room.to(Phase.SIGNATURE)
    found = judged(room)
    assert type(found) is outcome
    assert not isinstance(found, e.PromiseLapsed)
    assert (found.proof > 0) is tables


def test_rule_13_3_to_join_is_kept_where_one_lets_consensus_pass() -> None:
    room, _ = promised(VOTE_FOR)
    room.to(Phase.ADOPTION)
    room.close()
    room.answer(abstaining=(ARD,))
    assert isinstance(judged(room), e.PromiseKept)


def test_rule_13_3_to_join_is_broken_by_an_objection_even_if_one_votes_in_favour_later() -> None:
    room, _ = promised(VOTE_FOR)
    room.to(Phase.ADOPTION)
    room.close()
    objected = one(room.answer(against=(BRV,)), e.QuestionClosed)
    room.answer()
    broken = judged(room)
    assert isinstance(broken, e.PromiseBroken)
    assert broken.proof == seq_of(room, objected)


@pytest.mark.parametrize("vote", ["against", "abstaining"])
def test_rule_13_3_to_join_is_broken_where_one_does_not_vote_in_favour(vote: str) -> None:
    room, _ = promised(VOTE_FOR)
    room.to(Phase.ADOPTION)
    room.close()
    room.answer(against=(COR,))
    room.answer(**{vote: (BRV,)})
    assert isinstance(judged(room), e.PromiseBroken)


def test_rule_13_4_to_join_lapses_where_the_text_was_never_put() -> None:
    room, _ = promised(VOTE_FOR)
    room.to(Phase.ADOPTION)
    assert room.now.question is not None
    room.answer(against=(ARD, COR))
    assert room.now.ending is e.EndReason.NOTHING_LEFT
    assert isinstance(judged(room), e.PromiseLapsed)


@pytest.mark.parametrize(("signs", "outcome"), [(True, e.PromiseKept), (False, e.PromiseBroken)])
def test_rule_13_3_a_promise_to_sign(signs: bool, outcome: type) -> None:
    room, _ = promised(SIGN)
    room.to(Phase.SIGNATURE)
    room.sign(withheld=() if signs else (BRV,))
    assert type(judged(room)) is outcome


def test_a_promise_to_sign_is_judged_by_the_last_word() -> None:
    room, _ = promised(SIGN)
    room.to(Phase.SIGNATURE)
    room.do(a.SignConvention(by=BRV, sign=False), a.SignConvention(by=BRV))
    room.do(a.SignConvention(by=ARD), a.SignConvention(by=COR))
    assert isinstance(judged(room), e.PromiseKept)


@pytest.mark.parametrize(("facts", "outcome"), [(SURE, e.PromiseKept), (HOPELESS, e.PromiseBroken)])
def test_rule_13_3_a_promise_to_ratify_is_judged_at_the_end_of_its_year(facts: KeyedFacts, outcome: type) -> None:
    room, _ = promised(ratify(2), facts)
    room.to(Phase.SIGNATURE)
    room.sign()
    room.submit(BRV)
    room.close()
    assert every(room.events, outcome) == []
    room.close()
    assert type(judged(room)) is outcome


def test_rule_13_5_a_promise_to_ratify_is_broken_by_withholding_the_signature_when_the_session_ends() -> None:
    room, _ = promised(ratify(3))
    room.to(Phase.SIGNATURE)
    room.sign(withheld=(ARD, BRV, COR))
    assert room.now.ending is e.EndReason.NOT_IN_FORCE
    assert isinstance(judged(room), e.PromiseBroken)


def test_a_signature_after_all_clears_a_promise_to_ratify() -> None:
    room, _ = promised(ratify(3))
    room.to(Phase.SIGNATURE)
    room.do(a.SignConvention(by=BRV, sign=False), a.SignConvention(by=BRV))
    assert len(room.now.evidence) == 0


def test_rule_13_5_promises_that_a_rejection_overtakes_lapse() -> None:
    room = sitting()
    for pledge in (SIGN, ratify(1)):
        room.promise(BRV, pledge, to=(ARD,))
    room.to(Phase.ADOPTION)
    room.close()
    room.answer(against=(ARD, COR))
    happened = room.answer(against=(ARD, COR))
    assert kinds(happened)[-5:] == [
        e.QuestionClosed,
        e.ConventionRejected,
        e.PromiseLapsed,
        e.PromiseLapsed,
        e.SessionEnded,
    ]


def test_what_was_done_before_a_promise_does_not_count_against_it() -> None:
    room = sitting()
    room.declare(BRV, Stance.OPPOSE, LETTERS)
    room.promise(BRV, SUPPORT, to=(ARD,))
    room.declare(BRV, Stance.SUPPORT, LETTERS)
    room.to(Phase.SIGNATURE)
    assert isinstance(judged(room), e.PromiseKept)


def test_a_promise_that_comes_with_a_package_is_judged_like_any_other() -> None:
    room = sitting()
    room.conclude(room.offer(pledges=(PackagePledge(by=BRV, to=(ARD,), pledge=SIGN),)))
    room.to(Phase.SIGNATURE)
    room.sign(withheld=(BRV,))
    assert isinstance(judged(room), e.PromiseBroken)


def test_a_pledge_is_recorded_without_what_its_kind_has_no_use_for() -> None:
    cluttered = Pledge(kind=PledgeKind.SIGN, choice=LETTERS, by_year=3)
    assert promises.bare(cluttered) == SIGN
    room = sitting()
    assert room.promise(BRV, cluttered, to=(ARD,)).pledge == SIGN
    assert room.now.brackets[BL01].stances == sitting().now.brackets[BL01].stances


# Promises to help (rule 13.1, decision D27)

HELP = Pledge(kind=PledgeKind.ASSISTANCE)
NAMING = Pledge(kind=PledgeKind.CONTACT_POINT)
GRANTING = Pledge(kind=PledgeKind.GRANT_REQUEST)


def outcome(room: Room, promise: Promise) -> PromiseStatus:
    """What has become of a promise."""
    return room.now.promises[promise.id].status


@pytest.mark.parametrize("pledge", [HELP, NAMING, GRANTING])
def test_rule_13_2_a_promise_to_help_is_due_at_the_next_intersession_or_else_at_the_adoption(pledge: Pledge) -> None:
    room = sitting()
    assert room.promise(BRV, pledge, to=(ARD,)).due.phase is Phase.INTERSESSION
    room.to(Phase.INTERSESSION)
    late = room.promise(COR, pledge, to=(ARD,))
    assert late.due.phase is Phase.ADOPTION
    room.to(Phase.SITTING, sitting=2)
    promise = a.MakePromise(by=ARD, to=(BRV,), pledge=pledge)
    if pledge is GRANTING:
        assert room.refusal(promise).reason is Refusal.PLEDGE_TOO_LATE
    else:
        room.do(promise)


def test_rule_13_3_a_project_for_a_promisee_keeps_a_promise_of_assistance_and_a_hotline_does_not() -> None:
    room = sitting()
    kept = room.promise(BRV, HELP, to=(ARD, COR))
    room.to(Phase.SITTING, 1, 2)
    broken = room.promise(ARD, HELP, to=(BRV,))
    room.do(
        a.StartProject(by=BRV, to=COR, kind=ProjectKind.TRAINING),
        a.StartProject(by=ARD, to=BRV, kind=ProjectKind.HOTLINE),
    )
    room.to(Phase.INTERSESSION)
    judged_ = room.all_ready()
    assert one(judged_, e.PromiseKept).promise == kept.id
    assert one(judged_, e.PromiseBroken).promise == broken.id


def test_rule_13_3_naming_a_contact_point_keeps_a_promise_of_it() -> None:
    room = sitting()
    promise = room.promise(BRV, NAMING, to=(ARD,))
    named = one(room.do(a.NameContactPoint(by=BRV)), e.ContactPointNamed)
    assert room.refusal(a.MakePromise(by=BRV, to=(COR,), pledge=NAMING)).reason is Refusal.ALREADY_SO
    room.to(Phase.SITTING, sitting=2)
    assert outcome(room, promise) is PromiseStatus.KEPT
    assert one(room.events, e.PromiseKept).proof == seq_of(room, named)


@pytest.mark.parametrize(
    ("answers", "status"),
    [
        ([RequestAnswer.GRANT], PromiseStatus.KEPT),
        ([RequestAnswer.PART, RequestAnswer.REFUSE], PromiseStatus.KEPT),
        ([RequestAnswer.LATE, RequestAnswer.GRANT], PromiseStatus.BROKEN),
        ([RequestAnswer.REFUSE], PromiseStatus.BROKEN),
        ([None], PromiseStatus.BROKEN),
        ([], PromiseStatus.LAPSED),
    ],
)
def test_rule_13_3_the_first_request_decides_a_promise_to_grant(
    answers: list[RequestAnswer | None], status: PromiseStatus
) -> None:
    room = sitting()
    promise = room.promise(BRV, GRANTING, to=(ARD,))
    room.to(Phase.INTERSESSION)
    for kind, answer in zip(RequestKind, answers, strict=False):
        asked = one(room.do(a.RequestCooperation(by=ARD, to=BRV, kind=kind)), e.CooperationRequested).request
        if answer is not None:
            reason = RefusalGround.CAPACITY
            room.do(a.AnswerRequest(by=BRV, request=asked.id, answer=answer, reason=reason))
    room.all_ready()
    assert outcome(room, promise) is status
