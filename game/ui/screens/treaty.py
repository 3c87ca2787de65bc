"""Paragraphs of the treaty as they are read on a page: headings, numbered text, alternatives in brackets, notes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from game.minutes.treaty import Layer, Paragraph
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.rows import Row
from game.ui.widgets.safe_text import Line, Prose

MEASURE = 680


def treaty_paragraph(look: Look, paragraph: Paragraph) -> QWidget:
    """One paragraph."""
    match paragraph.layer:
        case Layer.TITLE:
            return Prose(look, paragraph.text, role=Role.TITLE)
        case Layer.HEADING:
            return Prose(look, paragraph.text, role=Role.HEADING)
        case Layer.NOTE | Layer.STANCES:
            return Prose(look, paragraph.text, role=Role.SMALL, tone=Tone.INK3, measure=MEASURE)
        case Layer.TEXT:
            return _text(look, paragraph)


def _text(look: Look, paragraph: Paragraph) -> QWidget:
    words = Prose(look, paragraph.text, role=Role.TREATY, measure=MEASURE)
    if not paragraph.number:
        return words
    holder = QWidget()
    row = Row(look, holder, spacing=12)
    number = Line(look, paragraph.number, role=Role.TREATY, tone=Tone.INK3, whole=True)
    row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return holder
