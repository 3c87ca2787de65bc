"""Leaks (rule 33; decision D6): what one was party to, once each, and through whom by even odds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.rules.opening import open_session
from game.rules.sight import redact, see
from game.table.actors import unnamed
from game.table.memory import MemoryRecord
from game.table.ports import Accepted, Notice
from game.table.table import Table
from game.terms import actions as a
from game.terms import events as e
from game.terms.arrangements import ArrangementKind
from game.terms.bargains import PackageStatus, Pledge, PledgeKind
from game.terms.by_seat import Keyed
from game.terms.ids import CHAIR, OBSERVER, SeatId, Seq
from game.terms.leaks import Disclosure, LeakKind, confidence_ref
from game.terms.moments import Phase
from game.terms.refusals import Refusal
from game.terms.standing import Stance
from game.terms.threats import ThreatMeans
from tests.kit import blank
from tests.kit.blank import ARD, BRV, COR, LETTER, STATES, choose
from tests.rules.room import KeyedFacts, Room, one, sitting


def written(room: Room) -> str:
    """A message of Arden's to Brava."""
    return one(room.do(a.SendMessage(by=ARD, to=(BRV,), text=" Between us. ")), e.MessageSent).id


def confided(room: Room) -> str:
    """A stance that Arden told Brava."""
    room.declare(ARD, Stance.OPPOSE, choose("BL01", "A"), to=(BRV,))
    return confidence_ref(room.now.confidences[BRV][-1])


def threatened(room: Room) -> str:
    """A threat of Arden's to Brava."""
    demand = Pledge(kind=PledgeKind.SIGN)
    return one(room.do(a.MakeThreat(by=ARD, to=BRV, means=ThreatMeans.AID, demand=demand)), e.ThreatMade).threat.id


def arranged(room: Room) -> str:
    """An informal arrangement between the two."""
    offer = a.OfferArrangement(by=ARD, parties=(BRV,), kind=ArrangementKind.INFORMAL, subjects=(LETTER,))
    arrangement = one(room.do(offer), e.ArrangementOffered).arrangement
    room.do(a.AcceptArrangement(by=BRV, arrangement=arrangement.id))
    return arrangement.id


SECRETS: dict[LeakKind, Callable[[Room], str]] = {
    LeakKind.MESSAGE: written,
    LeakKind.CONFIDENCE: confided,
    LeakKind.THREAT: threatened,
    LeakKind.ARRANGEMENT: arranged,
    LeakKind.OFFER: lambda room: room.offer(ARD, (BRV,)).id,
}


def leak(room: Room, what: LeakKind, ref: str, by: SeatId = BRV) -> e.Leaked:
    """Somebody makes it known."""
    return one(room.do(a.Leak(by=by, what=what, ref=ref)), e.Leaked)


@pytest.mark.parametrize("what", LeakKind)
def test_rule_33_1_whoever_was_party_to_it_can_leak_it_and_nobody_else(what: LeakKind) -> None:
    room = sitting()
    ref = SECRETS[what](room)
    assert room.refusal(a.Leak(by=COR, what=what, ref=ref)).reason is Refusal.NOT_PRIVY
    attention = room.now.attention[BRV]
    out = leak(room, what, ref).disclosure
    assert room.now.attention[BRV] == attention - 1
    assert (out.what, out.ref) == (what, ref)
    filled = [each for each in (out.letter, out.package, out.threat, out.confidence, out.arrangement) if each]
    assert len(filled) == 1
    assert see(room.now, OBSERVER).leaks == (out,)


@pytest.mark.parametrize("what", LeakKind)
def test_rule_33_1_what_everybody_knows_is_not_leaked_nor_anything_twice(what: LeakKind) -> None:
    room = sitting()
    ref = SECRETS[what](room)
    leak(room, what, ref)
    assert room.refusal(a.Leak(by=ARD, what=what, ref=ref)).reason is Refusal.NO_SECRET


def test_rule_33_1_a_package_that_was_concluded_is_no_secret() -> None:
    room = sitting()
    package = room.offer(ARD, (BRV,))
    room.conclude(package)
    assert room.refusal(a.Leak(by=ARD, what=LeakKind.OFFER, ref=package.id)).reason is Refusal.NO_SECRET


def seeds(named: bool) -> Room:
    """A sitting under a luck that names a leak of Brava's, or does not."""
    for seed in range(50):
        room = sitting(facts=KeyedFacts(seed=seed))
        ref = written(room)
        if leak(room, LeakKind.MESSAGE, ref).named is named:
            return room
    raise AssertionError("no such luck")


def test_rule_33_2_the_author_is_named_by_even_odds_and_known_to_itself_alone_otherwise() -> None:
    for named in (True, False):
        event = one(seeds(named).events, e.Leaked)
        assert event.odds == 50_000
        assert event.drawn is not None
        assert (event.drawn < event.odds) is named
        assert redact(event, BRV) == event
        for seat in (ARD, COR, CHAIR, OBSERVER):
            copy = redact(event, seat)
            assert isinstance(copy, e.Leaked)
            assert (copy.by, copy.drawn) == (BRV if named else "", None)
            assert unnamed((e.Recorded(seq=Seq(1), at_ms=0, event=copy),)) is not named


def test_rule_33_3_it_is_known_as_it_stood_whatever_became_of_it_since() -> None:
    room = sitting()
    package = room.offer(ARD, (BRV,))
    leak(room, LeakKind.OFFER, package.id)
    room.do(a.DeclinePackage(by=BRV, package=package.id))
    out: Disclosure = see(room.now, COR).leaks[0]
    assert out.package == package
    assert not see(room.now, COR).packages
    assert room.now.packages[package.id].status is PackageStatus.DECLINED


def test_rule_33_1_letters_can_be_leaked_from_the_opening_to_the_last_year() -> None:
    room = Room().to(Phase.OPENING)
    ref = written(room)
    room.to(Phase.SIGNATURE)
    leak(room, LeakKind.MESSAGE, ref)
    assert all(see(room.now, seat).leaks for seat in STATES)


class Ear:
    """Somebody who is told what happens."""

    def __init__(self) -> None:
        self.heard: list[Notice] = []

    def hear(self, notice: Notice) -> None:
        """Take note."""
        self.heard.append(notice)


def test_rule_33_2_a_notice_does_not_say_who_asked_for_a_leak_that_is_not_named() -> None:
    named: set[bool] = set()
    for seed in range(12):
        opening = open_session(blank.scenario(), session="test", seating=blank.seating(), seed=seed, parameters=Keyed())
        table = Table.begin(MemoryRecord(), opening, clock=lambda: 0)
        for seat in STATES:
            table.submit(seat, a.DeclareReady(by=seat), table.seq)
        table.submit(ARD, a.SendMessage(by=ARD, to=(BRV,), text="Between us."), table.seq)
        ears = {seat: Ear() for seat in (BRV, COR)}
        for seat, ear in ears.items():
            table.listen(seat, ear)
        letter = one([each.event for each in table.recorded()], e.MessageSent)
        assert isinstance(table.submit(BRV, a.Leak(by=BRV, what=LeakKind.MESSAGE, ref=letter.id), table.seq), Accepted)
        leaked = one([each.event for each in table.recorded()], e.Leaked)
        named.add(leaked.named)
        assert ears[BRV].heard[-1].asked_by == BRV
        assert ears[COR].heard[-1].asked_by == (BRV if leaked.named else None)
    assert named == {True, False}
