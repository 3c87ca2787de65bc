"""The colours, by what they are for. Two tables, one per theme; every tone stands in both or the import fails."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Tone(StrEnum):
    """What a colour says. The hexadecimal values are in ``LIGHT`` and ``DARK``."""

    BG = "bg"
    """The window behind the panels."""
    PANEL = "panel"
    SHEET = "sheet"
    """Treaty text, detail panes, inputs."""
    SUNKEN = "sunken"
    HOVER = "hover"
    SOFT = "soft"
    """Selection, phrases of the composer, bands of likely ranges."""
    LINE = "line"
    LINE2 = "line2"
    CTL = "ctl"
    """Borders of controls and brackets nobody has chosen; at least 3:1 on every ground."""
    INK = "ink"
    INK2 = "ink2"
    INK3 = "ink3"
    ACCENT = "accent"
    """Yours, selected, agreed or pressable; never good or bad."""
    ACCENT2 = "accent2"
    ONACC = "onacc"
    POS = "pos"
    POS_SOFT = "posS"
    NEG = "neg"
    NEG_SOFT = "negS"
    WARN = "warn"
    WARN_SOFT = "warnS"
    MID = "mid"
    MID_SOFT = "midS"


class Future(StrEnum):
    """The five futures, which have colours of their own."""

    TOGETHER = "together"
    RENEWAL = "renewal"
    UNBOUND = "unbound"
    RETREAT = "retreat"
    GOING_ALONE = "going_alone"


_PAIRS: Mapping[Tone, tuple[str, str]] = {
    Tone.BG: ("#F1F2EE", "#111615"),
    Tone.PANEL: ("#F8F8F5", "#161C1B"),
    Tone.SHEET: ("#FFFFFF", "#1B2321"),
    Tone.SUNKEN: ("#E6E9E3", "#0C100F"),
    Tone.HOVER: ("#ECEEE9", "#222B29"),
    Tone.SOFT: ("#DDEBE4", "#1D3A31"),
    Tone.LINE: ("#D9DCD5", "#2B3532"),
    Tone.LINE2: ("#BCC1B9", "#42504B"),
    Tone.CTL: ("#7C847D", "#75827C"),
    Tone.INK: ("#1A211F", "#E9EDEA"),
    Tone.INK2: ("#454E4A", "#BAC4BF"),
    Tone.INK3: ("#5F6864", "#96A29C"),
    Tone.ACCENT: ("#14594A", "#7CC9AD"),
    Tone.ACCENT2: ("#0C4237", "#A2DCC6"),
    Tone.ONACC: ("#FFFFFF", "#0B211A"),
    Tone.POS: ("#1C5A9C", "#84B6EE"),
    Tone.POS_SOFT: ("#C9DCF0", "#24405F"),
    Tone.NEG: ("#A84208", "#F2A06A"),
    Tone.NEG_SOFT: ("#F3D3BF", "#5A3319"),
    Tone.WARN: ("#6F5000", "#E3C069"),
    Tone.WARN_SOFT: ("#F5E9CC", "#3A301A"),
    Tone.MID: ("#868E88", "#74807A"),
    Tone.MID_SOFT: ("#DFE3DE", "#2C3633"),
}

LIGHT: Mapping[Tone, str] = {tone: _PAIRS[tone][0] for tone in Tone}
DARK: Mapping[Tone, str] = {tone: _PAIRS[tone][1] for tone in Tone}

FUTURES: Mapping[Future, tuple[str, str]] = {
    Future.TOGETHER: ("#3B7BD0", "#4680E0"),
    Future.RENEWAL: ("#0F4A3C", "#86E8C4"),
    Future.UNBOUND: ("#6A2C7C", "#CF98DA"),
    Future.RETREAT: ("#87918B", "#6C7670"),
    Future.GOING_ALONE: ("#A84A10", "#F0974A"),
}
"""Light, dark. Labels beside them are ink: never the colour alone."""

DIVERGING_LIGHT = ("#8A3303", "#C96A2E", "#EBB48F", "#EEF0EB", "#AFC9E6", "#5B8FC7", "#154A85")
DIVERGING_DARK = ("#FFB787", "#C9723A", "#6E4427", "#29322F", "#2F4B69", "#4F86BF", "#A9CFFA")
"""Seven stops from -0.7 over 0 to +0.7, evenly spaced, joined by straight lines in RGB."""

DIVERGING_REACH = 0.7
