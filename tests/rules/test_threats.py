"""Threats (rule 26; decision D28): no draw, the target answers; carried out in public, or empty for all to see."""

from __future__ import annotations

from dataclasses import replace

from game.rules.sight import redact, see
from game.rules.stale import touched_since
from game.terms import actions as a
from game.terms import events as e
from game.terms.bargains import Pledge, PledgeKind, PromiseStatus
from game.terms.by_seat import Keyed
from game.terms.ids import CHAIR, OBSERVER, SeatId
from game.terms.moments import Phase
from game.terms.refusals import Refusal
from game.terms.standing import Stance
from game.terms.threats import Threat, ThreatMeans, ThreatStatus
from tests.kit.blank import ARD, BRV, COR, STATES, choose
from tests.rules.room import Room, every, one, sitting
from tests.rules.worlds import powerless

DEMAND = Pledge(kind=PledgeKind.SUPPORT, choice=choose("BL01", "B"))


def threaten(room: Room, by: SeatId = ARD, to: SeatId = BRV, *, public: bool = False) -> Threat:
    """A threat to end trade."""
    action = a.MakeThreat(by=by, to=to, means=ThreatMeans.TRADE, demand=DEMAND, public=public)
    return one(room.do(action), e.ThreatMade).threat


def status(room: Room, threat: Threat) -> ThreatStatus:
    """What became of it."""
    return room.now.threats[threat.id].status


def test_rule_26_1_a_threat_costs_two_and_takes_coercive_power() -> None:
    room = sitting(scenario=powerless(COR))
    threaten(room)
    assert room.now.attention[ARD] == 3
    weak = a.MakeThreat(by=COR, to=ARD, means=ThreatMeans.AID, demand=DEMAND)
    assert room.refusal(weak).reason is Refusal.NO_POWER


def test_rule_26_2_a_threat_is_known_to_both_or_to_everybody() -> None:
    room = sitting()
    secret, open_one = threaten(room), threaten(room, BRV, COR, public=True)
    assert [seat for seat in (*STATES, CHAIR, OBSERVER) if secret in see(room.now, seat).threats] == [ARD, BRV]
    assert all(open_one in see(room.now, seat).threats for seat in (*STATES, CHAIR, OBSERVER))
    made = every(room.events, e.ThreatMade)[0]
    assert [seat for seat in (*STATES, CHAIR, OBSERVER) if redact(made, seat) is not None] == [ARD, BRV]


def test_rule_26_3_to_yield_is_to_promise_what_was_demanded_under_duress() -> None:
    room = sitting()
    threat = threaten(room)
    promise = one(room.do(a.AnswerThreat(by=BRV, threat=threat.id, yields=True)), e.PromiseMade).promise
    assert (promise.by, promise.to, promise.pledge, promise.threat) == (BRV, (ARD,), DEMAND, threat.id)
    assert status(room, threat) is ThreatStatus.YIELDED
    room.declare(BRV, Stance.SUPPORT, choose("BL01", "B"))
    room.to(Phase.SIGNATURE)
    assert room.now.promises[promise.id].status is PromiseStatus.KEPT


def test_rule_26_3_whoever_is_threatened_and_whoever_is_answered_is_awaited_again() -> None:
    room = sitting()
    room.do(a.DeclareReady(by=BRV))
    threat = threaten(room)
    assert not room.now.ready[BRV]
    room.do(a.DeclareReady(by=ARD))
    room.do(a.AnswerThreat(by=BRV, threat=threat.id, yields=False))
    assert not room.now.ready[ARD]


def test_rule_26_4_what_was_defied_can_be_carried_out_for_everybody_to_see() -> None:
    room = sitting()
    threat = threaten(room)
    early = room.refusal(a.CarryOutThreat(by=ARD, threat=threat.id))
    assert early.reason is Refusal.TOO_EARLY
    room.do(a.AnswerThreat(by=BRV, threat=threat.id, yields=False))
    done = one(room.do(a.CarryOutThreat(by=ARD, threat=threat.id)), e.ThreatCarriedOut)
    assert done.audience.everyone
    assert (done.by, done.to, done.means) == (ARD, BRV, ThreatMeans.TRADE)
    assert status(room, threat) is ThreatStatus.CARRIED_OUT
    assert not see(room.now, COR).threats


def test_rule_26_4_what_is_not_answered_can_be_carried_out_in_its_last_stage() -> None:
    room = sitting()
    threat = threaten(room)
    room.close()
    assert room.now.moment == threat.due
    room.do(a.CarryOutThreat(by=ARD, threat=threat.id))


def test_rule_26_4_its_author_may_back_down_whether_it_was_answered_or_not() -> None:
    room = sitting()
    first, second = threaten(room), threaten(room, ARD, COR)
    room.do(a.AnswerThreat(by=COR, threat=second.id, yields=False))
    for threat in (first, second):
        room.do(a.BackDown(by=ARD, threat=threat.id))
        assert status(room, threat) is ThreatStatus.DROPPED


def test_rule_26_5_a_threat_of_which_nothing_came_lapses_with_the_stage_of_talks_after_it() -> None:
    room = sitting()
    threat = threaten(room)
    assert not every(room.close(), e.ThreatLapsed)
    assert one(room.close(), e.ThreatLapsed).threat == threat.id
    assert status(room, threat) is ThreatStatus.LAPSED


def test_rule_26_5_one_made_in_the_last_round_lapses_as_it_closes() -> None:
    room = sitting().to(Phase.SITTING, 2, 2)
    threat = threaten(room)
    room.to(Phase.ADOPTION)
    assert status(room, threat) is ThreatStatus.LAPSED


def test_a_threat_that_was_answered_is_not_answered_again_and_nobody_else_answers_it() -> None:
    room = sitting()
    threat = threaten(room, public=True)
    assert room.refusal(a.AnswerThreat(by=COR, threat=threat.id, yields=True)).reason is Refusal.NOT_FOR_YOU
    room.do(a.AnswerThreat(by=BRV, threat=threat.id, yields=False))
    assert room.refusal(a.AnswerThreat(by=BRV, threat=threat.id, yields=True)).reason is Refusal.MATTER_CLOSED


def test_rule_6_1_an_answer_to_a_threat_that_was_dropped_meanwhile_comes_too_late() -> None:
    room = sitting()
    threat = threaten(room)
    base = room.now.seq
    answer = a.AnswerThreat(by=BRV, threat=threat.id, yields=True)
    assert not touched_since(room.now, answer, base)
    room.do(a.BackDown(by=ARD, threat=threat.id))
    assert touched_since(room.now, answer, base)
    assert not touched_since(room.now, replace(answer, by=COR), base)


def test_rule_26_5_one_that_was_due_in_a_round_that_is_lost_lapses_with_the_last_that_is_held() -> None:
    room = sitting().to(Phase.SITTING, 2, 1)
    threat = threaten(room)
    room.now = replace(room.now, clock=Keyed({"2": -1}))
    assert one(room.close(), e.ThreatLapsed).threat == threat.id
    assert room.now.moment.phase is Phase.ADOPTION
