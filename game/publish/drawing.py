"""Pictures as shapes: written as SVG for a page, and drawn by the same shapes into a PDF. No Qt (decision D35)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from html import escape
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
"""Across and down, in points of a printer, from the upper left corner."""


class Ink(StrEnum):
    """The tones of the interface on paper (``ui/spec.md`` section 2, light)."""

    INK = "#1A211F"
    INK2 = "#454E4A"
    INK3 = "#5F6864"
    LINE = "#D9DCD5"
    SOFT = "#DDEBE4"
    ACCENT = "#14594A"
    GAIN = "#1C5A9C"
    LOSS = "#A84208"
    MID = "#868E88"
    PAPER = "#FFFFFF"
    TOGETHER = "#3B7BD0"
    RENEWAL = "#0F4A3C"
    UNBOUND = "#6A2C7C"
    RETREAT = "#87918B"
    GOING_ALONE = "#A84A10"


class Anchor(StrEnum):
    """Which end of some words stands at their point."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A line through points."""

    points: tuple[Point, ...]
    ink: Ink
    width: float = 1.0
    dashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Patch:
    """A filled polygon."""

    points: tuple[Point, ...]
    ink: Ink


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A disc, or a ring where it is hollow."""

    at: Point
    radius: float
    ink: Ink
    hollow: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Some words on one line; ``at`` is on their base line."""

    at: Point
    text: str
    size: float = 8.0
    ink: Ink = Ink.INK2
    anchor: Anchor = Anchor.START
    bold: bool = False


Shape: TypeAlias = Stroke | Patch | Dot | Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture with its name and a sentence that says what it shows, for those who cannot see it."""

    title: str
    says: str
    width: float
    height: float
    shapes: tuple[Shape, ...]


def bar(left: float, top: float, width: float, height: float, ink: Ink) -> Patch:
    """A filled rectangle."""
    right, low = left + width, top + height
    return Patch(points=((left, top), (right, top), (right, low), (left, low)), ink=ink)


def svg(picture: Picture) -> str:
    """The picture as an SVG element that scales with its page."""
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {_n(picture.width)} {_n(picture.height)}" '
        f'width="{_n(picture.width)}" height="{_n(picture.height)}">'
    )
    named = f"<title>{escape(picture.title)}</title><desc>{escape(picture.says)}</desc>"
    return head + named + "".join(map(_shape, picture.shapes)) + "</svg>"


def _shape(shape: Shape) -> str:
    match shape:
        case Stroke(points=points, ink=ink, width=width, dashed=dashed):
            dash = ' stroke-dasharray="4 3"' if dashed else ""
            where = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
            return f'<polyline points="{where}" fill="none" stroke="{ink}" stroke-width="{_n(width)}"{dash}/>'
        case Patch(points=points, ink=ink):
            where = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
            return f'<polygon points="{where}" fill="{ink}"/>'
        case Dot(at=(x, y), radius=radius, ink=ink, hollow=hollow):
            fill, stroke = (Ink.PAPER, ink) if hollow else (ink, ink)
            return f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}" fill="{fill}" stroke="{stroke}"/>'
        case Words(at=(x, y), text=text, size=size, ink=ink, anchor=anchor, bold=bold):
            weight = ' font-weight="600"' if bold else ""
            return (
                f'<text x="{_n(x)}" y="{_n(y)}" font-size="{_n(size)}" fill="{ink}" text-anchor="{anchor}"{weight}>'
                f"{escape(text)}</text>"
            )


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
