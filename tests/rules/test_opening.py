"""Seats and the first state (rules 1 and 9)."""

from __future__ import annotations

import pytest

from game.rules.opening import open_session, opening
from game.terms import actions as a
from game.terms.by_seat import Keyed
from game.terms.events import SessionOpened, StageOpened
from game.terms.ids import CHAIR
from game.terms.moments import Phase
from game.terms.standing import BracketStatus
from tests.kit import blank
from tests.kit.blank import ARD, BL01, BL02, BL03, BRV, COR, FAST, NONE, SPEED, A, B, choose
from tests.rules.room import Room, sitting
from tests.rules.worlds import fixed


def test_a_session_begins_with_its_scenario_and_the_preparation() -> None:
    events = open_session(blank.scenario(), session="s", seating=blank.seating(), seed=1, parameters=Keyed())
    assert [type(event) for event in events] == [SessionOpened, StageOpened]
    assert Room().now.moment.phase is Phase.PREPARATION


def test_rule_1_1_every_delegation_and_the_chair_have_one_seat() -> None:
    with pytest.raises(ValueError, match="not for the delegations and the chair"):
        open_session(blank.scenario(), session="s", seating=blank.seating().drop(CHAIR), seed=1, parameters=Keyed())


def test_a_session_with_nobody_in_any_delegation_is_not_opened() -> None:
    seats = blank.seating(nobody=(ARD, BRV, COR))
    with pytest.raises(ValueError, match="somebody has to sit"):
        open_session(blank.scenario(), session="s", seating=seats, seed=1, parameters=Keyed())


def test_rule_1_2_an_empty_seat_is_always_ready_and_never_asked() -> None:
    room = sitting(seating=blank.seating(nobody=(COR,)))
    assert room.now.ready[COR]
    room.agree(choose("BL01", "A"))
    assert room.now.brackets[BL01].status is BracketStatus.AGREED
    assert COR not in room.now.ground.present


def test_rule_1_2_a_conference_with_an_empty_chair_runs_to_its_end() -> None:
    room = Room(seating=blank.seating(nobody=(CHAIR,)))
    while room.now.ending is None:
        room.close()
    assert room.now.adopted is not None


def test_rule_9_1_a_bracket_opens_with_the_wordings_the_scenario_names_or_with_all() -> None:
    brackets = Room().now.brackets
    assert brackets[BL01].on_table == (A, B)
    assert brackets[BL02].on_table == (A, B, NONE)


def test_rule_9_5_what_is_fixed_is_agreed_from_the_start_with_what_is_nested_in_it() -> None:
    room = Room(fixed(BL01="B"))
    assert room.now.brackets[BL01].agreed == B
    assert room.now.brackets[SPEED].status is BracketStatus.AGREED
    assert room.now.brackets[SPEED].agreed == FAST
    assert room.now.brackets[BL03].status is BracketStatus.OPEN


def test_the_same_first_event_opens_the_same_state() -> None:
    first = Room().events[0]
    assert isinstance(first, SessionOpened)
    assert opening(first) == opening(first)


def test_rule_1_3_a_delegation_that_chairs_says_for_which_of_its_seats_it_acts() -> None:
    room = sitting(seating=blank.seating(persons=(ARD, CHAIR)))
    room.do(a.MakeStatement(by=CHAIR, text="I speak as your chair."))
    assert room.now.attention[ARD] == 5
    room.do(a.MakeStatement(by=ARD, text="And now for my delegation."))
    assert room.now.attention[ARD] == 4
    room.do(a.SeekAgreement(by=CHAIR, choices=(choose("BL01", "A"),)))
    assert room.now.question is not None
    room.do(a.GiveAnswer(by=ARD, question=room.now.question.id, votes=Keyed()))
    assert room.refusal(a.GiveAnswer(by=CHAIR, question=room.now.question.id, votes=Keyed())).about == CHAIR
