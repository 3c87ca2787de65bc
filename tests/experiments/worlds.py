"""Synthetic worlds: five blocs, preferences on four axes, typed clauses; any size, from a seed (E1.3, E1.8 to E1.10).

Blocs are like-minded, sovereigntist, developing, moderate and great powers; axes are depth, rights, assistance and
delegation. Laid out in the arrays of the engine, so that its own functions are what an experiment runs.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Flags, Floats, Whole, sigmoid
from game.engine.forecast import Regions
from game.engine.futures import USUAL_BELIEF, outside_values, usual_shares
from game.engine.home import Homes, Wordings
from game.engine.parameters import Parameters
from game.engine.streams import Purpose, stream
from game.engine.text import (
    ASSISTANCE,
    CAPACITY,
    DELEGATION,
    DEPTH,
    ENFORCEMENT,
    OBLIGATION,
    PRECISION,
    SAFEGUARD,
    SOVEREIGNTY,
    Layout,
)  # fmt: skip
from game.engine.utility import Links, best_worth

P = Parameters()
LIKE_MINDED, GREAT_POWERS = 0, 4
IDEALS = ((.75, .80, .45, .65), (.65, .25, .40, .20), (.55, .50, .85, .45), (.50, .55, .55, .50),
          (.70, .45, .30, .25))  # fmt: skip
"""Mean ideal of each bloc on the four axes."""
CAPACITIES = (0.80, 0.60, 0.30, 0.55, 0.90)
RIGHTS = (0.80, 0.20, 0.45, 0.50, 0.40)
POWERS = (1.2, 1.3, 0.6, 0.8, 6.0)
SHARES = (0.28, 0.20, 0.30, 0.18, 0.04)
"""Of states in each bloc."""
DEPTH_OF_AXIS = (1.0, 0.4, 0.3, 0.6)
_CONFLICT = 1.3
"""How much farther apart than their blocs' means the ideals lie."""


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """One synthetic world. The last place of axis ``k`` is nothing, worth what alternative 0, no text, is."""

    layout: Layout
    value: Floats
    """[N, C, K] V of E1.3."""
    links: Links
    position: Floats
    """[C, K] of ordered wordings, 0..1; 0 = no text."""
    salience: Floats
    """[N, C]."""
    outside: Floats
    """[N] d (E1.6)."""
    power: Floats
    mu: Floats
    capacity: Floats
    rights: Floats
    bloc: Whole
    regions: Regions
    leverage: Floats
    supermajority: Floats
    homes: Homes
    reservable: Flags
    """[C]."""
    insincere: Flags
    trust: Floats
    """[N, N] T00 (E2.2)."""

    @property
    def states(self) -> int:
        """N."""
        return len(self.power)

    @property
    def clauses(self) -> int:
        """C."""
        return len(self.position)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Peoples:
    bloc: Whole
    ideal: Floats
    capacity: Floats
    rights: Floats
    power: Floats
    mu: Floats


