"""The book of one wording where two share a place: own words, and the alternative they are said to equal (D16)."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.terms.standing import Stance


@dataclass(slots=True, kw_only=True)
class Words:
    """What was said of one wording that shares its place with another; states by their place."""

    on_table: bool
    stance: dict[int, Stance] = field(default_factory=dict)
    asked: set[int] = field(default_factory=set)
    opposed: set[int] = field(default_factory=set)
    paid: set[int] = field(default_factory=set)
    counts: list[tuple[int | None, int, float]] = field(default_factory=list)
    """Who heard it (``None`` = everybody), who said it, how much it counts."""

    def copy(self) -> Words:
        """An independent copy."""
        return Words(
            on_table=self.on_table, stance=self.stance.copy(), asked=self.asked.copy(), opposed=self.opposed.copy(),
            paid=self.paid.copy(), counts=self.counts.copy(),
        )  # fmt: skip
