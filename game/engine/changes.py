"""Why a reading moved: event by event, each with the exact part it had in the change (law 6, E4.16).

The events since a moment are heard again one by one over a copy; what each changed is split over what moved the reading
along its one index, so that all parts of all events add up to the difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import log

import numpy as np

from game.engine.accounts import POINT_ROWS, Part, close, reciprocity_logs, reference_log
from game.engine.arrays import sigmoid
from game.engine.case import case_of, home_of, own_of, own_worth, pivot_name, what_binds
from game.engine.course import Course
from game.engine.expected import index
from game.engine.forecast import joined_by, slope
from game.engine.hearing import hear
from game.engine.home import actor_margin
from game.engine.likelihood import HORIZON, Likelihood, likelihood
from game.engine.pairs import as_things_stand
from game.engine.ratification import Term
from game.engine.reservations import gained
from game.engine.why import in_points, moved_along_index
from game.terms import events as e
from game.terms.ids import Seq
from game.terms.readings import ReadingKind, ReadingOf, Why

PIVOT = "pivot"
"""Reason of the part that is due to another domestic actor deciding now (E4.16)."""
TIME = "time"
"""Reason of what changed because months went by: evidence fades."""
_LEAST = 1e-12


def moved(before: Course, since: Iterable[e.Recorded], seat: int | None, reading: ReadingOf) -> Why:
    """From what a reading was in ``before`` to what it is after ``since``: a part for each event and cause.

    ``before`` is left as it is. Each part names its event.
    """
    course, found = before.copy(), list[Part]()
    at = course.ground.axes.state_at
    i, j = at[reading.a], at[reading.b if reading.b is not None else reading.a]
    start = _level(course, seat, reading, i, j)
    for recorded in since:
        earlier, version = course.copy(), course.version(seat)
        hear(course, recorded)
        if course.version(seat) != version:
            parts = _parts(earlier, course, seat, reading, (i, j), recorded.seq)
            found += [replace(each, events=(recorded.seq,)) for each in parts]
    return close(reading, start, found, _level(course, seat, reading, i, j))


def _level(course: Course, seat: int | None, reading: ReadingOf, i: int, j: int) -> float:
    match reading.kind:
        case ReadingKind.TRUST:
            return float(course.level(seat)[i, j])
        case ReadingKind.RECIPROCITY:
            return _reciprocity(course, seat, i, j)
        case ReadingKind.RATIFICATION:
            return float(_likely(course, seat).chance[i])


def _parts(
    earlier: Course, later: Course, seat: int | None, reading: ReadingOf, pair: tuple[int, int], seq: Seq
) -> Iterator[Part]:
    i, j = pair
    match reading.kind:
        case ReadingKind.TRUST:
            yield from _of_trust(earlier, later, seat, i, j, seq)
        case ReadingKind.RECIPROCITY:
            yield from _of_reciprocity(earlier, later, seat, i, j)
        case ReadingKind.RATIFICATION:
            yield from _of_ratification(earlier, later, seat, i)


def _of_trust(earlier: Course, later: Course, seat: int | None, i: int, j: int, seq: Seq) -> Iterator[Part]:
    """An event moves trust by the acts it is, or by the months that passed."""
    step = float(later.level(seat)[i, j]) - float(earlier.level(seat)[i, j])
    book = later.books.witnessed if seat in (i, j) else later.books.public
    fresh = [each for each in book.contributions(i, j) if each.act.seq == seq]
    signed = [each.weight if each.act.good else -each.weight for each in fresh]
    total = sum(signed)
    if not fresh or abs(total) < _LEAST:
        yield from _of_time(earlier, later, i, j, step)
        return
    for each, weight in zip(fresh, signed, strict=True):
        yield Part(reason=each.act.kind.value, amount=step * weight / total)


def _of_time(earlier: Course, later: Course, i: int, j: int, step: float) -> Iterator[Part]:
    """Months gone by: what the climate between states did to starting trust, and the fading of evidence."""
    warmer = float(later.books.public.prior[i, j]) - float(earlier.books.public.prior[i, j])
    by_climate = warmer * later.ground.p.n0 / float(later.books.public.amount()[i, j])
    yield Part(reason="climate", amount=by_climate)
    yield Part(reason=TIME, amount=step - by_climate)


def _of_reciprocity(earlier: Course, later: Course, seat: int | None, i: int, j: int) -> Iterator[Part]:
    """Capacity, willingness and compulsion of both sides, before and after, along the logarithm (E3.15)."""
    levels = [_reciprocity(each, seat, i, j) for each in (earlier, later)]
    if min(levels) <= 0:
        yield Part(reason="capacity", amount=levels[1] - levels[0])
        return
    before, after = (reciprocity_logs(each, seat, i, j) for each in (earlier, later))
    moves = [now.amount - then.amount for then, now in zip(before, after, strict=True)]
    usual = log(float(sigmoid(earlier.ground.p.th0)))
    amounts = in_points(moves, usual + sum(each.amount for each in before))
    for part, amount in zip(after, amounts, strict=True):
        yield Part(reason=part.reason, amount=amount, name=part.name)


def _reciprocity(course: Course, seat: int | None, i: int, j: int) -> float:
    return float(index(as_things_stand(course, seat).delivery)[i, j])


def _likely(course: Course, seat: int | None) -> Likelihood:
    made = case_of(course, seat)
    return course.memo.kept("likelihood", seat, course.version(seat), lambda: likelihood(course, seat, made))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Index:
    """The logarithm of a state's cumulative hazard, part by part, with the chance it makes."""

    parts: list[float]
    """Rows as ``POINT_ROWS``, the baseline of the horizon in the last."""
    chance: float
    special: str
    """Why the chance is no matter of the hazard: ``party``, ``signature``, ``empty_seat``; empty where it is."""


