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
    efficient = frontier(domain.utility)
    started = clock()
    measured = []
    for first in range(number):
        turned = domain.turned(first)
        agreed = talks([standard(turned, place, rounds) for place in range(number)], rounds)
        measured.append((agreed is not None, nash_ratio(domain, agreed), distance(domain, efficient, agreed)))
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


def distance(domain: Domain, efficient: NDArray[np.int64], agreed: int | None) -> float:
    """From what all got, without agreement what failure is worth to them, to the nearest efficient outcome."""
    got = domain.least if agreed is None else domain.utility[:, agreed]
    return float(np.sqrt(((domain.utility[:, efficient] - got[:, None]) ** 2).sum(0)).min())


def frontier(utility: NDArray[np.float64]) -> NDArray[np.int64]:
    """The outcomes that no other betters for one party without worsening it for another. ``utility`` [N, M].

    Of equals one is kept. Whatever betters an outcome has a larger sum, so the largest sum left is always efficient.
    """
    left = np.argsort(-utility.sum(0), kind="stable")
    found = []
    while len(left):
        best, left = int(left[0]), left[1:]
        found.append(best)
        left = left[(utility[:, left] > utility[:, [best]] + 1e-12).any(0)]
    return np.array(sorted(found), dtype=np.int64)
