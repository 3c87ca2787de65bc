"""The debrief as a value: every figure rests on record lines, and is what the record and the open mandates say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from game.lab.debrief import debrief
from game.lab.debrief_course import origin
from game.lab.debrief_home import chances
from game.lab.debrief_lines import reading_of
from game.lab.debrief_marks import CRITERIA, OBJECTIVES, level_of
from game.lab.debrief_walk import Walked, walk
from game.minutes.debriefing import Telling, sections, title
from game.scenarios import shelf
from game.terms import events as e
from game.terms.codec import from_plain, to_bytes, to_plain
from game.terms.debrief import Debrief
from game.terms.debrief_marks import LineFate, Measure, Measured
from game.terms.events import Recorded
from game.terms.ids import ClauseId, SeatId, Seq
from game.terms.moments import Phase
from tests.kit.sessions import played, scenario

SEAT = SeatId("ARV")


@cache
def record() -> tuple[Recorded, ...]:
    return played("cybercrime", 2)


@cache
def made() -> Debrief:
    return debrief(record(), shelf.library(), SEAT)


@cache
def walked() -> Walked:
    return walk(record())


def figures(value: Any) -> Iterator[Any]:
    """Every value in a debrief that says what it rests on."""
    if is_dataclass(value):
        if "rests" in {each.name for each in fields(value)}:
            yield value
        for each in fields(value):
            yield from figures(getattr(value, each.name))
    elif isinstance(value, tuple):
        for each in value:
            yield from figures(each)


def test_every_figure_rests_on_lines_that_are_in_the_record() -> None:
    """Issue 8: every figure in the debrief leads to record lines, and in the JSON."""
    known = {each.seq for each in record()}
    found = list(figures(made()))
    assert len(found) > 300
    assert all(set(each.rests) <= known for each in found)
    silent = {type(each).__name__ for each in found if not each.rests}
    assert silent <= {"QuestionPosed"}, "a question that always fits has no figure"
    sought = (record()[0].seq, record()[-1].seq)
    assert all(each.amount == 0 for each in found if isinstance(each, Measured) and each.rests == sought)


ITSELF_A_LINE = frozenset({"seq", "act", "head", "rests", "events", "made"})
OF_THE_BOOKS = frozenset({"weight", "step"})
"""Figures of the books of teaching: no record line is behind them, nor could be."""


def bare(value: object, place: str = "", *, rests: bool = False) -> Iterator[str]:
    """Where a figure stands in the JSON that names no record line, nor stands in something that does."""
    if isinstance(value, dict):
        behind = next((value[each] for each in ("rests", "events", "seq") if each in value), None)
        rests = rests if behind is None else bool(behind)
        for key, each in value.items():
            if key not in ITSELF_A_LINE | OF_THE_BOOKS:
                yield from bare(each, f"{place}.{key}", rests=rests)
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from bare(each, f"{place}[{number}]", rests=rests)
    elif isinstance(value, int) and not isinstance(value, bool) and not rests:
        yield place


@cache
def of_the_first_seat(name: str) -> tuple[tuple[Recorded, ...], Debrief]:
    """A session of a scenario, and the debrief of its first delegation; of cybercrime the one above."""
    events = record() if name == "cybercrime" else played(name, 1)
    seat = scenario(name).public.states[0]
    return events, made() if name == "cybercrime" and seat == SEAT else debrief(events, shelf.library(), seat)


@pytest.mark.parametrize(("name", "room"), [*((each, False) for each in shelf.names()), ("tutorial", True)])
def test_every_figure_in_the_json_of_every_scenario_names_record_lines(name: str, room: bool) -> None:
    """Issue 8: every figure in the debrief leads to record lines by a click, and in the JSON."""
    events, found = of_the_first_seat(name)
    if room:
        found = debrief(events, shelf.library())
    assert list(bare(to_plain(found))) == []
    known = {each.seq for each in events}
    assert all(set(each.rests) <= known for each in figures(found))
    assert set(found.headline.made) <= known
    assert all(each.rests for each in found.objectives if each.score is not None)


def test_a_figure_without_record_lines_would_be_found() -> None:
    assert list(bare({"rests": [], "share": 1, "under": [{"rests": [3], "value": 2}]})) == [".share"]


@pytest.mark.parametrize("name", shelf.names())
def test_no_two_lines_that_a_scenario_wants_learned_rest_on_the_same_evidence(name: str) -> None:
    """Three objectives of illicit finance shared one evidence; each speaks of articles of its own."""
    public = shelf.public(name)
    tags = {tag for clause in public.convention.clauses for tag in clause.tags}
    readings = [reading_of(each) for each in public.learning]
    assert all(each.objective for each in readings)
    assert all(not each.tags or each.tags & tags for each in readings)
    assert len(set(readings)) == len(readings)


def test_an_objective_that_speaks_of_some_articles_counts_what_was_put_forward_there() -> None:
    events, found = of_the_first_seat("illicit_finance")
    there = {each.seq: each.event for each in events}
    held = [each for each in found.objectives if each.about]
    assert len({each.about for each in held}) == len(held) > 3
    for mark in held:
        assert any(_touches(there[seq], mark.about) for seq in mark.rests) or not any(
            each.amount for each in mark.evidence
        )


def _touches(event: e.Event, about: tuple[ClauseId, ...]) -> bool:
    words = str(event)
    return any(str(clause) in words for clause in about)


def test_a_debrief_is_the_same_whenever_it_is_made_and_comes_back_from_its_plain_form() -> None:
    lesson = played("tutorial", 1)
    one, again = (debrief(lesson, shelf.library(), SeatId("ALD")) for _ in range(2))
    assert to_bytes(again) == to_bytes(one)
    assert from_plain(Debrief, to_plain(made())) == made()


def test_what_was_undone_is_no_part_of_it() -> None:
    lesson = played("tutorial", 1)
    cut = [each for each in lesson if each.seq <= 70]
    back = Recorded(seq=Seq(71), at_ms=0, event=e.Undone(audience=e.PUBLIC, to_seq=Seq(40)))
    one = debrief([*cut, back], shelf.library(), SeatId("ALD"))
    other = debrief([each for each in lesson if each.seq <= 40], shelf.library(), SeatId("ALD"))
    assert (one.course, one.promises, one.given) == (other.course, other.promises, other.given)


def test_the_course_ends_where_the_record_does_and_turns_where_it_moved_most() -> None:
    course, turns = made().course, made().turning
    force = made().headline.in_force
    assert course[-1].force.value == (0 if force is None else 1000)
    assert [each.seq for each in turns] == sorted(each.seq for each in turns)
    moved: dict[Seq, int] = {}
    for before, after in pairwise(
        each for each in course if each.moment.phase not in (Phase.PREPARATION, Phase.OPENING)
    ):
        act = origin(walked(), after.seq)[0]
        moved[act] = moved.get(act, 0) + after.force.value - before.force.value
    assert max(moved, key=lambda act: abs(moved[act])) in {each.act for each in turns}


def test_nothing_found_beats_the_frontier_and_the_path_ends_at_the_text_adopted() -> None:
    space = made().space
    assert space is not None
    by_own = sorted(space.frontier, key=lambda each: each.own)
    assert [each.others for each in by_own] == sorted((each.others for each in by_own), reverse=True)
    for point in (*space.path, space.nash, *(each.at for each in space.tried)):
        assert not any(
            each.own < point.own - 1 and each.others < point.others - 1
            for each in space.frontier
            if each.own == max(one.own for one in space.frontier)
        )
    own = next(each for each in made().surplus.states if each.seat == SEAT)
    assert (space.path[-1].own, space.path[-1].rests) == (own.value, (walked().settled,))
    assert len(space.tried) == sum(isinstance(each.event, e.PackageOffered) for each in record())


def test_a_missed_trade_is_worth_to_both_what_is_said_of_it_and_drives_nobody_out() -> None:
    bargain, axes = walked().bargain, walked().ground.axes
    before = bargain.worth(walked().chosen)
    assert made().surplus.missed
    for missed in made().surplus.missed:
        chosen = walked().chosen.copy()
        for choice in missed.choices:
            place = axes.place(choice)
            chosen[place.c] = place.k
        after = bargain.worth(chosen)
        gain = np.rint(1000 * (after - before)).astype(int)
        assert {axes.states[i]: int(each) for i, each in enumerate(gain) if each} == dict(missed.gains.items())
        assert all(missed.gains[each] > 0 for each in missed.between)
        assert missed.free == bool((gain >= 0).all())


def test_a_bracket_costs_what_the_capitals_say_it_does() -> None:
    """Which bracket cost the most ratifications: with another wording there, all else as adopted (E4.1)."""
    dearest = made().costs[0]
    assert made().costs == tuple(sorted(made().costs, key=lambda each: -each.lost))
    course = walked().talks.climate.course
    tried = course.copy()
    tried.floor.settle(course.ground.axes.place(dearest.instead))
    assert round(1000 * float((chances(tried) - chances(course)).sum())) == dearest.lost


def test_promises_are_told_as_they_ended() -> None:
    kept = sum(isinstance(each.event, e.PromiseKept) for each in record())
    assert sum(each.status.value == "kept" for each in made().promises) == kept
    assert all(each.rests for each in made().promises)


def test_a_red_line_is_crossed_only_where_what_it_forbids_was_adopted() -> None:
    adopted = walked().talks.now.adopted
    assert adopted is not None
    for brief in made().briefs:
        lines = scenario("cybercrime").mandates[brief.seat].red_lines
        assert len(brief.lines) == len(lines)
        for told in brief.lines:
            beyond = str(adopted.get(told.clause)) in set(map(str, told.alternatives))  # type: ignore[call-overload]
            assert (told.fate is LineFate.HELD) == (not beyond)


def test_every_objective_and_criterion_of_the_books_is_measured_by_something() -> None:
    library = shelf.library()
    assert {each.id for each in library.objectives} == set(OBJECTIVES)
    assert {each.id for each in library.rubric.criteria} == set(CRITERIA)
    assert set(Measure) == {each for taken in OBJECTIVES.values() for each in taken} | {Measure.FLOOR_LEFT}


@pytest.mark.parametrize("name", shelf.names())
def test_every_line_a_scenario_wants_learned_goes_with_an_objective(name: str) -> None:
    lines = shelf.public(name).learning
    matched = [each for each in lines if reading_of(each).objective]
    assert len(matched) >= len(lines) / 2


def test_a_level_is_a_quarter_of_the_scale() -> None:
    assert [level_of(each) for each in (0, 249, 250, 500, 749, 750, 1000)] == [1, 1, 2, 3, 3, 4, 4]


def test_the_room_has_a_debrief_without_marks() -> None:
    room = debrief(played("tutorial", 1), shelf.library())
    assert (room.space, room.objectives, room.rubric) == (None, (), ())
    assert room.briefs
    assert room.turning


def test_questions_that_need_something_are_asked_only_where_it_happened() -> None:
    asked = {each.id for each in made().questions}
    pressed = any(isinstance(each.event, e.ThreatMade | e.ThreatCarriedOut | e.Leaked) for each in record())
    assert ("D12" in asked) == pressed
    assert {each.step for each in made().questions} == {1, 2, 3, 4}


def test_a_debrief_of_a_conference_that_goes_on_speaks_of_the_text_as_it_stands() -> None:
    young = debrief(played("tutorial", 1)[:60], shelf.library(), SeatId("ALD"))
    assert young.headline.ending is None
    assert all(line.fate is LineFate.OPEN for brief in young.briefs for line in brief.lines)


def test_it_is_told_in_words_and_every_line_keeps_its_events() -> None:
    telling = Telling.of(made(), record(), shelf.library())
    assert title(telling)
    told = sections(telling)
    assert len({each.topic for each in told}) >= 12
    for section in told:
        for line in section.lines:
            assert line.text
            assert len(telling.record(line.rests)) == len(line.rests)
