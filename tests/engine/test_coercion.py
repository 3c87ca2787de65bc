"""Threats as the engine hears them: E5.12, E2.4 (duress), decisions D2 and D28."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.engine.climate import Climate, begin
from game.terms import events as e
from game.terms.bargains import Pledge, PledgeKind, Promise
from game.terms.by_seat import Keyed
from game.terms.ids import OBSERVER, PromiseId, SeatId, Seq, ThreatId
from game.terms.moments import Moment, Phase
from game.terms.readings import ReadingKind, ReadingOf
from game.terms.threats import Threat, ThreatMeans
from tests.engine.made_up import opened

SESSION = opened(3)
A, B, C = SESSION.scenario.public.states[:3]
HERE = Moment(phase=Phase.SITTING, sitting=1, round=1)


def threat(*, public: bool, kind: PledgeKind = PledgeKind.SIGN) -> Threat:
    demand = Pledge(kind=kind, by_year=2 if kind is PledgeKind.RATIFY else 0)
    return Threat(
        id=ThreatId("t1"), by=A, to=B, means=ThreatMeans.AID, demand=demand, since=HERE, due=HERE, public=public
    )


def made(*, public: bool, kind: PledgeKind = PledgeKind.SIGN) -> e.ThreatMade:
    return e.ThreatMade(
        audience=e.PUBLIC if public else e.only(A, B), threat=threat(public=public, kind=kind), attention=2
    )


def climate(*events: e.Event, **parameters: str) -> Climate:
    found = begin(replace(SESSION, parameters=Keyed(parameters)))
    for seq, event in enumerate(events, 2):
        found.observe(e.Recorded(seq=Seq(seq), at_ms=0, event=event))
    return found


def trust(found: Climate, seat: SeatId, a: SeatId, b: SeatId) -> int:
    return found.readings(seat).trusts(truster=a, trusted=b).value


def test_e5_12_a_threat_costs_trust_of_its_target_and_a_public_one_of_witnesses_too() -> None:
    calm, private, public = climate(), climate(made(public=False)), climate(made(public=True))
    assert trust(private, B, B, A) < trust(calm, B, B, A)
    assert trust(private, C, C, A) == trust(calm, C, C, A)  # C knows nothing of it (D2)
    assert trust(public, C, C, A) < trust(calm, C, C, A)
    why = public.why(C, ReadingOf(kind=ReadingKind.TRUST, a=C, b=A))
    assert [each.reason for each in why.parts] == ["threat"]


def test_e5_12_pressure_halves_every_round_and_only_those_who_know_of_it_see_it() -> None:
    found = climate(made(public=False))
    coercion, b = found.course.coercion, found.course.ground.axes.state_at[B]
    before = float(coercion.on_all(b)[b])
    assert before == pytest.approx(min(2 * found.course.ground.leverage[0, 1], 2))
    assert not coercion.on_all(None).any()
    found.observe(e.Recorded(seq=Seq(9), at_ms=0, event=e.StageOpened(audience=e.PUBLIC, moment=HERE)))
    assert float(coercion.on_all(b)[b]) == pytest.approx(before / 2)


def test_e5_12_a_threat_carried_out_lowers_what_no_convention_is_worth_to_both() -> None:
    done = e.ThreatCarriedOut(audience=e.PUBLIC, threat=ThreatId("t1"), by=A, to=B, means=ThreatMeans.AID)
    before, after = climate(made(public=True)), climate(made(public=True), done)
    leverage = float(before.course.ground.leverage[0, 1])
    fallen = before.course.ground.outside - after.course.ground.outside
    assert fallen.tolist() == pytest.approx([0.03 * leverage, 0.1 * leverage, *[0] * (len(fallen) - 2)])
    assert after.readings(B).outside <= before.readings(B).outside
    own = [each.course.ground.own[B].outside for each in (before, after)]
    assert own[0] - own[1] == pytest.approx(0.1 * leverage)
    assert trust(after, C, C, A) < trust(before, C, C, A)


def test_e4_4_pressure_to_ratify_counts_as_much_as_its_parameter_says() -> None:
    pressing = made(public=True, kind=PledgeKind.RATIFY)
    b = SESSION.scenario.public.states.index(B)
    by_default, strong = climate(pressing), climate(pressing, b_pressure="0.5")
    i = by_default.readings(OBSERVER).index(B)
    assert strong.readings(OBSERVER).likelihood[i,] > by_default.readings(OBSERVER).likelihood[i,]
    assert strong.course.coercion.to_ratify(None)[b] > 0
    assert not climate(made(public=True)).course.coercion.to_ratify(None).any()


def test_e2_4_what_is_done_under_duress_says_less() -> None:
    promise = Promise(
        id=PromiseId("p"), by=B, to=(A,), pledge=Pledge(kind=PledgeKind.SIGN), due=HERE, threat=ThreatId("t1")
    )
    kept = e.PromiseKept(audience=e.PUBLIC, promise=promise.id, by=B, to=(A,), proof=Seq(0))
    freely = climate(
        made(public=True),
        e.PromiseMade(audience=e.PUBLIC, promise=replace(promise, threat=None), attention=0),
        kept,
    )
    forced = climate(made(public=True), e.PromiseMade(audience=e.PUBLIC, promise=promise, attention=0), kept)
    start = trust(climate(made(public=True)), A, A, B)
    assert start < trust(forced, A, A, B) < trust(freely, A, A, B)
    duress = forced.course.coercion.duress(private=False)
    assert duress[0, 1] == 0.25
    assert np.count_nonzero(duress != 1) == 1


def test_d28_a_threat_that_is_over_forces_nothing_any_more() -> None:
    over = e.ThreatAnswered(audience=e.PUBLIC, threat=ThreatId("t1"), by=B, yields=True)
    defied = replace(over, yields=False)
    assert (climate(made(public=True), over).course.coercion.duress(private=True) == 1).all()
    assert (climate(made(public=True), defied).course.coercion.duress(private=True) != 1).any()
