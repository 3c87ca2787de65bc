"""Why a state joins: terms of one hazard, the same in play and against the real world (decision D22).

Discrete-time proportional hazards with complementary log-log link (Prentice & Gloeckler 1978), so that every term is
the logarithm of a hazard ratio. All terms are 0 for the reference state facing the reference text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from game.engine.arrays import Floats, held, sigmoid
from game.engine.parameters import Parameters

_FARTHEST = 3.0
"""A margin counts up to this many sigma_m (E4.4)."""
USUAL_DISTANCE = 0.85
"""Mean distance of a state to the parties in the data behind ``b_distance``; there its term is 0."""
WIDEST = 8.0
"""Log hazards are kept within this before they are exponentiated (E4, edge cases)."""


class Term(StrEnum):
    """Terms of the log hazard, in the order of the rows of ``terms`` (E4.4, 00.3)."""

    MARGIN = "margin"
    SIGNATURE = "signature"
    HARD_LAW = "hard_law"
    HURDLE = "hurdle"
    """Supermajority in play, polyarchy in the real world."""
    ASSISTANCE = "assistance"
    CAPACITY_GAP = "capacity_gap"
    TRUST = "trust"
    RECIPROCITY = "reciprocity"
    RED_LINES = "red_lines"
    BLOCKED = "blocked"
    BAD_FAITH = "bad_faith"
    PRESSURE = "pressure"
    SHOCK = "shock"
    AFFINITY = "affinity"
    """Trust-weighted share of parties minus the plain share."""
    RECORD = "record"
    """Record of joining promptly: diffuse reciprocity."""
    DISTANCE = "distance"
    PROPENSITY = "propensity"
    WORLD = "world"
    """The world's share of parties: observed in the past, absent in play."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Covariates:
    """What the hazard is made of, each [N]. What is left out stands at the reference, where its term is 0."""

    states: int
    margin: Floats | None = None
    """M of the pivotal domestic actor, utility (E4.3)."""
    signed: Floats | None = None
    """1 signed, 0 not; a share where it is only expected."""
    hard: Floats | None = None
    """H of the text (E1.7)."""
    supermajority: Floats | None = None
    polyarchy: Floats | None = None
    """Centred."""
    assistance: Floats | None = None
    """Phi_assistance of the text times (b_ass + b_ass_dev (1 - kappa)) is the term; this is Phi."""
    capacity: Floats | None = None
    """kappa; needed with ``assistance``."""
    gap: Floats | None = None
    """Missing capacity (E4.5)."""
    trust: Floats | None = None
    """Mean trust in the others."""
    reciprocity: Floats | None = None
    """Mean reciprocity with the others."""
    crossed: Floats | None = None
    """Red lines crossed."""
    blocked: Floats | None = None
    """Weight of domestic blocks hit and needs unmet (D19)."""
    bad_faith: Floats | None = None
    pressure: Floats | None = None
    """Logits of pressure to ratify (E5.12)."""
    shock: Floats | None = None
    """Log hazard."""
    affinity: Floats | None = None
    record: Floats | None = None
    distance: Floats | None = None
    propensity: Floats | None = None
    world: Floats | None = None


ROW = {term: row for row, term in enumerate(Term)}


def terms(given: Covariates, p: Parameters) -> Floats:
    """[T, N] contributions to the log hazard, in the order of ``Term`` (E4.4)."""
    rows = np.zeros((len(ROW), given.states))
    for term, contribution in _contributions(given, p):
        rows[ROW[term]] += contribution
    return rows


def _contributions(given: Covariates, p: Parameters) -> Iterator[tuple[Term, Floats]]:
    if given.margin is not None:
        yield Term.MARGIN, margin_term(given.margin, p)
    if given.hard is not None:
        yield Term.HARD_LAW, p.b_hard * (given.hard - p.ref_hard)
    if given.assistance is not None and given.capacity is not None:
        yield Term.ASSISTANCE, given.assistance * (p.b_ass + p.b_ass_dev * (1.0 - given.capacity))
    if given.trust is not None:
        yield Term.TRUST, p.b_trust * (given.trust - p.ref_trust) / 0.1
    if given.reciprocity is not None:
        yield Term.RECIPROCITY, p.b_recip * (given.reciprocity - p.ref_recip)
    for term, covariate, factor in _plain(given, p):
        if covariate is not None:
            yield term, factor * covariate


