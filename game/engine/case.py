"""The case for ratification as one seat can make it for every state: margins, covariates, terms, doubt.

A seat knows its own mandate and guesses the others'; so its own row is the truth its capital will act on, and the
other rows are the public estimate (decision D1).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from game.engine.arrays import Flags, Floats
from game.engine.beliefs import Estimate, spread
from game.engine.course import Course
from game.engine.ground import Own
from game.engine.home import GOVERNMENT, Homes, Verdict, meet
from game.engine.pairs import prospects
from game.engine.ratification import ROW, USUAL_DISTANCE, Covariates, Term, capacity_gap, terms, would_sign
from game.engine.reservations import gained
from game.engine.text import ASSISTANCE, CAPACITY, hardness
from game.engine.tradition import foreignness


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What speaks for and against ratification by each state, in one seat's eyes."""

    terms: Floats
    """[T, N] rows as in ``ratification.Term``."""
    margin: Floats
    """[N] M of the pivotal actor."""
    doubt: Floats
    """[N] standard deviation of the margin; 0 where it is known."""
    at_home: Floats
    """[N] standard deviation of what is not known of domestic actors, log hazard."""
    verdict: Verdict
    own_worth: float
    """True U of the seat's own state; 0 where its mandate is not here."""

    @property
    def eta(self) -> Floats:
        """[N] log hazard relative to the reference state and text."""
        return np.asarray(self.terms.sum(0))


def case(course: Course, seat: int | None) -> Case:
    """Make the case from what ``seat`` may know; ``None`` = from public knowledge alone."""
    ground, p, text = course.ground, course.ground.p, course.floor.standing()
    known = course.minds.estimate(seat)
    shift = text.phi - ground.opening_features
    gain = text.worth(known.value, ground.links.effect) - ground.outside
    gain += gained(ground.layout, known.value, text.x, course.tally.reserved, p)
    verdict = meet(ground.homes, gain, shift, text.y, p)
    doubt = spread(ground.layout, known, text.y, p)
    at_home = np.full(len(gain), p.home_doubt)
    own, worth = own_of(course, seat), own_worth(course, seat)
    if seat is not None and own is not None:
        own_gain = np.array([worth - own.outside])
        verdict = _with_own(verdict, seat, meet(own.home, own_gain, shift, what_binds(course, seat), p))
        doubt[seat] = at_home[seat] = 0.0
    return Case(
        terms=terms(_covariates(course, seat, known, verdict), p),
        margin=verdict.margin,
        doubt=doubt,
        at_home=at_home,
        verdict=verdict,
        own_worth=worth,
    )


def own_worth(course: Course, seat: int | None) -> float:
    """Utility of the text as it stands to the seat itself (E1.4); 0 without a mandate."""
    own = own_of(course, seat)
    if seat is None or own is None:
        return 0.0
    ground, text, value = course.ground, course.floor.standing(), own.interests.value
    plain = float(text.worth(value, ground.links.effect[seat]))
    reserved = course.tally.reserved[seat : seat + 1]
    return plain + float(gained(ground.layout, value[None], text.x, reserved, ground.p)[0])


def what_binds(course: Course, seat: int) -> Floats:
    """[C, K] the counted text without what a state has excluded for itself: no red line lies there (E4.4)."""
    excluded = course.tally.reserved[seat][course.ground.layout.clause]
    return np.where(excluded[:, None], 0.0, course.floor.standing().y)


def own_of(course: Course, seat: int | None) -> Own | None:
    """The seat's own mandate in arrays, where it is here."""
    return None if seat is None else course.ground.own.get(course.ground.axes.states[seat])


def _with_own(verdict: Verdict, seat: int, own: Verdict) -> Verdict:
    """Put one state's own verdict in its row; ``pivot`` there counts along that state's own actors."""
    columns = {}
    for name in ("margin", "pivot", "objector", "lens", "informal", "crossed", "blocked"):
        columns[name] = getattr(verdict, name).copy()
        columns[name][seat] = getattr(own, name)[0]
    return replace(verdict, **columns)


def home_of(course: Course, seat: int | None, state: int) -> Homes:
    """The domestic actors along which ``pivot`` and ``objector`` of that state count."""
    own = own_of(course, seat)
    return own.home if seat == state and own is not None else course.ground.homes


def pivot_name(course: Course, seat: int | None, made: Case, state: int) -> str:
    """Name of the domestic actor with the smallest margin in ``state`` (E4.3)."""
    pivot = int(made.verdict.pivot[state])
    return GOVERNMENT if pivot < 0 else home_of(course, seat, state).names[pivot]


def decisive_name(course: Course, seat: int | None, made: Case, state: int) -> str:
    """Name of the domestic actor that costs the ratification most: by its margin, or by what it blocks or misses."""
    objector = int(made.verdict.objector[state])
    lost = made.terms[ROW[Term.BLOCKED], state]
    if objector >= 0 and lost < min(made.terms[ROW[Term.MARGIN], state], 0.0):
        return home_of(course, seat, state).names[objector]
    return pivot_name(course, seat, made, state)


def _covariates(course: Course, seat: int | None, known: Estimate, verdict: Verdict) -> Covariates:
    ground, p, tally = course.ground, course.ground.p, course.tally
    states, between = len(ground.axes.states), prospects(course, seat)
    phi, y = course.floor.standing().phi, course.floor.standing().y
    staged = float(min((y * ground.staged).sum(), 1.0))
    return Covariates(
        states=states,
        margin=verdict.margin,
        signed=np.where(tally.signed < 0, would_sign(verdict.margin, p), tally.signed),
        hard=np.full(states, float(hardness(phi))),
        supermajority=ground.supermajority,
        assistance=np.full(states, phi[ASSISTANCE]),
        capacity=ground.capacity,
        gap=capacity_gap(
            np.full(states, phi[CAPACITY]), ground.capacity, staged, p.tradition * foreignness(ground.foreign, y)
        ),
        trust=between.trust,
        reciprocity=between.reciprocity,
        crossed=verdict.crossed,
        blocked=verdict.blocked,
        shock=tally.shock + tally.persuaded,
        pressure=course.coercion.to_ratify(seat),
        affinity=between.affinity,
        record=tally.record(),
        distance=_distance(known.preference, ground.layout.main, tally.party_then),
    )


def _distance(preference: Floats, main: Flags, party: Flags) -> Floats | None:
    """[N] distance to the parties' mean position, on the scale of the data behind ``b_distance``, 0 in the middle.

    ``None`` while there is no party.
    """
    if not party.any():
        return None
    wanted = preference[:, main]
    gap = np.sqrt(((wanted - wanted[party].mean(0)) ** 2).mean((1, 2)))
    return np.asarray(USUAL_DISTANCE * (gap / max(float(gap.mean()), 1e-12) - 1.0))
