"""Leaks as the engine hears them: decisions D2, D3 and D6, E2.4."""

from __future__ import annotations

import pytest

from game.engine.climate import Climate, begin
from game.terms import events as e
from game.terms.bargains import Package, Pledge, PledgeKind, Undertaking
from game.terms.ids import CERTAIN, OBSERVER, Odds, PackageId, SeatId, Seq, ThreatId
from game.terms.leaks import Disclosure, LeakKind, Letter
from game.terms.moments import Moment, Phase
from game.terms.readings import ReadingKind, ReadingOf
from game.terms.standing import Confidence, Declaration, Stance
from game.terms.text import Choice
from game.terms.threats import Threat, ThreatMeans
from tests.engine.made_up import opened

SESSION = opened(3)
A, B, C = SESSION.scenario.public.states[:3]
MAIN = SESSION.scenario.public.convention.clauses[0].main
CHOICE = Choice(bracket=MAIN.id, alternative=MAIN.alternatives[0].id)
HERE = Moment(phase=Phase.SITTING, sitting=1, round=1)
SECRET = Threat(
    id=ThreatId("t1"), by=A, to=B, means=ThreatMeans.AID, demand=Pledge(kind=PledgeKind.SIGN), since=HERE, due=HERE
)
MADE = e.ThreatMade(audience=e.only(A, B), threat=SECRET, attention=2)


def climate(*events: e.Event) -> Climate:
    found = begin(SESSION)
    for seq, event in enumerate(events, 2):
        found.observe(e.Recorded(seq=Seq(seq), at_ms=0, event=event))
    return found


def leaked(disclosure: Disclosure, *, by: SeatId = B, named: bool = True) -> e.Leaked:
    return e.Leaked(
        audience=e.PUBLIC, by=by, disclosure=disclosure, named=named, odds=Odds(CERTAIN // 2), drawn=None, attention=1
    )


LETTER = Disclosure(what=LeakKind.MESSAGE, ref="m1", letter=Letter(by=A, to=(B,), text="…"))


def trust(found: Climate, seat: SeatId, a: SeatId, b: SeatId) -> int:
    return found.readings(seat).trusts(truster=a, trusted=b).value


def test_d6_a_leak_costs_its_author_only_where_it_is_named() -> None:
    named, hidden = climate(leaked(LETTER)), climate(leaked(LETTER, named=False))
    why = named.why(A, ReadingOf(kind=ReadingKind.TRUST, a=A, b=B))
    assert [each.reason for each in why.parts] == ["leak"]
    fallen = {seat: trust(climate(), seat, seat, B) - trust(named, seat, seat, B) for seat in (A, C)}
    assert fallen[A] > fallen[C] > 0  # whom it betrayed, and who heard of it
    for seat in (A, C, OBSERVER):
        assert hidden.readings(seat) == climate().readings(seat)


def test_a_threat_that_comes_out_is_held_against_its_author_by_those_who_had_not_known() -> None:
    before = climate(MADE)
    after = climate(MADE, leaked(Disclosure(what=LeakKind.THREAT, ref="t1", threat=SECRET), named=False))
    assert trust(after, C, C, A) < trust(before, C, C, A)
    assert trust(after, B, B, A) == trust(before, B, B, A)  # it knew
    openly = climate(e.ThreatMade(audience=e.PUBLIC, threat=SECRET, attention=2))
    assert trust(after, OBSERVER, B, A) == trust(openly, OBSERVER, B, A)


def test_a_confidence_or_an_offer_that_comes_out_moves_what_everybody_believes() -> None:
    told = Confidence(by=A, declaration=Declaration(choice=CHOICE, stance=Stance.SUPPORT), to=(B,))
    offer = Package(id=PackageId("p1"), by=A, parties=(A, B), undertakings=(Undertaking(by=B, choice=CHOICE),))
    for shown in (
        Disclosure(what=LeakKind.CONFIDENCE, ref="c", confidence=told),
        Disclosure(what=LeakKind.OFFER, ref="p1", package=offer),
    ):
        liked = [
            float(each.course.minds.estimate().preference[0, 0, 0])
            for each in (climate(), climate(leaked(shown, named=False)))
        ]
        assert liked[0] < liked[1]


def test_d6_what_comes_out_counts_once_for_whoever_knew_it_already() -> None:
    told = Confidence(by=A, declaration=Declaration(choice=CHOICE, stance=Stance.SUPPORT), to=(B,))
    confided = e.StanceDeclared(audience=e.only(A, B), by=A, declarations=(told.declaration,), to=(B,))
    out = leaked(Disclosure(what=LeakKind.CONFIDENCE, ref="c", confidence=told), named=False)
    after = climate(confided, out).course.minds
    assert after.estimate(1).preference[0, 0, 0] == pytest.approx(after.estimate().preference[0, 0, 0])
    offer = Package(id=PackageId("p1"), by=A, parties=(A, B), undertakings=(Undertaking(by=B, choice=CHOICE),))
    offered = e.PackageOffered(audience=e.only(A, B), package=offer, attention=2)
    out = leaked(Disclosure(what=LeakKind.OFFER, ref="p1", package=offer), named=False)
    after = climate(offered, out).course.minds
    assert after.estimate(1).preference[0, 0, 0] == pytest.approx(after.estimate().preference[0, 0, 0])
