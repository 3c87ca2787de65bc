"""Numbers as they are written here: a true minus, ranges with a dash, thousands with a narrow blank."""

from __future__ import annotations

MINUS = "−"
DASH = "–"
NARROW = "\u202f"


def whole(value: int) -> str:
    """A count: ``6 400``, ``−3``."""
    digits = f"{abs(value):,}".replace(",", NARROW)
    return f"{MINUS}{digits}" if value < 0 else digits


def signed(value: int) -> str:
    """A change or a balance with its sign: ``+7``, ``−3``, ``0``."""
    return f"+{whole(value)}" if value > 0 else whole(value)


def signed_hundredths(value: float) -> str:
    """Trust or a change of it on the scale -1..+1, two decimals: ``+0.18``, ``−0.03``, ``0.00``."""
    rounded = round(value * 100)
    sign = "+" if rounded > 0 else MINUS if rounded < 0 else ""
    return f"{sign}{abs(rounded) // 100}.{abs(rounded) % 100:02d}"


def span(low: int, high: int) -> str:
    """A range of counts: ``46–67``."""
    return f"{whole(low)}{DASH}{whole(high)}"


def percent(value: int) -> str:
    """``57%``."""
    return f"{whole(value)}%"
