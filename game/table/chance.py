"""Luck, drawn by place and not by turning a crank (decision D9).

A draw depends on the seed and on names alone, so a refused action, a what-if or a new feature shifts nobody's luck.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from hashlib import blake2b

from game.terms.ids import CERTAIN, Odds, SeatId, Seq

LASTING = "temper"
"""Purposes that begin with this word draw the same all session long: a delegate's character."""


def draw(seed: int, purpose: str, *names: str) -> Odds:
    """A number in 0..99999, the same on every machine for the same seed, purpose and names."""
    digest = blake2b("\x1f".join((purpose, *names)).encode(), key=_key(seed), digest_size=8).digest()
    return Odds(int.from_bytes(digest, "big") % CERTAIN)


def _key(seed: int) -> bytes:
    return seed.to_bytes(16, "big", signed=True)


@lru_cache(maxsize=4096)
def _lasting(seed: int, seat: SeatId, purpose: str) -> Odds:
    """What is asked again at every move is drawn once."""
    return draw(seed, "luck", seat, purpose)


def luck_of(seed: int, seat: SeatId, seq: Seq, character: int | None = None) -> Callable[[str], int]:
    """The luck of one seat at one moment, as a delegate is handed it: a purpose in, a draw in 0..99999 out.

    ``character`` = the seed of what lasts, where that is another one: on a branch everybody stays who they are.
    """
    lasts = seed if character is None else character

    def luck(purpose: str) -> int:
        if purpose.startswith(LASTING):
            return _lasting(lasts, seat, purpose)
        return draw(seed, "luck", seat, str(seq), purpose)

    return luck
