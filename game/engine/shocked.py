"""The shocks of a year, worked out: whom each strikes, and what is different from then on in whole numbers (E7.8)."""

from __future__ import annotations

from collections.abc import Iterator
from math import exp

import numpy as np

from game.engine import shocks
from game.engine.arrays import per_mille
from game.engine.course import Course
from game.engine.shocks import Shock, Struck
from game.engine.streams import Purpose, stream
from game.engine.under_the_text import handles
from game.terms.by_seat import Keyed
from game.terms.deck import Change, What
from game.terms.ids import CERTAIN, AlternativeId, ClauseId, Odds, PerMille, SeatId
from game.terms.mandate import Mandate
from game.terms.practice import ShockFound, ShockKind
from game.terms.text import Choice, Clause

_RIGHTS = frozenset({"rights", "safeguards", "privacy"})
_DEAREST = 5
"""Clauses, the most salient, about which a new leadership thinks otherwise. Design value."""
_CRISIS_YEARS = 2
_MOST = 1000


def shocks_of(course: Course, entropy: int, year: int) -> tuple[ShockFound, ...]:
    """What strikes the world in a year; the luck is the year's own stream of ``entropy``, the session's seed."""
    ground = course.ground
    found = shocks.drawn(
        abs(entropy), year, len(ground.axes.states), len(ground.axes.clauses), ground.regions.count, ground.p
    )
    return tuple(_worked_out(course, entropy, year, number, each) for number, each in enumerate(found))


def _worked_out(course: Course, entropy: int, year: int, number: int, struck: Struck) -> ShockFound:
    p, states = course.ground.p, course.ground.axes.states
    kind = ShockKind(struck.shock.value)
    odds = Odds(round((1.0 - exp(-float(getattr(p, struck.shock.value)))) * CERTAIN))
    everybody: tuple[SeatId, ...] = ()
    match struck.shock:
        case Shock.LEADERSHIP:
            luck = stream(abs(entropy), Purpose.SHOCKS, year, number)
            changes = tuple(_new_leader(course, struck.at, luck))
            return ShockFound(kind=kind, odds=odds, struck=(states[struck.at],), clauses=(), changes=changes)
        case Shock.CRISIS:
            cooler = p.crisis_climate * (p.contingency if handles(course).planned else 1.0)
            return ShockFound(
                kind=kind, odds=odds, struck=everybody, clauses=(), changes=(), climate=per_mille(cooler),
                years=_CRISIS_YEARS,
            )  # fmt: skip
        case Shock.SCANDAL:
            about = course.ground.axes.clauses[struck.at]
            changes = tuple(_on_their_mind(course, (about,), p.scandal_salience - 1.0))
            return ShockFound(kind=kind, odds=odds, struck=everybody, clauses=(about,), changes=changes)
        case Shock.FISCAL:
            poor = tuple(state for i, state in enumerate(states) if course.ground.regions.of[i] == struck.at)
            return ShockFound(kind=kind, odds=odds, struck=poor, clauses=(), changes=tuple(_poorer(course, poor)))
        case Shock.TECHNOLOGY:
            deeper = PerMille(per_mille(p.technology_depth))
            return ShockFound(kind=kind, odds=odds, struck=everybody, clauses=(), changes=(), depth=deeper)
        case Shock.CAMPAIGN:
            rights = tuple(each.id for each in course.ground.public.convention.clauses if _RIGHTS & set(each.tags))
            changes = tuple(_on_their_mind(course, rights, p.campaign_rights))
            return ShockFound(kind=kind, odds=odds, struck=everybody, clauses=rights, changes=changes)


def _new_leader(course: Course, i: int, luck: np.random.Generator) -> Iterator[Change]:
    """It wants other things, remembers less of others, and is trusted less than the one before (E7.8)."""
    ground = course.ground
    state = ground.axes.states[i]
    own = ground.own.get(state)
    if own is not None:
        yield from _other_wishes(course, state, own.mandate, luck)
    yield from _forgotten(course, i)


def _other_wishes(course: Course, state: SeatId, mandate: Mandate, luck: np.random.Generator) -> Iterator[Change]:
    dearest = sorted(mandate.salience, key=lambda each: (-mandate.salience[each], each))[:_DEAREST]
    for name in dearest:
        clause = course.ground.public.convention.clause(name)
        liked = mandate.preference.get(clause.main.id)
        if liked is not None:
            yield from _other_taste(course, state, clause, liked, luck)


def _other_taste(
    course: Course, state: SeatId, clause: Clause, liked: Keyed[AlternativeId, PerMille], luck: np.random.Generator
) -> Iterator[Change]:
    was = np.array([liked[each] for each in liked]) / _MOST
    now = shocks.new_taste(was, luck, course.ground.p)
    for name, old, new in zip(liked, was.tolist(), now.tolist(), strict=True):
        delta = per_mille(new) - per_mille(old)
        if delta:
            choice = Choice(bracket=clause.main.id, alternative=name)
            yield Change(what=What.PREFERENCE, delta=delta, of=state, choice=choice)


def _forgotten(course: Course, i: int) -> Iterator[Change]:
    """Trust in it falls to a share; of what it has learned about others a share stays: both as public trust has it."""
    p, book, states = course.ground.p, course.books.public, course.ground.axes.states
    level = book.level()
    kept = p.leadership_memory
    row = (p.n0 * book.prior[i] + kept * book.pos[i]) / (p.n0 + kept * (book.pos[i] + book.neg[i]))
    for j, other in enumerate(states):
        if j == i:
            continue
        fallen = per_mille(level[j, i] * p.leadership_trust) - per_mille(level[j, i])
        if fallen:
            yield Change(what=What.TRUST, delta=fallen, of=other, to=states[i])
        moved = per_mille(row[j]) - per_mille(level[i, j])
        if moved:
            yield Change(what=What.TRUST, delta=moved, of=states[i], to=other)


def _on_their_mind(course: Course, clauses: tuple[ClauseId, ...], share: float) -> Iterator[Change]:
    for state, own in course.ground.own.items():
        for clause in clauses:
            was = int(own.mandate.salience.get(clause, PerMille(0)))
            delta = min(round(was * (1.0 + share)), _MOST) - was
            if delta:
                yield Change(what=What.SALIENCE, delta=delta, of=state, clause=clause)


def _poorer(course: Course, poor: tuple[SeatId, ...]) -> Iterator[Change]:
    region = np.array([state in poor for state in course.ground.axes.states])
    after = shocks.poorer(course.ground.capacity, region, course.ground.p)
    for i in np.flatnonzero(region).tolist():
        delta = per_mille(after[i]) - per_mille(course.ground.capacity[i])
        if delta:
            yield Change(what=What.CAPACITY, delta=delta, of=course.ground.axes.states[i])
