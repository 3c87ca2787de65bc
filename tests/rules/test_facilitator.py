"""The facilitator goes back, hands over seats and throws in events (rule 36)."""

from __future__ import annotations

from dataclasses import replace

from game.rules.allowed import THE_FACILITATOR_HAS, allowed, awaited
from game.rules.sight import see
from game.rules.stale import touched_since
from game.terms import actions as a
from game.terms import events as e
from game.terms.ids import CHAIR, FACILITATOR, OBSERVER, SeatId
from game.terms.moments import Phase
from game.terms.refusals import Refusal
from game.terms.standing import Stance
from tests.kit import blank
from tests.kit.blank import ARD, BL01, BRV, COR, choose
from tests.rules.room import Room, folded, one
from tests.rules.test_injects import choice, inject, world

LETTERS = choose("BL01", "B")


def presided() -> Room:
    """A sitting with a facilitator, and an event that waits in the deck."""
    asked = inject(choices=(choice("Own up"), choice("Keep quiet")))
    return Room(world(asked, news=0), blank.seating(facilitator=True)).to(Phase.SITTING)


def handing(seat: SeatId, kind: e.SeatKind = e.SeatKind.PERSON, name: str = "Ada") -> a.HandOver:
    """A seat is handed to somebody."""
    return a.HandOver(by=FACILITATOR, seat=seat, occupant=e.Occupant(kind=kind, name=name))


def throwing(*struck: SeatId) -> a.InjectEvent:
    """The event is thrown in."""
    return a.InjectEvent(by=FACILITATOR, inject="EV1", struck=struck)


def test_rule_36_1_a_facilitator_is_never_awaited_and_not_bound_by_a_question() -> None:
    room = presided()
    assert FACILITATOR not in awaited(room.now)
    assert tuple(each.move for each in allowed(room.now, FACILITATOR)) == THE_FACILITATOR_HAS
    room.do(a.SeekAgreement(by=CHAIR, choices=(LETTERS,)))
    room.do(handing(ARD))
    assert room.refusal(a.DeclareReady(by=FACILITATOR)).reason is Refusal.NOT_A_DELEGATION
    assert room.refusal(replace(handing(BRV), by=ARD)).reason is Refusal.NOT_THE_FACILITATOR


def test_rule_36_2_what_is_undone_has_not_happened_and_stays_in_the_record() -> None:
    room = presided()
    before = room.now
    room.declare(ARD, Stance.SUPPORT, LETTERS)
    room.agree(choose("BL02", "B"))
    room.offer(ARD, (BRV,), gives=(choose("BL03", "B"),))
    room.do(a.UndoTo(by=FACILITATOR, to_seq=before.seq))
    gone = one(room.events, e.Undone)
    assert room.now.seq == len(room.events)
    assert replace(room.now, seq=before.seq, undone=()) == before
    assert gone.to_seq == before.seq
    assert folded(room.events) == room.now


def test_rule_36_2_the_conference_goes_on_from_there_and_may_go_back_again() -> None:
    asked = inject(choices=(choice("Own up"), choice("Keep quiet")))
    room = Room(world(asked, news=0), blank.seating(facilitator=True)).to(Phase.OPENING)
    opening = room.now.seq
    start = room.to(Phase.SITTING).now.seq
    room.declare(ARD, Stance.SUPPORT, LETTERS)
    first = room.now.seq
    room.do(a.UndoTo(by=FACILITATOR, to_seq=start))
    assert room.refusal(a.UndoTo(by=FACILITATOR, to_seq=first)).reason is Refusal.NO_SUCH_MOMENT
    room.declare(BRV, Stance.SUPPORT, LETTERS)
    assert set(room.now.brackets[BL01].stances) == {BRV}
    room.do(a.UndoTo(by=FACILITATOR, to_seq=opening))
    assert not room.now.brackets[BL01].stances
    assert len(room.now.undone) == 1
    room.to(Phase.ADOPTION)


def test_rule_36_2_whoever_looked_before_looks_again() -> None:
    room = presided()
    base = room.now.seq
    room.declare(ARD, Stance.SUPPORT, LETTERS)
    late = room.now.seq
    room.do(a.UndoTo(by=FACILITATOR, to_seq=base))
    move = a.MakeStatement(by=COR, text="Hear us.")
    assert touched_since(room.now, move, late)
    assert not touched_since(room.now, move, room.now.seq)


def test_rule_36_3_a_seat_is_handed_over_and_all_see_to_what_kind() -> None:
    room = presided()
    assert one(room.do(handing(ARD)), e.SeatHandedOver).seat == ARD
    assert see(room.now, OBSERVER).seating[ARD] == e.Occupant(kind=e.SeatKind.PERSON, name="Ada")
    assert room.refusal(handing(ARD)).reason is Refusal.ALREADY_SO
    assert room.refusal(handing(ARD, e.SeatKind.NOBODY)).reason is Refusal.SEAT_LEFT_EMPTY


def test_rule_36_4_an_event_is_thrown_in_on_whom_one_wishes_without_odds() -> None:
    room = presided()
    room.do(a.DeclareReady(by=BRV), a.DeclareReady(by=COR))
    news = one(room.do(throwing(BRV)), e.EventDrawn)
    assert (news.struck, news.everybody, news.odds, news.drawn) == ((BRV,), False, None, None)
    assert (room.now.ready[BRV], room.now.ready[COR]) == (False, True)
    room.do(a.ChooseInEvent(by=BRV, inject="EV1", choice=0))
    assert room.refusal(throwing(ARD)).reason is Refusal.UNKNOWN_INJECT


def test_rule_36_4_or_on_whom_it_is_meant_for() -> None:
    assert one(presided().do(throwing()), e.EventDrawn).struck == (ARD, BRV, COR)
