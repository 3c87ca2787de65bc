"""What stands at home for and against the adopted text, and what would carry it: for one state, by its own mandate.

Each thing that could be done is tried on a copy of that home and worked through to the chance of ratification; nothing
is guessed from sizes (E4.3, E4.4, E4.7).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import log
from typing import Any, TypeAlias

import numpy as np

from game.engine.arrays import Floats, per_mille
from game.engine.case import Stake, decisive_at_home, own_of, pivot_at_home, stake_of
from game.engine.course import Course
from game.engine.forecast import joined_by, mean_field, yearly_alpha
from game.engine.ground import Own
from game.engine.home import actor_margins, crossed, hits, resistance, resistances
from game.engine.likelihood import HORIZON, Likelihood
from game.engine.ratification import bounded, hazard, margin_term, within_year
from game.engine.remembering import worked_out
from game.engine.reservations import clause_worth, reserved_worth
from game.terms.home_front import ActorStanding, ActorWork, Carries, Carrying, HomeFront, HomeMeans
from game.terms.ids import PerMille
from game.terms.late import late, of_this_moment

_MOST = 3
"""Reservations and neighbours that are named."""
_TWICE = 2


@dataclass(frozen=True, kw_only=True, eq=False)
class _Capital:
    """One state before its capital. What follows from a forecast is worked out when it is first asked for."""

    course: Course
    place: int
    own: Own
    stake: Stake
    foresee: Callable[[], Likelihood]

    @worked_out
    def likely(self) -> Likelihood:
        """The chances in its eyes."""
        return self.foresee()

    @worked_out
    def eta(self) -> float:
        """Its log hazard."""
        return float(self.likely.case.eta[self.place])

    @worked_out
    def common(self) -> float:
        """Logarithm of the cumulative hazard of the reference state among its neighbours, over the horizon."""
        around, survived = self.likely.forecast.cumulative[HORIZON - 1][self.place], self.likely.survived[self.place]
        return log(max(float(around), 1e-12)) - log(1.0 + self.course.ground.p.theta * float(survived))

    @worked_out
    def now(self) -> float:
        """The likelihood as things stand."""
        return float(joined_by(np.asarray(bounded(np.asarray(self.eta)) + self.common), self.course.ground.p))

    @property
    def regional(self) -> float:
        """Share of its region that was party when the year began."""
        course = self.course
        return float(
            (course.tally.party_then * course.ground.regions.mean[:, course.ground.regions.of[self.place]]).sum()
        )

    def after(self, margin: float, blocked: float, crossing: float) -> float:
        """Likelihood within the horizon if these were of its home (E4.7)."""
        p, was = self.course.ground.p, self.stake.verdict
        moved = margin_term(np.array([margin]), p)[0] - margin_term(was.margin, p)[0]
        moved += p.b_red * float(blocked - was.blocked[0])
        moved += p.b_red * float(crossing - was.crossed[0])
        eta = bounded(np.asarray(self.eta + moved))
        return float(joined_by(np.asarray(eta + self.common), p))


def home_front(course: Course, place: int | None, likely: Callable[[], Likelihood]) -> HomeFront | None:
    """The home front of one seat; ``None`` where there is nothing to carry, or no mandate here."""
    capital = _before_it(course, place, likely)
    return None if capital is None else HomeFront(**{name: part(capital) for name, part in _PARTS.items()})


def home_at_need(course: Course, place: int | None, likely: Callable[[], Likelihood]) -> HomeFront | None:
    """The same, each part worked out when it is first looked at: before anything moves, or never."""
    capital = _before_it(course, place, likely)
    if capital is None:
        return None
    return late(HomeFront, of_this_moment(lambda name: _PARTS[name](capital), lambda: course.version(place)))


def _before_it(course: Course, place: int | None, likely: Callable[[], Likelihood]) -> _Capital | None:
    own, stake, tally = own_of(course, place), stake_of(course, place), course.tally
    if place is None or own is None or stake is None or not tally.adopted or tally.party[place]:
        return None
    if tally.signed[place] != 1 and not tally.submitted[place]:
        return None
    return _Capital(course=course, place=place, own=own, stake=stake, foresee=likely)


_PARTS: Mapping[str, Callable[[_Capital], Any]] = {
    "likelihood": lambda capital: PerMille(per_mille(capital.now)),
    "this_year": lambda capital: PerMille(per_mille(_within(capital, capital.regional, capital.course.tally.year))),
    "pivotal": lambda capital: pivot_at_home(capital.stake),
    "margin": lambda capital: per_mille(float(capital.stake.verdict.margin[0])),
    "actors": lambda capital: tuple(_actors(capital)),
    "carries": lambda capital: (*_best(_reservations(capital)), *_best(_neighbours(capital))),
    "waiting": lambda capital: per_mille(_by_waiting(capital)),
}
"""Every field of a ``HomeFront``, and what it says of a capital."""


def _within(capital: _Capital, regional: float, year: int) -> float:
    """Chance that the capital ratifies in a year, if it is asked (E4.1)."""
    p, tally = capital.course.ground.p, capital.course.tally
    this_year = hazard(yearly_alpha(year, p), np.asarray(capital.eta), np.asarray(regional), p)
    return float(within_year(tally.held_out[capital.place], this_year, p))


def _by_waiting(capital: _Capital) -> float:
    """What the neighbours' ratifications to be expected in this year would add to the chance of the next (E4.1)."""
    course = capital.course
    year, regions = course.tally.year, course.ground.regions
    joined = capital.likely.forecast.joined[1].copy()
    joined[capital.place] = 0.0
    later = float((joined * regions.mean[:, regions.of[capital.place]]).sum())
    return _within(capital, later, year + 1) - _within(capital, capital.regional, year)


