"""What a persona does beside the bargaining: with whom it gathers, whom it helps, what it leaks, when it leaves.

Those who want a text build groups, help and answer (Axelrod 1984); spoilers work on the trust of others (Stedman 1997);
free riders let others pay (Olson 1965). All figures are design values; ``python -m tests.personas`` shows what they do.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

from game.delegates.personas import Persona


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """Leanings beside the bargaining."""

    gathers: float = 0.5
    """Share of rounds in which it would found a group."""
    asks: float = 0.5
    """Share of the times between sittings in which it asks others for cooperation."""
    gives: float = 0.0
    """Added to what it is able to do on request, in units of capacity (0 to 1)."""
    accounts: float = 0.25
    """Weight of what the asker has given it, beside its own capacity."""
    helps: float = 0.2
    """Share of the times between sittings in which it helps unasked."""
    leaks: float = 0.0
    """Steps of utility that discord is worth to it."""
    reserves: float = 1.0
    """Steps of utility a reservation must bring to be worth what it costs in trust."""
    aside: float = 0.0
    """Steps of utility by which it likes a side arrangement better than the convention."""
    walks: float = inf
    """Steps of utility by which a text must fall short of what else it could have for it to leave the room."""
    regrets: float = inf
    """Steps of utility that a better wording must be worth to it for it to take back what was agreed."""
    point: float = 0.0
    """Share of what another try would bring that it counts as its own: at 0 it leaves only what is worse than none."""


MANNERS: Mapping[Persona, Manners] = {
    Persona.PROBLEM_SOLVER: Manners(gathers=0.7, asks=0.6, gives=0.1, helps=0.4, reserves=2.0),
    Persona.PRINCIPLED: Manners(gathers=0.5, asks=0.4, gives=-0.05, reserves=0.5, walks=2.0),
    Persona.FIRM: Manners(gathers=0.4, asks=0.4, gives=-0.1, helps=0.1, reserves=0.5, walks=4.0, point=0.6),
    Persona.YIELDING: Manners(gathers=0.2, asks=0.4, gives=0.1, helps=0.2, reserves=3.0),
    Persona.RECIPROCATOR: Manners(gathers=0.5, asks=0.7, accounts=0.75, helps=0.2),
    Persona.GENEROUS: Manners(gathers=0.5, asks=0.3, gives=0.3, accounts=0.0, helps=0.8, reserves=3.0),
    Persona.GRUDGING: Manners(
        gathers=0.3, asks=0.4, gives=-0.1, accounts=1.0, helps=0.05, reserves=0.5, walks=4.0, point=0.6, regrets=3.0
    ),
    Persona.EXPLOITATIVE: Manners(
        gathers=0.3, asks=0.9, gives=-0.2, accounts=0.0, helps=0.0, leaks=0.6, reserves=0.25, aside=1.0, regrets=2.0
    ),
    Persona.SPOILER: Manners(
        gathers=0.2,
        asks=0.1,
        gives=-0.3,
        helps=0.0,
        leaks=1.5,
        reserves=0.25,
        aside=2.0,
        walks=3.5,
        point=0.8,
        regrets=1.5,
    ),
    Persona.FREE_RIDER: Manners(gathers=0.0, asks=0.6, gives=-0.35, accounts=0.0, helps=0.0, reserves=0.5),
}
"""Figures for each persona."""
