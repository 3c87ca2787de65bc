"""Threats, what they do to who is threatened, what carrying them out costs, and walking out (E5.12, E5.14)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Flags, Floats, Whole
from game.engine.parameters import Parameters

_ACCEPTED_LATELY = 3
"""A state reckons on the mean of so many of its last gains (E5.14)."""


def can_threaten(leverage: Floats, p: Parameters) -> Flags:
    """[N, N] who has enough over whom for a threat to be taken seriously (E5.12)."""
    return np.asarray(leverage > p.pressure_least)


def pressed(pressure: Floats, leverage: Floats, p: Parameters) -> Floats:
    """Pressure in logits on who is threatened once more, by the leverage of who threatens (E5.12)."""
    return np.asarray(np.minimum(pressure + p.pressure * leverage, p.pressure_most))


def fading(pressure: Floats, rounds: float, p: Parameters) -> Floats:
    """Pressure after so many rounds: it halves in each (E5.12)."""
    return np.asarray(pressure * p.pressure_keep**rounds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A threat carried out."""

    harm: float
    """What the outside value of who was threatened falls by."""
    price: float
    """What that of who carries it out falls by."""


def carried_out(leverage: float, p: Parameters) -> Carried:
    """What a threat costs both sides once it is carried out (E5.12)."""
    harm = p.threat_harm * leverage
    return Carried(harm=harm, price=p.threat_price * harm)


def worth_threatening(leverage: Floats, score: Floats, p: Parameters, most: int = 3) -> Whole:
    """Up to ``most`` states that said no and over which there is leverage, the softest target first (E5.12)."""
    order = np.argsort(-(leverage * (score < 0)), kind="stable")[:most]
    return np.asarray(order[(leverage[order] > p.pressure_least) & (score[order] < 0)])


def walks_out(worth: float, outside: float, gains: Floats, passed: float, rounds_left: float, p: Parameters) -> bool:
    """Whether a state leaves: the text is worse than nothing and so is the best it may still hope for (E5.14).

    ``gains`` utilities of the changes adopted so far, oldest first; ``passed`` share of the conference in 0..1.
    """
    if passed <= p.walk_from or worth >= outside - p.walk_short:
        return False
    lately = gains[-_ACCEPTED_LATELY:]
    hope = max(float(lately.mean()), 0.0) * rounds_left if len(lately) else 0.0
    return worth + hope < outside
