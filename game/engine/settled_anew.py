"""The adopted text with another wording in one place, and what is nested in it new (decision D15)."""

from __future__ import annotations

from game.engine.axes import Place
from game.engine.course import Course
from game.terms.ids import NO_TEXT, AlternativeId, BracketId
from game.terms.text import Choice


def settle_anew(course: Course, bracket: BracketId, alternative: AlternativeId) -> None:
    """Let ``alternative`` stand in ``bracket`` from here; under a new wording of a clause the first of each place."""
    axes, floor = course.ground.axes, course.floor
    if alternative == NO_TEXT and (bracket, alternative) not in axes.places:
        floor.fall(axes.bracket_at[bracket])
        return
    floor.settle(course.place(Choice(bracket=bracket, alternative=alternative)))
    clause = course.ground.public.convention.clause(course.ground.public.convention.bracket(bracket).clause)
    if clause.main.id != bracket:
        return
    for inline in clause.brackets[1:]:
        if inline.under is not None and inline.under == alternative:
            floor.settle(Place(c=axes.bracket_at[inline.id], k=0))
