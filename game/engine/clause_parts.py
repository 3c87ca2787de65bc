"""A margin article by article: what each of them adds to the pivotal actor's since the first draft (E4.15)."""

from __future__ import annotations

import numpy as np

from game.engine.arrays import Floats, Whole
from game.engine.case import Case, home_of, own_of
from game.engine.course import Course
from game.engine.home import LENS_FEATURES
from game.engine.text import clause_features, counted


def margin_by_clause(course: Course, seat: int | None, made: Case) -> Floats:
    """[N, clauses] for every state, links apart; the seat's own from its mandate, the others' estimated."""
    ground, value = course.ground, course.minds.estimate(seat).value
    moved, looked_at = _since_the_draft(course)
    pivots = made.verdict.pivot
    cares = _cares_of(ground.homes.cares, pivots)
    own = own_of(course, seat)
    if seat is not None and own is not None:
        value = value.copy()
        value[seat] = own.interests.value
        cares[seat] = _cares_of(own.home.cares, pivots[seat : seat + 1])[0]
    worth = np.add.reduceat(np.einsum("nck,ck->nc", value, moved), ground.layout.starts, axis=1)
    return np.asarray(worth + cares @ (ground.p.lens * ground.layout.importance[:, None] * looked_at).T)


def margin_of_state_by_clause(course: Course, seat: int | None, made: Case, i: int) -> Floats:
    """[clauses] the same for one state."""
    ground = course.ground
    moved, looked_at = _since_the_draft(course)
    own = own_of(course, seat)
    mine = seat == i and own is not None
    value = own.interests.value if mine and own is not None else course.minds.estimate(seat).value[i]
    cares = _cares_of(home_of(course, seat, i).cares, made.verdict.pivot[i : i + 1])[0]
    worth = np.add.reduceat((value * moved).sum(-1), ground.layout.starts)
    return np.asarray(worth + ground.p.lens * ground.layout.importance * (looked_at * cares).sum(-1))


def _since_the_draft(course: Course) -> tuple[Floats, Floats]:
    """[C, K] change of the counted text, and [clauses, 4] of what domestic actors look at."""
    layout = course.ground.layout
    now = course.floor.standing().y
    draft, looked_at = course.memo.kept("draft", None, (course.tally.version,), lambda: _draft(course))
    return now - draft, clause_features(layout, now)[:, LENS_FEATURES] - looked_at


def _draft(course: Course) -> tuple[Floats, Floats]:
    """The counted text of the opening, and what domestic actors look at in it."""
    layout = course.ground.layout
    y = counted(layout, course.ground.opening_text)
    return y, clause_features(layout, y)[:, LENS_FEATURES]


def _cares_of(cares: Floats, pivots: Whole) -> Floats:
    """[n, 4] cares of each pivotal actor; none where it is the government itself."""
    return np.asarray(np.vstack([cares, np.zeros(cares.shape[1])])[pivots])
