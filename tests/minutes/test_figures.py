"""How numbers are set (ui/spec.md sections 4 and 7; decisions D23 to D25)."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.minutes import figures
from game.minutes.catalogue import and_list, clause_list, number, or_list
from game.terms.ids import Odds
from game.terms.readings import Interval


def test_a_likelihood_is_written_with_its_likely_range() -> None:
    assert figures.likely_per_cent(Interval(value=570, low=464, high=670)) == "57%, likely 46–67"


def test_a_count_is_written_with_its_likely_range() -> None:
    assert figures.likely_count(Interval(value=7, low=5, high=9)) == "7, likely 5–9"


@pytest.mark.parametrize(("per_mille", "shown"), [(590, "+0.18"), (500, "0.00"), (0, "−1.00"), (1000, "+1.00")])
def test_trust_is_shown_as_twice_t_less_one(per_mille: int, shown: str) -> None:
    assert figures.trust(per_mille) == shown


def test_trust_with_its_doubt() -> None:
    assert figures.likely_trust(Interval(value=590, low=530, high=650)) == "+0.18, likely +0.06 to +0.30"


@pytest.mark.parametrize(("tenths", "shown"), [(31, "+3"), (-26, "−3"), (4, "0"), (12345, "+1\u202f234")])
def test_a_balance_is_whole_signed_favours(tenths: int, shown: str) -> None:
    assert figures.favours(tenths) == shown


def test_thousands_are_set_apart_by_a_narrow_space() -> None:
    assert figures.whole(-6400) == "−6\u202f400"
    assert number(13) == "thirteen"
    assert number(6400) == "6\u202f400"


def test_odds_in_a_hundred_thousand_are_per_cent() -> None:
    assert figures.odds(Odds(41_500)) == "42%"


@given(st.integers(-(10**9), 10**9), st.sampled_from([2, 5, 10, 1000]))
def test_rounding_goes_to_the_nearest_and_halves_to_even(value: int, step: int) -> None:
    assert figures.nearest(value, step) == round(Fraction(value, step))


@given(st.lists(st.integers(-500, 500), min_size=1, max_size=8), st.integers(-50, 50))
def test_shares_add_up_to_their_total(values: list[int], total: int) -> None:
    assert sum(figures.shares(values, 10, total)) == total


def test_lists_are_read_out() -> None:
    assert and_list([]) == ""
    assert and_list("A") == "A"
    assert and_list("AB") == "A and B"
    assert and_list("ABC") == "A, B and C"
    assert and_list("ABCDE", at_most=3) == "A, B, C and two others"
    assert and_list("ABCD", at_most=3) == "A, B, C and D"
    assert or_list("ABC") == "A, B or C"
    assert clause_list("ABC") == "A; B; C"


@given(st.lists(st.text(min_size=1).filter(str.strip), max_size=6), st.integers(0, 6))
def test_any_list_can_be_read_out(parts: list[str], at_most: int) -> None:
    assert and_list(parts, at_most).strip() or not parts or not any(part.isprintable() for part in parts)
