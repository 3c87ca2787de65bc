"""Why a reading is what it is, in whole numbers that add up: start, parts, total (law 6, decision D32)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import log

import numpy as np

from game.engine.arrays import Floats, sigmoid
from game.engine.case import Case, pivot_name
from game.engine.clause_parts import margin_of_state_by_clause
from game.engine.course import Course
from game.engine.expected import WILL_TERMS, index
from game.engine.forecast import baseline, joined_by, slope
from game.engine.likelihood import HORIZON, Likelihood
from game.engine.pairs import as_things_stand, current_terms
from game.engine.ratification import ROW, Term
from game.engine.trust import shares
from game.engine.why import along_index, in_points, whole_account
from game.terms.ids import PerMille, Seq
from game.terms.readings import ReadingOf, Why, WhyPart

_LEAST = 1e-12
_CLAUSES_NAMED = 6
"""Clauses named one by one in an account; the others stand together with the margin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One contribution before rounding, in the unit of what is explained."""

    reason: str
    amount: float
    name: str = ""
    events: tuple[Seq, ...] = ()


def close(reading: ReadingOf, start: float, parts: Iterable[Part], total: float) -> Why:
    """Round an account so that it still adds up; parts of exactly nothing are left out."""
    kept = [each for each in parts if each.amount]
    if not kept:
        start = total
    begin, amounts, end = whole_account(start, [each.amount for each in kept], total)
    return Why(
        reading=reading,
        start=PerMille(begin),
        parts=tuple(
            WhyPart(reason=each.reason, amount=PerMille(amount), name=each.name, events=each.events)
            for each, amount in zip(kept, amounts, strict=True)
        ),
        total=PerMille(end),
    )


def why_trust(course: Course, seat: int | None, reading: ReadingOf, i: int, j: int) -> Why:
    """Why i trusts j so far: starting trust, then the acts behind it, by kind (E2, explanation)."""
    book = course.books.witnessed if seat in (i, j) else course.books.public
    level = float(course.level(seat)[i, j])
    behind = book.contributions(i, j)
    by_kind: dict[str, list[tuple[float, Seq]]] = {}
    for each, share in zip(behind, shares(behind, level, course.ground.p), strict=True):
        by_kind.setdefault(each.act.kind.value, []).append((share, each.act.seq))
    parts = [
        Part(reason=kind, amount=sum(share for share, _ in acts), events=tuple(seq for _, seq in acts))
        for kind, acts in by_kind.items()
    ]
    start, now = float(book.first[i, j]), float(book.prior[i, j])
    return close(reading, start, [Part(reason="climate", amount=now - start), *parts], level)


def why_reciprocity(course: Course, seat: int | None, reading: ReadingOf, i: int, j: int) -> Why:
    """Why i and j expect that much of each other: capacity, willingness term by term, compulsion (E3.15).

    Starts from two states of full capacity and usual willingness whom nothing compels.
    """
    total = float(index(as_things_stand(course, seat).delivery)[i, j])
    usual = float(sigmoid(course.ground.p.th0))
    if total <= 0:
        return close(reading, usual, [Part(reason="capacity", amount=-usual)], 0.0)
    logs = reciprocity_logs(course, seat, i, j)
    amounts = in_points([each.amount for each in logs], log(usual))
    debts = course.books.exchanges(seat, i, j)
    parts = [
        Part(reason=each.reason, amount=amount, name=each.name, events=debts if each.reason == "owed" else ())
        for each, amount in zip(logs, amounts, strict=True)
    ]
    return close(reading, usual, parts, total)


def reciprocity_logs(course: Course, seat: int | None, i: int, j: int) -> list[Part]:
    """The logarithm of a pair's reciprocity above the usual, both sides' parts in a fixed order (E3.15)."""
    return [*_side(course, seat, i, j), *_side(course, seat, j, i)]


def _side(course: Course, seat: int | None, giver: int, taker: int) -> list[Part]:
    """Half the logarithm of what one side delivers, split exactly over its causes."""
    expected, name = as_things_stand(course, seat), course.ground.axes.states[giver]
    will, compelled = float(expected.will[giver, taker]), float(expected.compelled[giver, taker])
    logits = [float(each[giver, taker]) for each in current_terms(course, seat)]
    moved = along_index(logits[1:], logits[0], lambda z: log(float(sigmoid(z))), lambda z: 1.0 - float(sigmoid(z)))
    parts = [Part(reason=term, amount=each / 2, name=name) for term, each in zip(WILL_TERMS[1:], moved, strict=True)]
    forced = log((will + (1.0 - will) * compelled) / will) / 2
    able = log(float(course.ground.capacity[giver])) / 2
    return [
        Part(reason="capacity", amount=able, name=name),
        *parts,
        Part(reason="compulsion", amount=forced, name=course.ground.axes.states[taker]),
    ]


def why_ratification(course: Course, seat: int | None, reading: ReadingOf, likely: Likelihood, i: int) -> Why:
    """Why a state is that likely to ratify: every term, the margin clause by clause, the neighbours (E4.14, E4.15)."""
    tally, total = course.tally, float(likely.chance[i])
    start = reference_chance(course)
    if tally.party[i]:
        return close(reading, start, [Part(reason="party", amount=total - start)], total)
    if not course.ground.occupied[i] or not tally.joins[i]:
        reason = "empty_seat" if tally.joins[i] else "signature"
        return close(reading, start, [Part(reason=reason, amount=-start)], 0.0)
    points = likelihood_points(course, likely)[:, i].tolist()
    rest = [
        Part(reason=name, amount=amount)
        for name, amount in zip(POINT_ROWS, points, strict=True)
        if name != Term.MARGIN.value
    ]
    margin = _margin_parts(course, seat, likely.case, i, points[ROW[Term.MARGIN]])
    return close(reading, start, [*margin, *rest], total)


POINT_ROWS = (*(term.value for term in Term), "contagion", "baseline")
"""Rows of ``likelihood_points``; the last is what a state has held out against already."""


def reference_chance(course: Course) -> float:
    """Chance within the horizon of the reference state without neighbours (E4.14)."""
    return float(joined_by(np.asarray(reference_log(course)), course.ground.p))


def reference_log(course: Course) -> float:
    """ln A0 over the horizon (E4.8)."""
    year, p = course.tally.year, course.ground.p
    return log(sum(baseline(year, HORIZON, p)))


def likelihood_points(course: Course, likely: Likelihood) -> Floats:
    """[parts, N] probability that each part adds to the reference's, for every state at once (E4.14).

    Exact and additive: each column sums to the state's chance minus the reference's, but for parties and those who
    cannot join.
    """
    p, base = course.ground.p, reference_log(course)
    contagion = np.log(likely.forecast.cumulative[HORIZON - 1]) - base
    logs = np.vstack([likely.case.terms, contagion, -np.log1p(p.theta * likely.survived)])
    length = logs.sum(0)
    reached = joined_by(base + length, p) - joined_by(np.asarray(base), p)
    flat = np.abs(length) < _LEAST
    per_unit = np.where(flat, slope(base, p), reached / np.where(flat, 1.0, length))
    return np.asarray(logs * per_unit)


def _margin_parts(course: Course, seat: int | None, made: Case, i: int, points: float) -> list[Part]:
    """The margin's points by clause: what each article changed for the pivotal actor since the first draft (E4.15)."""
    p, term = course.ground.p, float(made.terms[ROW[Term.MARGIN], i])
    beyond = float(made.margin[i]) - p.m_ref
    per_unit = term / beyond if abs(beyond) > _LEAST else p.b_margin / p.sigma_m
    scale = per_unit * (points / term if abs(term) > _LEAST else 0.0)
    changes = margin_of_state_by_clause(course, seat, made, i) * scale
    order = np.argsort(-np.abs(changes), kind="stable")[:_CLAUSES_NAMED]
    named = [
        Part(reason=f"clause:{course.ground.axes.clauses[at]}", amount=float(changes[at]))
        for at in order
        if abs(changes[at]) > _LEAST
    ]
    rest = points - sum(each.amount for each in named)
    return [Part(reason=Term.MARGIN.value, amount=rest, name=pivot_name(course, seat, made, i)), *named]
