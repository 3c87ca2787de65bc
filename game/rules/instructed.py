"""Instructions after the world has changed them: each change adds whole numbers, and can be taken back."""

from __future__ import annotations

from game.rules.effects import mandate_of
from game.rules.state import Negotiation
from game.terms.by_seat import BySeat
from game.terms.deck import SECRET, Change
from game.terms.ids import SeatId
from game.terms.instructions import after
from game.terms.mandate import Mandate


def instructed(now: Negotiation, changes: tuple[Change, ...]) -> BySeat[Mandate]:
    """The instructions that have changed since the opening, after these changes too."""
    secret: dict[SeatId, list[Change]] = {}
    for change in changes:
        if change.what in SECRET and change.of is not None:
            secret.setdefault(change.of, []).append(change)
    mandates = now.mandates
    for seat, told in secret.items():
        before = mandates.get(seat) or mandate_of(now, seat)
        if before is not None:
            mandates = mandates.put(seat, after(before, told))
    return mandates
