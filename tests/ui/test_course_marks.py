"""Where the turning points stand on the course of a conference: none hides another."""

from __future__ import annotations

from itertools import combinations

import pytest

from game.minutes.debriefing import Told
from game.ui.lines.debrief_course import CourseChart, CourseMark
from game.ui.theme.look import Look
from game.ui.widgets.course_chart import CourseLine
from tests.ui.showing import shown

FLAT = (500,) * 101


def chart(*turns: tuple[int, int]) -> CourseChart:
    """Turning points at those places of a level course, each up (1) or down (-1)."""
    marks = tuple(
        CourseMark(place=place, mark=mark, sign=str(number), told=Told(text="It turned."), says="It turned.")
        for number, (place, mark) in enumerate(turns, start=1)
    )
    return CourseChart(values=FLAT, lows=FLAT, highs=FLAT, stages=((0, "Opening"),), turns=marks, losses=(), says="")


@pytest.mark.parametrize(
    "turns",
    [
        ((50, 1), (51, -1), (52, 1)),
        ((50, 1), (51, 1), (52, 1), (52, 1)),
        ((96, -1), (97, -1), (98, -1), (99, -1), (100, -1)),
    ],
    ids=["one between two", "four of a kind", "at the end"],
)
def test_turning_points_close_together_stand_beside_or_above_one_another(
    look: Look, turns: tuple[tuple[int, int], ...]
) -> None:
    line = shown(CourseLine(look), 560, 262)
    line.show_chart(chart(*turns))
    for one, other in combinations(line.marks_at(), 2):
        assert (one - other).manhattanLength() >= 18
    assert all(line.rect().contains(each.toPoint()) for each in line.marks_at())


def test_turning_points_that_are_alone_stand_on_their_own_side_of_the_line(look: Look) -> None:
    line = shown(CourseLine(look), 560, 262)
    line.show_chart(chart((10, 1), (60, -1)))
    middle = line.height() / 2
    gain, loss = line.marks_at()
    assert gain.y() < loss.y()
    assert abs(gain.y() - middle) < middle
