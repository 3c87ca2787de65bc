"""What a convention does in the world, as a dashboard shows it (E7.7, decision D29)."""

from __future__ import annotations

import numpy as np

from game.engine.arrays import Flags, Floats, Whole
from game.engine.cooperation import KINDS
from game.engine.parameters import Parameters


def information_exchanged(given: Whole) -> Whole:
    """[kinds] requests honoured in a year, by kind; ``given [kinds, N, N]`` (E7.7)."""
    return np.asarray(given.sum((-2, -1)))


def registers_after(kept: Floats, capacity: Floats, duty: float, party: Flags, p: Parameters) -> Floats:
    """BO [N] in 0..1: beneficial owners registered after a year; ``duty`` = obligation of the clause on it (E7.7)."""
    return np.asarray(kept + p.registers * capacity * duty * party * (1.0 - kept))


def assets_recovered(given: Whole, requested: Whole, p: Parameters) -> float:
    """Share of criminal proceeds recovered: what is traced, and of that what requests bring back (E7.7)."""
    at = KINDS.index("assets")
    return p.traced * float(given[at].sum()) / max(float(requested[at].sum()), 1.0)


def victims_assisted(given: Floats, capacity: Floats, party: Flags) -> float:
    """Requests granted under the victim clauses times the capacity of who granted them; 0 without parties (D29).

    ``given [N, N]``, i asked j.
    """
    inside = given * (party[:, None] & party)
    return float((inside.sum(0) * capacity).sum())
