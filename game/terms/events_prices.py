"""What became of questions about a price: all of it known to the two alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.happened import Happened
from game.terms.ids import InquiryId, SeatId
from game.terms.prices import Inquiry, NoPrice
from game.terms.text import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceAsked(Happened):
    inquiry: Inquiry


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceNamed(Happened):
    """``by`` told ``to`` what it would have to support."""

    inquiry: InquiryId
    by: SeatId
    to: SeatId
    choice: Choice
    wants: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceRefused(Happened):
    """``by`` told ``to`` that there is no price."""

    inquiry: InquiryId
    by: SeatId
    to: SeatId
    choice: Choice
    reason: NoPrice


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceUnanswered(Happened):
    """``by`` let the question of ``to`` lie until the stage closed."""

    inquiry: InquiryId
    by: SeatId
    to: SeatId
    choice: Choice


PriceEvent: TypeAlias = PriceAsked | PriceNamed | PriceRefused | PriceUnanswered
