"""Whose ratification moved whom: what neighbours and trusted parties add to a likelihood, by public estimate (E4.8)."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from game.engine.arrays import Flags, Floats, per_mille
from game.engine.course import Course
from game.engine.forecast import Start, mean_field
from game.engine.likelihood import HORIZON, Likelihood
from game.engine.why import apportion
from game.terms.by_seat import BySeat, Keyed
from game.terms.ids import SeatId


def spread(course: Course, likely: Likelihood, joined: Iterable[SeatId]) -> BySeat[BySeat[int]]:
    """By how many per mille each who ratified moved each state that has not; a state's parts add up to what all did.

    The part of one is what its absence alone would take away, in proportion.
    """
    axes = course.ground.axes
    new = [axes.state_at[seat] for seat in joined]
    start = course.tally.start(course.ground, likely.survived)
    party = start.party.copy()
    party[new] = True
    together = _chance(course, likely, start, party)
    before = _chance(course, likely, start, start.party)
    alone = np.stack([together - _chance(course, likely, start, _without(party, j)) for j in new])
    moved: dict[SeatId, BySeat[int]] = {}
    for i in np.flatnonzero(start.able & ~party).tolist():
        total = per_mille(together[i]) - per_mille(before[i])
        by = _shared(alone[:, i], total)
        told = {axes.states[j]: amount for j, amount in zip(new, by, strict=True) if amount}
        if told:
            moved[axes.states[i]] = Keyed(told)
    return Keyed(moved)


def _chance(course: Course, likely: Likelihood, start: Start, party: Flags) -> Floats:
    from_here = Start(party=party, able=start.able & ~party, year=start.year, before=start.before)
    found = mean_field(likely.case.eta, course.ground.regions, from_here, HORIZON, course.ground.p)
    return np.asarray(found.joined[HORIZON])


def _without(party: Flags, j: int) -> Flags:
    fewer = party.copy()
    fewer[j] = False
    return fewer


def _shared(parts: Floats, total: int) -> tuple[int, ...]:
    """A whole total split in proportion to some parts; nothing where nobody had one."""
    weight = np.maximum(parts, 0.0)
    if not total or weight.sum() <= 0:
        return (0,) * len(parts)
    return tuple(apportion((weight / weight.sum() * total).tolist(), total))
