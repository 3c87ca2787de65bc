"""What has come out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.happened import Happened
from game.terms.ids import Odds, SeatId
from game.terms.leaks import Disclosure


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaked(Happened):
    """Public. ``by`` is empty, and ``drawn`` missing, in the copies of others where the author is not named."""

    by: SeatId
    disclosure: Disclosure
    named: bool
    odds: Odds
    """Parts per 100,000 that the author is named; it is where ``drawn`` is below."""
    drawn: Odds | None
    attention: int


LeakEvent: TypeAlias = Leaked
