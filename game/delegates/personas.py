"""The characters at a conference: who is firm, who reciprocates, who spoils, who rides free.

A persona is a leaning in every part of a delegate: how long it holds out, what it remembers of others, whether its word
holds. Tempers after Faratin, Sierra & Jennings (1998) and Nowak & Sigmund (1992, generous tit for tat); spoilers after
Stedman (1997), free riders after Olson (1965), principled negotiation after Fisher & Ury (1981). All figures are design
values; what each does to behaviour stands in the table that ``python -m tests.personas`` prints.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import inf

from game.delegates.delegate import Luck

DRAWS = 100_000


class Persona(StrEnum):
    """Characters."""

    PROBLEM_SOLVER = "problem_solver"
    """Trades across clauses for everybody's good."""
    PRINCIPLED = "principled"
    """Says openly what it cannot do, and stays with it."""
    FIRM = "firm"
    """Gives way late and little."""
    YIELDING = "yielding"
    """Gives way early."""
    RECIPROCATOR = "reciprocator"
    """Moves as others move."""
    GENEROUS = "generous"
    """Gives more than it asks, and keeps no accounts."""
    GRUDGING = "grudging"
    """Keeps accounts, forgets nothing."""
    EXPLOITATIVE = "exploitative"
    """Asks much for little, and drops its word where that pays."""
    SPOILER = "spoiler"
    """Would rather see the talks fail than succeed without it; frames and stalls."""
    FREE_RIDER = "free_rider"
    """Lets others do the work, and ratifies last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaning:
    """What a persona adds to a delegate."""

    early: float = 0.0
    """Added to the logarithm of beta (E5.1): above 0 gives way earlier."""
    example: float = 0.0
    """Added to psi (E5.3): how much it looks at what others give."""
    joint: float = 0.5
    """Middle of lambda (E5.8): weight of joint gains."""
    reach: float = 1.0
    """How far it goes in a clause, as a multiple of what its instructions allow."""
    margin: float = 0.0
    """Score (E5.7) a package must reach before it says yes."""
    memory: float = 1.0
    """Weight of debts and of trust in those who propose."""
    initiative: float = 1.0
    """Share of rounds in which it brings anything forward of its own."""
    openness: float = 0.0
    """Added to the share of lesser positions it declares at the opening."""
    insists: tuple[float, float] = (0.0, 0.4)
    """What it asks for itself at the end, as a multiple of what others are seen to bring home: lowest and highest.

    About 1 for those to whom it is a matter of fairness, less for those who settle, more for those who claim.
    """
    word: float = inf
    """Steps of utility for which it breaks its word; infinite for the honest."""
    presses: float = 0.0
    """Share of rounds in which it would rather threaten than trade, where it has the power."""
    frames: bool = False
    """Whether it tells the room its own story again and again."""
    waits: int = 0
    """Ratification years it lets others go first, beyond its patience."""


LEANINGS: Mapping[Persona, Leaning] = {
    Persona.PROBLEM_SOLVER: Leaning(early=0.2, joint=0.8, openness=0.3, insists=(0.3, 1.04)),
    Persona.PRINCIPLED: Leaning(early=-0.5, reach=0.7, margin=0.3, openness=1.0, insists=(0.51, 1.13), initiative=0.7),
    Persona.FIRM: Leaning(early=-0.6, joint=0.2, reach=0.7, margin=0.6, insists=(0.74, 1.35), presses=0.2),
    Persona.YIELDING: Leaning(early=0.8, joint=0.6, reach=1.3, margin=-0.6, insists=(0.0, 0.18)),
    Persona.RECIPROCATOR: Leaning(example=0.4, memory=3.0, insists=(0.74, 1.35)),
    Persona.GENEROUS: Leaning(early=0.4, joint=1.0, reach=1.2, margin=-0.6, memory=0.0, insists=(0.0, 0.56)),
    Persona.GRUDGING: Leaning(early=-0.3, reach=0.75, margin=0.4, memory=3.0, insists=(0.74, 1.35)),
    Persona.EXPLOITATIVE: Leaning(
        early=-0.3, joint=0.0, reach=0.7, margin=0.8, insists=(0.74, 1.35), word=1.5, presses=0.5
    ),
    Persona.SPOILER: Leaning(
        early=-0.8, joint=0.0, reach=0.6, margin=1.0, initiative=0.3, openness=-0.3, insists=(1.02, 1.86), word=0.8,
        presses=0.3, frames=True,
    ),
    Persona.FREE_RIDER: Leaning(joint=0.1, reach=0.9, initiative=0.1, openness=-0.5, insists=(0.0, 0.46), waits=3),
}  # fmt: skip

CAST: Mapping[str, Mapping[Persona, int]] = {
    "drive": {
        Persona.PROBLEM_SOLVER: 45, Persona.GENEROUS: 15, Persona.FIRM: 20, Persona.RECIPROCATOR: 20,
    },
    "conduct": {
        Persona.PROBLEM_SOLVER: 45, Persona.GENEROUS: 25, Persona.RECIPROCATOR: 30,
    },
    "defend": {
        Persona.PRINCIPLED: 45, Persona.FIRM: 25, Persona.GRUDGING: 20, Persona.RECIPROCATOR: 10,
    },
    "brake": {
        Persona.SPOILER: 40, Persona.FIRM: 25, Persona.EXPLOITATIVE: 35,
    },
    "cruise": {
        Persona.FREE_RIDER: 55, Persona.YIELDING: 30, Persona.GENEROUS: 15,
    },
}  # fmt: skip
"""Who plays a role, in hundredths: the scenarios say which part a delegation plays, luck says how."""


def persona_for(role: str, named: str, luck: Luck) -> Persona:
    """The persona that was named for a seat, else one that suits its role, the same all session long."""
    if named in Persona.__members__.values():
        return Persona(named)
    cast = CAST.get(role, CAST["cruise"])
    drawn = luck("temper persona") * sum(cast.values()) // DRAWS
    for persona, share in cast.items():
        drawn -= share
        if drawn < 0:
            return persona
    raise AssertionError("the shares add up to more than any draw")
