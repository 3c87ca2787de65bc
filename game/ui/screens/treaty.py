"""Paragraphs of the treaty as they are read on a page: headings, numbered text, alternatives in brackets, notes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from game.minutes.treaty import Layer, Paragraph
from game.ui.lines.text_forms import Form, SheetParagraph, comparison, forms, which_form
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.rows import Row
from game.ui.widgets.safe_text import Line, Prose, name
from game.ui.widgets.segmented import Segment, Segmented
from game.ui.widgets.treaty_text import Wording, runs_of, spoken

MEASURE = 680


def treaty_paragraph(look: Look, paragraph: Paragraph) -> QWidget:
    """One paragraph."""
    wording = (Wording(text=paragraph.text),)
    return sheet_paragraph(look, SheetParagraph(layer=paragraph.layer, number=paragraph.number, wording=wording))


def sheet_paragraph(look: Look, paragraph: SheetParagraph) -> QWidget:
    """One paragraph of the text in some form; struck and added words are marked, and said."""
    match paragraph.layer:
        case Layer.TITLE:
            return _prose(look, paragraph, Role.TITLE)
        case Layer.HEADING:
            return _prose(look, paragraph, Role.HEADING)
        case Layer.NOTE | Layer.STANCES:
            return _prose(look, paragraph, Role.SMALL, tone=Tone.INK3, measure=MEASURE)
        case Layer.TEXT:
            return _text(look, paragraph)


COMPARE = "compare"
"""Key of the comparison of alternatives, beside the forms of the text."""


def form_switch(look: Look, *, compares: bool = False) -> Segmented:
    """The choice between the forms of the text; it starts with the rolling one."""
    segments = [Segment(key=each.form, words=each.words) for each in forms()]
    if compares:
        segments.insert(1, Segment(key=COMPARE, words=comparison()))
    return Segmented(look, which_form(), segments, Form.ROLLING)


def _prose(look: Look, paragraph: SheetParagraph, role: Role, *, tone: Tone = Tone.INK, measure: int = 0) -> Prose:
    prose = Prose(look, role=role, tone=tone, measure=measure)
    prose.show_runs(*runs_of(paragraph.wording))
    name(prose, spoken(paragraph.wording, bracketed=False))
    return prose


def _text(look: Look, paragraph: SheetParagraph) -> QWidget:
    words = _prose(look, paragraph, Role.TREATY, measure=MEASURE)
    if not paragraph.number:
        return words
    holder = QWidget()
    row = Row(look, holder, spacing=12)
    number = Line(look, paragraph.number, role=Role.TREATY, tone=Tone.INK3, whole=True)
    row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return holder
