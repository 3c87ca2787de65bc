"""The palette of a theme, for everything Fusion paints by itself."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QPalette

from game.ui.theme.theme import Theme
from game.ui.theme.tones import Tone

_ROLES: Mapping[QPalette.ColorRole, Tone] = {
    QPalette.ColorRole.Window: Tone.BG,
    QPalette.ColorRole.WindowText: Tone.INK,
    QPalette.ColorRole.Base: Tone.SHEET,
    QPalette.ColorRole.AlternateBase: Tone.PANEL,
    QPalette.ColorRole.Text: Tone.INK,
    QPalette.ColorRole.Button: Tone.SHEET,
    QPalette.ColorRole.ButtonText: Tone.INK,
    QPalette.ColorRole.BrightText: Tone.NEG,
    QPalette.ColorRole.Highlight: Tone.ACCENT,
    QPalette.ColorRole.HighlightedText: Tone.ONACC,
    QPalette.ColorRole.ToolTipBase: Tone.INK,
    QPalette.ColorRole.ToolTipText: Tone.SHEET,
    QPalette.ColorRole.Link: Tone.ACCENT,
    QPalette.ColorRole.LinkVisited: Tone.ACCENT2,
    QPalette.ColorRole.PlaceholderText: Tone.INK3,
    QPalette.ColorRole.Light: Tone.SHEET,
    QPalette.ColorRole.Midlight: Tone.LINE,
    QPalette.ColorRole.Mid: Tone.LINE2,
    QPalette.ColorRole.Dark: Tone.CTL,
    QPalette.ColorRole.Shadow: Tone.INK3,
    QPalette.ColorRole.Accent: Tone.ACCENT,
}
_DIMMED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def palette_of(theme: Theme) -> QPalette:
    """Every role of the palette, with dimmed text where a thing is off."""
    palette = QPalette()
    for role, tone in _ROLES.items():
        palette.setColor(role, theme.colour(tone))
    for role in _DIMMED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.colour(Tone.INK3))
    return palette
