"""The years after signature in the engine: gains at home, contagion, capitals, levels, and where the world went."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import numpy as np
import pytest

from game.engine.breach import compliance_chance, compliance_odds
from game.engine.futures import COORDINATES, PROTOTYPES
from game.engine.practice import level_of
from game.engine.ratification import within_year
from game.rules.sight import redact
from game.table.proceedings import Proceedings
from game.terms import events as e
from game.terms.home_front import Carrying, HomeMeans
from game.terms.ids import CERTAIN, SeatId, Seq
from game.terms.moments import Phase
from game.terms.practice import NOT_DUE, THIRDS, Coordinate
from tests.kit.sessions import played

NAMED = ("tutorial", 1)


def folded(until: type[e.Event], *, phase: Phase = Phase.HOME) -> Proceedings:
    """A played session up to the first event of a kind in a phase, that event not heard yet."""
    first, *rest = played(*NAMED)
    at = Proceedings(first)
    for each in rest:
        if isinstance(each.event, until) and at.now.moment.phase is phase:
            return at
        at.fold((each,))
    raise AssertionError("no such event was played")


def heard(at: Proceedings, event: e.Event) -> Proceedings:
    """The same a moment later."""
    twin = at.copy()
    twin.fold((e.Recorded(seq=Seq(at.seq + 1), at_ms=0, event=event),))
    return twin


def waiting(at: Proceedings) -> Iterator[SeatId]:
    """Signatories that are no parties yet."""
    return (seat for seat in at.climate.course.ground.axes.states if at.climate.home(seat) is not None)


def test_what_would_carry_an_actor_at_home_is_what_carrying_it_brings() -> None:
    """Rule 38: the gain that is shown is the change of the likelihood once it has been done (E4.3, E4.7)."""
    at, tried = folded(e.CapitalAnswered), 0
    for seat in waiting(at):
        home = at.climate.home(seat)
        assert home is not None
        for actor in home.actors:
            for way in actor.carries:
                means = HomeMeans(way.what.value)
                done = e.ActorWorked(audience=e.PUBLIC, by=seat, actor=actor.actor, means=means, attention=1)
                after = heard(at, done).climate.home(seat)
                assert after is not None
                # neighbours who follow it come back to it a little, which is not counted beforehand
                assert after.likelihood - home.likelihood == pytest.approx(way.gain, rel=0.2, abs=1)
                tried += 1
    assert tried > 2


def test_a_neighbour_that_ratifies_first_brings_no_less_than_nothing() -> None:
    """E4.1: a share of the region that is in only ever raises the hazard."""
    at = folded(e.CapitalAnswered)
    for seat in waiting(at):
        home = at.climate.home(seat)
        assert home is not None
        assert all(each.gain >= 0 for each in home.carries if each.what is Carrying.NEIGHBOUR)


def test_the_parts_of_contagion_add_up_to_what_all_who_ratified_moved_together() -> None:
    """E4.8: each part is what the absence of one would take away, in proportion; nobody moves itself."""
    at = folded(e.CapitalAnswered)
    states = at.climate.course.ground.axes.states
    all_but_last = states[:-1]
    together = at.climate.contagion(all_but_last)
    for state, parts in together.items():
        assert state not in all_but_last
        assert set(parts) <= set(all_but_last)
        assert all(amount > 0 for _, amount in parts.items())
    for joined in states:
        alone = at.climate.contagion((joined,))
        assert all(list(parts) == [joined] for _, parts in alone.items())
        for state, parts in alone.items():
            if state in together and joined in all_but_last:
                assert sum(amount for _, amount in together[state].items()) >= parts[joined]


def test_a_capital_that_refuses_has_survived_the_hazard_its_recorded_odds_tell_of() -> None:
    """E4.1, E4.7: odds stand in the record, and what is survived is read off them, so that replay needs no float."""
    first, *rest = played(*NAMED)
    at, refused = Proceedings(first), 0
    for each in rest:
        before = at.climate.course.tally.held_out.copy()
        at.fold((each,))
        if isinstance(each.event, e.CapitalAnswered) and not each.event.ratified and each.event.odds:
            course = at.climate.course
            i = course.place_of(each.event.by)
            year = course.tally.held_out[i] - before[i]
            assert within_year(before[i], year, course.ground.p) == pytest.approx(each.event.odds / CERTAIN, abs=1e-6)
            refused += 1
        elif isinstance(each.event, e.CapitalAnswered) and each.event.ratified:
            assert at.climate.course.tally.party[at.climate.course.place_of(each.event.by)]
    assert refused


@pytest.mark.parametrize("odds", [0, 1, 20_000, 50_000, 83_333, 99_999, 100_000])
def test_d29_a_level_falls_on_its_thirds_as_often_as_the_odds_of_three_thirds_have_it(odds: int) -> None:
    found = np.bincount([level_of(odds, drawn) for drawn in range(0, CERTAIN, 20)], minlength=THIRDS + 1)
    assert found / found.sum() == pytest.approx(compliance_odds(odds / CERTAIN), abs=0.001)


def test_d29_an_obligation_that_takes_more_capacity_than_there_is_is_met_less() -> None:
    capacity = np.array([0.3, 0.9])
    chance = compliance_chance(np.array([0.2, 0.6]), np.array([0.1, 0.6]), capacity)
    assert chance[0, 1] == pytest.approx(chance[0, 0] / 2)  # half the capacity that it takes
    assert chance[1, 1] == pytest.approx(chance[1, 0])  # there is enough of it


@cache
def years() -> tuple[e.YearCounted, ...]:
    return tuple(each.event for each in played(*NAMED) if isinstance(each.event, e.YearCounted))


def test_rule_39_5_a_seat_reads_its_own_row_and_column_of_a_counted_year_and_nobody_elses() -> None:
    counted = years()[-1]
    practice = counted.practice
    for place, seat in enumerate(practice.states):
        own = redact(counted, seat)
        assert isinstance(own, e.YearCounted)
        others = [k for k in range(len(practice.states)) if k != place]
        for i in range(len(practice.states)):
            for j in range(len(practice.states)):
                mine = place in (i, j)
                for kind in range(4):
                    assert own.practice.asked[kind, i, j] == (practice.asked[kind, i, j] if mine else 0)
                    assert own.practice.given[kind, i, j] == (practice.given[kind, i, j] if mine else 0)
        for row in range(len(practice.bound)):
            assert own.practice.levels[row, place] == practice.levels[row, place]
            assert {own.practice.levels[row, k] for k in others} <= {NOT_DUE}
            assert {own.practice.level_odds[row, k] for k in others} <= {0}


def test_e6_13_where_the_world_went_is_told_by_the_mean_of_the_last_three_years() -> None:
    first, *rest = played(*NAMED)
    at = Proceedings(first)
    at.fold(rest)
    course, found = at.climate.course, at.arrival()
    lived = course.tally.years[-3:]
    inside = np.mean([each.delivered.inside for each in lived])
    delivery = min(float(inside) / 0.6, 1.0) if lived[-1].participation > 0.02 else None
    told = {each.value: amount for each, amount in found.coordinates.items()}
    assert told["participation"] == pytest.approx(1000 * lived[-1].participation, abs=1)
    if delivery is not None:
        assert told["delivery"] == pytest.approx(1000 * delivery, abs=1)
    assert [each.seq for each in course.tally.years] == list(found.pushed[0].events)


def test_e6_14_what_pushed_the_world_adds_up_to_the_distance_it_went() -> None:
    """Every coordinate's push is the fall of its squared distance over 2 tau squared: together, of the exponent."""
    first, *rest = played(*NAMED)
    at = Proceedings(first)
    at.fold(rest)
    found, p = at.arrival(), at.climate.course.ground.p
    place = np.array(PROTOTYPES[found.future])
    order = [Coordinate(each) for each in COORDINATES]
    ended = np.array([found.coordinates[each] for each in order]) / 1000
    moved = {each.coordinate: each for each in found.pushed}
    began = np.array([moved[each].began if each in moved else found.coordinates[each] for each in order])
    gone = ((began / 1000 - place) ** 2 - (ended - place) ** 2).sum() / (2 * p.futures_tau**2)
    assert sum(each.toward for each in found.pushed) == pytest.approx(1000 * gone, abs=30)
    assert found.pushed[0].toward == max((each.toward for each in found.pushed), key=abs)
