"""Which of the five futures an outcome resembles (E6.13, E6.14), and what the world is worth in each (E1.6, E1.8)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Floats
from game.engine.parameters import Parameters
from game.engine.text import (
    DELEGATION,
    ENFORCEMENT,
    OBLIGATION,
    SAFEGUARD,
    Layout,
    hardness,
)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """From the weakest text that could be written to the strongest: what y2 and y7 of E6.13 are measured on."""

    soft: float
    """H of the softest text."""
    hard: float
    """H of the hardest."""
    plain: float
    """Delegation, enforcement and safeguards of the text with the least of them, added up."""
    new: float
    """The same of the text with the most."""


GENERATED = Scale(soft=0.0, hard=0.6, plain=0.0, new=0.9)
"""Of the worlds that E6.13 was made for: every clause can be deleted there, and few are about rights or bodies."""
_NARROW = 0.3
"""A scale has at least this length: texts that differ by less are alike."""
_SOME = 0.02
"""Participation from which there are parties to speak of."""
ROOM = 30
"""States in the worlds in which E6.13 counts threats: a threat a round is more in a room of ten."""


def scale_of(layout: Layout) -> Scale:
    """The scale of a convention as it could be written: clause by clause its weakest and its strongest wording.

    Scenarios give every clause safeguards and leave few to be deleted, so that the softest text of the shipped ones
    has an H of .2 to .25 and plain .2 to .3: on the scale of generated worlds every text of theirs binds like renewal.
    """
    here = layout.features[layout.main]
    hard, new = hardness(here), novelty(here)
    mask = layout.mask[layout.main]

    def end(values: Floats, sign: float) -> float:
        return float(sign * np.where(mask, sign * values, -np.inf).max(1) @ layout.importance)

    soft, plain = end(hard, -1.0), end(new, -1.0)
    return Scale(
        soft=soft,
        hard=max(end(hard, 1.0), soft + _NARROW),
        plain=plain,
        new=max(end(new, 1.0), plain + _NARROW),
    )


def novelty(phi: Floats) -> Floats:
    """[..] delegation, enforcement and safeguards, added up (y7 of E6.13)."""
    return np.asarray(phi[..., DELEGATION] + phi[..., ENFORCEMENT] + phi[..., SAFEGUARD])


def coordinates(
    participation: float, phi: Floats, delivered: Delivered, threats_per_round: float = 0.0, scale: Scale = GENERATED
) -> Floats:
    """[7] coordinates of an outcome; ``participation`` is weighted by contribution (E6.13).

    ``threats_per_round`` in a room of ``ROOM`` states.
    """
    how = np.array([delivered.inside, delivered.across, delivered.anywhere, delivered.willing])
    return outcomes(np.asarray(participation), phi, how, threats_per_round, scale)


def outcomes(participation: Floats, phi: Floats, delivered: Floats, threats_per_round: float, scale: Scale) -> Floats:
    """[7, ..] of many: ``participation [..]``, ``phi [.., F]``, ``delivered [4, ..]`` in the order of ``Delivered``."""
    inside, across, anywhere, willing = delivered
    some = participation > _SOME
    club = 1.5 * (1.0 - participation) * np.maximum(0.0, 1.0 - across / np.maximum(inside, 1e-9))
    new = (novelty(phi) - scale.plain) / (scale.new - scale.plain) * np.minimum(1.0, participation / 0.6)
    found = (
        participation,
        (hardness(phi) - scale.soft) / (scale.hard - scale.soft),
        np.where(some, inside, anywhere) / 0.6,
        np.where(some & (inside > 0), club, 0.0),
        2.0 * ((anywhere - willing) / np.maximum(anywhere, 1e-9) + 0.1 * threats_per_round),
        1.0 - participation * phi[..., OBLIGATION] / 0.7,
        new,
    )
    return np.asarray(np.clip(np.stack(found), 0.0, 1.0))


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
