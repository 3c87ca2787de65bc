"""Looking forward: how far each state is expected to deliver to each other. Capacity x (willing or compelled)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Flags, Floats, held, sigmoid
from game.engine.parameters import Parameters
from game.engine.text import DEPTH, ENFORCEMENT, OBLIGATION

WILL_TERMS = ("baseline", "trust", "owed", "power", "standing", "duty", "norm", "depth")
"""Terms of willingness in logits, in the order of E3.11; ``duty`` and ``norm`` hold between parties only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """What expected delivery depends on besides trust and the ledger."""

    capacity: Floats
    """kappa [N] in 0..1."""
    above: Floats
    """[N, N] how far i is stronger than j: logarithm of the ratio of power, 0..3."""
    leverage: Floats
    """[N, N] of i over j in 0..1."""
    phi: Floats
    """[F] features of the text; zeros where there is none."""
    party: Flags
    """[N] bound by the text."""
    rule: float
    """0 transactional to 1 rule-based."""
    norm: float
    """Delivery norm of the regime (E7.4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What i is expected to deliver to j, and its parts, all [N, N] in 0..1."""

    delivery: Floats
    """E (E3.10); the diagonal is 0."""
    will: Floats
    """Willingness of i towards j (E3.11)."""
    compelled: Floats
    """How far j can compel i (E3.12)."""


def superiority(power: Floats) -> Floats:
    """[N, N] by how much i is stronger than j on the logarithm of power, kept within 0..3 (E3.11)."""
    strength = np.log(np.maximum(power, 1e-6))
    return held(strength[:, None] - strength, 0.0, 3.0)


def will_terms(level: Floats, standing: Floats, owing: Floats, now: Conditions, p: Parameters) -> list[Floats]:
    """Logit terms of willingness of i towards j, in the order of ``WILL_TERMS`` (E3.11).

    ``level [N, N]`` = T_ij, ``standing [N]`` = mean trust in j, ``owing`` = imbalance I_ji: above zero i owes j.
    """
    both = _both(now)
    duty = now.phi[OBLIGATION]
    return [
        np.full_like(level, p.th0),
        p.th_trust * (1.0 - p.insul * duty * both) * (level - p.tau),
        (1.0 - now.rule) * p.th_owed * held(owing, -1.0, 1.0),
        -(1.0 - now.rule) * p.th_power * now.above,
        now.rule * p.th_standing * 2.0 * np.broadcast_to(standing - 0.5, level.shape),
        now.rule * p.th_duty * duty * both,
        now.rule * p.th_norm * (now.norm - 0.5) * both,
        -p.th_depth * (now.phi[DEPTH] - p.dep_ref) * both,
    ]


def _both(now: Conditions) -> Floats:
    return (now.party[:, None] & now.party).astype(np.float64)


def _will_logits(level: Floats, standing: Floats, owing: Floats, now: Conditions, p: Parameters) -> Floats:
    """The sum of ``will_terms``, in few passes: this is where most of an update of many states goes."""
    logits = held(owing, -1.0, 1.0)
    logits *= (1.0 - now.rule) * p.th_owed
    logits -= ((1.0 - now.rule) * p.th_power) * now.above
    logits += p.th_trust * (level - p.tau)
    logits += p.th0 + now.rule * p.th_standing * 2.0 * (standing - 0.5)
    if now.party.any():
        logits += _between_parties(level, now, p)
    return logits


def _between_parties(level: Floats, now: Conditions, p: Parameters) -> Floats:
    """[N, N] what being bound by the same text adds to the willingness; 0 but between parties."""
    duty = now.phi[OBLIGATION]
    flat = (
        now.rule * (p.th_duty * duty + p.th_norm * (now.norm - 0.5))
        - p.th_depth * (now.phi[DEPTH] - p.dep_ref)
        + p.th_trust * p.insul * duty * p.tau
    )
    bound = flat - (p.th_trust * p.insul * duty) * level
    return np.asarray(bound if now.party.all() else bound * _both(now))


def compulsion(now: Conditions, p: Parameters) -> Floats:
    """[N, N] how far j can compel i: law between parties, power otherwise (E3.12, read from the side of i)."""
    if not now.party.any():
        return np.asarray(np.minimum(p.comp_pow * now.leverage.T, 0.95))
    both = _both(now)
    return held(p.comp_law * now.phi[ENFORCEMENT] * both + p.comp_pow * now.leverage.T, 0.0, 0.95)


def deliver(capacity: Floats, will: Floats, compelled: Floats) -> Floats:
    """E_ij = kappa_i (will + (1 - will) compelled), zero towards oneself (E3.10)."""
    delivery = capacity[:, None] * (will + (1.0 - will) * compelled)
    np.fill_diagonal(delivery, 0.0)
    return np.asarray(delivery)


def voluntary(capacity: Floats, expected: Expected) -> Floats:
    """[N, N] the part of expected delivery that is willing; only this part earns trust (E3.13)."""
    willing = capacity[:, None] * expected.will
    np.fill_diagonal(willing, 0.0)
    return np.asarray(willing)


def expect(level: Floats, standing: Floats, owing: Floats, now: Conditions, p: Parameters) -> Expected:
    """Expected delivery of everybody to everybody (E3.10 to E3.12); arguments as in ``will_terms``."""
    will = sigmoid(_will_logits(level, standing, owing, now, p))
    compelled = compulsion(now, p)
    return Expected(delivery=deliver(now.capacity, will, compelled), will=will, compelled=compelled)


def standings(level: Floats) -> Floats:
    """[N] mean trust of the others in each state: its standing (rep_j of E3.11)."""
    n = len(level)
    return np.asarray((level.sum(0) - level.diagonal()) / max(n - 1, 1))


def index(delivery: Floats) -> Floats:
    """R [N, N] = sqrt(E_ij E_ji), symmetric, high only where both sides are expected to deliver (E3.14)."""
    return np.asarray(np.sqrt(delivery * delivery.T))


def by_state(reciprocity: Floats, mu: Floats) -> Floats:
    """[N] mean reciprocity of each state with the others, weighted by contribution (E3.14)."""
    others = np.maximum(mu.sum() - mu, 1e-12)
    return np.asarray(((reciprocity * mu).sum(1) - reciprocity.diagonal() * mu) / others)
