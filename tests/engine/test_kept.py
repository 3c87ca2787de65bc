"""What the engine keeps of what it worked out before is what working it out anew would give, all through the years."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from dataclasses import replace
from itertools import product

import numpy as np

from game.engine.case import case, eta_at_home, stake_of
from game.engine.climate import Climate
from game.engine.course import Course
from game.engine.home import hits, resistance, resistances, worked
from game.engine.memo import Memo
from game.table.proceedings import Proceedings
from game.terms.events import CapitalAnswered
from game.terms.home_front import ActorWork, HomeMeans
from game.terms.moments import Phase
from tests.kit.sessions import played

EVERY = 13
ANSWERS = 8
YEARS = (Phase.SIGNATURE, Phase.HOME, Phase.REVIEW)


def years() -> Iterator[Proceedings]:
    """The years of one session, stopped every so many events, and where the first capitals answer."""
    record, answers = played("cybercrime", 2), 0
    here = Proceedings(record[0])
    for recorded in record[1:]:
        here.fold((recorded,))
        answered = isinstance(recorded.event, CapitalAnswered) and answers < ANSWERS
        answers += answered
        if answered or (recorded.seq % EVERY == 0 and here.now.moment.phase in YEARS):
            yield here


def anew(course: Course) -> Course:
    """The same place, nothing of it worked out yet."""
    twin = course.copy()
    twin.memo = Memo()
    twin.reground(replace(twin.ground, layout=replace(twin.ground.layout)))
    return twin


def test_what_is_concluded_and_what_the_text_is_worth_stand_until_what_they_follow_from_is_other() -> None:
    course = next(years()).climate.course
    known, text, ground = course.minds.estimate(0), course.floor.standing(), course.ground
    course.reground(replace(ground, own=dict(ground.own), capacity=ground.capacity / 2))
    assert course.minds.estimate(0) is known
    assert course.floor.standing() is text
    for other in ("belief_prior", "p", "layout"):
        course.reground(replace(ground, **{other: copy(getattr(ground, other))}))
        assert course.minds.estimate(0) is not known
        known = course.minds.estimate(0)
    assert course.floor.standing() is not text


def test_readings_and_home_fronts_are_what_they_are_where_nothing_was_kept() -> None:
    looked, fronts = 0, 0
    for here in years():
        states, fresh = here.opened.scenario.public.states, Climate(anew(here.climate.course))
        for seat in states[::5]:
            assert here.climate.readings(seat) == fresh.readings(seat)
            front = here.climate.home(seat)
            assert front == fresh.home(seat)
            fronts += front is not None
        looked += 1
    assert looked > 10
    assert fronts > 10


def test_a_capital_is_asked_by_the_row_of_its_state_bit_for_bit() -> None:
    for here in years():
        course = here.climate.course
        for i in range(0, len(course.ground.axes.states), 4):
            stake = stake_of(course, i)
            assert stake is not None
            assert float(eta_at_home(course, i, stake)) == float(case(course, i).eta[i])


def test_what_work_on_actors_changes_is_told_for_all_of_it_at_once_as_for_each_alone() -> None:
    course = next(years()).climate.course
    changes = 0
    for i, state in enumerate(course.ground.axes.states):
        home, stake, p = course.ground.own[state].home, stake_of(course, i), course.ground.p
        assert stake is not None
        works = [ActorWork(actor=actor, means=means) for actor, means in product(home.names, HomeMeans)]
        hit, gain = hits(home, stake.binds), np.array([stake.gain])
        together = zip(*resistances(home, works, stake.gain, stake.shift, hit, p), strict=True)
        for work, found in zip(works, together, strict=True):
            alone = resistance(worked(home, 0, (work,), p), gain, stake.shift, hit, p)
            assert found == (alone[0][0], alone[1][0])
            changes += found != (stake.verdict.margin[0], stake.verdict.blocked[0])
    assert changes > 5
