"""Accounts that add up: E4.14, E4.16, law 6, decision D25."""

from __future__ import annotations

from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.why import along_index, apportion, in_points, moved_along_index, whole_account

PARTS = st.lists(st.floats(-500, 500), min_size=1, max_size=12)


@given(PARTS)
def test_rounded_parts_add_up_to_the_rounded_total_and_none_moves_by_one(parts: list[float]) -> None:
    whole = apportion(parts, round(sum(parts)))
    assert sum(whole) == round(sum(parts))
    assert all(abs(rounded - exact) < 1 + 1e-9 for rounded, exact in zip(whole, parts, strict=True))


@given(PARTS, st.integers(-1000, 1000))
def test_even_a_wrong_total_is_met_and_the_largest_part_bears_it(parts: list[float], total: int) -> None:
    assert sum(apportion(parts, total)) == total


def test_nothing_explains_nothing_and_nothing_else() -> None:
    assert apportion([], 0) == ()
    with pytest.raises(ValueError, match="no parts"):
        apportion([], 1)


@given(st.floats(0, 1), PARTS)
def test_a_whole_account_closes(start: float, parts: list[float]) -> None:
    begin, whole, end = whole_account(start, [each / 1000 for each in parts], start + sum(parts) / 1000)
    assert begin + sum(whole) == end


@given(st.floats(-3, 3), st.lists(st.floats(-1, 1), min_size=1, max_size=8))
def test_e4_14_parts_sum_exactly_and_keep_their_signs(start: float, parts: list[float]) -> None:
    amounts = in_points(parts, start)
    assert sum(amounts) == pytest.approx(exp(start + sum(parts)) - exp(start), abs=1e-8)
    assert all(amount * part >= 0 for amount, part in zip(amounts, parts, strict=True))


def test_e4_14_parts_that_cancel_are_still_told_apart() -> None:
    assert along_index([1.0, -1.0], 0.0, exp, exp) == (1.0, -1.0)


@given(st.lists(st.tuples(st.floats(-1, 1), st.floats(-1, 1)), min_size=1, max_size=8))
def test_e4_16_why_it_moved_sums_to_how_far_it_moved(pairs: list[tuple[float, float]]) -> None:
    before, after = zip(*pairs, strict=True)
    moved = moved_along_index(before, after, 0.5, exp, exp)
    assert sum(moved) == pytest.approx(exp(0.5 + sum(after)) - exp(0.5 + sum(before)), abs=1e-8)
