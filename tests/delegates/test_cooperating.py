"""Artificial delegates between the sittings: they answer what they are asked, by what they can do (rule 29.3)."""

from __future__ import annotations

from game.table.ports import Accepted
from game.terms import actions as a
from game.terms import events as e
from game.terms.bargains import Pledge, PledgeKind
from game.terms.cooperation import RefusalGround, RequestAnswer, RequestKind
from game.terms.moments import Phase
from game.terms.threats import ThreatMeans
from tests.delegates.test_own_words import at_the_first_sitting
from tests.kit.blank import ARD, BRV, COR


def test_a_request_is_answered_by_the_weakest_of_ones_capacities() -> None:
    table, turns = at_the_first_sitting(6)
    while table.moment.phase is not Phase.INTERSESSION:
        seat = turns.due()
        assert seat is not None
        turns.play(seat, turns.choose(seat))
    for to in (BRV, COR):
        asked = a.RequestCooperation(by=ARD, to=to, kind=RequestKind.FREEZING)
        assert isinstance(table.submit(ARD, asked, table.seq), Accepted)
    turns.run()
    assert turns.refused == []
    answers = {each.event.by: each.event for each in table.recorded() if isinstance(each.event, e.RequestAnswered)}
    order = tuple(RequestAnswer)
    assert order.index(answers[BRV].answer) < order.index(answers[COR].answer), "Brava's capacities are the better ones"
    assert answers[COR].reason is RefusalGround.CAPACITY


def test_whoever_yielded_help_under_a_threat_gives_it() -> None:
    for kind in (PledgeKind.ASSISTANCE, PledgeKind.CONTACT_POINT):
        table, turns = at_the_first_sitting()
        threat = a.MakeThreat(by=ARD, to=COR, means=ThreatMeans.TRADE, demand=Pledge(kind=kind))
        assert isinstance(table.submit(ARD, threat, table.seq), Accepted)
        turns.run()
        assert turns.refused == []
        record = [each.event for each in table.recorded()]
        promised = {each.promise.id for each in record if isinstance(each, e.PromiseMade) and each.promise.threat}
        kept = {each.promise for each in record if isinstance(each, e.PromiseKept)}
        assert promised
        assert promised <= kept
