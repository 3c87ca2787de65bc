"""What lies between every two states in one seat's eyes: trust, and what each is expected to deliver to the other."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Flags, Floats
from game.engine.course import Course
from game.engine.expected import Conditions, Expected, by_state, expect, index, standings, will_terms
from game.engine.ratification import affinity
from game.engine.reciprocity import imbalance
from game.engine.trust import outlook_on_others


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospects:
    """What trust and reciprocity contribute to each state's case for ratification, each [N]."""

    trust: Floats
    """Mean trust in the others."""
    reciprocity: Floats
    """Mean reciprocity to be expected if all who still can were bound by the text as it stands."""
    affinity: Floats | None
    """Trust-weighted share of parties minus the plain share; ``None`` while there is no party."""


def prospects(course: Course, seat: int | None) -> Prospects:
    """The prospects as ``seat`` sees them; the same object until something they follow from moves."""
    seen, ground, tally = course.viewpoint(seat), course.ground, course.tally
    between = course.level(seen), course.level(None), _owing(course, seen), course.floor.standing()
    public = ground.capacity, ground.above, ground.leverage, ground.power, ground.p
    joins = ground.occupied & tally.joins
    moved = joins.tobytes(), tally.party_then.tobytes(), tally.norm, ground.rule
    return course.memo.made_of("prospects", seen, (*between, *public), moved, lambda: _prospects(course, seen, joins))


def _prospects(course: Course, seen: int | None, joins: Flags) -> Prospects:
    ground, tally, level = course.ground, course.tally, course.level(seen)
    bound = expected(course, seen, course.floor.standing().phi, joins)
    party = tally.party_then
    return Prospects(
        trust=outlook_on_others(level, ground.power),
        reciprocity=by_state(index(bound.delivery), ground.power),
        affinity=affinity(level, party.astype(np.float64)) if party.any() else None,
    )


def expected(course: Course, seat: int | None, phi: Floats, party: Flags) -> Expected:
    """Expected delivery if ``party`` were bound by a text with features ``phi`` (E3.10)."""
    now = _conditions(course, phi, party)
    return expect(course.level(seat), standings(course.level(None)), _owing(course, seat), now, course.ground.p)


def as_things_stand(course: Course, seat: int | None) -> Expected:
    """Expected delivery today: duties count between parties of a convention in force only."""
    seen = course.viewpoint(seat)
    return course.memo.kept("today", seen, course.between(seen), lambda: expected(course, seen, *_in_force_now(course)))


def current_terms(course: Course, seat: int | None) -> list[Floats]:
    """Logit terms of willingness today, each [N, N] (E3.11)."""
    now = _conditions(course, *_in_force_now(course))
    return will_terms(course.level(seat), standings(course.level(None)), _owing(course, seat), now, course.ground.p)


def _in_force_now(course: Course) -> tuple[Floats, Flags]:
    tally = course.tally
    if tally.in_force:
        return course.floor.standing().phi, tally.party
    return np.zeros_like(course.ground.opening_features), np.zeros_like(tally.party)


def _owing(course: Course, seat: int | None) -> Floats:
    """[N, N] above zero where i owes j, as far as that seat knows."""
    seen, ground = course.viewpoint(seat), course.ground
    return course.memo.made_of(
        "owing",
        seen,
        (ground.share, ground.p),
        course.given(seen),
        lambda: imbalance(course.books.given(seen), ground.share, ground.p).T,
    )


def _conditions(course: Course, phi: Floats, party: Flags) -> Conditions:
    ground = course.ground
    return Conditions(
        capacity=ground.capacity,
        above=ground.above,
        leverage=ground.leverage,
        phi=phi,
        party=party,
        rule=ground.rule,
        norm=course.tally.norm,
    )
