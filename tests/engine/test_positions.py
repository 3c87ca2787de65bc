"""Reservations, legal traditions and hollowing as the engine hears them: E1.5, E4.4, 1.2, E4.5, E5.11, E2.4."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.climate import Climate, begin
from game.engine.ratification import ROW, Term
from game.engine.reservations import clause_worth, reserved_worth
from game.terms import events as e
from game.terms.by_seat import Keyed
from game.terms.ids import OBSERVER, SeatId, Seq
from game.terms.readings import ReadingKind, ReadingOf
from game.terms.text import Attributes, Choice
from tests.engine.made_up import opened


def observe(climate: Climate, *events: e.Event) -> Climate:
    for seq, event in enumerate(events, 2):
        climate.observe(e.Recorded(seq=Seq(seq), at_ms=0, event=event))
    return climate


def settled(session: e.SessionOpened) -> Climate:
    climate = begin(session)
    for bracket in session.scenario.public.convention.brackets:
        choice = Choice(bracket=bracket.id, alternative=bracket.alternatives[0].id)
        observe(climate, e.BracketLifted(audience=e.PUBLIC, choice=choice, sponsors=()))
    return climate


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 200), st.integers(0, 4))
def test_e1_5_a_reservation_changes_what_the_text_is_worth_by_what_opting_out_is(seed: int, at: int) -> None:
    session = opened(seed)
    state, clause = session.scenario.public.states[2], session.scenario.public.convention.clauses[at]
    before = settled(session)
    after = observe(before.copy(), e.ReservationEntered(audience=e.PUBLIC, by=state, clause=clause.id))
    course = before.course
    layout, x, value = course.ground.layout, course.floor.standing().x, course.ground.own[state].interests.value
    expected = reserved_worth(layout, value[None], x, course.ground.p) - clause_worth(layout, value[None], x)
    gained = after.likelihood(state).case.own_worth - before.likelihood(state).case.own_worth
    assert gained == pytest.approx(float(expected[0, at]))
    others = [each for each in session.scenario.public.states if each != state]
    made = [climate.likelihood(others[0]).case for climate in (before, after)]
    assert made[0].own_worth == made[1].own_worth


def test_e4_4_no_red_line_lies_in_a_clause_that_is_excluded() -> None:
    lifted = 0
    for seed in range(30):
        session = opened(seed)
        climate = settled(session)
        for state in session.scenario.public.states:
            i = climate.course.ground.axes.state_at[state]
            lines = climate.course.ground.own[state].home.lines
            before = climate.likelihood(state).case.verdict.crossed[i]
            events = [
                e.ReservationEntered(audience=e.PUBLIC, by=state, clause=climate.course.ground.axes.clauses[at])
                for at in climate.course.ground.layout.clause[lines.c]
            ]
            after = observe(climate.copy(), *events).likelihood(state).case.verdict.crossed[i]
            assert after == 0
            lifted += before > 0
    assert lifted > 3


def test_e2_4_a_reservation_costs_a_little_trust_of_everybody() -> None:
    session = opened(3)
    a, b, c = session.scenario.public.states[:3]
    climate = observe(begin(session), e.ReservationEntered(
        audience=e.PUBLIC, by=a, clause=session.scenario.public.convention.clauses[0].id
    ))  # fmt: skip
    for seat in (b, c):
        why = climate.why(seat, ReadingOf(kind=ReadingKind.TRUST, a=seat, b=a))
        assert [each.reason for each in why.parts] == ["reservation"]
        assert why.total < why.start


def test_1_2_a_text_foreign_to_its_law_takes_more_capacity_of_a_state() -> None:
    session = opened(3)
    public = session.scenario.public
    author = public.states[0]
    clauses = tuple(
        replace(
            clause,
            cluster="procedure",
            brackets=(
                replace(
                    clause.main,
                    alternatives=tuple(replace(each, tabled_by=(author,)) for each in clause.main.alternatives),
                ),
            ),
        )
        for clause in public.convention.clauses
    )

    def gap(family: str) -> float:
        delegations = tuple(
            replace(each, legal_family="civil" if each.id == author else family) for each in public.delegations
        )
        changed = replace(
            public, convention=replace(public.convention, clauses=clauses), delegations=delegations, links=()
        )
        mandates = session.scenario.mandates.map(lambda each: replace(each, red_lines=(), actors=()))
        bare = replace(changed, delegations=tuple(replace(each, actors=()) for each in delegations))
        found = begin(replace(session, scenario=replace(session.scenario, public=bare, mandates=mandates)))
        return float(found.likelihood(OBSERVER).case.terms[ROW[Term.CAPACITY_GAP]].sum())

    assert gap("islamic") < gap("mixed") <= gap("civil")


def hollow(session: e.SessionOpened) -> tuple[e.SessionOpened, SeatId, Choice]:
    """The same with deep wordings in the first clause, but for its last, which is empty and which nobody wants."""
    public = session.scenario.public
    clause = public.convention.clauses[0]
    deep, empty = Attributes(eff=1000), Attributes()  # type: ignore[arg-type]
    *first, last = clause.main.alternatives
    wordings = (*(replace(each, attributes=deep) for each in first), replace(last, attributes=empty))
    changed = replace(clause, brackets=(replace(clause.main, alternatives=wordings),))
    convention = replace(public.convention, clauses=(changed, *public.convention.clauses[1:]))
    scenario = replace(session.scenario, public=replace(public, convention=convention, links=()))
    choice = Choice(bracket=clause.main.id, alternative=last.id)
    return replace(session, scenario=scenario), public.states[0], choice


def test_e5_11_hollowing_is_held_against_its_author_and_shows_as_a_pattern_when_it_goes_on() -> None:
    session, by, choice = hollow(opened(3))
    climate = begin(session)
    tabled = e.WordingTabled(audience=e.PUBLIC, by=by, choice=choice, attention=1)
    observe(climate, tabled)
    step = float(climate.course.tally.suspicion[0])
    assert step > 0
    assert not climate.room(OBSERVER).patterns
    observe(climate, *[tabled] * 12)
    assert climate.course.tally.suspicion[0] > 2
    assert climate.room(OBSERVER).patterns == (by,)
    strict = begin(replace(session, parameters=Keyed({"suspect_at": "5"})))
    assert not observe(strict, tabled).room(OBSERVER).patterns
    assert np.count_nonzero(climate.course.tally.suspicion) == 1
