"""How forecasts are held against what came; ``python -m tests.calibration`` does it for whole campaigns (issue 6)."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from game.lab.calibration import calibration_error, score
from game.lab.jitter import Jitter, jittered
from game.lab.plan import Plan
from game.lab.trials import Call, Judged, checkpoints, trial
from game.terms.scenario import Calendar
from tests.kit.sessions import scenario


def call(foreseen: float, *, came: bool, leads: bool = True, about: str = "here") -> Call:
    return Call(
        about=about,
        checkpoint=0,
        options=("no", "yes"),
        foreseen=(1.0 - foreseen, foreseen),
        leads=int(leads),
        came=int(came),
    )


def test_who_is_always_right_has_no_error_and_all_the_skill() -> None:
    found = score([call(1.0, came=True), call(0.0, came=False)])
    assert (found.error, found.brier, found.against_leader, found.against_base) == (0, 0, 1, 1)


def test_the_base_rate_has_no_skill_over_itself_and_the_leader_is_wrong_as_often_as_it_is() -> None:
    calls = [call(0.75, came=True)] * 3 + [call(0.75, came=False)]
    found = score(calls)
    assert found.error == pytest.approx(0)
    assert found.brier == pytest.approx(0.75 * 0.25)
    assert found.against_base == pytest.approx(0)
    assert found.against_leader == pytest.approx(1 - 0.1875 / 0.25)


def test_the_calibration_error_is_the_distance_between_said_and_seen_weighted_by_number() -> None:
    foreseen = np.array([0.9, 0.9, 0.1, 0.1])
    assert calibration_error(foreseen, np.array([1.0, 0.0, 0.0, 0.0])) == pytest.approx(0.5 * 0.4 + 0.5 * 0.1)


def test_a_base_rate_of_its_own_is_harder_than_the_pooled_one() -> None:
    calls = [call(0.5, came=True, about="a"), call(0.5, came=False, about="b")] * 2
    found = score(calls)
    assert found.against_base == 0
    assert found.against_own_base != found.against_own_base  # nothing is left to be explained: no number


def test_a_jitter_moves_what_capitals_want_and_nothing_that_is_public() -> None:
    before = scenario("tutorial")
    moved = jittered(before, 7, Jitter())
    assert moved == jittered(before, 7, Jitter())
    assert moved != jittered(before, 8, Jitter())
    assert moved.public == before.public
    for seat, mandate in moved.mandates.items():
        was = before.mandates[seat]
        assert mandate.preference != was.preference
        assert (mandate.red_lines, mandate.actors) == (was.red_lines, was.actors)
    assert jittered(before, 7, Jitter(preference=0, salience=0, outside=0)) == before


def test_the_three_moments_are_the_first_round_the_one_halfway_and_the_last() -> None:
    assert checkpoints(Calendar(sittings=4, rounds=2)) == ((1, 1), (3, 1), (4, 2))
    assert checkpoints(Calendar(sittings=1, rounds=3)) == ((1, 1), (1, 2), (1, 3))


@cache
def tried() -> Judged:
    return trial(Plan(scenario="tutorial", seed=3), 0, Jitter(), runs=128)


def test_a_trial_foresees_every_question_at_every_moment_and_its_chances_add_up() -> None:
    brackets = scenario("tutorial").public.convention.brackets
    for found in (tried().keeper, tried().seat):
        assert [each.checkpoint for each in found.adoption] == [each.checkpoint for each in found.in_force] == [0, 1, 2]
        assert len(found.brackets) == 3 * len(brackets)
        for each in (*found.adoption, *found.in_force, *found.brackets):
            assert sum(each.foreseen) == pytest.approx(1)
            assert 0 <= each.came < len(each.options) == len(each.foreseen)


def test_who_keeps_the_session_foresees_otherwise_than_a_seat_and_both_are_held_against_the_same() -> None:
    keeper, seat = tried().keeper, tried().seat
    assert [each.came for each in keeper.brackets] == [each.came for each in seat.brackets]
    assert [each.foreseen for each in keeper.brackets] != [each.foreseen for each in seat.brackets]


def test_what_came_is_the_same_at_every_moment_of_one_conference() -> None:
    found = tried().keeper
    assert len({each.came for each in found.adoption}) == 1
    by_bracket: dict[str, set[int]] = {}
    for each in found.brackets:
        by_bracket.setdefault(each.about, set()).add(each.came)
    assert all(len(came) == 1 for came in by_bracket.values())
