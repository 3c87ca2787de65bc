"""How likely each ratification is, and entry into force, with the doubt of the seat that asks (E4.6 to E4.17, D24)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Floats
from game.engine.case import Case
from game.engine.course import Course
from game.engine.entry import in_force, part_of_last_year, threshold
from game.engine.forecast import Forecast, joined_by, mean_field
from game.engine.ratification import bounded, margin_term
from game.terms.readings import Interval

HORIZON = 5
"""Years within which a ratification is called likely or not."""
_TENTH = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Likelihood:
    """The chances in one seat's eyes."""

    case: Case
    forecast: Forecast
    """Of the central case, over the horizon and the years still played."""
    survived: Floats
    """[N] cumulative hazard each state is taken to have held out against so far."""
    chance: Floats
    """[N] within the horizon."""
    low: Floats
    high: Floats
    in_force: Interval
    """Per mille, within the years played."""


def held_out(course: Course, seat: int | None) -> Floats:
    """[N] cumulative hazard survived: believed of others, known of oneself."""
    survived = course.tally.believed
    if seat is None:
        return survived
    mixed = survived.copy()
    mixed[seat] = course.tally.held_out[seat]
    return mixed


def years_left(course: Course) -> int:
    """Ratification years still to be played, the present one included."""
    return max(course.ground.public.calendar.years - course.tally.year, 0)


def likelihood(course: Course, seat: int | None, made: Case) -> Likelihood:
    """Forecast the case; the middle 80 % over draws of what the seat does not know, each with its exact chance."""
    ground, p = course.ground, course.ground.p
    survived = held_out(course, seat)
    start = course.tally.start(ground, survived)
    left = years_left(course)
    central = mean_field(made.eta, ground.regions, start, max(HORIZON, left), p)
    eta = doubtful_eta(course, made)
    chance = central.joined[HORIZON]
    low, high = _between_ends(course, central, eta, survived, HORIZON)
    return Likelihood(
        case=made,
        forecast=central,
        survived=survived,
        chance=chance,
        low=low,
        high=high,
        in_force=_in_force(course, central, np.concatenate([made.eta[None], eta]), survived, left),
    )


def doubtful_eta(course: Course, made: Case) -> Floats:
    """[draws, N] log hazards with margins and homes drawn from the seat's doubt (D24)."""
    p, doubts = course.ground.p, course.ground.doubts
    drawn = margin_term(made.margin + made.doubt * doubts[:, 0], p)
    return np.asarray(made.eta - margin_term(made.margin, p) + drawn + made.at_home * doubts[:, 1])


def chances(course: Course, eta: Floats, met: Floats, survived: Floats) -> Floats:
    """[draws, N] chance once the reference state among each state's neighbours has ``met [N]`` that hazard.

    Neighbours are taken to move as in the central forecast.
    """
    tally, p = course.tally, course.ground.p
    start = tally.start(course.ground, survived)
    common = met / (1.0 + p.theta * survived)
    with np.errstate(divide="ignore"):  # no hazard met, as where the final clause's days take all the time: no chance
        chance = joined_by(bounded(eta) + np.log(common), p)
    return np.where(start.party, 1.0, np.where(start.able, chance, 0.0))


def _middle(drawn: Floats, central: Floats) -> tuple[Floats, Floats]:
    """Ends of the middle 80 % over the first axis, stretched where the central value lies outside."""
    ordered = np.sort(drawn, axis=0)
    cut = int(_TENTH * len(ordered))
    return np.minimum(ordered[cut], central), np.maximum(ordered[-1 - cut], central)


def _between_ends(
    course: Course, central: Forecast, eta: Floats, survived: Floats, years: int
) -> tuple[Floats, Floats]:
    """Ends [N] of the middle 80 % of each chance: it only rises with eta, so the ends of eta give them."""
    cut = int(_TENTH * len(eta))
    ends = np.sort(eta, axis=0)[[cut, -1 - cut]]  # faster than a partition of as many
    low, high = chances(course, ends, central.cumulative[years - 1], survived)
    return np.minimum(low, central.joined[years]), np.maximum(high, central.joined[years])


def _met(central: Forecast, years: int, part: float) -> Floats:
    """[N] hazard met after ``years - 1`` years and a part of the last one."""
    before = central.cumulative[years - 2] if years > 1 else 0.0
    return np.asarray(before + part * (central.cumulative[years - 1] - before))


def _in_force(course: Course, central: Forecast, eta: Floats, survived: Floats, left: int) -> Interval:
    """Within the years played, the days of the final clause included (E4.17); the first row of ``eta`` is central."""
    if course.tally.in_force or not left:
        reached = 1000 if course.tally.in_force else 0
        return Interval(value=reached, low=reached, high=reached)
    ground = course.ground
    text = course.floor.standing()
    needed = threshold(ground.axes, ground.public, text.x)
    met = _met(central, left, float(part_of_last_year((ground.days * text.y).sum())))
    together = in_force(chances(course, eta, met, survived), needed)
    ends = _middle(together[1:], together[:1])
    value, low, high = (round(float(each) * 1000) for each in (together[0], ends[0][0], ends[1][0]))
    return Interval(value=value, low=low, high=high)
