"""Artificial delegates under threat (decision D28, rule 26.3): they yield where the demand costs less than the deed."""

from __future__ import annotations

from game.table.ports import Accepted
from game.terms import actions as a
from game.terms import events as e
from game.terms.bargains import Pledge, PledgeKind
from game.terms.threats import ThreatMeans
from tests.delegates.test_own_words import at_the_first_sitting
from tests.kit.blank import ARD, BRV, choose


def answered(demand: Pledge) -> bool:
    """Whether Brava gives way to Arden."""
    table, turns = at_the_first_sitting()
    threat = a.MakeThreat(by=ARD, to=BRV, means=ThreatMeans.TRADE, demand=demand)
    assert isinstance(table.submit(ARD, threat, table.seq), Accepted)
    turns.run()
    assert turns.refused == []
    found = [each.event for each in table.recorded() if isinstance(each.event, e.ThreatAnswered)]
    assert len(found) == 1
    return found[0].yields


def test_what_crosses_a_red_line_is_defied() -> None:
    assert not answered(Pledge(kind=PledgeKind.SUPPORT, choice=choose("BL02", "none")))


def test_what_one_wants_anyway_is_granted() -> None:
    assert answered(Pledge(kind=PledgeKind.SUPPORT, choice=choose("BL02", "B")))
