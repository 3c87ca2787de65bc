"""Seals are made from three letters, no two alike in a scenario (ui/spec.md section 3)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from game.ui.theme.look import Look
from game.ui.theme.seal_painting import paint_seal
from game.ui.theme.seals import DEEP_AND_PALE, Division, Seal, Tincture, seal_number, seal_of_number, seals_for

CODES = st.lists(st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=3, max_size=3), unique=True, max_size=200)


def test_the_number_is_the_sum_of_letters_times_powers_of_31() -> None:
    assert seal_number("MIR") == (ord("M") + ord("I") * 31 + ord("R") * 31 * 31) % 256


def test_there_are_256_seals() -> None:
    assert len({seal_of_number(number) for number in range(256)}) == 256
    assert not seal_of_number(127).reversed
    assert seal_of_number(128).reversed
    assert seal_of_number(17).division is Division.FESS
    assert seal_of_number(17).tincture is Tincture.MADDER


@given(CODES)
def test_no_two_delegations_share_a_seal(codes: list[str]) -> None:
    seals = seals_for(codes)
    assert set(seals) == set(codes)
    assert len(set(seals.values())) == len(codes)


@given(CODES)
def test_the_same_letters_give_the_same_seals(codes: list[str]) -> None:
    assert seals_for(codes) == seals_for(list(codes))


def test_a_scenario_may_name_its_own() -> None:
    own = Seal(division=Division.BEND, tincture=Tincture.BLUE)
    seals = seals_for(["MIR", "OKA"], {"MIR": own})
    assert seals["MIR"] == own
    assert seals["OKA"] != own


def test_more_than_256_are_refused() -> None:
    with pytest.raises(ValueError, match="more delegations than seals"):
        seals_for([f"{number:03d}" for number in range(257)])


def test_a_seal_shows_both_its_tinctures_and_its_ring(look: Look) -> None:
    for number in range(256):
        seal = seal_of_number(number)
        image = QImage(60, 60, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.red)
        painter = QPainter(image)
        paint_seal(painter, QRectF(0, 0, 60, 60), seal)
        painter.end()
        seen = {image.pixelColor(x, y).name().upper() for x in range(8, 52, 3) for y in range(2, 58, 3)}
        assert set(DEEP_AND_PALE[seal.tincture]) <= seen, seal
        assert image.pixelColor(2, 30) == QColor(DEEP_AND_PALE[seal.tincture][0])
        assert image.pixelColor(0, 0) == QColor(Qt.GlobalColor.red)
