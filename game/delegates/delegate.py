"""The face of everybody who sits in a chair that no person took: a view in, one action out, and the reason for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeAlias

from game.terms.actions import Action
from game.terms.reasons import Part, Reason, Reasoned, Score
from game.terms.views import SeatView

__all__ = ["Delegate", "Luck", "Part", "Reason", "Reasoned", "Score"]

Luck: TypeAlias = Callable[[str], int]
"""A purpose in, a draw in 0..99999 out, keyed by seed, seat and moment; a purpose that begins with "temper" draws the
same all session long."""


class Delegate(Protocol):
    """Somebody who can be asked for a move at any moment."""

    def choose(self, view: SeatView, luck: Luck) -> Action:
        """What to do now: never fails, never stalls; ``DeclareReady`` where there is nothing to say."""
        ...

    def explain(self, view: SeatView, luck: Luck) -> Reasoned:
        """The same choice with its true reason."""
        ...
