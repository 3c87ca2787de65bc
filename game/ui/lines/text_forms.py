"""The text in three forms: as it rolls, clean as it would stand, and redlined against the opening text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.minutes.redline import Change, Redlined, redline_article
from game.minutes.templates import complete_table
from game.minutes.treaty import Layer, Paragraph, rolling_article, standing_article
from game.terms.text import Clause
from game.terms.views import Sight
from game.ui.speaking import QT_TRANSLATE_NOOP, say
from game.ui.widgets.treaty_text import Standing, Wording

_CONTEXT = "TextForms"


class _Words(StrEnum):
    WHICH = QT_TRANSLATE_NOOP("TextForms", "Form of the text")
    ROLLING = QT_TRANSLATE_NOOP("TextForms", "Rolling text")
    COMPARE = QT_TRANSLATE_NOOP("TextForms", "Compare")
    CLEAN = QT_TRANSLATE_NOOP("TextForms", "Clean")
    REDLINE = QT_TRANSLATE_NOOP("TextForms", "Redline")


class Form(StrEnum):
    """How the text is read."""

    ROLLING = "rolling"
    """With its brackets."""
    CLEAN = "clean"
    """As it would stand if nothing more were decided."""
    REDLINE = "redline"
    """What was struck and added since the first sitting."""


_NAMES = complete_table(Form, {Form.ROLLING: _Words.ROLLING, Form.CLEAN: _Words.CLEAN, Form.REDLINE: _Words.REDLINE})
STANDINGS = complete_table(
    Change,
    {Change.KEPT: Standing.PLAIN, Change.STRUCK: Standing.REMOVED, Change.ADDED: Standing.ADDED},
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetParagraph:
    """One paragraph of the text in some form."""

    layer: Layer
    number: str
    wording: tuple[Wording, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormName:
    """One of the forms to choose from."""

    form: Form
    words: str


def forms() -> tuple[FormName, ...]:
    """The forms in the order they are offered."""
    return tuple(FormName(form=each, words=say(_CONTEXT, _NAMES[each])) for each in Form)


def comparison() -> str:
    """What it is called to hold one alternative against another."""
    return say(_CONTEXT, _Words.COMPARE)


def which_form() -> str:
    """What the choice of a form is called."""
    return say(_CONTEXT, _Words.WHICH)


def whole_text(sight: Sight, form: Form) -> tuple[SheetParagraph, ...]:
    """All articles in that form."""
    articles = (article_text(each, sight, form) for each in sight.scenario.convention.clauses)
    return tuple(each for article in articles for each in article)


def article_text(clause: Clause, sight: Sight, form: Form) -> tuple[SheetParagraph, ...]:
    """One article in that form, under its heading."""
    match form:
        case Form.ROLLING:
            return tuple(map(_plain, rolling_article(clause, sight)))
        case Form.CLEAN:
            return tuple(map(_plain, standing_article(clause, sight)))
        case Form.REDLINE:
            return tuple(map(_redlined, redline_article(clause, sight)))


def _plain(paragraph: Paragraph) -> SheetParagraph:
    return SheetParagraph(layer=paragraph.layer, number=paragraph.number, wording=(Wording(text=paragraph.text),))


def _redlined(each: Redlined) -> SheetParagraph:
    if not each.pieces:
        return _plain(each.paragraph)
    words = tuple(Wording(text=piece.text, standing=STANDINGS[piece.change]) for piece in each.pieces)
    return SheetParagraph(layer=each.paragraph.layer, number="", wording=words)
