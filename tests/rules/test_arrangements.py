"""Side arrangements (rule 31): bilateral, regional, informal; offered, concluded, and known to whom."""

from __future__ import annotations

from dataclasses import replace

from game.rules.sight import redact, see
from game.rules.stale import touched_since
from game.terms import actions as a
from game.terms import events as e
from game.terms.arrangements import Arrangement, ArrangementKind, ArrangementStatus
from game.terms.ids import CHAIR, OBSERVER, ClauseId, SeatId
from game.terms.moments import Phase
from game.terms.refusals import Refusal
from tests.kit import blank
from tests.kit.blank import ARD, BRV, COR, JUDGE, LETTER, STATES
from tests.rules.room import Room, every, one, sitting

K = ArrangementKind
EVERYBODY = (*STATES, CHAIR, OBSERVER)


def offer(*parties: SeatId, kind: ArrangementKind = K.BILATERAL, about: tuple[ClauseId, ...] = (LETTER,)) -> a.Action:
    """An offer of Arden's."""
    return a.OfferArrangement(by=ARD, parties=parties or (BRV,), kind=kind, subjects=about)


def offered(room: Room, *parties: SeatId, kind: ArrangementKind = K.BILATERAL) -> Arrangement:
    """It is on the table."""
    return one(room.do(offer(*parties, kind=kind)), e.ArrangementOffered).arrangement


def test_rule_31_1_a_bilateral_one_has_two_parties_and_a_regional_one_a_region() -> None:
    whole = blank.scenario()
    far = tuple(replace(each, region="Elsewhere") if each.id == COR else each for each in whole.public.delegations)
    room = sitting(scenario=replace(whole, public=replace(whole.public, delegations=far)))
    assert room.refusal(offer(BRV, COR)).reason is Refusal.PARTIES_DO_NOT_FIT
    assert room.refusal(offer(BRV, COR, kind=K.REGIONAL)).reason is Refusal.PARTIES_DO_NOT_FIT
    room.do(offer(BRV, kind=K.REGIONAL), offer(BRV, COR, kind=K.INFORMAL))
    assert room.now.attention[ARD] == 1
    assert sitting().refusal(offer(about=())).reason is Refusal.SUBJECT_MISSING


def test_rule_31_2_it_is_concluded_when_all_its_parties_have_accepted() -> None:
    room = sitting()
    arrangement = offered(room, BRV, COR, kind=K.REGIONAL)
    assert not every(room.do(a.AcceptArrangement(by=BRV, arrangement=arrangement.id)), e.ArrangementConcluded)
    room.close()
    done = one(room.do(a.AcceptArrangement(by=COR, arrangement=arrangement.id)), e.ArrangementConcluded).arrangement
    assert (done.status, done.since) == (ArrangementStatus.CONCLUDED, room.now.moment)
    assert room.refusal(offer(COR, BRV, kind=K.REGIONAL)).reason is Refusal.ALREADY_SO


def test_rule_31_2_one_refusal_ends_an_offer() -> None:
    room = sitting()
    arrangement = offered(room, BRV, COR, kind=K.REGIONAL)
    room.do(a.DeclineArrangement(by=COR, arrangement=arrangement.id))
    assert room.now.arrangements[arrangement.id].status is ArrangementStatus.DECLINED
    assert room.refusal(a.AcceptArrangement(by=BRV, arrangement=arrangement.id)).reason is Refusal.MATTER_CLOSED


def test_rule_31_3_an_offer_is_known_to_its_parties_and_so_is_what_is_informal() -> None:
    room = sitting()
    open_one, secret = offered(room), offered(room, kind=K.INFORMAL)
    for each in (open_one, secret):
        assert [seat for seat in EVERYBODY if each in see(room.now, seat).arrangements] == [ARD, BRV]
    room.do(*(a.AcceptArrangement(by=BRV, arrangement=each.id) for each in (open_one, secret)))
    concluded = every(room.events, e.ArrangementConcluded)
    assert [seat for seat in EVERYBODY if redact(concluded[0], seat) is not None] == list(EVERYBODY)
    assert [seat for seat in EVERYBODY if redact(concluded[1], seat) is not None] == [ARD, BRV]
    assert [len(see(room.now, seat).arrangements) for seat in EVERYBODY] == [2, 2, 1, 1, 1]


def test_rule_31_4_an_offer_lapses_as_the_sitting_after_it_closes_or_the_last_one() -> None:
    room = sitting()
    early = offered(room)
    room.to(Phase.INTERSESSION)
    between = offered(room, COR)
    room.to(Phase.SITTING, 2, 2)
    late = offered(room, BRV, COR, kind=K.REGIONAL)
    assert room.now.arrangements[early.id].status is ArrangementStatus.OFFERED
    lapsed = [each.arrangement for each in every(room.close(), e.ArrangementLapsed)]
    assert lapsed == [early.id, between.id, late.id]


def test_subjects_are_articles_of_the_convention_each_named_once() -> None:
    room = sitting()
    assert room.refusal(offer(about=(ClauseId("BL99"),))).reason is Refusal.UNKNOWN_CLAUSE
    assert room.refusal(offer(about=(LETTER, LETTER))).reason is Refusal.NAMED_TWICE
    room.do(offer(about=(LETTER, JUDGE)))


def test_rule_6_1_an_answer_to_an_arrangement_that_was_declined_meanwhile_comes_too_late() -> None:
    room = sitting()
    arrangement = offered(room, BRV, COR, kind=K.REGIONAL)
    base, accept = room.now.seq, a.AcceptArrangement(by=BRV, arrangement=arrangement.id)
    assert not touched_since(room.now, accept, base)
    room.do(a.DeclineArrangement(by=COR, arrangement=arrangement.id))
    assert touched_since(room.now, accept, base)
