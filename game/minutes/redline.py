"""What changed in the text since the first sitting: every word that was struck, every word that was added."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum

from game.minutes.catalogue import say
from game.minutes.clause_text import Wording, settled, standing, words
from game.minutes.english.treaty import Sheet
from game.minutes.templates import complete_table
from game.minutes.treaty import SETTLED, Layer, Paragraph, main_standing, rolling_article, title_of
from game.terms.by_seat import Keyed
from game.terms.ids import NO_TEXT, AlternativeId, BracketId
from game.terms.own_words import without_drafts
from game.terms.scenario import PublicScenario
from game.terms.standing import BracketStanding, BracketStatus
from game.terms.text import Alternative, Clause
from game.terms.views import Sight

_TOKEN = re.compile(r"\n|[^\S\n]+|\w+(?:[-’']\w+)*|[^\w\s]")
"""A line break, a blank, a word, or a sign: what is kept, struck or added whole."""


class Change(StrEnum):
    """What has become of some words since the opening text."""

    KEPT = "kept"
    STRUCK = "struck"
    ADDED = "added"


MARKS = complete_table(Change, {Change.KEPT: "", Change.STRUCK: "~~", Change.ADDED: "++"})
"""What stands round changed words in plain text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some words, and what has become of them."""

    text: str
    change: Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Redlined:
    """One paragraph of the redline. Its pieces are empty for headings and notes, whose words are those of today."""

    paragraph: Paragraph
    pieces: tuple[Piece, ...] = ()

    @property
    def line(self) -> str:
        """The paragraph as one line of plain text, changes marked."""
        return "".join(map(_marked, self.pieces)) if self.pieces else self.paragraph.line


def redline(sight: Sight) -> tuple[str, ...]:
    """The redline as lines of plain text."""
    return tuple(each.line for each in redline_paragraphs(sight))


def redline_paragraphs(sight: Sight) -> tuple[Redlined, ...]:
    """The text as it stands now against the opening text."""
    articles = (redline_article(each, sight) for each in sight.scenario.convention.clauses)
    return (Redlined(paragraph=title_of(sight)), *(each for article in articles for each in article))


def redline_article(clause: Clause, sight: Sight) -> tuple[Redlined, ...]:
    """One article: every alternative that stood or stands, in the order of the text, then what has become of it."""
    opening = opening_brackets(sight.scenario)
    was, now = opening[clause.main.id], main_standing(clause, sight)
    before, after = standing(opening), standing(sight.brackets) if sight.adopted is None else settled(sight.adopted)
    today = rolling_article(clause, sight)
    made = [Redlined(paragraph=each) for each in today if each.layer is Layer.HEADING]
    for each in clause.main.alternatives:
        pieces = changes(_shown(clause, each, was, before), _shown(clause, each, now, after))
        made.extend(_lines(clause, now.status, each, pieces))
    notes = [each for each in today if each.layer is Layer.NOTE]
    if all(piece.change is Change.KEPT for each in made for piece in each.pieces):
        notes.append(replace(today[0], layer=Layer.NOTE, text=say(Sheet.NOTE_UNCHANGED)))
    return (*made, *(Redlined(paragraph=each) for each in notes))


def opening_brackets(scenario: PublicScenario) -> Keyed[BracketId, BracketStanding]:
    """Every bracket as it stood before the first sitting (rules 9.1 and 9.5), without what anybody drafted since."""
    first = without_drafts(scenario)
    return Keyed(
        (bracket.id, _at_first(scenario, clause, bracket.id, tuple(each.id for each in bracket.alternatives)))
        for clause in first.convention.clauses
        for bracket in clause.brackets
    )


def _at_first(
    scenario: PublicScenario, clause: Clause, bracket: BracketId, every: tuple[AlternativeId, ...]
) -> BracketStanding:
    on_table = scenario.starting_text.get(bracket, every)
    fixed = scenario.fixed.get(bracket, every[0] if clause.main.id in scenario.fixed else None)
    if fixed is None:
        return BracketStanding(on_table=on_table)
    return BracketStanding(status=BracketStatus.AGREED, on_table=on_table, agreed=fixed)


def _shown(clause: Clause, alternative: Alternative, now: BracketStanding, wording: Wording) -> str:
    """An alternative as it stands in the text: plain where agreed, bracketed on the table, else not there at all."""
    if now.status in SETTLED:
        return words(clause, alternative, wording) if alternative.id == now.agreed else ""
    if now.status is not BracketStatus.OPEN or alternative.id not in now.on_table:
        return ""
    text = words(clause, alternative, wording) or say(Sheet.NO_TEXT)
    if alternative.id != NO_TEXT:
        text = say(Sheet.LETTERED, letter=str(alternative.id), text=text)
    return say(Sheet.BRACKETED, text=text)


def changes(before: str, after: str) -> tuple[Piece, ...]:
    """One text against another, word by word; kept and struck words are the first, kept and added ones the second."""
    if before == after:
        return (Piece(text=after, change=Change.KEPT),) if after else ()
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    struck: list[str] = []
    added: list[str] = []
    made: list[Piece] = []
    for tag, at, to, since, until in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        kept = "".join(old[at:to]) if tag == "equal" else ""
        if kept.strip() or (kept and not (struck or added)):
            made += [*_changed(struck, added), Piece(text=kept, change=Change.KEPT)]
            struck, added = [], []
        else:  # a blank between two changes belongs to both
            struck += old[at:to]
            added += new[since:until]
    return (*made, *_changed(struck, added))


def _changed(struck: list[str], added: list[str]) -> Iterator[Piece]:
    if struck != added:
        sides = ((struck, Change.STRUCK), (added, Change.ADDED))
        yield from (Piece(text="".join(side), change=change) for side, change in sides if side)
    elif struck:
        yield Piece(text="".join(struck), change=Change.KEPT)


def _lines(
    clause: Clause, status: BracketStatus, alternative: Alternative, pieces: tuple[Piece, ...]
) -> Iterator[Redlined]:
    """The pieces cut at line breaks into paragraphs."""
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        for place, text in enumerate(piece.text.split("\n")):
            if place:
                lines.append([])
            if text:
                lines[-1].append(Piece(text=text, change=piece.change))
    for line in lines:
        if line:
            yield Redlined(paragraph=_paragraph(clause, status, alternative, line), pieces=tuple(line))


def _paragraph(clause: Clause, status: BracketStatus, alternative: Alternative, line: list[Piece]) -> Paragraph:
    return Paragraph(
        layer=Layer.TEXT,
        article=clause.article,
        title=clause.title,
        text="".join(each.text for each in line if each.change is not Change.STRUCK),
        status=status,
        alternative=alternative.id,
        label=alternative.label,
    )


def _marked(piece: Piece) -> str:
    mark = MARKS[piece.change]
    return f"{mark}{piece.text}{mark}"
