"""Asking what another delegation would want, and answering."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.asked import Asked
from game.terms.ids import InquiryId, SeatId
from game.terms.moves import Move
from game.terms.prices import NoPrice
from game.terms.text import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class AskPrice(Asked):
    """Ask a delegation what it would want for supporting a wording. 0 attention; known to the two."""

    to: SeatId
    choice: Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class NamePrice(Asked):
    """Say what the asker would have to support; nothing where nothing is asked. Not binding. 0 attention."""

    inquiry: InquiryId
    wants: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NameNoPrice(Asked):
    """Say that there is no price, and why. 0 attention."""

    inquiry: InquiryId
    reason: NoPrice


PriceAction: TypeAlias = AskPrice | NamePrice | NameNoPrice

MOVES: dict[type, Move] = {
    AskPrice: Move.ASK_PRICE,
    NamePrice: Move.NAME_PRICE,
    NameNoPrice: Move.NO_PRICE,
}
