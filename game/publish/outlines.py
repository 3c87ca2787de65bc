"""Fonts with PostScript outlines, given TrueType ones: PDF by fpdf2 can hold those only where every reader likes them.

Done for a document at the moment it is made, with the signs it may need; no font file is changed or kept.
"""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

SIGNS = (
    *range(0x20, 0x250), *range(0x370, 0x530), *range(0x2000, 0x2070), *range(0x20A0, 0x20C0), *range(0x2150, 0x2200),
    0x2212, 0x2260, 0x2264, 0x2265, 0x25A1,
)  # fmt: skip
"""Latin, Greek and Cyrillic letters, punctuation, arrows: what of these a font has is kept."""
_UNUSED = ("GPOS", "GSUB", "GDEF", "BASE", "DSIG")
"""Tables that fpdf2 reads only to shape words, which nobody asks of it; to cut them took two thirds of the time."""
_ERROR = 1.0
"""Units of a thousandth of the size by which an outline may differ."""


@lru_cache(maxsize=8)
def true_type(font: Path) -> bytes:
    """The font with TrueType outlines. Equal files give equal bytes."""
    made = TTFont(font, recalcTimestamp=False)
    for table in _UNUSED:
        if table in made:
            del made[table]
    options = subset.Options(notdef_outline=True, hinting=True, name_IDs=["*"])  # hints go with the outlines
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=SIGNS)
    cutter.subset(made)
    _turn(made)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def _turn(font: TTFont) -> None:
    """Cubic curves become quadratic ones; tables that speak of the former go."""
    order, outlines = font.getGlyphOrder(), font.getGlyphSet()
    drawn = {}
    for name in order:
        pen = TTGlyphPen(outlines)
        outlines[name].draw(Cu2QuPen(pen, _ERROR, reverse_direction=True))
        drawn[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = order, drawn
    del font["CFF "]
    if "VORG" in font:
        del font["VORG"]
    font["head"].glyphDataFormat = 0
    font["maxp"].tableVersion = 0x00010000
    for name, value in _LIMITS.items():
        setattr(font["maxp"], name, value)
    font["post"].formatType = 3.0
    font.sfntVersion = "\x00\x01\x00\x00"


_LIMITS = {
    "maxZones": 1, "maxTwilightPoints": 0, "maxStorage": 0, "maxFunctionDefs": 0, "maxInstructionDefs": 0,
    "maxStackElements": 0, "maxSizeOfInstructions": 0, "maxComponentElements": 0, "maxComponentDepth": 0,
    "maxPoints": 0, "maxContours": 0, "maxCompositePoints": 0, "maxCompositeContours": 0,
}  # fmt: skip
"""No instructions, no composites; points and contours are counted as the table is written."""
