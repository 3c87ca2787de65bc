"""How the world drifts while a conference goes on: the climate of trust and the rule among states (E2.9, D29).

Once a year, by what everybody has seen: promises kept against promises broken stand for the norm of delivery until a
convention is in force and has one, and every threat carried out is a blow to the rule.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.engine.course import Course
from game.engine.shocks import between_blocs, colder
from game.engine.world import climate_after, rule_after
from game.terms.moments import QUARTERS_A_YEAR


def public_norm(course: Course) -> float:
    """The norm in 0..1: that of the regime once a year under it was counted (E7.4); until then the share of promises
    kept so far in public, shrunk to its middle while there are few.
    """
    if course.tally.in_force and course.tally.years:
        return course.tally.norm
    p, kept, broken = course.ground.p, float(course.tally.kept.sum()), float(course.tally.broken.sum())
    return (kept + p.norm_middle * p.norm_weight) / (kept + broken + p.norm_weight)


def pass_years(course: Course, quarter: int) -> None:
    """Let the world drift by the years that have gone by since it last did."""
    tally = course.tally
    while tally.years_drifted < quarter // QUARTERS_A_YEAR:
        tally.years_drifted += 1
        _pass_year(course)


def _pass_year(course: Course) -> None:
    ground, tally, norm = course.ground, course.tally, public_norm(course)
    climate = climate_after(tally.climate, norm, ground.p)
    tally.climate = climate
    settle_climate(course)
    started = ground.public.world.rule / 1000
    course.reground(replace(ground, rule=rule_after(ground.rule, started, norm, tally.blows, ground.p)))
    tally.blows = 0


def settle_climate(course: Course) -> None:
    """Let starting trust follow the climate, the shocks that cool it for a while, and what they put between blocs."""
    ground, tally = course.ground, course.tally
    prior = colder(course.books.first_prior, tally.climate + tally.cold)
    if tally.apart:
        names = [each.bloc for each in ground.public.delegations]
        blocs = np.array([names.index(each) for each in names], dtype=np.float64)
        states = len(names)
        prior[:, :states] = colder(prior[:, :states], between_blocs(blocs, tally.apart))
    course.books.shift_prior(prior)
