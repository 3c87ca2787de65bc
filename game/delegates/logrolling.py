"""Searches all open brackets for a trade: one ask and up to two gives, with one to three parties (E5.8).

Asks are what is best for oneself and meets resistance; gives are what is best for others at least own cost. The parties
are those who resist the ask most; each must be expected to come out ahead. Value created by trading what one cares
little about for what one cares much about (Lax & Sebenius 1986).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from game.delegates.board import SUPPORT
from game.delegates.ground import Marks, Numbers, Places
from game.delegates.situation import Situation
from game.delegates.stances import STRETCH, shortfall
from game.delegates.temper import DRAWS

MOST = 12
"""Q of E5.8: asks, and gives, that are looked at."""
MOST_PARTIES = 3
RESISTS = 0.3
"""Chance of an objection from which a state is worth buying. Design value."""
QUORUM = 2 / 3
SHARPNESS = 12.0
"""Of the room's majority in E5.8."""
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
    """The best gives for one ask, by E5.8."""
    parties = _resisting(s, ask, present, taken)
    if not len(parties):
        return None
    others = s.room.gain[:, ask[0], ask[1]][:, None] + gives.others
    own = s.gain[ask] + gives.own
    wins = _sigmoid(others[parties] / s.step).prod(0)
    converted = s.room.accepts[:, ask[0], ask[1]].copy()
    converted[[*parties, s.place]] = 1.0
    room = _sigmoid(SHARPNESS * (np.minimum(converted.mean(), gives.passes) - QUORUM))
    value = (own + s.temper.lam * others.mean(0)) * wins * room
    value = np.where((own <= 0) | (gives.rows == ask[0]).any(1), -1.0, value)
    best = int(value.argmax())
    if value[best] <= 0:
        return None
    mood = 1 + JITTER * (s.luck(f"trade {s.ground.choice(*ask)}") / DRAWS - 0.5)
    with_whom = tuple(int(j) for j in parties)
    return Trade(ask=ask, gives=gives.places[best], parties=with_whom, value=float(value[best]) * mood)


def _resisting(s: Situation, ask: tuple[int, int], present: Marks, taken: Marks) -> Places:
    """Those who resist the ask most and are free to move, at most three."""
    resists = 1 - s.room.accepts[:, ask[0], ask[1]]
    free = present & ~taken[:, ask[0], ask[1]] & (resists >= RESISTS)
    free[s.place] = False
    weight = np.where(free, resists * (0.1 * s.step - np.minimum(s.room.gain[:, ask[0], ask[1]], 0.0)), -1.0)
    order = np.argsort(-weight, kind="stable")[:MOST_PARTIES]
    return order[weight[order] > 0]


def _top(of: Numbers, floor: float) -> list[tuple[int, int]]:
    """Places of the ``MOST`` largest entries above ``floor``, largest first."""
    flat = of.ravel()
    order = np.argsort(-flat, kind="stable")[:MOST]
    width = of.shape[1]
    return [(int(at) // width, int(at) % width) for at in order if flat[at] > floor]


def _sigmoid(x: Numbers) -> Numbers:
    return np.asarray(0.5 * (1.0 + np.tanh(0.5 * x)))
