"""The alternatives of an article one against another: what each strikes and adds to the one they are held against."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from game.minutes.redline import changes
from game.minutes.treaty import Layer
from game.ui.lines.text_forms import STANDINGS, SheetParagraph
from game.ui.speaking import QT_TRANSLATE_NOOP, say
from game.ui.widgets.bracket_frame import BracketState
from game.ui.widgets.option_card import Option
from game.ui.widgets.treaty_text import Standing, Wording

_CONTEXT = "Comparing"
_INLINE = (Standing.BRACKET, Standing.YOURS, Standing.PROPOSED, Standing.CAUCUS)


class _Words(StrEnum):
    AGAINST_YOURS = QT_TRANSLATE_NOOP("Comparing", "Held against alternative {letter}, which you support.")
    AGAINST = QT_TRANSLATE_NOOP("Comparing", "Held against alternative {letter}.")
    OTHER = QT_TRANSLATE_NOOP("Comparing", "Alternative {letter}")
    SAME = QT_TRANSLATE_NOOP("Comparing", "Alternative {letter}: the same words.")
    NOTHING = QT_TRANSLATE_NOOP("Comparing", "There are no two alternatives to hold against each other.")


def compared(options: Sequence[Option], against: str = "") -> tuple[SheetParagraph, ...]:
    """Every other alternative against the one with that key; without a key against yours, else the first."""
    base = _base(options, against)
    if base is None or len(options) < 2:
        return (_note(say(_CONTEXT, _Words.NOTHING)),)
    yours = base.state is BracketState.YOURS
    text = _words(base)
    paragraphs = [_note(say(_CONTEXT, _Words.AGAINST_YOURS if yours else _Words.AGAINST, letter=base.letter))]
    for each in options:
        if each.key == base.key:
            continue
        pieces = changes(text, _words(each))
        if _words(each) == text:
            paragraphs.append(_note(say(_CONTEXT, _Words.SAME, letter=each.letter)))
            continue
        paragraphs.append(_note(say(_CONTEXT, _Words.OTHER, letter=each.letter)))
        wording = tuple(Wording(text=piece.text, standing=STANDINGS[piece.change]) for piece in pieces)
        paragraphs.append(SheetParagraph(layer=Layer.TEXT, number="", wording=wording))
    return tuple(paragraphs)


def _base(options: Sequence[Option], against: str) -> Option | None:
    wanted = next((each for each in options if each.key == against), None)
    yours = next((each for each in options if each.state is BracketState.YOURS), None)
    return wanted or yours or next(iter(options), None)


def _words(option: Option) -> str:
    """The alternative as plain text, with its brackets."""
    return "".join(f"[{each.text}]" if each.standing in _INLINE else each.text for each in option.wording)


def _note(words: str) -> SheetParagraph:
    return SheetParagraph(layer=Layer.NOTE, number="", wording=(Wording(text=words),))
