"""Fixed tactics of the negotiation literature to try the standard delegate against, and domains drawn at random.

The domains are like those of the automated-negotiation community and none of them: no figure is fitted to a file.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from random import Random
from typing import TypeAlias

import numpy as np

from game.delegates.plain_space import space_of
from game.lab.bargain import Party, standard, talks
from game.lab.bargain_domains import Domain

Tactic: TypeAlias = Callable[[Domain, int, int, Random], Party]
"""A domain, a place in it, the rounds and some luck in, somebody who bargains out."""


class ByTheClock:
    """Asks for less as time goes by: ``1 - t ** bend`` of the way to the value of failure (Faratin and others 1998)."""

    def __init__(self, domain: Domain, place: int, rounds: int, bend: float) -> None:
        self.utility = domain.utility[place]
        self.least = float(domain.least[place])
        self._order = np.argsort(-self.utility, kind="stable")
        self._rounds, self._bend = rounds, bend

    def hear(self, party: int, outcome: int) -> None:
        """The clock does not listen."""

    def asks(self, turn: int) -> float:
        """Own utility it asks for."""
        return self.least + (1 - self.least) * (1 - min(1.0, turn / max(1, self._rounds - 1)) ** self._bend)

    def act(self, turn: int, standing: int | None) -> int | None:
        """Take what is as good as it asks, else offer the outcome just good enough."""
        asked = self.asks(turn) - 1e-9
        if standing is not None and self.utility[standing] >= asked:
            return None
        good = int(np.count_nonzero(self.utility >= asked))
        return int(self._order[max(0, good - 1)])


class TitForTat(ByTheClock):
    """Gives way exactly as far as the stingiest other has come towards it since its first offer."""

    def __init__(self, domain: Domain, place: int, rounds: int) -> None:
        super().__init__(domain, place, rounds, 1.0)
        self._first: dict[int, float] = {}
        self._best: dict[int, float] = {}

    def hear(self, party: int, outcome: int) -> None:
        """Remember how far that party has come."""
        worth = float(self.utility[outcome])
        self._first.setdefault(party, worth)
        self._best[party] = max(self._best.get(party, 0.0), worth)

    def asks(self, turn: int) -> float:
        """What it began with, less what it was given."""
        return max(self.least, 1 - min((self._best[each] - self._first[each] for each in self._first), default=0.0))


class Dice:
    """Offers anything, and takes one offer in ten."""

    def __init__(self, domain: Domain, luck: Random) -> None:
        self._outcomes, self._luck = domain.space.outcomes, luck

    def hear(self, party: int, outcome: int) -> None:
        """Dice do not listen."""

    def act(self, turn: int, standing: int | None) -> int | None:
        """Roll."""
        if standing is not None and self._luck.random() < 0.1:
            return None
        return self._luck.randrange(self._outcomes)


class TakeIt:
    """Offers what is best for itself, takes nothing less."""

    def __init__(self, domain: Domain, place: int) -> None:
        self._utility = domain.utility[place]

    def hear(self, party: int, outcome: int) -> None:
        """It does not listen."""

    def act(self, turn: int, standing: int | None) -> int | None:
        """The same every time."""
        best = int(self._utility.argmax())
        return None if standing is not None and self._utility[standing] >= self._utility[best] else best


POOL: dict[str, Tactic] = {
    "conceder": lambda domain, place, rounds, luck: ByTheClock(domain, place, rounds, 0.25),
    "linear": lambda domain, place, rounds, luck: ByTheClock(domain, place, rounds, 1.0),
    "boulware": lambda domain, place, rounds, luck: ByTheClock(domain, place, rounds, 4.0),
    "tit-for-tat": lambda domain, place, rounds, luck: TitForTat(domain, place, rounds),
    "random": lambda domain, place, rounds, luck: Dice(domain, luck),
    "take-it-or-leave-it": lambda domain, place, rounds, luck: TakeIt(domain, place),
}
STANDARD = "standard delegate"
EVERYBODY: dict[str, Tactic] = {**POOL, STANDARD: lambda domain, place, rounds, luck: standard(domain, place, rounds)}


def earned(mine: str, theirs: str, domains: list[Domain], rounds: int) -> float:
    """Mean own utility of one tactic against another, in both seats of every domain."""
    gains = []
    for domain, seat in product(domains, (0, 1)):
        luck = Random(f"{domain.name} {seat}")
        pair = [EVERYBODY[mine if place == seat else theirs](domain, place, rounds, luck) for place in (0, 1)]
        agreed = talks(pair, rounds)
        gains.append(domain.least[seat] if agreed is None else domain.utility[seat, agreed])
    return float(np.mean(gains))


def made_up(seed: int, parties: int) -> Domain:
    """A domain drawn at random: mostly four or five issues; on some interests are opposed, on some shared."""
    luck = np.random.default_rng([seed, parties])
    sizes = [2]
    while not 3 <= int(np.prod(sizes)) <= 6000:
        sizes = [int(each) for each in luck.integers(2, 7, 1 + luck.binomial(7, 0.5))]
    space = space_of(sizes)
    kinds = luck.choice(["opposed", "apart", "shared"], size=len(sizes), p=[0.4, 0.5, 0.1])
    utility = []
    for party in range(parties):
        weights = luck.dirichlet(np.full(len(sizes), 1.5))
        effects = [w * _values(luck, k, size, party) for w, k, size in zip(weights, kinds, sizes, strict=True)]
        worth = space.worth(np.concatenate(effects))
        utility.append((worth - worth.min()) / np.ptp(worth))
    return Domain(name=f"{parties} parties, {seed}", space=space, utility=np.array(utility), least=np.zeros(parties))


def _values(luck: np.random.Generator, kind: str, size: int, party: int) -> np.ndarray:
    values = luck.random(size)
    if kind == "shared" or (kind == "opposed" and party < 2):
        values = np.linspace(0, 1, size) * (-1 if kind == "opposed" and party else 1) + luck.normal(0, 0.1, size)
    return np.asarray((values - values.min()) / np.ptp(values))