def _plain(given: Covariates, p: Parameters) -> tuple[tuple[Term, Floats | None, float], ...]:
    """Terms that are a coefficient times a covariate."""
    return (
        (Term.SIGNATURE, given.signed, p.b_sign),
        (Term.HURDLE, given.supermajority, p.b_super),
        (Term.HURDLE, given.polyarchy, p.b_polyarchy),
        (Term.CAPACITY_GAP, given.gap, p.b_gap),
        (Term.RED_LINES, given.crossed, p.b_red),
        (Term.BLOCKED, given.blocked, p.b_red),
        (Term.BAD_FAITH, given.bad_faith, p.b_bad),
        (Term.PRESSURE, given.pressure, p.b_pressure),
        (Term.SHOCK, given.shock, 1.0),
        (Term.AFFINITY, given.affinity, p.b_affinity),
        (Term.RECORD, given.record, p.b_prompt),
        (Term.DISTANCE, given.distance, p.b_distance),
        (Term.PROPENSITY, given.propensity, p.b_propensity),
        (Term.WORLD, given.world, p.b_global),
    )


def margin_term(margin: Floats, p: Parameters) -> Floats:
    """Log hazard of a win-set margin (E4.4)."""
    return p.b_margin * held((margin - p.m_ref) / p.sigma_m, -_FARTHEST, _FARTHEST)


def would_sign(margin: Floats, p: Parameters) -> Floats:
    """Share in 0..1 by which a signature is expected before signatures are given."""
    return sigmoid((margin - p.sign_at) / p.sign_width)


def capacity_gap(depth: Floats, capacity: Floats, staged: float, foreign: Floats | float = 0.0) -> Floats:
    """Missing capacity [N] for a text whose capacity need is ``depth`` (E4.5; Phi_cap, 00.2).

    ``foreign`` = what is needed besides because the text is foreign to a state's law, 0.3 Lam (section 1.2).
    """
    return np.asarray(np.maximum(0.0, depth * (1.0 - 0.5 * staged) + foreign - capacity))


def affinity(trust: Floats, party: Floats) -> Floats:
    """[N] share of parties weighted by trust in them, minus the plain share (00.3)."""
    weights = trust * (1.0 - np.eye(len(trust)))
    others = np.maximum(weights.sum(1), 1e-12)
    plain = (party.sum() - party) / max(len(party) - 1, 1)
    return np.asarray((weights * party).sum(1) / others - plain)


def centred(values: Floats, among: Floats) -> Floats:
    """Deviations from the mean of the states ``among`` (1 or 0): those the treaty is open to (00.3)."""
    total = max(float(among.sum()), 1.0)
    return values - float((values * among).sum()) / total


def hazard(alpha: Floats | float, eta: Floats, regional: Floats, p: Parameters) -> Floats:
    """Yearly hazard h of joining; the probability within the year is 1 - exp(-h) (E4.1)."""
    return np.asarray(np.exp(alpha + bounded(eta) + p.b_peer * regional))


def bounded(eta: Floats) -> Floats:
    """Log hazards kept within +-8 (E4, edge cases)."""
    return held(eta, -WIDEST, WIDEST)


def within_year(before: Floats, this_year: Floats, p: Parameters) -> Floats:
    """Probability of joining this year for a state that has not, cumulative hazard ``before``, frailty integrated.

    The conditional form of E4.7, so that the years played one by one multiply up to the forecast.
    """
    later, sooner = 1.0 + p.theta * (before + this_year), 1.0 + p.theta * before
    return np.asarray(1.0 - (later / sooner) ** (-1.0 / p.theta))


def withdrawal_hazard(margin: Floats, p: Parameters) -> Floats:
    """Yearly hazard of a party leaving (E4.18; Helfer 2005)."""
    return np.asarray(np.exp(p.out_base + p.out_margin * (margin - p.m_ref) / p.sigma_m))
