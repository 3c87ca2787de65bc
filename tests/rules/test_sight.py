"""The one door for secrets (rules 1.4, 7.2, 8.2, 12.2, 14.3; decisions D2, D4, D5; law 2)."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules import sight as door
from game.rules.evolve import evolve
from game.rules.opening import opening
from game.rules.sight import redact, see
from game.rules.state import Negotiation
from game.terms import actions as a
from game.terms import events as e
from game.terms.by_seat import Keyed
from game.terms.ids import CHAIR, FACILITATOR, OBSERVER, ItemId, PerMille, SeatId
from game.terms.mandate import Mandate
from game.terms.moments import Phase
from game.terms.standing import Stance, Vote
from game.terms.views import Sight
from tests.kit import blank
from tests.kit.blank import ARD, BRV, COR, STATES, choose
from tests.rules.room import KeyedFacts, Room, one, sitting
from tests.rules.test_wild_play import walk

EVERYBODY = (*STATES, CHAIR, OBSERVER, FACILITATOR)


def test_every_class_of_event_has_its_redaction() -> None:
    assert set(door.REDACTIONS) == set(get_args(e.Event))


def test_an_event_without_a_redaction_does_not_leave(monkeypatch: pytest.MonkeyPatch) -> None:
    made = one(sitting().do(a.MakeStatement(by=ARD, text="Hello")), e.StatementMade)
    assert redact(made, BRV) == made
    monkeypatch.delitem(door.REDACTIONS, e.StatementMade)
    assert redact(made, BRV) is None


@pytest.mark.parametrize("seat", EVERYBODY)
def test_decision_d5_a_copy_of_the_first_event_holds_no_seed_no_outcome_and_no_mandate_but_ones_own(
    seat: SeatId,
) -> None:
    opened = redact(Room().events[0], seat)
    assert isinstance(opened, e.SessionOpened)
    assert opened.seed is None
    assert opened.scenario.outcomes == ()
    assert set(opened.scenario.mandates) == {seat} & set(STATES)
    assert opened.scenario.public == blank.scenario().public


def test_rule_1_4_a_seat_sees_its_own_mandate_and_an_office_none() -> None:
    now = Room().now
    assert see(now, ARD).mandate == blank.scenario().mandates[ARD]
    assert see(now, CHAIR).mandate is None
    assert see(now, OBSERVER).mandate is None


def test_rule_1_4_the_odds_of_a_capital_are_its_own() -> None:
    room = sitting(facts=KeyedFacts({ARD: 100})).to(Phase.SIGNATURE)
    room.sign()
    room.submit(ARD)
    answered = one(room.close(), e.CapitalAnswered)
    assert redact(answered, ARD) == answered
    for seat in (BRV, COR, CHAIR, OBSERVER, FACILITATOR):
        seen = redact(answered, seat)
        assert isinstance(seen, e.CapitalAnswered)
        assert (seen.odds, seen.drawn, seen.decisive) == (None, None, "")
        assert seen.ratified is answered.ratified


def test_rule_7_2_a_message_leaves_to_those_it_names_only() -> None:
    sent = one(sitting().do(a.SendMessage(by=ARD, to=(BRV,), text="Between us")), e.MessageSent)
    assert [seat for seat in EVERYBODY if redact(sent, seat) is not None] == [ARD, BRV]


def test_rule_8_2_a_stance_told_in_confidence_is_seen_by_those_in_the_know() -> None:
    room = sitting()
    before = see(room.now, COR)
    room.declare(ARD, Stance.OPPOSE, choose("BL01", "A"), to=(BRV, CHAIR))
    for seat in (ARD, BRV, CHAIR):
        assert [each.declaration.stance for each in see(room.now, seat).confidences] == [Stance.OPPOSE]
    assert see(room.now, COR) == before
    assert see(room.now, OBSERVER).confidences == ()


def test_rule_12_2_an_offer_is_seen_by_its_parties_and_a_concluded_package_by_everybody() -> None:
    room = sitting()
    package = room.offer(ARD, (BRV,))
    assert [seat for seat in EVERYBODY if see(room.now, seat).packages] == [ARD, BRV]
    room.conclude(package)
    assert all(each.packages == (room.now.packages[package.id],) for each in (see(room.now, s) for s in EVERYBODY))


def test_packages_are_seen_oldest_first() -> None:
    room = sitting()
    offered = [room.offer(ARD, (BRV,)).id, room.offer(ARD, (BRV,)).id]
    offered.append(room.offer(BRV, (ARD,)).id)
    assert [each.id for each in see(room.now, ARD).packages] == offered


def test_rule_14_3_one_sees_ones_own_answer_only_until_the_question_closes() -> None:
    room = sitting()
    room.do(a.SeekAgreement(by=CHAIR, choices=(choose("BL01", "A"),)))
    assert room.now.question is not None
    votes = Keyed({ItemId("BL01"): Vote.AGAINST})
    given_ = one(room.do(a.GiveAnswer(by=BRV, question=room.now.question.id, votes=votes)), e.AnswerGiven)
    assert [seat for seat in EVERYBODY if redact(given_, seat) is not None] == [BRV]
    for seat in EVERYBODY:
        question = see(room.now, seat).question
        assert question is not None
        assert question.answers == (Keyed({BRV: votes}) if seat == BRV else Keyed())


def test_attention_is_shown_to_its_owner_and_is_nought_for_an_office() -> None:
    now = sitting().now
    assert [see(now, seat).attention for seat in EVERYBODY] == [5, 4, 3, 0, 0, 0]


# Law 2: a view is a function of the public scenario, of what the seat may see, and of its own mandate


def another(mandate: Mandate) -> Mandate:
    """The same capital wanting the opposite of everything."""
    return replace(
        mandate,
        confidential="Something else.",
        salience=mandate.salience.map(lambda value: PerMille(1000 - value)),
        preference=mandate.preference.map(lambda wants: wants.map(lambda value: PerMille(1000 - value))),
        red_lines=(),
        actors=(),
    )


def states_after(events: list[e.Event]) -> list[Negotiation]:
    """The state after each event of a record."""
    first = events[0]
    assert isinstance(first, e.SessionOpened)
    states = [opening(first)]
    for event in events[1:]:
        states.append(evolve(states[-1], event))
    return states


def with_other_secrets(events: list[e.Event], seat: SeatId) -> list[e.Event]:
    """The same record of a session in which that seat's capital wants something else, under another seed."""
    first = events[0]
    assert isinstance(first, e.SessionOpened)
    mandates = first.scenario.mandates.put(seat, another(first.scenario.mandates[seat]))
    return [replace(first, scenario=replace(first.scenario, mandates=mandates), seed=99), *events[1:]]


