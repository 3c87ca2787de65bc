"""The pictures of the report: what is written can be read, wherever the lines go."""

from __future__ import annotations

from functools import cache
from itertools import combinations, pairwise

import pytest

from game.lab.debrief import debrief
from game.minutes.debriefing import Telling
from game.publish.charts import pictures, space
from game.publish.charts_years import figures_over_the_years, likeness_over_the_years
from game.publish.drawing import Anchor, Point, Stroke, Words
from game.scenarios import shelf
from tests.kit.sessions import played

LETTER = 0.55
"""Mean width of a letter, in sizes of its font."""
Box = tuple[float, float, float, float]


@cache
def told(name: str) -> Telling:
    record = played(name, 1)
    seat = record[0].event.scenario.public.states[0]  # type: ignore[union-attr]
    return Telling.of(debrief(record, shelf.library(), seat), record, shelf.library())


def box(words: Words) -> Box:
    """Left, right, top and foot of some words."""
    wide = LETTER * words.size * len(words.text)
    left = words.at[0] - wide * {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[words.anchor]
    return left, left + wide, words.at[1] - 0.7 * words.size, words.at[1]


def crosses(one: Point, other: Point, at: Box) -> bool:
    """Whether a line from one point to another goes through some words."""
    steps = [step / 200 for step in range(201)]
    along = ((one[0] + (other[0] - one[0]) * step, one[1] + (other[1] - one[1]) * step) for step in steps)
    return any(at[0] < x < at[1] and at[2] < y < at[3] for x, y in along)


@pytest.mark.parametrize("name", ["tutorial", "illicit_finance"])
def test_no_line_runs_through_words_and_no_words_through_others(name: str) -> None:
    """“78 of 202” and “−0.05” stood in the way of the line they told of."""
    for picture in (figures_over_the_years(told(name)), likeness_over_the_years(told(name))):
        words = [each for each in picture.shapes if isinstance(each, Words)]
        lines = [each for each in picture.shapes if isinstance(each, Stroke)]
        assert words
        for each in words:
            left, right, top, foot = box(each)
            assert left >= 0
            assert right <= picture.width
            assert foot <= picture.height
            for line in lines:
                for one, other in pairwise(line.points):
                    assert not crosses(one, other, (left, right, top, foot)), each.text
        for one_box, other_box in combinations(map(box, words), 2):
            apart = one_box[1] <= other_box[0] or other_box[1] <= one_box[0]
            assert apart or one_box[3] <= other_box[2] or other_box[3] <= one_box[2]


@pytest.mark.parametrize("name", ["tutorial", "illicit_finance"])
def test_nothing_is_written_beyond_the_edge_of_any_picture_and_scales_are_round(name: str) -> None:
    """“Year 6, in practice” ran out of the page, and a scale read 50, 62, 75, 88."""
    for picture in pictures(told(name)):
        for each in picture.shapes:
            if isinstance(each, Words):
                left, right, _, _ = box(each)
                assert left >= 0
                assert right <= picture.width, each.text
    found = told(name).debrief.space
    assert found is not None
    drawn = [
        int(each.text) for each in space(told(name), found).shapes if isinstance(each, Words) and each.text.isdigit()
    ]
    steps = {other - one for one, other in pairwise(sorted(set(drawn)))}
    assert len(steps) == 1
