"""The character of one honest problem-solver, drawn once for the session and leaning with the delegation's role: how
early it gives way, how much it looks at what others give, how much it cares for joint gains, how open it is.

Time tactics after Faratin, Sierra & Jennings (1998); ranges of E5.1, E5.3 and E5.8. The lean by role is a design value:
those who drive or conduct give way earlier than those who defend or brake.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from statistics import NormalDist

from game.delegates.delegate import Luck

LEAN = {"drive": 0.25, "conduct": 0.3, "cruise": 0.1, "defend": -0.1, "brake": -0.35}
"""Added to the logarithm of beta."""
DRAWS = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Temper:
    """Lasting traits."""

    beta: float
    """Below 1 late and firm (Boulware), 1 even, above 1 early and yielding (E5.1)."""
    psi: float
    """Weight of what others give against the clock, .2 to .7 (E5.3)."""
    lam: float
    """Weight of joint gains when designing packages, 0 to 1 (E5.8)."""
    openness: float
    """Share of the lesser positions declared at the opening, 0 to 1."""
    pride: float
    """Share of what could be won that a text must bring home to be joined without a murmur, 0 to .2."""
    patience: int
    """Ratification years it lets others go first, 0 to 2."""


def temper_of(role: str, luck: Luck) -> Temper:
    """The temper of a seat with this role, the same at every moment of a session."""
    normal = NormalDist()
    return Temper(
        beta=exp(0.5 * normal.inv_cdf(_share(luck("temper beta"))) - 0.3 + LEAN.get(role, 0.0)),
        psi=0.2 + 0.5 * _share(luck("temper psi")),
        lam=min(1.0, max(0.0, 0.5 + 0.25 * normal.inv_cdf(_share(luck("temper lambda"))))),
        openness=_share(luck("temper openness")),
        pride=0.2 * _share(luck("temper pride")),
        patience=luck("temper patience") * 3 // DRAWS,
    )


def _share(draw: int) -> float:
    """A draw as a number strictly between 0 and 1."""
    return (draw + 0.5) / DRAWS
