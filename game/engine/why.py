"""Exact accounts: parts that add up to what they explain, before rounding and after it (law 6)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import exp, floor

from game.engine.arrays import THOUSAND

_FLAT = 1e-9
"""Below this the straight path has no length, and the derivative stands in for the slope (E4.14)."""


def apportion(parts: Sequence[float], total: int) -> tuple[int, ...]:
    """Round parts to whole numbers that add up to ``total`` exactly, by largest remainder (D25).

    What even that cannot place, because the parts were no account of ``total``, goes to the largest part (00.5).

    >>> apportion([1.4, 1.4, 1.2], 4)
    (2, 1, 1)
    >>> apportion([-0.5, 2.5], 2)
    (0, 2)
    """
    if not parts:
        if total:
            raise ValueError(f"no parts to explain {total}")
        return ()
    whole = [floor(each) for each in parts]
    missing = total - sum(whole)
    by_remainder = sorted(range(len(parts)), key=lambda at: (whole[at] - parts[at], at))
    for at in by_remainder[: max(missing, 0)]:
        whole[at] += 1
    largest = max(range(len(parts)), key=lambda at: (abs(parts[at]), -at))
    whole[largest] += total - sum(whole)
    return tuple(whole)


def whole_account(start: float, parts: Sequence[float], total: float) -> tuple[int, tuple[int, ...], int]:
    """Start, parts and total as whole numbers per mille, parts made to close the account."""
    begin, end = round(start * THOUSAND), round(total * THOUSAND)
    return begin, apportion([each * THOUSAND for each in parts], end - begin), end


def along_index(
    parts: Sequence[float], start: float, of: Callable[[float], float], slope_at: Callable[[float], float]
) -> tuple[float, ...]:
    """Split ``of(start + sum) - of(start)`` over the parts of the index, exactly (E4.14).

    The Aumann-Shapley value of a function of one index: proportional to the parts, with their signs.
    """
    length = sum(parts)
    slope = slope_at(start) if abs(length) < _FLAT else (of(start + length) - of(start)) / length
    return tuple(each * slope for each in parts)


def moved_along_index(
    before: Sequence[float],
    after: Sequence[float],
    start: float,
    of: Callable[[float], float],
    slope_at: Callable[[float], float],
) -> tuple[float, ...]:
    """Split the change of ``of(start + sum)`` between two states over the moves of its parts, exactly (E4.16)."""
    moves = [now - then for then, now in zip(before, after, strict=True)]
    return along_index(moves, start + sum(before), of, slope_at)


def in_points(logs: Sequence[float], start: float) -> tuple[float, ...]:
    """Split ``exp(start + sum) - exp(start)`` over additive parts of a logarithm (E3.15)."""
    return along_index(logs, start, exp, exp)
