"""Another text: rules broken to be changed, review conferences, amendments (rule 41)."""

from __future__ import annotations

from game.rules.sight import see
from game.terms import actions as a
from game.terms import events as e
from game.terms.ids import NO_TEXT, OBSERVER, AlternativeId, ClauseId
from game.terms.practice import AmendmentStatus, Conduct
from game.terms.refusals import Refusal
from tests.kit.blank import ARD, BL01, BRV, COR, SPEED, STATES, choose
from tests.rules.room import KeyedFacts, Room, every, one
from tests.rules.test_practice import in_practice

LETTER = ClauseId("BL01")
SOFTER = AlternativeId("C")


def breaking() -> a.Action:
    """Arden breaks the letter to have a softer one."""
    return a.SetConduct(by=ARD, clause=LETTER, conduct=Conduct.BREACH, demands=SOFTER)


def giving_way(odds: int) -> KeyedFacts:
    """The others give way with these odds; capitals ratify first."""
    facts = KeyedFacts(dict.fromkeys(STATES, 100_000))
    facts.gives_way = odds
    return facts


def test_rule_41_1_where_the_others_give_way_another_wording_stands_and_is_complied_with() -> None:
    room = in_practice(facts=giving_way(100_000))
    assert SPEED in (room.now.adopted or {})
    room.do(breaking())
    changed = one(room.close(), e.RuleChanged)
    assert (changed.was, changed.now, changed.odds, changed.drawn < changed.odds) == ("B", SOFTER, 100_000, True)
    assert room.now.adopted is not None
    assert room.now.adopted[BL01] == SOFTER
    assert SPEED not in room.now.adopted
    assert not see(room.now, ARD).conduct


def test_rule_41_1_where_they_do_not_the_text_stays_and_so_does_the_breach() -> None:
    room = in_practice(facts=giving_way(0))
    room.do(breaking())
    changed = one(room.close(), e.RuleChanged)
    assert changed.now == changed.was == "B"
    assert dict(see(room.now, ARD).conduct) == {LETTER: Conduct.BREACH}
    assert not every(room.close(), e.RuleChanged)


def at_the_conference() -> Room:
    """The sixth year: five after entry into force."""
    room = in_practice()
    while room.now.moment.year < 6:
        room.close()
    return room


def test_rule_41_2_a_review_conference_meets_in_the_fifth_year_and_only_then_is_an_amendment_in_order() -> None:
    room = in_practice()
    held = []
    while room.now.ending is None:
        held.append((room.now.moment.year, see(room.now, OBSERVER).conference))
        room.close()
    assert [year for year, meets in held if meets] == [6]
    proposed = a.ProposeAmendment(by=ARD, choice=choose("BL01", "C"))
    assert in_practice().refusal(proposed).reason is Refusal.NO_CONFERENCE


def test_rule_41_2_every_party_is_for_it_or_against_it_once() -> None:
    room = at_the_conference()
    made = one(room.do(a.ProposeAmendment(by=ARD, choice=choose("BL01", "C"))), e.AmendmentProposed).amendment
    room.do(a.AnswerAmendment(by=BRV, amendment=made.id, accepts=False))
    again = a.AnswerAmendment(by=BRV, amendment=made.id, accepts=True)
    assert room.refusal(again).reason is Refusal.ALREADY_ANSWERED
    assert [(each.in_favour, each.against) for each in see(room.now, OBSERVER).amendments] == [((ARD,), (BRV,))]
    assert room.refusal(a.ProposeAmendment(by=COR, choice=choose("BL01", "A"))).reason is Refusal.ALREADY_SO


def test_rule_41_3_two_thirds_of_the_parties_amend_and_fewer_do_not() -> None:
    for others, adopted in (((BRV,), True), ((), False)):
        room = at_the_conference()
        made = one(room.do(a.ProposeAmendment(by=ARD, choice=choose("BL01", "A"))), e.AmendmentProposed).amendment
        room.do(*(a.AnswerAmendment(by=seat, amendment=made.id, accepts=True) for seat in others))
        closed = one(room.close(), e.AmendmentClosed)
        assert (closed.adopted, closed.needed) == (adopted, 2)
        assert (room.now.adopted or {})[BL01] == ("A" if adopted else "B")
        wanted = AmendmentStatus.ADOPTED if adopted else AmendmentStatus.REJECTED
        assert room.now.aftermath.amendments[made.id].status is wanted


def test_rule_41_3_under_another_wording_the_first_wording_of_each_place_in_it_stands() -> None:
    room = in_practice(facts=giving_way(100_000))
    room.do(breaking())
    room.close()
    room.do(a.SetConduct(by=BRV, clause=LETTER, conduct=Conduct.BREACH, demands=AlternativeId("B")))
    room.close()
    assert (room.now.adopted or {})[SPEED] == "fast"
    assert (room.now.adopted or {}).get(BL01) != NO_TEXT
