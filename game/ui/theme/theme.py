"""One value that answers every question of looks: tokens times scale."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor, QFont

from game.ui.theme.colour import on_scale
from game.ui.theme.roles import TYPE, Role
from game.ui.theme.tones import (
    DARK,
    DIVERGING_DARK,
    DIVERGING_LIGHT,
    DIVERGING_REACH,
    FUTURES,
    LIGHT,
    Future,
    Tone,
)

SCALES = (100, 125, 150, 175, 200)
"""Text sizes on offer, in per cent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Light or dark at one text size. Painters ask it for colours, fonts and lengths, and keep nothing."""

    dark: bool = False
    percent: int = 100
    """Text size, one of ``SCALES``; it multiplies every length, icons and row heights included."""

    def px(self, logical: float) -> int:
        """A length of the design in whole pixels, never 0 where the design has a line."""
        scaled = logical * self.percent / 100
        return max(1, int(scaled + 0.5)) if logical > 0 else -int(-scaled + 0.5)

    def length(self, logical: float) -> float:
        """A length of the design, unrounded, for anti-aliased strokes."""
        return logical * self.percent / 100

    def hexadecimal(self, tone: Tone) -> str:
        """``#RRGGBB`` of a tone."""
        return (DARK if self.dark else LIGHT)[tone]

    def colour(self, tone: Tone) -> QColor:
        """The colour of a tone."""
        return _colour(self.hexadecimal(tone))

    def future(self, future: Future) -> QColor:
        """The colour of a future."""
        return _colour(FUTURES[future][int(self.dark)])

    def diverging(self, value: float) -> QColor:
        """The colour of ``value`` on the scale of trust and change, -0.7..+0.7; beyond, the end colours."""
        return _colour(on_scale(DIVERGING_DARK if self.dark else DIVERGING_LIGHT, value, DIVERGING_REACH))

    def font(self, role: Role, *, weight: int | None = None, italic: bool | None = None) -> QFont:
        """The font of a role; ``weight`` (400, 600, 700) and ``italic`` override the role's own."""
        return QFont(_font(self.percent, role, weight, italic))

    def line(self, role: Role) -> int:
        """Line height of a role in pixels."""
        return self.px(TYPE[role].line)


@lru_cache(maxsize=512)
def _colour(hexadecimal: str) -> QColor:
    return QColor(hexadecimal)


@lru_cache(maxsize=512)
def _font(percent: int, role: Role, weight: int | None, italic: bool | None) -> QFont:
    style = TYPE[role]
    font = QFont(style.family)
    font.setPixelSize(max(1, round(style.size * percent / 100)))
    font.setWeight(QFont.Weight(style.weight if weight is None else weight))
    font.setItalic(style.italic if italic is None else italic)
    if style.spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.spacing * percent / 100)
    # The same outlines on every machine: fontconfig's hinting differs from one to the next.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
