"""How a conference turned, for its chart: the line, the turning points, and the own moves once they are reviewed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from game.minutes.debriefing import Section, Telling, Told
from game.minutes.figures import nearest
from game.terms.assessment import Grade, MoveReview
from game.terms.debrief import Debrief
from game.terms.ids import Seq
from game.ui.lines.debrief_moves import GLYPHS, move_row
from game.ui.speaking import QT_TRANSLATE_NOOP, say

_CONTEXT = "DebriefCourse"
MOST = 3
"""Brilliant moves, and costly ones, that are marked on the line."""
LISTED = 6
"""Moves listed on the overview."""


class _Words(StrEnum):
    COURSE_SAYS = QT_TRANSLATE_NOOP(
        "DebriefCourse",
        "From {first} to {last} per cent, {count} turning points. Left and right go from one to the next.",
    )
    POINT = QT_TRANSLATE_NOOP("DebriefCourse", "{place} of {count}: {sentence} {before} to {after} per cent")
    MOVE = QT_TRANSLATE_NOOP("DebriefCourse", "{place} of {count}: {sentence} {figure}")
    ALL = QT_TRANSLATE_NOOP("DebriefCourse", "All {count}")


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseMark:
    """A turning point, or a move that was reviewed."""

    place: int
    """On the line."""
    mark: int
    """1, 0 or -1 for the way it turned."""
    sign: str
    """Its number, or the sign of its grade."""
    told: Told
    says: str
    """For a screen reader, without its place among the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseChart:
    """The line of the likelihood, its range, and what is marked on it, in per cent."""

    values: tuple[int, ...]
    lows: tuple[int, ...]
    highs: tuple[int, ...]
    stages: tuple[tuple[int, str], ...]
    """Places where a stage begins, with its name."""
    turns: tuple[CourseMark, ...]
    """In the order of the line."""
    losses: tuple[tuple[int, int], ...]
    """Of every reviewed move: its place, and the tenths of a point that a better one had been worth."""
    says: str


def course_chart(telling: Telling, turns: Section, reviews: Iterable[MoveReview] = ()) -> CourseChart:
    """The course in per cent; a turning point that was an own reviewed move carries its grade."""
    debrief = telling.debrief
    reviewed = sorted(reviews, key=lambda each: each.seq)
    marks = sorted((*_turns(telling, turns, reviewed), *_moves(telling, reviewed)), key=lambda each: each.place)
    values = tuple(each.force.value for each in debrief.course)
    ends = {"first": nearest(values[0], 10), "last": nearest(values[-1], 10)}
    return CourseChart(
        values=values,
        lows=tuple(each.force.low for each in debrief.course),
        highs=tuple(each.force.high for each in debrief.course),
        stages=_stages(telling),
        turns=tuple(marks),
        losses=tuple((place_of(debrief, each.seq), each.loss.value) for each in reviewed),
        says=say(_CONTEXT, _Words.COURSE_SAYS, count=len(debrief.turning), **ends),
    )


def place_of(debrief: Debrief, seq: Seq) -> int:
    """Where an event lies on the line: at what it moved, else at the last that moved before it."""
    return max((place for place, each in enumerate(debrief.course) if each.seq <= seq), default=0)


def _stages(telling: Telling) -> tuple[tuple[int, str], ...]:
    stages: list[tuple[int, str]] = []
    for place, each in enumerate(telling.debrief.course):
        words = telling.names.moment(each.moment)
        if not stages or stages[-1][1] != words:
            stages.append((place, words))
    return tuple(stages)


def _turns(telling: Telling, turns: Section, reviews: Sequence[MoveReview]) -> Iterable[CourseMark]:
    grades = {each.seq: GLYPHS[each.grade] for each in reviews}
    for number, (turn, line) in enumerate(zip(telling.debrief.turning, turns.lines, strict=True), 1):
        yield CourseMark(
            place=place_of(telling.debrief, turn.seq),
            mark=line.mark,
            sign=grades.get(turn.act, str(number)),
            told=line,
            says=say(
                _CONTEXT,
                _Words.POINT,
                place="{place}",
                count="{count}",
                sentence=line.text,
                before=nearest(turn.force_before, 10),
                after=nearest(turn.force_after, 10),
            ),
        )


def _moves(telling: Telling, reviews: Sequence[MoveReview]) -> Iterable[CourseMark]:
    """The brilliant moves and the costliest, a few of each, where they are no turning points already."""
    turned = {each.act for each in telling.debrief.turning}
    best = [each for each in reviews if each.grade is Grade.BRILLIANT and each.seq not in turned][:MOST]
    bad = [each for each in reviews if each.grade in (Grade.INACCURATE, Grade.MISTAKEN) and each.seq not in turned]
    for review in (*best, *sorted(bad, key=lambda each: -each.loss.value)[:MOST]):
        told = told_move(telling, review)
        yield CourseMark(
            place=place_of(telling.debrief, review.seq),
            mark=told.mark,
            sign=GLYPHS[review.grade],
            told=told,
            says=say(_CONTEXT, _Words.MOVE, place="{place}", count="{count}", sentence=told.text, figure=told.figure),
        )


def told_move(telling: Telling, review: MoveReview) -> Told:
    """One reviewed move in words, with its stage."""
    when = next((each.moment for each in reversed(telling.debrief.course) if each.seq <= review.seq), None)
    return move_row(review, telling.names, telling.names.moment(when) if when is not None else "")


def listed(reviews: Iterable[MoveReview]) -> tuple[MoveReview, ...]:
    """The moves that the overview lists: brilliant ones first, then the costliest."""
    every = sorted(reviews, key=lambda each: each.seq)
    best = [each for each in every if each.grade is Grade.BRILLIANT][:MOST]
    rest = sorted((each for each in every if each not in best), key=lambda each: (-each.loss.value, each.seq))
    return tuple((*best, *rest)[:LISTED])


def all_words(count: int) -> str:
    """What leads to the rest of them."""
    return say(_CONTEXT, _Words.ALL, count=count)


def point_words(chart: CourseChart, place: int) -> str:
    """One of the marks for a screen reader."""
    return chart.turns[place].says.replace("{place}", str(place + 1)).replace("{count}", str(len(chart.turns)))
