"""Reservations that delegations known by character would enter on the text of every run, as those in the game do.

On what crosses a red line first, then where it pays more than it costs in trust; of what is no core article, where no
final clause shuts reservations out (E1.5, rule 28; ``delegates/reserving``).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Flags
from game.engine.ground import Ground
from game.engine.playout_position import Position
from game.engine.playout_talks import OPEN, Places, own_lines
from game.engine.playout_worlds import Small, Worlds

MOST = 2
"""Of one state (rule 28.2)."""
_FIRST = np.float32(10.0)
"""More than any gain: a red line comes before it."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Planned:
    """What they make of a text."""

    gain: Small
    """[N, H, W] utility they add."""
    lifted: Small
    """[N, H, W] red lines they take out of the way."""


def planned(at: Position, drawn: Worlds, chosen: Places, counts: Flags) -> Planned:
    """What each delegation of known character would exclude; nothing for the others."""
    shape = (len(at.known), *chosen.shape[1:])
    gain, lifted = np.zeros(shape, dtype=np.float32), np.zeros(shape, dtype=np.float32)
    if not at.insight.traits:
        return Planned(gain=gain, lifted=lifted)
    free = _free(at.ground, chosen)
    for place in at.insight.traits:
        each = _gains(at, drawn, place, chosen, counts)
        lines = _lines(at, place, chosen, counts)
        open_to = free & ~at.reserved[place][:, None, None]
        wanted = open_to & ((lines > 0) | (each > np.float32(at.insight.traits[place].reserves)))
        rank = np.where(wanted, each + _FIRST * (lines > 0), -np.inf)
        best = np.argsort(-rank, axis=0, kind="stable")[: MOST - int(at.reserved[place].sum())]
        taken = np.take_along_axis(wanted, best, axis=0)
        gain[place] = (np.take_along_axis(each, best, axis=0) * taken).sum(0)
        lifted[place] = (np.take_along_axis(lines, best, axis=0) * taken).sum(0)
    return Planned(gain=gain, lifted=lifted)


def _gains(at: Position, drawn: Worlds, place: int, chosen: Places, counts: Flags) -> Small:
    """[clauses, H, W] what it would gain by excluding each (E1.5)."""
    layout, value = at.ground.layout, drawn.value[place]
    world = np.arange(value.shape[-1])
    here = value[np.arange(len(chosen))[:, None, None], chosen.astype(np.int64), world]
    stands = np.add.reduceat(np.where((chosen != OPEN) & counts, here, np.float32(0.0)), layout.starts, axis=0)
    without = value[layout.starts, -1][:, None]
    return np.asarray(without - np.float32(at.ground.p.reserve_loss) * np.abs(without - stands) - stands)


def _lines(at: Position, place: int, chosen: Places, counts: Flags) -> Small:
    """[clauses, H, W] red lines of its own that lie in each article."""
    found = np.zeros((len(at.ground.layout.starts), *chosen.shape[1:]), dtype=np.float32)
    if place in at.insight.own:
        for c, k, bars in own_lines(at.insight.own[place], chosen):
            found[at.ground.layout.clause[c]] += bars & (chosen[c] == k) & counts[c]
    return found


def _free(ground: Ground, chosen: Places) -> Flags:
    """[clauses, H, W] what the text lets anybody exclude."""
    convention, starts = ground.public.convention, ground.layout.starts
    shut = np.zeros(chosen.shape[1:], dtype=np.bool_)
    for c, bracket in enumerate(convention.brackets):
        for k, alternative in enumerate(bracket.alternatives):
            if alternative.binds is not None and alternative.binds.reservations is False:
                shut |= chosen[c] == k
    besides = np.array([not each.core for each in convention.clauses])[:, None, None]
    stands = (chosen[starts] != OPEN) & (chosen[starts] != ground.axes.nothing)
    return np.asarray(besides & stands & ~shut)
