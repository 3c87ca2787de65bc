"""What happens to the world whether or not anybody moves: independent yearly shocks and what they do (E7.8)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from game.engine.arrays import Flags, Floats, logit, sigmoid
from game.engine.parameters import Parameters
from game.engine.streams import Purpose, stream


class Shock(StrEnum):
    """Kinds of shock; each has a parameter of its name: how many are to be expected in a year."""

    LEADERSHIP = "leadership"
    """Of one state; the only one drawn state by state."""
    CRISIS = "crisis"
    SCANDAL = "scandal"
    FISCAL = "fiscal"
    TECHNOLOGY = "technology"
    CAMPAIGN = "campaign"


@dataclass(frozen=True, slots=True, kw_only=True)
class Struck:
    """A shock and, where it is somebody's, whose: the place of a state, a clause or a region."""

    shock: Shock
    at: int = -1


def drawn(entropy: int, year: int, states: int, clauses: int, regions: int, p: Parameters) -> tuple[Struck, ...]:
    """The shocks of a year: independent Poisson draws, from a stream of their own (E7.8, E8.1)."""
    luck = stream(entropy, Purpose.SHOCKS, year)
    new_leaders = np.flatnonzero(luck.poisson(p.leadership, states) > 0)
    found = [Struck(shock=Shock.LEADERSHIP, at=int(state)) for state in new_leaders]
    among = {Shock.SCANDAL: clauses, Shock.FISCAL: regions}
    for shock in tuple(Shock)[1:]:
        for _ in range(int(luck.poisson(getattr(p, shock.value)))):
            width = among.get(shock, 0)
            found.append(Struck(shock=shock, at=int(luck.integers(width)) if width else -1))
    return tuple(found)


def new_taste(preference: Floats, luck: np.random.Generator, p: Parameters) -> Floats:
    """What a new leadership wants: the old preferences, moved (E7.8); within 0..1."""
    return np.asarray(np.clip(preference + luck.normal(0.0, p.leadership_taste, preference.shape), 0.0, 1.0))


def colder(prior: Floats, logits: Floats | float) -> Floats:
    """Starting trust under a climate that changed by so many logits (E2.2, E7.8)."""
    return sigmoid(logit(prior) + logits)


def between_blocs(bloc: Floats, logits: float) -> Floats:
    """[N, N] logits by which a crisis sets the states of different blocs apart (E7.8)."""
    return np.asarray(np.where(bloc[:, None] != bloc, logits, 0.0))


def more_salient(salience: Floats, clauses: Flags, factor: float) -> Floats:
    """Saliences [.., clauses] after a scandal about some of the clauses; rows still sum to 1 (E7.8)."""
    moved = np.where(clauses, salience * factor, salience)
    return np.asarray(moved / moved.sum(-1, keepdims=True))


def poorer(capacity: Floats, region: Flags, p: Parameters) -> Floats:
    """kappa [N] after a fiscal crisis in a region (E7.8)."""
    return np.asarray(np.where(region, capacity * p.fiscal_capacity, capacity))


def on_the_norm(change: float, p: Parameters, *, planned: bool) -> float:
    """Effect of a shock on the norm: a contingency plan in the text halves it (E7.8)."""
    return change * (p.contingency if planned else 1.0)
