"""The floor to civil society and providers (rule 35)."""

from __future__ import annotations

from dataclasses import replace

from game.rules.effects import mandate_of
from game.rules.sight import redact, see
from game.terms import actions as a
from game.terms import events as e
from game.terms.deck import Aim, Effect, Rank, Target, What
from game.terms.guests import Guest, GuestAct, GuestSpeech
from game.terms.ids import CHAIR, OBSERVER, ClauseId
from game.terms.moments import Phase
from game.terms.refusals import Refusal
from game.terms.scenario import Scenario
from tests.kit import blank
from tests.kit.blank import ARD, BL01, COR, STATES
from tests.rules.room import Room, every, one, sitting

EVERYBODY, WEAKEST = Target(aim=Aim.ALL), Target(aim=Aim.WEAKEST)
LIKED = Effect(what=What.PREFERENCE, delta=200, of=EVERYBODY, tags=("cooperation",), rank=Rank.EFF, rounds=1)
ABLE = Effect(what=What.CAPACITY, delta=50, of=WEAKEST)


def speech(name: str = "G1", guest: Guest = Guest.CIVIL_SOCIETY, *effects: Effect) -> GuestSpeech:
    """What a guest may say on cooperation."""
    return GuestSpeech(
        id=name,
        guest=guest,
        act=GuestAct.REPORT,
        title=f"Title of {name}",
        scenarios=("blank",),
        tags=("cooperation",),
        text="We have seen it.",
        effects=effects or (LIKED, ABLE),
        teaching="What did it teach?",
    )


def hosting(*speeches: GuestSpeech, whole: Scenario | None = None) -> Scenario:
    """The blank scenario with guests at its door."""
    return replace(whole or blank.scenario(), guests=speeches)


def give(guest: Guest = Guest.CIVIL_SOCIETY, clause: str = "BL01") -> a.GiveFloor:
    """The chair gives the floor."""
    return a.GiveFloor(by=CHAIR, guest=guest, clause=ClauseId(clause))


def heard() -> Room:
    """Civil society has spoken on the first clause."""
    room = sitting(scenario=hosting(speech(), speech("G2", Guest.PROVIDERS), speech("G3")))
    room.do(give())
    return room


def test_rule_35_1_the_chair_gives_the_floor_once_a_round() -> None:
    room = heard()
    given, spoke = one(room.events, e.FloorGiven), one(room.events, e.GuestSpoke)
    assert (given.guest, given.clause, spoke.text) == (Guest.CIVIL_SOCIETY, BL01, "We have seen it.")
    assert spoke.audience.everyone
    assert room.refusal(give(Guest.PROVIDERS)).reason is Refusal.FLOOR_GIVEN
    room.close()
    assert one(room.do(give(Guest.PROVIDERS)), e.GuestSpoke).speech == "G2"


def test_rule_35_2_a_guest_speaks_to_what_it_knows_and_says_nothing_twice() -> None:
    room = heard()
    assert room.refusal(give(clause="BL99")).reason is Refusal.UNKNOWN_CLAUSE
    room.close()
    assert room.refusal(give(clause="BL03")).reason is Refusal.NOTHING_TO_ADD
    room.do(give())
    assert sorted(each.speech for each in every(room.events, e.GuestSpoke)) == ["G1", "G3"]
    room.to(Phase.SITTING, sitting=2)
    assert room.refusal(give()).reason is Refusal.NOTHING_TO_ADD


def test_rule_35_2_which_of_the_things_it_has_to_say_is_drawn_by_a_key() -> None:
    found = {one(heard().events, e.GuestSpoke).speech for _ in range(3)}
    assert len(found) == 1


def test_rule_35_3_words_have_effects_and_each_learns_what_they_do_to_its_own_instructions() -> None:
    room = heard()
    spoke = one(room.events, e.GuestSpoke)
    moved = {each.of for each in spoke.changes if each.what is What.PREFERENCE}
    assert moved == set(STATES)
    copy, aside = redact(spoke, ARD), redact(spoke, OBSERVER)
    assert isinstance(copy, e.GuestSpoke)
    assert isinstance(aside, e.GuestSpoke)
    assert {each.of for each in copy.changes if each.what is What.PREFERENCE} == {ARD}
    assert [each.what for each in aside.changes] == [What.CAPACITY]


def test_rule_35_3_what_is_for_some_rounds_is_taken_back() -> None:
    room = heard()
    before = sitting().now
    assert mandate_of(room.now, COR) != mandate_of(before, COR)
    passed = one(room.close(), e.EffectsPassed)
    assert passed.inject == "G1" or passed.inject == "G3"
    assert mandate_of(room.now, COR) == mandate_of(before, COR)


def test_rule_35_2_the_chair_is_told_who_has_something_to_say_on_what() -> None:
    room = sitting(scenario=hosting(speech(), speech("G2", Guest.PROVIDERS)))
    assert see(room.now, CHAIR).speakers == ((Guest.CIVIL_SOCIETY, BL01), (Guest.PROVIDERS, BL01))
    assert see(room.now, ARD).speakers == see(room.now, OBSERVER).speakers == ()
    room.do(give())
    assert see(room.now, CHAIR).speakers == ()
    room.close()
    assert see(room.now, CHAIR).speakers == ((Guest.PROVIDERS, BL01),)
