"""Fractions as authors write them, and the whole per mille that is played with."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal

from game.terms.ids import PerMille


def decimal(written: str) -> Decimal:
    """A number of the file without loss; what has no value (``nan``, an exponent beyond reason) is not a number."""
    try:
        return Decimal(written)
    except ArithmeticError:
        return Decimal("NaN")


def per_mille(authored: int | Decimal) -> PerMille:
    """A fraction times 1,000, halves to the even neighbour: .0005 is 0, .0015 is 2. Expects a finite number."""
    return PerMille(int((Decimal(authored) * 1000).to_integral_value(ROUND_HALF_EVEN)))
