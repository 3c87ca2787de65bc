"""Sums with colours: mixing on a scale of stops, and contrast as WCAG 2.2 counts it."""

from __future__ import annotations

from collections.abc import Sequence

RGB = tuple[int, int, int]


def rgb(hexadecimal: str) -> RGB:
    """The three channels of ``#RRGGBB``, each 0..255."""
    return int(hexadecimal[1:3], 16), int(hexadecimal[3:5], 16), int(hexadecimal[5:7], 16)


def hexadecimal(channels: RGB) -> str:
    """``#RRGGBB`` of three channels."""
    return "#{:02X}{:02X}{:02X}".format(*channels)


def on_scale(stops: Sequence[str], value: float, reach: float) -> str:
    """The colour of ``value`` on evenly spaced ``stops`` from ``-reach`` to ``+reach``; beyond, the end stops."""
    share = (max(-reach, min(reach, value)) + reach) / (2 * reach) * (len(stops) - 1)
    at = min(int(share), len(stops) - 2)
    low, high, rest = rgb(stops[at]), rgb(stops[at + 1]), share - at
    red, green, blue = (round(a + (b - a) * rest) for a, b in zip(low, high, strict=True))
    return hexadecimal((red, green, blue))


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1..21 (WCAG 2.2, success criterion 1.4.3)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    linear = [_linear(channel / 255) for channel in rgb(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
