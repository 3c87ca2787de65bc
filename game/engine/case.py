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
from game.engine.expected import Conditions, Expected, by_state, expect, index, standings
from game.engine.ground import Own
from game.engine.home import GOVERNMENT, Verdict, meet
from game.engine.ratification import Covariates, affinity, capacity_gap, terms, would_sign
from game.engine.reciprocity import imbalance
from game.engine.text import ASSISTANCE, CAPACITY, hardness, text_features
from game.engine.trust import outlook_on_others
from game.engine.utility import worth

_USUAL_DISTANCE = 0.85
"""Mean distance of a state to the parties in the data behind ``b_distance``; there its term is 0."""


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
    phi: Floats
    """[F] features of the text as it stands."""

    @property
    def eta(self) -> Floats:
        """[N] log hazard relative to the reference state and text."""
        return np.asarray(self.terms.sum(0))


def case(course: Course, seat: int | None) -> Case:
    """Make the case from what ``seat`` may know; ``None`` = from public knowledge alone."""
    ground, p = course.ground, course.ground.p
    known = course.minds.estimate(seat)
    x, y = course.floor.text(), course.floor.counted()
    phi = text_features(ground.layout, y)
    gain = worth(ground.layout, known.value, x, ground.links, ground.links.effect) - ground.outside
    verdict = meet(ground.homes, gain, phi - ground.opening_features, y, p)
    doubt = spread(ground.layout, known, y, p)
    at_home = np.full(len(gain), p.home_doubt)
    own = own_of(course, seat)
    if seat is not None and own is not None:
        verdict = _with_own(verdict, seat, own_verdict(course, seat, own, phi))
        doubt[seat] = at_home[seat] = 0.0
    return Case(
        terms=terms(_covariates(course, seat, known, verdict, phi), p),
        margin=verdict.margin,
        doubt=doubt,
        at_home=at_home,
        verdict=verdict,
        phi=phi,
    )


def own_of(course: Course, seat: int | None) -> Own | None:
    """The seat's own mandate in arrays, where it is here."""
    return None if seat is None else course.ground.own.get(course.ground.axes.states[seat])


def own_worth(course: Course, seat: int, own: Own) -> float:
    """True U of the text as it stands for one state, links included."""
    ground = course.ground
    return float(
        worth(ground.layout, own.interests.value, course.floor.text(), ground.links, ground.links.effect[seat])
    )


def own_verdict(course: Course, seat: int, own: Own, phi: Floats) -> Verdict:
    """What the text meets at one state's home, by its mandate; arrays of length 1."""
    gain = np.array([own_worth(course, seat, own) - own.interests.outside])
    return meet(own.home, gain, phi - course.ground.opening_features, course.floor.counted(), course.ground.p)


def _with_own(verdict: Verdict, seat: int, own: Verdict) -> Verdict:
    """Put one state's own verdict in its row; ``pivot`` there counts along that state's own actors."""
    columns = {}
    for name in ("margin", "pivot", "lens", "informal", "crossed", "blocked"):
        columns[name] = getattr(verdict, name).copy()
        columns[name][seat] = getattr(own, name)[0]
    return replace(verdict, **columns)


def pivot_name(course: Course, seat: int | None, made: Case, state: int) -> str:
    """Name of the domestic actor that decides in ``state``."""
    pivot = int(made.verdict.pivot[state])
    own = own_of(course, seat)
    home = own.home if seat == state and own is not None else course.ground.homes
    return GOVERNMENT if pivot < 0 else home.names[pivot]


def _covariates(course: Course, seat: int | None, known: Estimate, verdict: Verdict, phi: Floats) -> Covariates:
    ground, p, tally = course.ground, course.ground.p, course.tally
    level = course.level(seat)
    states = len(level)
    staged = float(min((course.floor.counted() * ground.staged).sum(), 1.0))
    party = tally.party_then.astype(np.float64)
    anybody = bool(party.any())
    prospective = expected(course, level, phi, ground.occupied & (tally.signed != 0))
    return Covariates(
        states=states,
        margin=verdict.margin,
        signed=np.where(tally.signed < 0, would_sign(verdict.margin, p), tally.signed),
        hard=np.full(states, float(hardness(phi))),
        supermajority=ground.supermajority,
        assistance=np.full(states, phi[ASSISTANCE]),
        capacity=ground.capacity,
        gap=capacity_gap(np.full(states, phi[CAPACITY]), ground.capacity, staged),
        trust=outlook_on_others(level, ground.power),
        reciprocity=by_state(index(prospective.delivery), ground.power),
        crossed=verdict.crossed,
        blocked=verdict.blocked,
        affinity=affinity(level, party) if anybody else None,
        record=tally.record(),
        distance=_distance(known.preference, ground.layout.main, tally.party_then) if anybody else None,
    )


def expected(course: Course, level: Floats, phi: Floats, party: Flags) -> Expected:
    """Expected delivery if ``party`` were bound by a text with features ``phi`` (E3.10)."""
    ground, p = course.ground, course.ground.p
    now = Conditions(
        capacity=ground.capacity,
        power=ground.power,
        leverage=ground.leverage,
        phi=phi,
        party=party,
        rule=ground.rule,
        norm=p.norm,
    )
    owing = imbalance(course.books.ledger.given, ground.share, p).T
    return expect(level, standings(course.level(None)), owing, now, p)


def as_things_stand(course: Course, seat: int | None) -> Expected:
    """Expected delivery today: duties count between parties of a convention in force only."""
    tally, floor = course.tally, course.floor
    level = course.level(seat)
    if not tally.in_force:
        nobody = np.zeros(len(level), dtype=np.bool_)
        return expected(course, level, np.zeros(course.ground.layout.features.shape[-1]), nobody)
    return expected(course, level, text_features(course.ground.layout, floor.counted()), tally.party)


def _distance(preference: Floats, main: Flags, party: Flags) -> Floats:
    """[N] distance to the parties' mean position, on the scale of the data behind ``b_distance``, 0 in the middle."""
    wanted = preference[:, main]
    gap = np.sqrt(((wanted - wanted[party].mean(0)) ** 2).mean((1, 2)))
    return np.asarray(_USUAL_DISTANCE * (gap / max(float(gap.mean()), 1e-12) - 1.0))
