"""What a seat does not know, drawn: interests, outside values, red lines and homes of everybody, in many worlds.

Interests spread around the estimate (E5.6), saliences around theirs on the logarithm; outside values share a part of
their error, because what the world is worth without a convention is one question to all. Axis W = worlds, the last.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from game.engine.arrays import Flags
from game.engine.ground import Own
from game.engine.playout_position import SHARED, Position, step_of
from game.engine.streams import Purpose, stream
from game.engine.text import Layout

Small: TypeAlias = NDArray[np.float32]

_NEVER = np.float32(9.0)
"""More than any preference: what is out of the question."""
_LIGHTEST = np.float32(0.01)
"""Goodwill does not count for more in a bracket than in one that matters this much."""
_MOST_EASED = np.float32(0.4)
"""Nobody lets pass for the sake of others what it likes so much less than its favourite."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Worlds:
    """Draws of what is not known."""

    value: Small
    """[N, C, K, W] V of E1.3, the last place of K worth of no text."""
    liking: Small
    """[N, C, K, W] preference in 0..1."""
    short: Small
    """[N, C, K - 1, W] how much less than the best wording on the table each is liked."""
    barred: Flags
    """[N, C, K - 1, W] behind a red line."""
    weight: Small
    """[N, C, W] what a bracket matters: utility per unit of preference."""
    dear: Small
    """[N, C, W] place of the clause in the order of concession: 0 the cheapest, 1 the dearest."""
    outside: Small
    """[N, W]."""
    best: Small
    """[N, W] utility of the best text there is (E6.6)."""
    home: Small
    """[N, W] what is unknown at home, log hazard."""


def worlds_of(at: Position, number: int, chunk: int) -> Worlds:
    """The ``chunk``-th ``number`` worlds of this session; the same draws whatever the position (what-ifs, E8.1)."""
    ground, p = at.ground, at.ground.p
    layout = ground.layout
    luck = stream(ground.entropy, Purpose.PLAYOUT, chunk, 0)
    liking = _likings(luck, at, number)
    np.clip(liking, 0.0, 1.0, out=liking)
    salience = _saliences(luck, at, number)
    of_bracket = salience.take(layout.clause, axis=1)  # not by fancy index: that would answer in another order of axes
    truly = np.where(at.known[:, None, None, None], at.preference.astype(np.float32)[..., None], liking)
    value = of_bracket[:, :, None] * layout.shares.astype(np.float32)[..., None] * truly
    barred = _barred(luck, at, liking)
    weight = of_bracket * layout.shares.max(1).astype(np.float32)[:, None]
    return Worlds(
        value=value,
        liking=liking,
        short=_shortfall(at, liking, barred) - _eased(at, weight),
        barred=barred,
        weight=weight,
        dear=_dearness(salience).take(layout.clause, axis=1),
        outside=_outside(luck, at, number),
        best=_best(layout, value) + np.maximum(ground.links.effect, 0.0).sum(1).astype(np.float32)[:, None],
        home=_normal(luck, (len(at.known), number)) * np.where(at.known, 0.0, p.home_doubt).astype(np.float32)[:, None],
    )


def _normal(luck: np.random.Generator, shape: tuple[int, ...]) -> Small:
    return luck.standard_normal(shape, dtype=np.float32)


def _likings(luck: np.random.Generator, at: Position, number: int) -> Small:
    """[N, C, K, W] around the estimate, a part of the error shared by all: some wordings are better than they look."""
    shared = at.ground.p.said_shared * at.doubt
    own = np.sqrt(at.doubt**2 - shared**2)
    drawn = _normal(luck, (*at.preference.shape, number))
    drawn *= own.astype(np.float32)[..., None]
    drawn += shared.astype(np.float32)[..., None] * _normal(luck, (*at.preference.shape[1:], number))
    drawn += at.preference.astype(np.float32)[..., None]
    return drawn


