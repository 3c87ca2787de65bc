"""Numbers with their doubt: how they are written, and accounts that add up (ui/spec.md section 4)."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from game.ui.theme.look import Look
from game.ui.widgets.figures import percent, signed, signed_hundredths, span, whole
from game.ui.widgets.interval_marks import SHARE, TRUST, Likely
from game.ui.widgets.states import LikelyFigure
from game.ui.widgets.waterfall import MOST_PARTS, Account, Part, Waterfall, shortened
from tests.kit.fits import drawing
from tests.ui.showing import shown

PARTS = st.lists(st.builds(Part, words=st.just("a reason"), amount=st.integers(-50, 50)), max_size=20)


def account(parts: tuple[Part, ...], start: int = 0) -> Account:
    total = start + sum(part.amount for part in parts)
    return Account(
        start_words="States like this one" if start else "",
        start=start,
        parts=parts,
        total_words="Result",
        total=total,
        low=total - 9,
        high=total + 9,
    )


def test_numbers_are_written_with_a_true_minus_and_narrow_blanks() -> None:
    assert (signed(7), signed(-3), signed(0)) == ("+7", "−3", "0")
    assert (signed_hundredths(0.18), signed_hundredths(-0.03), signed_hundredths(0.001)) == ("+0.18", "−0.03", "0.00")
    assert whole(6400) == "6\u202f400"
    assert whole(-6400) == "−6\u202f400"
    assert span(46, 67) == "46–67"
    assert percent(57) == "57%"


@given(st.floats(-1, 1))
def test_a_sign_is_never_written_before_zero(value: float) -> None:
    written = signed_hundredths(value)
    assert (written[0] in "+−") == (written.strip("+−") != "0.00")


def test_an_account_that_does_not_add_up_is_refused() -> None:
    with pytest.raises(ValueError, match="do not make"):
        Account(start_words="", start=0, parts=(Part(words="x", amount=3),), total_words="y", total=4, low=1, high=5)


@given(PARTS)
def test_shortening_keeps_the_sum_and_the_largest(parts: list[Part]) -> None:
    short = shortened(parts, lambda count: f"{count} smaller")
    assert sum(part.amount for part in short) == sum(part.amount for part in parts)
    assert len(short) <= MOST_PARTS
    if parts:
        assert abs(short[0].amount) == max(abs(part.amount) for part in parts)
    account(short)


@given(st.floats(-500, 500))
def test_marks_stay_on_their_axis(value: float) -> None:
    rect = QRectF(10, 0, 100, 20)
    for axis in (SHARE, TRUST):
        assert 10 <= axis.x(rect, value) <= 110


def test_zero_is_in_the_middle_of_the_axis_of_trust() -> None:
    assert TRUST.x(QRectF(0, 0, 100, 10), 0) == 50


def test_an_account_is_read_as_a_list_with_its_range(look: Look) -> None:
    waterfall = Waterfall(look, account((Part(words="Promises kept", amount=9), Part(words="A threat", amount=-4)), 20))
    assert waterfall.accessibleDescription() == (
        "States like this one 20, Promises kept +9, A threat −4, Result +25, likely +16 to +34"
    )


def test_no_word_of_an_account_is_cut_however_narrow_it_stands(look: Look) -> None:
    """A label that was cut was told by a tip only; now it wraps and its row grows with it."""
    words = "The gap between what the text asks and what the state can do"
    account_of_gap = account((Part(words="A threat", amount=-4), Part(words=words, amount=-2)), 20)
    for width in (260, 355, 600):
        waterfall = shown(Waterfall(look, account_of_gap), width, 400)
        waterfall.resize(width, waterfall.heightForWidth(width))
        written = drawing(waterfall)
        assert "…" not in written
        assert set(words.split()) <= set(re.findall(r"[^\s<>]+", written))
    assert waterfall.heightForWidth(260) > waterfall.heightForWidth(900)


def test_a_figure_keeps_its_old_value_while_it_is_updated(look: Look) -> None:
    figure = LikelyFigure(look, "Entry into force")
    figure.show_likely(Likely(value=57, low=46, high=67), "57%", "likely 46–67", updating=True)
    assert figure.accessibleDescription() == "57%, likely 46–67, updating"
