"""The roles of type: which family, size and line each kind of text has, in logical pixels at text size 100 %."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

SERIF = "Source Serif Pro"
SANS = "Source Sans Pro"

REGULAR = 400
SEMIBOLD = 600
BOLD = 700


class Role(StrEnum):
    """What a piece of text is."""

    DISPLAY = "display"
    TITLE = "title"
    HEADING = "heading"
    ARTICLE = "article"
    """The heading of the article on the table."""
    TREATY = "treaty"
    """Every word that could stand in the convention."""
    PHRASE = "phrase"
    """A part of a sentence of the composer that can be changed."""
    CONVENTION = "convention"
    """The title of the convention, in the bar at the top."""
    WORDMARK = "wordmark"
    BRIEF = "brief"
    PROJECTOR = "projector"
    TAGLINE = "tagline"
    LEAD = "lead"
    """What a panel of the composer is about."""
    BODY = "body"
    STRONG = "strong"
    """Body text that names or presses."""
    LABEL = "label"
    SMALL = "small"
    CAPTION = "caption"
    """Axes and hints; nothing on screen is smaller."""
    FIGURE = "figure"
    BIG_FIGURE = "big_figure"
    MONOGRAM = "monogram"


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeStyle:
    """One entry of the type scale."""

    family: str
    size: int
    line: int
    """Height from one baseline to the next."""
    weight: int = REGULAR
    italic: bool = False
    spacing: float = 0.0
    """Added between letters, in logical pixels."""


TYPE: Mapping[Role, TypeStyle] = {
    Role.DISPLAY: TypeStyle(family=SERIF, size=44, line=52, spacing=-0.4),
    Role.TITLE: TypeStyle(family=SERIF, size=28, line=36),
    Role.HEADING: TypeStyle(family=SERIF, size=19, line=26, weight=SEMIBOLD),
    Role.ARTICLE: TypeStyle(family=SERIF, size=22, line=28, weight=SEMIBOLD),
    Role.TREATY: TypeStyle(family=SERIF, size=16, line=24),
    Role.PHRASE: TypeStyle(family=SERIF, size=14, line=20, weight=SEMIBOLD),
    Role.CONVENTION: TypeStyle(family=SERIF, size=16, line=20, weight=SEMIBOLD),
    Role.WORDMARK: TypeStyle(family=SERIF, size=17, line=24),
    Role.BRIEF: TypeStyle(family=SERIF, size=17, line=27),
    Role.PROJECTOR: TypeStyle(family=SERIF, size=31, line=46),
    Role.TAGLINE: TypeStyle(family=SERIF, size=19, line=26, italic=True),
    Role.LEAD: TypeStyle(family=SANS, size=15, line=20, weight=SEMIBOLD),
    Role.BODY: TypeStyle(family=SANS, size=14, line=20),
    Role.STRONG: TypeStyle(family=SANS, size=14, line=20, weight=SEMIBOLD),
    Role.LABEL: TypeStyle(family=SANS, size=13, line=18, weight=SEMIBOLD),
    Role.SMALL: TypeStyle(family=SANS, size=13, line=18),
    Role.CAPTION: TypeStyle(family=SANS, size=12, line=16),
    Role.FIGURE: TypeStyle(family=SANS, size=26, line=28),
    Role.BIG_FIGURE: TypeStyle(family=SANS, size=34, line=40),
    Role.MONOGRAM: TypeStyle(family=SANS, size=12, line=16, weight=SEMIBOLD, spacing=0.7),
}

SMALLEST = 12
"""No text is smaller, in logical pixels at text size 100 %."""
