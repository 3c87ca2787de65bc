"""What settling one bracket would change: for everybody's estimated utility, and for the depth of the text."""

from __future__ import annotations

from game.engine.arrays import Floats
from game.engine.axes import Place
from game.engine.course import Course
from game.engine.text import DEPTH, counted, text_features
from game.engine.utility import worth


def utility_change(course: Course, place: Place) -> Floats:
    """[N] change of everybody's estimated utility (E5.4, D1)."""
    ground, value, text = course.ground, course.minds.estimate().value, course.floor.standing()
    after = worth(ground.layout, value, _settled(course, place), ground.links, ground.links.effect)
    return after - text.worth(value, ground.links.effect)


def depth_change(course: Course, place: Place) -> float:
    """Change of the text's depth, in clauses: as if one clause of usual weight went from nothing to everything."""
    layout, text = course.ground.layout, course.floor.standing()
    after = text_features(layout, counted(layout, _settled(course, place)))
    return float(after[DEPTH] - text.phi[DEPTH]) * len(layout.starts)


def _settled(course: Course, place: Place) -> Floats:
    settled = course.floor.standing().x.copy()
    settled[place.c] = 0.0
    settled[place.c, place.k] = 1.0
    return settled
