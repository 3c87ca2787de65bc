"""What would move a state's likelihood most: the one change of one bracket that raises it furthest."""

from __future__ import annotations

import numpy as np

from game.engine.arrays import Floats, per_mille
from game.engine.axes import Place
from game.engine.case import case, own_of
from game.engine.course import Course
from game.engine.likelihood import Likelihood, likelihood
from game.engine.text import ASSISTANCE, CAPACITY, gates, hardness
from game.engine.utility import amendments
from game.terms.ids import PerMille
from game.terms.readings import Lever
from game.terms.text import Choice

_TRIED = 6
"""Changes that look best at a glance and are worked out in full."""


def lever(course: Course, seat: int | None, i: int, likely: Likelihood, *, least: int = 1) -> Lever | None:
    """The single bracket settled otherwise that raises the chance of state ``i`` within the horizon most.

    From what ``seat`` may know. ``None`` where the state is a party or cannot join, or nothing raises it by ``least``
    per mille. Brackets that hang under a wording that does not stand, and the wording that stands alone, are passed
    over.
    """
    able = course.ground.occupied[i] and course.tally.joins[i] and not course.tally.party[i]
    if not able or course.tally.adopted:
        return None
    best: tuple[float, Place] | None = None
    for place in _promising(course, seat, i):
        chance = _chance_with(course, seat, i, place)
        if best is None or chance > best[0]:
            best = (chance, place)
    now = float(likely.chance[i])
    if best is None or per_mille(best[0]) - per_mille(now) < least:
        return None
    return _named(course, i, best[1], now, best[0])


def _named(course: Course, i: int, place: Place, now: float, then: float) -> Lever:
    axes = course.ground.axes
    choice = Choice(bracket=axes.brackets[place.c], alternative=axes.alternatives[place.c][place.k])
    return Lever(state=axes.states[i], choice=choice, now=PerMille(per_mille(now)), then=PerMille(per_mille(then)))


def _promising(course: Course, seat: int | None, i: int) -> list[Place]:
    """The changes with the largest first-order effect on the log hazard: margin, hardness, assistance, capacity."""
    ground, layout, text = course.ground, course.ground.layout, course.floor.standing()
    own = own_of(course, seat)
    mine = seat == i and own is not None
    value = own.interests.value if mine and own is not None else course.minds.estimate(seat).value[i]
    gain = amendments(layout, value, text.x, ground.links, ground.links.effect[i])
    effect = ground.p.b_margin / ground.p.sigma_m * gain + _by_features(course, i)
    possible = layout.mask & (gates(layout, text.x) > 0)[:, None] & (text.x < 1.0)
    effect = np.where(possible, effect, -np.inf)
    order = np.argsort(-effect, axis=None, kind="stable")[:_TRIED]
    found = [divmod(int(cell), layout.mask.shape[1]) for cell in order]
    return [Place(c=c, k=k) for c, k in found if np.isfinite(effect[c, k])]


def _by_features(course: Course, i: int) -> Floats:
    """[C, K] what a settled bracket does to the log hazard of a state through the text's features alone (E4.4)."""
    ground, layout, p = course.ground, course.ground.layout, course.ground.p
    standing = np.einsum("ck,ckf->cf", course.floor.standing().x, layout.features)
    weight = layout.importance[layout.clause] * gates(layout, course.floor.standing().x)
    shift = weight[:, None, None] * (layout.features - standing[:, None])
    hard = hardness(shift)
    able = float(ground.capacity[i])
    helped = shift[..., ASSISTANCE] * (p.b_ass + p.b_ass_dev * (1.0 - able))
    need = float(course.floor.standing().phi[CAPACITY])
    gap = shift[..., CAPACITY] * (p.b_gap if need > able else 0.0)
    return np.asarray(p.b_hard * hard + helped + gap)


def _chance_with(course: Course, seat: int | None, i: int, place: Place) -> float:
    """The chance within the horizon if one bracket were settled there, everything that follows included."""
    tried = course.copy()
    tried.floor.settle(place)
    return float(likelihood(tried, seat, case(tried, seat)).chance[i])