_Tried: TypeAlias = Mapping[HomeMeans, tuple[float, float] | None]
"""What can still be done about an actor, and the margin and the blocked weight that its home would then have; ``None``
where it would stay as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stands:
    """Where one actor stands, whatever is foreseen."""

    standing: ActorStanding
    """What could be done about it is left out, unless it would do nothing."""
    tried: _Tried
    """Empty where nothing would do anything."""


def _actors(capital: _Capital) -> Iterator[ActorStanding]:
    course, place = capital.course, capital.place
    parts = capital.stake, course.ground.public.delegations[place]  # own work makes another stake of it
    found = course.memo.made_of("actors", place, parts, (), lambda: tuple(_stand(capital)))
    for each in found:
        yield replace(each.standing, carries=_carries(capital, each.tried)) if each.tried else each.standing


def _stand(capital: _Capital) -> Iterator[_Stands]:
    course, home, stake = capital.course, capital.own.home, capital.stake
    objects, decisive = hits(home, stake.binds), decisive_at_home(stake)
    support = actor_margins(home, np.array([stake.gain]), stake.shift, objects, stake.p)
    done = [work for at, work in course.tally.worked if at == capital.place]
    public = course.ground.public.delegations[capital.place].actors
    left = [ActorWork(actor=each.name, means=means) for each in public for means in _left(each.name, done)]
    found = _tried(stake, left, objects)
    for a, actor in enumerate(public):
        tried = {work.means: after for work, after in found.items() if work.actor == actor.name}
        idle = not any(tried.values())
        standing = ActorStanding(
            actor=actor.name,
            kind=actor.kind,
            formal=actor.formal,
            weight=PerMille(per_mille(home.weight[a])),
            support=per_mille(support[a]),
            blocked=round(100 * float(objects[a])),
            pivotal=home.names[a] == decisive,
            worked=tuple(each.means for each in done if each.actor == actor.name),
            carries=_carries(capital, tried) if idle else (),
        )
        yield _Stands(standing=standing, tried={} if idle else tried)


def _tried(stake: Stake, works: list[ActorWork], hit: Floats) -> dict[ActorWork, tuple[float, float] | None]:
    """Each thing that can still be done, tried on its home as it stands."""
    if not works:
        return {}
    was = float(stake.verdict.margin[0]), float(stake.verdict.blocked[0])
    found = resistances(stake.home, works, stake.gain, stake.shift, hit, stake.p)
    after = zip(*(each.tolist() for each in found), strict=True)
    return {work: None if each == was else each for work, each in zip(works, after, strict=True)}


def _left(actor: str, done: list[ActorWork]) -> list[HomeMeans]:
    """What can still be done about one actor."""
    had = [each.means for each in done if each.actor == actor]
    left = [HomeMeans.SIDE_PAYMENT] if had.count(HomeMeans.SIDE_PAYMENT) < _TWICE else []
    return left + ([HomeMeans.DECLARATION] if HomeMeans.DECLARATION not in had else [])


def _carries(capital: _Capital, tried: _Tried) -> tuple[Carries, ...]:
    """What these would bring, best first; what leaves home as it is adds nothing, whatever is foreseen."""
    found = (Carries(what=Carrying(means.value), gain=_gain(capital, after)) for means, after in tried.items())
    return tuple(sorted(found, key=lambda each: (-each.gain, each.what)))


def _gain(capital: _Capital, after: tuple[float, float] | None) -> int:
    """Per mille that it would add to the likelihood."""
    if after is None:
        return 0
    crossing = float(capital.stake.verdict.crossed[0])
    return per_mille(capital.after(*after, crossing)) - per_mille(capital.now)


def _reservations(capital: _Capital) -> Iterator[Carries]:
    """Excluding a clause: what it is worth, and the actors and red lines that it leaves nothing to object to (E1.5)."""
    course, layout = capital.course, capital.course.ground.layout
    reserved = course.tally.reserved[capital.place]
    value, x = capital.own.interests.value[None], course.floor.standing().x
    gains = (reserved_worth(layout, value, x, course.ground.p) - clause_worth(layout, value, x))[0]
    for at, clause in enumerate(course.ground.public.convention.clauses):
        if clause.core or reserved[at] or x[layout.starts[at], -1] == 1.0:
            continue
        binds, home, stake = (
            np.where((layout.clause == at)[:, None], 0.0, capital.stake.binds),
            capital.own.home,
            capital.stake,
        )
        gain = np.array([stake.gain + float(gains[at])])
        margin, blocked = resistance(home, gain, stake.shift, hits(home, binds), stake.p)
        chance = capital.after(float(margin[0]), float(blocked[0]), float(crossed(home, binds)[0]))
        more = per_mille(chance) - per_mille(capital.now)
        yield Carries(what=Carrying.RESERVATION, gain=more, clause=clause.id)


def _neighbours(capital: _Capital) -> Iterator[Carries]:
    """A neighbour that ratifies first: the same forecast with it among the parties (E4.1, E4.6)."""
    course, regions, likely = capital.course, capital.course.ground.regions, capital.likely
    start = course.tally.start(course.ground, likely.survived)
    near = (regions.of == regions.of[capital.place]) & start.able
    near[capital.place] = False
    for j in np.flatnonzero(near).tolist():
        party = start.party.copy()
        party[j] = True
        first = type(start)(party=party, able=start.able & ~party, year=start.year, before=start.before)
        joined = mean_field(likely.case.eta, regions, first, HORIZON, course.ground.p).joined[HORIZON]
        more = per_mille(joined[capital.place]) - per_mille(likely.forecast.joined[HORIZON][capital.place])
        yield Carries(what=Carrying.NEIGHBOUR, gain=more, state=course.ground.axes.states[j])


def _best(found: Iterator[Carries]) -> tuple[Carries, ...]:
    helping = sorted((each for each in found if each.gain > 0), key=lambda each: -each.gain)
    return tuple(helping[:_MOST])
