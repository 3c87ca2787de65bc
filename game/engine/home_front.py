"""What stands at home for and against the adopted text, and what would carry it: for one state, by its own mandate.

Each thing that could be done is tried on a copy of that home and worked through to the chance of ratification; nothing
is guessed from sizes (E4.3, E4.4, E4.7).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from math import log
from typing import Any

import numpy as np

from game.engine.arrays import Floats, per_mille
from game.engine.case import Case, decisive_name, own_of, own_worth, pivot_name, what_binds
from game.engine.course import Course
from game.engine.forecast import joined_by, mean_field, yearly_alpha
from game.engine.ground import Own
from game.engine.home import Homes, actor_margins, crossed, hits, resistance, worked
from game.engine.likelihood import HORIZON, Likelihood
from game.engine.ratification import bounded, hazard, margin_term, within_year
from game.engine.reservations import clause_worth, reserved_worth
from game.terms.home_front import ActorStanding, ActorWork, Carries, Carrying, HomeFront, HomeMeans
from game.terms.ids import PerMille
from game.terms.late import late, of_this_moment

_MOST = 3
"""Reservations and neighbours that are named."""
_TWICE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Capital:
    """One state before its capital."""

    course: Course
    place: int
    own: Own
    likely: Likelihood
    case: Case
    gain: float
    """U - d, its reservations included."""
    binds: Floats
    common: float
    """Logarithm of the cumulative hazard of the reference state among its neighbours, over the horizon."""
    now: float
    """The likelihood as things stand."""

    @property
    def regional(self) -> float:
        """Share of its region that was party when the year began."""
        course = self.course
        return float(
            (course.tally.party_then * course.ground.regions.mean[:, course.ground.regions.of[self.place]]).sum()
        )

    @property
    def shift(self) -> Floats:
        """[F] features of the text less those of the opening text (D19)."""
        return self.course.floor.standing().phi - self.course.ground.opening_features

    def chance(self, home: Homes, gain: float, hit: Floats, crossing: Floats) -> float:
        """Likelihood within the horizon with a home like that, ``hit`` and ``crossing`` as ``hits`` and ``crossed`` of
        it (E4.7)."""
        p, was = self.course.ground.p, self.case.verdict
        margin, blocked = resistance(home, np.array([gain]), self.shift, hit, p)
        moved = margin_term(margin, p)[0] - margin_term(was.margin[[self.place]], p)[0]
        moved += p.b_red * float(blocked[0] - was.blocked[self.place])
        moved += p.b_red * float(crossing[0] - was.crossed[self.place])
        eta = bounded(np.asarray(self.case.eta[self.place] + moved))
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
    own, tally = own_of(course, place), course.tally
    if place is None or own is None or not tally.adopted or tally.party[place]:
        return None
    if tally.signed[place] != 1 and not tally.submitted[place]:
        return None
    return _capital(course, place, own, likely())


_PARTS: Mapping[str, Callable[[_Capital], Any]] = {
    "likelihood": lambda capital: PerMille(per_mille(capital.now)),
    "this_year": lambda capital: PerMille(per_mille(_within(capital, capital.regional, capital.course.tally.year))),
    "pivotal": lambda capital: pivot_name(capital.course, capital.place, capital.case, capital.place),
    "margin": lambda capital: per_mille(float(capital.case.margin[capital.place])),
    "actors": lambda capital: tuple(_actors(capital)),
    "carries": lambda capital: (*_best(_reservations(capital)), *_best(_neighbours(capital))),
    "waiting": lambda capital: per_mille(_by_waiting(capital)),
}
"""Every field of a ``HomeFront``, and what it says of a capital."""


def _capital(course: Course, place: int, own: Own, likely: Likelihood) -> _Capital:
    p = course.ground.p
    around = likely.forecast.cumulative[HORIZON - 1][place]
    common = log(max(float(around), 1e-12)) - log(1.0 + p.theta * float(likely.survived[place]))
    return _Capital(
        course=course,
        place=place,
        own=own,
        likely=likely,
        case=likely.case,
        gain=own_worth(course, place) - own.outside,
        binds=what_binds(course, place),
        common=common,
        now=float(joined_by(np.asarray(bounded(likely.case.eta[place]) + common), p)),
    )


def _within(capital: _Capital, regional: float, year: int) -> float:
    """Chance that the capital ratifies in a year, if it is asked (E4.1)."""
    p, tally = capital.course.ground.p, capital.course.tally
    this_year = hazard(yearly_alpha(year, p), capital.case.eta[capital.place], np.asarray(regional), p)
    return float(within_year(tally.held_out[capital.place], this_year, p))


def _by_waiting(capital: _Capital) -> float:
    """What the neighbours' ratifications to be expected in this year would add to the chance of the next (E4.1)."""
    course = capital.course
    year, regions = course.tally.year, course.ground.regions
    joined = capital.likely.forecast.joined[1].copy()
    joined[capital.place] = 0.0
    later = float((joined * regions.mean[:, regions.of[capital.place]]).sum())
    return _within(capital, later, year + 1) - _within(capital, capital.regional, year)


