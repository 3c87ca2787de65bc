"""Artificial delegates and side arrangements: they join those whom they trust (rule 31.2)."""

from __future__ import annotations

from game.table.ports import Accepted
from game.terms import actions as a
from game.terms import events as e
from game.terms.arrangements import ArrangementKind
from tests.delegates.test_own_words import at_the_first_sitting
from tests.kit.blank import ARD, BRV, COR, LETTER


def test_an_offer_is_accepted_by_who_trusts_its_author_and_every_offer_is_answered() -> None:
    table, turns = at_the_first_sitting()
    for to in (BRV, COR):
        offer = a.OfferArrangement(by=ARD, parties=(to,), kind=ArrangementKind.INFORMAL, subjects=(LETTER,))
        assert isinstance(table.submit(ARD, offer, table.seq), Accepted)
    trust = table.view(BRV).readings.trusts(truster=BRV, trusted=ARD).value
    assert trust >= 500
    turns.run()
    assert turns.refused == []
    record = [each.event for each in table.recorded()]
    assert BRV in {each.by for each in record if isinstance(each, e.ArrangementAccepted)}
    answered = [each for each in record if isinstance(each, e.ArrangementAccepted | e.ArrangementDeclined)]
    assert {each.by for each in answered} == {BRV, COR}