def _index(course: Course, seat: int | None, i: int) -> _Index:
    likely, p = _likely(course, seat), course.ground.p
    base = reference_log(course)
    around = float(np.log(likely.forecast.cumulative[HORIZON - 1, i])) - base
    held_out = -float(np.log1p(p.theta * likely.survived[i]))
    parts = [*likely.case.terms[:, i].tolist(), around, held_out + base]
    return _Index(parts=parts, chance=float(likely.chance[i]), special=_special(course, i))


def _special(course: Course, i: int) -> str:
    if course.tally.party[i]:
        return "party"
    if not course.tally.joins[i]:
        return Term.SIGNATURE.value
    return "" if course.ground.occupied[i] else "empty_seat"


def _of_ratification(earlier: Course, later: Course, seat: int | None, i: int) -> Iterator[Part]:
    """Every term's step, in points; the margin's with a line for a pivot that moved (E4.16)."""
    before, after = _index(earlier, seat, i), _index(later, seat, i)
    if before.special or after.special:
        yield Part(reason=after.special or before.special, amount=after.chance - before.chance)
        return
    p = later.ground.p
    amounts = moved_along_index(
        before.parts, after.parts, 0.0, lambda y: float(joined_by(np.asarray(y), p)), lambda y: slope(y, p)
    )
    for name, amount in zip(POINT_ROWS, amounts, strict=True):
        if name == Term.MARGIN.value:
            yield from _of_margin(earlier, later, seat, i, amount)
        else:
            yield Part(reason=name, amount=amount)


def _of_margin(earlier: Course, later: Course, seat: int | None, i: int, points: float) -> Iterator[Part]:
    """Split a margin's points into what the text changed for who decides now, and the change of who decides."""
    then, now = _likely(earlier, seat).case, _likely(later, seat).case
    name = pivot_name(later, seat, now, i)
    step = float(now.margin[i]) - float(then.margin[i])
    was, is_now = int(then.verdict.pivot[i]), int(now.verdict.pivot[i])
    if was == is_now or abs(step) < _LEAST:
        yield Part(reason=Term.MARGIN.value, amount=points, name=name)
        return
    by_pivot = _margin_of(earlier, seat, i, is_now) - float(then.margin[i])
    yield Part(reason=PIVOT, amount=points * by_pivot / step, name=name)
    yield Part(reason=Term.MARGIN.value, amount=points * (step - by_pivot) / step, name=name)


def _margin_of(course: Course, seat: int | None, i: int, actor: int) -> float:
    """M of one actor with the text of ``course`` (E4.3)."""
    ground, text = course.ground, course.floor.standing()
    shift, own = text.phi - ground.opening_features, own_of(course, seat)
    if seat == i and own is not None:
        gain = np.array([own_worth(course, seat) - own.outside])
        return actor_margin(own.home, gain, shift, what_binds(course, i), ground.p, 0, actor)
    value = course.minds.estimate(seat).value
    gain = text.worth(value, ground.links.effect) - ground.outside
    gain += gained(ground.layout, value, text.x, course.tally.reserved, ground.p)
    return actor_margin(home_of(course, seat, i), gain, shift, text.y, ground.p, i, actor)
