"""The case for ratification as one seat can make it for every state: margins, covariates, terms, doubt.

A seat knows its own mandate and guesses the others'; so its own row is the truth its capital will act on, and the
other rows are the public estimate (decision D1).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from game.engine.arrays import Flags, Floats
from game.engine.beliefs import spread
from game.engine.course import Course
from game.engine.ground import Own
from game.engine.home import GOVERNMENT, Homes, Verdict, meet
from game.engine.pairs import prospects
from game.engine.parameters import Parameters
from game.engine.ratification import USUAL_DISTANCE, Covariates, capacity_gap, margin_term, terms, would_sign
from game.engine.remembering import worked_out
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Met:
    """What the text meets at every home by an estimate of what states want."""

    verdict: Verdict
    doubt: Floats
    """[N] standard deviation of the margin."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Stake:
    """What the text as it stands is to one state by its own mandate."""

    home: Homes
    worth: float
    """True U, its reservations included (E1.4)."""
    gain: float
    """U - d."""
    shift: Floats
    """[F] features of the text less those of the opening text (D19)."""
    binds: Floats
    """[C, K] as ``what_binds``."""
    p: Parameters

    @worked_out
    def verdict(self) -> Verdict:
        """Of that state alone."""
        return meet(self.home, np.array([self.gain]), self.shift, self.binds, self.p)


def case_of(course: Course, seat: int | None) -> Case:
    """The case as ``seat`` can make it; the same object until something that it is made from moves."""
    return course.memo.kept("case", seat, course.pleaded(seat), lambda: case(course, seat))


def case(course: Course, seat: int | None) -> Case:
    """Make the case from what ``seat`` may know; ``None`` = from public knowledge alone."""
    ground, met, stake = course.ground, _met(course, seat), stake_of(course, seat)
    verdict, doubt, at_home = met.verdict, met.doubt, np.full(len(met.doubt), ground.p.home_doubt)
    if seat is not None and stake is not None:
        verdict, doubt = _with_own(verdict, seat, stake.verdict), doubt.copy()
        doubt[seat] = at_home[seat] = 0.0
    return Case(
        terms=terms(_covariates(course, seat, verdict, slice(None)), ground.p),
        margin=verdict.margin,
        doubt=doubt,
        at_home=at_home,
        verdict=verdict,
        own_worth=0.0 if stake is None else stake.worth,
    )


def _met(course: Course, seat: int | None) -> _Met:
    hearer, text, ground = course.minds.hearer(seat), course.floor.standing(), course.ground
    parts = text, ground.homes, ground.outside, ground.links, ground.layout, ground.opening_features, ground.p
    moved = course.minds.version_for(hearer), course.tally.reserved.tobytes()
    return course.memo.made_of("met", hearer, parts, moved, lambda: _meet(course, hearer))


def _meet(course: Course, hearer: int | None) -> _Met:
    ground, p, text = course.ground, course.ground.p, course.floor.standing()
    known = course.minds.estimate(hearer)
    gain = text.worth(known.value, ground.links.effect) - ground.outside
    gain += gained(ground.layout, known.value, text.x, course.tally.reserved, p)
    verdict = meet(ground.homes, gain, text.phi - ground.opening_features, text.y, p)
    return _Met(verdict=verdict, doubt=spread(ground.layout, known, text.y, p))


def stake_of(course: Course, seat: int | None) -> Stake | None:
    """What the text is to the seat itself; ``None`` without a mandate. The same object until one of the two moves."""
    own, ground, text = own_of(course, seat), course.ground, course.floor.standing()
    if seat is None or own is None:
        return None
    parts = own, text, ground.links, ground.layout, ground.opening_features, ground.p
    reserved = course.tally.reserved[seat].tobytes()
    return course.memo.made_of("stake", seat, parts, reserved, lambda: _stake(course, seat, own))


