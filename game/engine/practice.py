"""A year of cooperation and compliance, worked out with its luck: what the rules put on record (section 7, D29)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine import cooperation, indicators, regime
from game.engine.arrays import Flags, Floats, Whole, grid, per_mille
from game.engine.breach import THIRDS, compliance_chance, compliance_odds
from game.engine.course import Course
from game.engine.expected import Expected
from game.engine.regime import Regime
from game.engine.streams import Purpose, stream
from game.engine.trust import room
from game.engine.under_the_text import bound, delivery, obligations
from game.engine.under_the_text import regime as regime_of
from game.terms.by_seat import BySeat, Keyed
from game.terms.ids import CERTAIN, ClauseId, PerMille, SeatId
from game.terms.practice import NOT_DUE, Indicators, Practice
from game.terms.readings import Grid

_VICTIMS, _OWNERS = "victims", "transparency"
"""Tags of clauses under which victims are helped, and owners are registered."""
_REVIEW = "review"
_TENTHS, _WHOLE_PAY, _HUNDREDTHS = 10, 100_000, 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Requests:
    """What was asked and given in a year; leading axis the kinds of request."""

    asked: Whole
    given: Whole
    willing: Floats
    """[N, N]."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Levels:
    """How far every obligation was met."""

    met: Whole
    """[obligations, N] thirds, or ``NOT_DUE``."""
    odds: Whole
    drawn: Whole


def practice_of(course: Course, entropy: int) -> Practice:
    """The year that closes now: requests, delivery, compliance, records, payoffs, capacity, figures.

    The luck is that of the year's own stream of ``entropy``, the session's seed.
    """
    p, tally = course.ground.p, course.tally
    luck = stream(abs(entropy), Purpose.IMPLEMENTATION, tally.moment.year)
    under, party = regime_of(course), bound(course)
    expects = delivery(course, under, party)
    requests = _requests(course, expects, luck)
    levels = _levels(course, expects, party, luck)
    asked, given = requests.asked.sum(0), requests.given.sum(0)
    records = regime.carried_on(tally.records, asked, given, party, course.ground.capacity, p)
    fair = regime.fairness(records, p)
    capacity = regime.capacity_after(course.ground.capacity, party, under, p)
    members = np.flatnonzero(party)
    states = course.ground.axes.states
    pay = regime.payoffs(requests.given, party, under, p, cooperation.kind_costs(p))
    clauses = course.ground.axes.clauses
    return Practice(
        states=states,
        asked=grid(requests.asked, 1.0),
        given=grid(requests.given, 1.0),
        willing=grid(requests.willing),
        odds=grid(expects.delivery.T, CERTAIN),
        bound=tuple(clauses[at] for at in obligations(course)) if party.any() else (),
        levels=grid(levels.met, 1.0),
        level_odds=grid(levels.odds, 1.0),
        level_drawn=grid(levels.drawn, 1.0),
        capacity=Keyed((seat, PerMille(per_mille(capacity[i]))) for i, seat in enumerate(states)),
        fair=_of(states, members, np.clip(fair, 0.0, 1.0)),
        pay=Keyed((seat, round(_WHOLE_PAY * float(pay[i]))) for i, seat in enumerate(states)),
        below=_below(course, under, fair, records, party),
        indicators=_figures(course, requests, levels, party, regime.norm_after(tally.norm, fair, party, p)),
    )


def _of(states: tuple[SeatId, ...], places: Whole, values: Floats) -> BySeat[PerMille]:
    return Keyed((states[i], PerMille(per_mille(values[i]))) for i in places.tolist())


def _below(course: Course, under: Regime, fair: Floats, records: regime.Records, party: Flags) -> tuple[SeatId, ...]:
    """Nobody in the first year under the text: a record has to be one (E7.4)."""
    if not under.club or course.tally.moment.year <= course.tally.in_force_year + 1:
        return ()
    found = regime.below_the_bar(fair, records, party, course.ground.p)
    return tuple(course.ground.axes.states[i] for i in np.flatnonzero(found).tolist())


def _requests(course: Course, expects: Expected, luck: np.random.Generator) -> Requests:
    p, capacity = course.ground.p, course.ground.capacity
    wanted = cooperation.by_kind(cooperation.expected_requests(course.ground.power, p), p)
    asked = cooperation.asked(wanted, luck)
    given = cooperation.answered(asked, expects.delivery, luck)
    willing = cooperation.willing_part(given.sum(0), capacity, expects.will, expects.delivery)
    return Requests(asked=asked, given=given, willing=willing)


def _levels(course: Course, expects: Expected, party: Flags, luck: np.random.Generator) -> _Levels:
    """Thirds of every obligation that every party met: drawn from what it delivers, by what the clause takes (D29)."""
    due = obligations(course) if party.any() else []
    shape = (len(due), len(party))
    if not due:
        nothing = np.zeros(shape, dtype=np.int64)
        return _Levels(met=nothing, odds=nothing, drawn=nothing)
    chance = compliance_chance(mean_inside(expects.delivery, party), _needs(course, due), course.ground.capacity).T
    drawn = luck.integers(0, CERTAIN, shape)
    odds = np.rint(chance * CERTAIN).astype(np.int64)
    met = np.zeros(shape, dtype=np.int64)
    each = zip(odds[:, party].ravel().tolist(), drawn[:, party].ravel().tolist(), strict=True)
    met[:, party] = np.reshape([level_of(*one) for one in each], (len(due), -1))
    set_out = course.tally.conduct[:, due].T
    met = np.where(set_out <= 0.0, 0, np.where(set_out < 1.0, np.minimum(met, 1), met))
    excused = ~party[None] | course.tally.reserved[:, due].T
    return _Levels(met=np.where(excused, NOT_DUE, met), odds=np.where(excused, 0, odds), drawn=drawn)