def _actors(capital: _Capital) -> Iterator[ActorStanding]:
    course, home = capital.course, capital.own.home
    support = actor_margins(home, np.array([capital.gain]), capital.shift, capital.binds, course.ground.p)
    objects, lines = hits(home, capital.binds), crossed(home, capital.binds)
    decisive = decisive_name(course, capital.place, capital.case, capital.place)
    done = [work for at, work in course.tally.worked if at == capital.place]
    public = course.ground.public.delegations[capital.place].actors
    for a, actor in enumerate(public):
        yield ActorStanding(
            actor=actor.name,
            kind=actor.kind,
            formal=actor.formal,
            weight=PerMille(per_mille(home.weight[a])),
            support=per_mille(support[a]),
            blocked=round(100 * float(objects[a])),
            pivotal=home.names[a] == decisive,
            worked=tuple(each.means for each in done if each.actor == actor.name),
            carries=_means(capital, actor.name, [each for each in done if each.actor == actor.name], objects, lines),
        )


def _means(capital: _Capital, actor: str, done: list[ActorWork], hit: Floats, crossing: Floats) -> tuple[Carries, ...]:
    """What can still be done about one actor, best first; ``hit`` and ``crossing`` as for ``_Capital.chance``."""
    had = [each.means for each in done]
    left = [HomeMeans.SIDE_PAYMENT] if had.count(HomeMeans.SIDE_PAYMENT) < _TWICE else []
    left += [HomeMeans.DECLARATION] if HomeMeans.DECLARATION not in had else []
    found = (
        Carries(what=Carrying(each.value), gain=_gain(capital, ActorWork(actor=actor, means=each), hit, crossing))
        for each in left
    )
    return tuple(sorted(found, key=lambda each: (-each.gain, each.what)))


def _gain(capital: _Capital, work: ActorWork, hit: Floats, crossing: Floats) -> int:
    home = worked(capital.own.home, 0, (work,), capital.course.ground.p)
    return per_mille(capital.chance(home, capital.gain, hit, crossing)) - per_mille(capital.now)


def _reservations(capital: _Capital) -> Iterator[Carries]:
    """Excluding a clause: what it is worth, and the actors and red lines that it leaves nothing to object to (E1.5)."""
    course, layout = capital.course, capital.course.ground.layout
    reserved = course.tally.reserved[capital.place]
    value, x = capital.own.interests.value[None], course.floor.standing().x
    gains = (reserved_worth(layout, value, x, course.ground.p) - clause_worth(layout, value, x))[0]
    for at, clause in enumerate(course.ground.public.convention.clauses):
        if clause.core or reserved[at] or x[layout.starts[at], -1] == 1.0:
            continue
        binds = np.where((layout.clause == at)[:, None], 0.0, capital.binds)
        home = capital.own.home
        chance = capital.chance(home, capital.gain + float(gains[at]), hits(home, binds), crossed(home, binds))
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
