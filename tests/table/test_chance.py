"""Luck by place (decision D9)."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from game.table.chance import draw, luck_of
from game.terms.ids import SeatId, Seq


def test_the_same_names_draw_the_same_on_every_machine() -> None:
    assert [draw(7, "capital", "ARV", str(year)) for year in (1, 2, 3)] == [37983, 90674, 96488]


@given(st.integers(0, 2**53), st.text(max_size=8))
def test_a_draw_lies_in_its_range(seed: int, purpose: str) -> None:
    assert 0 <= draw(seed, purpose) < 100_000


def test_draws_are_spread_evenly() -> None:
    tenths = Counter(draw(1, "spread", str(number)) // 10_000 for number in range(20_000))
    assert min(tenths.values()) > 1_800
    assert max(tenths.values()) < 2_200


def test_names_are_not_run_together() -> None:
    assert draw(1, "a", "bc") != draw(1, "ab", "c")


def test_a_temper_lasts_and_other_luck_belongs_to_its_moment() -> None:
    early, late = luck_of(3, SeatId("ALD"), Seq(4)), luck_of(3, SeatId("ALD"), Seq(90))
    assert early("temper.pace") == late("temper.pace")
    assert early("tie") != late("tie")
