"""The words of one alternative with its inline brackets filled or shown open."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from game.minutes.catalogue import say
from game.minutes.english.treaty import Sheet
from game.terms.by_seat import Keyed
from game.terms.ids import AlternativeId, BracketId
from game.terms.standing import BracketStanding, BracketStatus
from game.terms.text import Alternative, Bracket, Clause

_SLOT = re.compile(r"\{(\w+)\}")
_NUMBERED = re.compile(r"(\d+)\.\s+(.*)", re.DOTALL)

Wording = Callable[[Bracket], tuple[str, ...]]
"""What stands in an inline bracket: one text where it is settled, several where it is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """One paragraph of an article."""

    number: str
    """``1`` where the paragraph is numbered; empty otherwise."""
    text: str


def settled(chosen: Keyed[BracketId, AlternativeId]) -> Wording:
    """Every inline bracket by its choice; the first alternative where nothing was decided (decision D15)."""

    def wording(bracket: Bracket) -> tuple[str, ...]:
        wanted = chosen.get(bracket.id)
        return (next((each.text for each in bracket.alternatives if each.id == wanted), bracket.alternatives[0].text),)

    return wording


def standing(brackets: Keyed[BracketId, BracketStanding]) -> Wording:
    """Inline brackets as they stand now: agreed words alone, else everything on the table."""

    def wording(bracket: Bracket) -> tuple[str, ...]:
        now = brackets.get(bracket.id)
        if now is None:
            return tuple(each.text for each in bracket.alternatives)
        if now.status in (BracketStatus.AGREED, BracketStatus.ADOPTED):
            return settled(Keyed({bracket.id: now.agreed}))(bracket)
        if now.status is BracketStatus.FALLEN:
            return (bracket.alternatives[0].text,)
        open_words = tuple(each.text for each in bracket.alternatives if each.id in now.on_table)
        return open_words or tuple(each.text for each in bracket.alternatives)

    return wording


def inline_under(clause: Clause, alternative: AlternativeId) -> dict[str, Bracket]:
    """The inline brackets that count while this alternative stands, by the name of their slot."""
    return {
        each.name: each for each in clause.brackets if not each.main and each.under in (None, alternative) and each.name
    }


def words(clause: Clause, alternative: Alternative, wording: Wording) -> str:
    """The alternative's text with ``{name}`` replaced; a slot without a bracket stays as it is."""
    slots = inline_under(clause, alternative.id)
    text, last = "", 0
    for found in _SLOT.finditer(alternative.text):
        bracket = slots.get(found[1])
        text += alternative.text[last : found.start()]
        text = _joined(text, found[0] if bracket is None else _filled(wording(bracket)))
        last = found.end()
        if text.endswith("]") and alternative.text[last : last + 1].isalnum():
            text += " "
    return _tidy(text + alternative.text[last:])


def _filled(texts: tuple[str, ...]) -> str:
    if len(texts) == 1:
        return texts[0]
    return " ".join(say(Sheet.BRACKETED, text=each.strip() or say(Sheet.NO_WORDS)) for each in texts)


def _joined(before: str, filled: str) -> str:
    """A bracket stands apart from the word before it; settled words carry their own spaces and commas."""
    apart = filled.startswith("[") and before and not before[-1].isspace() and before[-1] not in "(["
    return f"{before} {filled}" if apart else before + filled


def _tidy(text: str) -> str:
    """No double spaces, none before a comma or a full stop: what an empty wording may leave behind."""
    return re.sub(r" +([,.;:])", r"\1", re.sub(r"[ \t]+", " ", text)).strip()


def paragraphs(text: str) -> tuple[Numbered, ...]:
    """The text cut at its line breaks, numbers apart."""
    return tuple(_numbered(line.strip()) for line in text.splitlines() if line.strip())


def _numbered(line: str) -> Numbered:
    found = _NUMBERED.fullmatch(line)
    return Numbered(number=found[1], text=found[2]) if found else Numbered(number="", text=line)
