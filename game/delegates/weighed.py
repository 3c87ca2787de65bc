"""One decision as the sum of what speaks for and against it: its parts add up to its score, to the last digit."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from game.delegates.delegate import Part, Reason, Reasoned, Score
from game.terms.actions import Action
from game.terms.late import late
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


def explained_later(
    action: Action, reason: Reason, whys: Callable[[], Sequence[tuple[tuple[Part, ...], Score]]]
) -> Reasoned:
    """An action made of several decisions, each with its parts and score, worked out if somebody asks: few do."""

    def look(name: str) -> object:
        found = whys()
        return tuple(part for parts, _ in found for part in parts) if name == "parts" else tuple(s for _, s in found)

    return late(Reasoned, look, action=action, reason=reason)


def worth(weights: Mapping[str, float]) -> float:
    """What speaks for it less what speaks against it."""
    return sum(weights.values())
