"""One article as a document: its alternatives in brackets, the words open within them, and what is agreed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from game.minutes.names import Names
from game.minutes.treaty import Layer
from game.terms.ids import CHAIR, NO_TEXT, AlternativeId, BracketId, ClauseId, SeatId
from game.terms.standing import BracketStanding, BracketStatus, Stance
from game.terms.text import Alternative, Bracket, Choice, Clause
from game.terms.views import Sight
from game.ui.lines.delegates import delegates_of
from game.ui.lines.table_outline import SETTLED, counts, standing
from game.ui.lines.text_forms import Form, SheetParagraph, article_text
from game.ui.speaking import QT_TRANSLATE_NOOP, counted, items, say
from game.ui.widgets.bracket_frame import BracketState
from game.ui.widgets.option_card import Option
from game.ui.widgets.seal_view import Delegate, SponsorList
from game.ui.widgets.treaty_text import Standing, Wording

_CONTEXT = "TableArticle"
_SLOT = re.compile(r"\{(\w+)\}")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
KEY = "/"
"""Between bracket and alternative in the key of a choice."""


class _Words(StrEnum):
    NUMBER = QT_TRANSLATE_NOOP("TableArticle", "Article {number}")
    ALTERNATIVES = QT_TRANSLATE_NOOP("TableArticle", "{count} alternatives on the table")
    ALTERNATIVE = QT_TRANSLATE_NOOP("TableArticle", "{count} alternative on the table")
    SPONSORS = QT_TRANSLATE_NOOP("TableArticle", "Tabled or supported by")
    ONE_SUPPORTS = QT_TRANSLATE_NOOP("TableArticle", "{count} supports")
    SUPPORT = QT_TRANSLATE_NOOP("TableArticle", "{count} support")
    ACCEPT = QT_TRANSLATE_NOOP("TableArticle", "{count} can accept")
    ONE_OPPOSES = QT_TRANSLATE_NOOP("TableArticle", "{count} opposes")
    OPPOSE = QT_TRANSLATE_NOOP("TableArticle", "{count} oppose")
    NOBODY = QT_TRANSLATE_NOOP("TableArticle", "Nobody has taken a stance")
    YOU = QT_TRANSLATE_NOOP("TableArticle", "You")
    CHAIRS = QT_TRANSLATE_NOOP("TableArticle", "Chair’s text")
    AGREED = QT_TRANSLATE_NOOP("TableArticle", "Agreed ad referendum, sitting {sitting}")
    AGREED_EARLY = QT_TRANSLATE_NOOP("TableArticle", "Agreed ad referendum before the first sitting")
    ADOPTED = QT_TRANSLATE_NOOP("TableArticle", "Adopted")
    FALLEN = QT_TRANSLATE_NOOP("TableArticle", "Nothing could be agreed: this article falls")
    NO_ARTICLE = QT_TRANSLATE_NOOP("TableArticle", "It is agreed that there is no such article.")
    OPEN_WORDS = QT_TRANSLATE_NOOP("TableArticle", "{name}, within {letter}")
    OPEN_WORDS_ALWAYS = QT_TRANSLATE_NOOP("TableArticle", "{name}")
    NO_WORDS = QT_TRANSLATE_NOOP("TableArticle", "no words")


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineWords:
    """One of the wordings of an open bracket within a paragraph."""

    key: str
    letter: str
    text: str
    tally: str
    yours: bool
    sponsors: SponsorList


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineBracket:
    """An open bracket within a paragraph."""

    key: str
    title: str
    words: tuple[InlineWords, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage:
    """What the sheet shows of one article."""

    clause: ClauseId
    before: str
    """The article before it, and after; empty where there is none."""
    after: str
    number: str
    title: str
    note: str
    """How many alternatives, or since when it is agreed."""
    sponsors_words: str
    """Over the column of sponsors; empty where there is none."""
    options: tuple[Option, ...]
    """The alternatives on the table; none where the article is settled."""
    settled: tuple[Wording, ...]
    """The agreed text; empty while the article is open, or where it is agreed that there is none."""
    remark: str
    """In place of a text: that there is none."""
    agreed: bool
    """Whether it could be reopened."""
    inline: tuple[InlineBracket, ...]
    clean: tuple[SheetParagraph, ...]
    """The article as it would stand if nothing more were decided, without its heading."""
    redline: tuple[SheetParagraph, ...]
    """What was struck and added since the first sitting, without its heading."""
    issue: str = ""
    """The question it answers; empty where the scenario names none."""
    meeting: str = ""
    """Who meets on it informally; empty where nobody does."""


def key_of(choice: Choice) -> str:
    """A choice as the key of a card or a phrase."""
    return f"{choice.bracket}{KEY}{choice.alternative}"


def choice_of(key: str) -> Choice:
    """The choice behind such a key."""
    bracket, alternative = key.split(KEY, 1)
    return Choice(bracket=BracketId(bracket), alternative=AlternativeId(alternative))


def letter_of(bracket: Bracket, alternative: AlternativeId) -> str:
    """How an alternative is lettered: its own letter, a dash for none; small letters for words within a paragraph."""
    if alternative == NO_TEXT:
        return "–"
    if bracket.main:
        return str(alternative)
    places = [each.id for each in bracket.alternatives]
    return _LETTERS[places.index(alternative)] if alternative in places else "?"


def article(sight: Sight, wanted: ClauseId) -> ArticlePage:
    """One article as the seat sees it. Raises ``KeyError`` for an unknown clause."""
    clause = sight.scenario.convention.clause(wanted)
    main = standing(sight, clause.main)
    still_open = main.status not in SETTLED
    delegates = delegates_of(sight.scenario, sight.seat)
    options = tuple(_options(clause, main, sight, delegates)) if still_open else ()
    text = () if still_open else _agreed_text(clause, main, sight)
    all_of_it = ("", *(each.id for each in sight.scenario.convention.clauses), "")
    place = all_of_it.index(clause.id)
    return ArticlePage(
        clause=clause.id,
        before=all_of_it[place - 1],
        after=all_of_it[place + 1],
        number=say(_CONTEXT, _Words.NUMBER, number=clause.article),
        title=clause.title,
        issue=clause.issue,
        note=_note(main, len(options)),
        sponsors_words=say(_CONTEXT, _Words.SPONSORS) if options else "",
        options=options,
        settled=text,
        remark="" if still_open or text else _remark(main),
        agreed=main.status is BracketStatus.AGREED,
        inline=tuple(_inline(clause, sight, delegates)),
        clean=_in_form(clause, sight, Form.CLEAN),
        redline=_in_form(clause, sight, Form.REDLINE),
    )


def _in_form(clause: Clause, sight: Sight, form: Form) -> tuple[SheetParagraph, ...]:
    return tuple(each for each in article_text(clause, sight, form) if each.layer is not Layer.HEADING)


def worded(clause: Clause, alternative: Alternative, sight: Sight) -> tuple[Wording, ...]:
    """The words of an alternative; what is open within them stands in brackets, yours marked."""
    slots = {
        each.name: each
        for each in clause.brackets
        if not each.main and each.under in (None, alternative.id) and each.name
    }
    words: list[Wording] = []
    for place, piece in enumerate(_SLOT.split(alternative.text)):
        if place % 2 == 0:
            _say(words, piece)
        elif piece in slots:
            _fill(words, slots[piece], sight)
        else:
            _say(words, "{" + piece + "}")
    return tuple(words) if words else (Wording(text=alternative.label),)


def tally(now: BracketStanding, alternative: AlternativeId) -> str:
    """How the room stands to an alternative: ``5 support, 2 can accept, 3 oppose``."""
    said = (
        (Stance.SUPPORT, _Words.ONE_SUPPORTS, _Words.SUPPORT),
        (Stance.CAN_ACCEPT, _Words.ACCEPT, _Words.ACCEPT),
        (Stance.OPPOSE, _Words.ONE_OPPOSES, _Words.OPPOSE),
    )
    numbers = ((one, other, len(_with(now, alternative, stance))) for stance, one, other in said)
    parts = [counted(_CONTEXT, one, other, count) for one, other, count in numbers if count]
    return items(parts) or say(_CONTEXT, _Words.NOBODY)


def supports(now: BracketStanding, seat: SeatId) -> AlternativeId | None:
    """The alternative a seat supports in public, the first one where it supports several."""
    said = now.stances.get(seat)
    return next((each for each, stance in said.items() if stance is Stance.SUPPORT), None) if said else None


def _say(words: list[Wording], text: str) -> None:
    """Add plain words: a blank after a bracket, none before a comma or a full stop."""
    if not text:
        return
    bracketed = bool(words) and words[-1].standing is not Standing.PLAIN
    words.append(Wording(text=f" {text}" if bracketed and text[0].isalnum() else text))


def _fill(words: list[Wording], bracket: Bracket, sight: Sight) -> None:
    now = standing(sight, bracket)
    if now.status is not BracketStatus.OPEN:
        stands = now.agreed if now.status in (BracketStatus.AGREED, BracketStatus.ADOPTED) else None
        chosen = next((each for each in bracket.alternatives if each.id == stands), bracket.alternatives[0])
        _say(words, chosen.text)
        return
    mine = supports(now, sight.seat)
    if words and not words[-1].text.endswith((" ", "\n", "(")):
        words.append(Wording(text=" "))
    for place, each in enumerate(_on_table(bracket, now)):
        if place:
            words.append(Wording(text=" "))
        standing_of = Standing.YOURS if each.id == mine else Standing.BRACKET
        words.append(Wording(text=_inline_text(each), standing=standing_of))


def _inline_text(alternative: Alternative) -> str:
    return alternative.text.strip(" ,;") or say(_CONTEXT, _Words.NO_WORDS)


def _on_table(bracket: Bracket, now: BracketStanding) -> tuple[Alternative, ...]:
    found = tuple(each for each in bracket.alternatives if each.id in now.on_table)
    return found or bracket.alternatives


def _options(
    clause: Clause, main: BracketStanding, sight: Sight, delegates: dict[SeatId, Delegate]
) -> Iterator[Option]:
    mine = supports(main, sight.seat)
    for each in _on_table(clause.main, main):
        yield Option(
            key=key_of(Choice(bracket=clause.main.id, alternative=each.id)),
            letter=letter_of(clause.main, each.id),
            wording=worded(clause, each, sight),
            sponsors=_sponsors(each, main, delegates),
            tally=tally(main, each.id),
            state=BracketState.YOURS if each.id == mine else BracketState.OPEN,
        )


def _sponsors(alternative: Alternative, now: BracketStanding, delegates: dict[SeatId, Delegate]) -> SponsorList:
    by = [each.by for each in now.tabled if each.alternative == alternative.id]
    if CHAIR in by:
        return SponsorList(chair=say(_CONTEXT, _Words.CHAIRS))
    seats = dict.fromkeys((*alternative.tabled_by, *by, *_with(now, alternative.id, Stance.SUPPORT)))
    known = [_as_sponsor(delegates[seat]) for seat in seats if seat in delegates]
    return SponsorList(delegates=tuple(sorted(known, key=lambda each: not each.you)))


def _as_sponsor(delegate: Delegate) -> Delegate:
    return replace(delegate, name=say(_CONTEXT, _Words.YOU)) if delegate.you else delegate


def _with(now: BracketStanding, alternative: AlternativeId, stance: Stance) -> tuple[SeatId, ...]:
    return tuple(seat for seat, said in now.stances.items() if said.get(alternative) is stance)


def _note(main: BracketStanding, options: int) -> str:
    match main.status:
        case BracketStatus.AGREED if main.agreed_in == 0:
            return say(_CONTEXT, _Words.AGREED_EARLY)
        case BracketStatus.AGREED:
            return say(_CONTEXT, _Words.AGREED, sitting=main.agreed_in)
        case BracketStatus.ADOPTED:
            return say(_CONTEXT, _Words.ADOPTED)
        case BracketStatus.FALLEN:
            return say(_CONTEXT, _Words.FALLEN)
        case _:
            return counted(_CONTEXT, _Words.ALTERNATIVE, _Words.ALTERNATIVES, options)


def _agreed_text(clause: Clause, main: BracketStanding, sight: Sight) -> tuple[Wording, ...]:
    if main.status is BracketStatus.FALLEN:
        return ()
    chosen = next((each for each in clause.main.alternatives if each.id == main.agreed), None)
    return worded(clause, chosen, sight) if chosen is not None and chosen.text.strip() else ()


def _remark(main: BracketStanding) -> str:
    return "" if main.status is BracketStatus.FALLEN else say(_CONTEXT, _Words.NO_ARTICLE)


def _inline(clause: Clause, sight: Sight, delegates: dict[SeatId, Delegate]) -> Iterator[InlineBracket]:
    names = Names.of(sight.scenario)
    for bracket in counts(clause, sight):
        now = standing(sight, bracket)
        if now.status is not BracketStatus.OPEN:
            continue
        within = _Words.OPEN_WORDS_ALWAYS if bracket.under is None else _Words.OPEN_WORDS
        name = names.inline_name(bracket.id).capitalize()
        yield InlineBracket(
            key=bracket.id,
            title=say(_CONTEXT, within, name=name, letter=letter_of(clause.main, bracket.under or NO_TEXT)),
            words=tuple(_inline_words(bracket, now, sight, delegates, _on_table(bracket, now))),
        )


def _inline_words(
    bracket: Bracket,
    now: BracketStanding,
    sight: Sight,
    delegates: dict[SeatId, Delegate],
    shown: Iterable[Alternative],
) -> Iterator[InlineWords]:
    mine = supports(now, sight.seat)
    for each in shown:
        yield InlineWords(
            key=key_of(Choice(bracket=bracket.id, alternative=each.id)),
            letter=letter_of(bracket, each.id),
            text=_inline_text(each),
            tally=tally(now, each.id),
            yours=each.id == mine,
            sponsors=_sponsors(each, now, delegates),
        )
