"""Who trusts whom, and why: Beta evidence beyond a prior, decaying, with a log of every act behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from game.engine.acts import ActKind
from game.engine.arrays import Floats, held, logit, sigmoid
from game.engine.parameters import Parameters
from game.terms.ids import Seq
from game.terms.scenario import PublicScenario

EVERYBODY = -1
"""Column of an act that is spread over all actors at once."""


@dataclass(frozen=True, slots=True)
class Act:
    """One act as it entered the books. ``weights`` is [N] for one actor, [N, N] where ``actor`` is EVERYBODY."""

    seq: Seq
    kind: ActKind
    good: bool
    month: float
    actor: int
    weights: Floats


@dataclass(frozen=True, slots=True)
class Capped:
    """The evidence of a column (or of all) was scaled by ``factor`` so as not to pass its most (decision D26)."""

    actor: int
    factor: Floats


@dataclass(frozen=True, slots=True)
class Contribution:
    """One act and what is left of it in one cell of the books."""

    act: Act
    weight: float
    """Units of evidence after decay."""


class Trust:
    """Evidence ``pos, neg [N, N+1]`` of i about j beyond the prior; column N is the process, chair and secretariat."""

    __slots__ = ("_log", "_p", "first", "month", "neg", "pos", "prior", "version")

    def __init__(self, prior: Floats, p: Parameters) -> None:
        self._p = p
        self.prior = self.first = prior
        self.pos = np.zeros_like(prior)
        self.neg = np.zeros_like(prior)
        self.month = 0.0
        self.version = 0
        self._log: list[Act | Capped] = []

    def copy(self) -> Trust:
        """An independent copy; acts themselves are shared, being frozen."""
        twin = Trust(self.prior, self._p)
        twin.first = self.first
        twin.pos, twin.neg = self.pos.copy(), self.neg.copy()
        twin.month, twin.version, twin._log = self.month, self.version, self._log.copy()
        return twin

    def amount(self) -> Floats:
        """n [N, N+1]: units of evidence, prior included."""
        return self._p.n0 + self.pos + self.neg

    def beyond(self) -> Floats:
        """[N, N+1] units of evidence beyond the prior: below four is little (decision D23)."""
        return self.pos + self.neg

    def level(self) -> Floats:
        """T [N, N+1] in 0..1 (E2.1); the diagonal means nothing."""
        return np.asarray((self._p.n0 * self.prior + self.pos) / self.amount())

    def cell(self, i: int, j: int) -> tuple[float, float]:
        """T and n of one pair."""
        held = self._p.n0 + float(self.pos[i, j]) + float(self.neg[i, j])
        return (self._p.n0 * float(self.prior[i, j]) + float(self.pos[i, j])) / held, held

    def pass_to(self, month: float) -> None:
        """Let time pass until ``month``: evidence halves, good and bad at their own pace (E2.3)."""
        months = month - self.month
        if months <= 0:
            return
        self.pos *= 2.0 ** (-months / self._p.half_positive)
        self.neg *= 2.0 ** (-months / self._p.half_negative)
        self.month = month
        self.version += 1

    def shift_prior(self, prior: Floats) -> None:
        """Let starting trust be this from here; what was learned since stays (E2.9)."""
        self.prior = prior
        self.version += 1

    def note(self, seq: Seq, kind: ActKind, actor: int, weights: Floats) -> None:
        """Enter an act: ``weights [N]`` about one actor, or ``[N, N]`` about everybody (E2.5). O(N) for one actor."""
        if not weights.any():
            return
        side = self.pos if kind.good else self.neg
        columns = slice(0, weights.shape[1]) if actor == EVERYBODY else actor
        side[:, columns] += weights
        self._log.append(Act(seq, kind, kind.good, self.month, actor, weights))
        self._cap(actor, columns)
        self.version += 1

    def _cap(self, actor: int, columns: slice | int) -> None:
        most = self._p.n_max - self._p.n0
        evidence = self.pos[:, columns] + self.neg[:, columns]
        if evidence.max() <= most:
            return
        factor = most / np.maximum(evidence, most)
        self.pos[:, columns] *= factor
        self.neg[:, columns] *= factor
        self._log.append(Capped(actor, factor))

    def contributions(self, i: int, j: int) -> tuple[Contribution, ...]:
        """Every act behind T_ij with what is left of it, oldest first."""
        acts: list[Act] = []
        weights: list[float] = []
        for entry in self._about(j):
            at = (i,) if entry.actor != EVERYBODY else (i, j)
            if isinstance(entry, Capped):
                weights = [each * float(entry.factor[at]) for each in weights]
            elif entry.weights[at] > 0:
                acts.append(entry)
                weights.append(float(entry.weights[at]) * self._left(entry))
        return tuple(Contribution(act, weight) for act, weight in zip(acts, weights, strict=True))

    def _about(self, j: int) -> Iterator[Act | Capped]:
        last = self.prior.shape[1] - 1
        return (each for each in self._log if each.actor == j or (each.actor == EVERYBODY and j < last))

    def _left(self, act: Act) -> float:
        half = self._p.half_positive if act.good else self._p.half_negative
        return float(2.0 ** (-(self.month - act.month) / half))


def starting_trust(public: PublicScenario, p: Parameters) -> Floats:
    """[N, N+1] prior T0 (E2.2): the scenario's starting trust, shifted by the world's climate; the diagonal is 0.5."""
    states = public.states
    authored = [[each.trust.get(other, each.trust_default) / 1000 for other in states] for each in public.delegations]
    start = np.column_stack([np.array(authored), np.full(len(states), p.process_trust)])
    np.fill_diagonal(start, 0.5)
    return sigmoid(logit(start) + public.world.climate / 1000 + p.trust_climate)


def shares(contributions: tuple[Contribution, ...], level: float, p: Parameters) -> tuple[float, ...]:
    """What each act adds to T - T0, exactly: w(1-T)/n0 for good acts, -wT/n0 for bad ones (E2 explanation)."""
    return tuple(
        (each.weight * (1.0 - level) if each.act.good else -each.weight * level) / p.n0 for each in contributions
    )


def wilson(level: Floats, n: Floats, z: float) -> tuple[Floats, Floats]:
    """Low and high end of the error bar of a trust value (E2.7); within 0..1."""
    square = z * z / n
    centre = (level + square / 2) / (1 + square)
    half = z / (1 + square) * np.sqrt(level * (1 - level) / n + square / (4 * n))
    return held(centre - half, 0.0, 1.0), held(centre + half, 0.0, 1.0)


def deviation(level: Floats, n: Floats) -> Floats:
    """Standard deviation of the Beta belief (E2.1)."""
    return np.asarray(np.sqrt(level * (1 - level) / (n + 1)))


def kydd_threshold(*, temptation: float, reward: float, punishment: float, sucker: float) -> float:
    """Smallest trust at which cooperating is worth it where R > T > P > S (E2.6; Kydd 2000)."""
    risk = punishment - sucker
    return risk / ((reward - temptation) + risk)


def falls_more_than_it_rises(n: float, w: float, p: Parameters) -> float:
    """Trust above which a broken promise lowers it by more than a kept one of weight ``w`` raises it (E2.8)."""
    lost = p.eta * w
    return (n + lost) / (n + lost + p.eta * (n + w))


def dyad(level: Floats) -> Floats:
    """[N, N] mutual trust sqrt(T_ij T_ji) (E2.10)."""
    square = level[:, : len(level)]
    return np.asarray(np.sqrt(square * square.T))


def reputation(level: Floats, mu: Floats) -> Floats:
    """[N] trust of the others in each state, weighted by contribution ``mu`` (E2.10)."""
    return _mean_but_self(level[:, : len(level)].T, mu)


def outlook_on_others(level: Floats, mu: Floats) -> Floats:
    """[N] trust of each state in the others, weighted by contribution ``mu`` (E2.10)."""
    return _mean_but_self(level[:, : len(level)], mu)


def room(level: Floats) -> float:
    """Mean trust between different states (E2.10); 0.5 where there is one state only."""
    n = len(level)
    square = level[:, :n]
    return float((square.sum() - square.trace()) / (n * (n - 1))) if n > 1 else 0.5


def _mean_but_self(values: Floats, mu: Floats) -> Floats:
    others = np.maximum(mu.sum() - mu, 1e-12)
    return np.asarray(((values * mu).sum(1) - values.diagonal() * mu) / others)
