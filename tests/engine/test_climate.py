"""The bundle: what each seat reads, that it adds up, and that nobody reads what it may not know (laws 2, 5, 6)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from game.engine.climate import begin
from game.terms import events as e
from game.terms.by_seat import Keyed
from game.terms.ids import CHAIR, OBSERVER, PerMille, SeatId, Seq
from game.terms.moments import Moment, Phase
from game.terms.readings import ReadingKind, ReadingOf, Readings
from game.terms.standing import Stance
from tests.engine.letters import (
    STORIES,
    after,
    answered,
    at_home,
    but_for,
    declared,
    history,
    kept,
    known_to,
    letters,
    lifted,
    observe,
    package_deal,
)
from tests.engine.told import VERDICT
from tests.kit import blank
from tests.kit.blank import ARD, BRV, COR


@settings(max_examples=20)
@given(STORIES)
def test_law_6_every_account_adds_up_to_the_reading_it_explains(story: tuple[int, int, int]) -> None:  # I22
    session, told = history(*story)
    climate = after(session, told)
    states = session.scenario.public.states
    for seat in (states[0], OBSERVER):
        read = climate.readings(seat)
        for i, a in enumerate(states):
            why = climate.why(seat, ReadingOf(kind=ReadingKind.RATIFICATION, a=a))
            assert why.start + sum(each.amount for each in why.parts) == why.total == read.likelihood[i,]
            b = states[(i + 1) % len(states)]
            for kind, table in ((ReadingKind.TRUST, read.trust), (ReadingKind.RECIPROCITY, read.reciprocity)):
                why = climate.why(seat, ReadingOf(kind=kind, a=a, b=b))
                assert why.start + sum(each.amount for each in why.parts) == why.total
                assert why.total == table[i, (i + 1) % len(states)]


@settings(max_examples=20)
@given(STORIES)
def test_law_6_readings_stay_in_their_range(story: tuple[int, int, int]) -> None:
    session, told = history(*story)
    climate = after(session, told)
    for seat in (*session.scenario.public.states[:2], CHAIR):
        read = climate.readings(seat)
        shares = (read.trust, read.reciprocity, read.likelihood)
        assert all(0 <= cell <= 1000 for table in shares for cell in table.values())
        bars = (read.likelihood_low.values(), read.likelihood.values(), read.likelihood_high.values())
        assert all(least <= value <= most for least, value, most in zip(*bars, strict=True))
        assert 0 <= read.in_force.low <= read.in_force.value <= read.in_force.high <= 1000
        n = len(read.states)
        assert all(read.balance[i, j] == -read.balance[j, i] for i in range(n) for j in range(n))
        assert all(read.reciprocity[i, j] == read.reciprocity[j, i] for i in range(n) for j in range(n))
        assert 0 <= climate.capital(read.states[0]).odds <= 100_000


@settings(max_examples=30)
@given(STORIES)
def test_law_2_readings_follow_from_the_public_scenario_own_events_and_own_mandate(
    story: tuple[int, int, int],
) -> None:
    session, told = history(*story)
    seat = session.scenario.public.states[0]
    elsewhere = replace(session, scenario=but_for(session.scenario, seat), seed=None)
    at_the_table, from_my_copy = after(session, told), after(elsewhere, known_to(seat, told))
    assert at_the_table.readings(seat) == from_my_copy.readings(seat)
    assert at_the_table.outlook(seat) == from_my_copy.outlook(seat)
    for kind in ReadingKind:
        other = None if kind is ReadingKind.RATIFICATION else session.scenario.public.states[1]
        reading = ReadingOf(kind=kind, a=seat, b=other)
        assert at_the_table.why(seat, reading) == from_my_copy.why(seat, reading)


@settings(max_examples=12)
@given(STORIES)
def test_the_same_events_give_the_same_readings_whenever_they_are_asked_for(story: tuple[int, int, int]) -> None:
    session, told = history(*story)
    asked, unasked = begin(session), after(session, told)
    for each in told:
        asked.observe(each)
        asked.readings(session.scenario.public.states[0])
    for seat in (*session.scenario.public.states, OBSERVER):
        assert asked.readings(seat) == unasked.readings(seat)


@settings(max_examples=12)
@given(STORIES)
def test_a_branch_goes_its_own_way_and_leaves_the_trunk_alone(story: tuple[int, int, int]) -> None:
    session, told = history(*story)
    half = len(told) // 2
    trunk = after(session, told[:half])
    before = trunk.readings(OBSERVER)
    branch = trunk.copy()
    for each in told[half:]:
        branch.observe(each)
    assert trunk.readings(OBSERVER) == before
    assert trunk.readings(OBSERVER) == after(session, told[:half]).readings(OBSERVER)
    assert branch.readings(OBSERVER) == after(session, told).readings(OBSERVER)


def test_d2_what_two_share_moves_their_own_readings_and_nobody_elses() -> None:
    climate = begin(letters())
    before = {seat: climate.readings(seat) for seat in (ARD, BRV, COR, OBSERVER)}
    observe(climate, kept(ARD, BRV, e.only(ARD, BRV)))

    def moved(seat: SeatId) -> int:
        def trust(read: Readings) -> int:
            return read.trusts(truster=BRV, trusted=ARD).value

        return trust(climate.readings(seat)) - trust(before[seat])

    assert (moved(ARD), moved(BRV)) == (80, 80)  # .6 to .68: four units of prior and one more
    assert (moved(COR), moved(OBSERVER)) == (0, 0)


def test_d2_a_public_act_is_seen_by_all_and_believed_by_witnesses_in_part() -> None:
    climate = observe(begin(letters()), kept(ARD, BRV, e.PUBLIC))
    read = climate.readings(OBSERVER)
    assert read.trusts(truster=BRV, trusted=ARD).value == 680
    assert read.evidence[1, 0] == 100
    assert read.evidence[2, 0] == 15  # witness .3 x trust of Corvo in Brava .5
    why = climate.why(OBSERVER, ReadingOf(kind=ReadingKind.TRUST, a=BRV, b=ARD))
    assert [(each.reason, each.amount, each.events) for each in why.parts] == [("promise_kept", 80, (Seq(2),))]
    assert (why.start, why.total) == (600, 680)


def test_e2_3_a_half_life_later_half_of_it_is_left() -> None:
    later = e.StageOpened(audience=e.PUBLIC, moment=Moment(phase=Phase.SITTING, quarter=4 * 24))
    climate = observe(begin(letters()), kept(ARD, BRV, e.PUBLIC), later)
    assert climate.readings(OBSERVER).evidence[1, 0] == 50


def test_d3_what_was_told_in_confidence_is_believed_by_its_hearer_alone() -> None:
    climate = begin(letters())
    before = climate.readings(COR).preference
    observe(climate, declared(COR, "BL02", "B", Stance.SUPPORT, ARD))
    judge, b = 2, 1
    assert climate.readings(ARD).preference[2, judge, b] > before[2, judge, b]
    assert climate.readings(BRV).preference == climate.readings(OBSERVER).preference == before
    assert climate.readings(ARD).evidence[0, 2] == 2  # a confidence is a small act of information


def test_e5_6_stances_raise_and_lower_what_a_state_is_taken_to_want() -> None:
    def wanted(*events: e.Event) -> int:
        return observe(begin(letters()), *events).readings(OBSERVER).preference[1, 0, 2]

    silence = wanted()
    assert wanted(declared(BRV, "BL01", "C", Stance.SUPPORT)) > silence
    assert wanted(declared(BRV, "BL01", "C", Stance.OPPOSE)) < silence
    assert wanted(declared(BRV, "BL01", "A", Stance.SUPPORT)) < wanted(declared(BRV, "BL01", "C", Stance.CAN_ACCEPT))


def test_e3_1_who_gives_way_becomes_a_creditor_of_those_who_gain_and_they_trust_it_more() -> None:
    """Corvo's name stands on BL01.A, Arden's on BL01.B: Corvo gives way."""
    climate = begin(letters())
    before = climate.readings(OBSERVER)
    after_ = observe(climate, lifted("BL01", "B")).readings(OBSERVER)
    assert after_.balance[2, 0] > 0
    assert after_.trust[0, 2] > before.trust[0, 2]
    assert after_.trust[2, 0] == before.trust[2, 0]  # who receives has shown nothing
    why = climate.why(OBSERVER, ReadingOf(kind=ReadingKind.TRUST, a=ARD, b=COR))
    assert [each.reason for each in why.parts] == ["concession"]


def test_a_wording_nobody_had_spoken_against_is_no_concession() -> None:
    climate = begin(letters())
    observe(climate, lifted("BL03", "B"))  # Corvo tabled A; Arden and Brava tabled B
    assert climate.readings(OBSERVER).balance[0, 1] == 0


def test_a_concession_a_package_paid_for_is_booked_once() -> None:
    against = (declared(ARD, "BL02", "B", Stance.OPPOSE), declared(BRV, "BL01", "A", Stance.SUPPORT))
    climate = observe(begin(letters()), *against, *package_deal())
    owed = climate.readings(OBSERVER).balance
    evidence = climate.readings(OBSERVER).evidence[1, 0]
    assert evidence > 0  # Brava learned about Arden
    observe(climate, lifted("BL02", "B"), seq=9)
    assert climate.readings(OBSERVER).evidence[1, 0] == evidence
    assert climate.readings(OBSERVER).balance[0, 1] == owed[0, 1]


def test_what_is_offered_in_a_package_says_nothing_of_what_is_wanted() -> None:  # E5.5
    offered, _ = package_deal()
    climate = begin(letters())
    before = climate.readings(BRV).preference
    observe(climate, offered)
    now = climate.readings(BRV).preference
    assert now[0, 0, 1] > before[0, 0, 1]  # Arden asks Brava for BL01.B
    assert now[0, 2, 1] == before[0, 2, 1]  # and offers BL02.B


def test_d17_reopening_is_held_against_the_one_who_reopens() -> None:
    reopened = e.BracketReopened(audience=e.PUBLIC, by=COR, bracket=blank.BL01, was=blank.B, attention=2)
    climate = observe(begin(letters()), lifted("BL01", "B"))
    before = climate.readings(OBSERVER)
    observe(climate, reopened, seq=3)
    now = climate.readings(OBSERVER)
    assert all(now.trust[i, 2] < before.trust[i, 2] for i in (0, 1))
    assert now.evidence[0, 2] - before.evidence[0, 2] == 90  # .4 x 2.25
    assert now.utility == before.utility == 0  # an office has no mandate


def test_a_seat_reads_its_own_value_of_the_text_and_of_no_text() -> None:  # E1.4, E1.6
    climate = observe(begin(letters()), lifted("BL01", "B"), lifted("BL01.speed", "fast"))
    observe(climate, lifted("BL02", "B"), lifted("BL03", "B"), seq=9)
    read = climate.readings(ARD)
    assert read.utility == round((1000 * 1.0 + 300 * 0.5 + 200 * 0.8) / 1500 * 1000)
    assert read.outside == 400


def test_a_party_is_certain_and_who_withheld_its_signature_cannot_join() -> None:
    one = observe(begin(letters()), *at_home(2, ARD)).readings(OBSERVER)
    assert one.ratifies(ARD).value == one.ratifies(ARD).low == 1000
    none = observe(begin(letters()), *at_home(1, signed=False))
    assert set(none.readings(OBSERVER).likelihood.values()) == {0}
    why = none.why(OBSERVER, ReadingOf(kind=ReadingKind.RATIFICATION, a=ARD))
    assert [each.reason for each in why.parts] == ["signature"]


def test_who_withheld_its_signature_and_accedes_can_join_but_is_less_likely_to() -> None:
    acceding = e.RatificationSubmitted(audience=e.PUBLIC, by=ARD)
    signed = observe(begin(letters()), *at_home(1), acceding).capital(ARD).odds
    without = observe(begin(letters()), *at_home(1, signed=False), acceding)
    assert 0 < without.capital(ARD).odds < signed
    read = without.readings(OBSERVER)
    assert read.ratifies(ARD).value > read.ratifies(BRV).value == 0
    why = without.why(OBSERVER, ReadingOf(kind=ReadingKind.RATIFICATION, a=ARD))
    assert [each.reason for each in why.parts] != ["signature"]


def test_e4_1_neighbours_that_ratified_raise_the_odds_of_a_capital() -> None:
    alone = observe(begin(letters()), *at_home(2)).capital(BRV).odds
    led = observe(begin(letters()), *at_home(2, ARD, COR)).capital(BRV).odds
    assert led > alone


def test_e4_7_a_capital_that_held_out_is_taken_to_be_harder_by_the_odds_it_held_out_against() -> None:
    fresh = observe(begin(letters()), *at_home(2))
    held = observe(begin(letters()), *at_home(1), answered(BRV, 1, ratified=False, odds=60_000))
    observe(held, e.StageOpened(audience=e.PUBLIC, moment=Moment(phase=Phase.HOME, year=2, quarter=196)), seq=20)
    assert held.capital(BRV).odds < fresh.capital(BRV).odds


def test_the_odds_of_a_capital_are_read_from_its_true_mandate() -> None:  # D1
    session = letters()
    mandates = session.scenario.mandates
    sceptic = replace(mandates[BRV], batna=mandates[BRV].batna.map(lambda level: PerMille(900)))
    other = replace(session, scenario=replace(session.scenario, mandates=mandates.put(BRV, sceptic)))
    eager, wary = (observe(begin(each), *at_home(1)) for each in (session, other))
    assert wary.capital(BRV).odds < eager.capital(BRV).odds
    assert wary.readings(ARD).likelihood == eager.readings(ARD).likelihood
    with pytest.raises(KeyError):
        begin(replace(session, scenario=replace(session.scenario, mandates=Keyed()))).capital(BRV)


def test_d19_an_unmet_need_names_its_actor_as_decisive() -> None:
    session = letters()
    corvo = session.scenario.mandates[COR]
    cabinet, council = corvo.actors
    pressed = replace(corvo, actors=(cabinet, replace(council, needs=(blank.choose("BL01", "B"),))))
    scenario = replace(session.scenario, mandates=session.scenario.mandates.put(COR, pressed))
    text = Keyed({blank.BL01: blank.C, blank.BL02: blank.NONE, blank.BL03: blank.A})
    adopted = e.ConventionAdopted(audience=e.PUBLIC, verdict=VERDICT, by_consensus=True, text=text)
    assert observe(begin(session), adopted).capital(COR).decisive == "Cabinet"  # fewer safeguards than in the draft
    assert observe(begin(replace(session, scenario=scenario)), adopted).capital(COR).decisive == "Council"


def test_an_empty_seat_never_ratifies() -> None:
    climate = begin(letters(seating=blank.seating(nobody=(COR,))))
    assert climate.readings(OBSERVER).ratifies(COR).value == 0
    why = climate.why(OBSERVER, ReadingOf(kind=ReadingKind.RATIFICATION, a=COR))
    assert why.start + sum(each.amount for each in why.parts) == why.total == 0


@settings(max_examples=20)
@given(STORIES)
def test_the_outlook_is_a_distribution_that_only_grows(story: tuple[int, int, int]) -> None:
    session, told = history(*story)
    climate = after(session, told)
    seen = climate.outlook(OBSERVER)
    assert sum(seen.by_number) == 1000
    assert len(seen.in_force_by_year) == session.scenario.public.calendar.years
    assert list(seen.in_force_by_year) == sorted(seen.in_force_by_year)
    assert [each.value for each in seen.in_force_likely] == list(seen.in_force_by_year)
    assert all(each.low <= each.value <= each.high for each in seen.in_force_likely)
    assert seen.parties.low <= seen.parties.value <= seen.parties.high <= len(seen.ratifies)
    assert seen == climate.copy().outlook(OBSERVER)


def test_e4_17_the_final_clause_that_stands_sets_the_threshold() -> None:
    all_of_us = observe(begin(letters()), lifted("BL03", "A")).outlook(OBSERVER)
    two_of_three = observe(begin(letters()), lifted("BL03", "B")).outlook(OBSERVER)
    assert (all_of_us.needed, two_of_three.needed) == (3, 2)
    assert all_of_us.in_force_by_year[-1] < two_of_three.in_force_by_year[-1]


def test_in_force_is_certain_from_its_year_on() -> None:
    climate = observe(begin(letters()), *at_home(3, ARD, BRV))
    observe(climate, e.EnteredIntoForce(audience=e.PUBLIC, year=2, parties=(ARD, BRV), needed=2), seq=30)
    assert climate.outlook(OBSERVER).in_force_by_year == (0, 1000, 1000)
    assert climate.readings(OBSERVER).in_force.value == 1000


def test_e3_11_a_convention_in_force_between_two_raises_what_they_may_expect_of_each_other() -> None:
    before = observe(begin(letters()), *at_home(3, ARD, BRV))
    informal = before.readings(OBSERVER)
    observe(before, e.EnteredIntoForce(audience=e.PUBLIC, year=2, parties=(ARD, BRV), needed=2), seq=30)
    bound = before.readings(OBSERVER)
    assert bound.reciprocity[0, 1] != informal.reciprocity[0, 1]
    assert bound.reciprocity[0, 2] == informal.reciprocity[0, 2]  # Corvo is no party


def test_readings_change_hands_as_the_same_object_until_something_moves() -> None:
    climate = begin(letters())
    one = climate.readings(ARD)
    observe(climate, e.ReadyDeclared(audience=e.PUBLIC, by=ARD, ready=True))
    assert climate.readings(ARD) is one


def test_a_parameter_of_the_session_reaches_the_readings() -> None:
    session = letters(parameters=Keyed({"n0": "8"}))
    read = observe(begin(session), kept(ARD, BRV, e.PUBLIC)).readings(OBSERVER)
    assert read.trusts(truster=BRV, trusted=ARD).value == round(1000 * (8 * 0.6 + 1) / 9)


def test_a_reading_that_is_between_two_states_needs_two() -> None:
    with pytest.raises(ValueError, match="between two states"):
        begin(letters()).why(OBSERVER, ReadingOf(kind=ReadingKind.TRUST, a=ARD))
