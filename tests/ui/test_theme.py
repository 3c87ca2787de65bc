"""Tokens, type and lengths: complete, readable, and changed while the program runs (ui/spec.md section 2)."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from game.ui.theme.assets import assets_folder
from game.ui.theme.colour import contrast, on_scale, rgb
from game.ui.theme.icons import Icon, icon_pixmap
from game.ui.theme.look import Look
from game.ui.theme.roles import SMALLEST, TYPE, Role
from game.ui.theme.style_sheet import style_sheet
from game.ui.theme.theme import SCALES, Theme
from game.ui.theme.tones import DARK, DIVERGING_DARK, DIVERGING_LIGHT, LIGHT, Tone

GROUNDS = (Tone.BG, Tone.PANEL, Tone.SHEET, Tone.SOFT, Tone.HOVER)
TEXT = (Tone.INK, Tone.INK2, Tone.INK3, Tone.ACCENT, Tone.ACCENT2, Tone.POS, Tone.NEG, Tone.WARN)


@pytest.mark.parametrize("table", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("tone", "ground"), list(itertools.product(TEXT, GROUNDS)))
def test_text_has_a_contrast_of_four_and_a_half_on_every_ground(
    table: dict[Tone, str], tone: Tone, ground: Tone
) -> None:
    # WCAG 2.2, 1.4.3
    assert contrast(table[tone], table[ground]) >= 4.5


@pytest.mark.parametrize("table", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_borders_of_controls_have_a_contrast_of_three(table: dict[Tone, str], ground: Tone) -> None:
    # WCAG 2.2, 1.4.11
    assert contrast(table[Tone.CTL], table[ground]) >= 3.0


@pytest.mark.parametrize("table", [LIGHT, DARK], ids=["light", "dark"])
def test_text_on_accent_is_readable_pressed_or_not(table: dict[Tone, str]) -> None:
    assert contrast(table[Tone.ONACC], table[Tone.ACCENT]) >= 4.5
    assert contrast(table[Tone.ONACC], table[Tone.ACCENT2]) >= 4.5


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert round(contrast(LIGHT[Tone.ACCENT], LIGHT[Tone.SHEET]), 1) == 8.2  # the table of section 2


@given(st.floats(-2, 2))
def test_the_diverging_scale_stays_between_its_ends(value: float) -> None:
    for stops in (DIVERGING_LIGHT, DIVERGING_DARK):
        colour = on_scale(stops, value, 0.7)
        for channel, each in enumerate(rgb(colour)):
            ends = [rgb(stop)[channel] for stop in stops]
            assert min(ends) <= each <= max(ends)


def test_the_diverging_scale_passes_its_stops() -> None:
    assert [on_scale(DIVERGING_LIGHT, -0.7 + step * 1.4 / 6, 0.7) for step in range(7)] == list(DIVERGING_LIGHT)


@pytest.mark.parametrize("percent", SCALES)
def test_every_length_grows_with_the_text_and_no_line_vanishes(percent: int) -> None:
    theme = Theme(percent=percent)
    assert theme.px(100) == percent
    assert theme.px(0) == 0
    assert theme.px(0.4) >= 1
    assert theme.line(Role.TREATY) == round(24 * percent / 100)


def test_no_text_is_smaller_than_twelve() -> None:
    assert min(style.size for style in TYPE.values()) == SMALLEST == 12
    assert set(TYPE) == set(Role)


def test_fonts_come_from_the_assets_and_in_the_face_that_was_asked_for(look: Look) -> None:
    for role, style in TYPE.items():
        got = QFontInfo(look.theme.font(role))
        assert (got.family(), got.weight(), got.italic()) == (style.family, style.weight, style.italic), role
        assert got.pixelSize() == style.size


def test_the_licences_lie_beside_the_fonts() -> None:
    fonts = assets_folder() / "fonts"
    for family in ("SourceSerifPro", "SourceSansPro"):
        assert "SIL OPEN FONT LICENSE" in (fonts / f"{family}-LICENSE.txt").read_text("utf-8")


def test_every_icon_is_drawn_in_the_colour_and_size_that_was_asked_for(look: Look) -> None:
    for icon in Icon:
        image = icon_pixmap(Theme(percent=200), icon, Tone.NEG, size=16).toImage()
        assert (image.width(), image.height()) == (32, 32)
        seen = {
            image.pixelColor(x, y).name() for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() == 255
        }
        assert LIGHT[Tone.NEG].lower() in seen, icon


def test_the_look_changes_while_it_is_worn(look: Look, qapp: QApplication) -> None:
    told: list[Theme] = []
    look.changed.connect(lambda: told.append(look.theme))
    look.toggle_dark()
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK[Tone.BG]
    look.resize_text(1)
    assert look.theme.percent == 125
    assert qapp.font().pixelSize() == 18
    look.resize_text(9)
    assert look.theme.percent == 200
    look.resize_text(0)
    look.toggle_dark()
    assert look.theme == Theme()
    assert len(told) == 5


def test_wearing_the_same_again_tells_nobody(look: Look) -> None:
    told: list[bool] = []
    look.changed.connect(lambda: told.append(True))
    look.wear(Theme())
    assert told == []


def test_the_style_sheet_speaks_of_named_classes_only() -> None:
    # A rule for descendants of a sheet would whiten the buttons on it (section 3).
    sheet = style_sheet(Theme(dark=True, percent=150))
    for line in sheet.splitlines():
        selector = line.split("{")[0].strip()
        if line.startswith("Q"):
            for each in selector.split(","):
                assert " " not in each.strip(), each
