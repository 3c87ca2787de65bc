"""The years ahead under a convention in force, played many times from what is public (section 7).

Requests, delivery, trust, ledger, norm, capacity and exclusion go on as the years of practice do; who joins when is
taken from the playouts. How willing the world is follows from the requests that were counted, never from conduct that
is not known. Nothing strikes the world in these runs, the text stays, and everybody goes on as it has.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.engine import indicators
from game.engine.arrays import Flags, Floats, Whole
from game.engine.cooperation import KINDS, kind_shares
from game.engine.course import Course
from game.engine.implementation import Implementation, States, Year
from game.engine.outlook import spread_of
from game.engine.parameters import Parameters
from game.engine.practice import about_victims, duty_to_register
from game.engine.streams import Purpose, stream
from game.engine.under_the_text import bound, regime
from game.terms.readings import YearAhead

RUNS = 100
"""Times the coming years are played."""
_AT_ONCE = 5
_DRIFT = 0.3
"""Logits by which the willingness of the world moves in a year for all that is left out here: shocks, amendments, new
governments. So chosen that the middle 80 % of plays holds nearly so many figures (``python -m tests.years_ahead``)."""
_WARMTHS = np.linspace(-4.0, 4.0, 33)
_FIGURES = ("given", "registrations", "recovered", "victims")


def years_ahead(course: Course, joined: Whole, until: int) -> Iterator[tuple[YearAhead, ...] | None]:
    """``None`` while there is more to play, then every year from the present one to ``until``.

    ``joined [N, runs]`` = year in which each joins in a playout, 0 for those bound already.
    """
    first = course.tally.moment.year
    if not course.tally.in_force or course.tally.over or first > until:
        yield ()
        return
    played = []
    for run, warmth in enumerate(_warmths(course)):
        played.append(_played(course, warmth, joined[:, run % joined.shape[1]], range(first, until + 1), run))
        if run % _AT_ONCE == 0:
            yield None
    figures = np.array(played)
    yield tuple(_year(first + at, figures[:, at]) for at in range(figures.shape[1]))


def _year(year: int, figures: Whole) -> YearAhead:
    """``figures [runs, 4]``."""
    spreads = {name: spread_of(column) for name, column in zip(_FIGURES, figures.T, strict=True)}
    return YearAhead(year=year, runs=len(figures), **spreads)


def _begun(course: Course, warmth: float, party: Flags) -> Implementation:
    """The years as they go on from what everybody knows."""
    ground, books = course.ground, course.books
    who = States(
        power=ground.power, mu=ground.power, above=ground.above, leverage=ground.leverage, share=ground.share,
        rule=ground.rule,
    )  # fmt: skip
    trust, ledger = books.public.copy(), books.ledger.copy()
    begun = Implementation(who, ground.capacity, party, regime(course), trust, ledger, ground.p)
    begun.norm, begun.warmth = course.tally.norm, warmth
    return begun


def _warmths(course: Course) -> list[float]:
    """Willingness of the world in each run, in logits above the usual: such that requests are honoured as they were.

    The share honoured is drawn from its Beta distribution after the year that was counted last; before the first one
    under the text nothing is known but the usual willingness.
    """
    ground, p = course.ground, course.ground.p
    if not course.tally.years or not course.tally.years[-1].phi.any():
        return [0.0] * RUNS
    asked = p.rate * len(ground.axes.states)
    met = asked * course.tally.years[-1].delivered.anywhere
    luck = stream(ground.entropy, Purpose.YEARS, course.tally.moment.year)
    drawn = luck.beta(1.0 + met, 1.0 + asked - met, RUNS)
    shares = [_honoured(course, float(each)) for each in _WARMTHS]
    return [float(each) for each in np.interp(drawn, shares, _WARMTHS)]


def _honoured(course: Course, warmth: float) -> float:
    """Share of all requests that would be expected to be honoured now."""
    begun = _begun(course, warmth, bound(course))
    return float((begun.expected * begun.expect().delivery.T).sum() / max(float(begun.expected.sum()), 1e-12))


def _played(course: Course, warmth: float, joined: Whole, years: range, run: int) -> list[list[int]]:
    """[years, 4] figures of one run."""
    p, luck = course.ground.p, stream(course.ground.entropy, Purpose.YEARS, years.start, run)
    going = _begun(course, warmth, joined <= years.start)
    registers, out = course.tally.registers, np.zeros(len(joined), dtype=np.bool_)
    duty, about = duty_to_register(course), about_victims(course)
    found = []
    for year in years:
        going.party = (joined <= year) & ~out
        going.warmth += float(luck.normal(0.0, _DRIFT))
        members = going.party.copy()
        registers = indicators.registers_after(registers, going.capacity, duty, members, p)
        counted = going.pass_year(int(luck.integers(2**62)))
        out |= members & ~going.party
        helped = indicators.victims_assisted(about * counted.given.astype(np.float64), going.capacity, members)
        found.append(_figures(counted, registers, helped, luck, p))
    return found


def _figures(counted: Year, registers: Floats, helped: float, luck: np.random.Generator, p: Parameters) -> list[int]:
    """Of one year, in the units of ``Indicators``; requests for assets are their share of all, met or not."""
    share = float(kind_shares(p)[KINDS.index("assets")])
    given, missed = int(counted.given.sum()), int((counted.asked - counted.given).sum())
    returned, kept = int(luck.binomial(given, share)), int(luck.binomial(missed, share))
    recovered = p.traced * returned / max(returned + kept, 1)
    return [given, round(1000 * float(registers.mean())), round(10_000 * recovered), round(10 * helped)]
