"""Requests between states in a year: who asks, who delivers, and who is to blame where nothing came (E7.1 to E7.3).

Shapes are [.., N, N] with i asking j, unless a docstring says otherwise; leading axes are kinds of request or runs.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Flags, Floats, Whole
from game.engine.parameters import Parameters

KINDS = ("evidence", "preservation", "extradition", "assets")
"""Legal assistance, e-evidence, extradition, recovery of assets: the places on the axis of kinds."""


def kind_shares(p: Parameters) -> Floats:
    """[kinds] share of each kind among requests, summing to 1 (E7.1)."""
    shares = np.array([getattr(p, f"share_{kind}") for kind in KINDS])
    return np.asarray(shares / shares.sum())


def kind_costs(p: Parameters) -> Floats:
    """[kinds] what a request of each kind costs its giver, as a factor (E7.1)."""
    return np.array([getattr(p, f"cost_{kind}") for kind in KINDS])


def expected_requests(mu: Floats, p: Parameters) -> Floats:
    """lambda [N, N]: requests of i to j in a year, ``rate`` a state on average, by both contributions mu (E7.1)."""
    root = np.sqrt(mu)
    between = np.multiply.outer(root, root)
    np.fill_diagonal(between, 0.0)
    return np.asarray(p.rate * len(mu) * between / max(float(between.sum()), 1e-12))


def by_kind(expected: Floats, p: Parameters) -> Floats:
    """[kinds, N, N] the same, kind by kind (E7.1)."""
    return np.asarray(kind_shares(p)[:, None, None] * expected)


def asked(expected: Floats, luck: np.random.Generator) -> Whole:
    """Q: requests drawn for a year (E7.1, Poisson)."""
    return np.asarray(luck.poisson(expected), dtype=np.int64)


def answered(requests: Whole, delivery: Floats, luck: np.random.Generator) -> Whole:
    """D_ij: requests of i that j honours, given E_ji ``delivery`` (E7.2, binomial)."""
    chance = np.clip(np.swapaxes(delivery, -1, -2), 0.0, 1.0)
    return np.asarray(luck.binomial(requests, chance), dtype=np.int64)


def across_the_line(delivery: Floats, party: Flags, p: Parameters) -> Floats:
    """E with duties that hold among members only: across the line of membership it is a part of itself (E7.2)."""
    mixed = party[..., :, None] != party[..., None, :]
    return np.asarray(np.where(mixed, delivery * p.conditional, delivery))


def willing_part(delivered: Whole, capacity: Floats, will: Floats, delivery: Floats) -> Floats:
    """The part of what was delivered that was given willingly; only this earns trust (E3.13, E7.3)."""
    share = np.clip(capacity[..., :, None] * will / np.maximum(delivery, 1e-9), 0.0, 1.0)
    return np.asarray(delivered * np.swapaxes(share, -1, -2))


def blame(missed: Whole, capacity: Floats, delivery: Floats, p: Parameters, *, reviewed: bool) -> Floats:
    """Misses held against j: what is known to be incapacity is mostly excused, and review makes it known (E7.3)."""
    failing = np.maximum(1.0 - np.swapaxes(delivery, -1, -2), 1e-9)
    unable = np.clip((1.0 - capacity[..., None, :]) / failing, 0.0, 1.0)
    known = 1.0 if reviewed else p.known_unreviewed
    return np.asarray(missed * (1.0 - p.excused * unable * known))


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """Evidence that every i draws about every j from a year of cooperation, in units of evidence, diagonal 0."""

    good: Floats
    bad: Floats


def learned(willing: Floats, blamed: Floats, p: Parameters) -> Learned:
    """A and B: what the states concerned learn, less from each further case within a year (E7.3)."""
    good = p.act_assistance * np.log1p(willing)
    bad = p.act_assistance_refused * p.eta * np.log1p(blamed)
    return Learned(good=_but_self(good), bad=_but_self(bad))


def published(willing: Floats, blamed: Floats, public: Flags, p: Parameters) -> Learned:
    """What everybody learns from the records that peer review publishes of ``public [N]`` (E7.3; FIRE 2004)."""
    given, refused = willing.sum(-2), blamed.sum(-2)
    record = (given + p.record_start) / (given + refused + 1.0)
    good = np.where(public, p.witness * record, 0.0)
    bad = np.where(public, p.witness * p.eta * (1.0 - record), 0.0)
    shape = willing.shape
    return Learned(
        good=_but_self(np.broadcast_to(good[..., None, :], shape)),
        bad=_but_self(np.broadcast_to(bad[..., None, :], shape)),
    )


def _but_self(values: Floats) -> Floats:
    return np.asarray(values * (1.0 - np.eye(values.shape[-1])))
