"""The report, or the convention alone, as PDF, by fpdf2; equal reports give equal bytes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory

from fpdf import FPDF
from fpdf.enums import XPos, YPos
from fpdf.fonts import TTFFont

from game.minutes.catalogue import say
from game.minutes.debriefing import Section, Told
from game.minutes.english.debrief import Paper
from game.minutes.treaty import Layer, Paragraph
from game.publish.drawing import Anchor, Dot, Ink, Patch, Picture, Shape, Stroke, Words
from game.publish.outlines import true_type
from game.publish.report import PUBLISHER, Report, Text
from game.terms.ids import Seq

THE_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)
MARGIN, FOOT = 56.0, 64.0
"""Points of a printer."""
UNKNOWN = "\u25a1"
MOST_LINKS = 12
"""Record lines that are named one by one behind a figure."""
_TONES = {1: Ink.GAIN, -1: Ink.LOSS, 0: Ink.INK}


class Face(StrEnum):
    """The cuts that are needed."""

    SERIF = "SourceSerifPro-Regular.otf"
    SERIF_BOLD = "SourceSerifPro-Semibold.otf"
    SERIF_ITALIC = "SourceSerifPro-It.otf"
    SANS = "SourceSansPro-Regular.otf"
    SANS_BOLD = "SourceSansPro-Semibold.otf"


_CUTS: Mapping[Face, tuple[str, str]] = {
    Face.SERIF: ("serif", ""),
    Face.SERIF_BOLD: ("serif", "B"),
    Face.SERIF_ITALIC: ("serif", "I"),
    Face.SANS: ("sans", ""),
    Face.SANS_BOLD: ("sans", "B"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Set:
    """How some words are set."""

    face: Face = Face.SERIF
    size: float = 10.5
    line: float = 15.0
    ink: Ink = Ink.INK


_BODY, _SMALL = Set(), Set(face=Face.SANS, size=8.5, line=12, ink=Ink.INK2)
_HEADING = Set(face=Face.SERIF_BOLD, size=14, line=20)


class _Pages(FPDF):
    """A4, numbered at the foot."""

    def __init__(self, title: str, fonts: Path) -> None:
        super().__init__(unit="pt", format="A4")
        self.set_creation_date(THE_MOMENT)
        self.set_title(title)
        self.set_author(PUBLISHER)
        self.set_lang("en")
        self.set_margins(MARGIN, MARGIN, MARGIN)
        self.set_auto_page_break(True, FOOT)
        with TemporaryDirectory() as folder:
            for face, (family, style) in _CUTS.items():
                turned = Path(folder) / f"{face.name}.ttf"
                turned.write_bytes(true_type(fonts / face.value))
                self.add_font(family, style, turned)
                added = self.fonts[f"{family}{style}"]
                assert isinstance(added, TTFFont)
                added.ttfont.ensureDecompiled()  # the file goes, the font stays
        self.add_page()

    def footer(self) -> None:
        """The number of the page."""
        self.set_y(-40)
        self.dress(_SMALL)
        self.cell(0, 12, str(self.page_no()), align="C")

    def dress(self, how: Set) -> None:
        """Set what follows in this way."""
        family, style = _CUTS[how.face]
        self.set_font(family, style, how.size)
        self.set_text_color(how.ink.value)

    def printable(self, words: str) -> str:
        """The words with a box for every sign that the font lacks."""
        known = getattr(self.current_font, "cmap", None)
        if known is None:
            return words
        return "".join(sign if ord(sign) in known or sign == "\n" else UNKNOWN for sign in words)

    def block(self, words: str, how: Set, *, width: float = 0.0, indent: float = 0.0) -> None:
        """A paragraph."""
        self.dress(how)
        self.set_x(MARGIN + indent)
        self.multi_cell(width, how.line, self.printable(words), align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def keep(self, points: float) -> None:
        """A new page unless so much is left of this one."""
        if self.get_y() + points > self.h - FOOT:
            self.add_page()


def report_pdf(report: Report, fonts: Path) -> bytes:
    """The whole report, with the convention and the record lines after it."""
    pages = _Pages(report.title, fonts)
    pages.block(report.title, Set(size=22, line=28))
    pages.block(report.subtitle, Set(face=Face.SANS, size=10, line=16, ink=Ink.INK2))
    pages.ln(10)
    links: dict[Seq, int] = {seq: pages.add_link() for seq, _ in report.record}
    for picture in report.pictures:
        _picture(pages, picture)
    for section in report.sections:
        _section(pages, section, links)
    pages.add_page()
    _text(pages, report.text)
    _record(pages, report.record, links)
    return bytes(pages.output())


def text_pdf(text: Text, fonts: Path) -> bytes:
    """The convention alone."""
    pages = _Pages(text.title, fonts)
    _text(pages, text)
    return bytes(pages.output())


def _section(pages: _Pages, section: Section, links: Mapping[Seq, int]) -> None:
    pages.keep(90)
    pages.ln(14)
    pages.start_section(section.title)
    pages.block(section.title, _HEADING)
    for lead in section.lead:
        pages.block(lead, Set(face=Face.SANS, size=9.5, line=14, ink=Ink.INK2))
    for line in section.lines:
        _line(pages, line, links)


def _line(pages: _Pages, line: Told, links: Mapping[Seq, int]) -> None:
    pages.keep(44)
    pages.ln(5)
    top = pages.get_y()
    width = pages.epw - 140 if line.figure else pages.epw
    if line.figure:
        pages.dress(Set(face=Face.SANS_BOLD, size=9.5, line=15, ink=_TONES[line.mark]))
        pages.set_xy(MARGIN + pages.epw - 130, top)
        pages.multi_cell(130, 15, pages.printable(line.figure), align="R", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    below = pages.get_y()
    pages.set_y(top)
    pages.block(line.text, _BODY, width=width)
    for under in line.under:
        pages.block(under, _SMALL, width=width)
    _rests(pages, line.rests, links)
    pages.set_y(max(pages.get_y(), below if pages.get_y() >= top else 0))


def _rests(pages: _Pages, rests: Iterable[Seq], links: Mapping[Seq, int]) -> None:
    named = [seq for seq in rests if seq in links]
    if not named:
        return
    pages.dress(Set(face=Face.SANS, size=7.5, line=11, ink=Ink.ACCENT))
    pages.set_x(MARGIN)
    before, _, after = say(Paper.RESTS, lines="|").partition("|")
    pages.write(11, before)
    for place, seq in enumerate(named[:MOST_LINKS]):
        pages.write(11, ("" if not place else ", ") + str(seq), links[seq])
    if len(named) > MOST_LINKS:
        pages.write(11, ", " + say(Paper.MORE, count=len(named) - MOST_LINKS))
    pages.write(11, after)
    pages.ln(11)


def _text(pages: _Pages, text: Text) -> None:
    pages.start_section(text.title)
    pages.block(text.title, Set(size=20, line=26))
    lead = Paper.ADOPTED if text.adopted else Paper.STANDING
    pages.block(say(lead), Set(face=Face.SERIF_ITALIC, size=10.5, line=18, ink=Ink.INK2))
    for each in text.paragraphs:
        _paragraph(pages, each)


def _paragraph(pages: _Pages, paragraph: Paragraph) -> None:
    if paragraph.layer is Layer.HEADING:
        pages.keep(60)
        pages.ln(10)
        pages.block(paragraph.text, Set(face=Face.SERIF_BOLD, size=12, line=18))
        return
    face = Face.SERIF if paragraph.layer is Layer.TEXT else Face.SERIF_ITALIC
    pages.block(paragraph.line, Set(face=face, size=11, line=16))
    pages.ln(3)


def _record(pages: _Pages, record: Iterable[tuple[Seq, str]], links: Mapping[Seq, int]) -> None:
    pages.add_page()
    pages.start_section(say(Paper.RECORD))
    pages.block(say(Paper.RECORD), _HEADING)
    pages.block(say(Paper.RECORD_LEAD), _SMALL)
    for seq, words in record:
        pages.keep(14)
        pages.set_link(links[seq], y=pages.get_y(), page=pages.page)
        pages.block(f"{seq}. {words}", Set(face=Face.SANS, size=8, line=11.5))


def _picture(pages: _Pages, picture: Picture) -> None:
    pages.keep(picture.height + 46)
    left, top = pages.l_margin, pages.get_y()
    for shape in picture.shapes:
        _shape(pages, shape, left, top)
    pages.set_y(top + picture.height + 2)
    pages.block(f"{picture.title}. {picture.says}", _SMALL)
    pages.ln(12)


def _shape(pages: _Pages, shape: Shape, left: float, top: float) -> None:
    pages.set_draw_color(getattr(shape, "ink").value)  # noqa: B009
    pages.set_fill_color(getattr(shape, "ink").value)  # noqa: B009
    match shape:
        case Stroke(points=points, width=width, dashed=dashed):
            pages.set_line_width(width)
            pages.set_dash_pattern(*((4, 3) if dashed else (0, 0)))
            pages.polyline([(left + x, top + y) for x, y in points])
            pages.set_dash_pattern()
        case Patch(points=points):
            pages.polygon([(left + x, top + y) for x, y in points], style="F")
        case Dot(at=(x, y), radius=radius, hollow=hollow):
            pages.set_line_width(1)
            if hollow:
                pages.set_fill_color(Ink.PAPER.value)
            pages.circle(left + x, top + y, radius, style="DF")
        case Words(at=(x, y), text=text, size=size, ink=ink, anchor=anchor, bold=bold):
            pages.dress(Set(face=Face.SANS_BOLD if bold else Face.SANS, size=size, ink=ink))
            shown = pages.printable(text)
            back = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[anchor] * pages.get_string_width(shown)
            pages.text(left + x - back, top + y, shown)