def _saliences(luck: np.random.Generator, at: Position, number: int) -> Small:
    """[N, clauses, W] log-normal around the estimate; each state's sum to 1."""
    spread = np.where(at.known, 0.0, at.ground.p.salience_doubt).astype(np.float32)[:, None, None]
    drawn = np.exp(_normal(luck, (*at.salience.shape, number)) * spread)
    drawn *= at.salience.astype(np.float32)[..., None]
    return np.asarray(drawn / drawn.sum(1, keepdims=True))


def _outside(luck: np.random.Generator, at: Position, number: int) -> Small:
    doubt = np.where(at.known, 0.0, at.ground.p.out_doubt).astype(np.float32)[:, None]
    common, apart = _normal(luck, (1, number)), _normal(luck, (len(at.known), number))
    own = sqrt(1.0 - SHARED**2)
    shared = SHARED * own if at.known.any() else SHARED  # whoever knows one of them knows the shared part better
    drawn = doubt * (np.float32(shared) * common + np.float32(own) * apart)
    room = np.float32(at.ground.p.room_doubt) * _normal(luck, (1, number))
    return np.asarray(at.outside.astype(np.float32)[:, None] + drawn + room * ~at.known[:, None])


def _barred(luck: np.random.Generator, at: Position, liking: Small) -> Flags:
    """[N, C, K - 1, W] red lines: of others drawn where little is liked, in main brackets; one's own as they are."""
    p = at.ground.p
    drawn = luck.random((*liking.shape[:2], 1, liking.shape[3]), dtype=np.float32)
    below = np.float32(-p.red_width) * np.log(np.maximum(drawn, np.float32(1e-6)) / np.float32(p.red_guess + 1e-9))
    below[:, ~at.ground.layout.main] = -1.0
    below[at.known] = -1.0
    barred = liking[:, :, :-1] < below
    for place, own in at.insight.own.items():
        barred[place] |= _own_bars(own)[:, :-1, None]
    barred[at.word[:, :, :-1]] = False
    agreed = np.flatnonzero((at.settled >= 0) & (at.settled < barred.shape[2]))
    barred[:, agreed, at.settled[agreed]] = False
    return np.asarray(barred)


def _own_bars(own: Own) -> Flags:
    """[C, K] behind a red line that nothing could lift."""
    lines, unless = own.home.lines, own.home.unless
    bars = np.zeros(own.interests.preference.shape, dtype=np.bool_)
    for number, (c, holds) in enumerate(zip(lines.c, lines.holds, strict=True)):
        if number not in unless.of:
            bars[c] |= holds > 0
    return bars


def _shortfall(at: Position, liking: Small, barred: Flags) -> Small:
    real = liking[:, :, :-1]
    off = np.where(at.on_table[:, :-1], np.float32(0.0), _NEVER)[None, :, :, None]
    best = (real - off - _NEVER * barred).max(2, keepdims=True)
    short = np.where(best < 0, real.max(2, keepdims=True), best) - real
    short[barred] = np.inf
    return np.asarray(short)


def _eased(at: Position, weight: Small) -> Small:
    """[N, C, K - 1, W] preference by which goodwill makes up for what is missing (E5.7)."""
    steps = (step_of(at.ground) * at.goodwill[:, :, :-1]).astype(np.float32)
    return np.asarray(np.clip(steps[..., None] / np.maximum(weight, _LIGHTEST)[:, :, None], -_MOST_EASED, _MOST_EASED))


def _dearness(salience: Small) -> Small:
    """[N, clauses, W] rank of each clause by salience, 0 to 1."""
    rank = salience.argsort(1).argsort(1).astype(np.float32)
    return rank / np.float32(max(salience.shape[1] - 1, 1))


def _best(layout: Layout, value: Small) -> Small:
    """[N, W] the best wording of every clause, parent and inline together (D14, E6.6)."""
    best = np.where(layout.mask[:, :, None], value, np.float32(-_NEVER))
    mains, most = best[:, layout.starts].copy(), best.max(2)
    for c in np.flatnonzero(~layout.main):
        mains[:, layout.clause[c]] += layout.opens[c].astype(np.float32)[:, None] * most[:, c, None]
    return np.asarray(mains.max(2).sum(1))
