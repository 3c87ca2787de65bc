"""Which of the five futures an outcome resembles (E6.13, E6.14), and what the world is worth in each (E1.6, E1.8)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Floats
from game.engine.parameters import Parameters
from game.engine.text import DELEGATION, ENFORCEMENT, OBLIGATION, SAFEGUARD, hardness
from game.terms.mandate import Future

COORDINATES = (
    "participation", "bindingness", "delivery", "club", "coercion", "informality", "innovation",
)  # fmt: skip
"""Seven coordinates of an outcome, each in 0..1 (E6.13)."""

PROTOTYPES = {
    Future.TOGETHER: (0.85, 0.50, 0.70, 0.20, 0.10, 0.20, 0.30),
    Future.UNBOUND: (0.35, 0.60, 0.65, 0.85, 0.20, 0.35, 0.30),
    Future.GOING_ALONE: (0.20, 0.20, 0.25, 0.30, 0.85, 0.40, 0.05),
    Future.RETREAT: (0.60, 0.15, 0.35, 0.40, 0.30, 0.90, 0.05),
    Future.RENEWAL: (0.70, 0.80, 0.80, 0.30, 0.05, 0.15, 0.90),
}
"""Where each future lies (E6.14)."""

USUAL_BELIEF = {
    Future.TOGETHER: 0.0,
    Future.UNBOUND: 0.35,
    Future.GOING_ALONE: 0.25,
    Future.RETREAT: 0.40,
    Future.RENEWAL: 0.0,
}
"""What is usually believed to follow a failure (E1.6)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """How cooperation went, means of the last three years, shares in 0..1."""

    inside: float
    """Requests honoured among parties."""
    across: float
    """Requests honoured between parties and the rest."""
    anywhere: float
    """Requests honoured among all."""
    willing: float
    """The part of ``anywhere`` given willingly."""


def coordinates(participation: float, phi: Floats, delivered: Delivered, threats_per_round: float = 0.0) -> Floats:
    """[7] coordinates of an outcome; ``participation`` is weighted by contribution (E6.13)."""
    bound = float(phi[OBLIGATION])
    some = participation > 0.02
    club = 0.0
    if some and delivered.inside > 0:
        club = 1.5 * (1.0 - participation) * max(0.0, 1.0 - delivered.across / delivered.inside)
    compelled = (delivered.anywhere - delivered.willing) / max(delivered.anywhere, 1e-9)
    new = float(phi[DELEGATION] + phi[ENFORCEMENT] + phi[SAFEGUARD]) / 0.9 * min(1.0, participation / 0.6)
    found = (
        participation,
        float(hardness(phi)) / 0.6,
        (delivered.inside if some else delivered.anywhere) / 0.6,
        club,
        2.0 * (compelled + 0.1 * threats_per_round),
        1.0 - participation * bound / 0.7,
        new,
    )
    return np.asarray(np.clip(np.array(found), 0.0, 1.0))


def resemblance(found: Floats, p: Parameters) -> dict[Future, float]:
    """How far an outcome resembles each future; sums to 1 (E6.14). A likeness, never a prediction."""
    distance = {future: float(((found - np.array(place)) ** 2).sum()) for future, place in PROTOTYPES.items()}
    nearest = min(distance.values())
    weight = {future: float(np.exp(-(each - nearest) / (2.0 * p.futures_tau**2))) for future, each in distance.items()}
    total = sum(weight.values())
    return {future: each / total for future, each in weight.items()}


def telling_coordinates(found: Floats, p: Parameters) -> tuple[str, str]:
    """The two coordinates that tell the first future from the second most (E6.14, explanation)."""
    order = sorted(resemblance(found, p).items(), key=lambda item: -item[1])
    first, second = (np.array(PROTOTYPES[future]) for future, _ in order[:2])
    gap = (found - second) ** 2 - (found - first) ** 2
    most = np.argsort(-gap, kind="stable")[:2]
    return COORDINATES[most[0]], COORDINATES[most[1]]


def usual_shares(power: Floats, rights: Floats, like_minded: Floats) -> Floats:
    """q [N, 5]: share of the way from no text to one's best that each future is worth (E1.8)."""
    ones = np.ones_like(power)
    columns = (
        0.40 * ones,
        0.52 + 0.12 * like_minded,
        0.38 + 0.30 * power / power.max(),
        0.48 + 0.14 * (1.0 - rights),
        0.80 * ones,
    )
    return np.asarray(np.clip(np.stack(columns, axis=1), 0.0, 1.0))


def outside_values(empty: Floats, best: Floats, share: Floats, belief: Floats) -> Floats:
    """d [N] from what no text and one's best text are worth (E1.6, E1.8)."""
    by_future = empty[:, None] + share * (best - empty)[:, None]
    return np.asarray((by_future * belief).sum(1))
