"""The outline of the text: each article with its state and the brackets left in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from game.minutes.names import Names
from game.terms.ids import AlternativeId, BracketId, ClauseId
from game.terms.standing import BracketStanding, BracketStatus
from game.terms.text import Bracket, Clause
from game.terms.views import Sight
from game.ui.speaking import QT_TRANSLATE_NOOP, say
from game.ui.widgets.marks import ClauseSign
from game.ui.widgets.outline import Chapter, ClauseLine

_CONTEXT = "TableOutline"
SETTLED = (BracketStatus.AGREED, BracketStatus.ADOPTED, BracketStatus.FALLEN)
"""Statuses of a bracket that no longer waits for words."""
_MOST_HEADED = 0.7
"""Headings are drawn where there are at most so many of them for each article."""
_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


class _Words(StrEnum):
    OPEN = QT_TRANSLATE_NOOP("TableOutline", "open")
    BRACKETED = QT_TRANSLATE_NOOP("TableOutline", "in brackets")
    AGREED = QT_TRANSLATE_NOOP("TableOutline", "agreed ad referendum")
    WORDS_LEFT = QT_TRANSLATE_NOOP("TableOutline", "agreed but for some words")
    ADOPTED = QT_TRANSLATE_NOOP("TableOutline", "adopted")
    FALLEN = QT_TRANSLATE_NOOP("TableOutline", "fallen")
    COUNT = QT_TRANSLATE_NOOP("TableOutline", "{agreed} of {all} agreed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """Every article under its chapter, and how many of them are agreed."""

    rows: tuple[ClauseLine | Chapter, ...]
    agreed: int
    words: str

    @property
    def articles(self) -> tuple[ClauseLine, ...]:
        """The articles without their headings."""
        return tuple(each for each in self.rows if isinstance(each, ClauseLine))


def standing(sight: Sight, bracket: Bracket) -> BracketStanding:
    """A bracket as it stands; as the scenario has it where nothing is known of it."""
    known = sight.brackets.get(bracket.id)
    return known or BracketStanding(on_table=tuple(each.id for each in bracket.alternatives))


def counts(clause: Clause, sight: Sight) -> tuple[Bracket, ...]:
    """The inline brackets of a clause that count now: those under what is agreed, or under what is on the table."""
    main = standing(sight, clause.main)
    stands: tuple[AlternativeId, ...] = main.on_table
    if main.status in SETTLED:
        stands = (main.agreed,)
    return tuple(each for each in clause.brackets if not each.main and (each.under is None or each.under in stands))


def open_in(clause: Clause, sight: Sight) -> tuple[BracketId, ...]:
    """The brackets of a clause that still wait for words, the main one first."""
    main = standing(sight, clause.main)
    if main.status is BracketStatus.FALLEN:
        return ()
    whole = () if main.status in SETTLED else (clause.main.id,)
    inline = (each.id for each in counts(clause, sight) if standing(sight, each).status is BracketStatus.OPEN)
    return (*whole, *inline)


def outline(sight: Sight, fresh: frozenset[ClauseId] = frozenset()) -> Outline:
    """The outline as the seat sees it; ``fresh`` have new text since it looked."""
    clauses = sight.scenario.convention.clauses
    articles = tuple(_row(clause, sight, fresh=clause.id in fresh) for clause in clauses)
    agreed = sum(row.sign in (ClauseSign.AGREED, ClauseSign.ADOPTED) for row in articles)
    words = say(_CONTEXT, _Words.COUNT, agreed=agreed, all=len(articles))
    return Outline(rows=_under_chapters(clauses, articles), agreed=agreed, words=words)


def _under_chapters(clauses: Sequence[Clause], articles: Sequence[ClauseLine]) -> tuple[ClauseLine | Chapter, ...]:
    """The articles with a heading where the next group of them begins; none where nearly every one is a group."""
    begins = [place for place, each in enumerate(clauses) if not place or each.cluster != clauses[place - 1].cluster]
    if len(begins) > _MOST_HEADED * len(clauses) or not all(each.cluster for each in clauses):
        return tuple(articles)
    rows: list[ClauseLine | Chapter] = []
    for place, article in enumerate(articles):
        if place in begins:
            title = clauses[place].cluster.replace("_", " ")
            number = roman(begins.index(place) + 1)
            rows.append(Chapter(key=f"chapter {number}", number=number, title=title[:1].upper() + title[1:]))
        rows.append(article)
    return tuple(rows)


def roman(number: int) -> str:
    """A whole number from 1 in Roman figures: 4 is IV."""
    found = ""
    for value, figure in _ROMAN:
        found += figure * (number // value)
        number %= value
    return found


def first_open(sight: Sight) -> ClauseId:
    """The article to begin with: the first that still waits for words."""
    clauses = sight.scenario.convention.clauses
    return next((each.id for each in clauses if open_in(each, sight)), clauses[0].id)


def _row(clause: Clause, sight: Sight, *, fresh: bool) -> ClauseLine:
    left = len(open_in(clause, sight))
    sign, words = _sign(standing(sight, clause.main), left)
    return ClauseLine(
        key=clause.id,
        sign=sign,
        sign_words=say(_CONTEXT, words),
        number=str(clause.article),
        title=clause.title or Names.of(sight.scenario).article(clause.id),
        note=str(left) if left else "",
        fresh=fresh,
    )


def _sign(main: BracketStanding, left: int) -> tuple[ClauseSign, _Words]:
    match main.status:
        case BracketStatus.ADOPTED:
            return ClauseSign.ADOPTED, _Words.ADOPTED
        case BracketStatus.FALLEN:
            return ClauseSign.WITHDRAWN, _Words.FALLEN
        case BracketStatus.AGREED if left:
            return ClauseSign.BRACKETED, _Words.WORDS_LEFT
        case BracketStatus.AGREED:
            return ClauseSign.AGREED, _Words.AGREED
        case _:
            spoken = any(main.stances.values())
            return (ClauseSign.BRACKETED, _Words.BRACKETED) if spoken else (ClauseSign.OPEN, _Words.OPEN)
