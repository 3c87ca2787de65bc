"""What a delegation may ask once the text is adopted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.asked import Asked
from game.terms.moves import Move


@dataclass(frozen=True, slots=True, kw_only=True)
class SignConvention(Asked):
    """Sign, subject to ratification; ``sign=False`` withholds the signature."""

    sign: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmitToRatification(Asked):
    """Lay the convention before the capital. 0 attention."""


HomeAction: TypeAlias = SignConvention | SubmitToRatification

MOVES: dict[type, Move] = {
    SignConvention: Move.SIGN,
    SubmitToRatification: Move.SUBMIT,
}