@settings(max_examples=12)
@given(number=st.integers(0, 59), secretive=st.sampled_from(STATES), data=st.data())
def test_law_2_what_another_capital_wants_never_moves_what_a_seat_sees(
    number: int, secretive: SeatId, data: st.DataObject
) -> None:
    events = walk(number)[0].room.events
    changed = with_other_secrets(events, secretive)
    watcher = data.draw(st.sampled_from([seat for seat in EVERYBODY if seat != secretive]))
    place = data.draw(st.integers(0, len(events) - 1))
    assert see(states_after(events[: place + 1])[-1], watcher) == see(states_after(changed[: place + 1])[-1], watcher)
    assert [redact(event, watcher) for event in events] == [redact(event, watcher) for event in changed]


def but_for_readiness(sight: Sight) -> Sight:
    """A sight without who is ready: that somebody wants to react shows, and not to what."""
    return replace(sight, ready=Keyed())


@settings(max_examples=8)
@given(number=st.integers(0, 59), seat=st.sampled_from(EVERYBODY))
def test_law_2_what_a_seat_is_not_told_of_never_moves_what_it_sees(number: int, seat: SeatId) -> None:
    events = walk(number)[0].room.events
    states = states_after(events)
    for before, after, event in zip(states, states[1:], events[1:], strict=False):
        if redact(event, seat) is None:
            assert but_for_readiness(see(before, seat)) == but_for_readiness(see(after, seat))
