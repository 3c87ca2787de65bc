"""Looking back: who gave what to whom. A ledger of utility given, its balance, and how far giving was returned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Floats, sigmoid
from game.engine.parameters import Parameters
from game.terms.ids import Seq


@dataclass(frozen=True, slots=True)
class Entry:
    """One exchange as it was booked: ``given [N, N]``, i to j, in utility."""

    seq: Seq
    month: float
    given: Floats


class Ledger:
    """G [N, N]: decayed value that i gave j, in public utility (E3.1, E3.9)."""

    __slots__ = ("_entries", "_p", "given", "month", "version")

    def __init__(self, states: int, p: Parameters) -> None:
        self._p = p
        self.given = np.zeros((states, states))
        self.month = 0.0
        self.version = 0
        self._entries: list[Entry] = []

    def copy(self) -> Ledger:
        """An independent copy."""
        twin = Ledger(len(self.given), self._p)
        twin.given, twin._entries = self.given.copy(), self._entries.copy()
        twin.month, twin.version = self.month, self.version
        return twin

    def pass_to(self, month: float) -> None:
        """Let time pass until ``month``: what was given halves in memory (E3.9)."""
        if month <= self.month:
            return
        self.given *= 2.0 ** (-(month - self.month) / self._p.half_ledger)
        self.month = month
        self.version += 1

    def book(self, seq: Seq, given: Floats) -> None:
        """Enter what was given to whom."""
        if given.any():
            self.given += given
            self._entries.append(Entry(seq, self.month, given))
            self.version += 1

    def release(self, creditor: int, debtor: int, amount: float) -> float:
        """Forgive a debt as far as there is one; the amount forgiven (E3.9)."""
        forgiven = min(max(amount, 0.0), float(self.given[creditor, debtor]))
        self.given[creditor, debtor] -= forgiven
        self.version += 1
        return forgiven

    def booked(self, i: int, j: int) -> Iterator[tuple[Seq, float, float]]:
        """Event, what i gave j in it and what j gave i, of every exchange between the two, oldest first."""
        for each in self._entries:
            if each.given[i, j] > 0 or each.given[j, i] > 0:
                yield each.seq, float(each.given[i, j]), float(each.given[j, i])

    def entries(self, i: int, j: int) -> tuple[Seq, ...]:
        """The events in which i gave j something or the other way round, oldest first."""
        return tuple(each.seq for each in self._entries if each.given[i, j] > 0 or each.given[j, i] > 0)


def exchange(cost: Floats, gain: Floats, p: Parameters) -> Floats:
    """[N, N] what an adopted change moved from those who consented at a cost to those who gained (E3.1).

    Half the giver's sacrifice and half the receivers' benefit (``omega``); nothing where nobody lost or nobody won.
    """
    lost, won = cost.sum(), gain.sum()
    if lost <= 0 or won <= 0:
        return np.zeros((len(cost), len(cost)))
    by_benefit = np.multiply.outer(cost, gain / won)  # shares first: a vanishing sum must not overflow
    by_sacrifice = np.multiply.outer(cost / lost, gain)
    return np.asarray(p.omega * by_benefit + (1.0 - p.omega) * by_sacrifice)


def expected_shares(capacity: Floats, power: Floats, p: Parameters) -> Floats:
    """sh [N, N]: share of the giving in a pair that is expected of i; sh_ij + sh_ji = 1 (E3.3)."""
    able = np.log(np.maximum(capacity, 0.05))
    strong = np.log(np.maximum(power, 1e-4))
    return sigmoid(p.chi_cap * (able[:, None] - able) - p.chi_pow * (strong[:, None] - strong))


def balance(given: Floats) -> Floats:
    """[N, N] what j owes i: antisymmetric, zero when exchanges balance (E3.2)."""
    return given - given.T


def imbalance(given: Floats, share: Floats, p: Parameters) -> Floats:
    """I [N, N] in (-2, 2), antisymmetric; above zero i is creditor (E3.4)."""
    return np.asarray(2.0 * (share.T * given - share * given.T) / (given + given.T + p.eps))


def dyad(given: Floats, share: Floats) -> Floats:
    """r [N, N]: 1 as expected, 0 one-way, NaN where there is no record (E3.5)."""
    fair = given / (2.0 * share)
    total = fair + fair.T
    with np.errstate(invalid="ignore"):
        return np.asarray(np.where(total > 0, 2.0 * np.minimum(fair, fair.T) / total, np.nan))


def by_state(given: Floats, share: Floats) -> Floats:
    """r_i [N]: share of what each state gave that was returned; NaN where it gave nothing (E3.6)."""
    fair = given / (2.0 * share)
    total = fair.sum(1)
    with np.errstate(invalid="ignore"):
        return np.asarray(np.where(total > 0, np.minimum(fair, fair.T).sum(1) / total, np.nan))


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Reciprocity of the whole room; NaN where there is no record."""

    returned: float
    """Share of all giving that was returned (E3.7; Squartini et al. 2013)."""
    diffuse: float
    """1 where debts cancel across partners, 0 where creditors are always creditors (E3.8)."""


def room(given: Floats, share: Floats) -> Room:
    """How far giving is returned in the room as a whole (E3.7, E3.8)."""
    fair = given / (2.0 * share)
    total = fair.sum()
    if total <= 0:
        return Room(returned=float("nan"), diffuse=float("nan"))
    owed = fair - fair.T
    gross = np.abs(owed).sum()
    diffuse = 1.0 - np.abs(owed.sum(1)).sum() / gross if gross > 0 else float("nan")
    return Room(returned=float(np.minimum(fair, fair.T).sum() / total), diffuse=float(diffuse))
