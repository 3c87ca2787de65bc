"""Requests, projects and a drifting world as the engine hears them: E7.1 to E7.5, E2.9, D2, D29."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.climate import Climate, begin
from game.terms import events as e
from game.terms.cooperation import ProjectKind, RefusalGround, RequestAnswer, RequestKind
from game.terms.ids import OBSERVER, PromiseId, RequestId, SeatId, Seq, ThreatId
from game.terms.moments import Moment, Phase
from game.terms.readings import ReadingKind, ReadingOf
from game.terms.threats import ThreatMeans
from tests.engine.made_up import opened

SESSION = opened(3)
A, B, C = SESSION.scenario.public.states[:3]


def answered(
    answer: RequestAnswer, reason: RefusalGround | None = None, kind: RequestKind = RequestKind.EVIDENCE
) -> e.RequestAnswered:
    return e.RequestAnswered(
        audience=e.only(A, B), request=RequestId("r"), by=A, to=B, kind=kind, answer=answer, reason=reason, attention=1
    )


def climate(*events: e.Event) -> Climate:
    found = begin(SESSION)
    for seq, event in enumerate(events, 2):
        found.observe(e.Recorded(seq=Seq(seq), at_ms=0, event=event))
    return found


def trust(found: Climate, seat: SeatId, a: SeatId, b: SeatId) -> int:
    return found.readings(seat).trusts(truster=a, trusted=b).value


def owed(found: Climate, seat: SeatId, giver: SeatId, taker: SeatId) -> int:
    read = found.readings(seat)
    return read.balance[read.index(giver), read.index(taker)]


def test_e7_2_what_is_granted_earns_trust_and_is_owed_and_only_the_two_know() -> None:
    before, after = climate(), climate(answered(RequestAnswer.GRANT))
    assert trust(after, B, B, A) > trust(before, B, B, A)
    assert owed(after, B, A, B) == 2  # .002 of utility at a multiplier of .8, in tenths of a favour
    assert owed(after, A, A, B) == 2
    assert owed(after, C, A, B) == owed(after, OBSERVER, A, B) == 0
    assert trust(after, C, B, A) == trust(before, C, B, A)
    assert trust(after, C, C, A) == trust(before, C, C, A)


def test_e7_1_harder_requests_put_more_into_the_ledger() -> None:
    hard = climate(answered(RequestAnswer.GRANT, kind=RequestKind.EXTRADITION))
    easy = climate(answered(RequestAnswer.GRANT, kind=RequestKind.EMERGENCY_DATA))
    given = [float(each.course.books.given(0)[0, 1]) for each in (hard, easy)]
    assert given == pytest.approx([0.003, 0.001])


def test_e7_3_a_refusal_costs_trust_and_incapacity_that_is_public_excuses_part_of_it() -> None:
    before = trust(climate(), B, B, A)
    unwilling = trust(climate(answered(RequestAnswer.REFUSE, RefusalGround.POLITICAL)), B, B, A)
    unable = trust(climate(answered(RequestAnswer.REFUSE, RefusalGround.CAPACITY)), B, B, A)
    assert unwilling < unable < before


def test_e2_4_answers_are_worth_what_comes_of_them() -> None:
    levels = [
        trust(climate(answered(answer, RefusalGround.SECRECY)), B, B, A)
        for answer in (RequestAnswer.REFUSE, RequestAnswer.PART, RequestAnswer.LATE, RequestAnswer.GRANT)
    ]
    assert levels == sorted(set(levels))
    silent = e.RequestUnanswered(audience=e.only(A, B), request=RequestId("r"), by=A, to=B, kind=RequestKind.EVIDENCE)
    why = climate(silent).why(B, ReadingOf(kind=ReadingKind.TRUST, a=B, b=A))
    assert [each.reason for each in why.parts] == ["no_answer"]


@pytest.mark.parametrize("kind", list(ProjectKind))
def test_e7_5_a_project_raises_capacity_but_a_hotline_builds_trust_alone(kind: ProjectKind) -> None:
    before, after = climate(), climate(e.ProjectStarted(audience=e.PUBLIC, by=A, to=B, kind=kind, attention=2))
    grown = after.course.ground.capacity - before.course.ground.capacity
    if kind is ProjectKind.HOTLINE:
        assert not grown.any()
    else:
        assert grown[1] > 0
        assert grown.sum() == grown[1]
    assert trust(after, C, B, A) > trust(before, C, B, A)
    assert owed(after, C, A, B) == 10  # one favour


def year(number: int) -> e.StageOpened:
    return e.StageOpened(audience=e.PUBLIC, moment=Moment(phase=Phase.INTERSESSION, quarter=48 * number))


def test_e2_9_promises_kept_warm_the_world_and_broken_ones_cool_it() -> None:
    def promise(kind: type) -> list[e.Event]:
        return [kind(audience=e.PUBLIC, promise=PromiseId(f"p{at}"), by=C, to=(A,), proof=Seq(0)) for at in range(6)]

    calm, warm, cold = climate(year(1)), climate(*promise(e.PromiseKept), year(1)), climate(
        *promise(e.PromiseBroken), year(1)
    )  # fmt: skip
    levels = [float(each.course.books.public.prior[0, 1]) for each in (cold, calm, warm)]
    assert levels[0] < levels[1] < levels[2]
    assert levels[1] == pytest.approx(float(calm.course.books.first_prior[0, 1]))
    rules = [each.course.ground.rule for each in (cold, calm, warm)]
    assert rules[0] < rules[1] == 0.5 < rules[2]
    why = warm.why(OBSERVER, ReadingOf(kind=ReadingKind.TRUST, a=A, b=B))
    assert [each.reason for each in why.parts] == ["climate"]
    since = [e.Recorded(seq=Seq(9), at_ms=0, event=year(1))]
    told = climate(*promise(e.PromiseKept)).moved(OBSERVER, ReadingOf(kind=ReadingKind.TRUST, a=A, b=B), since)
    assert [(each.reason, each.events) for each in told.parts] == [("climate", (9,))]


def test_d29_a_threat_carried_out_is_a_blow_to_the_rule() -> None:
    blow = e.ThreatCarriedOut(audience=e.PUBLIC, threat=ThreatId("t"), by=A, to=B, means=ThreatMeans.TRADE)
    assert climate(blow, year(1)).course.ground.rule == pytest.approx(0.48)
    assert climate(blow, year(2)).course.ground.rule == pytest.approx(0.481)  # and it tends back


def test_a_branch_drifts_by_itself() -> None:
    trunk = climate(year(1))
    branch = trunk.copy()
    branch.observe(e.Recorded(seq=Seq(9), at_ms=0, event=replace(year(4))))
    assert (trunk.course.tally.years_drifted, branch.course.tally.years_drifted) == (1, 4)
