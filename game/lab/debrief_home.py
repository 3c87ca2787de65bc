"""What the text cost at home: which wording, replaced, would have brought how many ratifications more."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.engine.arrays import Floats
from game.engine.axes import Place
from game.engine.case import case
from game.engine.course import Course
from game.engine.likelihood import likelihood
from game.engine.text import gates
from game.lab.debrief_walk import Walked, mille
from game.terms import events as e
from game.terms.by_seat import Keyed
from game.terms.debrief import BracketCost
from game.terms.ids import BracketId, Seq
from game.terms.text import Choice

TOLD = 6
"""Brackets told."""
LEAST = 20
"""Thousandths of a ratification that a bracket costs at least."""


def costs_of(walked: Walked) -> tuple[BracketCost, ...]:
    """For each bracket that counts, the wording in its place that would bring most ratifications; dearest first.

    Each state's likelihood within five years is what its own capital makes of it, true mandate and all (E4.1), at the
    moment of adoption; all else stays as it was adopted.
    """
    course = walked.talks.climate.course
    now = chances(course)
    found = (_dearest(walked, course, c, now) for c in _counting(walked))
    told = [each for each in found if each is not None]
    return tuple(sorted(told, key=lambda each: (-each.lost, each.instead.bracket))[:TOLD])


def chances(course: Course) -> Floats:
    """[N] likelihood of each ratification within five years, each in its own capital's eyes."""
    return np.array([likelihood(course, i, case(course, i)).chance[i] for i in range(len(course.ground.axes.states))])


def _counting(walked: Walked) -> Iterator[int]:
    """Brackets that were open to negotiation and hang under a wording that stands."""
    ground = walked.ground
    counts = gates(ground.layout, walked.talks.climate.course.floor.standing().x)
    free = (c for c, name in enumerate(ground.axes.brackets) if name not in ground.public.fixed)
    return (c for c in free if counts[c] > 0)


def _dearest(walked: Walked, course: Course, c: int, now: Floats) -> BracketCost | None:
    layout = course.ground.layout
    best: tuple[float, int, Floats] | None = None
    for k in np.flatnonzero(layout.mask[c]).tolist():
        if k == walked.chosen[c]:
            continue
        tried = course.copy()
        tried.floor.settle(Place(c=c, k=k))
        gain = chances(tried) - now
        if best is None or gain.sum() > best[0]:
            best = float(gain.sum()), k, gain
    if best is None or mille(best[0]) < LEAST:
        return None
    return _told(walked, c, best[1], best[2])


def _told(walked: Walked, c: int, k: int, gain: Floats) -> BracketCost:
    axes = walked.ground.axes
    name, stands = axes.brackets[c], int(walked.chosen[c])
    there = axes.alternatives[c]
    moved = {seat: mille(each) for seat, each in zip(axes.states, gain, strict=True) if mille(each)}
    return BracketCost(
        stands=Choice(bracket=name, alternative=there[stands]) if stands < len(there) else None,
        instead=Choice(bracket=name, alternative=there[k]),
        lost=mille(float(gain.sum())),
        by_state=Keyed(moved),
        rests=settled_by(walked, name),
    )


def settled_by(walked: Walked, bracket: BracketId) -> tuple[Seq, ...]:
    """The events that tabled, lifted, reopened or dropped a bracket; else the one that settled the text."""
    tabled = [seq for seq, each in walked.of(e.WordingTabled) if each.choice.bracket == bracket]
    lifted = [seq for seq, each in walked.of(e.BracketLifted) if each.choice.bracket == bracket]
    reopened = [seq for seq, each in walked.of(e.BracketReopened) if each.bracket == bracket]
    fell = [seq for seq, each in walked.of(e.BracketFell) if each.bracket == bracket]
    return tuple(sorted((*tabled, *lifted, *reopened, *fell))) or (walked.settled,)
