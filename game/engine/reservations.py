"""Reservations at signature: what opting out of a clause is worth, and who would (E1.5)."""

from __future__ import annotations

import numpy as np

from game.engine.arrays import Flags, Floats
from game.engine.parameters import Parameters
from game.engine.text import Layout
from game.engine.utility import bracket_worth

_WORTHWHILE = 1e-9


def reserved_worth(layout: Layout, value: Floats, x: Floats, p: Parameters) -> Floats:
    """[N, clauses] what each clause is worth to a state that reserves on it.

    It loses what the others owe it as well, so a reservation is worth less than no text (Vienna Convention on the Law
    of Treaties, article 21(1)(b)).
    """
    without = value[:, layout.starts, -1]
    return np.asarray(without - p.reserve_loss * np.abs(without - clause_worth(layout, value, x)))


def clause_worth(layout: Layout, value: Floats, x: Floats) -> Floats:
    """[N, clauses] what each clause is worth as it stands, inline brackets included."""
    return np.asarray(np.add.reduceat(bracket_worth(layout, value, x), layout.starts, axis=-1))


def best_reservations(layout: Layout, value: Floats, x: Floats, open_to: Flags, limit: int, p: Parameters) -> Flags:
    """[N, clauses] each state's reservations: up to ``limit`` of the clauses ``open_to`` them where it pays most."""
    gain = reserved_worth(layout, value, x, p) - clause_worth(layout, value, x)
    gain = np.where(open_to, gain, -np.inf)
    reserved = np.zeros(gain.shape, dtype=np.bool_)
    best = np.argsort(-gain, axis=1, kind="stable")[:, :limit]
    rows = np.arange(len(gain))[:, None]
    reserved[rows, best] = gain[rows, best] > _WORTHWHILE
    return reserved


def worth_with(layout: Layout, value: Floats, x: Floats, reserved: Flags, p: Parameters) -> Floats:
    """U [N] of a text with each state's own reservations, links apart (E1.5)."""
    stands = clause_worth(layout, value, x)
    return np.asarray(np.where(reserved, reserved_worth(layout, value, x, p), stands).sum(-1))


def gained(layout: Layout, value: Floats, x: Floats, reserved: Flags, p: Parameters) -> Floats:
    """[N] what each state's reservations add to the worth of a text for it (E1.5); 0 without any."""
    if not reserved.any():
        return np.zeros(len(value))
    each = reserved_worth(layout, value, x, p) - clause_worth(layout, value, x)
    return np.asarray(np.where(reserved, each, 0.0).sum(-1))
