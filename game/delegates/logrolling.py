"""Searches all open brackets for a trade: one ask and up to two gives, with one to three parties (E5.8).

Asks are what is best for oneself and meets resistance; gives are what is best for others at least own cost. The parties
are those who resist the ask most; each must be expected to come out ahead. Value created by trading what one cares
little about for what one cares much about (Lax & Sebenius 1986).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from game.delegates.board import OPPOSE, SUPPORT
from game.delegates.ground import Marks, Numbers, Places
from game.delegates.situation import Situation
from game.delegates.stances import STRETCH, shortfall
from game.delegates.temper import DRAWS

MOST = 12
"""Q of E5.8: asks, and gives, that are looked at."""
MOST_PARTIES = 3
RESISTS = 0.3
"""Chance of an objection from which a state is worth buying. Design value."""
QUORUM = 0.8
"""Share of the room behind an ask from which it is as good as won: between the majority of the vote and consensus."""
SHARPNESS = 12.0
"""Of the room's majority in E5.8."""
LEAST_CHANCE = 0.2
"""Chance of being accepted by all below which nothing is offered. Design value."""
FIRM = 0.25
"""Chance, at the start, that one who has said no in public can be moved at all. Design value."""
JITTER = 0.2
"""Share of a package's value that depends on the mood of the hour. Design value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trade:
    """What is asked of the parties and what is given for it, as rows and columns."""

    ask: tuple[int, int]
    gives: tuple[tuple[int, int], ...]
    parties: tuple[int, ...]
    value: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Gives:
    """M combinations of one or two gives."""

    places: tuple[tuple[tuple[int, int], ...], ...]
    rows: Places
    """[M, 2]; -1 where there is none."""
    own: Numbers
    """[M]."""
    others: Numbers
    """[N, M]."""
    passes: Numbers
    """[M] lowest share of the room that lets each through."""


def trades(s: Situation, present: Marks, taken: Marks) -> list[Trade]:
    """Promising trades, best first. ``present`` [N]: seats somebody sits in; ``taken`` [N, C, K]: other word given."""
    candidates = s.board.decidable[:, None] & s.board.on_table & s.ground.exists & ~s.hopeless & ~taken[s.place]
    asks = _asks(s, candidates, present)
    gives = _combinations(s, candidates)
    if gives is None:
        return []
    found = [trade for ask in asks if (trade := _best_for(s, ask, gives, present, taken)) is not None]
    return sorted(found, key=lambda trade: -trade.value)


def _asks(s: Situation, candidates: Marks, present: Marks) -> list[tuple[int, int]]:
    """The best for oneself that somebody resists."""
    resisted = ((1 - s.room.accepts) * present[:, None, None]).sum(0) > RESISTS
    gain = np.where(candidates & resisted, s.gain, 0.0)
    return _top(gain, floor=0.15 * s.step)


def _combinations(s: Situation, candidates: Marks) -> _Gives | None:
    """Each single give and each pair of gives in different brackets: wordings it can bear and has not given yet."""
    bearable = candidates & (shortfall(s) <= STRETCH * s.aspiration.tolerance[:, None])
    bearable &= s.board.stances[s.place] != SUPPORT
    mean = s.room.gain.mean(0)
    appeal = np.where(bearable, mean + 0.2 * s.gain - mean.min() + 1.0, 0.0)
    singles = _top(appeal, floor=0.0)
    if not singles:
        return None
    pairs = [pair for pair in combinations(singles, 2) if pair[0][0] != pair[1][0]]
    places: list[tuple[tuple[int, int], ...]] = [*((each,) for each in singles), *pairs]
    rows = np.array([[each[0] for each in combo] + [-1] * (2 - len(combo)) for combo in places])
    columns = np.array([[each[1] for each in combo] + [0] * (2 - len(combo)) for combo in places])
    there = rows >= 0
    share = s.room.accepts.mean(0)
    return _Gives(
        places=tuple(places),
        rows=rows,
        own=(s.gain[rows, columns] * there).sum(1),
        others=(s.room.gain[:, rows, columns] * there).sum(2),
        passes=np.where(there, share[rows, columns], 1.0).min(1),
    )


def _best_for(s: Situation, ask: tuple[int, int], gives: _Gives, present: Marks, taken: Marks) -> Trade | None:
    """The best gives and the best company for one ask, by E5.8: one more party if it is worth the doubt it brings."""
    resisting = _resisting(s, ask, present, taken)
    others = s.room.gain[:, ask[0], ask[1]][:, None] + gives.others
    own = s.gain[ask] + gives.own
    possible = (own > 0) & ~(gives.rows == ask[0]).any(1)
    wins = np.cumprod(_sigmoid(others[resisting] / s.step) * _movable(s, ask)[resisting][:, None], axis=0)
    sure = _sigmoid(SHARPNESS * (_passes(s, ask, resisting) - QUORUM))[:, None] * gives.passes
    worth_it = (wins >= LEAST_CHANCE) & possible
    typical = wins ** (1 / np.arange(1, len(wins) + 1))[:, None]
    value = np.where(worth_it, (own + s.temper.lam * others.mean(0)) * typical * sure, -1.0)
    if not value.size or value.max() <= 0:
        return None
    number, best = divmod(int(value.argmax()), value.shape[1])
    mood = 1 + JITTER * (s.luck(f"trade {s.ground.choice(*ask)}") / DRAWS - 0.5)
    with_whom = tuple(int(j) for j in resisting[: number + 1])
    return Trade(ask=ask, gives=gives.places[best], parties=with_whom, value=float(value[number, best]) * mood)


def _passes(s: Situation, ask: tuple[int, int], resisting: Places) -> Numbers:
    """[P] share of the room that lets the ask through once the first 1, 2, … of the resisting are won over."""
    accepts = s.room.accepts[:, ask[0], ask[1]]
    alone = accepts.sum() + 1 - accepts[s.place]
    return np.asarray((alone + np.cumsum(1 - accepts[resisting])) / len(accepts))


def _movable(s: Situation, ask: tuple[int, int]) -> Numbers:
    """[N] chance that a state can be moved at all: one that has said no in public can less, early more so."""
    opposed = s.board.stances[:, ask[0], ask[1]] == OPPOSE
    return np.asarray(np.where(opposed, FIRM + (1 - FIRM) * s.aspiration.progress**2, 1.0))


def _resisting(s: Situation, ask: tuple[int, int], present: Marks, taken: Marks) -> Places:
    """Those who resist the ask and are free to move, the easiest first, at most three."""
    resists = 1 - s.room.accepts[:, ask[0], ask[1]]
    free = present & ~taken[:, ask[0], ask[1]] & (resists >= RESISTS)
    free[s.place] = False
    weight = np.where(free, resists * _movable(s, ask), -1.0)
    order = np.argsort(-weight, kind="stable")[:MOST_PARTIES]
    return np.asarray(order[weight[order] > 0])


def _top(of: Numbers, floor: float) -> list[tuple[int, int]]:
    """Places of the ``MOST`` largest entries above ``floor``, largest first."""
    flat = of.ravel()
    order = np.argsort(-flat, kind="stable")[:MOST]
    width = of.shape[1]
    return [(int(at) // width, int(at) % width) for at in order if flat[at] > floor]


def _sigmoid(x: Numbers) -> Numbers:
    return np.asarray(0.5 * (1.0 + np.tanh(0.5 * x)))