def _stake(course: Course, seat: int, own: Own) -> Stake:
    ground, text, value = course.ground, course.floor.standing(), own.interests.value
    plain = float(text.worth(value, ground.links.effect[seat]))
    reserved = course.tally.reserved[seat : seat + 1]
    worth = plain + float(gained(ground.layout, value[None], text.x, reserved, ground.p)[0])
    return Stake(
        home=own.home,
        worth=worth,
        gain=worth - own.outside,
        shift=text.phi - ground.opening_features,
        binds=what_binds(course, seat),
        p=ground.p,
    )


def own_worth(course: Course, seat: int | None) -> float:
    """Utility of the text as it stands to the seat itself (E1.4); 0 without a mandate."""
    stake = stake_of(course, seat)
    return 0.0 if stake is None else stake.worth


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


def pivot_at_home(stake: Stake) -> str:
    """The same of the state whose stake it is."""
    pivot = int(stake.verdict.pivot[0])
    return GOVERNMENT if pivot < 0 else stake.home.names[pivot]


def decisive_at_home(stake: Stake) -> str:
    """Name of the domestic actor that costs its ratification most: by its margin, or by what it blocks or misses."""
    objector, p = int(stake.verdict.objector[0]), stake.p
    lost = p.b_red * stake.verdict.blocked[0]
    if objector >= 0 and lost < min(margin_term(stake.verdict.margin, p)[0], 0.0):
        return stake.home.names[objector]
    return pivot_at_home(stake)


def eta_at_home(course: Course, seat: int, stake: Stake) -> Floats:
    """[] log hazard of the seat's own state: what stands in its row of its case, bit for bit, without the others'."""
    rows = terms(_covariates(course, seat, stake.verdict, slice(seat, seat + 1)), course.ground.p)
    return np.asarray(np.add.accumulate(rows[:, 0])[-1])


def _covariates(course: Course, seat: int | None, verdict: Verdict, among: slice) -> Covariates:
    """Of the states ``among`` all, whose verdict that is."""
    ground, p, tally = course.ground, course.ground.p, course.tally
    between, asks, signed = prospects(course, seat), _asks(course), tally.signed[among]
    away = _from_the_parties(course, seat)
    return Covariates(
        states=len(verdict.margin),
        margin=verdict.margin,
        signed=np.where(signed < 0, would_sign(verdict.margin, p), signed) if (signed < 0).any() else signed,
        hard=asks.hard[among],
        supermajority=ground.supermajority[among],
        assistance=asks.assistance[among],
        capacity=ground.capacity[among],
        gap=asks.gap[among],
        trust=between.trust[among],
        reciprocity=between.reciprocity[among],
        crossed=verdict.crossed,
        blocked=verdict.blocked,
        shock=(tally.shock + tally.persuaded)[among],
        pressure=course.coercion.to_ratify(seat)[among],
        affinity=None if between.affinity is None else between.affinity[among],
        record=tally.record()[among],
        distance=None if away is None else away[among],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asks:
    """What the text asks of every state, and gives, each [N]; as in ``Covariates``."""

    hard: Floats
    assistance: Floats
    gap: Floats


def _asks(course: Course) -> _Asks:
    ground, p, text = course.ground, course.ground.p, course.floor.standing()
    states = len(ground.axes.states)

    def asks() -> _Asks:
        staged = float(min((text.y * ground.staged).sum(), 1.0))
        needed, foreign = np.full(states, text.phi[CAPACITY]), p.tradition * foreignness(ground.foreign, text.y)
        return _Asks(
            hard=np.full(states, float(hardness(text.phi))),
            assistance=np.full(states, text.phi[ASSISTANCE]),
            gap=capacity_gap(needed, ground.capacity, staged, foreign),
        )

    return course.memo.made_of("asks", None, (text, ground.capacity, ground.staged, ground.foreign, p), (), asks)


def _from_the_parties(course: Course, seat: int | None) -> Floats | None:
    """[N] as ``_distance``, by what the seat takes states to want."""
    hearer, layout, party = course.minds.hearer(seat), course.ground.layout, course.tally.party_then
    return course.memo.made_of(
        "distance",
        hearer,
        (layout,),
        (course.minds.version_for(hearer), party.tobytes()),
        lambda: _distance(course.minds.estimate(hearer).preference, layout.main, party),
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
