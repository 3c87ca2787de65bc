"""The convention for a word processor (Office Open XML), by python-docx; equal texts give equal bytes."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as Sheet
from docx.shared import Pt

from game.minutes.treaty import Layer
from game.publish.report import PUBLISHER, Text

THE_MOMENT = datetime(2000, 1, 1)  # noqa: DTZ001 - the format knows no zone, and the game no calendar
FONT = "Source Serif Pro"
"""Where a machine lacks it, its word processor takes another."""


def docx(text: Text) -> bytes:
    """The text as a document with a title, a heading for each article, and its paragraphs."""
    sheet = Document()
    _about(sheet, text)
    sheet.add_heading(text.title, level=0)
    for each in text.paragraphs:
        if each.layer is Layer.HEADING:
            sheet.add_heading(each.text, level=1)
            continue
        paragraph = sheet.add_paragraph(each.line)
        if each.number:
            paragraph.paragraph_format.left_indent = Pt(18)
            paragraph.paragraph_format.first_line_indent = Pt(-18)
        if each.layer is not Layer.TEXT:
            paragraph.runs[0].italic = True
    raw = BytesIO()
    sheet.save(raw)
    return _without_clock(raw.getvalue())


def _about(sheet: Sheet, text: Text) -> None:
    about = sheet.core_properties
    about.title, about.author, about.last_modified_by = text.title, PUBLISHER, PUBLISHER
    about.created = about.modified = THE_MOMENT
    about.comments, about.language = "", "en"
    font = sheet.styles["Normal"].font
    font.name, font.size = FONT, Pt(11)


def _without_clock(raw: bytes) -> bytes:
    """The same archive with one date for every part: the library writes the hour of the day into it."""
    packed = BytesIO()
    with ZipFile(BytesIO(raw)) as given, ZipFile(packed, "w", ZIP_DEFLATED) as made:
        for part in given.infolist():
            made.writestr(_dated(part.filename), given.read(part.filename))
    return packed.getvalue()


def _dated(name: str) -> ZipInfo:
    info = ZipInfo(name, date_time=(2000, 1, 1, 0, 0, 0))
    info.compress_type, info.create_system, info.external_attr = ZIP_DEFLATED, 3, 0o600 << 16
    return info
