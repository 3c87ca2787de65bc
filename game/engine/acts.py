"""What one state can do to another's trust, and how much an act says about the actor."""

from __future__ import annotations

from enum import StrEnum

import numpy as np

from game.engine.arrays import Floats, Whole
from game.engine.parameters import Parameters


class ActKind(StrEnum):
    """Kinds of act (E2.4). Each has a parameter ``act_<kind>``: its weight in units of evidence."""

    CONCESSION = "concession"
    PROMISE_KEPT = "promise_kept"
    ASSISTANCE = "assistance"
    RATIFIED = "ratified"
    INFORMATION = "information"
    PROMISE_BROKEN = "promise_broken"
    WITHDRAWAL = "withdrawal"
    THREAT_EXECUTED = "threat_executed"
    LEAK = "leak"
    ASSISTANCE_REFUSED = "assistance_refused"
    THREAT = "threat"
    HOLLOWING = "hollowing"
    REOPENING = "reopening"
    """Took back what was agreed ad referendum (decision D17)."""
    RESERVATION = "reservation"
    NO_ANSWER = "no_answer"
    EVENT_FOR = "event_for"
    """Something in the world spoke for it (decision D26)."""
    EVENT_AGAINST = "event_against"

    @property
    def good(self) -> bool:
        """Whether it speaks for the actor."""
        return self in _GOOD


_GOOD = frozenset(
    {
        ActKind.CONCESSION,
        ActKind.PROMISE_KEPT,
        ActKind.ASSISTANCE,
        ActKind.RATIFIED,
        ActKind.INFORMATION,
        ActKind.EVENT_FOR,
    }
)


def weight(
    kind: ActKind,
    p: Parameters,
    *,
    magnitude: float = 1.0,
    cost: float | None = None,
    duress: bool = False,
    grit: bool = False,
) -> float:
    """Units of evidence of an act of size ``magnitude`` in 0..1 (E2.4).

    A good act with a ``cost`` (utility, D1) counts by how far an exploiter could not have afforded it (Kydd 2005);
    less under duress from the receiver (Kelley 1973), more as an announced step that was carried out (Osgood 1962).
    """
    base = float(getattr(p, f"act_{kind.value}")) * magnitude
    if not kind.good:
        return base * p.eta
    if cost is not None:
        base *= signal(cost, p)
    return base * (p.duress if duress else 1.0) * (p.grit if grit else 1.0)


def signal(cost: float, p: Parameters) -> float:
    """Share in 0..1 by which a cost makes a concession informative (E2.4)."""
    return float(1.0 - np.exp(-max(cost, 0.0) / p.c0))


def heard_by(
    size: float, actor: int, concerned: Whole | None, public_trust: Floats, p: Parameters, *, seen: float = 1.0
) -> Floats:
    """[N] evidence that each state draws from an act of ``size``; ``concerned=None`` = done to everybody (E2.5).

    Who is not concerned believes it as far as it trusts, in public, those who are, and as far as it was ``seen``, 0..1;
    nobody learns about itself.
    """
    if concerned is None or not len(concerned):
        drawn = np.full(len(public_trust), size)
    else:
        drawn = (p.witness * seen * size) * public_trust[:, concerned].mean(1)
        drawn[concerned] = size
    if actor < len(drawn):
        drawn[actor] = 0.0
    return drawn


def of_delta(delta: float, trust: float, n: float) -> float:
    """Evidence that moves a trust of ``trust`` with ``n`` units behind it by exactly ``delta`` (decision D26).

    Positive evidence for a rise, negative for a fall (the answer's sign says which); the result stays within 0..1.
    """
    if not 0.0 < trust + delta < 1.0:
        raise ValueError(f"trust {trust} cannot move by {delta}")
    if delta >= 0:
        return delta * n / (1.0 - trust - delta)
    return delta * n / (trust + delta)
