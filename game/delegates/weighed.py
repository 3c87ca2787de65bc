"""One decision as the sum of what speaks for and against it: its parts add up to its score, to the last digit."""

from __future__ import annotations

from collections.abc import Mapping

from game.delegates.delegate import Part, Reason, Reasoned, Score
from game.terms.actions import Action
from game.terms.text import Choice


def weighed(
    action: Action, reason: Reason, weights: Mapping[str, float], *, about: str = "", choice: Choice | None = None
) -> Reasoned:
    """An action with its reason. ``weights`` in steps of utility (sig of E5.7), for it above nought, against below."""
    parts = tuple(
        Part(name=name, amount=1000 * amount, about=about, choice=choice) for name, amount in weights.items() if amount
    )
    score = Score(amount=sum(each.amount for each in parts))
    return Reasoned(action=action, reason=reason, parts=parts, scores=(score,))


def worth(weights: Mapping[str, float]) -> float:
    """What speaks for it less what speaks against it."""
    return sum(weights.values())