def level_of(odds: int, drawn: int) -> int:
    """The number of thirds that a draw in 0..99999 falls on, where each is met with these odds (decision D29)."""
    reached = 0.0
    for level, share in enumerate(compliance_odds(odds / CERTAIN)):
        reached += share * CERTAIN
        if drawn < reached:
            return level
    return THIRDS


def mean_inside(given: Floats, party: Flags) -> Floats:
    """[N] mean delivery of each state to the parties."""
    others = party[None] & ~np.eye(len(party), dtype=np.bool_)
    return np.asarray((given * others).sum(1) / np.maximum(others.sum(1), 1))


def _needs(course: Course, due: list[int]) -> Floats:
    """[obligations] capacity that complying takes, less what is phased in (E4.5)."""
    public, axes, floor = course.ground.public, course.ground.axes, course.floor
    staged = float(min((floor.standing().y * course.ground.staged).sum(), 1.0))
    needs = []
    for at in due:
        main = public.convention.clauses[at].main
        k = int(floor.agreed[axes.bracket_at[main.id]])
        needs.append(main.alternatives[k].attributes.cap / 1000 * (1.0 - 0.5 * staged))
    return np.array(needs)


def _figures(course: Course, requests: Requests, levels: _Levels, party: Flags, norm: float) -> Indicators:
    asked, given = requests.asked.sum(0), requests.given.sum(0)
    both, mixed = party[:, None] & party, party[:, None] ^ party
    due = levels.met[levels.met >= 0]
    tally, ground = course.tally, course.ground
    return Indicators(
        parties=int(tally.party.sum()),
        asked=int(asked.sum()),
        given=int(given.sum()),
        by_kind=tuple(int(each) for each in indicators.information_exchanged(requests.given)),
        inside=PerMille(_share(given[both], asked[both])),
        across=PerMille(_share(given[mixed], asked[mixed])),
        willing=PerMille(per_mille(float(requests.willing.sum()) / max(int(asked.sum()), 1))),
        registrations=PerMille(per_mille(float(registers_next(course, party).mean()))),
        recovered=round(_HUNDREDTHS * indicators.assets_recovered(requests.given, requests.asked, ground.p)),
        victims=round(_TENTHS * victims_helped(course, given, party)),
        compliance=PerMille(per_mille(float(due.mean()) / THIRDS)) if len(due) else PerMille(0),
        trust=PerMille(per_mille(room(course.level(None)))),
        norm=PerMille(per_mille(norm)),
        rule=PerMille(per_mille(ground.rule)),
        climate=per_mille(tally.climate + tally.cold),
    )


def _share(given: Whole, asked: Whole) -> int:
    return per_mille(float(given.sum()) / max(int(asked.sum()), 1))


def registers_next(course: Course, party: Flags) -> Floats:
    """[N] beneficial owners registered once this year is over (E7.7)."""
    tally, p = course.tally, course.ground.p
    return indicators.registers_after(tally.registers, course.ground.capacity, duty_to_register(course), party, p)


def duty_to_register(course: Course) -> float:
    """Obligation of the clause on who owns what; 0 where the text has none."""
    said = [
        clause_obligation(course, at)
        for at, clause in enumerate(course.ground.public.convention.clauses)
        if _OWNERS in clause.tags and _REVIEW not in clause.tags
    ]
    return max(said, default=0.0)


def clause_obligation(course: Course, at: int) -> float:
    """Obligation of a clause as it stands; 0 where it fell."""
    main = course.ground.public.convention.clauses[at].main
    k = int(course.floor.agreed[course.ground.axes.bracket_at[main.id]])
    return main.alternatives[k].attributes.obligation / 1000 if 0 <= k < len(main.alternatives) else 0.0


def victims_helped(course: Course, given: Whole, party: Flags) -> float:
    """Requests granted under the clauses on victims, times the capacity of who granted them (D29)."""
    under = np.asarray(about_victims(course) * given, dtype=np.float64)
    return indicators.victims_assisted(under, course.ground.capacity, party)


def about_victims(course: Course) -> float:
    """Share of requests that is made under the clauses on victims: their share of what the text asks (D29)."""
    asks = {clause: clause_obligation(course, at) for at, clause in enumerate(course.ground.axes.clauses)}
    about = {each.id for each in course.ground.public.convention.clauses if _VICTIMS in each.tags}
    return _asked_under(asks, about) / max(sum(asks.values()), 1e-9)


def _asked_under(asks: dict[ClauseId, float], about: set[ClauseId]) -> float:
    return sum(value for clause, value in asks.items() if clause in about)


def opened(sealed: Grid) -> Whole:
    """A table of counts, opened again."""
    return np.frombuffer(sealed.cells, dtype="<i4").reshape(sealed.shape).astype(np.int64)