def world(
    seed: int, states: int = 30, clauses: int = 20, widest: int = 5, *, actors: int = 3, region: int = 9,
    insincere: float = 0.0, links: int | None = None,
) -> World:  # fmt: skip
    """A world from a seed. ``actors`` at home per state, the government included; ``region`` states in a region."""
    luck = stream(seed, Purpose.WORLD)
    who = _peoples(luck, states)
    of_region = np.sort(np.arange(states) * max(1, round(states / region)) // states)
    axis = luck.choice(4, clauses, p=(0.45, 0.2, 0.15, 0.2))
    axis[:4] = np.arange(4)
    width = luck.integers(3, widest + 1, clauses)
    mask = np.arange(widest) < width[:, None]
    position = np.where(mask, np.arange(widest) / np.maximum(width[:, None] - 1, 1), 0.0)
    importance = luck.dirichlet(np.full(clauses, 4.0))
    reservable = luck.random(clauses) < 0.4
    ideal = np.clip(who.ideal[:, axis] + luck.normal(0, 0.18, (states, clauses)), 0.02, 0.98)
    favourite = np.abs(who.ideal - 0.5).argmax(1)
    salience = luck.gamma(1.2, 1.0, (states, clauses)) * (1 + 1.0 * (axis == favourite[:, None]))
    salience = salience / salience.sum(1, keepdims=True)
    away = np.abs(position - ideal[..., None])
    liked = 1 - away**2 / np.maximum(ideal, 1 - ideal)[..., None] ** 2
    value = np.where(mask, salience[..., None] * liked, 0.0)
    red = mask & (away > 0.72) & (salience > 1.6 / clauses)[..., None]
    packages = _links(luck, states, clauses, width, widest, clauses // 2 if links is None else links)
    layout = _layout(mask, position, axis, importance)
    homes, hurdle = _homes(luck, states, actors, who.rights, red)
    leverage = _leverage(luck, who.power)
    trust = _trust(luck, who.ideal, of_region)
    value = np.concatenate([value, value[:, :, :1]], axis=2)
    return World(
        layout=layout, value=value, links=packages, position=np.pad(position, ((0, 0), (0, 1))), salience=salience,
        outside=_outside(layout, value, who), power=who.power, mu=who.mu, capacity=who.capacity, rights=who.rights,
        bloc=who.bloc, regions=Regions(of=of_region, count=int(of_region.max()) + 1), leverage=leverage,
        supermajority=hurdle, homes=homes, reservable=reservable, insincere=luck.random(states) < insincere,
        trust=trust,
    )  # fmt: skip


def _peoples(luck: np.random.Generator, states: int) -> _Peoples:
    bloc = np.sort(luck.choice(5, states, p=np.array(SHARES)))
    bloc[-max(1, states // 40) :] = GREAT_POWERS
    if states >= 5:
        bloc[:5] = np.arange(5)
        bloc = np.sort(bloc)
    ideal = 0.5 + _CONFLICT * (np.array(IDEALS)[bloc] - 0.5) + luck.normal(0, 0.10, (states, 4))
    capacity = np.clip(np.array(CAPACITIES)[bloc] + luck.normal(0, 0.12, states), 0.05, 1)
    rights = np.clip(np.array(RIGHTS)[bloc] + luck.normal(0, 0.12, states), 0, 1)
    power = np.array(POWERS)[bloc] * luck.lognormal(0, 0.6, states)
    power = power / power.sum()
    mu = power**0.7 * luck.lognormal(0, 0.3, states)
    return _Peoples(
        bloc=bloc, ideal=np.clip(ideal, 0.02, 0.98), capacity=capacity, rights=rights, power=power, mu=mu / mu.sum()
    )


def _layout(mask: Flags, position: Floats, axis: Whole, importance: Floats) -> Layout:
    """One main bracket for each clause. A wording's sovereignty cost is its delegation, its capacity need its depth."""
    clauses, widest = mask.shape
    features = np.zeros((clauses, widest + 1, 10))
    real = features[:, :-1]
    some = position > 0
    real[..., DEPTH] = position * np.array(DEPTH_OF_AXIS)[axis][:, None]
    real[..., OBLIGATION] = np.where(some, 0.25 + 0.75 * position, 0)
    real[..., PRECISION] = np.where(some, 0.2 + 0.6 * position, 0)
    for place, about in ((DELEGATION, 3), (SAFEGUARD, 1), (ASSISTANCE, 2)):
        real[..., place] = (axis == about)[:, None] * position
    real[..., ENFORCEMENT] = real[..., DELEGATION] * 0.8
    real[..., SOVEREIGNTY], real[..., CAPACITY] = real[..., DELEGATION], real[..., DEPTH]
    features[:, :-1] *= mask[..., None]
    nowhere = np.zeros((clauses, widest + 1))
    return Layout(
        mask=np.pad(mask, ((0, 0), (0, 1))), main=np.ones(clauses, dtype=np.bool_), parent=np.arange(clauses),
        clause=np.arange(clauses), opens=nowhere, weight=np.zeros(clauses), taken=nowhere, shares=nowhere + 1.0,
        features=features, importance=importance, starts=np.arange(clauses),
        inherits=np.zeros((clauses, widest + 1, widest + 1)),
    )  # fmt: skip


def _links(luck: np.random.Generator, states: int, clauses: int, width: Whole, widest: int, number: int) -> Links:
    pairs = np.array([luck.choice(clauses, 2, replace=False) for _ in range(number)], dtype=np.int64).reshape(-1, 2)
    rows = np.eye(widest + 1)
    return Links(
        a=pairs[:, 0], b=pairs[:, 1], a_holds=rows[width[pairs[:, 0]] - 1], b_holds=rows[width[pairs[:, 1]] - 1],
        effect=luck.normal(0, 0.012, (states, number)),
    )  # fmt: skip


def _outside(layout: Layout, value: Floats, who: _Peoples) -> Floats:
    """d by the usual values of the futures (E1.6, E1.8)."""
    like_minded = (who.bloc == LIKE_MINDED) * 1.0
    belief = np.array(list(USUAL_BELIEF.values()))
    empty = value[:, :, 0].sum(1)
    return outside_values(empty, best_worth(layout, value), usual_shares(who.power, who.rights, like_minded), belief)


def _homes(luck: np.random.Generator, states: int, actors: int, rights: Floats, red: Flags) -> tuple[Homes, Floats]:
    """Formal actors beside the government, and red lines; hurdles at home besides."""
    hurdle = np.where(luck.random(states) < 0.25, 2, np.where(luck.random(states) < 0.7, 1, 0))
    found: list[tuple[Flags, Floats, Floats]] = []
    for number in range(1, actors):
        present = luck.random(states) < (0.75 if number == 1 else 0.35)
        cares = np.zeros((states, 4))
        cares[:, 0] = -luck.uniform(0, 0.25, states)
        cares[:, 3] = -luck.uniform(0, 0.12, states)
        cares[:, 1] = luck.uniform(-0.02, 0.15, states) * rights
        found.append((present, cares / P.lens, luck.normal(-0.03, 0.05, states)))
    return homes_of(states, found, red), (hurdle == 2).astype(np.float64)


def homes_of(states: int, actors: list[tuple[Flags, Floats, Floats]], red: Flags) -> Homes:
    """Homes from ``(present [N], cares [N, 4], bar [N])`` of each actor and red lines ``[N, C, K]``."""
    state = np.concatenate([np.flatnonzero(present) for present, _, _ in actors] or [np.zeros(0, np.int64)])
    cares = [cares[present] for present, cares, _ in actors]
    bars = [bar[present] for present, _, bar in actors]
    width = red.shape[2] + 1
    of, c = np.nonzero(red.any(-1))
    holds = np.pad(red[of, c].astype(np.float64), ((0, 0), (0, 1)))
    nothing = Wordings(of=np.zeros(0, np.int64), c=np.zeros(0, np.int64), holds=np.zeros((0, width)))
    formal = np.ones(len(state), dtype=np.bool_)
    return Homes(
        size=states, state=state.astype(np.int64), names=tuple("actor" for _ in state), formal=formal,
        executive=~formal, weight=formal.astype(np.float64),
        cares=np.concatenate([np.zeros((0, 4)), *cares]), bar=np.concatenate([np.zeros(0), *bars]), blocks=nothing,
        needs=nothing, lines=Wordings(of=of, c=c, holds=holds), unless=nothing,
    )  # fmt: skip


def _leverage(luck: np.random.Generator, power: Floats) -> Floats:
    states = len(power)
    share = (power[:, None] / (power[:, None] + power)) ** 2
    over = share * (luck.random((states, states)) < 0.5) * luck.random((states, states))
    over = np.clip(over, 0, 1) * (power[:, None] > power)
    np.fill_diagonal(over, 0.0)
    return np.asarray(over)


def _trust(luck: np.random.Generator, ideal: Floats, region: Whole) -> Floats:
    away = np.sqrt(((ideal[:, None] - ideal) ** 2).mean(-1))
    near = 0.25 * (region[:, None] == region)
    trust = sigmoid(0.55 - 3.0 * away + near + luck.normal(0, 0.25, away.shape))
    np.fill_diagonal(trust, 0.5)
    return trust
