"""Which of the five futures each run resembles (E6.13, E6.14): delivery is that expected among those who joined."""

from __future__ import annotations

import numpy as np

from game.engine.arrays import Flags, Floats
from game.engine.expected import Conditions, will_terms
from game.engine.futures import PROTOTYPES, outcomes
from game.engine.playout import Runs
from game.engine.playout_position import Position
from game.engine.text import ENFORCEMENT

_YEARS = 5
"""Participation is read after so many years, or at the end of those played (y1 of E6.13)."""


def futures_of(at: Position, runs: Runs, most: int) -> Floats:
    """[5, runs] how far each of the first ``most`` runs resembles each future; each column sums to 1."""
    found = coordinates_of(at, runs, most)
    place = np.array(list(PROTOTYPES.values()))
    distance = ((found[None] - place[:, :, None]) ** 2).sum(1)
    likeness = np.exp(-(distance - distance.min(0)) / (2.0 * at.ground.p.futures_tau**2))
    return np.asarray(likeness / likeness.sum(0))


def coordinates_of(at: Position, runs: Runs, most: int) -> Floats:
    """[7, runs] coordinates of outcomes (E6.13); a run without a text is one without duties and parties."""
    joined = runs.joined.reshape(len(runs.joined), -1)[:, :most]
    adopted = runs.adopted.reshape(-1)[:most]
    phi = runs.phi.reshape(len(runs.phi), -1)[:, :most] * adopted
    party = (joined <= min(_YEARS, at.ground.public.calendar.years)) & adopted
    participation = at.ground.power @ party
    return outcomes(participation, phi.T, np.stack(delivered(at, party, phi)), at.threats, at.ground.scale)


def delivered(at: Position, party: Flags, phi: Floats) -> tuple[Floats, Floats, Floats, Floats]:
    """[runs] mean expected delivery among parties, across the line, among all, and the willing part of the last."""
    ground, p = at.ground, at.ground.p
    now = Conditions(
        capacity=ground.capacity,
        above=ground.above[..., None],
        leverage=ground.leverage[..., None],
        phi=phi,
        party=party,
        rule=ground.rule,
        norm=p.norm,
    )
    terms = will_terms(at.trust[..., None], at.standing[:, None], at.owing[..., None], now, p)
    will = 0.5 * (1.0 + np.tanh(0.5 * np.asarray(sum(terms))))
    both = party[:, None] & party
    law = p.comp_law * phi[ENFORCEMENT] * both
    compelled = np.clip(law + p.comp_pow * ground.leverage.T[..., None], 0.0, 0.95)
    capacity = ground.capacity[:, None, None]
    delivery = capacity * (will + (1.0 - will) * compelled)
    apart = ~np.eye(len(party), dtype=np.bool_)[..., None]
    line = (party[:, None] ^ party) & apart
    return (
        _mean(delivery, both & apart), _mean(delivery, line), _mean(delivery, apart), _mean(capacity * will, apart),
    )  # fmt: skip


def _mean(values: Floats, among: Flags) -> Floats:
    """[runs] mean over pairs; 0 where there is none."""
    number = np.broadcast_to(among, values.shape).sum((0, 1))
    return np.asarray((values * among).sum((0, 1)) / np.maximum(number, 1))
