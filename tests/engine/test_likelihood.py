"""The chances of ratification in one seat's eyes, at their edges (E4.7, E4.17)."""

from __future__ import annotations

import numpy as np

from game.engine.climate import begin
from game.engine.likelihood import chances
from tests.engine.made_up import opened


def test_whoever_has_no_time_left_does_not_join_and_nothing_is_warned_of() -> None:
    course = begin(opened(3))._course
    nothing = np.zeros(len(course.ground.axes.states))
    assert not chances(
        course.tally.start(course.ground, nothing), course.ground.p, np.zeros((2, len(nothing))), nothing
    ).any()
