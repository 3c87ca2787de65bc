"""How numbers are set: per cent, likely ranges (en dash), signs (U+2212), thousands (U+202F), trust as 2T - 1 (D23)."""

from __future__ import annotations

from collections.abc import Sequence

from game.minutes.catalogue import number, say
from game.minutes.english.numbers import ORDINALS, Figures
from game.terms.ids import Odds
from game.terms.readings import Interval

MINUS = "\u2212"
NARROW = "\u202f"


def whole(value: int) -> str:
    """A whole number with thousands apart and a true minus sign."""
    return f"{value:,}".replace(",", NARROW).replace("-", MINUS)


def signed(value: int) -> str:
    """A whole number that always carries its sign, save nought."""
    return f"{value:+,}".replace(",", NARROW).replace("-", MINUS) if value else "0"


def nearest(value: int, step: int) -> int:
    """``value / step`` to the nearest whole number, halves to even."""
    below, rest = divmod(value, step)
    return below + (2 * rest > step or (2 * rest == step and below % 2 == 1))


def per_cent(per_mille: int) -> str:
    """A share per mille as ``57%``."""
    return say(Figures.PERCENT, value=whole(nearest(per_mille, 10)))


def hundredth_per_cent(hundredths_of_one: int) -> str:
    """A share in hundredths of a per cent as ``1.3%``."""
    tenths = nearest(hundredths_of_one, 10)
    return say(Figures.PERCENT, value=f"{tenths // 10}.{tenths % 10}")


def percent_points(per_mille: int) -> str:
    """A change of a share per mille: ``+4 points``."""
    return say(Figures.POINTS, count=nearest(per_mille, 10), signed=signed(nearest(per_mille, 10)))


def odds(parts: Odds) -> str:
    """Parts per 100,000 as ``57%``."""
    return say(Figures.PERCENT, value=whole(nearest(parts, 1000)))


def likely_per_cent(reading: Interval) -> str:
    """``57%, likely 46–67`` (per mille given; the middle 80 %, D24)."""
    value, low, high = (whole(nearest(each, 10)) for each in (reading.value, reading.low, reading.high))
    key = Figures.PERCENT if low == high else Figures.PERCENT_LIKELY
    return say(key, value=value, low=low, high=high)


def likely_count(reading: Interval) -> str:
    """``7, likely 5–9``."""
    key = Figures.COUNT if reading.low == reading.high else Figures.COUNT_LIKELY
    return say(key, value=whole(reading.value), low=whole(reading.low), high=whole(reading.high))


def trust(per_mille: int) -> str:
    """Trust T per mille on the scale shown, 2T - 1 with two decimals and its sign: 590 is ``+0.18``."""
    return hundredths(nearest(2 * per_mille - 1000, 10))


def trust_step(per_mille: int) -> str:
    """A change of trust on the same scale: a change of 90 in T is ``+0.18``."""
    return hundredths(nearest(2 * per_mille, 10))


def hundredths(value: int) -> str:
    """Hundredths as ``+0.18``, ``−1.00`` or ``0.00``."""
    sign = "" if value == 0 else MINUS if value < 0 else "+"
    return f"{sign}{abs(value) // 100}.{abs(value) % 100:02d}"


def likely_trust(reading: Interval) -> str:
    """``+0.18, likely +0.06 to +0.30``."""
    value, low, high = trust(reading.value), trust(reading.low), trust(reading.high)
    return say(Figures.SIGNED_LIKELY, value=value, low=low, high=high)


def favours(tenths: int) -> str:
    """A balance in whole signed favours, from tenths (D25)."""
    return signed(nearest(tenths, 10))


def amount(tenths: int) -> str:
    """Tenths without a sign, one decimal: ``8.2``."""
    return f"{abs(tenths) // 10}.{abs(tenths) % 10}"


def ordinal(count: int) -> str:
    """``third``; figures beyond twelve."""
    if 0 < count < len(ORDINALS):
        return ORDINALS[count]
    return say(Figures.ORDINAL, number=whole(count))


def times(count: int) -> str:
    """``once``, ``twice``, ``three times``."""
    if count in (1, 2):
        return say(Figures.ONCE if count == 1 else Figures.TWICE)
    return say(Figures.TIMES, number=number(count))


def shares(values: Sequence[int], step: int, total: int) -> tuple[int, ...]:
    """``values / step`` as whole numbers that add up to ``total``; the remainder goes to the largest part (D25).

    Ties go to the earlier part. An empty sequence stays empty.
    """
    rounded = [nearest(each, step) for each in values]
    if rounded:
        largest = max(range(len(values)), key=lambda at: (abs(values[at]), -at))
        rounded[largest] += total - sum(rounded)
    return tuple(rounded)
