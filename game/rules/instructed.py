"""Instructions after the world has changed them: each change adds whole numbers, and can be taken back."""

from __future__ import annotations

from game.rules.effects import mandate_of
from game.rules.state import Negotiation
from game.terms.by_seat import BySeat
from game.terms.deck import SECRET, Change
from game.terms.instructions import after
from game.terms.mandate import Mandate


def instructed(now: Negotiation, changes: tuple[Change, ...]) -> BySeat[Mandate]:
    """The instructions that have changed since the opening, after these changes too."""
    mandates = now.mandates
    for change in changes:
        if change.what in SECRET and change.of is not None:
            before = mandates.get(change.of) or mandate_of(now, change.of)
            if before is not None:
                mandates = mandates.put(change.of, after(before, change))
    return mandates
