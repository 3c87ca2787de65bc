"""Lets standard delegates bargain with each other on plain domains, and measures what they make of it.

Stacked alternating offers: in every round each party in turn accepts the offer that stands or makes one of its own; an
offer that all others accept is the agreement (Aydogan et al. 2017). Every domain is played with each party first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from game.delegates.bargainer import Bargainer
from game.lab.bargain_domains import Domain

HARDLY = 1e-12
"""A difference of utility below this is none."""


class Party(Protocol):
    """Somebody who bargains."""

    def hear(self, party: int, outcome: int) -> None:
        """Another party offered that outcome."""
        ...

    def act(self, turn: int, standing: int | None) -> int | None:
        """The outcome to offer in this turn, or ``None``: accept the one that stands."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Bargained:
    """How one domain went, averaged over who began."""

    name: str
    parties: int
    played: int
    agreement: float
    """Share of talks that ended in agreement."""
    nash_ratio: float
    """Product of gains over that of the Nash outcome; 0 without agreement, 1 where nothing could be gained."""
    pareto_distance: float
    """Distance of what all got to the nearest efficient outcome, utilities 0..1."""
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ByParties:
    """Means over the domains with that many parties; ``seconds`` are added up."""

    domains: int
    played: int
    agreement: float
    nash_ratio: float
    pareto_distance: float
    seconds: float


def standard(domain: Domain, place: int, rounds: int) -> Party:
    """The standard delegate in that place."""
    return Bargainer(
        space=domain.space,
        utility=domain.utility[place],
        least=float(domain.least[place]),
        others=tuple(each for each in range(len(domain.least)) if each != place),
        rounds=rounds,
    )


def talks(parties: Sequence[Party], rounds: int) -> int | None:
    """The outcome all agree to within so many rounds, or ``None``. Raises ``ValueError`` for a party that accepts
    where nothing stands."""
    standing, owner, accepted = None, -1, 0
    for turn in range(rounds):
        for place, party in enumerate(parties):
            answer = party.act(turn, standing if owner != place else None)
            if answer is None:
                if standing is None or owner == place:
                    raise ValueError(f"party {place} accepts nothing")
                accepted += 1
                if accepted == len(parties) - 1:
                    return standing
                continue
            standing, owner, accepted = answer, place, 0
            for other, listener in enumerate(parties):
                if other != place:
                    listener.hear(place, answer)
    return None


def bargained(domain: Domain, rounds: int, clock: Callable[[], float]) -> Bargained:
    """Self-play of the standard delegate on one domain."""
    number = len(domain.least)
    started = clock()
    measured = []
    for first in range(number):
        turned = domain.turned(first)
        agreed = talks([standard(turned, place, rounds) for place in range(number)], rounds)
        measured.append((agreed is not None, nash_ratio(domain, agreed), distance(domain, agreed)))
    agreement, ratio, far = np.array(measured, dtype=float).mean(0)
    return Bargained(
        name=domain.name,
        parties=number,
        played=number,
        agreement=float(agreement),
        nash_ratio=float(ratio),
        pareto_distance=float(far),
        seconds=clock() - started,
    )


def by_parties(results: Sequence[Bargained]) -> dict[int, ByParties]:
    """Means by the number of parties, fewest first."""
    return {number: _mean([each for each in results if each.parties == number]) for number in _numbers(results)}


def _numbers(results: Sequence[Bargained]) -> list[int]:
    return sorted({each.parties for each in results})


def _mean(results: Sequence[Bargained]) -> ByParties:
    number = len(results)
    return ByParties(
        domains=number,
        played=sum(each.played for each in results),
        agreement=sum(each.agreement for each in results) / number,
        nash_ratio=sum(each.nash_ratio for each in results) / number,
        pareto_distance=sum(each.pareto_distance for each in results) / number,
        seconds=sum(each.seconds for each in results),
    )


def nash_ratio(domain: Domain, agreed: int | None) -> float:
    """Product of gains of an outcome over the largest there is (Nash 1950)."""
    product = np.maximum(domain.utility - domain.least[:, None], 0.0).prod(0)
    most = float(product.max())
    if most <= 0:
        return 1.0
    return 0.0 if agreed is None else float(product[agreed]) / most


def distance(domain: Domain, agreed: int | None) -> float:
    """From what all got, without agreement what failure is worth to them, to the nearest efficient outcome.

    They are asked from the nearest outwards: to know the whole frontier takes a hundred times as long.
    """
    got = domain.least if agreed is None else domain.utility[:, agreed]
    away = np.sqrt(((domain.utility - got[:, None]) ** 2).sum(0))
    return next(float(away[each]) for each in np.argsort(away, kind="stable") if efficient(domain.utility, int(each)))


def efficient(utility: NDArray[np.float64], outcome: int) -> bool:
    """Whether no other outcome betters that one for a party without worsening it for another. ``utility`` [N, M]."""
    ahead = utility - utility[:, [outcome]]
    return not bool(((ahead >= -HARDLY).all(0) & (ahead > HARDLY).any(0)).any())
