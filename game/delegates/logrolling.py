"""Searches all open brackets for a trade: one ask and up to two gives, with one to three parties (E5.8).

Asks are what is best for oneself and meets resistance; gives are what is best for others at least own cost. The parties
are those who resist the ask most; each must be expected to come out ahead. Value created by trading what one cares
little about for what one cares much about (Lax & Sebenius 1986).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np

from game.delegates.board import OPPOSE, SUPPORT
from game.delegates.ground import Marks, Numbers, Places
from game.delegates.personas import DRAWS
from game.delegates.situation import Situation
from game.delegates.stances import STRETCH
from game.engine.arrays import mean_of_rows
from game.terms.text import Choice

MOST_ASKS, MOST_GIVES = 8, 12
"""Q of E5.8."""
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

    rows: Places
    """[M, 2]; -1 where there is none."""
    columns: Places
    own: Numbers
    """[M]."""
    others: Numbers
    """[N, M]."""
    passes: Numbers
    """[M] lowest share of the room that lets each through."""

    def places(self, at: int) -> tuple[tuple[int, int], ...]:
        """Row and column of each give of one combination."""
        pairs = zip(self.rows[at].tolist(), self.columns[at].tolist(), strict=True)
        return tuple((row, column) for row, column in pairs if row >= 0)


def trades(s: Situation, present: Marks, taken: Marks, most: int) -> list[Trade]:
    """The best trade for every ask, the ``most`` best of these, best first (E5.8).

    ``present`` [N]: seats somebody sits in; ``taken`` [N, C, K]: choices against a seat's word.
    """
    candidates = s.board.decidable[:, None] & s.board.on_table & s.ground.exists & ~s.hopeless & ~taken[s.place]
    asks, gives = _asks(s, candidates, present), _combinations(s, candidates)
    if gives is None or not len(asks):
        return []
    company = _company(s, asks, present, taken)
    value = _values(s, asks, gives, company)
    every = value.transpose(1, 0, 2).reshape(len(asks), -1)
    chosen, best = every.argmax(1).tolist(), every.max(1).tolist()
    places = [(row, column) for row, column in asks.tolist()]
    worth = {a: best[a] * _mood(s, places[a]) for a in range(len(asks)) if best[a] > 0}
    order = sorted(worth, key=lambda a: -worth[a])[:most]
    return [_trade(places[a], gives, company[:, a], chosen[a], worth[a]) for a in order]


def _asks(s: Situation, candidates: Marks, present: Marks) -> Places:
    """[A, 2] the best for oneself that somebody resists."""
    resists = 1 - s.room.accepts
    if not present.all():
        resists *= present[:, None, None]
    resisted = np.add.reduce(resists, axis=0) > RESISTS
    gain = np.where(candidates & resisted, s.gain, 0.0)
    return _top(gain, MOST_ASKS, floor=0.15 * s.step)


def _combinations(s: Situation, candidates: Marks) -> _Gives | None:
    """Each single give and each pair of gives in different brackets: wordings it can bear and has not given yet."""
    bearable = candidates & (s.shortfall <= STRETCH * s.aspiration.tolerance[:, None])
    bearable &= s.board.stances[s.place] != SUPPORT
    mean = mean_of_rows(s.room.gain)
    appeal = np.where(bearable, mean + 0.2 * s.gain - mean.min() + 1.0, 0.0)
    row, column = _top(appeal, MOST_GIVES, floor=0.0).T
    if not len(row):
        return None
    one, two = _pairs(len(row))
    apart = row[one] != row[two]
    one, two = one[apart], two[apart]
    own, others = s.gain[row, column], s.room.gain[:, row, column]
    share = s.room.passing[row, column]
    return _Gives(
        rows=np.concatenate([np.stack([row, np.full_like(row, -1)], 1), np.stack([row[one], row[two]], 1)]),
        columns=np.concatenate([np.stack([column, np.zeros_like(row)], 1), np.stack([column[one], column[two]], 1)]),
        own=np.concatenate([own, own[one] + own[two]]),
        others=np.concatenate([others, others[:, one] + others[:, two]], axis=1),
        passes=np.concatenate([np.minimum(share, 1.0), np.minimum(share[one], share[two])]),
    )


def _company(s: Situation, asks: Places, present: Marks, taken: Marks) -> Places:
    """[3, A] those who resist each ask and are free to move, the easiest first; -1 where there are no more."""
    resists = 1 - s.room.accepts[:, asks[:, 0], asks[:, 1]]
    free = present[:, None] & ~taken[:, asks[:, 0], asks[:, 1]] & (resists >= RESISTS)
    free[s.place] = False
    weight = np.where(free, resists * _movable(s, asks), -1.0)
    order = np.argsort(-weight, axis=0, kind="stable")[:MOST_PARTIES]
    return np.asarray(np.where(np.take_along_axis(weight, order, 0) > 0, order, -1))


def _movable(s: Situation, asks: Places) -> Numbers:
    """[N, A] chance that a state can be moved at all: one that has said no in public can less, early even less."""
    opposed = s.board.stances[:, asks[:, 0], asks[:, 1]] == OPPOSE
    return np.asarray(np.where(opposed, FIRM + (1 - FIRM) * s.progress**2, 1.0))


def _values(s: Situation, asks: Places, gives: _Gives, company: Places) -> Numbers:
    """[3, A, M] what each ask is worth with the first 1, 2, 3 of its company and each combination of gives (E5.8).

    The geometric mean of the chances is used, not their product: one more party is one more doubt, but also one
    objection less. Below ``LEAST_CHANCE`` that all accept, nothing.
    """
    number = np.arange(asks.shape[0])
    mine = s.gain[asks[:, 0], asks[:, 1]]
    theirs = s.room.gain[:, asks[:, 0], asks[:, 1]]
    chance = _sigmoid((theirs[company, number][:, :, None] + gives.others[company]) / s.step)
    chance *= np.where(company >= 0, _movable(s, asks)[company, number], 0.0)[:, :, None]
    wins = np.cumprod(chance, axis=0)
    parties = np.arange(1, len(company) + 1)[:, None, None]
    own = mine[:, None] + gives.own
    total = own + s.temper.lam * (theirs.mean(0)[:, None] + gives.others.mean(0))
    elsewhere = (gives.rows[:, 0] != asks[:, :1]) & (gives.rows[:, 1] != asks[:, :1])
    sure = _sigmoid(SHARPNESS * (_passes(s, asks, company) - QUORUM))[:, :, None] * gives.passes
    good = (own > 0) & elsewhere & (wins >= LEAST_CHANCE)
    mean = np.power(wins, 1 / parties, where=good, out=np.ones_like(wins))  # roots are dear, and few are wanted
    return np.asarray(np.where(good, total * mean * sure, -1.0))


def _passes(s: Situation, asks: Places, company: Places) -> Numbers:
    """[3, A] share of the room that lets each ask through once the first 1, 2, 3 of its company are won over."""
    accepts = s.room.accepts[:, asks[:, 0], asks[:, 1]]
    alone = accepts.sum(0) + 1 - accepts[s.place]
    won = np.where(company >= 0, 1 - np.take_along_axis(accepts, np.maximum(company, 0), 0), 0.0)
    return np.asarray((alone + np.cumsum(won, axis=0)) / len(accepts))


def _mood(s: Situation, ask: tuple[int, int]) -> float:
    """By how much the mood of the hour moves the value of a trade for this."""
    return 1 + JITTER * (s.luck(_mood_of(s.ground.choice(*ask))) / DRAWS - 0.5)


def _trade(ask: tuple[int, int], gives: _Gives, company: Places, chosen: int, value: float) -> Trade:
    """One trade: the number of its parties and what is given, as ``chosen`` among all."""
    number, combination = divmod(chosen, len(gives.rows))
    parties = tuple(company[: number + 1].tolist())
    return Trade(ask=ask, gives=gives.places(combination), parties=parties, value=value)


def _top(of: Numbers, most: int, floor: float) -> Places:
    """[M, 2] places of the ``most`` largest entries above ``floor``, largest first."""
    flat = of.ravel()
    found = (flat > floor).nonzero()[0]
    order = found[np.argsort(-flat[found], kind="stable")[:most]]
    return np.stack(np.divmod(order, of.shape[1]), axis=1)


@cache
def _pairs(number: int) -> tuple[Places, Places]:
    """Every pair of so many things, each once."""
    one, two = np.triu_indices(number, 1)
    return one, two


@lru_cache(maxsize=1024)
def _mood_of(choice: Choice) -> str:
    """What the mood of the hour is drawn for."""
    return f"trade {choice}"


def _sigmoid(x: Numbers) -> Numbers:
    return np.asarray(0.5 * (1.0 + np.tanh(0.5 * x)))
