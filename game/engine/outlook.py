"""The forecast from here: how many ratify, whether and when the convention enters into force, in runs and in figures.

The runs take common random numbers from the session's public name, so that the same position is told the same way.
"""

from __future__ import annotations

import numpy as np

from game.engine.arrays import Flags, Whole
from game.engine.course import Course
from game.engine.entry import Threshold, reached, threshold
from game.engine.forecast import Runs, monte_carlo, thresholds
from game.engine.likelihood import Likelihood, chance_intervals, years_left
from game.engine.ratification import margin_term
from game.engine.streams import Purpose, stream
from game.engine.why import apportion
from game.terms.ids import PerMille
from game.terms.readings import Interval, Outlook

RUNS = 2000
"""Aftermaths drawn."""
_OF_RUNS = 1
"""Names the stream of doubts of the runs, beside those of the readings."""


def outlook(course: Course, seat: int | None, likely: Likelihood) -> Outlook:
    """Forecast the text as it stands, or as it was adopted, over the years still played."""
    ground, left = course.ground, years_left(course)
    needed = threshold(ground.axes, ground.public, course.floor.standing().x)
    runs = _runs(course, likely, left, needed)
    counts = np.sort(runs.counts[-1])
    tenth = RUNS // 10
    return Outlook(
        adopted=course.tally.adopted,
        needed=needed.count,
        parties=Interval(value=int(counts[RUNS // 2]), low=int(counts[tenth]), high=int(counts[-1 - tenth])),
        by_number=_per_mille_of(np.bincount(runs.counts[-1], minlength=len(ground.axes.states) + 1)),
        in_force_by_year=_by_year(course, reached(runs, needed)),
        ratifies=chance_intervals(course, likely, left),
    )


def _runs(course: Course, likely: Likelihood, left: int, needed: Threshold) -> Runs:
    ground, p, made = course.ground, course.ground.p, likely.case
    states = len(ground.axes.states)
    drawn = stream(ground.entropy, Purpose.DOUBT, _OF_RUNS).standard_normal((2, states, RUNS))
    margin = margin_term(made.margin[:, None] + made.doubt[:, None] * drawn[0], p)
    known = made.eta - margin_term(made.margin, p)
    eta = known[:, None] + margin + made.at_home[:, None] * drawn[1]
    start = course.tally.start(ground, likely.survived)
    drawn_bars = thresholds(states, RUNS, ground.entropy, p)
    return monte_carlo(eta, ground.regions, start, left, drawn_bars, p, include=needed.include)


def _per_mille_of(counts: Whole) -> tuple[PerMille, ...]:
    return tuple(map(PerMille, apportion([float(each) * 1000 / RUNS for each in counts], 1000)))


def _by_year(course: Course, held: Flags) -> tuple[PerMille, ...]:
    """Chance of being in force by the end of year 1, 2, ...; years gone by are known."""
    tally = course.tally
    years = course.ground.public.calendar.years
    if tally.in_force:
        return tuple(PerMille(1000 * (year >= tally.in_force_year)) for year in range(1, years + 1))
    ahead = [PerMille(round(float(share) * 1000)) for share in held[1:].mean(-1)]
    return (*(PerMille(0),) * (years - len(ahead)), *ahead)
